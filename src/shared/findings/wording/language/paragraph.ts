import type { Inline } from '../../../outline/block'
import type { PrintedText } from '../../../review/printed-texts'
import type { Passage } from './passage'
import { type Memory, remembered } from './remembered'

/** Headings, captions, heads of columns and lines to sign on are names: few rules look at them. */
export type PassageKind = 'running' | 'cell' | 'name'

/** Words that are printed bold, slanted or as a term, by their UTF-16 offsets. */
export type Mark = { readonly start: number; readonly end: number; readonly isTerm: boolean }

/** A paragraph without its place in a text: what it says by itself depends on nothing else. */
export type Paragraph = {
	readonly passage: Passage
	readonly kind: PassageKind
	readonly isFirstCell: boolean
	readonly marks: readonly Mark[]
	readonly memory: Memory
}

/** Nobody prints one text in more ways than a few; who goes on marking words of it does not fill the memory. */
const MOST_WAYS = 16
const waysOf = remembered((_: Passage) => new Map<string, Paragraph>())

/** The same words, printed the same way, are the same object. */
export function paragraphOf(at: PrintedText, passage: Passage, kind: PassageKind): Paragraph {
	const isFirstCell = kind === 'cell' && at.address.endsWith('#0')
	const marks = marksIn(at.inlines)
	const plain = isFirstCell ? 'first' : kind
	const way = marks.length === 0 ? plain : plain + wayOf(marks)
	const ways = waysOf(passage)
	const before = ways.get(way)
	if (before !== undefined) return before
	if (ways.size >= MOST_WAYS) ways.clear()
	const paragraph = { passage, kind, isFirstCell, marks, memory: [] }
	ways.set(way, paragraph)
	return paragraph
}

const wayOf = (marks: readonly Mark[]): string =>
	marks.map(({ start, end, isTerm }) => ` ${isTerm ? 't' : ''}${start}-${end}`).join('')

const NONE: readonly Mark[] = []

function marksIn(inlines: readonly Inline[]): readonly Mark[] {
	// Most paragraphs are printed in one way.
	if (!inlines.some(isMark)) return NONE
	let offset = 0
	return inlines.flatMap((inline): readonly Mark[] => {
		const start = offset
		offset += inline.text.length
		return isMark(inline) ? [{ start, end: offset, isTerm: inline.kind === 'term' }] : []
	})
}

const isMark = ({ kind }: Inline): boolean => kind === 'term' || kind === 'strong' || kind === 'emphasis'
