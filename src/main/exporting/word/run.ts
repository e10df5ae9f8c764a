import type { CharacterStyle } from './character-styles'
import { escapeXml } from './xml'

/** How words look: a character style where they differ from their paragraph, and their language where it is not the document's. */
export type Look = {
	readonly style?: CharacterStyle
	/** A language tag such as `en-GB`. */
	readonly language?: string
	/** Words that a tracked deletion holds. */
	readonly isDeleted?: boolean
}

const hasRightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/
/** Letters that are written from right to left, with the signs and spaces between them. */
const rightToLeft =
	/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+(?:[^\p{L}\p{N}]+[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+)*/gu
const hebrew = /[\u0590-\u05ff\ufb1d-\ufb4f]/

/** Pictures, with what joins them and says their colour. */
const picture =
	'(?:[\\u{1f1e6}-\\u{1f1ff}\\u{1f300}-\\u{1faff}]|\\p{Extended_Pictographic}\\ufe0f|[#*0-9]\\ufe0f?\\u20e3)'
const pictures = new RegExp(`(${picture}(?:[\\u200d\\ufe0f]|${picture}|\\u200d\\p{Extended_Pictographic})*)`, 'u')
/** Word's own; other programs take what they have. */
const pictureFont = 'Segoe UI Emoji'

function properties(look: Look, direction: string, font = ''): string {
	const style = look.style === undefined ? '' : `<w:rStyle w:val="${look.style}"/>`
	const language = look.language === undefined || direction !== '' ? '' : `<w:lang w:val="${look.language}"/>`
	const all = style + font + direction + language
	return all === '' ? '' : `<w:rPr>${all}</w:rPr>`
}

/** XML drops spaces at the ends unless it is told to keep them. */
const hasOuterSpace = /^\s|\s$/

function runOf(text: string, properties: string, { isDeleted = false }: Look): string {
	const name = isDeleted ? 'w:delText' : 'w:t'
	const space = hasOuterSpace.test(text) ? ' xml:space="preserve"' : ''
	return `<w:r>${properties}<${name}${space}>${escapeXml(text)}</${name}></w:r>`
}

function plainRun(text: string, look: Look, direction = ''): string {
	const parts = text.split(pictures)
	if (parts.length === 1) return runOf(text, properties(look, direction), look)
	const font = `<w:rFonts w:ascii="${pictureFont}" w:hAnsi="${pictureFont}" w:eastAsia="${pictureFont}" w:cs="${pictureFont}"/>`
	return parts
		.map((part, index) =>
			part === '' ? '' : runOf(part, properties(look, direction, index % 2 === 1 ? font : ''), look),
		)
		.join('')
}

/** Words of one look. Right-to-left letters get runs of their own: without the mark Word takes them for western ones. */
export function run(text: string, look: Look = {}): string {
	if (text === '') return ''
	if (!hasRightToLeft.test(text)) return plainRun(text, look)
	let xml = ''
	let end = 0
	for (const match of text.matchAll(rightToLeft)) {
		if (match.index > end) xml += plainRun(text.slice(end, match.index), look)
		const tag = hebrew.test(match[0]) ? 'he-IL' : 'ar-SA'
		xml += plainRun(match[0], look, `<w:rtl/><w:lang w:bidi="${tag}"/>`)
		end = match.index + match[0].length
	}
	return end < text.length ? xml + plainRun(text.slice(end), look) : xml
}

export const tab = '<w:r><w:tab/></w:r>'

/** `<w:fldChar/>`: where a complex field begins, turns from code to result, and ends. */
export function fieldMark(kind: 'begin' | 'separate' | 'end'): string {
	return `<w:r><w:fldChar w:fldCharType="${kind}"/></w:r>`
}

/** The code of a complex field, between `begin` and `separate`. */
export function fieldCode(code: string): string {
	return `<w:r><w:instrText xml:space="preserve"> ${escapeXml(code)} </w:instrText></w:r>`
}

/** A field with its result as Word last computed it. Word updates it on demand, never by itself on opening. */
export function field(code: string, result: string): string {
	return fieldMark('begin') + fieldCode(code) + fieldMark('separate') + result + fieldMark('end')
}

export type Wrap = { readonly open: string; readonly close: string }

/** A link to a bookmark of the same document. */
export function internalLink(bookmark: string): Wrap {
	return { open: `<w:hyperlink w:anchor="${bookmark}" w:history="1">`, close: '</w:hyperlink>' }
}
