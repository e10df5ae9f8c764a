import type { Finding } from '../../shared/findings/finding'
import { AppError } from '../../shared/ipc/errors'
import type { ExportOutcome } from '../../shared/ipc/export-outcome-shape'
import type { ExportEntry, ExportRequest } from '../../shared/ipc/shapes'
import { isSheetId } from '../../shared/sheets/sheet-list'
import { dialogWords } from '../dialog-words'
import type { ExportedFiles } from '../exported-files'
import { type Exported, type ExportProgress, exportAgreement, withdrawExport } from '../exporting/export-agreement'
import { exportEntries } from '../exporting/finals'
import type { RenderDesk } from '../exporting/render-desk'
import type { Session } from '../session'
import { fileStamp } from '../storage/file-stamp'
import { asAgreed, numberOf, putVersion } from '../versions/make-version'
import { sentName } from '../versions/sent-name'
import type { NounHandlers } from './noun-handlers'

export type ExportHandlersOptions = {
	readonly session: Session
	readonly exported: ExportedFiles
	readonly desk: RenderDesk
	readonly appVersion: string
	/** Who exports, for the log; empty while the user has not said. */
	readonly userName: () => string
}

export function exportHandlers(options: ExportHandlersOptions): NounHandlers<'export'> {
	const { session, exported, desk, appVersion, userName } = options
	const { workspace, desktop, now, today } = session

	function requireLog(agreementId: string): void {
		// An export that nobody can look up afterwards is none.
		if (workspace.readOnly !== null) throw new AppError('read-only', workspace.paths.folder)
		const file = workspace.paths.agreementFile(agreementId)
		if (fileStamp(file) === null) throw new AppError('not-found', file)
	}

	/** One export after the other: two at once would find the same name free. */
	let queue: Promise<unknown> = Promise.resolve()
	/** Exports that can still be cancelled, by their id. */
	const running = new Map<string, AbortController>()

	async function run(request: ExportRequest, { signal }: AbortController): Promise<ExportOutcome> {
		const onProgress = (progress: ExportProgress) => session.emit('export:progress', progress)
		const readAttachment = (sha256: string) => workspace.attachments.read(request.agreement.id, sha256)
		const { look } = session.shared.current()
		const versionOf = (hash: string) => numberOf(workspace, request.agreement.id, hash)
		const outcome = await exportAgreement({
			...{ request, appVersion, onProgress, versionOf, look, readAttachment, signal },
			render: desk.render,
		})
		if (outcome.kind === 'final-refused') return { kind: 'final-refused', findings: copyOf(outcome.findings) }
		try {
			const entry = await record(request, outcome)
			exported.note(entry)
			return { kind: 'exported', entry, warnings: copyOf(outcome.warnings) }
		} catch (error) {
			await withdrawExport(outcome.written)
			throw error
		}
	}

	/** Keeps what was sent, and says in the log what it was. */
	async function record(request: ExportRequest, made: Extract<Exported, { kind: 'exported' }>): Promise<ExportEntry> {
		const { recipient, state, audience, formats, proof, review, agreement } = request
		const { profile = agreement.signatures.profile } = request
		const isSigned = formats.includes('pdf') || formats.includes('docx')
		const { contentHash, version, files, attachments } = made
		const keptAs = version === null && isSent(request) ? await numberOf(workspace, agreement.id, contentHash) : null
		const entry: ExportEntry = {
			at: now(),
			by: userName(),
			recipient,
			state,
			audience,
			contentHash,
			version,
			...(keptAs === null ? {} : { keptAs }),
			files,
			// Only a summary says it.
			...(proof !== undefined && proof.length > 0 && formats.includes('summary') ? { proof } : {}),
			...(isSigned ? { profile } : {}),
			...(review === undefined || review === 'none' || !formats.includes('docx') ? {} : { review }),
			...(isHalf(request) ? { language: request.language } : {}),
			attachments,
		}
		const number = version ?? keptAs
		if (number !== null) await keepText(request, number, entry)
		await workspace.appendLog(agreement.id, entry)
		return entry
	}

	/** What was sent, and the text of a final, can be read and compared later on. */
	async function keepText(request: ExportRequest, number: number, { at, by }: ExportEntry): Promise<void> {
		const recipient = isSent(request) ? request.recipient : ''
		const named = sentName({ ...request, recipient, today: today() }, session.language())
		await putVersion(workspace, { ...(await asAgreed(request.agreement)), ...named, number, by, at })
	}

	async function readLog(id: string): Promise<ExportEntry[]> {
		return exportEntries((await workspace.readLog(id)).entries)
	}

	return {
		'export:choose-folder': async () => {
			const folder = await desktop.chooseFolder({ title: dialogWords(session.language())['folder.title'] })
			if (folder !== null) exported.allowFolder(folder)
			return folder
		},
		'export:run': async ({ exportId, ...request }) => {
			requireLog(request.agreement.id)
			if (!exported.isFolderAllowed(request.folder)) throw new AppError('bad-request', request.folder)
			const stop = new AbortController()
			if (exportId !== undefined) running.set(exportId, stop)
			const done = queue.then(() => workspace.versions.alone(request.agreement.id, () => run(request, stop)))
			queue = done.catch(() => undefined)
			try {
				return await done
			} catch (error) {
				if (stop.signal.aborted && error instanceof AppError && error.code === 'cancelled') return { kind: 'cancelled' }
				throw error
			} finally {
				if (exportId !== undefined) running.delete(exportId)
			}
		},
		'export:cancel': ({ exportId }) => {
			running.get(exportId)?.abort()
			return {}
		},
		'export:log': async ({ id }) => {
			const entries = await readLog(id)
			for (const entry of entries) exported.note(entry)
			return entries
		},
	}
}

function isHalf({ agreement, language }: ExportRequest): boolean {
	return language !== undefined && agreement.parties.language === 'de+en'
}

/** Whether the other side gets the contract itself, and not only a paper about it. */
function isSent({ audience, formats }: ExportRequest): boolean {
	return audience === 'external' && formats.some((file) => !isSheetId(file))
}

/** As the contract has them: values that may be changed. */
function copyOf(findings: readonly Finding[]) {
	return findings.map((finding) => ({ ...finding }))
}
