import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createHistoryDesk } from '../../../src/main/importing/history-desk'
import { decodeHistory, encodeHistory } from '../../../src/main/importing/history-file'
import { emptyAgreement } from '../../../src/shared/agreement/schema'
import { objectiveSchema } from '../../../src/shared/agreement/values/objective'
import type { History } from '../../../src/shared/history/history'
import { parseMapping } from '../../../src/shared/history/mapping-text'
import { textAt } from '../../../src/shared/history/text-column'
import { downtimeTerms } from '../../../src/shared/realism/maintenance-times'
import { pledge } from '../cli/run-cli'
import { readText } from '../history/read-text'

const SECRET = 'Drucker von Frau Müller — „offline“'
const ROWS = [
	'id,created,resolved,updated,Subject,Mail',
	`1,2026-01-05 10:00,,2026-01-05 10:00,first words,a@example.com`,
	`1,2026-01-05 10:00,2026-01-05 11:00,2026-01-05 11:00,"${SECRET}",a@example.com`,
	`1,2026-01-05 10:00,2026-01-05 11:00,2026-01-05 12:00,,a@example.com`,
	'2,2026-01-06 10:00,2026-01-06 11:00,2026-01-06 11:00,,b@example.com',
	`3,2026-01-07 10:00,2026-01-07 11:00,2026-01-07 11:00,${'x'.repeat(300)},b@example.com`,
].join('\n')

const read = (mapping: readonly string[]): History =>
	readText(ROWS, { timeZone: 'UTC', mapping: parseMapping(mapping) })

const objective = objectiveSchema.parse({
	...{ id: 'o', serviceId: null, metric: 'resolution', priority: null, comparison: 'at-most', value: 7_200 },
	...{ share: 900_000, window: { kind: 'calendar', unit: 'month', count: 1 }, calendarId: null },
})
const agreement = { ...emptyAgreement('a'), objectives: { ...emptyAgreement('a').objectives, items: [objective] } }

let folder: string
beforeEach(async () => {
	folder = await mkdtemp(path.join(tmpdir(), 'pledge-kept-'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('free text', () => {
	test('is dropped at the door unless its column is named, and then cut to what tells a ticket again', () => {
		expect(read([]).tickets!.kept).toBeNull()
		// Columns that feed nothing are named, so that they can be mapped; what stands in them is not kept.
		expect(read([]).sources[0]!.unusedColumns).toEqual(['Subject', 'Mail'])
		expect(JSON.stringify(read([]))).not.toMatch(/Müller|first words|example\.com/)
		const { kept } = read(['kept=Subject']).tickets!
		expect([0, 1, 2].map((row) => textAt(kept!, row))).toEqual([SECRET, '', 'x'.repeat(200)])
		expect(read(['kept=Subject']).sources[0]!.columns.kept).toEqual(['Subject'])
	})

	test('is stored with the history; one that was stored before opens without', () => {
		const history = read(['kept=Subject'])
		expect(textAt(decodeHistory(encodeHistory(history), 'h.bin').tickets!.kept!, 0)).toBe(SECRET)
		const { kept, ...tickets } = history.tickets!
		const { custom, ...numbers } = tickets.numbers
		expect([kept === null, custom]).toEqual([false, null])
		const before = encodeHistory({ ...history, tickets: { ...tickets, numbers } } as never)
		const opened = decodeHistory(before, 'h.bin').tickets!
		expect([opened.kept, opened.numbers.custom]).toEqual([null, null])
	})

	test('stands beside the clock of its ticket and in nothing that is reported', async () => {
		const desk = createHistoryDesk()
		const file = path.join(folder, 'columns.bin')
		const stored = await desk.store({ id: 'h', file, history: read(['kept=Subject']) })
		const asked = {
			id: 'h',
			file,
			calendars: [],
			downtime: downtimeTerms(agreement),
			asOf: null,
			objective,
		}
		expect(await desk.ticketClock({ ...asked, ticketId: '1' })).toMatchObject({ kind: 'clock', kept: SECRET })
		expect(await desk.ticketClock({ ...asked, ticketId: '2' })).toMatchObject({ kind: 'clock', kept: null })
		const common = { id: 'h', file, agreement, covers: null, asOf: null }
		const check = { ...common, printed: agreement, language: 'de', confidence: 0.95, seed: 1 } as const
		const told = [stored, await desk.check(check), await desk.figures(common)]
		expect(JSON.stringify(told)).not.toMatch(/Drucker|first words|xxx/)
	})

	test('of the command line is printed for a ticket that is asked for and written to no file', async () => {
		await writeFile(path.join(folder, 'a.json'), JSON.stringify(agreement))
		await writeFile(path.join(folder, 't.csv'), ROWS)
		const options = ['--history', 't.csv', '--map', 'kept=Subject', '--time-zone', 'UTC']
		const clock = await pledge(
			folder,
			'clock',
			'--agreement',
			'a.json',
			'--objective',
			'o',
			'--ticket',
			'1',
			...options,
		)
		expect(clock.out).toContain(`Text kept: ${SECRET}`)
		const json = await pledge(
			folder,
			'clock',
			'--agreement',
			'a.json',
			'--objective',
			'o',
			'--ticket',
			'1',
			...options,
			'--json',
		)
		const check = await pledge(
			folder,
			'check',
			'a.json',
			...options,
			'--json',
			'--fail-on',
			'error',
			'--report',
			'r.html',
		)
		const history = await pledge(folder, 'history', 't.csv', ...options.slice(2), '--json')
		const report = await readFile(path.join(folder, 'r.html'), 'utf8')
		expect([json.status, history.status, report.length > 1_000]).toEqual([0, 0, true])
		for (const text of [json.out, check.out, history.out, report]) expect(text).not.toMatch(/Drucker|first words|xxx/)
	})
})
