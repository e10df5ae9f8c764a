import { contentHash } from '../../shared/agreement/content-hash'
import { setAt } from '../../shared/agreement/edit'
import { publicAgreement } from '../../shared/agreement/public-agreement'
import type { Agreement } from '../../shared/agreement/schema'
import { buildRedline } from '../../shared/compare/build-redline'
import type { Outline } from '../../shared/outline/block'
import { cleanText } from '../../shared/outline/clean'
import { bothTexts } from '../../shared/outline/side-by-side'
import { type PaperWords, withPaperWords } from '../../shared/review/paper-words'
import { contractOutline } from '../both-languages'
import { type ExportFormat, exportFormats } from './formats'
import { onlyLanguage, type Payload, payloadText, printedLanguages, withoutMargin } from './payload'
import { authorOf, houseOf, type RenderOptions } from './render-options'
import type { ReviewCopy } from './word/marking'

/** What every format prints of one payload. */
export type Paper = { readonly outline: Outline; readonly options: RenderOptions }

/** The content hash that a payload's documents carry. */
export function payloadHash({ agreement }: Payload): string {
	return contentHash(publicAgreement(agreement))
}

export function paperOf(payload: Payload): Paper {
	const { agreement, render, base, said } = payload
	const { audience, kind: state, date, version, profile, review, comparison } = render
	const languages = printedLanguages(payload)
	const printed = (one: Agreement) => contractOutline(one, { audience, state, date, version }, languages)
	const only = onlyLanguage(payload)
	const whole = inWords(printed(agreement), said?.after)
	const plain = only === null ? whole : { ...whole, runningState: `${ONLY[only]} · ${whole.runningState}` }
	const outline = comparison === undefined ? plain : { ...plain, runningState: comparedState(plain, comparison.name) }
	return {
		outline: profile === 'plain' ? outline : { ...outline, signing: profile },
		options: {
			date,
			hash: payloadHash(payload),
			documentId: agreement.id,
			...houseOf(render),
			attachment: payloadText(payload),
			...authorOf(agreement),
			...(review === undefined ? {} : { review: reviewCopy(agreement, printed) }),
			...(comparison === undefined || base === undefined
				? {}
				: {
						comparison: {
							redline: buildRedline(inWords(printed(base), said?.before), outline),
							author: comparison.author,
							at: `${date}T00:00:00Z`,
						},
					}),
		},
	}
}

/** As it was printed when its words were kept: wording that we ship may have changed since. */
function inWords(outline: Outline, words: PaperWords | null | undefined): Outline {
	return words == null ? outline : withPaperWords(outline, words)
}

/** In the head of every page, so that nobody takes one half for the whole contract. */
const ONLY = { de: 'Nur deutsche Fassung', en: 'English version only' } as const

/** In the head of every page, so that nobody takes struck words for the contract. */
function comparedState({ language, beside, runningState }: Outline, name: string): string {
	const words = { de: `Vergleich mit Fassung ${name}`, en: `Comparison with version ${name}` }
	const both = beside === undefined ? words[language] : bothTexts(words[language], words[beside.language])
	return cleanText(`${both} · ${runningState}`)
}

/** The review that stands in a payload, for a document that shows it. `printed`: how its contract is printed. */
export function reviewCopy(agreement: Agreement, printed: (agreement: Agreement) => Outline): ReviewCopy {
	const { threads, suggestions } = agreement.review
	return {
		threads,
		suggestions,
		withValue: ({ path, after }) => {
			const changed = setAt(agreement, path, after)
			return changed.kind === 'changed' ? printed(changed.agreement) : null
		},
	}
}

/**
 * The bytes of a document out of nothing but its payload. Every export goes through here and so does `verify`, which is why a document
 * can be made again from the data inside it. `paper` spares the outline where several formats are made.
 */
export async function renderFromPayload(
	payload: Payload,
	format: ExportFormat['id'],
	paper: Paper = paperOf(payload),
): Promise<Uint8Array> {
	const found = exportFormats.find(({ id }) => id === format)!
	const { review, comparison } = payload.render
	const hasMargin = review !== undefined || comparison !== undefined
	const own = format !== 'docx' && hasMargin ? paperOf(withoutMargin(payload)) : paper
	return found.render(own.outline, own.options)
}
