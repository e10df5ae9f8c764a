import { ActionIcon, Button, Select, TextInput, Tooltip, UnstyledButton } from '@mantine/core'
import { IconAlertCircle, IconPlus, IconSearch, IconUpload } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { STANCES } from '../../../shared/agreement/own-content'
import { type LibraryEntry, TOPICS } from '../../../shared/library/clause'
import { useT, useUiLanguage } from '../../app/i18n'
import list from '../../components/frame/side-list.module.css'
import { entryKey, useClauseView } from '../../stores/clause-view-store'
import { useClausesStore } from '../../stores/clauses-store'
import { useSettingsStore } from '../../stores/settings-store'
import classes from './ClauseList.module.css'
import { importClauses } from './deeds'
import { useFaultText } from './use-fault-text'

type Props = {
	readonly entries: readonly LibraryEntry[]
	readonly chosen: LibraryEntry | null
	readonly onNew: () => void
}

/** What was found, and the fields to find it with. */
export function ClauseList({ entries, chosen, onNew }: Props) {
	const t = useT('clauses')
	const isReadOnly = useSettingsStore((state) => state.info?.readOnly != null)
	return (
		<nav className={`${list.pane} ${classes.pane}`} aria-label={t('title')}>
			<div className={list.head}>
				<h1>{t('title')}</h1>
				{!isReadOnly && (
					<Tooltip label={t('import')}>
						<ActionIcon aria-label={t('import')} onClick={() => void importClauses()}>
							<IconUpload size={16} stroke={1.6} />
						</ActionIcon>
					</Tooltip>
				)}
			</div>
			<Filters />
			<div className={list.scroll}>
				<ul>
					{entries.map((entry) => (
						<li key={entryKey(entry)}>
							<Row entry={entry} isChosen={entry === chosen} />
						</li>
					))}
				</ul>
				<Bad />
			</div>
			{!isReadOnly && (
				<div className={list.foot}>
					<Button fullWidth variant="default" leftSection={<IconPlus size={16} stroke={1.6} />} onClick={onNew}>
						{t('new')}
					</Button>
				</div>
			)}
		</nav>
	)
}

function Filters() {
	const t = useT('clauses')
	const app = useT('app')
	const ui = useUiLanguage()
	const { text, topic, stance, language, change } = useClauseView()
	return (
		<div className={classes.filters}>
			<TextInput
				data-find-field
				aria-label={t('find')}
				placeholder={t('find')}
				leftSection={<IconSearch size={14} stroke={1.6} />}
				value={text}
				onChange={(event) => change({ text: event.currentTarget.value })}
			/>
			<Select
				aria-label={t('topic')}
				placeholder={t('topic.all')}
				clearable
				clearButtonProps={{ 'aria-label': t('topic.all') }}
				data={TOPICS.map((value) => ({ value, label: t(`topic.${value}`) }))}
				value={topic}
				onChange={(value) => change({ topic: TOPICS.find((one) => one === value) ?? null })}
			/>
			<div className={classes.two}>
				<Select
					aria-label={t('stance')}
					placeholder={t('stance.all')}
					clearable
					clearButtonProps={{ 'aria-label': t('stance.all') }}
					data={STANCES.map((value) => ({ value, label: t(`stance.${value}`) }))}
					value={stance}
					onChange={(value) => {
						const wanted = STANCES.find((one) => one === value) ?? null
						change({ stance: wanted, ...(wanted === null ? {} : { variant: wanted }) })
					}}
				/>
				<Select
					aria-label={t('language')}
					allowDeselect={false}
					data={(['de', 'en'] as const).map((value) => ({ value, label: app(`language.${value}`) }))}
					value={language ?? ui}
					onChange={(value) => change({ language: value === 'de' ? 'de' : 'en' })}
				/>
			</div>
		</div>
	)
}

function Row({ entry, isChosen }: { readonly entry: LibraryEntry; readonly isChosen: boolean }) {
	const t = useT('clauses')
	const change = useClauseView((state) => state.change)
	const { clause, origin } = entry
	const row = useRef<HTMLButtonElement>(null)
	useEffect(() => {
		if (isChosen) row.current?.scrollIntoView({ block: 'nearest' })
	}, [isChosen])
	return (
		<UnstyledButton
			ref={row}
			className={list.row}
			aria-current={isChosen || undefined}
			onClick={() => change({ chosen: entryKey(entry) })}
		>
			<span className={list.name} lang={clause.language}>
				{clause.heading}
			</span>
			<span className={list.facts}>
				{t(`topic.${clause.topic}`)}
				{origin === 'own' && ` · ${t('own')}`}
			</span>
		</UnstyledButton>
	)
}

/** Files among the own clauses that are none; they stay where they are. */
function Bad() {
	const bad = useClausesStore((state) => state.bad)
	const say = useFaultText()
	return bad.map((one) => (
		<p key={one.file} className={list.aside} role="note">
			<IconAlertCircle size={16} stroke={1.6} aria-hidden />
			<span>{say(one)}</span>
		</p>
	))
}
