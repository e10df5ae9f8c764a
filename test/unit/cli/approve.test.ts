import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { readAgreement } from '../../../src/main/cli/read-agreement'
import { readLog } from '../../../src/main/storage/log-file'
import { approvalsOfAgreement, approvalsOfWorkspace } from '../../../src/main/verifying/approved'
import { emptyAgreement } from '../../../src/shared/agreement/schema'
import { isOneSentence, pledge, tempFolder } from './run-cli'
import { completeAgreement, writeAgreement } from './sample-agreement'

const short = { ...emptyAgreement('short'), title: 'Service agreement', parties: completeAgreement().parties }

test('an approval is for the text that is exported, and a change voids it', async () => {
	const folder = tempFolder()
	writeAgreement(folder, { ...short, review: { ...short.review, required: ['legal'] } }, 'a.json')
	const exported = await pledge(folder, 'export', 'a.json', '--md', 'a.md', '--json')
	const { contentHash } = JSON.parse(exported.out)
	const approve = ['approve', 'a.json', '--role', 'legal', '--name', 'Jana Petersen']
	const run = await pledge(folder, ...approve, '--checklist', 'law', '--checklist', 'data', '-o', 'b.json', '--json')
	expect([run.status, JSON.parse(run.out)]).toEqual([
		0,
		{
			file: path.join(folder, 'b.json'),
			agreementId: 'short',
			contentHash,
			approval: expect.objectContaining({ role: 'legal', name: 'Jana Petersen', contentHash }),
			approved: true,
			roles: [{ role: 'legal', required: true, state: 'approved' }],
		},
	])
	const written = JSON.parse(readFileSync(path.join(folder, 'b.json'), 'utf8'))
	const [approval] = written.review.approvals
	expect(approval.checklist.map(({ done }: { done: boolean }) => done)).toEqual([true, false, false, true, false])
	writeAgreement(folder, { ...written, title: 'Another text' }, 'c.json')
	const after = await pledge(folder, 'approve', 'c.json', '--role', 'board', '--name', 'Kim', '-o', 'd.json')
	expect(after.out.trimEnd().split('\n')).toEqual([
		'd.json was written: Kim approved this text as board.',
		'Legal: the approval by Jana Petersen of 23 Nov 2026 was for another text and no longer counts.',
		'Still to approve: Legal.',
	])
	// What was approved before the change is still known as approved.
	const read = await readAgreement({ path: path.join(folder, 'd.json'), shown: 'd.json' })
	expect((await approvalsOfAgreement(read, null)).standingOf(contentHash)).toBe('approved')
	const again = await pledge(
		folder,
		'approve',
		'b.json',
		'--role',
		'legal',
		'--name',
		'Jana Petersen',
		'-o',
		'e.json',
		'--ui-language',
		'de',
	)
	expect(again.out.split('\n')[0]).toBe(
		'Jana Petersen hatte diesen Text schon freigegeben (Recht); e.json wurde geschrieben.',
	)
})

test('in a workspace the approved text is kept as a version and the log says who approved it', async () => {
	const folder = tempFolder()
	const own = path.join(folder, 'agreements', short.id)
	mkdirSync(own, { recursive: true })
	writeFileSync(path.join(folder, 'workspace.json'), '{}')
	const required = { ...short, review: { ...short.review, required: ['legal', 'technical'] } }
	const file = writeAgreement(own, required)
	const outside = tempFolder()
	for (const [role, approved] of [
		['legal', false],
		['technical', true],
	] as const) {
		const run = await pledge(outside, 'approve', file, '--role', role, '--name', 'Jana', '-o', file, '--json')
		const answer = JSON.parse(run.out)
		const known = await approvalsOfWorkspace(folder)
		expect([answer.approved, known.standingOf(answer.contentHash)]).toEqual([approved, approved ? 'approved' : null])
	}
	const { entries, fault } = await readLog(path.join(own, 'log.jsonl'))
	expect([entries, fault]).toMatchObject([
		[
			{ kind: 'version', number: 1 },
			{ kind: 'approval', role: 'legal', by: 'Jana', isComplete: false },
			{ kind: 'approval', role: 'technical', by: 'Jana', isComplete: true },
		],
		null,
	])
	expect([existsSync(path.join(own, 'versions', '1.json')), existsSync(path.join(folder, 'workspace.lock'))]).toEqual([
		true,
		false,
	])
})

test('a final is refused while an approval is missing, with the words of the role', async () => {
	const folder = tempFolder()
	const complete = completeAgreement()
	writeAgreement(folder, { ...complete, review: { ...complete.review, required: ['commercial'] } }, 'a.json')
	const run = await pledge(folder, 'export', 'a.json', '--final', '--md', 'a.md')
	expect([run.status, run.err]).toEqual([1, expect.stringContaining('Review: The commercial approval is missing.')])
	await pledge(folder, 'approve', 'a.json', '--role', 'commercial', '--name', 'Jana', '-o', 'a.json')
	expect((await pledge(folder, 'export', 'a.json', '--final', '--md', 'a.md')).status).toBe(0)
})

test.each<[readonly string[], number]>([
	[['--role', 'legal', '--name', 'Jana'], 2],
	[['--name', 'Jana', '-o', 'b.json'], 2],
	[['--role', ' ', '--name', 'Jana', '-o', 'b.json'], 2],
	[['--role', 'legal', '--name', 'x'.repeat(201), '-o', 'b.json'], 2],
	[['--role', 'legal', '--name', 'Jana', '--checklist', 'weather', '-o', 'b.json'], 2],
	[['--role', 'board', '--name', 'Jana', '--checklist', 'all', '-o', 'b.json'], 2],
	[['--role', 'legal', '--name', 'Jana', '-o', 'none/b.json'], 4],
])('ends approve %j with status %i and one sentence in either language', async (argv, status) => {
	const folder = tempFolder()
	writeAgreement(folder, short, 'a.json')
	for (const language of ['de', 'en']) {
		const run = await pledge(folder, 'approve', 'a.json', ...argv, '--ui-language', language)
		expect([run.status, run.out, isOneSentence(run.err)]).toEqual([status, '', true])
	}
})

test('an approval can be withdrawn with its reason: the file, the log and whoever asks for approved texts know it', async () => {
	const folder = tempFolder()
	const own = path.join(folder, 'agreements', short.id)
	mkdirSync(own, { recursive: true })
	writeFileSync(path.join(folder, 'workspace.json'), '{}')
	const file = writeAgreement(own, { ...short, review: { ...short.review, required: ['legal'] } })
	const approve = (...more: readonly string[]) =>
		pledge(tempFolder(), 'approve', file, '--role', 'legal', '--name', 'Jana', '-o', file, ...more)
	const nothing = await approve('--withdraw', 'Too early')
	expect([nothing.status, isOneSentence(nothing.err)]).toEqual([3, true])
	const given = JSON.parse((await approve('--json')).out)
	expect((await approvalsOfWorkspace(folder)).standingOf(given.contentHash)).toBe('approved')
	const taken = await approve('--withdraw', 'The liability clause was not read.')
	expect(taken.out.trimEnd().split('\n').slice(0, 2)).toEqual([
		`${file} was written: Jana withdrew the approval by Jana as Legal.`,
		'Still to approve: Legal.',
	])
	expect((await approvalsOfWorkspace(folder)).standingOf(given.contentHash)).toBe(null)
	const { entries, fault } = await readLog(path.join(own, 'log.jsonl'))
	expect([entries.at(-1), fault]).toMatchObject([
		{ kind: 'approval-withdrawn', by: 'Jana', role: 'legal', reason: 'The liability clause was not read.' },
		null,
	])
	const written = await readAgreement({ path: file, shown: file })
	expect(written.review.approvals.map(({ withdrawn }) => withdrawn?.reason)).toEqual([
		'The liability clause was not read.',
	])
})
