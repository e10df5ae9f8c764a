import { DateTime } from 'luxon'
import { Temporal } from 'temporal-polyfill'
import type { Calendar } from '../../../../src/shared/agreement/values/calendar'
import { compileStoredCalendar } from '../../../../src/shared/calendar/compiled-calendar'
import { countSeconds } from '../../../../src/shared/calendar/count-seconds'
import { withStoredHolidays } from '../../../../src/shared/calendar/holidays'
import { createRandom } from '../../../../src/shared/realism/random'
import { type BenchRow, inTurns, milliseconds, sameOrThrow } from '../measure'
import type { BenchOptions } from '../options'

const ZONE = 'Europe/Berlin'
const PAIRS = 200_000
/** The peers walk days, which takes thousands of times as long. */
const PEER_PAIRS = 400
const FIRST = Date.UTC(2023, 0, 1) / 1_000
const SPAN = 2 * 365 * 86_400

/** Opening hours on weekdays, and on weekends at night, so that both changes of the clocks fall into them. */
const DAY = [['07:30', '19:00']] as [[string, string]]
const NIGHT = [['01:00', '05:00']] as [[string, string]]
const CALENDAR: Calendar = {
	...{ id: 'hours', name: 'Hours', timeZone: ZONE, closed: [], open: {} },
	weekly: { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY, sat: NIGHT, sun: NIGHT },
	holidays: { country: 'DE', region: 'BE' },
}

/** Service seconds of a pair of instants beside walking its days with Temporal and with luxon. */
export function clockRows({ quick }: BenchOptions): readonly BenchRow[] {
	const stored = withStoredHolidays(CALENDAR, { fromDate: '2022-12-01', toDate: '2025-02-28', language: 'de' })
	if (!stored.ok) throw new Error('clock: the holidays of Berlin are not known.')
	const compiled = compileStoredCalendar(stored.value, { fromEpochSeconds: FIRST, toEpochSeconds: FIRST + SPAN })
	if (!compiled.ok) throw new Error('clock: the calendar cannot be compiled.')
	const holidays = new Set(Object.keys(stored.value.holidays?.dates ?? {}))
	const { from, to } = pairs()
	let sum = 0
	const ours = () => {
		for (let i = 0; i < PAIRS; i++) sum += countSeconds(compiled.value, from[i]!, to[i]!)
	}
	const peers = [walkWithTemporal, walkWithLuxon].map((walk) => () => {
		for (let i = 0; i < PEER_PAIRS; i++) sum += walk(from[i]!, to[i]!, holidays)
	})
	for (let i = 0; i < PEER_PAIRS; i++) {
		const counted = countSeconds(compiled.value, from[i]!, to[i]!)
		for (const walk of [walkWithTemporal, walkWithLuxon])
			sameOrThrow(`clock, pair ${from[i]} to ${to[i]}`, counted, walk(from[i]!, to[i]!, holidays))
	}
	const [mine, temporal, luxon] = inTurns(quick ? 3 : 5, [ours, ...peers])
	if (!(sum > 0)) throw new Error('clock: nothing was counted.')
	const own = mine! / PAIRS
	return [['temporal-polyfill', temporal! / PEER_PAIRS] as const, ['luxon', luxon! / PEER_PAIRS] as const].map(
		([name, peer]) => ({
			work: 'service seconds of a pair',
			ours: milliseconds(own),
			peer: `${name} ${(peer * 1_000).toFixed(0)} µs`,
			ratio: own / peer,
			goal: '<= 1/1,000',
			met: own / peer <= 1 / 1_000,
		}),
	)
}

/** Up to ten days apart; the first ones lie around the nights in which the clocks change. */
function pairs(): { from: Float64Array; to: Float64Array } {
	const random = createRandom(7)
	const changes = ['2023-03-26', '2023-10-29', '2024-03-31', '2024-10-27'].map((date) => Date.parse(date) / 1_000)
	const from = new Float64Array(PAIRS)
	const to = new Float64Array(PAIRS)
	for (let i = 0; i < PAIRS; i++) {
		const start =
			i < 120 ? changes[i % 4]! - 43_200 + random.uniform() * 86_400 : FIRST + random.uniform() * (SPAN - 864_000)
		from[i] = Math.floor(start)
		to[i] = Math.floor(start + random.uniform() * (i < 60 ? 43_200 : 864_000))
	}
	return { from, to }
}

function walkWithTemporal(from: number, to: number, holidays: ReadonlySet<string>): number {
	const start = Temporal.Instant.fromEpochMilliseconds(from * 1_000).toZonedDateTimeISO(ZONE)
	const end = Temporal.Instant.fromEpochMilliseconds(to * 1_000).toZonedDateTimeISO(ZONE)
	const lastDay = end.toPlainDate()
	let sum = 0
	for (let day = start.toPlainDate(); Temporal.PlainDate.compare(day, lastDay) <= 0; day = day.add({ days: 1 })) {
		if (holidays.has(day.toString())) continue
		const isWeekend = day.dayOfWeek > 5
		const at = (hour: number, minute: number) =>
			day.toZonedDateTime({ timeZone: ZONE, plainTime: new Temporal.PlainTime(hour, minute) }).epochMilliseconds / 1_000
		const open = isWeekend ? at(1, 0) : at(7, 30)
		const close = isWeekend ? at(5, 0) : at(19, 0)
		sum += Math.max(0, Math.min(close, to) - Math.max(open, from))
	}
	return sum
}

function walkWithLuxon(from: number, to: number, holidays: ReadonlySet<string>): number {
	const zone = { zone: ZONE }
	const end = DateTime.fromSeconds(to, zone)
	let sum = 0
	for (let day = DateTime.fromSeconds(from, zone).startOf('day'); day <= end; day = day.plus({ days: 1 })) {
		if (holidays.has(day.toISODate() ?? '')) continue
		const isWeekend = day.weekday > 5
		const at = (hour: number, minute: number) => day.set({ hour, minute }).toSeconds()
		const open = isWeekend ? at(1, 0) : at(7, 30)
		const close = isWeekend ? at(5, 0) : at(19, 0)
		sum += Math.max(0, Math.min(close, to) - Math.max(open, from))
	}
	return sum
}
