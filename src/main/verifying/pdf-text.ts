import { tagsIn } from '../exporting/signing-tags'
import { firstDifference, lettersOf, type Passage } from './compare-words'
import type { Piece } from './pdf/content'
import type { PdfFile } from './pdf/file'
import { pagesOf, pieceList } from './pdf/pages'
import { type Problem, problem } from './problem'

/** How far a line may stand from its place, in points: programs round. */
const MOST_SHIFT = 2

/** Furniture repeats on every page and counts them; contents name page numbers. Both may differ between versions of Pledge. */
type Kind = 'text' | 'furniture' | 'contents'
type Page = { readonly pieces: readonly Piece[] }

/**
 * What speaks against a PDF saying what `wanted` says: its words in their order, page by page, as a reader would copy them, and where
 * its lines stand. Pictures and what is drawn over words are not looked at. Throws PdfFault.
 */
export function textProblems(wanted: PdfFile, found: PdfFile, sameLayout: boolean): readonly Problem[] {
	const ours = readPages(wanted)
	const theirs = readPages(found)
	const unreadable = theirs.indexOf(null)
	if (unreadable !== -1) return [problem('text-unreadable', { page: unreadable + 1 })]
	const [left, right] = [ours.filter(isPage), theirs.filter(isPage)]
	const swapped = swappedPage(left, right)
	if (swapped !== null) return [problem('pages-swapped', { page: swapped })]
	const problems: Problem[] = []
	if (sameLayout && left.length !== right.length)
		problems.push(problem('pages-differ', { expected: left.length, found: right.length }))
	// A program that drops the marks leaves all words in one row.
	const isMarked = right.some(({ pieces }) => pieces.some((piece) => kindOf(piece) === 'furniture'))
	const difference = firstDifference(passages(left, isMarked), passages(right, isMarked))
	if (difference !== null) return [...problems, difference]
	const odd = isMarked ? strangeFurniture(left, right) : null
	if (odd !== null) return [...problems, odd]
	const moved = sameLayout && isMarked ? movedLine(left, right) : null
	return moved === null ? problems : [...problems, problem('text-moved', moved)]
}

function readPages(file: PdfFile): readonly (Page | null)[] {
	return pagesOf(file).map((page) => {
		const pieces = pieceList(file, page)
		return pieces === null ? null : { pieces }
	})
}

const isPage = (page: Page | null): page is Page => page !== null

function kindOf({ tag }: Piece): Kind {
	if (tag === 'Artifact') return 'furniture'
	return tag === 'TOCI' ? 'contents' : 'text'
}

function passages(pages: readonly Page[], isMarked: boolean): readonly Passage[] {
	return pages.flatMap(({ pieces }, index) =>
		pieces.filter((piece) => !isMarked || kindOf(piece) === 'text').map(({ text }) => ({ text, page: index + 1 })),
	)
}

const wordsOf = ({ pieces }: Page): string => lettersOf(pieces.map(({ text }) => text).join(''))

/** The first page that stands in another's place, where the pages are all there. */
function swappedPage(wanted: readonly Page[], found: readonly Page[]): number | null {
	const [left, right] = [wanted.map(wordsOf), found.map(wordsOf)]
	const at = left.findIndex((words, index) => words !== right[index])
	if (at === -1 || left.length !== right.length) return null
	return [...left].sort().join('\n') === [...right].sort().join('\n') ? at + 1 : null
}

/** Furniture and contents say nothing that ours do not, but for the figures in them. */
function strangeFurniture(wanted: readonly Page[], found: readonly Page[]): Problem | null {
	const known = new Set(wanted.flatMap(({ pieces }) => pieces.filter(isBeside).map(masked)))
	for (const [index, { pieces }] of found.entries()) {
		const odd = pieces.find((piece) => isBeside(piece) && !known.has(masked(piece)))
		if (odd !== undefined) return problem('text-added', { page: index + 1, found: odd.text.trim().slice(0, 120) })
	}
	return null
}

const isBeside = (piece: Piece): boolean => kindOf(piece) !== 'text'

/** Page numbers aside, and only they: any other figure counts. */
function masked(piece: Piece): string {
	const letters = lettersOf(piece.text)
	if (kindOf(piece) === 'contents') return letters.replace(/^\d+$/, '#')
	return letters.replace(/^(\D*?)\d+(\D+)\d+$/, '$1#$2#')
}

/** The first line that begins elsewhere than ours does. */
function movedLine(wanted: readonly Page[], found: readonly Page[]): { page: number; found: string } | null {
	for (const [index, page] of wanted.entries()) {
		const theirs = startsOf(found[index])
		for (const [at, start] of startsOf(page)) {
			const other = theirs.get(at)
			const isMoved =
				other !== undefined && (Math.abs(other.x - start.x) > MOST_SHIFT || Math.abs(other.y - start.y) > MOST_SHIFT)
			if (isMoved) return { page: index + 1, found: other.words }
		}
	}
	return null
}

/** Where lines begin, by the number of letters on the page before them. */
function startsOf(page: Page | undefined): Map<number, { x: number; y: number; words: string }> {
	const starts = new Map<number, { x: number; y: number; words: string }>()
	let before = 0
	for (const { text, starts: own } of page?.pieces ?? []) {
		// A signing service takes its tags away.
		if (tagsIn(text)[0] === text.trim()) continue
		for (const { at, x, y } of own) {
			const letter = before + lettersOf(text.slice(0, at)).length
			if (!starts.has(letter)) starts.set(letter, { x, y, words: text.slice(at, at + 60).trim() })
		}
		before += lettersOf(text).length
	}
	return starts
}
