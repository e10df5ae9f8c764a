import { levelTops } from './level-tops'

/** How much of a card is drawn: all it says at rest, its first words in one line, or the initials of who said it. */
export type Look = 'full' | 'line' | 'chip'

export type Card = {
	readonly id: string
	/** Where its words are, in pixels from the top of the margin. */
	readonly wanted: number
	/** Its heights in pixels. */
	readonly full: number
	readonly line: number
	/** Chosen, being written, or offered: never drawn smaller. */
	readonly isFixed?: boolean
}

export type PlacedCard = { readonly id: string; readonly top: number; readonly left: number; readonly look: Look }

/** How far from its words a quiet card may stand before it is drawn smaller: two lines of the paper, as a line three. */
const MOST_DRIFT = { full: 48, line: 72 } as const
const GAP = 8
/** Between what is drawn small. */
const SMALL_GAP = 4
const CHIP = 24
/** Chips of words on one line of the paper stand side by side. */
const SAME_LINE = 12
const CHIPS_A_ROW = 11

/**
 * Where each card stands and how much of it is drawn, so that none lies on another, the first stands level with its words, and a quiet one
 * stays beside its own: where cards crowd, those of the crowd become lines, and chips where there is no room for lines either. What the
 * first card pushes away becomes lines at most, since it comes back when another is chosen.
 *
 * @param cards in the order of their words
 */
export function levelCards(cards: readonly Card[], firstId: string | null): readonly PlacedCard[] {
	const isQuiet = ({ id, isFixed }: Card) => id !== firstId && isFixed !== true
	const looks = new Map<string, Look>(cards.map(({ id }) => [id, 'full']))
	const shrink = (ids: readonly string[], look: Look) => {
		for (const id of ids) looks.set(id, look)
	}
	shrink(crowded(rowsOf(cards, looks), { firstId, isQuiet, most: MOST_DRIFT.full }), 'line')
	const atRest = cards.map((card) => (card.id === firstId ? { ...card, full: CHIP } : card))
	const crowd = crowded(rowsOf(atRest, looks), { firstId, isQuiet, most: MOST_DRIFT.line })
	shrink(
		crowd.filter((id) => looks.get(id) === 'line'),
		'chip',
	)
	const rows = rowsOf(cards, looks)
	const tops = levelTops(rows, rowOf(rows, firstId))
	return rows.flatMap((row, index) =>
		row.cards.map(({ id }, column) => ({
			id,
			top: tops[index] ?? 0,
			left: column * (CHIP + SMALL_GAP),
			look: looks.get(id) ?? 'full',
		})),
	)
}

type Row = {
	readonly cards: readonly Card[]
	readonly wanted: number
	readonly height: number
	/** Between it and the row above. */
	readonly gap: number
}

function rowsOf(cards: readonly Card[], looks: ReadonlyMap<string, Look>): readonly Row[] {
	const rows: Row[] = []
	let above: Look = 'full'
	for (const card of cards) {
		const look = looks.get(card.id) ?? 'full'
		const last = rows.at(-1)
		const isBeside =
			look === 'chip' &&
			above === 'chip' &&
			last !== undefined &&
			card.wanted - last.wanted <= SAME_LINE &&
			last.cards.length < CHIPS_A_ROW
		const height = look === 'chip' ? CHIP : look === 'line' ? card.line : card.full
		if (isBeside) rows[rows.length - 1] = { ...last, cards: [...last.cards, card] }
		else {
			const isSmall = look !== 'full' && above !== 'full'
			rows.push({ cards: [card], wanted: card.wanted, height, gap: rows.length === 0 ? 0 : isSmall ? SMALL_GAP : GAP })
		}
		above = look
	}
	return rows
}

type Crowding = {
	readonly firstId: string | null
	readonly isQuiet: (card: Card) => boolean
	/** Pixels. */
	readonly most: number
}

/** The quiet cards of every run of touching rows in which one of them stands too far from its words. */
function crowded(rows: readonly Row[], { firstId, isQuiet, most }: Crowding): readonly string[] {
	const tops = levelTops(rows, rowOf(rows, firstId))
	const found: string[] = []
	let run: Card[] = []
	let isTooFar = false
	let end = Number.NEGATIVE_INFINITY
	const close = () => {
		if (isTooFar) found.push(...run.map(({ id }) => id))
		run = []
		isTooFar = false
	}
	for (const [index, { cards, wanted, height, gap }] of rows.entries()) {
		const top = tops[index] ?? 0
		if (top > end + gap + 0.5) close()
		const quiet = cards.filter(isQuiet)
		run.push(...quiet)
		if (quiet.length > 0 && Math.abs(top - wanted) > most) isTooFar = true
		end = top + height
	}
	close()
	return found
}

function rowOf(rows: readonly Row[], id: string | null): number {
	return rows.findIndex(({ cards }) => cards.some((card) => card.id === id))
}
