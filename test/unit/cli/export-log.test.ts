import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { acquireLock } from '../../../src/main/storage/lock'
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
	const told = { state: 'draft', version: null, audience: 'external', review: 'external', comparedWith: name }
	expect(logged()).toMatchObject([told])
	// While the window has the workspace open a draft is made, and the missing line is said.
	const lock = await acquireLock(workspacePaths(folder).lockFile, { now: '2026-11-23T08:00:00.000Z' })
	if (lock.kind === 'locked') throw new Error('somebody else has the lock')
	const second = await pledge(folder, 'export', file, '--md', 'c.md')
	await lock.lock.release()
	expect([second.status, isOneSentence(second.err), logged().length]).toEqual([0, true, 1])
})
