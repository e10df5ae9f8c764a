import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { appendLogEntry } from '../../../src/main/storage/log-file'
import { emptyAgreement } from '../../../src/shared/agreement/schema'
import { makeWorld, openApp } from './open-world'

test('a document is known again, and its final by the log of its agreement', async () => {
	const world = makeWorld()
	const app = await openApp(world)
	app.desktop.folder = world.files
	await app.call('export:choose-folder', {})
	const { id } = await app.call('agreements:create', { playbook: 'it-service', language: 'en', title: 'Short' })
	const agreement = { ...emptyAgreement(id), title: 'Short' }
	const request = { agreement, formats: ['pdf' as const], folder: world.files, recipient: 'Hansen', date: '2027-03-03' }
	const outcome = await app.call('export:run', { ...request, audience: 'external', state: 'draft' })
	if (outcome.kind !== 'exported') throw new Error(JSON.stringify(outcome))
	const { entry } = outcome
	const [file] = entry.files
	app.desktop.files = [file!.path]
	expect(await app.call('verify:choose-file', {})).toBe(file!.path)
	const seen = await app.call('verify:run', { path: file!.path })
	expect(seen).toEqual({
		kind: 'verified',
		file: 'Short - 2027-03-03.pdf',
		format: 'pdf',
		...{ genuine: true, sameText: true, contentHash: entry.contentHash, signedFields: [], problems: [], final: null },
		document: {
			agreementId: id,
			title: 'Short',
			state: 'draft',
			audience: 'external',
			date: '2027-03-03',
			shows: null,
			version: null,
		},
	})
	const log = join(world.folder, 'agreements', id, 'log.jsonl')
	const final = { ...entry, state: 'final', version: 4 }
	await appendLogEntry(log, final)
	expect(await app.call('verify:run', { path: file!.path })).toMatchObject({
		final: { at: entry.at, version: 4, recipient: 'Hansen' },
	})
	app.desktop.files = []
	expect(await app.call('verify:choose-file', {})).toBe(null)
})

test('what is no document is refused by reason, and what is not there by name', async () => {
	const world = makeWorld()
	const app = await openApp(world)
	const text = join(world.files, 'letter.pdf')
	writeFileSync(text, 'Dear customer')
	const refused = { kind: 'refused', reason: 'not-a-document' }
	expect(await app.call('verify:run', { path: text })).toEqual({ ...refused, file: 'letter.pdf' })
	expect(await app.call('verify:run', { path: world.files })).toEqual({ ...refused, file: 'files' })
	const none = join(world.files, 'none.pdf')
	expect(await app.refusal('verify:run', { path: none })).toBe(`not-found: ${none}`)
	expect(app.unexpected).toEqual([])
})
