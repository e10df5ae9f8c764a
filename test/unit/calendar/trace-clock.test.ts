import { describe, expect, it } from 'vitest'
import { alwaysOpen, type CompiledCalendar } from '../../../src/shared/calendar/compiled-calendar'
import { countUnpausedSeconds, type Pause } from '../../../src/shared/calendar/count-seconds'
import { traceClock } from '../../../src/shared/calendar/trace-clock'
import { at, calendarOf, compiled, EVERY_DAY, NINE_TO_FIVE, seeded, utc, weekdays } from './build-calendar'

/** Entries as lines, in UTC. */
function lines(clock: CompiledCalendar, from: string, to: string, pauses: readonly Pause[] = []): string[] {
	return traceClock(clock, at(from), at(to), pauses).entries.map(
		({ startEpoch, endEpoch, counted, reason, name }) =>
			`${utc(startEpoch)?.slice(5, 16)} ${utc(endEpoch)?.slice(5, 16)} ${counted ? '+' : '-'} ${reason}${name === null ? '' : ` ${name}`}`,
	)
}

const spring = compiled(
	calendarOf(
		{ ...NINE_TO_FIVE, fri: [['22:00', '06:00']] },
		{
			holidays: { country: 'DE', region: null, dates: { '2026-03-03': 'Feiertag', '2026-03-04': 'Brückentag' } },
			closed: ['2026-03-04', '2026-03-05'],
			open: { '2026-03-08': [['10:00', '12:00']] },
		},
	),
)

describe('the trace of a clock', () => {
	it('BT-51: says why each stretch counted or did not', () => {
		expect(lines(spring, '2026-03-02T12:00Z', '2026-03-09T10:00Z')).toEqual([
			'03-02T12:00 03-02T17:00 + service-hours',
			'03-02T17:00 03-03T00:00 - outside-hours',
			'03-03T00:00 03-04T00:00 - holiday Feiertag',
			'03-04T00:00 03-05T00:00 - holiday Brückentag',
			'03-05T00:00 03-06T00:00 - closed-day',
			'03-06T00:00 03-06T22:00 - outside-hours',
			'03-06T22:00 03-07T00:00 + service-hours',
			'03-07T00:00 03-07T06:00 + past-midnight',
			'03-07T06:00 03-08T10:00 - outside-hours',
			'03-08T10:00 03-08T12:00 + opened-day',
			'03-08T12:00 03-09T09:00 - outside-hours',
			'03-09T09:00 03-09T10:00 + service-hours',
		])
	})

	it('BT-51: a tail into a holiday counts, the rest of it does not', () => {
		const nightly = compiled(
			calendarOf(weekdays(EVERY_DAY, [['22:00', '06:00']]), {
				holidays: { country: 'DE', region: null, dates: { '2026-03-03': 'Feiertag' } },
			}),
		)
		expect(lines(nightly, '2026-03-02T21:00Z', '2026-03-04T23:00Z')).toEqual([
			'03-02T21:00 03-02T22:00 - outside-hours',
			'03-02T22:00 03-03T00:00 + service-hours',
			'03-03T00:00 03-03T06:00 + past-midnight',
			'03-03T06:00 03-04T00:00 - holiday Feiertag',
			'03-04T00:00 03-04T22:00 - outside-hours',
			'03-04T22:00 03-04T23:00 + service-hours',
		])
	})

	it('BT-26: a date opened with no segments is a closed day, also where it is a holiday', () => {
		const rest = { holidays: { country: 'DE', region: null, dates: { '2026-03-03': 'Feiertag' } } }
		const clock = compiled(calendarOf(NINE_TO_FIVE, { ...rest, open: { '2026-03-03': [] } }))
		expect(lines(clock, '2026-03-03T08:00Z', '2026-03-03T18:00Z')).toEqual(['03-03T08:00 03-03T18:00 - closed-day'])
	})

	it('BT-60: a day begins with the switch where the clocks jump over its midnight', () => {
		// Toronto went from 23:30 on 30 March 1919 to 00:30 on the 31st.
		const clock = compiled(calendarOf({}, { timeZone: 'America/Toronto', closed: ['1919-03-31'] }))
		expect(lines(clock, '1919-03-31T03:00Z', '1919-03-31T06:00Z')).toEqual([
			'03-31T03:00 03-31T04:30 - outside-hours',
			'03-31T04:30 03-31T06:00 - closed-day',
		])
	})

	it('BT-51: a pause hides what it covers', () => {
		const pauses: Pause[] = [
			[at('2026-03-02T16:00Z'), at('2026-03-03T12:00Z')],
			[at('2026-03-02T13:00Z'), at('2026-03-02T14:00Z')],
			[at('2026-03-05T12:00Z'), Number.POSITIVE_INFINITY],
		]
		expect(lines(spring, '2026-03-02T12:00Z', '2026-03-06T00:00Z', pauses)).toEqual([
			'03-02T12:00 03-02T13:00 + service-hours',
			'03-02T13:00 03-02T14:00 - paused',
			'03-02T14:00 03-02T16:00 + service-hours',
			'03-02T16:00 03-03T12:00 - paused',
			'03-03T12:00 03-04T00:00 - holiday Feiertag',
			'03-04T00:00 03-05T00:00 - holiday Brückentag',
			'03-05T00:00 03-05T12:00 - closed-day',
			'03-05T12:00 03-06T00:00 - paused',
		])
	})

	it('BT-52: neighbours with one answer are one entry, over midnight and between segments', () => {
		const round = compiled(
			calendarOf(
				weekdays(EVERY_DAY, [
					['00:00', '12:00'],
					['12:00', '24:00'],
				]),
			),
		)
		expect(lines(round, '2026-03-02T03:00Z', '2026-03-20T04:00Z')).toEqual(['03-02T03:00 03-20T04:00 + service-hours'])
		expect(lines(alwaysOpen(), '2026-03-02T03:00Z', '2026-03-20T04:00Z')).toEqual([
			'03-02T03:00 03-20T04:00 + around-the-clock',
		])
	})

	it('BT-05: is empty where no time passed', () => {
		const nothing = { countedSeconds: 0, entries: [] }
		expect(traceClock(spring, at('2026-03-03'), at('2026-03-03'))).toEqual(nothing)
		expect(traceClock(spring, at('2026-03-04'), at('2026-03-03'))).toEqual(nothing)
		expect(traceClock(spring, Number.NaN, at('2026-03-03'))).toEqual(nothing)
	})

	it('BT-50: covers the stretch without gaps and sums to the counted seconds', () => {
		const draw = seeded(5)
		const clock = compiled(
			calendarOf(
				{ ...NINE_TO_FIVE, fri: [['20:00', '04:00']], sat: [['02:00', '03:30']] },
				{ timeZone: 'Europe/Berlin', closed: ['2026-03-31'], open: { '2026-03-29': [['01:30', '02:30']] } },
			),
		)
		for (let round = 0; round < 300; round++) {
			const from = at('2026-03-20') + Math.round(draw() * 1e6 * 1_000) / 1_000
			const to = from + Math.round(draw() * 1e6 * 1_000) / 1_000
			const pauses = Array.from({ length: Math.floor(draw() * 3) }, (): Pause => {
				const start = from + draw() * 5e5
				return [start, start + draw() * 3e5]
			})
			const { countedSeconds, entries } = traceClock(clock, from, to, pauses)
			expect(entries.map(({ startEpoch }) => startEpoch)).toEqual([
				from,
				...entries.slice(0, -1).map(({ endEpoch }) => endEpoch),
			])
			expect(entries.at(-1)?.endEpoch).toBe(to)
			expect(countedSeconds).toBe(countUnpausedSeconds(clock, from, to, pauses))
			const sum = entries.reduce((total, entry) => total + (entry.counted ? entry.endEpoch - entry.startEpoch : 0), 0)
			expect(sum).toBe(countedSeconds)
			for (const [i, entry] of entries.slice(1).entries())
				expect([entry.reason, entry.name]).not.toEqual([entries[i]!.reason, entries[i]!.name])
		}
	})
})
