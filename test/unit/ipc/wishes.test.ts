import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeWorld, openApp } from './open-world'

test('wishes are kept beside the agreement over a restart until they are dropped, and what is no wish is none', async () => {
	const world = makeWorld()
	const first = await openApp(world)
	const { id } = await first.call('agreements:add-sample', { language: 'en' })
	const opened = await first.call('agreements:open', { id })
	if (opened.kind !== 'opened') throw new Error(opened.kind)
	const base = opened.agreement
	const wishes = { base, edited: { ...base, title: 'Wished' }, by: 'Ada', visibility: 'internal' as const }
	expect(await first.call('wishes:read', { id })).toEqual({ wishes: null })
	await first.call('wishes:keep', { id, wishes })
	await first.close()
	const second = await openApp(world)
	expect(await second.call('wishes:read', { id })).toEqual({ wishes })
	expect(await second.call('agreements:open', { id })).toMatchObject({
		kind: 'opened',
		agreement: { title: base.title },
	})
	const file = join(world.folder, 'agreements', id, 'wishes.json')
	await second.call('wishes:keep', { id, wishes: null })
	expect(existsSync(file)).toBe(false)
	for (const text of ['', '[]', '{"by":"x"}', '{"base":{},"edited":{},"by":"x","visibility":"internal"}']) {
		writeFileSync(file, text)
		expect(await second.call('wishes:read', { id })).toEqual({ wishes: null })
	}
	await second.close()
})

test('wishes about another agreement are neither kept nor read', async () => {
	const world = makeWorld()
	const app = await openApp(world)
	const { id } = await app.call('agreements:add-sample', { language: 'en' })
	const opened = await app.call('agreements:open', { id })
	if (opened.kind !== 'opened') throw new Error(opened.kind)
	const base = opened.agreement
	const other = { ...base, id: 'other' }
	const wish = { by: 'Ada', visibility: 'internal' as const }
	for (const wishes of [
		{ ...wish, base: other, edited: other },
		{ ...wish, base, edited: other },
	]) {
		expect(await app.refusal('wishes:keep', { id, wishes })).toBe(`bad-request: ${id}`)
		writeFileSync(join(world.folder, 'agreements', id, 'wishes.json'), JSON.stringify(wishes))
		expect(await app.call('wishes:read', { id })).toEqual({ wishes: null })
	}
})
