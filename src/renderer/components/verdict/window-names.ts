import { useMemo } from 'react'
import type { Objective } from '../../../shared/agreement/values/objective'
import { useFormat } from '../../app/format'
import { useT, useUiLanguage } from '../../app/i18n'
import { isAvailability, missedShare, type VerdictWindow } from './verdict-facts'

export type WindowNames = {
	/** "N", "Q3 26", "2026": under a bar. */
	readonly short: (window: VerdictWindow, objective: Objective) => string
	/** "Nov 2025" */
	readonly long: (window: Pick<VerdictWindow, 'start'>) => string
	/** "Nov 2025: 41 cases, 38 in time, 3 late." */
	readonly sentence: (window: VerdictWindow, objective: Objective) => string
}

/** Names of windows in the reader's language and the zone in which they were cut. */
export function useWindowNames(timeZone: string): WindowNames {
	const language = useUiLanguage()
	const t = useT('realism')
	const format = useFormat()
	return useMemo(() => {
		const locale = language === 'de' ? 'de-DE' : 'en-GB'
		const part = (options: Intl.DateTimeFormatOptions) => {
			const formatter = new Intl.DateTimeFormat(locale, { ...options, timeZone })
			return ({ start }: Pick<VerdictWindow, 'start'>) => formatter.format(new Date(start))
		}
		const letter = part({ month: 'narrow' })
		const long = part({ month: 'short', year: 'numeric' })
		const year = part({ year: 'numeric' })
		const month = part({ month: 'numeric' })
		const short = (window: VerdictWindow, { window: { unit, kind } }: Objective) => {
			if (kind === 'rolling' || unit === 'month') return letter(window)
			const from = Number.parseInt(month(window), 10)
			if (unit === 'quarter') return `Q${Math.ceil(from / 3)} ${year(window).slice(-2)}`
			return unit === 'half-year' ? `${t('half')}${from > 6 ? 2 : 1} ${year(window).slice(-2)}` : year(window)
		}
		const sentence = (window: VerdictWindow, objective: Objective) => {
			const name = long(window)
			if (isAvailability(objective)) {
				const down = t('bar.availability', {
					name,
					down: format.duration(Math.round(window.downtimeSeconds ?? 0)),
					allowed: format.duration(Math.round(window.allowedSeconds ?? 0)),
				})
				const error = Math.round(window.downtimeErrorSeconds ?? 0)
				return error > 0 ? `${down} ${t('bar.error', { time: format.duration(error) })}` : down
			}
			const late = window.pending > 0 && window.kaplanMeier !== null ? missedShare(window) : null
			const estimate = late === null ? '' : ` ${t('bar.estimate', { share: format.percent(late, 1) })}`
			const pending = window.pending > 0 ? ` ${t('bar.pending', { count: window.pending })}${estimate}` : ''
			const counts = { name, count: window.cases, met: window.met, late: window.cases - window.met }
			return `${t('bar.cases', counts)}${pending}`
		}
		return { short, long, sentence }
	}, [language, t, format, timeZone])
}
