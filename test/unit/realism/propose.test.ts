import { describe, expect, test } from 'vitest'
import { calendarSchema } from '../../../src/shared/agreement/values/calendar'
import { objectiveSchema } from '../../../src/shared/agreement/values/objective'
import { judge } from '../../../src/shared/realism/judge'
import type { DowntimeTerms } from '../../../src/shared/realism/maintenance-times'
import { proposeFromHistory } from '../../../src/shared/realism/propose'
import { workingHours } from '../../../src/shared/realism/propose-hours'
import { createRandom } from '../../../src/shared/realism/random'
import { readFixture, readText, utc } from '../history/read-text'

const DAY = 86_400

/** An office desk in Berlin, 8 to 17 on weekdays, that answers within its hours; cases come at any time. */
function office(order: 'as-made' | 'reversed' = 'as-made') {
	const random = createRandom(12)
	const rows: string[] = []
	const text = (epoch: number) => new Date(epoch * 1_000).toISOString()
	const first = utc('2025-01-01 00:00:00')
	for (let day = 0; day < 400; day++) {
		const midnight = first + day * DAY
		const isOff = [0, 6].includes(new Date(midnight * 1_000).getUTCDay())
		for (let i = 0; i < (isOff ? 1 : 6); i++) {
			const created = midnight + Math.floor(random.uniform() * DAY)
			const word = ['Kritisch', 'Hoch', 'Hoch', 'Normal', 'Sonder'][Math.floor(random.uniform() * 5)]
			// Winter hours in UTC: 7 to 16 is 8 to 17 in Berlin.
			let answered = created + 600 + random.uniform() * 3_000
			for (;;) {
				const hour = (answered % DAY) / 3_600
				const weekday = new Date(answered * 1_000).getUTCDay()
				if (weekday !== 0 && weekday !== 6 && hour >= 7 && hour < 16) break
				answered += 1_800
			}
			const resolved = day > 390 && i === 0 ? '' : text(answered + random.uniform() * 5_000)
			rows.push(`${day}-${i},${text(created)},${text(answered)},${resolved},${word}`)
		}
	}
	if (order === 'reversed') rows.reverse()
	return readText(`id,created,first response,resolved,priority\n${rows.join('\n')}\n`, { timeZone: 'Europe/Berlin' })
}

const options = { calendarName: 'Servicezeit' }

describe('a proposal from a history', () => {
	const proposal = proposeFromHistory(office(), options)

	test('finds the hours in which the desk works', () => {
		const { weekly, timeZone, name } = calendarSchema.parse(proposal.calendar)
		expect([timeZone, name]).toEqual(['Europe/Berlin', 'Servicezeit'])
		expect(weekly.sat).toEqual([])
		expect(weekly.sun).toEqual([])
		const [from, to] = weekly.mon[0]!
		expect(['08:00', '09:00']).toContain(from)
		expect(['17:00', '18:00']).toContain(to)
		expect(weekly.fri).toEqual(weekly.mon)
	})

	test('says what each priority word was taken for, and how often it stands there', () => {
		expect(proposal.priorities.map(({ word, priority }) => [word, priority])).toEqual([
			['Kritisch', 'P1'],
			['Hoch', 'P2'],
			['Normal', 'P3'],
			['Sonder', null],
		])
		const unknown = proposal.priorities[3]!.tickets
		expect(proposal.doubts).toContainEqual({ code: 'unknown-priorities', tickets: unknown })
	})

	test('proposes targets that the very history supports', () => {
		expect(proposal.objectives.map(({ objective }) => objective.id)).toEqual([
			'p1-first-response',
			'p2-first-response',
			'p3-first-response',
			'p1-resolution',
			'p2-resolution',
			'p3-resolution',
		])
		const objectives = proposal.objectives.map(({ objective }) => objectiveSchema.parse(objective))
		const verdicts = judge(objectives, { calendars: [proposal.calendar!], history: office() })
		for (const [i, verdict] of verdicts.entries()) {
			expect(verdict.passProbability).toEqual(proposal.objectives[i]!.chance)
			expect(verdict.passProbability!.estimate).toBeGreaterThanOrEqual(0.95)
			expect(verdict.suggested!.value).toBe(objectives[i]!.value)
		}
	})

	test('does not depend on the order of rows', () => {
		expect(proposeFromHistory(office('reversed'), options)).toEqual(proposal)
	})

	test('proposes an availability from outages, and says why where it cannot', () => {
		const quiet = readText(
			'start,end\n2025-01-10T10:00:00Z,2025-01-10T10:05:00Z\n2026-02-10T10:00:00Z,2026-02-10T10:04:00Z\n',
		)
		const found = proposeFromHistory(quiet, options)
		expect(found.objectives.map(({ objective }) => [objective.metric, objective.comparison])).toEqual([
			['availability', 'at-least'],
		])
		expect(found.calendar).toBeNull()
		const few = proposeFromHistory(readFixture('freshdesk.csv', { timeZone: 'UTC' }), options)
		expect(few.objectives).toEqual([])
		expect(few.doubts.filter(({ code }) => code === 'no-target').length).toBeGreaterThan(0)
	})
})

describe('a proposal from contacts', () => {
	/** A year of working days in Berlin, 40 contacts in each half hour from 8 to 18, of which 37 are answered in time. */
	const centre = () => {
		const rows = ['start,offered,answered,abandoned,answered within 20 s,abandoned within 20 s']
		for (let day = 0; day < 365; day++) {
			const date = new Date((utc('2025-01-01 00:00:00') + day * DAY) * 1_000)
			if ([0, 6].includes(date.getUTCDay())) continue
			for (let half = 16; half < 36; half++)
				rows.push(
					`${date.toISOString().slice(0, 10)} ${String(half >> 1).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'},40,38,2,${36 + (half % 3)},1`,
				)
		}
		return rows.join('\n')
	}

	test('has the hours in which they are answered, a service level and a limit on those who give up', () => {
		const history = readText(centre(), { timeZone: 'Europe/Berlin' })
		const proposal = proposeFromHistory(history, options)
		expect(proposal.calendar?.weekly.mon).toEqual([['08:00', '18:00']])
		expect(proposal.calendar?.weekly.sun).toEqual([])
		const told = proposal.objectives.map(({ objective }) => [
			objective.metric,
			objective.comparison,
			objective.calendarId,
		])
		expect(told).toEqual([
			['wait-time', 'at-most', 'service-hours'],
			['abandonment', 'at-most', 'service-hours'],
		])
		const [wait, leaving] = proposal.objectives
		expect(wait?.objective.value).toBe(20)
		expect(wait?.objective.share).toBeGreaterThanOrEqual(900_000)
		// Two of forty gave up.
		expect(leaving?.objective.value).toBeGreaterThanOrEqual(50_000)
		expect(leaving?.objective.value).toBeLessThanOrEqual(100_000)
		for (const { objective } of proposal.objectives) {
			expect(objectiveSchema.parse(objective)).toEqual(objective)
			const [verdict] = judge([objective], { calendars: proposal.calendar ? [proposal.calendar] : [], history })
			expect([objective.metric, verdict?.verdict]).toEqual([objective.metric, 'realistic'])
		}
	})

	test('of a chatbot is the share that needs no person, and what a file cannot tell is said', () => {
		const months = Array.from(
			{ length: 12 },
			(_, month) => `2025-${String(month + 1).padStart(2, '0')},1000,${400 + month},${600 - month}`,
		)
		const bot = proposeFromHistory(
			readText(['month,sessions,deflected,handed over', ...months].join('\n'), { timeZone: 'UTC' }),
			options,
		)
		expect(bot.objectives.map(({ objective }) => [objective.metric, objective.comparison])).toEqual([
			['self-service-share', 'at-least'],
		])
		expect(bot.objectives[0]?.objective.value).toBeLessThanOrEqual(400_000)
		const averages = readText('start,offered,abandoned,asa\n2026-01-05 10:00,10,2,15\n', { timeZone: 'UTC' })
		expect(proposeFromHistory(averages, options).doubts).toContainEqual({
			...{ code: 'no-target', metric: 'wait-time', priority: null, reason: 'averages-only' },
		})
	})
})

test('what the agreement leaves out of downtime is left out of what an availability is proposed from', () => {
	// Every Sunday two hours from 02:00 UTC; the log does not say what they were.
	const rows = Array.from({ length: 52 }, (_, week) => {
		const at = utc('2025-01-05 02:00:00') + week * 7 * DAY
		return `${new Date(at * 1_000).toISOString()},${new Date((at + 7_200) * 1_000).toISOString()}`
	})
	const history = readText(['start,end', ...rows].join('\n'))
	const downtime: DowntimeTerms = {
		...{
			capSeconds: null,
			capPeriod: 'month',
			emergency: null,
			freezes: [],
			exclusions: ['planned-maintenance'],
			termStart: null,
		},
		maintenance: [
			{
				...{ id: 'm', name: null, serviceId: null, startTime: '02:00', durationSeconds: 7_200, timeZone: 'UTC' },
				recurrence: { kind: 'weekly', weekday: 'sun', everyWeeks: 1 },
			},
		],
	}
	const ppm = (terms: DowntimeTerms | null) =>
		proposeFromHistory(history, { ...options, downtime: terms }).objectives.find(
			({ objective }) => objective.metric === 'availability',
		)?.objective.value ?? 0
	expect(ppm(downtime)).toBeGreaterThan(ppm(null))
	expect(ppm(null)).toBeLessThan(992_000)
})

describe('working hours', () => {
	const week = (of: (weekday: number, hour: number) => number) =>
		Array.from({ length: 168 }, (_, i) => of(Math.floor(i / 24), i % 24))

	test('a desk that never rests, and one that tells too little', () => {
		expect(workingHours(week(() => 5))).toBe('always')
		expect(workingHours(week((day, hour) => (day === 0 && hour === 9 ? 50 : 0)))).toBeNull()
	})

	test('a short Saturday and a day off', () => {
		const hours = workingHours(
			week((day, hour) => {
				if (day === 2 || day === 6) return 0
				return day === 5 ? (hour >= 9 && hour < 12 ? 20 : 0) : hour >= 7 && hour < 19 ? 20 : 0
			}),
		)
		expect(hours).toEqual({
			mon: { from: 7, to: 19 },
			tue: { from: 7, to: 19 },
			wed: null,
			thu: { from: 7, to: 19 },
			fri: { from: 7, to: 19 },
			sat: { from: 9, to: 12 },
			sun: null,
		})
	})
})
