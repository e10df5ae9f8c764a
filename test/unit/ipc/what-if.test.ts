import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Agreement } from '../../../src/shared/agreement/schema'
import type { HistoryOptions } from '../../../src/shared/ipc/shapes'
import { type App, makeWorld, openApp, type World } from './open-world'

const READ: HistoryOptions = { format: null, map: {}, mapValue: {}, timeZone: 'UTC', dateOrder: null }

/** Calls around the clock, one every six minutes, eight minutes each; one in nine waits two minutes. */
async function imported(world: World, call: App['call']): Promise<string> {
	const rows = Array.from({ length: 240 * 200 }, (_, i) => {
		const at = new Date(Date.UTC(2025, 0, 1) + i * 360_000).toISOString()
		const end = i === 240 * 200 - 1 ? '' : at
		return `${i},${at},${end},${i % 9 === 0 ? 120 : 5},480,${i % 3 === 0 ? 'High' : 'Low'}`
	})
	const path = join(world.files, 'calls.csv')
	writeFileSync(path, `id,created,resolved,wait,handle,priority\n${rows.join('\n')}\n`)
	const outcome = await call('histories:import', {
		importId: 'w',
		agreementId: null,
		paths: [path],
		options: {
			...READ,
			map: { id: 'id', createdAt: 'created', resolvedAt: 'resolved', waitSeconds: 'wait', handlingSeconds: 'handle' },
		},
	})
	if (outcome.kind !== 'imported') throw new Error(`expected an import, got ${JSON.stringify(outcome)}`)
	return outcome.history.id
}

async function sampleAgreement(call: App['call']): Promise<Agreement> {
	const outcome = await call('agreements:open', await call('agreements:add-sample', { language: 'en' }))
	if (outcome.kind !== 'opened') throw new Error(`expected an opened one, got ${outcome.kind}`)
	const { agreement } = outcome
	const first = agreement.objectives.items[0]!
	const wait = {
		...first,
		id: 'wait',
		metric: 'wait-time' as const,
		serviceId: null,
		priority: null,
		calendarId: null,
		comparison: 'at-most' as const,
		value: 60,
		share: 800_000,
	}
	const items = [...agreement.objectives.items, wait, { ...wait, id: 'slow', metric: 'resolution' as const }]
	return { ...agreement, objectives: { ...agreement.objectives, items } }
}

test('a what-if answers from the queue, and says where history cannot', async () => {
	const world = makeWorld()
	const { call, refusal } = await openApp(world)
	const historyId = await imported(world, call)
	const agreement = await sampleAgreement(call)
	const args = { agreement, historyId, objectiveId: 'wait', growth: 0.5, staff: 3, deflected: 0 }
	const found = await call('histories:what-if', args)
	expect(found.volume).toBe(1.5)
	expect(found.queue).toMatchObject({ source: 'tickets', handlingSeconds: 480, neededShare: 0.8 })
	expect(found.queue!.changed.good).toBeLessThan(found.queue!.now.good)
	expect(found.queue!.now.slots).toHaveLength(168)
	expect(found.size!.now.estimate).toBeGreaterThan(0)
	expect(await call('histories:what-if', args)).toEqual(found)
	const slow = await call('histories:what-if', { ...args, objectiveId: 'slow' })
	expect([slow.queue, slow.doubts]).toEqual([null, [{ code: 'history-cannot-answer', metric: 'resolution' }]])
	expect(await refusal('histories:what-if', { ...args, objectiveId: 'none' })).toBe('not-found: none')
})

test('a proposal holds parts of an agreement, and the same ones every time', async () => {
	const world = makeWorld()
	const { call } = await openApp(world)
	const historyId = await imported(world, call)
	const args = { historyId, confidence: 0.95, calendarName: 'Hours', service: null, agreement: null }
	const found = await call('histories:propose', args)
	expect(found.priorities.map(({ word, priority }) => [word, priority])).toEqual([
		['High', 'P2'],
		['Low', 'P4'],
	])
	expect(found.objectives.map(({ objective }) => objective.id)).toEqual(['p2-resolution', 'p4-resolution'])
	// Calls come evenly around the clock.
	expect(found.calendar).toBeNull()
	expect(await call('histories:propose', args)).toEqual(found)
})
