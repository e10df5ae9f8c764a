import { createHash } from 'node:crypto'
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { ContextOptions } from '../../../src/main/context'
import { exportAgreement } from '../../../src/main/exporting/export-agreement'
import { fileNameOf } from '../../../src/main/exporting/file-name'
import { createRenderDesk } from '../../../src/main/exporting/render-desk'
import { withTermHolidays } from '../../../src/main/prepare-agreement'
import { contentHash } from '../../../src/shared/agreement/content-hash'
import { type Agreement, emptyAgreement } from '../../../src/shared/agreement/schema'
import { plainLook } from '../../../src/shared/brand/brand'
import type { ExportRequest } from '../../../src/shared/ipc/shapes'
import { type App, makeWorld, NOW, openApp, type World } from './open-world'

test('an export writes what was asked for and says in the log who got what', async () => {
	const world = makeWorld()
	const { app, agreement } = await ready(world)
	await app.call('settings:set', { language: 'en', colorScheme: 'auto', userName: 'Jana Petersen' })
	const request = requestFor(agreement, world, { formats: ['pdf', 'docx', 'html', 'md'], state: 'final' })
	const outcome = await app.call('export:run', request)
	if (outcome.kind !== 'exported') throw new Error(`expected an export, got ${JSON.stringify(outcome)}`)
	const stem = join(world.files, `${agreement.title} - 2026-11-23`)
	expect(outcome.entry).toEqual({
		at: NOW,
		by: 'Jana Petersen',
		version: 1,
		recipient: 'Hansen Logistik KG',
		state: 'final',
		audience: 'external',
		contentHash: contentHash(agreement),
		files: [
			fileEntry('pdf', `${stem}.pdf`),
			fileEntry('docx', `${stem}.docx`),
			fileEntry('html', `${stem}.html`),
			fileEntry('md', `${stem}.md`),
		],
		profile: agreement.signatures.profile,
		attachments: [],
	})
	const log = readFileSync(join(world.folder, 'agreements', agreement.id, 'log.jsonl'), 'utf8')
	const [version, final] = log.split('\n').map((line) => line.slice(0, line.indexOf(',"position"')))
	expect([JSON.parse(`${version}}`).kind, `${final}}`]).toEqual(['version', JSON.stringify(outcome.entry)])
	expect(await app.call('export:log', { id: agreement.id })).toEqual([outcome.entry])
	expect(readFileSync(`${stem}.pdf`).subarray(0, 5).toString()).toBe('%PDF-')
	expect(app.events.filter(({ name }) => name === 'export:progress').map(({ payload }) => payload)).toEqual(
		['pdf', 'docx', 'html', 'md', 'md'].map((extension, done) => ({
			done,
			total: 4,
			file: `${agreement.title} - 2026-11-23.${extension}`,
		})),
	)
})

test('what goes to the other side is kept as a version named after who got it, one for one text', async () => {
	const world = makeWorld()
	const { app, agreement } = await ready(world)
	const sent = async (changes: Partial<ExportRequest>) => {
		const outcome = await app.call('export:run', requestFor(agreement, world, changes))
		if (outcome.kind !== 'exported') throw new Error(outcome.kind)
		return [outcome.entry.version, outcome.entry.keptAs]
	}
	const revised: Agreement = { ...agreement, title: 'Revised' }
	const nameless: Agreement = { ...agreement, title: 'For nobody in particular' }
	expect([
		await sent({ formats: ['summary'] }),
		await sent({ audience: 'internal' }),
		await sent({ recipient: ' Frau Jensen,\n Einkauf' }),
		await sent({ formats: ['summary', 'md'] }),
		await sent({ agreement: revised, state: 'final' }),
		await sent({ agreement: nameless, recipient: '' }),
		await sent({ state: 'final' }),
	]).toEqual([
		[null, undefined],
		[null, undefined],
		[null, 1],
		[null, 1],
		[2, undefined],
		[null, 3],
		[1, undefined],
	])
	const { versions } = await app.call('versions:list', { id: agreement.id })
	expect(versions.map((one) => one.kind === 'version' && [one.number, one.name, one.note])).toEqual([
		[1, 'Sent to Frau Jensen, Einkauf', ''],
		[2, 'Sent to Hansen Logistik KG', 'Final 23\u00a0November 2026'],
		[3, 'Exported 23\u00a0November 2026', ''],
	])
	const kept = await app.call('versions:read', { id: agreement.id, number: 2 })
	expect(kept).toMatchObject({ kind: 'version', agreement: { title: 'Revised' } })
	expect(await app.call('log:check', { id: agreement.id })).toEqual({ fault: null })
})

test('two exports of a day, even at once, are two files, so that the log stays true', async () => {
	const world = makeWorld()
	const { app, agreement } = await ready(world)
	const again = () => app.call('export:run', requestFor(agreement, world))
	const [first, second] = await Promise.all([again(), again()])
	expect(readdirSync(world.files).sort()).toEqual([
		`${agreement.title} - 2026-11-23 (2).md`,
		`${agreement.title} - 2026-11-23.md`,
	])
	const entries = [first, second].map((outcome) => (outcome?.kind === 'exported' ? outcome.entry : outcome))
	expect(await app.call('export:log', { id: agreement.id })).toEqual(entries)
})

test('an agreement in both languages becomes one document that holds both texts, the governing one first', async () => {
	const world = makeWorld()
	const { app, agreement } = await ready(world)
	const both: Agreement = {
		...agreement,
		parties: { ...agreement.parties, language: 'de+en', governingLanguage: 'de' },
	}
	await app.call('export:run', requestFor(both, world))
	const [file = '', ...others] = readdirSync(world.files)
	expect([file, others]).toEqual([`${agreement.title} - 2026-11-23.md`, []])
	const text = readFileSync(join(world.files, file), 'utf8')
	expect(text.indexOf('Begriffsbestimmungen')).toBeGreaterThan(-1)
	expect(text.lastIndexOf('Definitions')).toBeGreaterThan(text.lastIndexOf('Begriffsbestimmungen'))
})

test('a PDF for DocuSeal is named as DocuSeal looks for it, by the wish or by the agreement', async () => {
	const world = makeWorld()
	const { app, agreement } = await ready(world)
	const formats = ['pdf', 'md'] as const
	await app.call('export:run', requestFor(agreement, world, { formats: [...formats], profile: 'docuseal' }))
	const own: Agreement = { ...agreement, signatures: { ...agreement.signatures, profile: 'docuseal' } }
	await app.call('export:run', requestFor(own, world, { formats: ['pdf'] }))
	const stem = `${agreement.title} - 2026-11-23`
	expect(readdirSync(world.files).sort()).toEqual([`${stem} (2)_tagged.pdf`, `${stem}.md`, `${stem}_tagged.pdf`])
})

test('a final is refused while a blank or an error is left, says which, and writes nothing', async () => {
	const world = makeWorld()
	const { app, agreement } = await ready(world)
	const [first, ...others] = agreement.objectives.items
	if (first === undefined) throw new Error('the sample has no objective')
	const unfinished: Agreement = {
		...agreement,
		parties: { ...agreement.parties, customer: { ...agreement.parties.customer, name: null } },
		objectives: { ...agreement.objectives, items: [{ ...first, serviceId: 'no-such-service' }, ...others] },
	}
	const outcome = await app.call('export:run', requestFor(unfinished, world, { state: 'final' }))
	if (outcome.kind !== 'final-refused') throw new Error(`expected a refusal, got ${outcome.kind}`)
	const found = outcome.findings.map(({ rule, path }) => `${rule} ${path}`)
	expect(found).toContain('blank parties.customer.name')
	expect(found).toContain(`dangling-reference objectives.items.${first.id}.serviceId`)
	expect(outcome.findings.filter(({ rule, severity }) => rule !== 'blank' && severity !== 'error')).toEqual([])
	expect([readdirSync(world.files), await app.call('export:log', { id: agreement.id })]).toEqual([[], []])
	const draft = await app.call('export:run', requestFor(unfinished, world))
	expect(draft.kind).toBe('exported')
})

test('the action plan leaves only in an internal export', async () => {
	const world = makeWorld()
	const { app, agreement } = await ready(world)
	const secret = 'Never tell the customer 4711'
	const [task, ...tasks] = agreement.actionPlan.tasks
	if (task === undefined) throw new Error('the sample has no task')
	const plan = { ...agreement.actionPlan, tasks: [{ ...task, title: secret }, ...tasks] }
	const holds = async (audience: ExportRequest['audience']) => {
		const folder = join(world.files, audience)
		mkdirSync(folder)
		app.desktop.folder = folder
		await app.call('export:choose-folder', {})
		const formats = ['docx', 'html', 'md'] as const
		const request = requestFor({ ...agreement, actionPlan: plan }, world, { folder, audience, formats: [...formats] })
		await app.call('export:run', request)
		return readdirSync(folder)
			.filter((name) => !name.endsWith('.docx'))
			.map((name) => readFileSync(join(folder, name), 'utf8').includes(secret))
	}
	expect(await holds('external')).toEqual([false, false])
	expect(await holds('internal')).toEqual([true, true])
})

test('holidays that were not stored yet are those of the term, in the document and in its hash', async () => {
	const world = makeWorld()
	const { app, agreement } = await ready(world)
	const calendars = agreement.serviceHours.calendars.map((calendar) => ({
		...calendar,
		holidays:
			calendar.holidays === null ? null : { country: calendar.holidays.country, region: calendar.holidays.region },
	}))
	const undated = { ...agreement, serviceHours: { ...agreement.serviceHours, calendars } }
	const outcome = await app.call('export:run', requestFor(undated, world, { state: 'final' }))
	expect(outcome.kind === 'exported' && outcome.entry.contentHash).toBe(contentHash(await withTermHolidays(undated)))
	expect(contentHash(undated)).not.toBe(contentHash(await withTermHolidays(undated)))
})

test('a folder that nobody chose, an unknown agreement and a day that is none are refused', async () => {
	const world = makeWorld()
	const { app, agreement } = await ready(world)
	const elsewhere = join(world.files, '..')
	expect([
		await app.refusal('export:run', requestFor(agreement, world, { folder: elsewhere })),
		await app.refusal('export:run', requestFor(agreement, world, { folder: 'files' })),
		await app.refusal('export:run', requestFor(emptyAgreement('unknown'), world)),
		await app.refusal('export:run', requestFor(agreement, world, { date: '2026-02-30' })),
		await app.refusal('export:run', requestFor(agreement, world, { formats: [] })),
	]).toEqual([
		`bad-request: ${elsewhere}`,
		'bad-request: files',
		`not-found: ${join(world.folder, 'agreements', 'unknown', 'agreement.json')}`,
		'bad-request: export:run date invalid_format',
		'bad-request: export:run formats too_small',
	])
})

test('a folder that is gone fails the export by name and leaves no entry', async () => {
	const world = makeWorld()
	const { app, agreement } = await ready(world)
	rmSync(world.files, { recursive: true })
	expect(await app.refusal('export:run', requestFor(agreement, world))).toMatch(/^(cannot-write|not-found): /)
	expect(await app.call('export:log', { id: agreement.id })).toEqual([])
	expect(app.unexpected).toEqual([])
})

test('when a later file fails, the earlier ones are taken back', async () => {
	const world = makeWorld()
	const { agreement } = await ready(world)
	const seen: string[][] = []
	const run = exportAgreement({
		look: plainLook,
		request: requestFor(agreement, world, { formats: ['html', 'md'] }),
		appVersion: '0.1.0',
		versionOf: async () => 1,
		readAttachment: async () => ({ kind: 'missing' }),
		since: null,
		render: createRenderDesk(null).render,
		signal: new AbortController().signal,
		onProgress: ({ done, file }) => {
			if (done !== 1) return
			seen.push(readdirSync(world.files))
			throw new Error(`no place for ${file}`)
		},
	})
	await expect(run).rejects.toThrow('no place for')
	expect([seen, readdirSync(world.files)]).toEqual([[[`${agreement.title} - 2026-11-23.html`]], []])
})

test('an export that is cancelled takes back what it wrote and leaves no line in the log; the next one runs', async () => {
	const world = makeWorld()
	const seen: string[][] = []
	const { app, agreement } = await ready(world, {
		emit: (_name, payload) => {
			if (!('done' in payload) || payload.done !== 1 || seen.length > 0) return
			seen.push(readdirSync(world.files))
			void app.call('export:cancel', { exportId: 'first' })
		},
	})
	const request = requestFor(agreement, world, { formats: ['html', 'md'] })
	const first = app.call('export:run', { ...request, exportId: 'first' })
	const second = app.call('export:run', { ...request, formats: ['md'], exportId: 'second' })
	expect(await first).toEqual({ kind: 'cancelled' })
	expect((await second).kind).toBe('exported')
	const stem = `${agreement.title} - 2026-11-23`
	expect([seen, readdirSync(world.files)]).toEqual([[[`${stem}.html`]], [`${stem}.md`]])
	expect((await app.call('export:log', { id: agreement.id })).length).toBe(1)
	await app.call('export:cancel', { exportId: 'second' })
	expect(app.unexpected).toEqual([])
})

test('an export that cannot be logged is taken back', async () => {
	const world = makeWorld()
	const { app, agreement } = await ready(world)
	mkdirSync(join(world.folder, 'agreements', agreement.id, 'log.jsonl'))
	expect(await app.refusal('export:run', requestFor(agreement, world))).toMatch(/^cannot-read: /)
	expect(readdirSync(world.files)).toEqual([])
	const inside = { audience: 'internal' } as const
	expect(await app.refusal('export:run', requestFor(agreement, world, inside))).toMatch(/^cannot-write: /)
	expect(readdirSync(world.files)).toEqual([])
})

test('only files of an export can be opened and shown, and only while they are there', async () => {
	const world = makeWorld()
	const { app, agreement } = await ready(world)
	const outcome = await app.call('export:run', requestFor(agreement, world))
	const path = outcome.kind === 'exported' ? (outcome.entry.files[0]?.path ?? '') : ''
	const other = join(world.files, 'other.md')
	writeFileSync(other, '')
	app.desktop.done.length = 0
	await app.call('files:open', { path })
	await app.call('files:show', { path })
	expect([
		await app.refusal('files:open', { path: other }),
		await app.refusal('files:show', { path: other }),
		await app.refusal('files:open', { path: '/bin/sh' }),
	]).toEqual([`bad-request: ${other}`, `bad-request: ${other}`, 'bad-request: /bin/sh'])
	app.desktop.opens = false
	expect(await app.refusal('files:open', { path })).toBe(`cannot-read: ${path}`)
	rmSync(path)
	expect([await app.refusal('files:open', { path }), await app.refusal('files:show', { path })]).toEqual([
		`not-found: ${path}`,
		`not-found: ${path}`,
	])
	expect(app.desktop.done).toEqual([`open ${path}`, `show ${path}`, `open ${path}`])
})

test('a log that came from elsewhere opens its documents and never a program', async () => {
	const world = makeWorld()
	const { app, agreement } = await ready(world)
	const paths = ['contract.pdf', 'program.sh', 'duties.ics'].map((name) => join(world.files, name))
	for (const path of paths) writeFileSync(path, '')
	chmodSync(paths[1] ?? '', 0o755)
	const files = paths.map((path) => ({ format: 'pdf', path, sha256: '', bytes: 0 }))
	const entry = { at: NOW, by: '', recipient: '', state: 'draft', audience: 'external', contentHash: '', files }
	const lines = [JSON.stringify({ at: NOW, kind: 'of a later version' }), 'torn', JSON.stringify(entry)]
	writeFileSync(join(world.folder, 'agreements', agreement.id, 'log.jsonl'), `${lines.join('\n')}\n`)
	expect(await app.refusal('files:open', { path: paths[0] ?? '' })).toBe(`bad-request: ${paths[0]}`)
	// Written before files of annexes went along and finals were counted.
	expect(await app.call('export:log', { id: agreement.id })).toEqual([{ ...entry, version: null, attachments: [] }])
	expect([
		await app.refusal('files:open', { path: paths[0] ?? '' }),
		await app.refusal('files:open', { path: paths[1] ?? '' }),
		await app.refusal('files:open', { path: paths[2] ?? '' }),
	]).toEqual(['done', `bad-request: ${paths[1]}`, 'done'])
})

test('a title becomes a file name on every system', () => {
	const names = [
		'Betrieb: Netz/Mail 2027?',
		'  ..hidden.. ',
		'a\u202Egpj.exe\u0000\n b',
		'CON',
		'///',
		'',
		'é'.normalize('NFD'),
		'x'.repeat(500),
	].map((title) => fileNameOf(title, 'Agreement'))
	expect(names).toEqual([
		'Betrieb- Netz-Mail 2027-',
		'hidden',
		'a gpj.exe b',
		'CON_',
		'Agreement',
		'Agreement',
		'é'.normalize('NFC'),
		'x'.repeat(120),
	])
})

async function ready(world: World, changes: Partial<ContextOptions> = {}): Promise<{ app: App; agreement: Agreement }> {
	const app = await openApp(world, changes)
	const { id } = await app.call('agreements:add-sample', { language: 'en' })
	const outcome = await app.call('agreements:open', { id })
	if (outcome.kind !== 'opened') throw new Error(`expected an opened one, got ${outcome.kind}`)
	app.desktop.folder = world.files
	expect(await app.call('export:choose-folder', {})).toBe(world.files)
	return { app, agreement: outcome.agreement }
}

function requestFor(agreement: Agreement, world: World, changes: Partial<ExportRequest> = {}): ExportRequest {
	return {
		agreement,
		formats: ['md'],
		folder: world.files,
		recipient: 'Hansen Logistik KG',
		audience: 'external',
		state: 'draft',
		date: '2026-11-23',
		...changes,
	}
}

function fileEntry(format: string, path: string) {
	const bytes = readFileSync(path)
	const sha256 = (of: Uint8Array | string) => createHash('sha256').update(of).digest('hex')
	const file = { format, path, sha256: sha256(bytes), bytes: bytes.length }
	if (format !== 'docx') return file
	const xml = strFromU8(unzipSync(bytes)['customXml/item3.xml'] ?? new Uint8Array())
	const words = xml.slice(xml.indexOf('[['), xml.lastIndexOf(']]') + 2)
	return {
		...file,
		words: sha256(
			words
				.replace(/&lt;/g, '<')
				.replace(/&gt;/g, '>')
				.replace(/&quot;/g, '"')
				.replace(/&amp;/g, '&'),
		),
	}
}
