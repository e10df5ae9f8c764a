import { expect, test } from 'vitest'
import { historyQuality } from '../../../src/shared/history/quality'
import { readFixture, readText } from './read-text'

function found(text: string): Record<string, number> {
	const items = historyQuality(readText(text, { timeZone: 'UTC' }))
	return Object.fromEntries(items.map(({ rule, count }) => [rule, count]))
}

const HEADER = 'id,created,first response,resolved,closed,reopened,merged,spam\n'

test('a clean month with an open case says only that', () => {
	expect(
		found(
			`${HEADER}1,2026-01-01 08:00:00,2026-01-01 09:00:00,2026-01-01 10:00:00,2026-01-02 10:00:00,0,,\n2,2026-01-31 08:00:00,,,,0,,\n`,
		),
	).toEqual({ open: 1 })
})

test('every doubtful row is counted under its rule', () => {
	const rows = [
		'1,,2026-01-01 09:00:00,,,0,,',
		'2,2026-01-01 08:00:00,2026-01-01 07:00:00,,,0,,',
		'3,2026-01-01 08:00:00,2026-01-01 09:00:00,2025-12-31 09:00:00,,0,,',
		'4,2026-01-01 08:00:00,2026-01-01 11:00:00,2026-01-01 10:00:00,,0,,',
		'5,2026-01-01 08:00:00,,2026-01-01 10:00:00,,2,,',
		'6,2026-01-01 08:00:00,,,2026-01-02 10:00:00,0,77,',
		'7,2026-01-31 08:00:00,,,,0,,yes',
		',2026-01-31 08:00:00,,,,0,,',
	]
	expect(found(`${HEADER}${rows.join('\n')}\n`)).toEqual({
		'too-many-unusable': 3,
		'missing-created': 1,
		'negative-response': 1,
		'negative-resolution': 1,
		// The row that was resolved before it was created also responded after that.
		'response-after-resolution': 2,
		'response-missing': 1,
		'closed-not-resolved': 1,
		'missing-id': 1,
		merged: 1,
		spam: 1,
		reopened: 1,
		open: 5,
	})
})

test('a file without an open case near its end, with cut-off ends and an empty month, says so', () => {
	const rows = [
		'1,2026-01-05 08:00:00,2026-01-05 09:00:00,2026-01-06 10:00:00,,0,,',
		'2,2026-03-05 08:00:00,2026-03-05 09:00:00,2026-03-06 10:00:00,,0,,',
		'3,2026-03-06 08:00:00,2026-03-06 09:00:00,2026-03-06 10:00:00,,0,,',
	]
	expect(found(`${HEADER}${rows.join('\n')}\n`)).toEqual({
		'no-open-cases': 2,
		'cut-off-first-month': 1,
		'cut-off-last-month': 2,
		gap: 1,
	})
})

test('examples carry line and id, five at most', () => {
	const rows = Array.from({ length: 7 }, (_, i) => `T-${i},2026-01-01 08:00:00,,,,0,,`)
	const items = historyQuality(readText(`${HEADER}${rows.join('\n')}\n`, { timeZone: 'UTC' }))
	expect(items.find(({ rule }) => rule === 'open')).toEqual({
		rule: 'open',
		count: 7,
		examples: [0, 1, 2, 3, 4].map((i) => ({ file: 'export.csv', line: i + 2, id: `T-${i}` })),
	})
})

test('outages that overlap or never end are shown by line', () => {
	expect(historyQuality(readFixture('outages.csv'))).toEqual([
		{ rule: 'outage-open', count: 1, examples: [{ file: 'export.csv', line: 5, id: null }] },
		{ rule: 'outage-overlap', count: 1, examples: [{ file: 'export.csv', line: 3, id: null }] },
	])
})
