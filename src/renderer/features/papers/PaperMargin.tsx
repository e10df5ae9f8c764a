import { Button, Kbd } from '@mantine/core'
import { IconCheck, IconMessagePlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { Anchor } from '../../../shared/agreement/review'
import { wordingKey } from '../../../shared/findings/finding'
import { sentenceValues } from '../../../shared/findings/wording/text-finding'
import { isOwnLast } from '../../../shared/review/threads'
import { useT } from '../../app/i18n'
import { SeverityMark } from '../../components/FindingMarks'
import { NameField } from '../../components/NameField'
import type { Tone } from '../../components/paper/marks'
import type { SelectedWords } from '../../components/paper/selected-words'
import card from '../../components/review/Card.module.css'
import { CommentField, ComposeCard, QuotedWords } from '../../components/review/ComposeCard'
import { ItemCard } from '../../components/review/ItemCard'
import classes from '../../components/review/Margin.module.css'
import { MarginFrame, type NewCard } from '../../components/review/MarginFrame'
import { OfferButton } from '../../components/review/OfferButton'
import { ReplyField } from '../../components/review/ReplyField'
import { Said } from '../../components/review/Said'
import { usePaperStore } from '../../stores/paper-store'
import { useSettingsStore } from '../../stores/settings-store'
import { answer, comment, takeBack, toggleResolved } from './deeds'
import own from './PaperPage.module.css'
import type { PaperItem } from './use-paper-items'

type Props = {
	readonly items: readonly PaperItem[]
	readonly tones: ReadonlyMap<string, Tone>
	readonly selected: SelectedWords | null
	/** On the selected words, or on those that are given. */
	readonly onCompose: (words?: SelectedWords) => void
}

/** The colour of the lines that lead to findings. */
const FOUND_TONE: Tone = 2

/** Comments and findings beside their words. */
export function PaperMargin({ items, tones, selected, onCompose }: Props) {
	const t = useT('review')
	const papers = useT('papers')
	const say = useT('findings')
	const composing = usePaperStore((state) => state.composing)
	const chosenId = usePaperStore((state) => state.chosenId)
	const fresh = (): NewCard | null => {
		if (composing !== null) {
			const { block, start } = composing
			return { address: block, card: <Composer key={block + start} anchor={composing} /> }
		}
		const offer = (
			<div className={classes.offer}>
				<OfferButton
					label={t('offer.comment')}
					letter="C"
					icon={<IconMessagePlus size={16} stroke={1.6} />}
					onClick={() => onCompose()}
				/>
			</div>
		)
		return selected === null ? null : { address: selected.address, card: offer }
	}
	return (
		<MarginFrame
			label={papers('margin')}
			items={items}
			chosenId={chosenId}
			fresh={fresh()}
			toldOf={(item) =>
				item.kind === 'thread' ? saidIn(item) : say(wordingKey(item.finding), sentenceValues(item.finding))
			}
			toneOf={(item) => (item.kind === 'thread' ? tones.get(item.thread.comments[0]?.author ?? '') : FOUND_TONE)}
			card={(item, isChosen) =>
				item.kind === 'thread' ? (
					<ThreadCard item={item} tones={tones} isChosen={isChosen} />
				) : (
					<FindingCard item={item} isChosen={isChosen} onCompose={onCompose} />
				)
			}
			lostHead={<h2>{t('lost', { count: items.filter(({ place }) => place === null).length })}</h2>}
		/>
	)
}

type FindingProps = {
	readonly item: Extract<PaperItem, { kind: 'finding' }>
	readonly isChosen: boolean
	readonly onCompose: Props['onCompose']
}

/** One line, until it is chosen. */
function FindingCard({ item, isChosen, onCompose }: FindingProps) {
	const papers = useT('papers')
	const say = useT('findings')
	const { severity, at, start, end } = item.finding
	const sentence = say(wordingKey(item.finding), sentenceValues(item.finding))
	return (
		<ItemCard
			className={own.note}
			isChosen={isChosen}
			hint={sentence}
			onChoose={() => usePaperStore.getState().choose(item.id)}
		>
			<p className={own.noteWords}>
				<SeverityMark severity={severity} />
				<span>{sentence}</span>
			</p>
			{isChosen && (
				<Button
					mt={8}
					variant="default"
					leftSection={<IconMessagePlus size={16} stroke={1.6} />}
					onClick={() => onCompose({ address: at.outlineAddress, start, end })}
				>
					{papers('commentOn')}
				</Button>
			)}
		</ItemCard>
	)
}

function saidIn({ thread }: Extract<PaperItem, { kind: 'thread' }>): string {
	return `${thread.comments[0]?.author ?? ''}: ${thread.comments[0]?.text ?? ''}`
}

type ThreadProps = {
	readonly item: Extract<PaperItem, { kind: 'thread' }>
	readonly tones: Props['tones']
	readonly isChosen: boolean
}

function ThreadCard({ item, tones, isChosen }: ThreadProps) {
	const t = useT('review')
	const me = useSettingsStore((state) => state.settings.userName)
	const { thread, place } = item
	const shown = isChosen ? thread.comments : thread.comments.slice(0, 1)
	const hidden = thread.comments.length - shown.length
	const last = thread.comments.at(-1)
	return (
		<ItemCard
			isChosen={isChosen}
			isClosed={thread.resolved !== null}
			hint={saidIn(item)}
			onChoose={() => usePaperStore.getState().choose(item.id)}
		>
			{place === null && <blockquote className={card.quote}>{thread.anchor.quote}</blockquote>}
			{shown.map(({ id, author, at, text }) => (
				<Said key={id} author={author} at={at} tone={tones.get(author)}>
					<p className={card.text}>{text}</p>
				</Said>
			))}
			{hidden > 0 && <p className={card.answers}>{t('answers', { count: hidden })}</p>}
			{thread.resolved !== null && <p className={card.note}>{t('resolvedBy', { name: thread.resolved.by })}</p>}
			{isChosen && (
				<>
					<NameField />
					<ReplyField id={item.id} onReply={(text) => answer(item.id, text)}>
						<Button
							variant="default"
							leftSection={<IconCheck size={16} stroke={1.6} />}
							rightSection={<Kbd>E</Kbd>}
							onClick={() => toggleResolved(thread)}
						>
							{t(thread.resolved === null ? 'resolve' : 'reopen')}
						</Button>
						{last !== undefined && isOwnLast(thread, last.id, me) && (
							<Button variant="subtle" color="gray" onClick={() => takeBack(thread.id, last.id)}>
								{t('takeBack')}
							</Button>
						)}
					</ReplyField>
				</>
			)}
		</ItemCard>
	)
}

/** A new comment on the words that were chosen. */
function Composer({ anchor }: { readonly anchor: Anchor }) {
	const t = useT('review')
	const [text, setText] = useState('')
	const isNamed = useSettingsStore((state) => state.settings.userName.trim() !== '')
	return (
		<ComposeCard
			anchor={anchor}
			isReady={isNamed && text.trim() !== ''}
			keepLabel={t('offer.comment')}
			onKeep={() => comment(anchor, text)}
			onClose={() => usePaperStore.getState().change({ composing: null })}
		>
			<QuotedWords anchor={anchor} />
			<CommentField label={t('compose.comment')} isFirst value={text} onChange={setText} />
		</ComposeCard>
	)
}
