import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { judgedPart } from '../../../src/shared/realism/judged-part'
import { type App, makeWorld, NOW, openApp } from './open-world'

const COUNTS = { realistic: 5, tight: 2, unrealistic: 1, silent: 0 }
const FRESH = { ...COUNTS, judgedAt: NOW, isOld: false }
const OLD = { ...FRESH, isOld: true }
const READ = { format: null, map: {}, mapValue: {}, timeZone: 'Europe/Berlin', dateOrder: null } as const

test('the list says how an agreement was judged last, also after the next start, and that another version may differ', async () => {
	const world = makeWorld()
	const first = await openApp(world)
	const agreement = await made(first.call)
	expect(await listed(first.call)).toBeUndefined()
	await note(first.call, agreement)
	expect(await listed(first.call)).toEqual(FRESH)
	await first.close()
	const second = await openApp(world)
	expect(await listed(second.call)).toEqual(FRESH)
	await second.close()
	expect(await listed((await openApp(world, { appVersion: '0.2.0' })).call)).toEqual(OLD)
})

test('a verdict is of its draft: another promise makes it old, another title does not', async () => {
	const { call } = await openApp(makeWorld())
	const agreement = await made(call)
	await note(call, agreement)
	await call('agreements:save', { agreement: { ...agreement, title: 'Renamed' } })
	expect(await listed(call)).toEqual(FRESH)
	const [first, ...rest] = agreement.objectives.items
	if (first === undefined) throw new Error('the playbook promises nothing')
	const changed = { ...agreement, objectives: { ...agreement.objectives, items: [{ ...first, value: 1 }, ...rest] } }
	await call('agreements:save', { agreement: changed })
	expect(await listed(call)).toEqual(OLD)
	await note(call, changed)
	expect(await listed(call)).toEqual(FRESH)
})

test('a history that comes or goes makes a verdict old, and one that speaks for nobody takes it away', async () => {
	const world = makeWorld()
	const { call } = await openApp(world)
	const agreement = await made(call)
	await note(call, agreement)
	const file = join(world.files, 'tickets.csv')
	writeFileSync(file, 'Ticket ID,Created time,Resolved time\n1,2026-01-05 09:00,2026-01-05 10:00\n')
	const args = { importId: 'one', agreementId: agreement.id, paths: [file], options: READ }
	const outcome = await call('histories:import', args)
	if (outcome.kind !== 'imported') throw new Error(JSON.stringify(outcome))
	expect(await listed(call)).toEqual(OLD)
	await note(call, agreement)
	expect(await listed(call)).toEqual(FRESH)
	await call('histories:delete', { id: outcome.history.id })
	expect(await listed(call)).toEqual(OLD)
	await call('agreements:note-verdicts', { id: agreement.id, judged: null })
	expect(await listed(call)).toBeUndefined()
})

type Call = App['call']

async function made(call: Call): Promise<Agreement> {
	const { id } = await call('agreements:create', { playbook: 'it-service', language: 'en', title: 'Judged' })
	const outcome = await call('agreements:open', { id })
	if (outcome.kind !== 'opened') throw new Error(outcome.kind)
	return outcome.agreement
}

function note(call: Call, agreement: Agreement) {
	const judged = { counts: COUNTS, judgedPart: judgedPart(agreement) }
	return call('agreements:note-verdicts', { id: agreement.id, judged })
}

async function listed(call: Call) {
	return (await call('agreements:list', {}))[0]?.verdicts
}
