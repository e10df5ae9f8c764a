import { expect, test } from 'vitest'
import { createLateHandlers } from '../../../src/main/ipc/late-handlers'
import type { NounHandlers } from '../../../src/main/ipc/noun-handlers'
import { contract } from '../../../src/shared/ipc/contract'

const wishes: NounHandlers<'wishes'> = { 'wishes:keep': () => ({}), 'wishes:read': () => ({ wishes: null }) }

test('handlers have all channels of their noun, are loaded with the first call, and only once', async () => {
	const late = createLateHandlers()
	let loads = 0
	const handlers = late.of(['wishes'], async () => {
		loads++
		return wishes
	})
	expect(Object.keys(handlers)).toEqual(Object.keys(contract).filter((name) => name.startsWith('wishes:')))
	expect(loads).toBe(0)
	expect(await handlers['wishes:read']({ id: 'a' })).toEqual({ wishes: null })
	await late.loadAhead(new AbortController().signal)
	expect(loads).toBe(1)
})

test('loading ahead goes on behind what cannot be loaded, and ends with the program', async () => {
	const late = createLateHandlers()
	const loaded: string[] = []
	const broken = late.of(['look'], async () => {
		throw new Error('cut off')
	})
	late.of(['wishes'], async () => {
		loaded.push('wishes')
		return wishes
	})
	await late.loadAhead(AbortSignal.abort())
	expect(loaded).toEqual([])
	await late.loadAhead(new AbortController().signal)
	expect(loaded).toEqual(['wishes'])
	await expect(broken['look:get']({})).rejects.toThrow('cut off')
})
