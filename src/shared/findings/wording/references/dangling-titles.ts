import type { Part } from '../language/document'
import { plainNumber } from '../language/numbering'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'
import type { Span } from '../language/sentences'
import { spanOfText } from '../language/text-span'
import type { DocumentRule, Located } from '../text-finding'

/** A reference whose number has another title: "Appendix 2 (Overtime Rates)" where Appendix 2 lists contact persons, "Anhang „Preise“" where there is none. */
export const danglingTitles: DocumentRule = {
	id: 'dangling-reference',
	severity: 'warning',
	find: ({ parts }) => {
		const named = parts.flatMap((part) =>
			part.kind === 'running' ? titledIn(part.passage).map((one) => ({ part, ...one })) : [],
		)
		if (named.length === 0) return []
		const titles = titlesOf(parts)
		return named
			.filter(({ kind, number, title, part, from }) => {
				const own = titles.filter((one) => one.kind === kind && !(one.part === part && from === 0))
				const meant = own.filter((one) => one.number === number)
				if (number === '') return own.length > 0 && !own.some((one) => areAlike(one.title, title))
				return meant.length > 0 && !meant.some((one) => areAlike(one.title, title))
			})
			.map(({ part, from, to }): Located => ({ part, from, to, values: { problem: 'name' } }))
	},
}

type Titled = { readonly kind: 'annex' | 'part'; readonly number: string; readonly title: string }

const ANNEX = 'Anlage|Anhang|Annex|Schedule|Appendix|Exhibit|Attachment'
const PART = 'Ziffer|Abschnitt|Artikel|Klausel|Kapitel|clause|section|article|chapter'
const NUMBER = String.raw`(?<number>\d{1,2}(?:\.\d{1,2})*|[A-H])`
/** A name in brackets: nouns in German, capitals in English. */
const TITLE = String.raw`(?<title>\p{Lu}[\p{L}-]+(?: (?:und|and|of|für|for|der|des|the|&|\p{Lu}[\p{L}-]+)){0,4})`
const NAMED = new RegExp(String.raw`(?<!\p{L})(?<word>${ANNEX}|${PART}) ${NUMBER} \(${TITLE}\)`, 'gu')
const QUOTED = new RegExp(String.raw`(?<!\p{L})(?<word>${ANNEX}) [„“"»](?<title>[^„“”"«»]{3,60})[“”"«]`, 'gu')
/** Remarks of another sort. */
const REMARK =
	/^(?:Stand|Version|Fassung|Entwurf|Seite|Beifügung|Auszug|Kopie|Original|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Draft|Page|January|February|March|June|July|October|December|Part|Teil|Excel|PDF)/

type Reference = Titled & Span

const titledIn = remembered((passage: Passage): readonly Reference[] => {
	const { text } = passage
	if (!/[(„“"»]/.test(text)) return []
	return [NAMED, QUOTED].flatMap((pattern) =>
		[...text.matchAll(pattern)].flatMap((match): readonly Reference[] => {
			const { word = '', number = '', title = '' } = match.groups ?? {}
			const span = spanOfText(passage, match.index, match.index + match[0].length)
			if (span === null || REMARK.test(title)) return []
			return [{ ...span, kind: kindOf(word), number: number.toLowerCase(), title }]
		}),
	)
})

const kindOf = (word: string): Titled['kind'] => (new RegExp(`^(?:${ANNEX})$`, 'i').test(word) ? 'annex' : 'part')

const ANNEX_HEAD = new RegExp(
	String.raw`^(?:${ANNEX})(?: ${NUMBER})?(?: ?[:–—-] ?| \(?[„“"»]?|[„“"»])(?<title>\p{Lu}[^.;]{2,60}?)[“”"«)]?(?:[:.]|$)`,
	'iu',
)
const LONGEST_TITLE = 70

/** What numbers and annexes of a text are called: in headings, in a list of annexes, at the head of a line. */
function titlesOf(parts: readonly Part[]): readonly (Titled & { readonly part: Part })[] {
	return parts.flatMap((part): readonly (Titled & { readonly part: Part })[] => {
		const { block } = part.at
		const text = part.at.text.trim()
		const own = 'number' in block && block.number !== null ? block.number : ''
		const { number: numbered = '', title } =
			ANNEX_HEAD.exec(/^\p{L}/u.test(own) ? `${own} ${text}` : text)?.groups ?? {}
		if (title !== undefined && text.length <= LONGEST_TITLE * 2)
			return [{ part, kind: 'annex', number: numbered.toLowerCase(), title }]
		const isHead = block.kind === 'heading' || (block.kind === 'clause' && isTitle(text))
		return isHead && own !== '' ? [{ part, kind: 'part', number: plainNumber(own), title: text }] : []
	})
}

const isTitle = (text: string): boolean =>
	text.length <= LONGEST_TITLE && /^\p{Lu}[^.:;?!]*$/u.test(text) && text.split(' ').length <= 6

/** How many first letters two words must share to be of one stem. */
const STEM = 4

function areAlike(a: string, b: string): boolean {
	const [words, others] = [wordsOf(a), wordsOf(b)]
	return words.some((word) =>
		others.some(
			(other) =>
				word.slice(0, STEM) === other.slice(0, STEM) ||
				word.includes(other.slice(0, STEM + 1)) ||
				other.includes(word.slice(0, STEM + 1)),
		),
	)
}

const wordsOf = (title: string): readonly string[] =>
	title
		.toLowerCase()
		.split(/[^\p{L}]+/u)
		.filter((word) => word.length >= 3 && !/^(?:und|and|the|der|die|das|des|für|for|von)$/.test(word))
