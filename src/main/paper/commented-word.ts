import type { Thread } from '../../shared/agreement/review'
import type { Paper } from '../../shared/paper/paper'
import { lineOf } from '../../shared/paper/paper'
import { locate } from '../../shared/review/locate'
import { printedTexts } from '../../shared/review/printed-texts'
import { commentIds } from '../exporting/word/comment-ids'
import { commentParts, type WordComment } from '../exporting/word/comments'
import { addParts, zipFiles } from '../exporting/word/package'
import { mainPath } from '../importing-word/word-package'
import { decodeXml } from '../importing-word/xml-tree'
import { openDocx } from '../verifying/docx-parts'
import { findWords, type Insertion, insertedAt, type WordPlaces, wordPlaces } from './word-places'

export type CommentedWord = {
	readonly bytes: Uint8Array
	readonly placed: number
	/** Threads whose words could not be found again in the file: they stand at its first words. */
	readonly unplaced: number
}

/**
 * A copy of somebody's Word document with our conversations as its comments, on their words; all else in it is as it was. Null for a file
 * that has comments already, or calls things in a way that only Word reads: it cannot be written to without a risk.
 */
export async function commentedWord(
	bytes: Uint8Array,
	paper: Paper,
	threads: readonly Thread[],
): Promise<CommentedWord | null> {
	const opened = await openDocx(bytes)
	if (opened.kind !== 'docx') return null
	const { parts } = opened
	const main = mainPath(parts)
	const xml = decodeXml(parts.get(main) ?? new Uint8Array())
	const hasComments = [...parts.keys()].some((name) => /comments[^/]*\.xml$/i.test(name))
	if (main !== 'word/document.xml' || hasComments || !/<w:document[\s>]/.test(xml)) return null
	const paragraphs = wordPlaces(xml)
	const ids = commentIds(threads.flatMap(({ comments }) => comments.map(({ id }) => id)))
	const comments: WordComment[] = []
	const insertions: Insertion[] = []
	let unplaced = 0
	for (const thread of threads) {
		const numbers = thread.comments.map((said, index): number => {
			const known = ids.get(said.id) ?? { paraId: '00000001', durableId: '00000001' }
			const first = ids.get(thread.comments[0]?.id ?? '')
			comments.push({
				...{ ...known, number: comments.length, author: said.author, at: said.at, text: said.text },
				...{ parent: index === 0 ? null : (first?.paraId ?? null), isDone: thread.resolved !== null },
			})
			return comments.length - 1
		})
		const found = placeOf(thread, paper, paragraphs)
		if (found === null) unplaced++
		const place = found ?? firstWords(paragraphs)
		if (place === null) return null
		insertions.push(...milestones(numbers, place))
	}
	const files = new Map<string, string | Uint8Array>(parts)
	for (const name of ['[Content_Types].xml', 'word/_rels/document.xml.rels'])
		if (parts.has(name)) files.set(name, decodeXml(parts.get(name) ?? new Uint8Array()))
	files.set(main, written(xml, insertions))
	const added = commentParts(
		comments,
		comments.map(({ author }) => author),
	)
	return { bytes: zipFiles(addParts(files, added)), placed: threads.length - unplaced, unplaced }
}

type Place = { readonly paragraph: WordPlaces; readonly from: number; readonly to: number }

/** The words of a thread in the very paragraph that they were read from. */
function placeOf({ anchor }: Thread, paper: Paper, paragraphs: readonly WordPlaces[]): Place | null {
	const located = locate(anchor, printedTexts(paper.outline))
	if (located.kind === 'detached') return null
	const { at, start, end } = located
	const line = lineOf(paper, at.address, start)
	const paragraph = line === null ? undefined : paragraphs[line - 1]
	const quote = at.text.slice(start, end)
	if (paragraph === undefined) return null
	// All words of the paragraph tell which of two equal ones is meant; of a cell with several paragraphs it is the words alone.
	const whole = findWords(paragraph, at.text)
	if (whole !== null) {
		const before = findWords(paragraph, at.text.slice(0, end))
		const upTo = findWords(paragraph, at.text.slice(0, start).trimEnd())
		if (before !== null)
			return {
				paragraph,
				from: start === 0 ? whole.from : skipSpaces(paragraph, upTo?.to ?? whole.from),
				to: before.to,
			}
	}
	const words = findWords(paragraph, quote.trim())
	return words === null ? null : { paragraph, ...words }
}

function skipSpaces({ letters }: WordPlaces, from: number): number {
	let at = from
	while (at < letters.length && /\s/.test(letters[at]?.text ?? '')) at++
	return at
}

function firstWords(paragraphs: readonly WordPlaces[]): Place | null {
	const paragraph = paragraphs.find(({ text }) => text.trim() !== '')
	return paragraph === undefined ? null : { paragraph, from: 0, to: paragraph.letters.length }
}

function milestones(numbers: readonly number[], { paragraph, from, to }: Place): Insertion[] {
	const sign = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
	const start = numbers.map((number) => `<w:commentRangeStart w:id="${number}"/>`).join('')
	const end = numbers
		.map((number) => `<w:commentRangeEnd w:id="${number}"/>${sign}<w:commentReference w:id="${number}"/></w:r>`)
		.join('')
	return [insertedAt(paragraph, from, start), insertedAt(paragraph, to, end)].flatMap((one) => one ?? [])
}

/** From the end on, so that the places before stay where they are; of two at one place the first comes first. */
function written(xml: string, insertions: readonly Insertion[]): string {
	const sorted = insertions.map((one, order) => ({ ...one, order })).sort((a, b) => b.at - a.at || b.order - a.order)
	let text = xml
	for (const { at, xml: added } of sorted) text = text.slice(0, at) + added + text.slice(at)
	return text
}
