import { ActionIcon, Select, TextInput } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { AgreementSummary } from '../../../shared/ipc/shapes'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import classes from './FilterBar.module.css'
import { type Filter, type State, VERDICT_FILTERS } from './rows'

type Choice = Omit<Filter, 'words'>

type Props = {
	readonly query: string
	readonly onQuery: (query: string) => void
	readonly choice: Choice
	readonly onChoice: (choice: Choice) => void
	readonly rows: readonly AgreementSummary[]
	readonly shownCount: number
	/** The arrow down in the search leads into the table. */
	readonly onDown: () => void
}

/** A list longer than this is searched by typing; the box draws only so many at a time. */
const SHOWN_CUSTOMERS = 100

export function FilterBar({ query, onQuery, choice, onChoice, rows, shownCount, onDown }: Props) {
	const t = useT('agreements')
	const format = useFormat()
	const customers = useMemo(
		() => [...new Set(rows.flatMap((row) => row.customer ?? []))].sort(format.compare),
		[rows, format],
	)
	const states: readonly State[] = rows.some((row) => row.tooNew)
		? ['all', 'errors', 'open', 'clear', 'too-new']
		: ['all', 'errors', 'open', 'clear']
	return (
		<div className={classes.bar}>
			<TextInput
				className={classes.search}
				aria-label={t('search')}
				placeholder={t('search')}
				data-find-field
				value={query}
				leftSection={<IconSearch size={16} stroke={1.6} />}
				rightSection={
					query !== '' && (
						<ActionIcon variant="transparent" size={24} aria-label={t('search.clear')} onClick={() => onQuery('')}>
							<IconX size={16} stroke={1.6} />
						</ActionIcon>
					)
				}
				onChange={(event) => onQuery(event.currentTarget.value)}
				onKeyDown={(event) => {
					if (event.key === 'Escape') onQuery('')
					if (event.key !== 'ArrowDown') return
					event.preventDefault()
					onDown()
				}}
			/>
			<Select
				className={classes.customer}
				aria-label={t('filter.customer')}
				placeholder={t('filter.customer.all')}
				data={customers}
				limit={SHOWN_CUSTOMERS}
				searchable
				clearable
				clearButtonProps={{ 'aria-label': t('filter.customer.clear') }}
				value={choice.customer}
				onChange={(customer) => onChoice({ ...choice, customer })}
			/>
			<Select
				className={classes.state}
				aria-label={t('filter.state')}
				data={states.map((value) => ({ value, label: t(`filter.state.${value}`) }))}
				allowDeselect={false}
				value={choice.state}
				onChange={(state) => onChoice({ ...choice, state: states.find((known) => known === state) ?? 'all' })}
			/>
			<Select
				className={classes.state}
				aria-label={t('filter.verdict')}
				data={VERDICT_FILTERS.map((value) => ({ value, label: t(`filter.verdict.${value}`) }))}
				allowDeselect={false}
				value={choice.verdict}
				onChange={(wanted) => {
					onChoice({ ...choice, verdict: VERDICT_FILTERS.find((known) => known === wanted) ?? 'all' })
				}}
			/>
			<span className={classes.count} role="status">
				{shownCount === rows.length
					? t('count', { count: rows.length })
					: t('count.of', { shown: shownCount, count: rows.length })}
			</span>
		</div>
	)
}
