import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { houseLookOf } from '../../../src/main/cli/house-look'
import { emptyBrand, LOGO_LIMITS, plainLook } from '../../../src/shared/brand/brand'
import { makePng, smallJpeg, withExif, withProfile } from '../../helpers/make-logo'
import { makeWorld, openApp } from './open-world'

test('the look of a workspace is stored beside its address book, and every export has it', async () => {
	const world = makeWorld()
	const { call, desktop, close } = await openApp(world)
	expect(await call('look:get', {})).toEqual(plainLook)
	const file = join(world.files, 'logo.png')
	writeFileSync(file, makePng({ width: 2, height: 1, type: 0, rows: [[0, 0, 9]] }))
	desktop.files = [file]
	const chosen = await call('look:choose-logo', {})
	if (chosen.kind !== 'chosen') throw new Error('the logo was not taken')
	const brand = { ...emptyBrand, logo: chosen.logo, accent: '#0b4f6c', footer: ' Nordlicht ' }
	const stored = await call('look:set', { fontSet: 'source-sans-3', brand })
	expect(stored).toEqual({ fontSet: 'source-sans-3', brand: { ...brand, footer: 'Nordlicht' } })
	const { id } = await call('agreements:create', { playbook: 'it-service', language: 'en', title: 'Ours' })
	const opened = await call('agreements:open', { id })
	if (opened.kind !== 'opened') throw new Error('the agreement does not open')
	desktop.folder = world.files
	await call('export:choose-folder', {})
	const request = { agreement: opened.agreement, state: 'draft', audience: 'external', date: '2026-11-23' } as const
	const done = await call('export:run', { ...request, formats: ['html'], folder: world.files, recipient: '' })
	if (done.kind !== 'exported') throw new Error('nothing was exported')
	const html = readFileSync(done.entry.files[0]!.path, 'utf8')
	expect([html.includes('color: #0b4f6c'), html.includes(chosen.logo.base64)]).toEqual([true, true])
	await close()
	const agreementFile = join(world.folder, 'agreements', id, 'agreement.json')
	expect(await houseLookOf(agreementFile)).toEqual(stored)
	expect(await houseLookOf(file)).toEqual(plainLook)
	const again = await openApp(world)
	expect(await again.call('look:get', {})).toEqual(stored)
})

test('a workspace of before has the plain look', async () => {
	const world = makeWorld()
	await (await openApp(world)).close()
	const file = join(world.folder, 'workspace.json')
	const { look, ...before } = JSON.parse(readFileSync(file, 'utf8'))
	expect(look).toEqual(plainLook)
	writeFileSync(file, JSON.stringify(before))
	const { call } = await openApp(world)
	expect(await call('look:get', {})).toEqual(plainLook)
})

test.each([
	['a pale colour', { accent: '#ffffaa' }],
	['a pale line', { line: '#eeeeee' }],
	['letters that nothing can draw', { footer: '株式' }],
	['bytes that are no picture', { logo: { format: 'png', base64: 'AAAA', width: 1, height: 1 } as const }],
])('%s is refused, and nothing is stored', async (_name, part) => {
	const { call, refusal } = await openApp(makeWorld())
	const look = { fontSet: 'source-serif-4', brand: { ...emptyBrand, ...part } } as const
	expect(await refusal('look:set', look)).toMatch(/^bad-request/)
	expect(await call('look:get', {})).toEqual(plainLook)
})

test('a file that is no logo as it is goes to the window to be drawn, and what comes back is looked at', async () => {
	const world = makeWorld()
	const { call, desktop } = await openApp(world)
	const file = join(world.files, 'logo.png')
	desktop.files = [file]
	const turned = withExif(smallJpeg, 6)
	for (const bytes of [Buffer.from('no picture'), turned, withExif(smallJpeg, 8, true), withProfile(smallJpeg)]) {
		writeFileSync(file, bytes)
		expect(await call('look:choose-logo', {})).toEqual({ kind: 'foreign', file: new Uint8Array(bytes) })
	}
	writeFileSync(file, withExif(smallJpeg, 1))
	expect(await call('look:choose-logo', {})).toMatchObject({ kind: 'chosen', logo: { width: 16, height: 8 } })
	writeFileSync(file, new Uint8Array(LOGO_LIMITS.fileBytes + 1))
	expect(await call('look:choose-logo', {})).toEqual({ kind: 'refused', reason: 'too-large' })
	desktop.files = []
	expect(await call('look:choose-logo', {})).toEqual({ kind: 'closed' })
	const png = new Uint8Array(makePng({ width: 2, height: 1, type: 0, rows: [[0, 0, 9]] }))
	expect(await call('look:make-logo', { png })).toMatchObject({ kind: 'chosen', logo: { width: 2, height: 1 } })
	expect(await call('look:make-logo', { png: Buffer.from('no picture') })).toEqual({ kind: 'refused' })
})
