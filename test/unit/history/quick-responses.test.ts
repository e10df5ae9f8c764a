import { describe, expect, test } from 'vitest'
import { eventText } from '../../../src/shared/history/event-text'
import { jira } from '../../../src/shared/history/formats/jira'
import type { HistoryOptions } from '../../../src/shared/history/history-reader'
import { historyQuality } from '../../../src/shared/history/quality'
import { judge } from '../../../src/shared/realism/judge'
import { proposeFromHistory } from '../../../src/shared/realism/propose'
import { createRandom } from '../../../src/shared/realism/random'
import { objective } from '../realism/objective-samples'
import { readText, utc } from './read-text'

const HOUR = 3_600
const MONTHS = 14
const A_MONTH = 60

type Desk = {
	/** Seconds to the first response of a ticket created at `at`; null: none is recorded. */
	readonly responds: (at: number, uniform: () => number) => number | null
	readonly wholeMinutes?: boolean
	readonly isByDay?: boolean
}

const at = (epoch: number) => new Date(epoch * 1_000).toISOString().slice(0, 19).replace('T', ' ')

/** Tickets at all hours of fourteen months, the last a week old and unanswered; resolved three hours after their creation. */
function exportOf({ responds, wholeMinutes = false, isByDay = false }: Desk): string {
	const { uniform } = createRandom(7)
	const rows: string[] = []
	const round = (epoch: number) => (wholeMinutes ? Math.floor(epoch / 60) * 60 : Math.round(epoch))
	for (let month = 0; month < MONTHS; month++) {
		const start = Date.UTC(2025, month, 1) / 1_000
		const length = Date.UTC(2025, month + 1, 1) / 1_000 - start
		for (let i = 0; i < A_MONTH; i++) {
			let created = round(start + ((i + uniform()) / A_MONTH) * length)
			while (isByDay && !isOfficeHour(created)) created += HOUR
			const delay = responds(created, uniform)
			const response = delay === null ? '' : at(round(created + delay))
			rows.push(`${month}-${i},${at(created)},${response},${at(created + 8 * HOUR)}`)
		}
	}
	rows.push(`open,${at(Date.UTC(2025, MONTHS, 1) / 1_000 - 1)},,`)
	return ['id,created,first response,resolved', ...rows].join('\n')
}

const isOfficeHour = (epoch: number) => {
	const hour = Math.floor(epoch / HOUR) % 24
	return hour >= 8 && hour < 18
}
/** The next instant at which somebody is there, and up to two hours of work after it. */
function byPeople(created: number, uniform: () => number): number {
	let there = created
	while (!isOfficeHour(there)) there += 600
	return there - created + 300 + uniform() * 2 * HOUR
}

/** Half of the tickets get an automatic reply after two or three seconds, at whatever hour; nothing else was recorded of them. */
const AUTOMATIC: Desk = { responds: (created, u) => (u() < 0.5 ? 2 + u() : byPeople(created, u)) }
/** Half of the tickets are typed in during a call and answered with it, but only while somebody is there. */
const CALLS: Desk = { responds: (created, u) => (isOfficeHour(created) && u() < 0.5 ? 3 : byPeople(created, u)) }
/** A chat that is answered after twenty seconds on average. */
const CHAT: Desk = {
	responds: (created, u) => (isOfficeHour(created) ? -20 * Math.log(1 - u()) : byPeople(created, u)),
}

const BY_DAY = (responds: Desk['responds']): Desk => ({ responds, isByDay: true })
/** So many automatic replies that a target made of them would be one for machines. */
const MOSTLY: Desk = { responds: (created, u) => (u() < 0.97 ? 2 + u() : byPeople(created, u)) }

const historyOf = (desk: Desk, options: HistoryOptions = {}) =>
	readText(exportOf(desk), { timeZone: 'UTC', ...options })
const doubts = (desk: Desk, options: HistoryOptions = {}) =>
	historyQuality(historyOf(desk, options)).filter(({ rule }) => rule.startsWith('quick-'))

describe('an automated reply is no response', () => {
	test('a mass of responses within seconds, by night as by day, is noticed with count, delay and examples', () => {
		const [found, ...more] = doubts(AUTOMATIC)
		expect(more).toEqual([])
		expect(found?.rule).toBe('quick-responses')
		expect(found?.values).toEqual({ within: 5, of: MONTHS * A_MONTH })
		expect(found?.count).toBeGreaterThan(380)
		expect(found?.count).toBeLessThan(460)
		expect(found?.examples).toHaveLength(5)
	})

	test('where nothing is created by night, the same short delay again and again is noticed', () => {
		expect(doubts(BY_DAY((_, u) => (u() < 0.5 ? 2 + u() : 3_600)))[0]?.values).toMatchObject({ within: 5 })
	})

	test('the same in whole minutes is noticed within a minute', () => {
		expect(doubts({ ...AUTOMATIC, wholeMinutes: true })[0]?.values).toMatchObject({ within: 60 })
	})

	test('people who answer as they type the ticket in, a quick chat, and slow answers raise no doubt', () => {
		expect(doubts(CALLS)).toEqual([])
		expect(doubts(CHAT)).toEqual([])
		expect(doubts({ responds: byPeople })).toEqual([])
		// Nobody creates anything by night, and taking over takes up to a minute, now more, now less.
		expect(doubts(BY_DAY((_, u) => (u() < 0.5 ? 60 * u() : 3_600)))).toEqual([])
		expect(doubts({ responds: () => null })).toEqual([])
	})

	const promise = objective({ metric: 'first-response', value: 12 * HOUR, share: 950_000 })
	const strict = { ...promise, value: 4 * HOUR, share: 500_000 }
	const verdictOf = (desk: Desk, wanted: typeof promise, options: HistoryOptions = {}) =>
		judge([wanted], { calendars: [], history: historyOf(desk, options), options: { timeZone: 'UTC' } })[0]!
	const codes = ({ reasons }: ReturnType<typeof verdictOf>) => reasons.map(({ code }) => code)

	test('a verdict that needs them is never better than tight, and says what would be left without them', () => {
		const doubted = verdictOf(AUTOMATIC, strict)
		expect(doubted.verdict).toBe('tight')
		expect(doubted.passProbability!.estimate).toBeGreaterThan(0.95)
		expect(codes(doubted)).toEqual(expect.arrayContaining(['quick-responses', 'without-quick-responses']))
		const left = doubted.reasons.find((reason) => reason.code === 'without-quick-responses')
		const ignored = verdictOf(AUTOMATIC, strict, { ignoreResponsesWithin: 5 })
		expect(left).toEqual({
			code: 'without-quick-responses',
			share: ignored.attainment,
			chance: ignored.passProbability?.estimate,
		})
		expect(ignored.verdict).toBe('unrealistic')
	})

	test('a verdict that holds without them stays what it is', () => {
		const held = verdictOf(AUTOMATIC, { ...promise, share: 900_000, value: 24 * HOUR })
		expect([held.verdict, codes(held).includes('quick-responses')]).toEqual(['realistic', true])
	})

	test('said to be of people they count and raise no doubt any more', () => {
		const kept = verdictOf(AUTOMATIC, strict, { ignoreResponsesWithin: 0 })
		expect([kept.verdict, codes(kept).includes('quick-responses')]).toEqual(['realistic', false])
		expect(doubts(AUTOMATIC, { ignoreResponsesWithin: 0 })[0]?.rule).toBe('quick-responses-kept')
	})

	test('other promises are not touched by them', () => {
		const resolution = verdictOf(AUTOMATIC, { ...promise, metric: 'resolution' })
		expect([resolution.verdict, codes(resolution).includes('quick-responses')]).toEqual(['realistic', false])
	})

	test('ignored, the clock runs on to the next message where the file tells it, else to the resolution', () => {
		const header = 'id,created,first response,agent message,resolved'
		const rows = [
			'1,2026-01-05 10:00:00,2026-01-05 10:00:03,2026-01-05 10:40:00,2026-01-05 15:00:00',
			'2,2026-01-05 10:00:00,2026-01-05 10:00:03,,2026-01-05 15:00:00',
			'3,2026-01-05 10:00:00,2026-01-05 10:00:31,,2026-01-05 15:00:00',
		]
		const history = readText([header, ...rows].join('\n'), {
			timeZone: 'UTC',
			ignoreResponsesWithin: 30,
			mapping: { agentMessageAt: ['agent message'] },
		})
		const { firstResponseAt } = history.tickets!.times
		expect([...firstResponseAt!]).toEqual([utc('2026-01-05 10:40:00'), Number.NaN, utc('2026-01-05 10:00:31')])
		expect(history.ignoredResponses).toEqual({ withinSeconds: 30, count: 2 })
		expect(historyQuality(history).find(({ rule }) => rule === 'quick-responses-ignored')).toEqual({
			rule: 'quick-responses-ignored',
			count: 2,
			examples: [],
			values: { within: 30 },
		})
	})

	test('targets proposed from the data are not made of them', () => {
		const proposedFor = (options: HistoryOptions) =>
			proposeFromHistory(historyOf(MOSTLY, options), { calendarName: 'Hours' })
		const doubted = proposedFor({})
		expect(doubted.doubts).toContainEqual({ code: 'quick-responses', responses: expect.any(Number), withinSeconds: 5 })
		const response = ({ objectives }: typeof doubted) =>
			objectives.find(({ objective }) => objective.metric === 'first-response')?.objective.value
		expect(response(doubted)).toBe(response(proposedFor({ ignoreResponsesWithin: 5 })))
		expect(response(doubted)).toBeGreaterThan(response(proposedFor({ ignoreResponsesWithin: 0 }))!)
	})

	test('a comment of an app in Jira is no message of an agent', () => {
		const comment = (accountType: string, created: string) => ({ created, jsdPublic: true, author: { accountType } })
		const issue = {
			key: 'SD-1',
			fields: {
				created: '2026-01-05T10:00:00.000+0000',
				comment: {
					comments: [
						comment('app', '2026-01-05T10:00:02.000+0000'),
						comment('atlassian', '2026-01-05T10:30:00.000+0000'),
					],
				},
			},
		}
		const shape = jira.json![0]!
		const events = shape.rows(issue)[0]![shape.columns.findIndex(([field]) => field === 'events')]
		expect(events).toBe(eventText('agentMessage', '2026-01-05T10:30:00.000+0000'))
	})
})
