import { describe, expect, test } from 'vitest'
import { calendarSchema } from '../../../src/shared/agreement/values/calendar'
import { objectiveSchema } from '../../../src/shared/agreement/values/objective'
import { judge } from '../../../src/shared/realism/judge'
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
