import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openAgreement } from '../../../src/shared/agreement/open'
import { pledge, tempFolder } from './run-cli'
import { completeAgreement, draftWithOnePromise, writeAgreement } from './sample-agreement'
import { writeTickets } from './sample-history'

function opened(folder: string, name: string) {
	const outcome = openAgreement(JSON.parse(readFileSync(path.join(folder, name), 'utf8')))
	if (outcome.kind !== 'opened') throw new Error(outcome.kind)
	return outcome.agreement
}

test('plan makes the tasks that are missing, with targets from the history, and has nothing to add afterwards', async () => {
	const folder = tempFolder()
	writeAgreement(folder, draftWithOnePromise())
	writeTickets(folder)
	const run = await pledge(folder, 'plan', 'agreement.json', '--history', 'tickets.csv', '-o', 'planned.json', '--json')
	expect([run.status, run.err]).toEqual([0, ''])
	const { steps, targets } = JSON.parse(run.out)
	const [promise] = draftWithOnePromise().objectives.items
	expect(steps).toContainEqual(expect.objectContaining({ kind: 'new', duty: `promise.${promise?.id}` }))
	expect(targets).toMatchObject([{ objectiveId: promise?.id }])
	const task = opened(folder, 'planned.json').actionPlan.tasks.find(({ objectiveId }) => objectiveId === promise?.id)
	expect([task?.internalTarget, task?.targetBasis?.target]).toEqual([
		targets[0].internalTarget,
		targets[0].internalTarget,
	])
	expect(task?.internalTarget).toBeLessThan(promise?.value ?? 0)
	expect((await pledge(folder, 'plan', 'planned.json')).out.split('\n')[0]).toBe(
		'Every duty of the contract has its task.',
	)
	// Nothing of the plan leaves in what goes to the other side.
	await pledge(folder, 'export', 'planned.json', '--md', 'out.md', '--html', 'out.html')
	for (const name of ['out.md', 'out.html'])
		expect(readFileSync(path.join(folder, name), 'utf8')).not.toMatch(/Keep: |Einhalten: /)
})

test('renew writes a draft of the next term that can be opened, and says what to go through', async () => {
	const folder = tempFolder()
	writeAgreement(folder, completeAgreement('en'))
	const run = await pledge(folder, 'renew', 'agreement.json', '-o', 'next.json', '--from', '2028-06-01')
	expect([run.status, run.err]).toEqual([0, ''])
	const next = opened(folder, 'next.json')
	expect([next.parties.effectiveDate, next.id === completeAgreement('en').id]).toEqual(['2028-06-01', false])
	expect(Object.keys(next.serviceHours.calendars[0]?.holidays?.dates ?? {})[0]?.slice(0, 4)).toBe('2028')
	expect(run.out.replaceAll('\u00a0', ' ')).toMatch(/^next\.json was written\.\n- New term: 1 June 2028 to /)
	expect(run.out).toContain('No history was given')
	expect(run.out).not.toMatch(/renewal:|\{\w+\}/)
})

test.each([
	[['renew', 'agreement.json'], 'An option is missing: -o FILE.\n'],
	[['renew', 'agreement.json', '-o', 'agreement.json'], expect.stringContaining('agreement.json')],
	[['plan'], 'An argument is missing: FILE.\n'],
])('refuses %j', async (argv, err) => {
	const folder = tempFolder()
	writeAgreement(folder, completeAgreement('en'))
	expect(await pledge(folder, ...argv)).toEqual({ status: 2, out: '', err })
})
