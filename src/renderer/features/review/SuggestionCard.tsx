import { Button, Kbd } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useT } from '../../app/i18n'
import { NameField } from '../../components/NameField'
import { backToWords } from '../../components/review/back-to-words'
import classes from '../../components/review/Card.module.css'
import { ItemCard } from '../../components/review/ItemCard'
import { ReplyField } from '../../components/review/ReplyField'
import { Said } from '../../components/review/Said'
import { useAgreementStore } from '../../stores/agreement-store'
import { useReviewStore } from '../../stores/review-store'
import { acceptOne, answer, comment, rejectOne } from './deeds'
import { isNowhere, type SuggestionItem } from './items'
import { useChangeText } from './use-change-text'
import type { ReviewView } from './use-review'
import { ValueEffect } from './ValueEffect'

type Props = { readonly item: SuggestionItem; readonly isChosen: boolean; readonly review: ReviewView }

/** A proposed change beside its words, and what is said about it. */
export function SuggestionCard({ item, isChosen, review }: Props) {
	const t = useT('review')
	const change = useReviewStore((state) => state.change)
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null)
	const changed = useChangeText(review.agreement)(item)
	const { suggestion, replies } = item
	// What came without a place is placed first.
	const hasWords = suggestion.kind === 'value' || suggestion.anchor.block !== '' || item.place !== null
	const said = replies.flatMap(({ comments }) => comments)
	const thread = replies.at(-1)
	const reply = (text: string) => {
		if (thread !== undefined) return answer(thread.id, text)
		if (suggestion.kind === 'value') return false
		const isKept = comment({ anchor: suggestion.anchor, text, visibility: suggestion.visibility })
		change({ chosenId: item.id })
		return isKept
	}
	// The buttons go with the deed.
	const decide = (deed: (id: string) => boolean, button: Element) => {
		const { place } = item
		if (deed(item.id) && place !== null) backToWords(button, { address: place.at.outlineAddress })
	}
	return (
		<ItemCard
			isChosen={isChosen}
			isClosed={!item.isOpen}
			hint={`${item.author}: ${changed}`}
			onChoose={() => change({ chosenId: item.id, composing: null })}
		>
			<Said author={item.author} at={item.at} tone={review.tones.get(item.author)} visibility={suggestion.visibility}>
				<p className={classes.change}>{changed}</p>
				{suggestion.note !== undefined && <p className={classes.text}>{suggestion.note}</p>}
			</Said>
			{isChosen &&
				said.map((one) => (
					<Said key={one.id} author={one.author} at={one.at} tone={review.tones.get(one.author)}>
						<p className={classes.text}>{one.text}</p>
					</Said>
				))}
			{!isChosen && said.length > 0 && <p className={classes.answers}>{t('answers', { count: said.length })}</p>}
			{item.isChanged && item.isOpen && <p className={classes.note}>{t('suggestion.changed')}</p>}
			{suggestion.source?.untracked === true && <p className={classes.note}>{t('suggestion.untracked')}</p>}
			{suggestion.decided !== null && (
				<p className={classes.note}>{t(`decided.${suggestion.state}`, { name: suggestion.decided.by })}</p>
			)}
			{isChosen && suggestion.kind === 'value' && item.isOpen && (
				<ValueEffect agreement={review.agreement} suggestion={suggestion} />
			)}
			{isChosen && !isReadOnly && <NameField />}
			{isChosen && item.isOpen && !isReadOnly && (
				<div className={classes.deeds}>
					{hasWords && (
						<Button
							leftSection={<IconCheck size={16} stroke={1.6} />}
							rightSection={<Kbd>A</Kbd>}
							onClick={(event) => decide(acceptOne, event.currentTarget)}
						>
							{t('accept')}
						</Button>
					)}
					<Button
						variant="default"
						rightSection={<Kbd>R</Kbd>}
						onClick={(event) => decide(rejectOne, event.currentTarget)}
					>
						{t('reject')}
					</Button>
				</div>
			)}
			{isChosen && !isReadOnly && suggestion.kind === 'wording' && !isNowhere(suggestion.anchor) && (
				<ReplyField id={item.id} onReply={reply} />
			)}
		</ItemCard>
	)
}
