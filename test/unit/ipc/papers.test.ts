import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { textFindings } from '../../../src/shared/findings/wording/run'
import { findingsOn } from '../../../src/shared/paper/found-words'
import { layPaper } from '../../../src/shared/paper/paper'
import type { PaperFile } from '../../../src/shared/paper/paper-file'
import { makeAnchor } from '../../../src/shared/review/make-anchor'
import { printedTexts } from '../../../src/shared/review/printed-texts'
import { openThread } from '../../../src/shared/review/threads'
import { type App, makeWorld, openApp } from './open-world'

const TEXT =
	'# Service Agreement\n\n1.1 The Provider shall respond as soon as possible.\n\n1.2 It may use *third parties*.\n'

async function withPaper() {
	const world = makeWorld()
	const app = await openApp(world)
	const file = join(world.files, 'theirs.md')
	writeFileSync(file, TEXT)
	const added = await app.call('papers:add', { path: file })
	if (added.kind !== 'added') throw new Error(added.kind)
	return { world, app, file, id: added.id }
}

async function opened(app: App, id: string) {
	const found = await app.call('papers:open', { id })
	if (found.kind !== 'paper') throw new Error(found.kind)
	return found
}

function commented({ file, pieces }: Awaited<ReturnType<typeof opened>>): PaperFile {
	const { outline } = layPaper(pieces, 'theirs', file.language)
	const at = printedTexts(outline).all.find(({ text }) => text.includes('as soon as possible'))
	const start = at?.text.indexOf('as soon') ?? 0
	const anchor = makeAnchor(outline, { language: 'en', address: at?.address ?? '' }, { start, end: start + 19 })
	if (anchor === null) throw new Error('no such words')
	const thread = { id: 't1', commentId: 'c1', anchor, visibility: 'internal', text: 'How | soon?' } as const
	const said = openThread(file, thread, { by: 'Jana', at: '2026-11-28T08:00:00Z' })
	if (said.kind !== 'changed') throw new Error(said.kind)
	return said.agreement
}

test('a paper of somebody else’s is kept with its file, and the same file is one paper', async () => {
	const { app, file, id } = await withPaper()
	expect(await app.call('papers:add', { path: file })).toEqual({ kind: 'added', id, isKnown: true })
	const { file: paper, pieces } = await opened(app, id)
	expect([paper.name, paper.format, paper.language, paper.title]).toEqual([
		'theirs.md',
		'md',
		'en',
		'Service Agreement',
	])
	expect(pieces.map((piece) => (piece.kind === 'text' ? piece.number : 'table'))).toEqual([null, '1.1', '1.2'])
	expect(await app.call('papers:list', {})).toMatchObject([{ id, findings: paper.findings, threads: 0 }])
	expect(paper.findings).toBeGreaterThan(0)
})

test('what is said about a paper is kept, and goes out as a list with its places and findings', async () => {
	const { world, app, id } = await withPaper()
	const said = commented(await opened(app, id))
	await app.call('papers:save', { file: said })
	expect((await opened(app, id)).file).toEqual(said)
	expect(await app.call('papers:list', {})).toMatchObject([{ threads: 1, openThreads: 1 }])
	const target = join(world.files, 'list.md')
	app.desktop.savePath = target
	expect(await app.call('papers:export', { id, format: 'list' })).toMatchObject({ kind: 'exported', placed: 1 })
	const list = readFileSync(target, 'utf8')
	expect(list).toContain('- **Line 3** “as soon as possible”\n  - Jana, ')
	expect(list).toContain('How \\| soon?')
	expect(list.match(/as soon as possible/g)?.length).toBeGreaterThan(1)
	// A text file carries no comments.
	expect(await app.call('papers:export', { id, format: 'docx' })).toEqual({ kind: 'cannot' })
})

test('every finding of a paper is a sentence with all its figures and words', async () => {
	const { world, app } = await withPaper()
	const file = join(world.files, 'more.md')
	const long = Array.from({ length: 70 }, (_, index) => `word${index}`).join(' ')
	writeFileSync(
		file,
		`# Agreement\n\n1.1 The Provider shall answer within thirty (20) minutes.\n\n1.2 It shall ${long}.\n`,
	)
	const added = await app.call('papers:add', { path: file })
	if (added.kind !== 'added') throw new Error(added.kind)
	const target = join(world.files, 'list.md')
	app.desktop.savePath = target
	await app.call('papers:export', { id: added.id, format: 'list' })
	const list = readFileSync(target, 'utf8')
	expect(list).toContain('say the same number differently')
	expect(list).toMatch(/has \d+ words, more than \d+\./)
	expect(list).not.toMatch(/\{\w+\}|findings:/)
})

test('a paper goes only when it is deleted, and comes back whole', async () => {
	const { app, id } = await withPaper()
	const said = commented(await opened(app, id))
	await app.call('papers:save', { file: said })
	await app.call('papers:delete', { id })
	expect(await app.call('papers:list', {})).toEqual([])
	expect(await app.refusal('papers:open', { id })).toMatch(/^not-found/)
	expect(await app.refusal('papers:save', { file: said })).toMatch(/^not-found/)
	await app.call('papers:restore', { id })
	expect((await opened(app, id)).file).toEqual(said)
})

test('a file that was changed in the workspace is not shown under what was said about another', async () => {
	const { world, app, id } = await withPaper()
	writeFileSync(join(world.folder, 'papers', id, 'original.md'), TEXT.replace('soon', 'late'))
	expect(await app.call('papers:open', { id })).toEqual({ kind: 'refused', reason: 'damaged' })
})

test('what is no contract is refused by its reason, and a document of ours is nobody else’s', async () => {
	const { world, app } = await withPaper()
	const refusal = async (name: string, contents: string | Uint8Array) => {
		const file = join(world.files, name)
		writeFileSync(file, contents)
		const added = await app.call('papers:add', { path: file })
		return added.kind === 'refused' ? added.reason : added.kind
	}
	expect([
		await refusal('a.docx', '%PDF-1.7'),
		await refusal('b.md', '\n\n'),
		await refusal('c.docx', new Uint8Array([0x50, 0x4b, 3, 4, 0])),
	]).toEqual(['not-text', 'empty', 'damaged'])
	expect(await app.refusal('papers:add', { path: join(world.files, 'none.md') })).toMatch(/^not-found/)
})

test('the wording of a paper is looked through by itself, with each finding on its words, and the list counts the same', async () => {
	const { app, id } = await withPaper()
	const { file, pieces } = await opened(app, id)
	const looked = await app.call('papers:findings', { id, workId: 'look' })
	if (looked.kind !== 'found') throw new Error(looked.kind)
	const { outline } = layPaper(pieces, 'theirs', file.language)
	const findings = findingsOn(outline, looked.found)
	expect(findings).toEqual(textFindings(outline))
	expect([findings.length, findings[0]?.at.text.slice(findings[0].start, findings[0].end)]).toEqual([
		file.findings,
		'as soon as possible',
	])
	const shares = app.events.filter(({ name }) => name === 'papers:progress').map(({ payload }) => payload)
	expect(shares.length).toBeGreaterThan(3)
	expect(shares.every((one) => (one as { workId: string }).workId === 'look')).toBe(true)
	expect(await app.call('papers:cancel', { workId: 'look' })).toEqual({})
})

test('a text of more letters than any contract has is refused before it is looked through', async () => {
	const { world, app } = await withPaper()
	const paragraph = 'The Provider shall respond as soon as possible.\n\n'
	const added = async (letters: number) => {
		const file = join(world.files, `${letters}.txt`)
		writeFileSync(file, paragraph.repeat(letters / paragraph.length))
		const reply = await app.call('papers:add', { path: file })
		return reply.kind === 'refused' ? reply.reason : reply.kind
	}
	expect([await added(20_000), await added(4_000_000)]).toEqual(['added', 'too-large'])
})
