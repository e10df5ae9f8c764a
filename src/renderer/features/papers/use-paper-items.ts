import { useMemo } from 'react'
import type { Thread } from '../../../shared/agreement/review'
import type { Paper } from '../../../shared/paper/paper'
import type { PaperFile } from '../../../shared/paper/paper-file'
import { locatedThreads } from '../../../shared/review/located-items'
import type { PrintedText } from '../../../shared/review/printed-texts'
import type { BlockMarks, Mark, PaperMarks, Tone } from '../../components/paper/marks'
import type { PaperFinding } from '../../stores/paper-store'

/** Where something lies on the paper; null where its words are gone. */
type Place = { readonly at: PrintedText; readonly start: number; readonly end: number } | null

export type PaperItem =
	| { readonly kind: 'thread'; readonly id: string; readonly thread: Thread; readonly place: Place }
	| {
			readonly kind: 'finding'
			readonly id: string
			readonly finding: PaperFinding
			readonly place: NonNullable<Place>
	  }

/** Threads and findings in the order of the paper; what has no place comes last. */
export function usePaperItems(
	file: PaperFile,
	{ outline }: Paper,
	findings: readonly PaperFinding[],
): readonly PaperItem[] {
	const { review } = file
	return useMemo(() => {
		const threads = locatedThreads({ review }, outline).map(({ thread, located }): PaperItem => {
			const place = located.kind === 'detached' ? null : { at: located.at, start: located.start, end: located.end }
			return { kind: 'thread', id: thread.id, thread, place }
		})
		const found = findings.map((finding): PaperItem => ({ kind: 'finding', id: finding.id, finding, place: finding }))
		return [...threads, ...found].sort(byPlace)
	}, [review, outline, findings])
}

function byPlace(a: PaperItem, b: PaperItem): number {
	if (a.place === null || b.place === null) return Number(a.place === null) - Number(b.place === null)
	return a.place.at.order - b.place.at.order || a.place.start - b.place.start || a.id.localeCompare(b.id)
}

/** Each author's colour, by the order in which they came. */
export function paperTones({ review }: PaperFile): ReadonlyMap<string, Tone> {
	const said = review.threads.flatMap(({ comments }) => comments).sort((a, b) => a.at.localeCompare(b.at))
	return new Map([...new Set(said.map(({ author }) => author))].map((author, index) => [author, (index % 4) as Tone]))
}

/** Comments as a tint in their authors' colours, findings underlined. */
export function paperMarks(
	items: readonly PaperItem[],
	tones: ReadonlyMap<string, Tone>,
	chosenId: string | null,
): PaperMarks {
	const marks: Record<string, Record<string, Mark[]>> = {}
	for (const item of items) {
		if (item.place === null) continue
		const { at, start: from, end: to } = item.place
		const common = { kind: 'words', id: item.id, from, to, isChosen: item.id === chosenId } as const
		const author = item.kind === 'thread' ? (item.thread.comments[0]?.author ?? '') : ''
		const mark: Mark =
			item.kind === 'thread'
				? { ...common, look: 'commented', tone: tones.get(author) ?? 0 }
				: { ...common, look: 'found', tone: 0 }
		const ofBlock = marks[at.block.id] ?? {}
		marks[at.block.id] = ofBlock
		ofBlock[at.outlineAddress] = [...(ofBlock[at.outlineAddress] ?? []), mark]
	}
	return marks satisfies Record<string, BlockMarks>
}
