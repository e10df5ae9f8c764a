import { decodeEntities } from '../importing/xlsx/xml-scanner'

/** A letter of a paragraph and where it stands in the part. */
type Letter = {
	readonly text: string
	readonly at: number
	readonly end: number
	readonly run: Run
	/** Else a sign of its own, such as a tab. */
	readonly isInText: boolean
	/** Where the tag around it lacks the word that keeps spaces at its ends; null where it has it. */
	readonly keepsAt: number | null
}
type Run = { readonly properties: string }

/** The words of a paragraph with every change accepted, and where each of its letters stands in the XML. */
export type WordPlaces = {
	readonly text: string
	readonly letters: readonly Letter[]
	/** The paragraph that holds the text box in which this one stands; null for running text. */
	readonly holder: number | null
}

const SIGNS: Readonly<Record<string, string>> = {
	'w:tab': ' ',
	'w:br': ' ',
	'w:cr': ' ',
	'w:noBreakHyphen': '\u2011',
	'w:softHyphen': '\u00ad',
}
/** What stands in these is not read as words of the text. */
const SKIPPED = new Set([
	'w:del',
	'w:moveFrom',
	'mc:Fallback',
	'w:instrText',
	'w:pPr',
	'w:sectPr',
	'w:tblPr',
	'w:tcPr',
	'w:trPr',
])

type Open = { readonly places: Letter[]; run: Run; readonly index: number; readonly holder: number | null }

/**
 * Every paragraph of a document's main part, in the order in which the reader counts them (`read-story.ts`): one in a text box comes after
 * the one that holds it. Only for parts that call Word's own namespace `w`, as all programs do.
 */
export function wordPlaces(xml: string): readonly WordPlaces[] {
	const paragraphs: Open[] = []
	const open: Open[] = []
	const skipped: string[] = []
	const tags = /<(\/?)([A-Za-z0-9:]+)((?:[^>"']|"[^"]*"|'[^']*')*?)(\/?)>/g
	let textFrom = -1
	let keepsAt: number | null = null
	let runFrom = -1
	for (const match of xml.matchAll(tags)) {
		const [whole, slash = '', name = '', , closed = ''] = match
		const at = match.index
		const isEnd = slash !== ''
		const isEmpty = closed !== ''
		if (SKIPPED.has(name)) {
			if (isEnd) skipped.pop()
			else if (!isEmpty) skipped.push(name)
			continue
		}
		if (skipped.length > 0) continue
		const paragraph = open.at(-1)
		if (name === 'w:p') {
			if (isEnd) open.pop()
			else {
				const holder = paragraph?.holder ?? paragraph?.index ?? null
				const started: Open = { places: [], run: { properties: '' }, index: paragraphs.length, holder }
				paragraphs.push(started)
				if (!isEmpty) open.push(started)
			}
		} else if (paragraph === undefined) continue
		else if (name === 'w:r' && !isEnd) paragraph.run = { properties: '' }
		else if (name === 'w:rPr' && !isEmpty) {
			if (!isEnd) runFrom = at
			else if (runFrom >= 0) paragraph.run = { properties: xml.slice(runFrom, at + whole.length) }
		} else if (name === 'w:t' && !isEmpty) {
			if (!isEnd) {
				textFrom = at + whole.length
				keepsAt = /xml:space\s*=\s*["']preserve["']/.test(whole) ? null : at + '<w:t'.length
			} else if (textFrom >= 0)
				paragraph.places.push(...lettersOf(xml, textFrom, at, { run: paragraph.run, isInText: true, keepsAt }))
		} else if (SIGNS[name] !== undefined && !isEnd) {
			paragraph.places.push({
				text: SIGNS[name],
				at,
				end: at + whole.length,
				run: paragraph.run,
				isInText: false,
				keepsAt: null,
			})
		}
	}
	return paragraphs.map(({ places, holder }) => ({
		text: places.map(({ text }) => text).join(''),
		letters: places,
		holder,
	}))
}

type Around = Pick<Letter, 'run' | 'isInText' | 'keepsAt'>

function lettersOf(xml: string, from: number, to: number, around: Around): Letter[] {
	const letters: Letter[] = []
	for (let at = from; at < to; ) {
		const entity = xml[at] === '&' ? xml.indexOf(';', at) : -1
		const next = entity >= 0 && entity < to ? entity + 1 : at + 1
		for (const text of decodeEntities(xml.slice(at, next)).split('')) letters.push({ text, at, end: next, ...around })
		at = next
	}
	return letters
}

/** Where words stand among the letters, whatever spaces lie between; null where they do not, or in two places. */
export function findWords(
	{ letters }: Pick<WordPlaces, 'letters'>,
	words: string,
): { readonly from: number; readonly to: number } | null {
	// Words as the paper has them: one space where the file has several.
	let text = ''
	const places: number[] = []
	for (const [index, { text: letter }] of letters.entries()) {
		const isSpace = /[ \t\n]/.test(letter)
		if (isSpace && (text === '' || text.endsWith(' '))) continue
		text += isSpace ? ' ' : letter
		places.push(index)
	}
	const start = text.indexOf(words)
	if (words === '' || start < 0) return null
	return { from: places[start]!, to: places[start + words.length - 1]! + 1 }
}

export type Insertion = { readonly at: number; readonly xml: string }

/** Puts something before a letter of a paragraph, or behind the last: the run that holds it is cut in two of the same look. */
export function insertedAt({ letters }: WordPlaces, index: number, xml: string): readonly Insertion[] {
	const letter = letters[Math.min(index, letters.length - 1)]
	if (letter === undefined) return []
	const { run, isInText, keepsAt, at, end } = letter
	const place = index >= letters.length ? end : at
	const reopened = `<w:r>${run.properties}`
	if (!isInText) return [{ at: place, xml: `</w:r>${xml}${reopened}` }]
	const cut = { at: place, xml: `</w:t></w:r>${xml}${reopened}<w:t xml:space="preserve">` }
	// A space at the cut was within words before, and would be at their end.
	return keepsAt === null ? [cut] : [{ at: keepsAt, xml: ' xml:space="preserve"' }, cut]
}
