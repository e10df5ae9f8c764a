import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { pledge, tempFolder } from './run-cli'
import { draftWithOnePromise, writeAgreement } from './sample-agreement'
import { writeTickets } from './sample-history'

const CAPPED = /No better than tight, as (.*): P1 first response, Service Desk/

test('says why a promise whose chance would be enough is no better than tight', async () => {
	const folder = tempFolder()
	writeAgreement(folder, draftWithOnePromise())
	const tickets = writeTickets(folder)
	const open = await pledge(folder, 'check', 'agreement.json', '--history', 'tickets.csv')
	expect(open.out).not.toMatch(CAPPED)
	writeFileSync(tickets, readFileSync(tickets, 'utf8').replace(/,(?=\n)/, ',2026-12-31T22:00:00Z'))
	const closed = await pledge(folder, 'check', 'agreement.json', '--history', 'tickets.csv')
	expect(CAPPED.exec(closed.out)?.[1]).toMatch(
		/^none of the \d+ cases near the end is open, so the export may flatter$/,
	)
	// Where the chance itself is too small, that is the reason and not the doubt.
	writeAgreement(folder, draftWithOnePromise({ value: 1_080 }))
	const missed = await pledge(folder, 'check', 'agreement.json', '--history', 'tickets.csv')
	expect(missed.out).not.toMatch(CAPPED)
})

test('names the file of each doubtful line where several files were read', async () => {
	const folder = tempFolder()
	writeAgreement(folder, draftWithOnePromise())
	writeTickets(folder)
	const copied = readFileSync(path.join(folder, 'tickets.csv'), 'utf8').split('\n').slice(0, 3)
	writeFileSync(path.join(folder, 'again.csv'), copied.join('\n'))
	const both = await pledge(folder, 'check', 'agreement.json', '--history', 'tickets.csv', 'again.csv')
	expect(both.out).toContain('2 rows with an id that came before (again.csv, line 2; again.csv, line 3)')
	writeFileSync(path.join(folder, 'twice.csv'), [...copied, ...copied.slice(1)].join('\n'))
	const one = await pledge(folder, 'history', 'twice.csv')
	expect(one.out).toContain('2 rows with an id that came before (line 4; line 5)')
})

test('says what a missing column means and by which name a mapping asks for it', async () => {
	const folder = tempFolder()
	writeAgreement(folder, draftWithOnePromise({ metric: 'every-response', priority: null }))
	writeTickets(folder)
	const argv = ['check', 'agreement.json', '--history', 'tickets.csv']
	expect((await pledge(folder, ...argv)).out).toContain('the column “Agent wrote at” (agentMessageAt) is missing')
	const german = await pledge(folder, ...argv, '--ui-language', 'de')
	expect(german.out).toContain('die Spalte „Bearbeiter schrieb am“ (agentMessageAt) fehlt')
})
