import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { openBundle } from '../../../src/main/bundles/bundle-file'
import { readLineage } from '../../../src/main/bundles/lineage'
import { exportEntries } from '../../../src/main/exporting/finals'
import { acquireLock } from '../../../src/main/storage/lock'
import { readLog } from '../../../src/main/storage/log-file'
import { workspacePaths } from '../../../src/main/storage/workspace-paths'
import { contentHash } from '../../../src/shared/agreement/content-hash'
import { setAt } from '../../../src/shared/agreement/edit'
import { publicAgreement } from '../../../src/shared/agreement/public-agreement'
import { type Agreement, emptyAgreement } from '../../../src/shared/agreement/schema'
import { audienceOf } from '../../../src/shared/bundles/exchanged'
import { isOneSentence, pledge, tempFolder } from './run-cli'
import { completeAgreement, writeAgreement } from './sample-agreement'

const short: Agreement = {
	...emptyAgreement('short'),
	title: 'Service agreement',
	parties: completeAgreement().parties,
}

function edited(agreement: Agreement, changes: Readonly<Record<string, unknown>>): Agreement {
	let now = agreement
	for (const [at, value] of Object.entries(changes)) {
		const outcome = setAt(now, at, value)
		if (outcome.kind !== 'changed') throw new Error(JSON.stringify(outcome))
		now = outcome.agreement
	}
	return now
}

async function ok(folder: string, ...argv: readonly string[]) {
	const run = await pledge(folder, ...argv, '--json')
	expect([run.status, run.err]).toEqual([0, ''])
	return JSON.parse(run.out)
}

const fileIn = (folder: string, name: string) => readFileSync(path.join(folder, name), 'utf8')

test('an agreement with its versions and log goes through a bundle and comes out byte for byte', async () => {
	const folder = tempFolder()
	const own = path.join(folder, 'agreements', short.id)
	mkdirSync(own, { recursive: true })
	writeFileSync(path.join(folder, 'workspace.json'), '{}')
	const file = writeAgreement(own, short)
	await pledge(folder, 'approve', file, '--role', 'legal', '--name', 'Jana', '-o', file)
	const before = fileIn(own, 'log.jsonl')
	const packed = await ok(folder, 'bundle', 'pack', own, '-o', 'a.pledge')
	expect(packed).toMatchObject({ agreementId: 'short', audience: 'internal', versions: 1, attachments: 0, noted: true })
	await ok(folder, 'bundle', 'unpack', 'a.pledge', '-o', 'out')
	for (const name of ['versions/1.json', 'agreement.json'])
		expect([name, fileIn(path.join(folder, 'out'), name)]).toEqual([name, fileIn(own, name)])
	// Only that it was packed came after it.
	expect(fileIn(path.join(folder, 'out'), 'log.jsonl')).toBe(before)
	expect(fileIn(own, 'log.jsonl').startsWith(before)).toBe(true)
	await ok(folder, 'bundle', 'pack', 'out', '-o', 'b.pledge')
	expect(readFileSync(path.join(folder, 'b.pledge')).equals(readFileSync(path.join(folder, 'a.pledge')))).toBe(true)
	// Nothing that is there is written over.
	expect((await pledge(folder, 'bundle', 'unpack', 'a.pledge', '-o', 'out')).status).toBe(4)
	await ok(folder, 'bundle', 'unpack', 'a.pledge', '-o', 'a.json')
	expect((await pledge(folder, 'validate', 'a.json')).status).toBe(0)
})

test('of an agreement in a workspace the log says what was packed, to whom and when, and keeps the text that went outside', async () => {
	const folder = tempFolder()
	const own = path.join(folder, 'agreements', short.id)
	mkdirSync(own, { recursive: true })
	writeFileSync(path.join(folder, 'workspace.json'), '{}')
	writeAgreement(own, short)
	const to = ['--to', 'Hansen Logistik, legal', '--name', 'Jana']
	const packed = await ok(folder, 'bundle', 'pack', own, '--external', ...to, '-o', 'a.pledge')
	expect(packed).toMatchObject({ audience: 'external', noted: true })
	const { entries, fault } = await readLog(path.join(own, 'log.jsonl'))
	expect([fault, entries[0]]).toMatchObject([
		null,
		{ kind: 'version', number: 1, name: 'Sent to Hansen Logistik, legal' },
	])
	const file = { format: 'bundle', path: path.join(folder, 'a.pledge'), sha256: packed.sha256, bytes: packed.bytes }
	expect(exportEntries(entries)).toEqual([
		{
			...{ at: '2026-11-23T09:00:00.000Z', by: 'Jana', recipient: 'Hansen Logistik, legal', state: 'draft' },
			...{ audience: 'external', contentHash: contentHash(publicAgreement(short)), version: null, keptAs: 1 },
			...{ files: [file], review: 'external', attachments: [] },
		},
	])
	const opened = await openBundle(readFileSync(file.path))
	if (opened.kind !== 'bundle') throw new Error(opened.kind)
	expect(opened.about.sent).toMatchObject({ by: 'Jana', to: 'Hansen Logistik, legal' })
	// What came in with it comes back as what it is, whatever its file says of itself.
	const lineage = await readLineage(own)
	const relabelled = { ...opened.bundle, audience: 'internal' } as const
	expect([audienceOf(relabelled, lineage), lineage.outside.length]).toEqual(['external', 1])
	// While the window has the workspace open the bundle is made, and the missing line is said.
	const lock = await acquireLock(workspacePaths(folder).lockFile, { now: '2026-11-23T08:00:00.000Z' })
	if (lock.kind === 'locked') throw new Error('somebody else has the lock')
	const second = await pledge(folder, 'bundle', 'pack', own, '-o', 'b.pledge', '--json')
	await lock.lock.release()
	expect([second.status, isOneSentence(second.err), JSON.parse(second.out).noted]).toEqual([0, true, false])
	expect((await readLog(path.join(own, 'log.jsonl'))).entries.length).toBe(2)
})

test('two reviewers’ bundles of one text merge: what one changed is taken, what both changed is listed and the status is 1', async () => {
	const folder = tempFolder()
	writeAgreement(folder, short, 'a.json')
	await ok(folder, 'bundle', 'pack', 'a.json', '-o', 'sent.pledge')
	const review = async (name: string, changes: Readonly<Record<string, unknown>>) => {
		await ok(folder, 'bundle', 'unpack', 'sent.pledge', '-o', name)
		writeAgreement(path.join(folder, name), edited(short, changes))
		await ok(folder, 'bundle', 'pack', name, '-o', `${name}.pledge`)
	}
	await review('ann', { title: 'Ann’s title', 'parties.provider.city': 'Kiel' })
	await review('bob', { title: 'Bob’s title', 'parties.customer.city': 'Husum' })
	await review('cem', { 'parties.customer.city': 'Husum' })
	expect(await ok(folder, 'bundle', 'merge', 'ann.pledge', 'cem.pledge', '-o', 'ok.pledge')).toMatchObject({
		conflicts: [],
	})
	const run = await pledge(folder, 'bundle', 'merge', 'ann.pledge', 'bob.pledge', '-o', 'c.pledge', '--json')
	expect([run.status, JSON.parse(run.out).conflicts]).toEqual([
		1,
		[
			{
				path: 'title',
				alternatives: [
					{ kind: 'value', value: 'Ann’s title' },
					{ kind: 'value', value: 'Bob’s title' },
				],
			},
		],
	])
	await pledge(folder, 'bundle', 'merge', 'bob.pledge', 'ann.pledge', '-o', 'd.pledge')
	expect(readFileSync(path.join(folder, 'c.pledge')).equals(readFileSync(path.join(folder, 'd.pledge')))).toBe(true)
	await ok(folder, 'bundle', 'unpack', 'c.pledge', '-o', 'c.json')
	const merged = JSON.parse(fileIn(folder, 'c.json'))
	expect([merged.title, merged.parties.provider.city, merged.parties.customer.city]).toEqual([
		...['Service agreement', 'Kiel', 'Husum'],
	])
	const told = await pledge(
		folder,
		'bundle',
		'merge',
		'ann.pledge',
		'bob.pledge',
		'-o',
		'e.pledge',
		'--ui-language',
		'de',
	)
	expect(told.out).toContain('1 Feld wurde auf beiden Seiten geändert')
	expect(told.out).toContain('title: "Ann’s title" | "Bob’s title"')
})

test('a bundle for the other side leaves versions, log and everything internal at home', async () => {
	const folder = tempFolder()
	const complete = completeAgreement()
	writeAgreement(folder, complete, 'a.json')
	expect(complete.actionPlan.tasks.length).toBeGreaterThan(0)
	await ok(folder, 'bundle', 'pack', 'a.json', '--external', '-o', 'a.pledge')
	await ok(folder, 'bundle', 'unpack', 'a.pledge', '-o', 'out')
	expect(JSON.parse(fileIn(path.join(folder, 'out'), 'agreement.json')).actionPlan.tasks).toEqual([])
	expect(['versions', 'log.jsonl'].filter((name) => existsSync(path.join(folder, 'out', name)))).toEqual([])
	// It comes back into the house without taking the plan along.
	await ok(folder, 'bundle', 'pack', 'a.json', '-o', 'own.pledge')
	await ok(folder, 'bundle', 'merge', 'own.pledge', 'a.pledge', '-o', 'c.pledge')
	await ok(folder, 'bundle', 'unpack', 'c.pledge', '-o', 'c.json')
	expect(JSON.parse(fileIn(folder, 'c.json')).actionPlan).toEqual(complete.actionPlan)
})

test.each<[readonly string[], number]>([
	[[], 2],
	[['send', 'a.json', '-o', 'x.pledge'], 2],
	[['pack', 'a.json'], 2],
	[['pack', 'none.json', '-o', 'x.pledge'], 3],
	[['unpack', 'a.json', '-o', 'x'], 3],
	[['unpack', 'a.pledge', '--external', '-o', 'x'], 2],
	[['merge', 'a.pledge', 'other.pledge', '--to', 'Kim', '-o', 'x.pledge'], 2],
	[['unpack', 'a.pledge', '-o', 'a.pledge'], 4],
	[['merge', 'a.pledge', '-o', 'x.pledge'], 2],
	[['merge', 'a.pledge', 'other.pledge', '-o', 'x.pledge'], 3],
	[['merge', 'a.pledge', 'cut.pledge', '-o', 'x.pledge'], 3],
	[['pack', 'a.json', '-o', 'none/x.pledge'], 4],
])('ends bundle %j with status %i and one sentence in either language', async (argv, status) => {
	const folder = tempFolder()
	writeAgreement(folder, short, 'a.json')
	writeAgreement(folder, { ...short, id: 'other' }, 'other.json')
	for (const name of ['a', 'other']) await pledge(folder, 'bundle', 'pack', `${name}.json`, '-o', `${name}.pledge`)
	writeFileSync(path.join(folder, 'cut.pledge'), readFileSync(path.join(folder, 'a.pledge')).subarray(0, 900))
	for (const language of ['de', 'en']) {
		const run = await pledge(folder, 'bundle', ...argv, '--ui-language', language)
		expect([run.status, run.out, isOneSentence(run.err)]).toEqual([status, '', true])
	}
})
