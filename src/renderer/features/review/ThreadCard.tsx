import { ActionIcon, Button, Kbd, Menu } from '@mantine/core'
import { IconCheck, IconDots } from '@tabler/icons-react'
import { isOwnLast } from '../../../shared/review/threads'
import { useT } from '../../app/i18n'
import { NameField } from '../../components/NameField'
import type { Tone } from '../../components/paper/marks'
import classes from '../../components/review/Card.module.css'
import { ItemCard } from '../../components/review/ItemCard'
import { ReplyField } from '../../components/review/ReplyField'
import { Said } from '../../components/review/Said'
import { useAgreement, useAgreementStore } from '../../stores/agreement-store'
import { useReviewStore } from '../../stores/review-store'
import { useSettingsStore } from '../../stores/settings-store'
import { answer, assignTo, changeVisibility, takeBack, toggleResolved } from './deeds'
import type { ThreadItem } from './items'
import { peopleOf } from './people'

type Props = {
	readonly item: ThreadItem
	readonly isChosen: boolean
	readonly tones: ReadonlyMap<string, Tone>
}

/** A conversation beside its words. */
export function ThreadCard({ item, isChosen, tones }: Props) {
	const t = useT('review')
	const change = useReviewStore((state) => state.change)
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null)
	const { thread } = item
	const shown = isChosen ? thread.comments : thread.comments.slice(0, 1)
	const hidden = thread.comments.length - shown.length
	return (
		<ItemCard
			isChosen={isChosen}
			isClosed={thread.resolved !== null}
			hint={`${item.author}: ${thread.comments[0]?.text ?? ''}`}
			onChoose={() => change({ chosenId: item.id, composing: null })}
		>
			{item.place === null && thread.anchor.quote !== '' && (
				<blockquote className={classes.quote}>{thread.anchor.quote}</blockquote>
			)}
			{shown.map((one, index) => (
				<Said
					key={one.id}
					{...{ author: one.author, at: one.at, tone: tones.get(one.author) }}
					{...(index === 0 ? { visibility: thread.visibility } : {})}
					menu={index === 0 && isChosen && !isReadOnly && <ThreadMenu item={item} />}
				>
					<p className={classes.text}>{one.text}</p>
				</Said>
			))}
			{hidden > 0 && <p className={classes.answers}>{t('answers', { count: hidden })}</p>}
			{item.isChanged && <p className={classes.note}>{t('changedWords', { quote: thread.anchor.quote })}</p>}
			{thread.assignee !== null && <p className={classes.note}>{t('waitsFor', { name: thread.assignee })}</p>}
			{thread.resolved !== null && <p className={classes.note}>{t('resolvedBy', { name: thread.resolved.by })}</p>}
			{isChosen && !isReadOnly && <NameField />}
			{isChosen && !isReadOnly && (
				<ReplyField id={item.id} onReply={(text) => answer(item.id, text)}>
					<Button
						variant="default"
						leftSection={<IconCheck size={16} stroke={1.6} />}
						rightSection={<Kbd>E</Kbd>}
						onClick={() => toggleResolved(thread)}
					>
						{t(thread.resolved === null ? 'resolve' : 'reopen')}
					</Button>
				</ReplyField>
			)}
		</ItemCard>
	)
}

function ThreadMenu({ item }: { readonly item: ThreadItem }) {
	const t = useT('review')
	const me = useSettingsStore((state) => state.settings.userName)
	const people = useAgreement(peopleOf)
	const isShared = useAgreementStore((state) => state.bundle?.audience === 'external')
	const { thread } = item
	const own = thread.comments.at(-1)
	return (
		<Menu position="bottom-end" withinPortal>
			<Menu.Target>
				<ActionIcon size={24} variant="transparent" aria-label={t('more')}>
					<IconDots size={16} stroke={1.6} />
				</ActionIcon>
			</Menu.Target>
			<Menu.Dropdown>
				{!isShared && (
					<>
						<Menu.Item onClick={() => changeVisibility(thread)}>
							{t(thread.visibility === 'internal' ? 'makeExternal' : 'makeInternal')}
						</Menu.Item>
						<Menu.Divider />
						<Menu.Label>{t('assign')}</Menu.Label>
						{people.map((name) => (
							<Menu.Item key={name} onClick={() => assignTo(thread.id, name)}>
								{name}
							</Menu.Item>
						))}
						{thread.assignee !== null && (
							<Menu.Item onClick={() => assignTo(thread.id, null)}>{t('assign.nobody')}</Menu.Item>
						)}
					</>
				)}
				{own !== undefined && isOwnLast(thread, own.id, me) && (
					<>
						<Menu.Divider />
						<Menu.Item onClick={() => takeBack(thread.id, own.id)}>{t('takeBack')}</Menu.Item>
					</>
				)}
			</Menu.Dropdown>
		</Menu>
	)
}
