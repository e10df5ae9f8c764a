import { VisuallyHidden } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Tone } from '../paper/marks'
import { CardLines } from './CardLines'
import classes from './Margin.module.css'
import { useChosenInSight } from './use-chosen-in-sight'
import { useLevelCards } from './use-level-cards'

type MarginItem = { readonly id: string; readonly place: object | null }

/** Something new that stands beside the place with this address. */
export type NewCard = { readonly address: string; readonly card: ReactNode }

type Props<Item> = {
	/** What the margin is called for those who hear it. */
	readonly label: string
	/** In the order of the paper; those without a place are listed below all others. */
	readonly items: readonly Item[]
	readonly chosenId: string | null
	/** What is being written, or what can be done with the selected words. */
	readonly fresh: NewCard | null
	readonly toneOf: (item: Item) => Tone | undefined
	/** Who says what: told to whoever cannot see that it was chosen, as by key. */
	readonly toldOf: (item: Item) => string
	readonly card: (item: Item, isChosen: boolean) => ReactNode
	/** Over what has no place. */
	readonly lostHead: ReactNode
}

/**
 * Cards beside their words, none over another. What is new or chosen stands level with its words; where the others crowd they are drawn
 * smaller, so that each stays beside its own.
 */
export function MarginFrame<Item extends MarginItem>(props: Props<Item>) {
	const { label, items, chosenId, fresh, toneOf, toldOf, card, lostHead } = props
	const placed = items.filter(({ place }) => place !== null)
	const lost = items.filter(({ place }) => place === null)
	const ids = placed.map(({ id }) => id)
	const chosen = items.find(({ id }) => id === chosenId)
	const first = fresh === null ? chosenId : 'new'
	const { margin, lines, height } = useLevelCards(fresh === null ? ids : [...ids, 'new'], first)
	useChosenInSight(margin, chosenId, chosen != null && chosen.place !== null)
	return (
		<aside
			ref={margin}
			className={classes.margin}
			aria-label={label}
			data-pane=""
			// By F6, not by Tab: from here the letters of the review go on.
			tabIndex={-1}
			style={{ minHeight: height }}
		>
			<VisuallyHidden role="status">{chosen !== undefined && toldOf(chosen)}</VisuallyHidden>
			<CardLines lines={lines} first={first} />
			{fresh !== null && (
				<div className={classes.card} data-card="new" data-at={fresh.address}>
					{fresh.card}
				</div>
			)}
			{placed.map((item) => (
				<div key={item.id} className={classes.card} data-card={item.id} data-tone={toneOf(item)}>
					{card(item, item.id === chosenId)}
				</div>
			))}
			{lost.length > 0 && (
				<section className={classes.lost} data-lost="">
					{lostHead}
					{lost.map((item) => (
						<div key={item.id} className={classes.still} data-tone={toneOf(item)}>
							{card(item, item.id === chosenId)}
						</div>
					))}
				</section>
			)}
		</aside>
	)
}
