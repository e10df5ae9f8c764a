import type { Thread } from '../../shared/agreement/review'
import type { Paper } from '../../shared/paper/paper'
import { lineOf } from '../../shared/paper/paper'
import { locate } from '../../shared/review/locate'
import { printedTexts } from '../../shared/review/printed-texts'
import { commentIds } from '../exporting/word/comment-ids'
import { commentParts, initialsOf, type WordComment } from '../exporting/word/comments'
import { instantXml } from '../exporting/word/instant'
import { addParts, zipFiles } from '../exporting/word/package'
import { escapeXml } from '../exporting/word/xml'
import { mainPath, relatedParts } from '../importing-word/word-package'
import { decodeXml } from '../importing-word/xml-tree'
import { type DocxParts, openDocx } from '../verifying/docx-parts'
import { findWords, type Insertion, insertedAt, type WordPlaces, wordPlaces } from './word-places'

export type CommentedWord = {
	readonly bytes: Uint8Array
	readonly placed: number
	/** Threads whose words could not be found again in the file: they stand at its first words. */
	readonly unplaced: number
}

/**
 * A copy of somebody's Word document with our conversations as its comments, on their words; all else in it is as it was. Where it has
 * comments already ours stand behind them, each by itself. Null for a file that calls things in a way of its own: it cannot be written to
 * without a risk.
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
	const theirs = theirComments(parts, main)
	if (main !== 'word/document.xml' || theirs === null || !/<w:document[\s>]/.test(xml)) return null
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
				...{ ...known, number: theirs.next + comments.length, author: said.author, at: said.at, text: said.text },
				...{ parent: index === 0 ? null : (first?.paraId ?? null), isDone: thread.resolved !== null },
			})
			return theirs.next + comments.length - 1
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
	if (theirs.path !== null) {
		files.set(theirs.path, appended(theirs.xml, comments))
		return { bytes: zipFiles(files), placed: threads.length - unplaced, unplaced }
	}
	const added = commentParts(
		comments,
		comments.map(({ author }) => author),
	)
	return { bytes: zipFiles(addParts(files, added)), placed: threads.length - unplaced, unplaced }
}

/** The part with the comments that are there already, and the first free number; null where it cannot be added to. */
function theirComments(parts: DocxParts, main: string) {
	const path = relatedParts(parts, main).find(({ type }) => type === 'comments')?.path ?? null
	if (path === null) return { path, xml: '', next: 0 }
	const xml = decodeXml(parts.get(path) ?? new Uint8Array())
	// One that ends in a way of its own cannot be added to.
	if (!/<w:comments[\s/>]/.test(xml) || commentsEnd(opened(xml)) < 0) return null
	const numbers = [...xml.matchAll(/<w:comment\s[^>]*?w:id\s*=\s*["'](\d{1,9})["']/g)].map(([, id]) => Number(id))
	return { path, xml, next: Math.max(-1, ...numbers) + 1 }
}

function appended(xml: string, comments: readonly WordComment[]): string {
	const open = opened(xml)
	const end = commentsEnd(open)
	return open.slice(0, end) + comments.map(plainComment).join('') + open.slice(end)
}

/** A part without any comment may be one tag. */
function opened(xml: string): string {
	return xml.replace(/<w:comments([^>]*)\/>\s*$/, '<w:comments$1></w:comments>')
}

function commentsEnd(xml: string): number {
	return xml.lastIndexOf('</w:comments>')
}

/** Without what only newer parts of the file could tell: who answers whom. */
function plainComment({ number, author, at, text }: WordComment): string {
	const lines = text
		.split(/\r\n|\r|\n/)
		.map((line) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`)
	const who = `w:author="${escapeXml(author)}" w:date="${instantXml(at).local}" w:initials="${escapeXml(initialsOf(author))}"`
	return `<w:comment w:id="${number}" ${who}>${lines.join('')}</w:comment>`
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
	// Word has no comments in a text box: they stand on the words beside it.
	if (paragraph.holder !== null) return wholeOf(paragraphs[paragraph.holder])
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
	return wholeOf(paragraphs.find(({ text }) => text.trim() !== ''))
}

function wholeOf(paragraph: WordPlaces | undefined): Place | null {
	if (paragraph === undefined || paragraph.text.trim() === '') return null
	return { paragraph, from: 0, to: paragraph.letters.length }
}

function milestones(numbers: readonly number[], { paragraph, from, to }: Place): Insertion[] {
	const sign = '<w:r><w:rPr><w:rStyle w:val="CommentReference"/></w:rPr>'
	const start = numbers.map((number) => `<w:commentRangeStart w:id="${number}"/>`).join('')
	const end = numbers
		.map((number) => `<w:commentRangeEnd w:id="${number}"/>${sign}<w:commentReference w:id="${number}"/></w:r>`)
		.join('')
	return [...insertedAt(paragraph, from, start), ...insertedAt(paragraph, to, end)]
}

/** From the end on, so that the places before stay where they are; of two at one place the first comes first. */
function written(xml: string, insertions: readonly Insertion[]): string {
	const seen = new Set<string>()
	// A tag that two cuts are in keeps its spaces once.
	const needed = insertions.filter(({ at, xml: added }) => {
		if (!added.startsWith(' ')) return true
		const isNew = !seen.has(`${at}`)
		seen.add(`${at}`)
		return isNew
	})
	const sorted = needed.map((one, order) => ({ ...one, order })).sort((a, b) => b.at - a.at || b.order - a.order)
	let text = xml
	for (const { at, xml: added } of sorted) text = text.slice(0, at) + added + text.slice(at)
	return text
}
