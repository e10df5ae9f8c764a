import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { sentWordsText } from '../../../src/main/exporting/word/sent-words'
import { importReview } from '../../../src/main/importing-word/import-review'
import { returnedWords } from '../../../src/main/importing-word/words'
import type { KeptText } from '../../../src/main/versions/kept-text'
import { translator } from '../../../src/main/words/messages'
import type { Agreement } from '../../../src/shared/agreement/schema'
import type { ExportRequest } from '../../../src/shared/ipc/shapes'
import { readVersion } from '../../../src/shared/versions/version'
import { type App, makeWorld, openApp, type World } from './open-world'

async function ready() {
	const world = makeWorld()
	const app = await openApp(world)
	await app.call('settings:set', { language: 'en', colorScheme: 'auto', userName: 'Jana Petersen' })
	const { id } = await app.call('agreements:create', { playbook: 'internal-ola', language: 'en', title: 'First text' })
	const opened = await app.call('agreements:open', { id })
	if (opened.kind !== 'opened') throw new Error('not opened')
	app.desktop.folder = world.files
	await app.call('export:choose-folder', {})
	return { world, app, id, agreement: opened.agreement }
}

async function sent(app: App, agreement: Agreement, world: World, changes: Partial<ExportRequest> = {}) {
	const request: ExportRequest = {
		...{ agreement, formats: ['docx'], folder: world.files, recipient: 'Ms Jensen' },
		...{ audience: 'external', state: 'draft', date: '2026-11-23' },
		...changes,
	}
	const outcome = await app.call('export:run', request)
	if (outcome.kind !== 'exported') throw new Error(outcome.kind)
	const [file] = outcome.entry.files
	if (file === undefined) throw new Error('no file')
	return { entry: outcome.entry, file }
}

/** What the other side does with it, in Word and elsewhere. */
function handled(source: string, target: string, edit: (xml: string) => string, drop: RegExp | null = null): string {
	const parts = unzipSync(readFileSync(source))
	const before = strFromU8(parts['word/document.xml'] ?? new Uint8Array())
	parts['word/document.xml'] = strToU8(edit(before))
	const kept = Object.entries(parts).filter(([name]) => drop === null || !drop.test(name))
	writeFileSync(target, zipSync(Object.fromEntries(kept), { level: 1 }))
	return target
}

const reworded = (xml: string) => xml.replace('shall deliver', 'may deliver')
const said = (words: readonly { readonly text: string }[], text: string) => words.some((one) => one.text.includes(text))

test('what came back is compared with the words that were sent, whatever the draft says by now', async () => {
	const { world, app, id, agreement } = await ready()
	const { entry, file } = await sent(app, agreement, world)
	expect(file.words).toMatch(/^[0-9a-f]{64}$/)
	const today = { ...agreement, title: 'Renamed since' }
	app.desktop.files = [handled(file.path, join(world.files, 'back.docx'), reworded)]
	const back = await app.call('review:take-back', { agreement: today, sent: entry.contentHash })
	if (back.kind !== 'imported' || back.papers === null) throw new Error(back.kind)
	const { papers } = back
	expect([back.comparedWith, back.sentWords, back.untracked, back.changes]).toEqual([
		'sent-version',
		'logged',
		1,
		{ read: 1, placed: 1, unplaced: 0 },
	])
	expect([papers.agreement.title, said(papers.sent, 'shall deliver'), said(papers.returned, 'may deliver')]).toEqual([
		'First text',
		true,
		true,
	])
	const differing = papers.sent.filter(({ text }, index) => text !== papers.returned[index]?.text)
	expect([differing.length, papers.returned.length - papers.sent.length]).toEqual([1, 0])
	expect((await app.call('export:log', { id })).at(-1)).toEqual(entry)
})

test('a file that lost its data is compared with the version that was kept when it was sent, not with the draft', async () => {
	const { world, app, agreement } = await ready()
	const { entry, file } = await sent(app, agreement, world)
	const today = { ...agreement, title: 'Renamed since' }
	app.desktop.files = [handled(file.path, join(world.files, 'back.docx'), reworded, /^customXml\//)]
	const ask = async (hash: string | null) => {
		const back = await app.call('review:take-back', { agreement: today, sent: hash })
		if (back.kind !== 'imported') throw new Error(back.kind)
		return [back.comparedWith, back.untracked, back.papers?.agreement.title]
	}
	expect([await ask(entry.contentHash), (await ask(null))[0]]).toEqual([['kept-version', 1, 'First text'], 'agreement'])
	expect((await ask('0'.repeat(64)))[0]).toBe('agreement')
})

test('words that somebody changed beside the text, so that a change hides, are not those that the log knows', async () => {
	const { world, app, agreement } = await ready()
	const { entry, file } = await sent(app, agreement, world)
	const parts = unzipSync(readFileSync(file.path))
	for (const name of ['word/document.xml', 'customXml/item3.xml'])
		parts[name] = strToU8(reworded(strFromU8(parts[name] ?? new Uint8Array())))
	const forged = join(world.files, 'forged.docx')
	writeFileSync(forged, zipSync(parts))
	app.desktop.files = [forged]
	const back = await app.call('review:take-back', { agreement, sent: entry.contentHash })
	if (back.kind !== 'imported') throw new Error(back.kind)
	expect([back.untracked, back.sentWords]).toEqual([0, 'other'])
	expect(sentWordsText([{ address: 'a', text: '<b>' }])).toBe('[["a","<b>"]]')
})

test('a redline of any two versions, or of one and the draft, is saved where the user says and stands in the log', async () => {
	const { world, app, id, agreement } = await ready()
	const make = (text: Agreement, name: string) => app.call('versions:create', { agreement: text, name, note: '' })
	await make(agreement, 'First')
	await make({ ...agreement, title: 'Second text' }, 'Second')
	const draft = { ...agreement, title: 'Third text' }
	const ask = { agreement: draft, audience: 'external' as const }
	expect(await app.call('export:redline', { ...ask, older: 1, newer: 2 })).toEqual({ kind: 'closed' })
	for (const [older, newer, gone, come] of [
		[1, 2, 'First', 'Second'],
		[2, null, 'Second', 'Third'],
		[null, 1, 'Third', 'First'],
	] as const) {
		const path = join(world.files, `${older}-${newer}.docx`)
		app.desktop.savePath = path
		const outcome = await app.call('export:redline', { ...ask, older, newer })
		if (outcome.kind !== 'exported') throw new Error(outcome.kind)
		const { comparedWith, files, state } = outcome.entry
		expect([
			Number(/^(\d) \(/.exec(comparedWith ?? '')?.[1] ?? 0) || null,
			files.map((file) => file.path),
			state,
		]).toEqual([older, [path], 'draft'])
		const xml = strFromU8(unzipSync(readFileSync(path))['word/document.xml'] ?? new Uint8Array())
		expect([
			new RegExp(`<w:delText[^>]*>${gone}<`).test(xml),
			new RegExp(`<w:ins [^>]*>(?:(?!</w:ins>).)*>${come}<`, 's').test(xml),
		]).toEqual([true, true])
		expect((await app.call('export:log', { id })).at(-1)).toEqual(outcome.entry)
		await app.call('files:show', { path })
	}
	// Nobody knows whether it left: no text of it is taken for one that the other side has.
	const { versions } = await app.call('bundles:contents', { id })
	expect(versions.some(({ isKnownOutside }) => isKnownOutside)).toBe(false)
	expect(app.desktop.done.at(-1)).toBe(`show ${join(world.files, 'null-1.docx')}`)
	expect(await app.refusal('export:redline', { ...ask, older: 9, newer: 1 })).toMatch(/^not-found: /)
	writeFileSync(join(world.folder, 'agreements', id, 'versions', '1.json'), '{}')
	app.desktop.savePath = join(world.files, 'never.docx')
	expect(await app.call('export:redline', { ...ask, older: 1, newer: 2 })).toEqual({ kind: 'changed', number: 1 })
	expect(existsSync(join(world.files, 'never.docx'))).toBe(false)
})

test('an export shows what is new since a version, says so in the log, and never in a final', async () => {
	const { world, app, agreement } = await ready()
	await app.call('versions:create', { agreement, name: 'First', note: '' })
	const draft = { ...agreement, title: 'Second text' }
	const { entry, file } = await sent(app, draft, world, { since: 1 })
	expect(entry.comparedWith).toMatch(/^1 \([0-9a-f]{12}\)$/)
	const xml = strFromU8(unzipSync(readFileSync(file.path))['word/document.xml'] ?? new Uint8Array())
	expect(xml).toContain('<w:ins ')
	const plain = await sent(app, draft, world, { formats: ['md'], since: 1 })
	expect(plain.entry.comparedWith).toBeUndefined()
	const final = { agreement: draft, formats: ['docx' as const], folder: world.files, recipient: '', date: '2026-11-23' }
	expect(await app.refusal('export:run', { ...final, audience: 'external', state: 'final', since: 1 })).toMatch(
		/^bad-request: /,
	)
	expect(await app.refusal('export:run', { ...final, audience: 'external', state: 'draft', since: 7 })).toMatch(
		/^not-found: /,
	)
})

test('an approval is withdrawn in the log first, and only by somebody with a name', async () => {
	const { app, id, agreement } = await ready()
	const required = { ...agreement, review: { ...agreement.review, required: ['legal'] } }
	const given = await app.call('approvals:approve', { agreement: required, role: 'legal', checklist: [] })
	if (given.kind === 'nameless') throw new Error('nameless')
	const [approval] = given.agreement.review.approvals
	const ask = { agreement: given.agreement, id: approval?.id ?? '', reason: ' Not read to the end. ' }
	const reply = await app.call('approvals:withdraw', ask)
	if (reply.kind === 'nameless') throw new Error('nameless')
	expect([reply.kind, reply.state.isApproved, reply.state.roles.map(({ kind }) => kind)]).toEqual([
		'withdrawn',
		false,
		['withdrawn'],
	])
	expect((await app.call('approvals:withdraw', { ...ask, agreement: reply.agreement })).kind).toBe('gone')
	expect(await app.refusal('approvals:withdraw', { ...ask, reason: '  ' })).toMatch(/^bad-request: /)
	expect(await app.call('log:check', { id })).toEqual({ fault: null })
	await app.call('settings:set', { language: 'en', colorScheme: 'auto', userName: '' })
	expect(await app.call('approvals:withdraw', ask)).toEqual({ kind: 'nameless' })
})

test('a file that lost its data has no changes where only the wording of Pledge is another since it was sent', async () => {
	const { world, app, id, agreement } = await ready()
	const { file } = await sent(app, agreement, world)
	const version = join(world.folder, 'agreements', id, 'versions', '1.json')
	const read = readVersion(readFileSync(version, 'utf8'), JSON.parse(readFileSync(version, 'utf8')))
	if (read.kind !== 'version' || read.version.words === undefined) throw new Error('the version keeps what it said')
	const { words } = read.version
	expect(said(words, 'shall deliver')).toBe(true)
	// As if a Pledge of that day had worded the clause otherwise.
	const first = words.findIndex(({ text }) => text.includes('shall deliver'))
	const before = words.map(({ address, text }, index) => ({
		address,
		text: index === first ? text.replace('shall deliver', 'has to deliver') : text,
	}))
	const old = handled(
		file.path,
		join(world.files, 'old.docx'),
		(xml) => xml.replace('shall deliver', 'has to deliver'),
		/^customXml\//,
	)
	const untracked = async (kept: KeptText) => {
		const t = translator('en', 'returned')
		const options = { fileName: 'old.docx', now: '2026-11-28T08:00:00Z', kept, words: returnedWords(t) }
		const back = await importReview(agreement, readFileSync(old), options)
		return back.kind === 'imported' ? [back.report.comparedWith, back.report.untracked] : [back.kind]
	}
	expect([
		await untracked({ agreement, words: before }),
		await untracked({ agreement, words }),
		await untracked({ agreement, words: null }),
	]).toEqual([
		['kept-version', 0],
		['kept-version', 1],
		['kept-version', 1],
	])
})
