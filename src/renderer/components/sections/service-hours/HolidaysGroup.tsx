import { Button, Select } from '@mantine/core'
import { useEffect, useState } from 'react'
import { setAt } from '../../../../shared/agreement/edit'
import type { HolidayLanguage } from '../../../../shared/calendar/holidays'
import { secondHolidayNames, withSecondHolidayNames } from '../../../../shared/sections/service-hours/holiday-names'
import { useFormat } from '../../../app/format'
import { useT, useUiLanguage } from '../../../app/i18n'
import { useAgreement, useAgreementStore } from '../../../stores/agreement-store'
import { useField } from '../../../stores/use-field'
import { FieldFrame } from '../../fields/FieldFrame'
import { Fields } from '../../fields/Fields'
import { OptionalPart } from '../../fields/SwitchField'
import type { GroupProps } from '../group-props'
import { ItemScope } from '../ItemScope'
import { HolidayDates } from './HolidayDates'
import { type HolidaySource, loadHolidays, useContractLanguages, useTerm } from './holiday-source'
import classes from './hours.module.css'

type Holidays = { readonly country: string; readonly region: string | null; readonly dates?: Record<string, string> }

const FIRST: Holidays = { country: 'DE', region: null }

export function HolidaysGroup({ itemId }: GroupProps) {
	return (
		<ItemScope list="serviceHours.calendars" itemId={itemId}>
			{(path) => (
				<OptionalPart path={`${path}.holidays`} initial={FIRST}>
					<HolidayPlace path={`${path}.holidays`} />
				</OptionalPart>
			)}
		</ItemScope>
	)
}

function HolidayPlace({ path }: { readonly path: string }) {
	const t = useT('sections')
	const format = useFormat()
	const language = useUiLanguage()
	const { first, second } = useContractLanguages()
	const term = useTerm()
	const field = useField(path)
	const edit = useAgreementStore((state) => state.edit)
	const translations = useAgreement((agreement) => agreement.translations)
	const [source, setSource] = useState<HolidaySource | null>(null)
	useEffect(() => {
		let isWanted = true
		loadHolidays(language).then((loaded) => isWanted && setSource(loaded))
		return () => {
			isWanted = false
		}
	}, [language])
	// The switch above shows this only where holidays are set.
	const holidays = field.value as Holidays
	const countries = source?.countries ?? []
	const regions = countries.find((country) => country.code === holidays.country)?.regions ?? []
	const namesOf = (place: Holidays, language: HolidayLanguage) => source?.datesOf(place, term, language) ?? {}
	const computed = namesOf(holidays, first)
	const dates = holidays.dates ?? computed
	const kept = secondHolidayNames(translations, path)
	const proposed = second === null ? {} : namesOf(holidays, second)
	const secondNames = holidays.dates === undefined ? proposed : kept
	/** The days with their names in both languages are one change. */
	const keep = (place: Holidays, dates: Record<string, string>, names: Readonly<Record<string, string>>) => {
		field.focused()
		edit('undo.set', (agreement) => {
			const texts = withSecondHolidayNames(agreement.translations, path, { dates, names })
			const stored = setAt(agreement, path, { country: place.country, region: place.region, dates })
			return stored.kind === 'changed' ? setAt(stored.agreement, 'translations', texts) : stored
		})
	}
	const put = (place: Holidays) => keep(place, namesOf(place, first), second === null ? {} : namesOf(place, second))
	const lacksNames = Object.entries(dates).some(
		([date, name]) => kept[date] === undefined && name === computed[date] && (proposed[date] ?? name) !== name,
	)
	const isStale =
		holidays.dates !== undefined && source !== null && (lacksNames || !sameDates(holidays.dates, computed))
	return (
		<>
			<Fields>
				<FieldFrame path={`${path}.country`} name="serviceHours.calendars.holidays.country" span={6}>
					{({ id }) => (
						<Select
							id={id}
							searchable
							data={
								source === null
									? [{ value: holidays.country, label: placeName(language, holidays.country) }]
									: countries.map(({ code, name }) => ({ value: code, label: name }))
							}
							value={holidays.country}
							readOnly={field.readOnly}
							allowDeselect={false}
							placeholder={holidays.country}
							onFocus={field.focused}
							onChange={(country) => country !== null && put({ country, region: null })}
						/>
					)}
				</FieldFrame>
				<FieldFrame path={`${path}.region`} name="serviceHours.calendars.holidays.region" span={6}>
					{({ id }) => (
						<Select
							id={id}
							searchable
							clearable
							clearButtonProps={{ 'aria-label': t('holidays.whole-country') }}
							data={regions.map(({ code, name }) => ({ value: code, label: name }))}
							value={holidays.region}
							readOnly={field.readOnly || regions.length === 0}
							placeholder={
								source === null ? '' : t(regions.length === 0 ? 'holidays.no-regions' : 'holidays.whole-country')
							}
							onFocus={field.focused}
							onChange={(region) => put({ country: holidays.country, region })}
						/>
					)}
				</FieldFrame>
			</Fields>
			<p className={classes.note}>
				{t(term.isKnown ? 'holidays.term' : 'holidays.term-open', {
					from: format.date(term.fromDate),
					to: format.date(term.toDate),
				})}{' '}
				{holidays.dates === undefined ? t('holidays.not-kept') : t('holidays.kept')}
			</p>
			<HolidayDates
				path={`${path}.dates`}
				dates={dates}
				names={second === null ? {} : secondNames}
				readOnly={field.readOnly}
				onChange={(next) => keep(holidays, next, secondNames)}
			/>
			{!field.readOnly && (holidays.dates === undefined || isStale) && source !== null && (
				<Button variant="default" mt={12} onClick={() => put(holidays)}>
					{holidays.dates === undefined ? t('holidays.keep') : t('holidays.again')}
				</Button>
			)}
		</>
	)
}

/** The name of a country until the table of all of them is there. */
function placeName(language: string, code: string): string {
	return new Intl.DisplayNames(language, { type: 'region', fallback: 'code' }).of(code) ?? code
}

function sameDates(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
	const [left, right] = [Object.keys(a), Object.keys(b)]
	return left.length === right.length && left.every((date) => date in b)
}
