import { describe, expect, test } from 'vitest'
import type { History } from '../../../src/shared/history/history'
import { historyQuality } from '../../../src/shared/history/quality'
import type { QualityRuleId } from '../../../src/shared/history/quality-items'
import { vendorDifference } from '../../../src/shared/history/vendor-difference'
import { judge } from '../../../src/shared/realism/judge'
import { objective } from '../realism/objective-samples'
import { readText } from './read-text'

const iso = (epochMs: number) => new Date(epochMs).toISOString().slice(0, 19).replace('T', ' ')

type Month = { readonly tickets: number; readonly hours: number; readonly responded?: number; readonly urgent?: number }

/** A year from January 2025; durations scatter around `hours` the same way in every month. */
function desk(months: readonly Month[]): History {
	const rows = months.flatMap(({ tickets, hours, responded = 1, urgent = 0 }, month) =>
		Array.from({ length: tickets + (month % 3) }, (_, i) => {
			const created = Date.UTC(2025, month, 1 + (i % 28), 8 + (i % 9), i % 60)
			const resolved = created + hours * 3_600_000 * (0.5 + (i % 11) / 10)
			const response = i % 20 < responded * 20 ? iso(created + 600_000) : ''
			return `${month}-${i},${iso(created)},${response},${iso(resolved)},${i % 20 < urgent * 20 ? 'P1' : 'P3'}`
		}),
	)
	return readText(['id,created,first response,resolved,priority', ...rows, ''].join('\n'), { timeZone: 'UTC' })
}

function items(history: History, prefix: string) {
	return historyQuality(history).flatMap(({ rule, count, values }) =>
		rule.startsWith(prefix) ? [{ rule: rule as QualityRuleId, count, values }] : [],
	)
}

const year = (of: (month: number) => Month) => Array.from({ length: 12 }, (_, month) => of(month))
const STEADY: Month = { tickets: 60, hours: 4 }

describe('a sudden change of practice', () => {
	test('is none in a steady desk, nor in one that changes a little', () => {
		expect(items(desk(year(() => STEADY)), 'change-')).toEqual([])
		expect(items(desk(year((month) => ({ tickets: 60, hours: month < 6 ? 4 : 5 }))), 'change-')).toEqual([])
	})

	test('is named with its month, before and after', () => {
		const slower = items(desk(year((month) => ({ tickets: 60, hours: month < 6 ? 4 : 12 }))), 'change-')
		expect(slower).toEqual([
			{
				rule: 'change-resolution',
				count: 1,
				values: { month: '2025-07', before: expect.closeTo(4 * 3_600, -2), after: expect.closeTo(12 * 3_600, -2) },
			},
		])
		const busier = items(desk(year((month) => ({ tickets: month < 4 ? 30 : 90, hours: 4 }))), 'change-')
		expect(busier.map(({ rule, values }) => [rule, values?.month])).toEqual([['change-volume', '2025-05']])
		const recording = items(desk(year((month) => ({ ...STEADY, responded: month < 8 ? 0.3 : 0.9 }))), 'change-')
		expect(recording.map(({ rule, values }) => [rule, values?.month])).toEqual([
			['change-response-recorded', '2025-09'],
		])
		const graver = items(desk(year((month) => ({ ...STEADY, urgent: month < 5 ? 0.1 : 0.5 }))), 'change-')
		expect(graver.map(({ rule, values }) => [rule, values?.month])).toEqual([['change-priority-mix', '2025-06']])
	})

	test('needs three months on either side', () => {
		expect(items(desk(year((month) => ({ tickets: 60, hours: month < 10 ? 4 : 12 }))), 'change-')).toEqual([])
		expect(items(desk(year(() => STEADY).slice(0, 5)), 'change-')).toEqual([])
	})
})

describe('a file that cannot carry a verdict', () => {
	const impossible = (share: number) =>
		readText(
			[
				'id,created,resolved',
				...Array.from({ length: 100 }, (_, i) =>
					i < share ? `${i},2025-02-01 10:00,2025-01-31 09:00` : `${i},2025-02-01 10:00,2025-02-01 11:00`,
				),
				'',
			].join('\n'),
			{ timeZone: 'UTC' },
		)

	test('says so when more than a fifth of its times cannot be', () => {
		const [verdict] = judge([objective({})], { calendars: [], history: impossible(21) })
		expect(verdict!.verdict).toBe('not enough data')
		expect(verdict!.reasons[0]).toEqual({ code: 'too-many-unusable', unusable: 21, of: 100 })
		expect(items(impossible(21), 'too-many')).toEqual([
			{ rule: 'too-many-unusable', count: 21, values: { of: 100, share: 0.21 } },
		])
		expect(judge([objective({})], { calendars: [], history: impossible(20) })[0]!.reasons[0]!.code).not.toBe(
			'too-many-unusable',
		)
		expect(items(impossible(20), 'too-many')).toEqual([])
	})

	test('with dates instead of times judges no short target', () => {
		const rows = Array.from({ length: 120 }, (_, i) => `${i},${iso(Date.UTC(2025, i % 12, 2)).slice(0, 10)}`)
		const dates = readText(['id,created,resolved', ...rows.map((row) => `${row},2025-12-30`), ''].join('\n'), {
			timeZone: 'Europe/Berlin',
		})
		const codes = (value: number) =>
			judge([objective({ value })], { calendars: [], history: dates })[0]!.reasons.map(({ code }) => code)
		expect(codes(4 * 3_600)).toContain('dates-only')
		expect(codes(48 * 3_600)).not.toContain('dates-only')
		expect(items(dates, 'dates-only')).toHaveLength(1)
	})
})

describe("the desk's own durations", () => {
	function withVendor(seconds: readonly number[]): History {
		const history = readText(
			'id,created,resolved\n1,2025-02-01 10:00,2025-02-01 12:00\n2,2025-02-01 10:00,2025-02-01 14:00\n',
			{
				timeZone: 'UTC',
			},
		)
		const tickets = history.tickets!
		const numbers = { ...tickets.numbers, vendorResolutionSeconds: Float64Array.from(seconds) }
		return { ...history, tickets: { ...tickets, numbers } }
	}

	test('are equal within their rounding, which whole hours or minutes betray', () => {
		const compare = (seconds: readonly number[]) => {
			const { equal, shorter, longer } = vendorDifference(withVendor(seconds).tickets!, 'resolution')!
			return [equal, shorter, longer]
		}
		expect(compare([7_200, 14_400])).toEqual([2, 0, 0])
		expect(compare([10_800, 18_000])).toEqual([2, 0, 0])
		// Told to the minute: 90 s too little is less than what the instants say.
		expect(compare([7_110 - 30, 14_400])).toEqual([1, 1, 0])
		expect(compare([7_201, 15_000])).toEqual([1, 0, 1])
	})

	test('that differ are counted with their rows, those that agree are not mentioned', () => {
		expect(items(withVendor([7_200, 14_400]), 'vendor-')).toEqual([])
		const [item] = historyQuality(withVendor([0, 36_000])).filter(({ rule }) => rule === 'vendor-resolution')
		expect(item).toEqual({
			rule: 'vendor-resolution',
			count: 2,
			examples: [
				{ file: 'export.csv', line: 2, id: '1' },
				{ file: 'export.csv', line: 3, id: '2' },
			],
			values: { compared: 2, shorter: 1, longer: 1 },
		})
	})

	test('on the right clock agree', () => {
		// The desk took an hour of lunch off both.
		const history = withVendor([3_600, 10_800])
		const openAllButLunch = (from: number, to: number) => to - from - 3_600
		expect(vendorDifference(history.tickets!, 'resolution', openAllButLunch)).toMatchObject({ compared: 2, equal: 2 })
	})
})
