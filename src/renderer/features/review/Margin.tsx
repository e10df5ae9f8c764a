import { Button, Kbd } from '@mantine/core'
import { IconMapPin, IconMessagePlus, IconPencil } from '@tabler/icons-react'
import type { ContractLanguage } from '../../../shared/outline/block'
import { isInsertion } from '../../../shared/review/placing'
import { useT } from '../../app/i18n'
import type { SelectedWords } from '../../components/paper/selected-words'
import classes from '../../components/review/Margin.module.css'
import { MarginFrame, type NewCard } from '../../components/review/MarginFrame'
import { OfferButton } from '../../components/review/OfferButton'
import { useLayoutStore } from '../../stores/layout-store'
import { useReviewStore } from '../../stores/review-store'
import { Composer } from './Composer'
import { canBePlaced, type ReviewItem } from './items'
import { SuggestionCard } from './SuggestionCard'
import { ThreadCard } from './ThreadCard'
import { useChangeText } from './use-change-text'
import type { ReviewView } from './use-review'

type Props = {
	readonly review: ReviewView
	readonly selected: SelectedWords | null
	readonly onCompose: (kind: 'comment' | 'suggestion') => void
	/** Gives the chosen item, which has no place, the selected words. */
	readonly onPlace: (item: ReviewItem) => void
}

/** Threads and suggestions beside their words. */
export function Margin({ review, selected, onCompose, onPlace }: Props) {
	const t = useT('review')
	const composing = useReviewStore((state) => state.composing)
	const chosenId = useReviewStore((state) => state.chosenId)
	const mode = useReviewStore((state) => state.mode)
	const items = mode === 'suggestions' ? review.shown : []
	const lost = items.filter(({ place }) => place === null)
	const elsewhere = lost.filter(({ otherLanguage }) => otherLanguage !== null).length
	const toPlace = lost.find((item) => item.id === chosenId && canBePlaced(item))
	const changeText = useChangeText(review.agreement)
	const offer = (
		<div className={classes.offer}>
			{toPlace !== undefined && (
				<Button
					leftSection={<IconMapPin size={16} stroke={1.6} />}
					rightSection={<Kbd>H</Kbd>}
					onMouseDown={(event) => event.preventDefault()}
					onClick={() => onPlace(toPlace)}
				>
					{t(`place${placingOf(toPlace)}`)}
				</Button>
			)}
			<OfferButton
				label={t('offer.comment')}
				letter="C"
				icon={<IconMessagePlus size={16} stroke={1.6} />}
				onClick={() => onCompose('comment')}
			/>
			<OfferButton
				label={t('offer.suggest')}
				letter="S"
				icon={<IconPencil size={16} stroke={1.6} />}
				onClick={() => onCompose('suggestion')}
			/>
		</div>
	)
	const fresh = (): NewCard | null => {
		if (composing === null) return selected === null ? null : { address: selected.address, card: offer }
		const { block, start } = composing.anchor
		return { address: block, card: <Composer key={block + start} composing={composing} /> }
	}
	return (
		<MarginFrame
			label={t('margin')}
			items={items}
			chosenId={chosenId}
			fresh={fresh()}
			toneOf={({ author }) => review.tones.get(author)}
			toldOf={(item) => `${item.author}: ${item.kind === 'thread' ? item.thread.comments[0]?.text : changeText(item)}`}
			card={(item, isChosen) => (
				<>
					{item.kind === 'thread' ? (
						<ThreadCard item={item} isChosen={isChosen} tones={review.tones} />
					) : (
						<SuggestionCard item={item} isChosen={isChosen} review={review} />
					)}
					{item.id === toPlace?.id && <p>{t(`place.hint${placingOf(item)}`)}</p>}
					{isChosen && item.otherLanguage !== null && <ShowLanguage language={item.otherLanguage} />}
				</>
			)}
			lostHead={
				<>
					{lost.length > elsewhere && (
						<>
							<h2>{t('lost', { count: lost.length - elsewhere })}</h2>
							<p>{t('lost.hint')}</p>
						</>
					)}
					{elsewhere > 0 && <h2>{t('elsewhere', { count: elsewhere })}</h2>}
				</>
			}
		/>
	)
}

/** To the words of an item that this paper does not print. */
function ShowLanguage({ language }: { readonly language: ContractLanguage }) {
	const t = useT('review')
	const change = useLayoutStore((state) => state.change)
	return (
		<Button mt={4} variant="default" onClick={() => change({ paperLanguage: language })}>
			{t(`elsewhere.show.${language}`)}
		</Button>
	)
}

/** What placing means for it: a comment stands on words, an insertion behind them, another change takes them. */
function placingOf(item: ReviewItem): '' | '.behind' | '.instead' {
	if (item.kind === 'thread' || item.suggestion.kind === 'value') return ''
	return isInsertion(item.suggestion) ? '.behind' : '.instead'
}
