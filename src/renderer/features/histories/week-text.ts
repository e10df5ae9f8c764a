import { type Calendar, WEEKDAYS } from '../../../shared/agreement/values/calendar'
import type { Format } from '../../app/format'
import type { Translate } from '../../app/messages'
import { hoursEntry } from '../../components/fields/entry/hours'

/** "Mon–Fri 08:00–17:00, Sat 09:00–13:00": days in a row with the same hours stand together, days without are left out. */
export function weekText(t: Translate, format: Format, weekly: Calendar['weekly']): string {
	const runs: { from: number; to: number; hours: string }[] = []
	for (const [index, weekday] of WEEKDAYS.entries()) {
		const hours = hoursEntry.show(weekly[weekday])
		const last = runs.at(-1)
		if (last !== undefined && last.hours === hours) last.to = index
		else runs.push({ from: index, to: index, hours })
	}
	const open = runs.filter(({ hours }) => hours !== '')
	if (open.length === 0) return t('week.closed')
	const [only] = open
	if (only?.hours === '00:00–24:00' && only.from === 0 && only.to === 6) return t('week.always')
	return open
		.map(({ from, to, hours }) => {
			const days = from === to ? format.weekday(from) : `${format.weekday(from)}–${format.weekday(to)}`
			return `${days} ${hours}`
		})
		.join(', ')
}
