import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { readPdf } from '../../../src/main/importing/read-pdf'
import type { OwnAnnex } from '../../../src/shared/agreement/own-content'
import type { Agreement } from '../../../src/shared/agreement/schema'
import type { ExportRequest } from '../../../src/shared/ipc/shapes'
import { makePdf } from '../../helpers/make-pdf'
import { type App, makeWorld, openApp, type World } from './open-world'

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

async function ready(world: World): Promise<{ app: App; agreement: Agreement }> {
	const app = await openApp(world)
	const { id } = await app.call('agreements:add-sample', { language: 'en' })
	const opened = await app.call('agreements:open', { id })
	if (opened.kind !== 'opened') throw new Error(`expected an opened agreement, got ${opened.kind}`)
	return { app, agreement: opened.agreement }
}

async function attach(app: App, agreement: Agreement, file: string) {
	app.desktop.files = [file]
	return app.call('annexes:attach', { agreementId: agreement.id })
}

/** The sample with a file at an annex of its own; the file is stored. */
async function withAnnex(world: World, fileName = 'Data sheet.pdf') {
	const { app, agreement } = await ready(world)
	const bytes = await makePdf(2)
	const source = join(world.userData, fileName)
	writeFileSync(source, bytes)
	const outcome = await attach(app, agreement, source)
	if (outcome.kind !== 'attached') throw new Error(`expected a file, got ${JSON.stringify(outcome)}`)
	const annex: OwnAnnex = { id: 'sheet', title: 'Data sheet', content: [], attachment: outcome.attachment }
	const stored = join(world.folder, 'agreements', agreement.id, 'attachments', `${outcome.attachment.sha256}.pdf`)
	return { app, agreement: { ...agreement, annexes: [annex] }, bytes, stored, sha256: outcome.attachment.sha256 }
}

async function exported(app: App, agreement: Agreement, world: World, state: ExportRequest['state']) {
	app.desktop.folder = world.files
	await app.call('export:choose-folder', {})
	const wishes = { recipient: '', audience: 'external', date: '2026-11-23', folder: world.files } as const
	return app.call('export:run', { agreement, formats: ['md'], state, ...wishes })
}

test('a PDF is stored beside the agreement under its hash, with its name and pages', async () => {
	const world = makeWorld()
	const { app, agreement } = await ready(world)
	const bytes = await makePdf(3)
	const source = join(world.files, 'Data sheet: 4711.PDF')
	writeFileSync(source, bytes)
	expect(await attach(app, agreement, source)).toEqual({
		kind: 'attached',
		attachment: { fileName: 'Data sheet- 4711.pdf', sha256: hashOf(bytes), pages: 3 },
	})
	expect(app.desktop.done.at(-1)).toBe('choose files: Choose a PDF for the annex')
	const folder = join(world.folder, 'agreements', agreement.id, 'attachments')
	expect(readdirSync(folder)).toEqual([`${hashOf(bytes)}.pdf`])
	expect(readFileSync(join(folder, `${hashOf(bytes)}.pdf`)).equals(bytes)).toBe(true)
})

test('a closed dialog attaches nothing', async () => {
	const { app, agreement } = await ready(makeWorld())
	expect(await app.call('annexes:attach', { agreementId: agreement.id })).toEqual({ kind: 'closed' })
})

test('what is too large, no PDF, encrypted, cut off or empty is refused with its reason, and nothing is stored', async () => {
	const world = makeWorld()
	const { app, agreement } = await ready(world)
	const plain = await makePdf(3)
	const files: readonly (readonly [name: string, bytes: Uint8Array, reason: string])[] = [
		['large.pdf', plain, 'too-large'],
		['text.pdf', Buffer.from('Not a PDF at all'), 'not-a-pdf'],
		['late.pdf', Buffer.concat([Buffer.from('\n'), plain]), 'not-a-pdf'],
		['locked.pdf', await makePdf(3, 'secret'), 'encrypted'],
		['cut.pdf', plain.subarray(0, plain.length - 600), 'unreadable'],
		['hollow.pdf', Buffer.from('%PDF-1.7\nstartxref\n0\n%%EOF'), 'unreadable'],
		['none.pdf', await makePdf(0), 'unreadable'],
	]
	for (const [name, bytes, reason] of files) {
		const file = join(world.files, name)
		writeFileSync(file, bytes)
		if (reason === 'too-large') truncateSync(file, 50 * 1024 * 1024 + 1)
		expect([name, await attach(app, agreement, file)]).toEqual([name, { kind: 'refused', reason }])
	}
	expect(await attach(app, agreement, world.files)).toEqual({ kind: 'refused', reason: 'not-a-pdf' })
	expect(existsSync(join(world.folder, 'agreements', agreement.id, 'attachments'))).toBe(false)
	expect(app.unexpected).toEqual([])
})

test('a page tree that leads in a circle is refused', async () => {
	const world = makeWorld()
	const { app, agreement } = await ready(world)
	const text = (await makePdf(2)).toString('latin1')
	const [, pages] = /(\d+) 0 obj\s*<<\s*\/Type \/Pages/.exec(text) ?? []
	const circle = text.replace(/\/Kids \[[^\]]*\]/, `/Kids [${pages} 0 R]`)
	const file = join(world.files, 'circle.pdf')
	writeFileSync(file, circle, 'latin1')
	expect([pages !== undefined, circle === text]).toEqual([true, false])
	expect(await attach(app, agreement, file)).toEqual({ kind: 'refused', reason: 'unreadable' })
})

test('a file that takes too long to read is given up', async () => {
	const world = makeWorld()
	const file = join(world.files, 'slow.pdf')
	writeFileSync(file, await makePdf(1))
	const never = join(world.files, 'never.cjs')
	writeFileSync(never, 'for (;;);')
	expect(await readPdf(file, never, { timeMs: 200, memoryMb: 64 })).toEqual({ kind: 'refused', reason: 'unreadable' })
})

test('a file that is gone and an agreement that is unknown are told by name', async () => {
	const world = makeWorld()
	const { app, agreement } = await ready(world)
	const gone = join(world.files, 'gone.pdf')
	app.desktop.files = [gone]
	expect([
		await app.refusal('annexes:attach', { agreementId: agreement.id }),
		await app.refusal('annexes:attach', { agreementId: 'unknown' }),
		await app.refusal('annexes:open', { agreementId: agreement.id, sha256: '../../agreement' }),
	]).toEqual([
		`not-found: ${gone}`,
		`not-found: ${join(world.folder, 'agreements', 'unknown', 'agreement.json')}`,
		'bad-request: annexes:open sha256 invalid_format',
	])
})

test('a stored file is opened while it is what the contract names', async () => {
	const world = makeWorld()
	const { app, agreement, bytes, stored, sha256 } = await withAnnex(world)
	const args = { agreementId: agreement.id, sha256 }
	expect(await app.call('annexes:check', args)).toEqual({ kind: 'intact', bytes: bytes.length })
	await app.call('annexes:open', args)
	expect(app.desktop.done.at(-1)).toBe(`open ${stored}`)
	writeFileSync(stored, await makePdf(1))
	expect([await app.call('annexes:check', args), await app.refusal('annexes:open', args)]).toEqual([
		{ kind: 'changed' },
		`broken-file: ${stored}`,
	])
	rmSync(stored)
	expect([await app.call('annexes:check', args), await app.refusal('annexes:open', args)]).toEqual([
		{ kind: 'missing' },
		`not-found: ${stored}`,
	])
})

test('attaching the same file again mends one that was changed', async () => {
	const world = makeWorld()
	const { app, agreement, bytes, stored } = await withAnnex(world)
	writeFileSync(stored, 'something else')
	await attach(app, agreement, join(world.userData, 'Data sheet.pdf'))
	expect(readFileSync(stored).equals(bytes)).toBe(true)
})

test('a final goes out with the files of its annexes, which the log names and the window may open', async () => {
	const world = makeWorld()
	const { app, agreement, bytes, sha256 } = await withAnnex(world)
	const outcome = await exported(app, agreement, world, 'final')
	if (outcome.kind !== 'exported') throw new Error(JSON.stringify(outcome))
	const copy = join(world.files, 'Data sheet.pdf')
	expect(outcome.entry.attachments).toEqual([{ path: copy, sha256, bytes: bytes.length }])
	expect(outcome.warnings).toEqual([])
	expect(readFileSync(copy).equals(bytes)).toBe(true)
	expect(await app.call('export:log', { id: agreement.id })).toEqual([outcome.entry])
	await app.call('files:open', { path: copy })
	expect(app.desktop.done.at(-1)).toBe(`open ${copy}`)
})

test('a file beside the export is never replaced: the same one stays, another one keeps its name', async () => {
	const world = makeWorld()
	const { app, agreement, bytes } = await withAnnex(world)
	const namesake = join(world.files, 'Data sheet.pdf')
	writeFileSync(namesake, 'of somebody else')
	await exported(app, agreement, world, 'draft')
	await exported(app, agreement, world, 'draft')
	expect(readdirSync(world.files).filter((name) => name.endsWith('.pdf'))).toEqual([
		'Data sheet (2).pdf',
		'Data sheet.pdf',
	])
	expect(readFileSync(namesake, 'utf8')).toBe('of somebody else')
	expect(readFileSync(join(world.files, 'Data sheet (2).pdf')).equals(bytes)).toBe(true)
})

test('without the file, or with a changed one, a final is refused and a draft is warned', async () => {
	const world = makeWorld()
	const { app, agreement, stored } = await withAnnex(world)
	for (const problem of ['missing', 'changed']) {
		if (problem === 'missing') rmSync(stored)
		else writeFileSync(stored, 'something else')
		const finding = {
			rule: 'attachment',
			severity: 'error',
			section: 'own-content',
			path: 'annexes.sheet.attachment',
			values: { problem, file: 'Data sheet.pdf', annex: 'Data sheet' },
		}
		expect(await exported(app, agreement, world, 'final')).toEqual({ kind: 'final-refused', findings: [finding] })
		const draft = await exported(app, agreement, world, 'draft')
		if (draft.kind !== 'exported') throw new Error(JSON.stringify(draft))
		expect([draft.warnings, draft.entry.attachments]).toEqual([[finding], []])
	}
	expect(readdirSync(world.files).filter((name) => name.endsWith('.pdf'))).toEqual([])
})

test('a name from elsewhere leads nowhere but into the chosen folder', async () => {
	const world = makeWorld()
	const { app, agreement } = await withAnnex(world)
	const [annex] = agreement.annexes
	if (annex?.attachment == null) throw new Error('no file')
	const attachment = { ...annex.attachment, fileName: '../../outside.sh' }
	await exported(app, { ...agreement, annexes: [{ ...annex, attachment }] }, world, 'draft')
	expect(readdirSync(world.files).filter((name) => !name.endsWith('.md'))).toEqual(['-..-outside.sh.pdf'])
})

test('an export that cannot be logged takes its copies back and leaves what was there', async () => {
	const world = makeWorld()
	const { app, agreement, bytes } = await withAnnex(world)
	const log = join(world.folder, 'agreements', agreement.id, 'log.jsonl')
	mkdirSync(log)
	await expect(exported(app, agreement, world, 'draft')).rejects.toThrow('cannot-read')
	expect(readdirSync(world.files)).toEqual([])
	writeFileSync(join(world.files, 'Data sheet.pdf'), bytes)
	await expect(exported(app, agreement, world, 'draft')).rejects.toThrow('cannot-read')
	expect(readdirSync(world.files)).toEqual(['Data sheet.pdf'])
})

test('a copy of an agreement has its own copies of the files', async () => {
	const world = makeWorld()
	const { app, agreement, bytes, stored, sha256 } = await withAnnex(world)
	await app.call('agreements:save', { agreement })
	const { id } = await app.call('agreements:duplicate', { id: agreement.id, title: 'Copy' })
	rmSync(stored)
	expect(await app.call('annexes:check', { agreementId: id, sha256 })).toEqual({ kind: 'intact', bytes: bytes.length })
})

test('a workspace that can only be read takes no file', async () => {
	const world = makeWorld()
	const first = await ready(world)
	const second = await openApp(world)
	expect(await second.refusal('annexes:attach', { agreementId: first.agreement.id })).toBe(`read-only: ${world.folder}`)
	expect(second.desktop.done.filter((deed) => deed.startsWith('choose'))).toEqual([])
})
