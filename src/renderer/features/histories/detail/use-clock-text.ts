import type { Agreement } from '../../../../shared/agreement/schema'
import type { KeyFiguresShape } from '../../../../shared/ipc/figures-shapes'
import { useFormat } from '../../../app/format'
import { useT } from '../../../app/i18n'
import type { Volume } from './figures-answer'

export type ClockText = {
	/** On which clock the times of the figures run. */
	readonly figures: (figures: KeyFiguresShape) => string
	/** By which clock the desk's own durations run. */
	readonly vendor: (explanation: KeyFiguresShape['vendor'][number]) => string
	/** How much came outside the promised hours. */
	readonly outside: (figures: KeyFiguresShape, volume: Volume) => string
	/** The busiest hour of the week; empty where nothing came. */
	readonly busiest: (volume: Volume) => string
}

/** Sentences about clocks and hours, with the calendars' names. */
export function useClockText(agreement: Agreement | null): ClockText {
	const t = useT('figures')
	const format = useFormat()
	const calendarName = (id: string) =>
		agreement?.serviceHours.calendars.find((calendar) => calendar.id === id)?.name ?? id
	return {
		figures: ({ calendarId }) =>
			calendarId === null ? t('clock.always') : t('clock', { calendar: calendarName(calendarId) }),
		vendor: ({ figure, compared, clocks, best }) => {
			const closest = best ?? clocks.reduce((most, clock) => (clock.equal > most.equal ? clock : most))
			const pauses = closest.pauses ? '.pauses' : ''
			const clock =
				closest.calendarId === null
					? t(`vendor.always${pauses}`)
					: t(`vendor.clock${pauses}`, { calendar: calendarName(closest.calendarId) })
			return t(best === null ? 'vendor.unexplained' : 'vendor.explained', {
				figure: t(`vendor.${figure}`),
				equal: closest.equal,
				compared,
				clock,
			})
		},
		outside: ({ calendarId }, { arrivals: { outside, total } }) =>
			calendarId === null
				? t('arrivals.always')
				: t('arrivals', {
						outside,
						total,
						share: format.percent(total > 0 ? outside / total : 0, 1),
						calendar: calendarName(calendarId),
					}),
		busiest: ({ arrivals: { counts, occurrences, total } }) => {
			if (total === 0) return ''
			const rates = counts.map((count, hour) => count / Math.max(1, occurrences[hour] ?? 0))
			const busiest = rates.indexOf(Math.max(...rates))
			const hour = busiest % 24
			return t('busiest', {
				weekday: format.weekday(Math.floor(busiest / 24), 'long'),
				from: String(hour),
				to: String(hour + 1),
				rate: format.number(rates[busiest] ?? 0, 1),
			})
		},
	}
}
