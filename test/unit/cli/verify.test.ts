import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { acquireLock } from '../../../src/main/storage/lock'
import { setAt } from '../../../src/shared/agreement/edit'
import { type Agreement, emptyAgreement } from '../../../src/shared/agreement/schema'
import { isOneSentence, pledge, tempFolder } from './run-cli'
import { completeAgreement, writeAgreement } from './sample-agreement'

const answerShape = z.object({
	genuine: z.boolean(),
	sameText: z.boolean(),
	approved: z.boolean().nullable(),
	contentHash: z.string().nullable(),
	agreementId: z.string().nullable(),
	version: z.int().nullable(),
	problems: z.array(z.looseObject({ code: z.string(), message: z.string() })),
})

async function verify(folder: string, ...argv: readonly string[]) {
	const run = await pledge(folder, 'verify', ...argv, '--json')
	const { genuine, approved, version } = answerShape.parse(JSON.parse(run.out))
	return { status: run.status, genuine, approved, version }
}

/** Short, since every look at a document makes it again. */
const short: Agreement = {
	...emptyAgreement('short'),
	title: 'Service agreement',
	parties: completeAgreement().parties,
}

test('tells a document that agrees with itself from the approved text', async () => {
	const folder = tempFolder()
	writeAgreement(folder, short, 'a.json')
	writeAgreement(folder, { ...short, title: 'Another agreement' }, 'b.json')
	const exported = await pledge(folder, 'export', 'a.json', '--pdf', 'a.pdf', '--json')
	const { contentHash } = JSON.parse(exported.out)
	const draft = { status: 0, genuine: true, version: null }
	expect(await verify(folder, 'a.pdf')).toEqual({ ...draft, approved: null })
	expect(await verify(folder, 'a.pdf', '--against', 'a.json')).toEqual({ ...draft, approved: true })
	expect(await verify(folder, 'a.pdf', '--against', contentHash.toUpperCase())).toEqual({ ...draft, approved: true })
	const not = { ...draft, status: 1, approved: false }
	expect(await verify(folder, 'a.pdf', '--against', 'b.json')).toEqual(not)
	expect(await verify(folder, 'a.pdf', '--against', '0'.repeat(64))).toEqual(not)
})

test('says as what it knows a text: approved, or only the one that was given', async () => {
	const folder = tempFolder()
	writeAgreement(folder, short, 'a.json')
	const exported = await pledge(folder, 'export', 'a.json', '--pdf', 'a.pdf', '--json')
	const { contentHash } = JSON.parse(exported.out)
	const last = async (against: string, language = 'en') =>
		(await pledge(folder, 'verify', 'a.pdf', '--against', against, '--ui-language', language)).out
			.trimEnd()
			.split('\n')
			.at(-1)
	expect(await last('a.json')).toBe(
		'It is the text of the agreement given, as that stands now. Whether anybody approved it is not told by this.',
	)
	expect(await last(contentHash, 'de')).toBe('Es ist der Text des angegebenen Inhalts-Hashs.')
	await pledge(
		folder,
		'approve',
		'a.json',
		'--role',
		'legal',
		'--name',
		'Maren Petersen',
		'--checklist',
		'all',
		'-o',
		'b.json',
	)
	expect(await last('b.json')).toBe('Approved: this is a text that was approved or sent out as a final.')
	expect(await last('0'.repeat(64))).toBe(
		'Not approved: none of what was given with --against has this content hash and these words.',
	)
})

test('says in words what it found, in either language', async () => {
	const folder = tempFolder()
	writeAgreement(folder, short, 'a.json')
	await pledge(folder, 'export', 'a.json', '--pdf', 'a.pdf', '--date', '2027-03-03')
	const english = await pledge(folder, 'verify', 'a.pdf')
	const [verdict, says, text, limit] = english.out.trimEnd().split('\n')
	expect([verdict, says]).toEqual([
		'Genuine: the document is what the data inside it makes.',
		'Draft of 3 Mar 2027: Service agreement',
	])
	expect([text, limit]).toEqual([
		expect.stringMatching(/^Agreement short, content hash [0-9a-f]{64}$/),
		expect.stringContaining('agrees with itself'),
	])
	const german = await pledge(folder, 'verify', 'a.pdf', '--ui-language', 'de', '--against', '0'.repeat(64))
	expect([german.status, german.out.includes('Echt:'), german.out.includes('Nicht freigegeben')]).toEqual([
		1,
		true,
		true,
	])
})

/** A workspace with one agreement, as the program keeps it. */
function workspaceWith(agreement: Agreement): { folder: string; file: string } {
	const folder = tempFolder()
	const own = path.join(folder, 'agreements', agreement.id)
	mkdirSync(own, { recursive: true })
	writeFileSync(path.join(folder, 'workspace.json'), '{}')
	return { folder, file: writeAgreement(own, agreement) }
}

test('a final made in a workspace gets a number, stands in the log, and is found there', async () => {
	const complete = completeAgreement()
	const { folder, file } = workspaceWith(complete)
	const outside = tempFolder()
	const final = async (name: string) =>
		JSON.parse((await pledge(outside, 'export', file, '--final', '--pdf', name, '--json')).out)
	const first = await final('first.pdf')
	expect(first.version).toBe(1)
	const log = path.join(path.dirname(file), 'log.jsonl')
	const entry = readFileSync(log, 'utf8').trimEnd().split('\n').at(-1)
	expect(JSON.parse(entry!)).toMatchObject({
		...{ state: 'final', version: 1, audience: 'external', contentHash: first.contentHash },
		files: [{ format: 'pdf', path: path.join(outside, 'first.pdf'), sha256: first.files[0].sha256 }],
	})
	expect((await final('again.pdf')).version).toBe(1)
	const edited = setAt(complete, 'title', 'A better title')
	writeAgreement(path.dirname(file), edited.kind === 'changed' ? edited.agreement : complete)
	expect((await final('second.pdf')).version).toBe(2)
	// The first is no longer how the agreement stands, but it was a final.
	expect(await verify(outside, 'first.pdf', '--against', folder)).toEqual({
		...{ status: 0, genuine: true, approved: true, version: 1 },
	})
	expect(readdirSync(path.join(path.dirname(file), 'versions')).sort()).toEqual(['1.json', '2.json'])
	await pledge(outside, 'export', file, '--pdf', 'draft.pdf', '--date', '2027-01-01')
	writeAgreement(path.dirname(file), short)
	await pledge(outside, 'export', file, '--pdf', 'draft.pdf')
	expect((await verify(outside, 'draft.pdf', '--against', folder)).approved).toBe(false)
	writeFileSync(log, readFileSync(log, 'utf8').replace(path.join(outside, 'first.pdf'), 'elsewhere.pdf'))
	expect((await verify(outside, 'first.pdf', '--against', folder)).approved).toBe(false)
	const told = await pledge(outside, 'verify', 'first.pdf', '--against', folder)
	expect(told.out).toContain('Entry 2 of the log was changed after it was written.')
	const again = await pledge(outside, 'verify', 'first.pdf', '--against', folder, '--ui-language', 'de', '--json')
	expect(JSON.parse(again.out).problems).toEqual([
		{ code: 'log-changed', message: expect.stringContaining('Eintrag 2 des Protokolls') },
	])
})

test('no final is made where another program has the workspace open', async () => {
	const { folder, file } = workspaceWith(completeAgreement())
	const held = await acquireLock(path.join(folder, 'workspace.lock'), { now: '2027-01-01T00:00:00Z' })
	const outside = tempFolder()
	const run = await pledge(outside, 'export', file, '--final', '--md', 'c.md')
	expect([run.status, run.out, isOneSentence(run.err), existsSync(path.join(outside, 'c.md'))]).toEqual([
		4,
		'',
		true,
		false,
	])
	if (held.kind === 'acquired') await held.lock.release()
	expect((await pledge(outside, 'export', file, '--final', '--md', 'c.md')).status).toBe(0)
	expect(existsSync(path.join(folder, 'workspace.lock'))).toBe(false)
})

test('a final of a file that lies anywhere is counted in a log beside it', async () => {
	const folder = tempFolder()
	writeAgreement(folder, completeAgreement(), 'offer.json')
	await pledge(folder, 'export', 'offer.json', '--final', '--md', 'c.md')
	expect(JSON.parse(readFileSync(path.join(folder, 'offer.log.jsonl'), 'utf8'))).toMatchObject({ version: 1 })
})

test.each<[readonly string[], number]>([
	[[], 2],
	[['a.pdf', 'b.pdf'], 2],
	[['none.pdf'], 3],
	[['text.pdf'], 3],
	[['cut.pdf'], 3],
	[['a.pdf', '--against', 'nowhere'], 3],
	[['a.pdf', '--against', 'text.pdf'], 3],
	[['a.pdf', '--against', 'folder'], 3],
	[['folder'], 3],
])('ends verify %j with status %i and one sentence in either language', async (argv, status) => {
	const folder = tempFolder()
	writeAgreement(folder, short, 'a.json')
	await pledge(folder, 'export', 'a.json', '--pdf', 'a.pdf')
	writeFileSync(path.join(folder, 'text.pdf'), 'Dear customer')
	writeFileSync(path.join(folder, 'cut.pdf'), readFileSync(path.join(folder, 'a.pdf')).subarray(0, 5_000))
	mkdirSync(path.join(folder, 'folder'))
	for (const language of ['de', 'en']) {
		const run = await pledge(folder, 'verify', ...argv, '--ui-language', language)
		expect([run.status, run.out, isOneSentence(run.err)]).toEqual([status, '', true])
	}
})
