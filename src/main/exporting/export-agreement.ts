import { createHash } from 'node:crypto'
import { lstat, rm } from 'node:fs/promises'
import path from 'node:path'
import { contentHash } from '../../shared/agreement/content-hash'
import { publicAgreement } from '../../shared/agreement/public-agreement'
import type { Agreement } from '../../shared/agreement/schema'
import type { HouseLook } from '../../shared/brand/brand'
import type { Finding } from '../../shared/findings/finding'
import { findingsOf } from '../../shared/findings/run'
import { AppError } from '../../shared/ipc/errors'
import { EXPORT_FILES } from '../../shared/ipc/export-file'
import type { ExportEntry, ExportRequest } from '../../shared/ipc/shapes'
import { outlineFrame } from '../../shared/outline/build'
import { reviewHindrances } from '../../shared/review/final-hindrances'
import { isInternalSheet, isSheetId } from '../../shared/sheets/sheet-list'
import { withTermHolidays } from '../prepare-agreement'
import { writeDurably } from '../storage/durable-file'
import { isMissing, toReadError } from '../storage/file-errors'
import { unknownHolidayPlaces } from '../unknown-holiday-places'
import { sentWordsOf } from '../verifying/docx-parts'
import { comparisonBy } from './comparison'
import { type ReadAttachment, readAttachments, writeAttachments } from './export-attachments'
import { endingsOf, extensionOf, fileSuffix } from './export-files'
import { fileNameOf, TAGGED_ENDING } from './file-name'
import { makePayload, onlyLanguage, printedLanguages, type RenderWishes } from './payload'
import type { RenderDesk } from './render-desk'

export type ExportProgress = { readonly done: number; readonly total: number; readonly file: string }

export type ExportOptions = {
	readonly request: ExportRequest
	readonly appVersion: string
	/** Before each file, and once at the end with the last one. */
	readonly onProgress: (progress: ExportProgress) => void
	/** The number of a final with this content hash. */
	readonly versionOf: (contentHash: string) => Promise<number>
	/** How the house shows itself. */
	readonly look: HouseLook
	/** Where files of annexes are read from. */
	readonly readAttachment: ReadAttachment
	/** Where the bytes are made. */
	readonly render: RenderDesk['render']
	/** What Word shows what is new since, and how that is called; null for nothing. */
	readonly since: { readonly agreement: Agreement; readonly name: string } | null
	/** Ends the export and takes back what it wrote. */
	readonly signal: AbortSignal
}

export type Exported =
	| {
			readonly kind: 'exported'
			readonly contentHash: string
			/** Null for a draft. */
			readonly version: number | null
			readonly files: ExportEntry['files']
			readonly attachments: ExportEntry['attachments']
			/** Files of annexes that a draft went out without. */
			readonly warnings: readonly Finding[]
			/** Every file that was not there before. */
			readonly written: readonly string[]
	  }
	| { readonly kind: 'final-refused'; readonly findings: readonly Finding[] }

/**
 * What stands between a draft, its holidays stored, and its final version: blanks, errors, what is open with the other side and approvals
 * that are missing. The files of its annexes are not looked at.
 */
export function hindrancesOf(agreement: Agreement): Finding[] {
	const found = findingsOf(agreement).filter(({ rule, severity }) => rule === 'blank' || severity === 'error')
	const hash = agreement.review.required.length > 0 ? contentHash(publicAgreement(agreement)) : null
	return [...found, ...unknownHolidayPlaces(agreement), ...reviewHindrances(agreement, hash)]
}

/**
 * Writes an agreement in every format asked for with the files of its annexes beside it, and the papers asked for; one document holds both
 * languages.
 * No file that is there is replaced, and none is left behind half, when a later one fails or when the export is cancelled. Rejects with
 * AppError `cannot-write` and its like, `cancelled` after the signal.
 */
export async function exportAgreement(options: ExportOptions): Promise<Exported> {
	const { request, appVersion, onProgress, signal } = options
	// The window does not offer it; whoever asks all the same gets nothing.
	if (request.audience === 'external' && request.formats.some(isInternalSheet))
		throw new AppError('bad-request', request.formats.join(', '))
	const { review = 'none' } = request
	if (review !== 'none' && (request.state === 'final' || (review === 'all' && request.audience === 'external')))
		throw new AppError('bad-request', review)
	const { language: only } = request
	// What is signed or goes through a review is the contract, and that has both languages.
	if (only !== undefined && (request.state === 'final' || review !== 'none')) throw new AppError('bad-request', only)
	const { since } = options
	if (since !== null && (request.state === 'final' || only !== undefined)) throw new AppError('bad-request', since.name)
	const agreement = await withTermHolidays(request.agreement)
	// The files of annexes belong to the contract, not to a paper about it.
	const hasContract = request.formats.some((file) => !isSheetId(file))
	const attached = hasContract ? await readAttachments(agreement, options.readAttachment) : { found: [], findings: [] }
	if (request.state === 'final') {
		const findings = [...hindrancesOf(agreement), ...attached.findings]
		if (findings.length > 0) return { kind: 'final-refused', findings }
	}
	const { audience, state, date, profile = agreement.signatures.profile } = request
	const hash = contentHash(publicAgreement(agreement))
	const version = state === 'final' ? await options.versionOf(hash) : null
	const wishes: RenderWishes = {
		...{ kind: state, date, audience, version, profile },
		pledgeVersion: appVersion,
		...(review === 'none' ? {} : { review }),
		...(only === undefined ? {} : { language: only }),
		...(since === null ? {} : { comparison: comparisonBy(agreement, since.name) }),
		...options.look,
	}
	const payload = makePayload(agreement, wishes, since === null ? undefined : await withTermHolidays(since.agreement))
	const wanted = EXPORT_FILES.filter((file) => request.formats.includes(file))
	const total = wanted.length
	const files: ExportEntry['files'] = []
	let attachments: ExportEntry['attachments'] = []
	const written: string[] = []
	try {
		const language = printedLanguages(payload)[0]!
		const half = onlyLanguage(payload)
		const { title } = outlineFrame(agreement, language, {})
		const stem = `${fileNameOf(title, language === 'de' ? 'Vereinbarung' : 'Agreement')} - ${request.date}${half === null ? '' : ` - ${half.toUpperCase()}`}`
		for (const file of wanted) {
			const format = endingsOf(file)[0]!
			const name = `${stem}${fileSuffix(file, language)}`
			const ending = profile === 'docuseal' && file === 'pdf' ? TAGGED_ENDING : `.${extensionOf(format)}`
			onProgress({ done: files.length, total, file: name + ending })
			const job = { payload, file, ending: format, proof: request.proof ?? [] }
			const bytes = await options.render(job, signal)
			const target = await freePath(request.folder, name, ending)
			await writeDurably(target, bytes, { keepBackup: false })
			written.push(target)
			const sha256 = createHash('sha256').update(bytes).digest('hex')
			files.push({ format: file, path: target, sha256, bytes: bytes.length, ...sentWordsOf(bytes) })
		}
		attachments = await writeAttachments(attached.found, request.folder, (file) => written.push(file))
		if (signal.aborted) throw new AppError('cancelled')
	} catch (error) {
		await withdrawExport(written)
		throw error
	}
	onProgress({ done: total, total, file: path.basename(files.at(-1)?.path ?? '') })
	return {
		kind: 'exported',
		contentHash: hash,
		version,
		files,
		attachments,
		warnings: attached.findings,
		written,
	}
}

/** Takes back what was written by an export that did not come to its end. */
export async function withdrawExport(written: readonly string[]): Promise<void> {
	for (const file of written) await rm(file, { force: true }).catch(() => undefined)
}

/** A name that nothing has yet: what the log says of an earlier export must stay true. */
async function freePath(folder: string, stem: string, ending: string): Promise<string> {
	for (let count = 1; ; count++) {
		const target = path.join(folder, (count === 1 ? stem : `${stem} (${count})`) + ending)
		try {
			await lstat(target)
		} catch (error) {
			if (isMissing(error)) return target
			throw toReadError(error, target)
		}
		if (count === 10_000) throw new AppError('already-exists', target)
	}
}
