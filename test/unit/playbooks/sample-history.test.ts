import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, it } from 'vitest'
import { createHistoryReader } from '../../../src/shared/history/history-reader'
import { hansenSample } from '../../../src/shared/playbooks/samples/hansen'
import { judge } from '../../../src/shared/realism/judge'

const FILES = ['hansen-tickets.csv', 'hansen-outages.csv']

function verdicts() {
	const { objectives, serviceHours, services } = hansenSample('en')
	const reader = createHistoryReader({ timeZone: 'Europe/Berlin' })
	for (const name of FILES) {
		const file = reader.file(name)
		file.push(readFileSync(`resources/samples/${name}`))
		file.finish()
	}
	const history = reader.finish()
	return judge(objectives.items, { calendars: serviceHours.calendars, services: services.items, history })
}

it('comes out of its script byte for byte', () => {
	const folder = mkdtempSync(join(tmpdir(), 'pledge-sample-'))
	try {
		execFileSync(process.execPath, ['scripts/make-sample-history.mjs', folder])
		for (const name of FILES) {
			expect(readFileSync(join(folder, name), 'utf8') === readFileSync(`resources/samples/${name}`, 'utf8')).toBe(true)
		}
	} finally {
		rmSync(folder, { recursive: true })
	}
})

it('has the quirks of a real export: repeated and merged rows, missing responses, open cases, local times', () => {
	const [header = [], ...rows]: string[][] = parse(readFileSync('resources/samples/hansen-tickets.csv', 'utf8'))
	const column = (name: string) => rows.map((row) => row[header.indexOf(name)] ?? '')
	const ids = column('Ticket Id')
	expect(ids.length - new Set(ids).size).toBe(6)
	expect(column('Merged').filter((cell) => cell !== '').length).toBe(4)
	const resolved = column('Resolved Time')
	const merged = column('Merged')
	const silent = column('Initial Response Time').flatMap((cell, row) =>
		cell === '' && resolved[row] !== '' && merged[row] === '' ? ids[row]! : [],
	)
	expect(new Set(silent).size).toBe(17)
	expect(resolved.filter((cell) => cell === '').length).toBeGreaterThan(5)
	expect(column('Created Time').filter((cell) => !/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(cell))).toEqual([])
})

it('shows the first promise unrealistic: kept in 9 of the last 12 months, though 95 % of the cases were in time', () => {
	const verdict = verdicts().find(({ objectiveId }) => objectiveId === 'response-p1')
	const whole = verdict?.windows.filter(({ complete }) => complete) ?? []
	const year = whole.slice(-12)
	expect([verdict?.verdict, whole.length, year.filter(({ kept }) => kept).length]).toEqual(['unrealistic', 24, 9])
	const sum = (windows: typeof whole, key: 'cases' | 'met') => windows.reduce((total, one) => total + one[key], 0)
	expect([sum(whole, 'cases'), sum(whole, 'met')]).toEqual([990, 951])
	expect(sum(year, 'met') / sum(year, 'cases')).toBeCloseTo(0.951, 3)
})

it('bears out the other promises, some of them barely, and knows nothing of the telephone', () => {
	expect(Object.fromEntries(verdicts().map(({ objectiveId, verdict }) => [objectiveId, verdict]))).toEqual({
		'response-p1': 'unrealistic',
		'response-p2': 'realistic',
		'response-p3': 'realistic',
		'restoration-p1': 'tight',
		'restoration-p2': 'realistic',
		'wait-time': 'not enough data',
		'warehouse-availability': 'tight',
		'warehouse-restoration-p1': 'realistic',
		'network-availability': 'realistic',
	})
})
