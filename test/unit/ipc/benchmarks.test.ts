import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeWorld, openApp } from './open-world'

const ANSWERED = {
	id: 'b1',
	metric: 'wait-time',
	value: 20,
	share: 800_000,
	source: 'Trade survey, table 4',
	date: '2026-02-01',
	note: 'Telephone only',
} as const
const ABANDONED = { ...ANSWERED, id: 'b2', metric: 'abandonment', value: 50_000, share: null, note: '' } as const

test('benchmarks are kept in the workspace, replaced by their id and deleted', async () => {
	const world = makeWorld()
	const first = await openApp(world)
	expect(await first.call('benchmarks:list', {})).toEqual([])
	await Promise.all([first.call('benchmarks:save', ANSWERED), first.call('benchmarks:save', ABANDONED)])
	await first.call('benchmarks:save', { ...ANSWERED, value: 30 })
	expect(await first.call('benchmarks:list', {})).toEqual([{ ...ANSWERED, value: 30 }, ABANDONED])
	await first.close()
	const second = await openApp(world)
	await second.call('benchmarks:delete', { id: 'b1' })
	expect(await second.call('benchmarks:list', {})).toEqual([ABANDONED])
	await expect(second.call('benchmarks:delete', { id: 'b1' })).rejects.toMatchObject({ code: 'not-found' })
})

test('a benchmark without a source or a date is hearsay and refused', async () => {
	const { call } = await openApp(makeWorld())
	for (const part of [{ source: ' ' }, { date: '' }, { date: '2026-02-30' }, { value: -1 }])
		await expect(call('benchmarks:save', { ...ANSWERED, ...part })).rejects.toMatchObject({ code: 'bad-request' })
	expect(await call('benchmarks:list', {})).toEqual([])
})

test('a file of a newer version is neither shown as none nor written over', async () => {
	const world = makeWorld()
	const { call } = await openApp(world)
	const file = join(world.folder, 'benchmarks.json')
	const text = JSON.stringify({ schemaVersion: 99, benchmarks: [], more: true })
	writeFileSync(file, text)
	await expect(call('benchmarks:list', {})).rejects.toMatchObject({ code: 'too-new' })
	await expect(call('benchmarks:save', ANSWERED)).rejects.toMatchObject({ code: 'too-new' })
	expect(readFileSync(file, 'utf8')).toBe(text)
})
