import { useContext, useMemo } from 'react'
import { METRICS, type Objective, PRIORITIES } from '../../../../shared/agreement/values/objective'
import { newObjective, withMetric } from '../../../../shared/sections/objectives/defaults'
import { useT } from '../../../app/i18n'
import { useChoices } from '../../fields/choices'
import { choiceEntry, type Option } from '../../fields/entry/choice'
import { type Entry, plain, refused, taken } from '../../fields/entry/entry'
import { useObjectiveName } from '../../fields/objective-name'
import { useReferences } from '../../fields/references'
import type { Column, Row } from '../../fields/table/column'
import { useColumns } from '../../fields/table/use-columns'
import { ObjectiveAsideContext } from './aside'
import classes from './objectives.module.css'
import { useValueEntry } from './use-value-entry'
import { useWindowText, windowKey, windowsWith } from './use-window-text'

/** Goal, promise, share, window, clock, and what history says where it is known. */
export function useObjectiveColumns(): readonly Column[] {
	const t = useT('sections')
	const column = useColumns('objectives.items')
	const name = useObjectiveName()
	const entryFor = useValueEntry()
	const windowText = useWindowText()
	const metrics = useChoices('metric', METRICS)
	const calendars = useReferences('calendar')
	const { verdict } = useContext(ObjectiveAsideContext)
	return useMemo(() => {
		// Rows of this table are objectives.
		const asObjective = (row: Row) => row as unknown as Objective
		const valueEntry = (row: Row): Entry<unknown> => {
			const { metric, customUnit, comparison } = asObjective(row)
			return withSign(entryFor(metric, customUnit), comparison)
		}
		const windows = windowsWith(undefined).map((window) => ({ value: windowKey(window), label: windowText(window) }))
		const goal: Column = {
			key: 'metric',
			label: t('objectives.goal'),
			width: '30%',
			cell: {
				type: 'shown',
				show: (row) => (
					<>
						{name(asObjective(row))}
						{asObjective(row).kind === 'indicator' && (
							<span className={classes.kind}> {t('choice.objective-kind.indicator')}</span>
						)}
					</>
				),
				entry: goalEntry(choiceEntry(metrics)),
				several: true,
			},
		}
		const value: Column = {
			key: 'value',
			label: t('objectives.promise'),
			width: '84px',
			cell: { type: 'row-entry', entryFor: valueEntry, emptyFor: () => undefined },
		}
		const window: Column = {
			key: 'window',
			label: t('label.objectives.items.window'),
			optional: true,
			cell: {
				type: 'shown',
				show: (row) => windowText(asObjective(row).window),
				entry: windowEntry(choiceEntry(windows)),
			},
		}
		const always = t('always-short')
		// The hours by the name that the drawer, the paper and the verdict give them; small, for their names are long.
		const clock: Column = {
			key: 'calendarId',
			label: t('label.objectives.items.calendarId'),
			optional: true,
			cell: {
				type: 'shown',
				show: (row) => {
					const { calendarId } = asObjective(row)
					const name = calendars.find(({ value }) => value === calendarId)?.label
					return <span className={classes.clock}>{calendarId === null ? always : (name ?? calendarId)}</span>
				},
				entry: clockEntry(calendars, always),
			},
		}
		const shown: readonly Column[] = [
			goal,
			value,
			{ ...column.share('share', { width: '56px', placeholder: '–' }), name: '' },
			window,
			clock,
		]
		if (verdict === null) return shown
		return [
			...shown,
			{
				key: 'verdict',
				label: t('objectives.verdict'),
				cell: { type: 'shown', show: (row) => verdict(asObjective(row)) },
			},
		]
	}, [t, column, name, entryFor, windowText, metrics, calendars, verdict])
}

/** `≤ 30 min`: the comparison stands before the value; a typed sign is passed over. */
function withSign(entry: Entry<number>, comparison: Objective['comparison']): Entry<unknown> {
	const sign = comparison === 'at-most' ? '≤' : '≥'
	return {
		// The value of an objective is a number.
		show: (value) => `${sign}\u00a0${entry.show(value as number)}`,
		read: (text) =>
			entry.read(text.replace(/^\s*(?:[≤≥<>=]+|höchstens|mindestens|max\.?|min\.(?=\s)|at most|at least)\s*/i, '')),
	}
}

/** `P1 Reaktionszeit` is a priority and a metric; the metric brings a value of its unit. */
function goalEntry(metrics: Entry<string>): Entry<unknown> {
	return {
		show: String,
		read: (text) => {
			const [, priority, metric] = /^(?:(P[1-4])\s+)?(.+)$/i.exec(plain(text)) ?? []
			const read = metrics.read(metric ?? '')
			if (read.kind === 'refused') return read
			const found = PRIORITIES.find((one) => one === priority?.toUpperCase()) ?? null
			const known = METRICS.find((one) => one === read.value)
			if (known === undefined) return refused('choice', { options: '' })
			const { comparison, value, share } = withMetric(newObjective('new', null, null), known)
			return taken({ priority: found, metric: known, comparison, value, share })
		},
	}
}

function windowEntry(keys: Entry<string>): Entry<unknown> {
	return {
		show: String,
		read: (text) => {
			const read = keys.read(text)
			if (read.kind === 'refused') return read
			return taken(windowsWith(undefined).find((window) => windowKey(window) === read.value))
		},
	}
}

/** A pasted name of hours, or `24×7` for none. */
function clockEntry(calendars: readonly Option[], always: string): Entry<unknown> {
	const options = choiceEntry([...calendars, { value: '', label: always }])
	return {
		show: String,
		read: (text) => {
			const read = options.read(text)
			return read.kind === 'refused' ? read : taken(read.value === '' ? null : read.value)
		},
	}
}
