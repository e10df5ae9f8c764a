import type { Changes } from './mix-spans'
import { paragraph } from './paragraph'

/** A paragraph that is not a new one, and whose last words are. */
const endsInserted = /<\/w:ins>(?:<w:bookmarkEnd [^>]*\/>)*<\/w:p>$/
const ownMark = /<w:rPr><w:(?:ins|del|moveFrom|moveTo) [^>]*\/><\/w:rPr><\/w:pPr>/
const newMark = /<w:rPr><w:(?:ins|moveTo) [^>]*\/><\/w:rPr>(?=<\/w:pPr>)/
const endShape = '<w:pPr><w:pStyle w:val="TableEnd"/></w:pPr>'

/** The paragraphs of what is nothing but paragraphs. */
function paragraphsOf(part: string): readonly string[] {
	return part.includes('<w:tbl>') || part.includes('<w:sdt>') ? [part] : (part.match(/<w:p>.*?<\/w:p>/gs) ?? [part])
}

const isParagraph = (part: string | undefined) => part?.startsWith('<w:p>') === true && !part.includes('<w:tbl>')
const isNew = (part: string | undefined) => part !== undefined && isParagraph(part) && newMark.test(part)
/** A new paragraph that is taken back joins the next one, if that says anything. */
const isJoinable = (part: string | undefined) =>
	part !== undefined && isParagraph(part) && !part.includes('<w:pStyle w:val="TableEnd"/>')

/** The last of some new paragraphs keeps an old paragraph's mark, and the shape that this one had. */
function withOldMark(part: string, shape: string, { inserted }: Changes): string {
	return part.replace(newMark, `<w:pPrChange ${inserted.attributes()}>${shape}</w:pPrChange>`)
}

/**
 * New paragraphs at the end of a cell or before a table, where there is no next paragraph to join when they are taken back: what is left of
 * them is a paragraph a hair high.
 */
export function endedByTable(paragraphs: readonly string[], changes: Changes): readonly string[] {
	const last = withOldMark(paragraphs.at(-1) ?? '', endShape, changes)
	if (paragraphs.length === 1) return [last]
	return [paragraph({ style: 'TableEnd', change: changes.inserted }, ''), ...paragraphs.slice(0, -1), last]
}

/**
 * Marks of new paragraphs as Word itself sets them when somebody goes on typing at the end of an old one: each ends with a new mark but for
 * the last, whose mark is the old paragraph's and remembers its shape. Marked otherwise, LibreOffice joins one paragraph too many when it
 * rejects them, or leaves an empty one with a number.
 *
 * @param parts of the body, in order
 */
export function shiftedMarks(parts: readonly string[], changes: Changes): readonly string[] {
	const all = parts.flatMap(paragraphsOf)
	const shifted: string[] = []
	for (let at = 0; at < all.length; ) {
		const part = all[at]!
		const start = isNew(part) ? at : at + 1
		let end = start
		while (isNew(all[end])) end++
		const news = all.slice(start, end)
		at = end
		if (news.length === 0) shifted.push(part)
		else if (!isNew(part) && endsNew(part)) {
			const shape = /^<w:p>(<w:pPr>.*?<\/w:pPr>)/s.exec(part)?.[1] ?? endShape
			shifted.push(part.replace('</w:pPr>', `<w:rPr><${changes.inserted.tag()}/></w:rPr></w:pPr>`))
			shifted.push(...news.slice(0, -1), withOldMark(news.at(-1)!, shape, changes))
		} else {
			if (!isNew(part)) shifted.push(part)
			shifted.push(...(isJoinable(all[end]) ? news : endedByTable(news, changes)))
		}
	}
	return shifted
}

function endsNew(part: string): boolean {
	return isParagraph(part) && !ownMark.test(part) && endsInserted.test(part)
}
