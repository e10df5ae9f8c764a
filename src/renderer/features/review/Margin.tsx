import { Button, Kbd } from '@mantine/core'
import { IconMessagePlus, IconPencil } from '@tabler/icons-react'
import { useT } from '../../app/i18n'
import type { SelectedWords } from '../../components/paper/selected-words'
import { CardLines } from '../../components/review/CardLines'
import classes from '../../components/review/Margin.module.css'
import { useChosenInSight } from '../../components/review/use-chosen-in-sight'
import { useLevelCards } from '../../components/review/use-level-cards'
import { useReviewStore } from '../../stores/review-store'
import { Composer } from './Composer'
import type { ReviewItem } from './items'
import { SuggestionCard } from './SuggestionCard'
import { ThreadCard } from './ThreadCard'
import type { ReviewView } from './use-review'

type Props = {
	readonly review: ReviewView
	readonly selected: SelectedWords | null
	readonly onCompose: (kind: 'comment' | 'suggestion') => void
	/** Gives the chosen item, which has no place, the selected words. */
	readonly onPlace: (item: ReviewItem) => void
}

/** Threads and suggestions beside their words, none over another; the chosen one stands level with its words. */
export function Margin({ review, selected, onCompose, onPlace }: Props) {
	const t = useT('review')
	const composing = useReviewStore((state) => state.composing)
	const chosenId = useReviewStore((state) => state.chosenId)
	const mode = useReviewStore((state) => state.mode)
	const shown = mode === 'suggestions' ? review.shown : []
	const placed = shown.filter(({ place }) => place !== null)
	const lost = shown.filter(({ place }) => place === null)
	const toPlace = lost.find(({ id, kind }) => id === chosenId && (kind === 'thread' || canBePlaced(id, review)))
	const ids = placed.map(({ id }) => id)
	const first = composing === null ? chosenId : 'new'
	const { margin, lines, height } = useLevelCards(
		composing === null && selected === null ? ids : [...ids, 'new'],
		first,
	)
	useChosenInSight(margin, chosenId)
	const card = (item: ReviewItem) =>
		item.kind === 'thread' ? (
			<ThreadCard item={item} isChosen={item.id === chosenId} tones={review.tones} />
		) : (
			<SuggestionCard item={item} isChosen={item.id === chosenId} review={review} />
		)
	return (
		<aside className={classes.margin} aria-label={t('margin')} ref={margin} style={{ minHeight: height }}>
			<CardLines lines={lines} first={first} />
			{composing !== null && (
				<div className={classes.card} data-card="new" data-at={composing.anchor.block}>
					<Composer key={composing.anchor.block + composing.anchor.start} composing={composing} />
				</div>
			)}
			{composing === null && selected !== null && (
				<div className={classes.card} data-card="new" data-at={selected.address}>
					<div className={classes.offer}>
						{toPlace !== undefined && (
							<Button onMouseDown={(event) => event.preventDefault()} onClick={() => onPlace(toPlace)}>
								{t('place')}
							</Button>
						)}
						<Button
							variant="default"
							leftSection={<IconMessagePlus size={16} stroke={1.6} />}
							rightSection={<Kbd>C</Kbd>}
							onMouseDown={(event) => event.preventDefault()}
							onClick={() => onCompose('comment')}
						>
							{t('offer.comment')}
						</Button>
						<Button
							variant="default"
							leftSection={<IconPencil size={16} stroke={1.6} />}
							rightSection={<Kbd>S</Kbd>}
							onMouseDown={(event) => event.preventDefault()}
							onClick={() => onCompose('suggestion')}
						>
							{t('offer.suggest')}
						</Button>
					</div>
				</div>
			)}
			{placed.map((item) => (
				<div key={item.id} className={classes.card} data-card={item.id} data-tone={review.tones.get(item.author)}>
					{card(item)}
				</div>
			))}
			{lost.length > 0 && (
				<section className={classes.lost} data-lost="">
					<h2>{t('lost', { count: lost.length })}</h2>
					<p>{t('lost.hint')}</p>
					{lost.map((item) => (
						<div key={item.id} className={classes.still} data-tone={review.tones.get(item.author)}>
							{card(item)}
							{item.id === toPlace?.id && <p>{t('place.hint')}</p>}
						</div>
					))}
				</section>
			)}
		</aside>
	)
}

/** A value has the place of its field. */
function canBePlaced(id: string, { items }: ReviewView): boolean {
	return items.some((one) => one.id === id && one.kind === 'suggestion' && one.suggestion.kind === 'wording')
}
