import { describe, expect, test } from 'vitest'
import { parseServiceNames, parseValueMapping } from '../../../src/shared/history/mapping-text'
import { saidWords } from '../../../src/shared/history/said-words'
import { judge } from '../../../src/shared/realism/judge'
import { objective } from '../realism/objective-samples'
import { readText } from './read-text'

const OUTAGES = [
	'service,started at,ended at',
	'Website,2026-01-01 10:00,2026-01-01 11:00',
	'WEBSITE,2026-02-10 10:00,2026-02-10 10:30',
	'Search,2026-02-10 10:15,2026-02-10 10:45',
	'Mail,2026-03-05 10:00,2026-03-05 12:00',
].join('\n')

const downtime = (serviceNames: Readonly<Record<string, string>>) => {
	const history = readText(OUTAGES, { timeZone: 'UTC', serviceNames })
	const wanted = { metric: 'availability', comparison: 'at-least', value: 999_000, share: null } as const
	const [verdict] = judge([objective({ ...wanted, serviceId: 'portal' })], {
		calendars: [],
		services: [{ id: 'portal', name: 'Help portal' }],
		history,
		options: { covers: { from: '2026-01-01', to: '2026-03-31' } },
	})
	return verdict!.windows.map(({ downtimeSeconds }) => downtimeSeconds)
}

describe('a service that the files call by other words', () => {
	test('is judged by the rows of all words that were said to mean it, what they share counted once', () => {
		const said = parseServiceNames(['service:Website=portal', ' service : search = help PORTAL ', 'priority:Sofort=P1'])
		expect(said).toEqual({ website: 'portal', search: 'help PORTAL' })
		// An hour; 10:00 to 10:45 over both words; the mail is another service.
		expect(downtime(said)).toEqual([3_600, 2_700, 0])
		expect(downtime({ website: 'portal' })).toEqual([3_600, 1_800, 0])
	})

	test('loses a word of its own name that was said to mean another', () => {
		const own = { ...parseServiceNames(['service:Mail=portal']) }
		expect(downtime(own)).toEqual([0, 0, 7_200])
		expect(downtime({ ...own, mail: 'somewhere else' })).toEqual([0, 0, 0])
	})

	test('is no word of a priority', () => {
		expect(parseValueMapping(['service:Website=portal', 'priority:Sofort=P1'])).toEqual({ Sofort: 'P1' })
	})
})

test('the words of priorities and services are told with their rows, those said most often first', () => {
	const tickets = [
		'id,created,priority,service',
		'1,2026-01-05 10:00,Sofort,Mail',
		'2,2026-01-05 11:00,Urgent,',
		'3,2026-01-05 12:00,Sofort,Website',
	].join('\n')
	const history = readText(tickets, { timeZone: 'UTC' })
	expect(saidWords(history)).toEqual({
		priorities: [
			{ word: 'Sofort', rows: 2, priority: 0 },
			{ word: 'Urgent', rows: 1, priority: 1 },
		],
		services: [
			{ word: 'Mail', rows: 1 },
			{ word: 'Website', rows: 1 },
		],
	})
	expect(saidWords(readText(OUTAGES, { timeZone: 'UTC' })).services.map(({ word }) => word)).toEqual([
		...['Mail', 'Search', 'WEBSITE', 'Website'],
	])
})
