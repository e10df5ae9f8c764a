import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { whatIfQuestionSchema, whatIfSchema } from '../../../src/shared/ipc/what-if-shapes'
import { createRandom } from '../../../src/shared/realism/random'
import { isOneSentence, pledge, tempFolder } from './run-cli'
import { draftWithOnePromise, writeAgreement } from './sample-agreement'
import { writeTickets } from './sample-history'

/** Forty calls a day for nine months: a wait, a time to handle each, and some who gave up. */
function writeCalls(folder: string): void {
	const random = createRandom(3)
	const rows = ['call id,offered at,wait seconds,handling seconds,abandoned']
	for (let day = 0; day < 270; day++)
		for (let call = 0; call < 40; call++) {
			const at = new Date(Date.UTC(2026, 0, 1 + day, 9 + (call % 8), Math.floor(random.uniform() * 60)))
			const isGone = random.uniform() < 0.05
			rows.push(`${day}-${call},${at.toISOString()},${Math.ceil(random.uniform() * 50)},${isGone ? '' : 300},${isGone}`)
		}
	writeFileSync(path.join(folder, 'calls.csv'), rows.join('\n'))
}

test('answers what more cases, automation and people would do, as the window does, and prints it in reports', async () => {
	const folder = tempFolder()
	const draft = draftWithOnePromise()
	const [promise] = draft.objectives.items
	const wait = { ...promise!, id: 'wait', metric: 'wait-time' as const, priority: null, value: 60, share: 800_000 }
	writeAgreement(folder, { ...draft, objectives: { ...draft.objectives, items: [{ ...wait, calendarId: null }] } })
	writeCalls(folder)
	const asked = ['--history', 'calls.csv', '--volume', '+50%', '--deflected', '20%', '--people', '2']
	const run = await pledge(folder, 'check', 'agreement.json', '--json', ...asked)
	const { whatIf } = z
		.object({ whatIf: z.object({ question: whatIfQuestionSchema, answers: z.array(whatIfSchema) }) })
		.parse(JSON.parse(run.out))
	expect(whatIf.question).toEqual({ growth: 0.5, deflected: 0.2, staff: 2 })
	const [answer] = whatIf.answers
	expect([answer?.objectiveId, answer?.volume]).toEqual(['wait', 1.5 * 0.8])
	expect(answer?.queue?.now.staff).toBe(2)
	expect(answer!.queue!.changed.good).toBeLessThan(answer!.queue!.now.good)
	const read = await pledge(folder, 'check', 'agreement.json', ...asked, '--report', 'r.html', '--report', 'r.json')
	expect(read.out).toContain(
		'What if: +50% cases, 20% of them taken over by automation or self-service, 2 people at work',
	)
	expect(read.out).toMatch(/in time, where 80% are promised;/)
	expect(readFileSync(path.join(folder, 'r.html'), 'utf8')).toContain('2 people at work')
	const report = JSON.parse(readFileSync(path.join(folder, 'r.json'), 'utf8'))
	expect(report.whatIf).toEqual(JSON.parse(run.out).whatIf)
	// Without the question nothing else is different.
	const plain = await pledge(folder, 'check', 'agreement.json', '--json', '--history', 'calls.csv')
	expect({ ...JSON.parse(run.out), whatIf: null }).toEqual(JSON.parse(plain.out))
})

test('refuses a what-if that is none', async () => {
	const folder = tempFolder()
	writeAgreement(folder, draftWithOnePromise())
	writeTickets(folder)
	const history = ['--history', 'tickets.csv']
	for (const wrong of [
		['--volume', '20', ...history],
		['--volume', '-96%', ...history],
		['--deflected', '100%', ...history],
		['--people', '0', ...history],
		['--volume', '+20%'],
	]) {
		const run = await pledge(folder, 'check', 'agreement.json', ...wrong)
		expect([run.status, run.out, isOneSentence(run.err)]).toEqual([2, '', true])
	}
	const fewer = await pledge(folder, 'check', 'agreement.json', '--volume', '-10%', ...history)
	expect(fewer.out).toContain('What if: -10% cases')
})

test('says in the key figures how far a quantile is known', async () => {
	const folder = tempFolder()
	writeTickets(folder)
	const run = await pledge(folder, 'history', 'tickets.csv')
	expect(run.out).toMatch(/first response: P1 {2,}median 10 min; 90% within 19 min \(18 min to 19 min\)/)
	// Where it cannot lie elsewhere no range is said.
	expect(run.out).toMatch(/first response {2,}median 10 min; 90% within 19 min {2,}720 tickets/)
})
