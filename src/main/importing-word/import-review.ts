import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { emptyReview, type Review, reviewSchema } from '../../shared/agreement/review'
import type { Agreement } from '../../shared/agreement/schema'
import type { ContractLanguage, Outline } from '../../shared/outline/block'
import { type PaperWords, paperWords, withPaperWords } from '../../shared/review/paper-words'
import { hashOfText } from '../../shared/versions/seal'
import { contractOutline } from '../both-languages'
import { onlyLanguage, type Payload, readPayload } from '../exporting/payload'
import { paperOf } from '../exporting/render-payload'
import { readSentWords } from '../exporting/word/sent-words'
import { withTermHolidays } from '../prepare-agreement'
import { type DocxParts, docxPayloadText, docxSentWordsText } from '../verifying/docx-parts'
import type { KeptText } from '../versions/kept-text'
import { createIds } from './import-ids'
import type { ImportReport } from './import-report'
import { type ChangeNote, importSuggestions } from './import-suggestions'
import { importThreads } from './import-threads'
import { foundLetters, isOurs } from './is-ours'
import { type LaidOut, layOut } from './laid-out'
import { type IsSettled, linesOf } from './lines'
import { furnitureWords } from './outside'
import { comparisonMarks, ownReview } from './own-review'
import { placeChanges } from './place-changes'
import { placeComment } from './place-comments'
import { type ReadWord, readWord } from './read-word'
import { returnedWords } from './returned-words'
import { withoutUnseen, withSent } from './sent-review'
import { slotsOf } from './slots'
import { toldBeside } from './told-beside'
import { untrackedChanges } from './untracked'
import type { WordDocument } from './word-document'

export type ReviewImport =
	| {
			readonly kind: 'imported'
			readonly review: Review
			readonly report: ImportReport
			/** Null where the document is no version of the agreement. */
			readonly papers: ReturnedPapers | null
	  }
	/** `too-much`: more comments and changes than an agreement can hold. */
	| { readonly kind: Exclude<ReadWord['kind'], 'read'> | 'too-much' }

export type ReturnedPapers = {
	/** The agreement that was sent; null where neither the document nor a version has it. */
	readonly agreement: Agreement | null
	readonly sent: PaperWords
	/** SHA-256 of the words that the document carries as those that were sent; null where it carries none. */
	readonly carriedHash: string | null
	/** With everything accepted, whoever made it. */
	readonly returned: PaperWords
}

export type ImportOptions = {
	/** Name of the document, without folders. */
	readonly fileName: string
	/** ISO 8601 with offset: the time of what has none. */
	readonly now: string
	/** The version that was sent, where it is kept: for a document that has lost its data. */
	readonly kept?: KeptText | null
	readonly words: {
		readonly unknownAuthor: string
		readonly untrackedAuthor: string
		readonly emptyComment: string
		readonly note: (note: ChangeNote) => string
	}
}

/**
 * Reads a DOCX that came back into the review of its agreement: comments as threads, changes as suggestions by their authors, edits that
 * nobody tracked as suggestions too. Nothing is applied and nothing dropped: what has no sure place is listed and kept without one.
 */
export async function importReview(
	agreement: Agreement,
	bytes: Uint8Array,
	{ fileName, now, words, kept = null }: ImportOptions,
): Promise<ReviewImport> {
	const read = await readWord(bytes)
	if (read.kind !== 'read') return { kind: read.kind }
	const { document, parts } = read
	const basis = await basisOf(agreement, parts, kept)
	const sent = basis?.review ?? emptyReview()
	const review = withSent(agreement.review, sent)
	const isSettled = basis === null ? () => false : basis.isSettled
	const lines = linesOf(document, isSettled)
	const beside = basis === null ? null : closest(document, basis)
	const laidOut = beside !== null && isOurs(beside.laidOut) ? beside.laidOut : null
	const language: ContractLanguage = agreement.parties.language === 'en' ? 'en' : 'de'
	const fallbacks = { author: words.unknownAuthor, at: document.modifiedAt ?? now, emptyComment: words.emptyComment }
	const source = { file: fileName.slice(-255), sha256: bytesToHex(sha256(bytes)), untracked: false }
	const idOf = createIds()

	const { ownComment, ownMark } = ownReview(sent, basis?.toldOf)
	const tracked = placeChanges(document, { laidOut, lines, ownMark, isSettled })
	const untracked =
		laidOut === null || beside === null
			? { changes: [], unplaced: [] }
			: untrackedChanges(laidOut, beside.outline, basis?.furniture ?? null)
	const threads = importThreads({
		document,
		review,
		source,
		fallbacks,
		idOf,
		ownComment,
		placeOf: ({ span }) => placeComment(span, { document, laidOut, language }),
	})
	const suggestions = importSuggestions({
		changes: [...tracked.changes, ...untracked.changes],
		unplaced: [...tracked.unplaced, ...untracked.unplaced],
		review,
		sent,
		source,
		fallbacks,
		untrackedAuthor: words.untrackedAuthor,
		noteOf: words.note,
		language,
		idOf,
	})
	const cameBack = withoutUnseen(agreement.review, sent, {
		threads: threads.threads,
		suggestions: suggestions.suggestions,
		seen: new Set([...threads.seen, ...suggestions.touched]),
	})
	const { threads: left, suggestions: proposed } = cameBack
	const checked = reviewSchema.safeParse({ ...review, threads: left, suggestions: proposed })
	if (!checked.success) return { kind: 'too-much' }
	const counts = countsOf(document, { threads, tracked, untracked })
	const report: ImportReport = {
		...counts,
		threads: checked.data.threads.filter(({ id, anchor }) => threads.touched.has(id) && anchor.block !== ''),
		suggestions: checked.data.suggestions.filter(
			(one) => suggestions.touched.has(one.id) && (one.kind === 'value' || one.anchor.block !== ''),
		),
		unplaced: [...threads.unplaced, ...suggestions.unplaced],
		comparedWith: laidOut === null || basis === null ? 'nothing' : basis.from,
		hasSentWords: basis !== null && basis.carriedHash !== null,
		madeBy: basis?.madeBy ?? null,
	}
	const papers: ReturnedPapers | null =
		laidOut === null || basis === null || beside === null
			? null
			: {
					agreement: basis.agreement,
					sent: paperWords(beside.outline),
					carriedHash: basis.carriedHash,
					returned: returnedWords(laidOut, [tracked, untracked]),
				}
	return { kind: 'imported', review: checked.data, report, papers }
}

type Basis = {
	/** Null where the document does not hold it. */
	readonly agreement: Agreement | null
	/** What may have been sent, the likeliest first, in the words that were sent where the document still has them. */
	readonly outlines: readonly Outline[]
	readonly carriedHash: string | null
	readonly from: 'sent-version' | 'kept-version' | 'agreement'
	/** What the document showed of it when it was sent. */
	readonly review: Review
	/** What it told beside a suggestion, by the suggestion's id; null where that is not known. */
	readonly toldOf: (suggestion: string) => string | null
	/** What it showed as new since another version. */
	readonly isSettled: IsSettled
	readonly madeBy: string | null
	/** What its heads and feet said; null where that is not known. */
	readonly furniture: readonly string[] | null
}

/**
 * What was sent: the version inside the document; where the data is gone the one that was kept, else the agreement as it is now. Null for
 * another agreement's.
 */
async function basisOf(agreement: Agreement, parts: DocxParts, kept: KeptText | null): Promise<Basis | null> {
	const sentText = docxSentWordsText(parts)
	const words = sentText === null ? null : readSentWords(sentText)
	// Another Pledge may word clauses otherwise; what was printed then stands beside the data.
	const asSent = (outline: Outline) => (words === null ? outline : withPaperWords(outline, words))
	const carriedHash = words === null || sentText === null ? null : hashOfText(sentText)
	const text = docxPayloadText(parts)
	const read = text === null ? null : readPayload(text)
	if (read?.kind !== 'payload') {
		const dated = await withTermHolidays(kept?.agreement ?? agreement)
		const asKept = (outline: Outline) => (kept?.words == null ? outline : withPaperWords(outline, kept.words))
		const outlines = (['external', 'internal'] as const).map((audience) => {
			const outline = contractOutline(dated, { audience, state: 'draft' })
			if (words !== null) return asSent(outline)
			// A version has the words that went outside.
			return audience === 'external' ? asKept(outline) : outline
		})
		return {
			...{
				agreement: kept?.agreement ?? null,
				outlines,
				carriedHash,
				from: kept === null ? 'agreement' : 'kept-version',
			},
			...{ review: agreement.review, toldOf: () => null, isSettled: () => false, madeBy: null, furniture: null },
		}
	}
	const { payload } = read
	if (payload.agreement.id !== agreement.id) return null
	const { outline, options } = paperOf(payload)
	const printed = asSent(outline)
	return {
		...{ agreement: asPrinted(payload), outlines: [printed], carriedHash },
		from: 'sent-version',
		review: payload.agreement.review,
		toldOf: toldBeside(printed, options),
		isSettled: comparisonMarks(text ?? ''),
		madeBy: payload.render.pledgeVersion,
		furniture: furnitureWords(outline, options),
	}
}

/** A copy in one of two languages speaks of an agreement in that language. */
function asPrinted(payload: Payload): Agreement {
	const { agreement } = payload
	const only = onlyLanguage(payload)
	return only === null ? agreement : { ...agreement, parties: { ...agreement.parties, language: only } }
}

/** The document beside what most of it is. */
function closest(document: WordDocument, { outlines, isSettled }: Basis): { outline: Outline; laidOut: LaidOut } {
	const all = outlines.map((outline) => ({ outline, laidOut: layOut(document, slotsOf(outline), isSettled) }))
	return all.reduce((best, one) => (foundLetters(one.laidOut) > foundLetters(best.laidOut) ? one : best))
}

type Parts = {
	readonly threads: ReturnType<typeof importThreads>
	readonly tracked: ReturnType<typeof placeChanges>
	readonly untracked: ReturnType<typeof untrackedChanges>
}

function countsOf(
	{ comments }: WordDocument,
	{ threads, tracked, untracked }: Parts,
): Pick<ImportReport, 'comments' | 'changes' | 'untracked'> {
	const found = untracked.changes.length + untracked.unplaced.length
	const read = tracked.readCount + found
	const placed = tracked.placedCount + untracked.changes.length
	return {
		comments: { read: comments.length, placed: threads.placed, unplaced: comments.length - threads.placed },
		changes: { read, placed, unplaced: read - placed },
		untracked: found,
	}
}
