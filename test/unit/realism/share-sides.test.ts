import { describe, expect, test } from 'vitest'
import { alwaysOpen } from '../../../src/shared/calendar/compiled-calendar'
import { parseMapping } from '../../../src/shared/history/mapping-text'
import { casesOf } from '../../../src/shared/realism/cases'
import type { CaseRules } from '../../../src/shared/realism/clock-plan'
import type { JudgedObjective } from '../../../src/shared/realism/judge-context'
import { readText } from '../history/read-text'
import { type Events, historyOf, judged } from './clock-samples'

/** Cases and those to which it did not happen (`at-most`), of a file with these columns. */
function counts(
	header: string,
	rows: readonly (string | readonly [string, Events])[],
	metric: JudgedObjective['metric'],
	more: { asOf?: string; comparison?: JudgedObjective['comparison'] } = {},
) {
	const history = historyOf(
		header,
		rows.map((row) => (typeof row === 'string' ? { cells: row } : { cells: row[0], events: row[1] })),
	)
	const wanted = { metric, value: 500_000, share: null, comparison: more.comparison ?? 'at-most' } as const
	const [window] = judged(history, wanted, more.asOf === undefined ? {} : { asOf: more.asOf }).windows
	return [window?.cases, window?.met]
}

describe('reopenings', () => {
	const header = 'id,created,resolved,reopened'

	test('are told by the count or by the log, of what was resolved by then', () => {
		expect(counts(header, ['1,10:00,10:30,1', '2,10:00,10:30,0', '3,10:00,,1'], 'reopen-rate')).toEqual([2, 1])
		expect(counts(header, ['1,10:00,10:30,1', '2,10:00,10:30,0'], 'reopen-rate', { asOf: '10:29' })).toEqual([0, 0])
		const log: Events = [
			['resolved', '10:30'],
			['reopened', '11:00'],
		]
		expect(counts('id,created,resolved', [['1,10:00,10:30', log]], 'reopen-rate')).toEqual([1, 0])
		expect(counts('id,created,resolved', [['1,10:00,10:30', log]], 'reopen-rate', { asOf: '10:59' })).toEqual([1, 1])
	})

	test('of a file that tells no resolution speak of every ticket', () => {
		expect(counts('id,created,reopened', ['1,10:00,1', '2,10:00,0'], 'reopen-rate')).toEqual([2, 1])
	})
})

describe('escalations', () => {
	test('are told by a mark, by an instant that has come, or by the log', () => {
		const header = 'id,created,escalated'
		expect(counts(header, ['1,10:00,yes', '2,10:00,no'], 'escalation-share')).toEqual([2, 1])
		expect(counts(header, ['1,10:00,11:00', '2,10:00,'], 'escalation-share')).toEqual([2, 1])
		expect(counts(header, ['1,10:00,11:00', '2,10:00,'], 'escalation-share', { asOf: '10:59' })).toEqual([2, 2])
		const log: Events = [['escalated', '11:00']]
		expect(counts('id,created', [['1,10:00', log]], 'escalation-share')).toEqual([1, 0])
		expect(counts('id,created', [['1,10:00', log]], 'escalation-share', { asOf: '10:59' })).toEqual([1, 1])
	})
})

describe('tickets that were given up', () => {
	test('are told by a mark or by an instant that has come; without the column it is named', () => {
		const header = 'id,created,resolved,abandoned'
		expect(counts(header, ['1,10:00,,yes', '2,10:00,10:30,no'], 'abandonment')).toEqual([2, 1])
		expect(counts(header, ['1,10:00,,11:00', '2,10:00,,'], 'abandonment')).toEqual([2, 1])
		expect(counts(header, ['1,10:00,,11:00', '2,10:00,,'], 'abandonment', { asOf: '10:59' })).toEqual([2, 2])
		expect(counts(header, ['1,10:00,,yes', '2,10:00,10:30,no'], 'abandonment', { comparison: 'at-least' })).toEqual([
			2, 1,
		])
		const plain = historyOf('id,created,resolved', [{ cells: '1,10:00,10:30' }])
		expect(judged(plain, { metric: 'abandonment', share: null }).reasons).toEqual([
			{ code: 'missing-column', column: 'abandonedAt' },
		])
	})
})

describe('first contacts', () => {
	const more = { comparison: 'at-least' } as const

	test('one contact solved it, two did not; open tickets and those without a number are no cases', () => {
		const rows = ['1,10:00,10:30,1', '2,10:00,10:30,2', '3,10:00,,1', '4,10:00,10:30,']
		expect(counts('id,created,resolved,contacts', rows, 'first-contact-resolution', more)).toEqual([2, 1])
		expect(
			counts('id,created,resolved,contacts', rows, 'first-contact-resolution', { ...more, asOf: '10:29' }),
		).toEqual([0, 0])
	})

	test('of messages only those written by then count', () => {
		const log: Events = [
			['agentMessage', '10:20'],
			['resolved', '10:30'],
			['agentMessage', '11:00'],
		]
		const rows = [['1,10:00,10:30', log]] as const
		expect(counts('id,created,resolved', rows, 'first-contact-resolution', more)).toEqual([1, 0])
		expect(counts('id,created,resolved', rows, 'first-contact-resolution', { ...more, asOf: '10:40' })).toEqual([1, 1])
	})

	test('a file that knows neither contacts nor messages says so', () => {
		const plain = historyOf('id,created,resolved', [{ cells: '1,10:00,10:30' }])
		expect(judged(plain, { metric: 'first-contact-resolution', ...more, share: null }).reasons).toEqual([
			{ code: 'missing-column', column: 'contacts' },
		])
	})
})

describe('durations that the file itself tells', () => {
	test.each(['wait', 'handling'] as const)('of a missing or negative %s time there is no case', (kind) => {
		const rows = ['1,10:00,60', '2,10:00,61', '3,10:00,', '4,10:00,-5'].map((cells) => ({ cells }))
		const history = historyOf(`id,created,${kind} seconds`, rows)
		const [window] = judged(history, { metric: `${kind}-time`, value: 60 }).windows
		expect([window?.cases, window?.met]).toEqual([2, 1])
		const plain = historyOf('id,created', [{ cells: '1,10:00' }])
		expect(judged(plain, { metric: `${kind}-time` }).reasons).toEqual([
			{ code: 'missing-column', column: `${kind}Seconds` },
		])
	})
})

describe('a measure of the agreement’s own', () => {
	const rows = ['1,10:00,yes,0:30:00', '2,10:00,no,0:30:01', '3,10:00,1,', '4,10:00,,-5'].map((cells) =>
		cells.replaceAll('10:00', '2026-01-05 10:00'),
	)
	const text = ['id,created,On time,Visit', ...rows].join('\n')
	const judgedBy = (column: string | null, wanted: Partial<JudgedObjective>) => {
		const mapping = parseMapping(column === null ? [] : [`custom=${column}`])
		return judged(readText(text, { timeZone: 'UTC', mapping }), { metric: 'custom', ...wanted })
	}
	const share = { customUnit: 'share', value: 900_000, share: null } as const

	test('that is a share counts the tickets whose column says yes', () => {
		const counted = (comparison: JudgedObjective['comparison']) => {
			const [window] = judgedBy('On time', { ...share, comparison }).windows
			return [window?.cases, window?.met]
		}
		expect([counted('at-least'), counted('at-most')]).toEqual([
			[3, 2],
			[3, 1],
		])
	})

	test('that is a time is late beyond its target; missing and negative ones are no cases', () => {
		const [window] = judgedBy('Visit', { customUnit: 'seconds', value: 1_800 }).windows
		expect([window?.cases, window?.met]).toEqual([2, 1])
	})

	test('that is a plain count says that no history judges it, whatever columns there are', () => {
		const reasons = [{ code: 'plain-count' }]
		expect(judgedBy('Visit', { customUnit: 'count', comparison: 'at-least' }).reasons).toEqual(reasons)
		expect(judgedBy(null, {}).reasons).toEqual(reasons)
	})

	test('without its column says that it has no data', () => {
		const missing = [{ code: 'missing-column', column: 'custom' }]
		expect(judgedBy(null, { ...share, comparison: 'at-least' }).reasons).toEqual(missing)
		expect(judgedBy(null, { customUnit: 'seconds' }).reasons).toEqual(missing)
	})
})

test('tickets without a start are named as such', () => {
	const { tickets } = historyOf('id,created', [{ cells: '1,10:00' }])
	const objective: CaseRules = { metric: 'resolution', comparison: 'at-most', pauses: [] }
	const request = { usable: Uint8Array.of(1), objective, rank: 0, serviceCodes: null, compiled: alwaysOpen(), asOf: 0 }
	const without = { ...tickets!, times: { ...tickets!.times, createdAt: null } }
	expect(casesOf({ ...request, tickets: without })).toEqual({ ok: false, column: 'createdAt' })
})
