import { memo, useMemo } from 'react'
import { useT, useUiLanguage } from '../../app/i18n'
import { useAgreement } from '../../stores/agreement-store'
import { EntryField } from './EntryField'
import { durationEntry } from './entry/duration'
import { timeEntry } from './entry/hours'
import { moneyEntry } from './entry/money'
import { monthDayEntry } from './entry/month-day'
import { numberEntry } from './entry/number'
import { shareEntry } from './entry/share'
import { textEntry } from './entry/text'
import type { FrameProps } from './FieldFrame'
import classes from './fields.module.css'

const line = textEntry(2_000)

type WithPlaceholder = { readonly placeholder?: string }

export const TextField = memo(function TextField(
	props: FrameProps & WithPlaceholder & { readonly empty?: string | null },
) {
	return <EntryField {...props} entry={line} />
})

type NumberProps = FrameProps & {
	readonly whole?: boolean
	readonly min?: number
	readonly max?: number
	/** A `unit.*` text of the fields area: days, months. */
	readonly unit?: string
	readonly needed?: boolean
}

export const NumberField = memo(function NumberField({ whole, min, max, unit, needed = false, ...frame }: NumberProps) {
	const t = useT('fields')
	const language = useUiLanguage()
	const entry = useMemo(
		() =>
			numberEntry(language, {
				...(whole === undefined ? {} : { whole }),
				...(min === undefined ? {} : { min }),
				...(max === undefined ? {} : { max }),
			}),
		[language, whole, min, max],
	)
	const label = unit === undefined ? null : t(`unit.${unit}`)
	return (
		<EntryField
			{...frame}
			entry={entry}
			empty={needed ? undefined : null}
			figure
			right={label === null ? null : <span className={classes.unit}>{label}</span>}
			{...(label === null ? {} : { rightWidth: 16 + label.length * 7 })}
		/>
	)
})

type DurationProps = FrameProps & {
	/** The clock it runs on; said under the field. */
	readonly clock?: 'service' | 'calendar'
	readonly bareUnitSeconds?: number
	readonly needed?: boolean
}

export const DurationField = memo(function DurationField({
	clock,
	bareUnitSeconds = 60,
	needed = false,
	...frame
}: DurationProps) {
	const t = useT('fields')
	const entry = useMemo(() => durationEntry(bareUnitSeconds), [bareUnitSeconds])
	return (
		<EntryField
			{...frame}
			entry={entry}
			empty={needed ? undefined : null}
			figure
			placeholder={t('placeholder.duration')}
			{...(frame.note !== undefined || clock === undefined ? {} : { note: t(`clock.${clock}`) })}
		/>
	)
})

export const ShareField = memo(function ShareField({
	needed = false,
	...frame
}: FrameProps & { readonly needed?: boolean }) {
	const language = useUiLanguage()
	const entry = useMemo(() => shareEntry(language), [language])
	return <EntryField {...frame} entry={entry} empty={needed ? undefined : null} figure placeholder="%" />
})

export const MoneyField = memo(function MoneyField({
	needed = false,
	...frame
}: FrameProps & { readonly needed?: boolean }) {
	const language = useUiLanguage()
	const currency = useAgreement((agreement) => agreement.parties.currency)
	const entry = useMemo(() => moneyEntry(language, currency), [language, currency])
	return <EntryField {...frame} entry={entry} empty={needed ? undefined : null} figure placeholder={currency} />
})

export const TimeField = memo(function TimeField(frame: FrameProps) {
	return <EntryField {...frame} entry={timeEntry} empty={undefined} figure placeholder="08:00" />
})

export const MonthDayField = memo(function MonthDayField(frame: FrameProps) {
	const language = useUiLanguage()
	const entry = useMemo(() => monthDayEntry(language), [language])
	return <EntryField {...frame} entry={entry} empty={undefined} figure />
})
