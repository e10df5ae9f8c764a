import { Button, Kbd, Textarea } from '@mantine/core'
import { IconCheck, IconMessagePlus } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import type { Anchor } from '../../../shared/agreement/review'
import { wordingKey } from '../../../shared/findings/finding'
import { sentenceValues } from '../../../shared/findings/wording/text-finding'
import { isOwnLast } from '../../../shared/review/threads'
import { useT } from '../../app/i18n'
import { NameField } from '../../components/NameField'
import type { Tone } from '../../components/paper/marks'
import type { SelectedWords } from '../../components/paper/selected-words'
import { backToWords } from '../../components/review/back-to-words'
import card from '../../components/review/Card.module.css'
import { CardLines } from '../../components/review/CardLines'
import classes from '../../components/review/Margin.module.css'
import { ReplyField } from '../../components/review/ReplyField'
import { Said } from '../../components/review/Said'
import { useChosenInSight } from '../../components/review/use-chosen-in-sight'
import { useLevelCards } from '../../components/review/use-level-cards'
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

/** Comments and findings beside their words, none over another; the chosen one stands level with its words. */
export function PaperMargin({ items, tones, selected, onCompose }: Props) {
	const t = useT('review')
	const papers = useT('papers')
	const composing = usePaperStore((state) => state.composing)
	const chosenId = usePaperStore((state) => state.chosenId)
	const placed = items.filter(({ place }) => place !== null)
	const lost = items.filter(({ place }) => place === null)
	const ids = placed.map(({ id }) => id)
	const first = composing === null ? chosenId : 'new'
	const { margin, lines, height } = useLevelCards(
		composing === null && selected === null ? ids : [...ids, 'new'],
		first,
	)
	useChosenInSight(margin, chosenId)
	const toneOf = (item: PaperItem) =>
		item.kind === 'thread' ? tones.get(item.thread.comments[0]?.author ?? '') : FOUND_TONE
	return (
		<aside className={classes.margin} aria-label={papers('margin')} ref={margin} style={{ minHeight: height }}>
			<CardLines lines={lines} first={first} />
			{composing !== null && (
				<div className={classes.card} data-card="new" data-at={composing.block}>
					<Composer key={composing.block + composing.start} anchor={composing} />
				</div>
			)}
			{composing === null && selected !== null && (
				<div className={classes.card} data-card="new" data-at={selected.address}>
					<div className={classes.offer}>
						<Button
							variant="default"
							leftSection={<IconMessagePlus size={16} stroke={1.6} />}
							rightSection={<Kbd>C</Kbd>}
							onMouseDown={(event) => event.preventDefault()}
							onClick={() => onCompose()}
						>
							{t('offer.comment')}
						</Button>
					</div>
				</div>
			)}
			{placed.map((item) => (
				<div key={item.id} className={classes.card} data-card={item.id} data-tone={toneOf(item)}>
					<ItemCard item={item} tones={tones} isChosen={item.id === chosenId} onCompose={onCompose} />
				</div>
			))}
			{lost.length > 0 && (
				<section className={classes.lost} data-lost="">
					<h2>{t('lost', { count: lost.length })}</h2>
					{lost.map((item) => (
						<div key={item.id} className={classes.still}>
							<ItemCard item={item} tones={tones} isChosen={item.id === chosenId} onCompose={onCompose} />
						</div>
					))}
				</section>
			)}
		</aside>
	)
}

type CardProps = Pick<Props, 'tones' | 'onCompose'> & { readonly item: PaperItem; readonly isChosen: boolean }

function ItemCard({ item, tones, isChosen, onCompose }: CardProps) {
	return item.kind === 'thread' ? (
		<ThreadCard item={item} tones={tones} isChosen={isChosen} />
	) : (
		<FindingCard item={item} isChosen={isChosen} onCompose={onCompose} />
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
	return (
		// biome-ignore lint/a11y/useKeyWithClickEvents: F8 and the list choose by key
		<article
			className={`${card.card} ${own.note}`}
			data-severity={severity}
			data-chosen={isChosen || undefined}
			aria-current={isChosen || undefined}
			onClick={() => isChosen || usePaperStore.getState().choose(item.id)}
		>
			<p className={own.noteWords}>{say(wordingKey(item.finding), sentenceValues(item.finding))}</p>
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
		</article>
	)
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
		// biome-ignore lint/a11y/useKeyWithClickEvents: the paper chooses by key
		<article
			className={card.card}
			data-chosen={isChosen || undefined}
			data-closed={thread.resolved !== null || undefined}
			aria-current={isChosen || undefined}
			onClick={() => isChosen || usePaperStore.getState().choose(item.id)}
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
		</article>
	)
}

/** A new comment on the words that were chosen. */
function Composer({ anchor }: { readonly anchor: Anchor }) {
	const t = useT('review')
	const app = useT('app')
	const [text, setText] = useState('')
	const isNamed = useSettingsStore((state) => state.settings.userName.trim() !== '')
	const isReady = isNamed && text.trim() !== ''
	const root = useRef<HTMLDivElement>(null)
	const back = () => backToWords(root.current, { address: anchor.block })
	const close = () => {
		back()
		usePaperStore.getState().change({ composing: null })
	}
	const keep = () => {
		if (isReady && comment(anchor, text)) back()
	}
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: keys of the fields within
		<div
			ref={root}
			className={card.card}
			data-chosen=""
			onKeyDown={(event) => {
				if (event.key === 'Escape') close()
				if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep()
			}}
		>
			<NameField />
			<blockquote className={card.quote} lang={anchor.language}>
				{anchor.quote.length <= 160 ? anchor.quote : `${anchor.quote.slice(0, 160).trimEnd()} …`}
			</blockquote>
			<Textarea
				mt={8}
				label={t('compose.comment')}
				autoFocus
				autosize
				minRows={2}
				maxRows={12}
				maxLength={20_000}
				value={text}
				onChange={(event) => setText(event.currentTarget.value)}
			/>
			<div className={card.deeds}>
				<Button className={card.push ?? ''} variant="default" onClick={close}>
					{app('common.cancel')}
				</Button>
				<Button disabled={!isReady} onClick={keep}>
					{t('offer.comment')}
				</Button>
			</div>
		</div>
	)
}
