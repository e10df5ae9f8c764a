import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { pledge, tempFolder } from './run-cli'
import { draftWithOnePromise, writeAgreement } from './sample-agreement'
import { writeTickets } from './sample-history'

/** Text of a file with plain spaces. */
const textOf = (folder: string, name: string) => readFileSync(path.join(folder, name), 'utf8').replaceAll('\u00a0', ' ')

test('says of the past only what is allowed, counted over all its whole windows', async () => {
	const folder = tempFolder()
	const agreement = draftWithOnePromise()
	const [promise] = agreement.objectives.items
	writeAgreement(folder, agreement)
	writeTickets(folder)
	const summary = ['export', 'agreement.json', '--summary', 's.md', '--date', '2027-02-01']
	await pledge(folder, ...summary)
	expect(textOf(folder, 's.md')).not.toMatch(/Track record|2026/)
	const run = await pledge(folder, ...summary, '--proof', promise!.id, '--history', 'tickets.csv', '--json')
	expect([run.status, run.err]).toEqual([0, ''])
	expect(textOf(folder, 's.md')).toMatch(/in 12 of 12 calendar months, 1 January 2026 to 31 December 2026/)
	expect(JSON.parse(run.out).proof).toEqual([
		{ objectiveId: promise!.id, kept: 12, of: 12, from: '2026-01-01', to: '2026-12-31' },
	])
})
