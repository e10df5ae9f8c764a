import { Alert, Button, SegmentedControl } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { type ReactNode, useMemo, useState } from 'react'
import type { Choice } from '../../../shared/bundles/choice'
import { wordDiff } from '../../../shared/compare/word-diff'
import { formatOf, useFormat } from '../../app/format'
import { useT, useUiLanguage } from '../../app/i18n'
import { meaningWordsOf } from '../../app/meaning-words'
import { translator } from '../../app/messages'
import { useAgreementStore } from '../../stores/agreement-store'
import { type IncomingBundle, type Taken, useBundleStore } from '../../stores/bundle-store'
import { useSettingsStore } from '../../stores/settings-store'
import classes from './bundles.module.css'
import { type IncomingGroup, incomingGroups } from './incoming-groups'
import { SaidList } from './SaidList'

type Props = { readonly path: string; readonly incoming: IncomingBundle; readonly isBusy: boolean }

/** What came back, before any of it is in the agreement: what was said, and each field that would be another one, to be decided. */
export function IncomingForm({ path, incoming, isBusy }: Props) {
	const t = useT('bundles')
	const app = useT('app')
	const language = useUiLanguage()
	const groups = useMemo(() => incomingGroups(incoming, meaningWordsOf(language)), [incoming, language])
	const disputed = useMemo(() => disputedGroups(incoming, translator(language, 'bundles')), [incoming, language])
	const [choices, setChoices] = useState<Readonly<Record<string, Choice>>>({})
	const choiceOf = (group: IncomingGroup) => choices[group.key] ?? firstChoice(group, incoming.audience)
	const conflicts = [...disputed, ...groups.filter(({ isConflict }) => isConflict)]
	const others = groups.filter(({ isConflict }) => !isConflict)
	const isEmpty = groups.length + disputed.length + incoming.said.length + incoming.versions.length === 0
	const take = async () => {
		const all = [...disputed, ...groups].flatMap((group) => group.paths.map((one) => [one, choiceOf(group)] as const))
		const taken = await useBundleStore.getState().takeIn(Object.fromEntries(all))
		if (taken !== null) tellTaken(taken)
	}
	const list = (shown: readonly IncomingGroup[]) =>
		shown.map((group) => (
			<GroupRow
				key={group.key}
				group={group}
				from={workedBy(incoming)}
				when={incoming.about.saved?.at ?? incoming.about.sent?.at ?? null}
				choice={choiceOf(group)}
				onChoose={(choice) => setChoices({ ...choices, [group.key]: choice })}
			/>
		))
	return (
		<>
			<Sender path={path} incoming={incoming} />
			<div className={classes.incoming}>
				{incoming.isRelabelled && (
					<Alert color="yellow" role="note">
						{t('incoming.relabelled')}
					</Alert>
				)}
				{isEmpty && <p>{t('incoming.empty')}</p>}
				{conflicts.length > 0 && (
					<section aria-labelledby="incoming-conflicts">
						<h3 id="incoming-conflicts">{t('incoming.conflicts', { count: conflicts.length })}</h3>
						<p className={classes.hint}>{t('incoming.conflicts.hint')}</p>
						{list(conflicts)}
					</section>
				)}
				{others.length > 0 && (
					<section aria-labelledby="incoming-fields">
						<h3 id="incoming-fields">
							{t(incoming.audience === 'internal' ? 'incoming.fields.internal' : 'incoming.fields', {
								count: others.length,
							})}
						</h3>
						<p className={classes.hint}>{t('incoming.fields.hint')}</p>
						{list(others)}
					</section>
				)}
				{incoming.said.length > 0 && (
					<section aria-labelledby="incoming-said">
						<h3 id="incoming-said">{t('incoming.said', { count: incoming.said.length })}</h3>
						<SaidList said={incoming.said} ours={incoming.ours} />
					</section>
				)}
				{incoming.versions.length > 0 && (
					<section aria-labelledby="incoming-versions">
						<h3 id="incoming-versions">{t('incoming.versions', { count: incoming.versions.length })}</h3>
						<p>{incoming.versions.join(', ')}</p>
					</section>
				)}
			</div>
			<div className={classes.foot}>
				<p>{t('incoming.foot')}</p>
				<Button variant="default" disabled={isBusy} onClick={() => useBundleStore.getState().close()}>
					{app('common.cancel')}
				</Button>
				<Button autoFocus data-autofocus disabled={isEmpty} loading={isBusy} onClick={() => void take()}>
					{t('incoming.take')}
				</Button>
			</div>
		</>
	)
}

function Sender({ path, incoming }: Pick<Props, 'path' | 'incoming'>) {
	const t = useT('bundles')
	const format = useFormat()
	const { saved, sent } = incoming.about
	const last = saved ?? sent
	return (
		<p className={classes.hint}>
			{last === null || last.by === ''
				? t('seen.nobody')
				: t(saved === null ? 'seen.sentBy' : 'seen.savedBy', { name: last.by, when: format.dateTime(last.at) })}{' '}
			<span className={classes.file}>{path}</span>
		</p>
	)
}

type RowProps = {
	readonly group: IncomingGroup
	readonly from: string
	/** When theirs was last saved, ISO; null where nobody noted it. */
	readonly when: string | null
	readonly choice: Choice
	readonly onChoose: (choice: Choice) => void
}

function GroupRow({ group, from, when, choice, onChoose }: RowProps) {
	const t = useT('bundles')
	const format = useFormat()
	const savedAt = useAgreementStore(({ saveState }) => (saveState.kind === 'saved' ? saveState.at : null))
	const dated = (name: string, at: string | null) => (at === null ? name : `${name}, ${format.dateTime(at)}`)
	const { subject, difference, mine, theirs, isConflict, choices } = group
	const isMany = theirs.length > 1
	return (
		<article className={classes.group} data-conflict={isConflict || undefined} aria-label={subject}>
			<div className={classes.groupHead}>
				<strong>{subject}</strong>
				{!isConflict && <span>{difference}</span>}
			</div>
			{isConflict && (
				<div className={classes.sides}>
					<Side
						title={dated(t('side.mine'), savedAt)}
						words={mine}
						other={theirs[0] ?? ''}
						isChosen={choice !== 'theirs'}
					/>
					{theirs.map((words, index) => (
						<Side
							// Two may want the same words in other fields; here only their place tells them apart.
							// biome-ignore lint/suspicious/noArrayIndexKey: see above
							key={index}
							title={dated(isMany ? t('side.one', { number: index + 1 }) : from === '' ? t('side.theirs') : from, when)}
							words={words}
							other={mine}
							isChosen={choice === 'theirs'}
						/>
					))}
				</div>
			)}
			{choices.length > 1 ? (
				<SegmentedControl
					aria-label={t('choice.of', { subject })}
					value={choice}
					onChange={onChoose}
					data={choices.map((value) => ({ value, label: t(`choice.${value}${isMany ? '.many' : ''}`) }))}
				/>
			) : (
				<p className={classes.hint}>{t('choice.none')}</p>
			)}
		</article>
	)
}

type SideProps = {
	readonly title: string
	readonly words: string
	/** What it stands beside: the words in which it differs are marked. */
	readonly other: string
	readonly isChosen: boolean
}

function Side({ title, words, other, isChosen }: SideProps) {
	const t = useT('bundles')
	return (
		<div className={classes.side} data-chosen={isChosen || undefined}>
			<span>{title}</span>
			<p>{words === '' ? t('side.kept') : differing(words, other)}</p>
		</div>
	)
}

function differing(words: string, other: string): ReactNode {
	if (other === '') return words
	return wordDiff(other, words).map(({ kind, after }) => {
		const text = words.slice(after.start, after.end)
		if (kind === 'equal') return text
		return kind === 'added' && <mark key={after.start}>{text}</mark>
	})
}

/** What only they changed is taken where it comes from the house; the other side's wishes wait as suggestions. */
function firstChoice({ isConflict, choices }: IncomingGroup, audience: IncomingBundle['audience']): Choice {
	if (!isConflict && audience === 'internal') return 'theirs'
	return choices.includes('suggestion') ? 'suggestion' : 'mine'
}

function workedBy({ about }: IncomingBundle): string {
	return about.saved?.by || about.sent?.by || ''
}

/** Decisions and comments that two people made otherwise, with who made them when. */
function disputedGroups(incoming: IncomingBundle, t: ReturnType<typeof translator>): readonly IncomingGroup[] {
	const { language } = useSettingsStore.getState()
	const format = formatOf(language)
	return incoming.disputed.map((field): IncomingGroup => {
		const id = /^review\.suggestions\.([^.]+)\.state$/.exec(field.path)?.[1]
		const decision = (side: IncomingBundle['ours'], value: unknown) => {
			const decided = side.review.suggestions.find((one) => one.id === id)?.decided
			const words = t(`said.${String(value)}`)
			return decided == null ? words : t('side.by', { words, name: decided.by, when: format.dateTime(decided.at) })
		}
		const words = (side: IncomingBundle['ours'], value: unknown) =>
			id === undefined ? String(value ?? '') : decision(side, value)
		return {
			key: field.path,
			subject: id === undefined ? t('dispute.comment') : t('dispute.decision'),
			difference: '',
			mine: words(incoming.ours, field.mine),
			theirs: [words(incoming.theirs, field.theirs)],
			isConflict: true,
			choices: field.choices,
			paths: [field.path],
		}
	})
}

function tellTaken({ taken, suggested, unfit, said }: Taken): void {
	const { language } = useSettingsStore.getState()
	const t = translator(language, 'bundles')
	notifications.show({
		closeButtonProps: { 'aria-label': translator(language, 'app')('common.close') },
		autoClose: 12_000,
		message: (
			<>
				{t('taken', { said, taken, suggested })}
				{unfit > 0 && <Alert color="yellow">{t('taken.unfit', { count: unfit })}</Alert>}
			</>
		),
	})
}
