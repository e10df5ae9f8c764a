import { Anchor, Table } from '@mantine/core'
import { useId, useState } from 'react'
import { type Objective, SHARE_METRICS } from '../../../shared/agreement/values/objective'
import type { Verdict } from '../../../shared/ipc/shapes'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { windowKey } from '../../components/verdict/use-verdict-text'
import { allowedShare, isAvailability, keptIn, type VerdictWindow } from '../../components/verdict/verdict-facts'
import { WindowBars } from '../../components/verdict/WindowBars'
import { useWindowNames } from '../../components/verdict/window-names'
import classes from './Windows.module.css'

/** Two years of months. */
const SHOWN = 24
const YEAR = 12

type Props = { readonly objective: Objective; readonly verdict: Verdict }

/** Every window against the promise, as bars and, on demand, as figures. */
export function Windows({ objective, verdict }: Props) {
	const t = useT('realism')
	const format = useFormat()
	const [isTable, setTable] = useState(false)
	const id = useId()
	const windows = shownWindows(verdict.windows)
	const kind = isAvailability(objective) ? 'down' : SHARE_METRICS.has(objective.metric) ? 'missed' : 'late'
	const hasError = windows.some(({ downtimeErrorSeconds }) => (downtimeErrorSeconds ?? 0) > 0)
	const hasOpen = windows.some((window) => !window.complete)
	return (
		<section className={classes.part} aria-labelledby={id}>
			<div className={classes.head}>
				<h2 id={id}>{t(`bars.title.${kind}.${windowKey(objective)}`)}</h2>
				<ul className={classes.legend}>
					<li data-state="kept">{t('bars.kept')}</li>
					<li data-state="broken">{t('bars.broken')}</li>
					{hasOpen && <li data-state="open">{t('bars.open')}</li>}
					<li data-state="allowed">
						{kind === 'down'
							? t('bars.allowed.time')
							: t('bars.allowed', { share: format.percent(allowedShare(objective), 3) })}
					</li>
					{hasError && <li data-state="error">{t('bars.error')}</li>}
				</ul>
			</div>
			<WindowBars objective={objective} windows={windows} timeZone={verdict.timeZone} />
			<Years objective={objective} windows={windows} timeZone={verdict.timeZone} />
			<Anchor component="button" type="button" size="sm" aria-expanded={isTable} onClick={() => setTable(!isTable)}>
				{t(isTable ? 'table.hide' : 'table.show')}
			</Anchor>
			{isTable && <WindowTable objective={objective} windows={windows} timeZone={verdict.timeZone} />}
		</section>
	)
}

type PartProps = {
	readonly objective: Objective
	readonly windows: readonly VerdictWindow[]
	readonly timeZone: string
}

/** Under the bars: which months they are, and how many were kept in each year. */
function Years({ objective, windows, timeZone }: PartProps) {
	const t = useT('realism')
	const names = useWindowNames(timeZone)
	const isMonthly = windowKey(objective) === 'month'
	const over = windows.slice(0, lastComplete(windows) + 1)
	const parts = isMonthly ? yearsOf(over) : [over]
	const under = windows.length - over.length
	return (
		<div className={classes.years}>
			{parts.map((part) => {
				const [first, last] = [part[0], part.at(-1)]
				if (first === undefined || last === undefined) return null
				const { kept, of } = keptIn(part)
				return (
					<p key={first.start} style={{ flexGrow: part.length }}>
						<span>{first === last ? names.long(first) : `${names.long(first)} – ${names.long(last)}`}</span>
						{of > 0 && <span className={classes.kept}>{t('bars.count', { kept, count: of })}</span>}
					</p>
				)
			})}
			{/* What is not over yet belongs to no year: its bars say so themselves. */}
			{under > 0 && <p style={{ flexGrow: under }} />}
		</div>
	)
}

/** The newest windows: two years that are over, and what has begun since. */
export function shownWindows(windows: readonly VerdictWindow[]): readonly VerdictWindow[] {
	const last = lastComplete(windows)
	return windows.slice(Math.max(0, (last < 0 ? windows.length : last + 1) - SHOWN))
}

function lastComplete(windows: readonly VerdictWindow[]): number {
	return windows.findLastIndex((window) => window.complete)
}

/** Twelve months each, the newest full; what is left over stands first. */
export function yearsOf(windows: readonly VerdictWindow[]): readonly (readonly VerdictWindow[])[] {
	if (windows.length <= YEAR) return [windows]
	const rest = windows.length % YEAR
	const first = windows.slice(0, rest === 0 ? YEAR : rest)
	return [first, ...yearsOf(windows.slice(first.length))]
}

function WindowTable({ objective, windows, timeZone }: PartProps) {
	const t = useT('realism')
	const format = useFormat()
	const names = useWindowNames(timeZone)
	const isUp = isAvailability(objective)
	const isEstimated = windows.some(({ pending, kaplanMeier }) => pending > 0 && kaplanMeier !== null)
	const hasError = isUp && windows.some(({ downtimeErrorSeconds }) => (downtimeErrorSeconds ?? 0) > 0)
	return (
		<Table className={classes.table ?? ''} verticalSpacing={4} horizontalSpacing={8}>
			<Table.Thead>
				<Table.Tr>
					<Table.Th>{t('table.window')}</Table.Th>
					{(isUp ? ['down', 'allowed'] : ['cases', 'met', 'pending']).map((column) => (
						<Table.Th key={column}>{t(`table.${column}`)}</Table.Th>
					))}
					{hasError && <Table.Th>{t('table.error')}</Table.Th>}
					<Table.Th>{t('table.attainment')}</Table.Th>
					{isEstimated && <Table.Th>{t('table.estimate')}</Table.Th>}
					<Table.Th>{t('table.state')}</Table.Th>
				</Table.Tr>
			</Table.Thead>
			<Table.Tbody>
				{[...windows].reverse().map((window) => (
					<Table.Tr key={window.start}>
						<Table.Th scope="row">{names.long(window)}</Table.Th>
						{isUp ? (
							<>
								<Table.Td>{format.duration(Math.round(window.downtimeSeconds ?? 0))}</Table.Td>
								<Table.Td>{format.duration(Math.round(window.allowedSeconds ?? 0))}</Table.Td>
							</>
						) : (
							<>
								<Table.Td>{format.number(window.cases)}</Table.Td>
								<Table.Td>{format.number(window.met)}</Table.Td>
								<Table.Td>{format.number(window.pending)}</Table.Td>
							</>
						)}
						{hasError && <Table.Td>± {format.duration(Math.round(window.downtimeErrorSeconds ?? 0))}</Table.Td>}
						<Table.Td>{window.attainment === null ? '–' : format.percent(window.attainment, isUp ? 3 : 1)}</Table.Td>
						{isEstimated && (
							<Table.Td>
								{window.pending > 0 && window.kaplanMeier !== null ? format.percent(window.kaplanMeier, 1) : ''}
							</Table.Td>
						)}
						<Table.Td>{t(`table.${stateOf(window)}`)}</Table.Td>
					</Table.Tr>
				))}
			</Table.Tbody>
		</Table>
	)
}

function stateOf(window: VerdictWindow): 'kept' | 'broken' | 'incomplete' | 'empty' {
	if (window.kept === false) return 'broken'
	if (!window.complete) return 'incomplete'
	return window.kept === null ? 'empty' : 'kept'
}
