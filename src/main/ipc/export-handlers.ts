import type { Agreement } from '../../shared/agreement/schema'
import type { Finding } from '../../shared/findings/finding'
import { AppError } from '../../shared/ipc/errors'
import type { ExportOutcome } from '../../shared/ipc/export-outcome-shape'
import type { ExportEntry, ExportRequest } from '../../shared/ipc/shapes'
import type { VersionHead } from '../../shared/versions/version'
import { dialogWords } from '../dialog-words'
import type { ExportedFiles } from '../exported-files'
import { comparisonPayload, versionName } from '../exporting/comparison'
import { type Exported, type ExportProgress, exportAgreement, withdrawExport } from '../exporting/export-agreement'
import { fileNameOf } from '../exporting/file-name'
import { exportEntries } from '../exporting/finals'
import type { RenderDesk } from '../exporting/render-desk'
import { payloadHash } from '../exporting/render-payload'
import type { Session } from '../session'
import { sha256Of } from '../storage/attachment-store'
import { writeDurably } from '../storage/durable-file'
import { sentWordsOf } from '../verifying/docx-parts'
import { asAgreed, numberOf, putVersion } from '../versions/make-version'
import { isSent, sentName } from '../versions/sent-name'
import { type UnusableVersion, type UsableVersion, usableVersion } from '../versions/usable-version'
import type { NounHandlers } from './noun-handlers'
import { requireLog } from './require-log'

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

	/** One export after the other: two at once would find the same name free. */
	let queue: Promise<unknown> = Promise.resolve()
	/** Exports that can still be cancelled, by their id. */
	const running = new Map<string, AbortController>()

	async function run(request: ExportRequest, { signal }: AbortController): Promise<ExportOutcome> {
		const onProgress = (progress: ExportProgress) => session.emit('export:progress', progress)
		const readAttachment = (sha256: string) => workspace.attachments.read(request.agreement.id, sha256)
		const { look } = session.shared.current()
		const versionOf = (hash: string) => numberOf(workspace, request.agreement.id, hash)
		const since = await sinceOf(request)
		const outcome = await exportAgreement({
			...{ request, appVersion, onProgress, versionOf, look, readAttachment, signal, since },
			render: desk.render,
		})
		if (outcome.kind === 'final-refused') return { kind: 'final-refused', findings: copyOf(outcome.findings) }
		try {
			const entry = await record(request, outcome, since)
			exported.note(entry)
			return { kind: 'exported', entry, warnings: copyOf(outcome.warnings) }
		} catch (error) {
			await withdrawExport(outcome.written)
			throw error
		}
	}

	/** Of a version that cannot be relied on nothing new can be shown. */
	async function sinceOf({ since = null, agreement, formats }: ExportRequest): Promise<Since | null> {
		if (since === null || !formats.includes('docx')) return null
		const found = await usableVersion(workspace, agreement.id, since)
		if (found.kind !== 'version') throw new AppError('bad-request', String(since))
		return sinceVersion(found)
	}

	/** Keeps what was sent, and says in the log what it was. */
	async function record(
		request: ExportRequest,
		made: Pick<Extract<Exported, { kind: 'exported' }>, 'contentHash' | 'version' | 'files' | 'attachments'>,
		since: Since | null,
	): Promise<ExportEntry> {
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
			...(since === null ? {} : { comparedWith: since.name }),
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

	/** Null for the agreement as it stands in the window. */
	async function sideOf(agreement: Agreement, number: number | null): Promise<ComparedSide | UnusableVersion> {
		if (number === null) return { kind: 'version', head: null, agreement, words: null }
		return usableVersion(workspace, agreement.id, number)
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
			requireLog(workspace, request.agreement.id)
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
		'export:redline': async ({ agreement, older, newer, audience }) => {
			requireLog(workspace, agreement.id)
			const [before, after] = [await sideOf(agreement, older), await sideOf(agreement, newer)]
			if (before.kind !== 'version') return before
			if (after.kind !== 'version') return after
			const words = dialogWords(session.language())
			const name = `${fileNameOf(agreement.title, words['redline.name'])} - ${words['redline.suffix']}`
			const filters = [{ name: words['returned.filter'], extensions: ['docx'] }]
			const path = await desktop.chooseSavePath({
				title: words['redline.title'],
				suggestedPath: `${name}.docx`,
				filters,
			})
			if (path === null) return { kind: 'closed' }
			const since = await sinceVersion(before)
			const { look } = session.shared.current()
			const said = { before: before.words, after: after.words }
			const compared = { before: before.agreement, after: after.agreement, name: since.name, said, date: today() }
			const payload = await comparisonPayload({ ...compared, audience, look, pledgeVersion: appVersion })
			const bytes = await desk.render(
				{ payload, file: 'docx', ending: 'docx', proof: [] },
				new AbortController().signal,
			)
			await writeDurably(path, bytes, { keepBackup: false })
			const file = { format: 'docx' as const, path, sha256: sha256Of(bytes), bytes: bytes.length }
			const files = [{ ...file, ...sentWordsOf(bytes) }]
			const request: ExportRequest = {
				...{ agreement: after.agreement, formats: ['docx'], folder: '', recipient: '', profile: 'plain' },
				...{ state: 'draft', date: today(), audience },
			}
			const made = { contentHash: payloadHash(payload), version: null, files, attachments: [] }
			const entry = await workspace.versions.alone(agreement.id, () => record(request, made, since))
			exported.note(entry)
			return { kind: 'exported', entry }
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

type ComparedSide = Omit<UsableVersion, 'head'> & { readonly head: VersionHead | null }

/** What a document shows what is new since. */
type Since = {
	readonly agreement: Agreement
	readonly name: string
}

async function sinceVersion({ head, agreement }: ComparedSide): Promise<Since> {
	return { agreement, name: await versionName(agreement, head?.number ?? null) }
}

/** As the contract has them: values that may be changed. */
function copyOf(findings: readonly Finding[]) {
	return findings.map((finding) => ({ ...finding }))
}
