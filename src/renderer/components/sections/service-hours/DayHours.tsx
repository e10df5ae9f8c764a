import { TextInput } from '@mantine/core'
import type { Segment } from '../../../../shared/agreement/values/calendar'
import { runsPastMidnight } from '../../../../shared/sections/readings/weekly-hours'
import { useT } from '../../../app/i18n'
import { hoursEntry } from '../../fields/entry/hours'
import { useBoundEntry } from '../../fields/use-bound'
import classes from './hours.module.css'

type Props = { readonly path: string; readonly labelledBy: string; readonly onFocus: () => void }

/** The segments of one day as a line of text. */
export function DayHours({ path, labelledBy, onFocus }: Props) {
	const t = useT('sections')
	const { field, typed } = useBoundEntry<readonly Segment[]>(path, hoursEntry, [])
	// The path leads to the segments of a day.
	const segments = (field.value ?? []) as readonly Segment[]
	return (
		<div data-path={path}>
			<TextInput
				value={typed.text}
				readOnly={field.readOnly}
				error={typed.error}
				placeholder={t('week.closed')}
				aria-labelledby={labelledBy}
				onChange={(event) => typed.type(event.currentTarget.value)}
				onFocus={onFocus}
				onBlur={typed.leave}
				onKeyDown={typed.onKeyDown}
			/>
			{segments.some(runsPastMidnight) && typed.error === null && (
				<p className={classes.past}>{t('week.past-midnight')}</p>
			)}
		</div>
	)
}
