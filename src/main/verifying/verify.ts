import { type Payload, readPayload } from '../exporting/payload'
import { attachmentName, noContractMark } from '../exporting/render-options'
import { payloadHash, renderFromPayload } from '../exporting/render-payload'
import { firstDifference } from './compare-words'
import { changedParts, type DocxParts, docxMark, docxPayloadText, openDocx, paragraphTexts } from './docx-parts'
import { readAppended } from './pdf/appended'
import { embeddedFile, textOf } from './pdf/embedded'
import { openPdf, type PdfFile } from './pdf/file'
import { type Forbidden, judgeChanges } from './pdf/signature-changes'
import { isKind, PdfFault } from './pdf/values'
import { textProblems } from './pdf-text'
import { type Problem, problem } from './problem'

/** What a document says of itself, once it was made again from the data inside. */
export type Verified = {
	readonly kind: 'verified'
	readonly format: 'pdf' | 'docx'
	/** The same as what the data inside makes, signatures aside. */
	readonly genuine: boolean
	/** It says the same words, whatever else was changed. */
	readonly sameText: boolean
	/** Null where there is no data inside. */
	readonly payload: Payload | null
	readonly contentHash: string | null
	/** Revisions that were appended to a PDF, and the signature fields that are filled. */
	readonly revisions: number
	readonly signedFields: readonly string[]
	readonly problems: readonly Problem[]
}
export type VerifyOutcome =
	| Verified
	/** Nothing can be said of these bytes. */
	| { readonly kind: 'refused'; readonly reason: 'not-a-document' | 'encrypted' | 'damaged' | 'too-large' }

export const MAX_DOCUMENT_BYTES = 100 * 1024 * 1024

/** `pledgeVersion`: of the program that runs. Never rejects for what stands in the bytes. */
export async function verifyDocument(bytes: Uint8Array, pledgeVersion: string): Promise<VerifyOutcome> {
	if (bytes.length > MAX_DOCUMENT_BYTES) return { kind: 'refused', reason: 'too-large' }
	try {
		if (bytes[0] === 0x50 && bytes[1] === 0x4b) return await verifyDocx(bytes, pledgeVersion)
		return await verifyPdf(bytes, pledgeVersion)
	} catch (error) {
		if (!(error instanceof PdfFault)) throw error
		return { kind: 'refused', reason: error.reason }
	}
}

type Told = Pick<Verified, 'payload' | 'contentHash' | 'problems'>

/** The data inside, and what already speaks against it. */
function readTold(text: string | null, mark: string | null): Told {
	const nothing = { payload: null, contentHash: null }
	if (text === null) return { ...nothing, problems: [problem(mark === noContractMark ? 'no-contract' : 'no-data')] }
	const read = readPayload(text)
	if (read.kind !== 'payload')
		return { ...nothing, problems: [problem(read.kind === 'too-new' ? 'data-too-new' : 'data-broken')] }
	const { payload, exact } = read
	return { payload, contentHash: payloadHash(payload), problems: exact ? [] : [problem('data-changed')] }
}

function otherVersion({ render }: Payload, pledgeVersion: string): readonly Problem[] {
	if (render.pledgeVersion === pledgeVersion) return []
	return [problem('other-version', { made: render.pledgeVersion, own: pledgeVersion })]
}

async function verifyPdf(bytes: Uint8Array, pledgeVersion: string): Promise<VerifyOutcome> {
	const opened = openPdf(bytes)
	if (opened.kind !== 'pdf')
		return { kind: 'refused', reason: opened.kind === 'not-a-pdf' ? 'not-a-document' : opened.kind }
	const { file } = opened
	const told = readAttached(file)
	const base = { kind: 'verified', format: 'pdf', revisions: 0, signedFields: [], ...told } as const
	const { payload } = told
	if (payload === null) return { ...base, genuine: false, sameText: false }
	const again = await renderFromPayload(payload, 'pdf')
	const original = openPdf(again)
	if (original.kind !== 'pdf') throw new Error('a document of ours cannot be read back')
	const isPrefix = bytes.length >= again.length && Buffer.compare(bytes.subarray(0, again.length), again) === 0
	const judged = isPrefix ? judgeAppended(file, original.file) : null
	const isSame = judged !== null && judged.problems.length === 0
	if (isSame && told.problems.length === 0) return { ...base, ...judged, genuine: true, sameText: true }
	const others = otherVersion(payload, pledgeVersion)
	const textual = isSame ? [] : textProblemsOf(original.file, file, others.length === 0)
	const causes = judged === null ? [...others, problem('rewritten')] : judged.problems
	const problems = [...told.problems, ...causes, ...textual]
	return { ...base, ...(judged ?? {}), genuine: false, sameText: textual.length === 0, problems }
}

function readAttached(file: PdfFile): Told {
	try {
		const attached = embeddedFile(file, attachmentName)
		const text = attached === null ? null : Buffer.from(attached).toString('utf8')
		const keywords = file.find(file.trailer, 'Info', 'Keywords')
		return readTold(text, isKind(keywords, 'string') ? textOf(keywords.text) : null)
	} catch (error) {
		if (!(error instanceof PdfFault) || error.reason === 'too-large') throw error
		return { payload: null, contentHash: null, problems: [problem('data-broken')] }
	}
}

function textProblemsOf(wanted: PdfFile, found: PdfFile, sameLayout: boolean): readonly Problem[] {
	try {
		return textProblems(wanted, found, sameLayout)
	} catch (error) {
		if (!(error instanceof PdfFault) || error.reason === 'too-large') throw error
		return [problem('text-unreadable')]
	}
}

function judgeAppended(file: PdfFile, original: PdfFile): Pick<Verified, 'revisions' | 'signedFields' | 'problems'> {
	if (file.bytes.length === original.bytes.length) return { revisions: 0, signedFields: [], problems: [] }
	try {
		const appended = readAppended(file, original)
		const { forbidden, signed } = judgeChanges(file, original, appended)
		return { revisions: appended.revisions, signedFields: signed, problems: wordsOfChanges(forbidden) }
	} catch (error) {
		if (!(error instanceof PdfFault)) throw error
		return { revisions: 0, signedFields: [], problems: [problem('appended-unreadable')] }
	}
}

/** Each page once, all else together. */
function wordsOfChanges(forbidden: readonly Forbidden[]): readonly Problem[] {
	const pages = new Set(forbidden.flatMap((change) => (change.what === 'page' ? [change.page] : [])))
	const others = forbidden.some(({ what }) => what !== 'page')
	return [
		...[...pages].sort((a, b) => a - b).map((page) => problem('changed-page', { page })),
		...(others ? [problem('changed-object')] : []),
	]
}

async function verifyDocx(bytes: Uint8Array, pledgeVersion: string): Promise<VerifyOutcome> {
	const opened = await openDocx(bytes)
	if (opened.kind !== 'docx') return { kind: 'refused', reason: opened.kind }
	const { parts } = opened
	const told = readTold(docxPayloadText(parts), docxMark(parts))
	const base = { kind: 'verified', format: 'docx', revisions: 0, signedFields: [], ...told } as const
	const { payload } = told
	if (payload === null) return { ...base, genuine: false, sameText: false }
	const again = await openDocx(await renderFromPayload(payload, 'docx'))
	if (again.kind !== 'docx') throw new Error('a document of ours cannot be read back')
	const changed = changedParts(again.parts, parts)
	if (changed.length === 0 && told.problems.length === 0) return { ...base, genuine: true, sameText: true }
	const passages = (from: DocxParts) => paragraphTexts(from).map((text) => ({ text, page: 0 }))
	const difference = firstDifference(passages(again.parts), passages(parts))
	const problems = [
		...told.problems,
		...otherVersion(payload, pledgeVersion),
		...(changed.length === 0 ? [] : [problem('part-changed', { count: changed.length, part: changed[0]! })]),
		...(difference === null ? [] : [difference]),
	]
	return { ...base, genuine: false, sameText: difference === null, problems }
}
