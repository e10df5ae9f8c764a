import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { exportEntries } from '../../../src/main/exporting/finals'
import { acquireLock } from '../../../src/main/storage/lock'
import { readLog } from '../../../src/main/storage/log-file'
import { listVersions } from '../../../src/main/storage/version-files'
import { workspacePaths } from '../../../src/main/storage/workspace-paths'
import { contentHash } from '../../../src/shared/agreement/content-hash'
import { isOneSentence, pledge, tempFolder } from './run-cli'
import { completeAgreement, writeAgreement } from './sample-agreement'

test('says in the log of a workspace, and to whoever asked, what a draft showed beside its text', async () => {
	const folder = tempFolder()
	const agreement = completeAgreement()
	const place = path.join('agreements', agreement.id)
	mkdirSync(path.join(folder, place), { recursive: true })
	writeFileSync(path.join(folder, 'workspace.json'), '{}')
	const file = path.join(place, 'agreement.json')
	writeFileSync(path.join(folder, file), JSON.stringify({ ...agreement, title: 'The new title' }))
	writeAgreement(folder, agreement)
	const made = ['--docx', 'c.docx', '--from-version', 'agreement.json', '--review', 'external']
	const run = await pledge(folder, 'export', file, ...made)
	expect([run.status, run.err]).toEqual([0, ''])
	const name = contentHash(agreement).slice(0, 12)
	expect(run.out.trimEnd().split('\n')).toEqual([
		'Draft written: c.docx',
		'The Word document shows the comments and suggestions that the other side may see.',
		`The Word document shows what is new since version ${name}.`,
	])
	const logged = () =>
		readFileSync(path.join(folder, place, 'log.jsonl'), 'utf8')
			.trimEnd()
			.split('\n')
			.map((line) => JSON.parse(line))
	const told = {
		state: 'draft',
		version: null,
		keptAs: 1,
		audience: 'external',
		review: 'external',
		comparedWith: name,
	}
	expect(logged()).toMatchObject([{ kind: 'version', number: 1 }, told])
	// While the window has the workspace open a draft is made, and the missing line is said.
	const lock = await acquireLock(workspacePaths(folder).lockFile, { now: '2026-11-23T08:00:00.000Z' })
	if (lock.kind === 'locked') throw new Error('somebody else has the lock')
	const second = await pledge(folder, 'export', file, '--md', 'c.md')
	await lock.lock.release()
	expect([second.status, isOneSentence(second.err), logged().length]).toEqual([0, true, 2])
})

test('keeps a draft that the other side gets as a version, once for each text, and none of what stays in the house', async () => {
	const folder = tempFolder()
	const agreement = completeAgreement()
	const place = path.join(folder, 'agreements', agreement.id)
	mkdirSync(place, { recursive: true })
	writeFileSync(path.join(folder, 'workspace.json'), '{}')
	const file = path.join(place, 'agreement.json')
	const exported = async (title: string, ...options: readonly string[]) => {
		writeFileSync(file, JSON.stringify({ ...agreement, title }))
		const { status, err } = await pledge(folder, 'export', file, ...options)
		expect([status, err]).toEqual([0, ''])
	}
	await exported('One', '--staff', 's.md')
	await exported('One', '--summary', 's.html')
	await exported('One', '--md', 'i.md', '--audience', 'internal')
	await exported('One', '--md', 'a.md', '--date', '2027-03-03')
	await exported('One', '--docx', 'a.docx')
	await exported('Two', '--pdf', 'b.pdf')
	const log = await readLog(path.join(place, 'log.jsonl'))
	expect(log.fault).toBeNull()
	expect(exportEntries(log.entries).map(({ keptAs = null }) => keptAs)).toEqual([null, null, null, 1, 1, 2])
	const kept = await listVersions({ folder: path.join(place, 'versions'), logFile: path.join(place, 'log.jsonl') })
	const { at } = exportEntries(log.entries)[3]!
	expect(kept.map((one) => one.kind === 'version' && [one.number, one.name.replaceAll('\u00a0', ' '), one.by])).toEqual(
		[
			[1, 'Exported 23 November 2026', ''],
			[2, 'Exported 23 November 2026', ''],
		],
	)
	expect(kept[0]).toMatchObject({ at, contentHash: contentHash({ ...agreement, title: 'One' }) })
})
