import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { pledge, tempFolder } from './run-cli'
import { completeAgreement, draftWithOnePromise, writeAgreement } from './sample-agreement'
import { writeTickets } from './sample-history'

/** Text of a file with plain spaces. */
const textOf = (folder: string, name: string) => readFileSync(path.join(folder, name), 'utf8').replaceAll('\u00a0', ' ')

test('says of the past only what is allowed, counted over all its whole windows', async () => {
	const folder = tempFolder()
	const agreement = draftWithOnePromise()
	const [promise] = agreement.objectives.items
	writeAgreement(folder, agreement)
	writeTickets(folder)
	const summary = ['export', 'agreement.json', '--summary', 's.md', '--date', '2027-02-01']
	await pledge(folder, ...summary)
	expect(textOf(folder, 's.md')).not.toMatch(/Track record|2026/)
	const run = await pledge(folder, ...summary, '--proof', promise!.id, '--history', 'tickets.csv', '--json')
	expect([run.status, run.err]).toEqual([0, ''])
	expect(textOf(folder, 's.md')).toMatch(
		/in 12 of 12 calendar months[\s\S]*records of 1 January 2026 to 31 December 2026/,
	)
	expect(JSON.parse(run.out).proof).toEqual([
		{ objectiveId: promise!.id, kept: 12, of: 12, from: '2026-01-01', to: '2026-12-31' },
	])
})

test('writes every paper beside the contract, each in the form its ending names', async () => {
	const folder = tempFolder()
	const agreement = completeAgreement()
	writeAgreement(folder, agreement)
	const outputs = [
		'--summary',
		's.html',
		'--help-card',
		'h.md',
		'--customer-view',
		'v.pdf',
		'--report-template',
		'r.docx',
		'--ics',
		'c.ics',
	]
	const run = await pledge(folder, 'export', 'agreement.json', ...outputs, '--final', '--json')
	expect([run.status, run.err]).toEqual([0, ''])
	const answer = JSON.parse(run.out)
	expect(answer.audience).toBe('external')
	expect(answer.files.map(({ format }: { format: string }) => format)).toEqual([
		'summary',
		'help-card',
		'customer-view',
		'report-template',
		'ics',
	])
	expect(textOf(folder, 's.html')).toMatch(/^<!doctype html>/)
	expect(textOf(folder, 'h.md')).toMatch(/^# How to get help/)
	expect(readFileSync(path.join(folder, 'v.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
	expect(readFileSync(path.join(folder, 'r.docx')).subarray(0, 2).toString()).toBe('PK')
	expect(textOf(folder, 'c.ics')).toMatch(/^BEGIN:VCALENDAR\r\n/)
	// The log of a final knows its papers like any other file.
	const [line = ''] = textOf(folder, 'log.jsonl').split('\n')
	expect(JSON.parse(line).files).toHaveLength(5)
})

test('prints the staff sheet for the own people only, with the plan and the price of a miss', async () => {
	const folder = tempFolder()
	const agreement = completeAgreement()
	writeAgreement(folder, agreement)
	const run = await pledge(folder, 'export', 'agreement.json', '--staff', 'staff.md', '--json')
	expect([run.status, JSON.parse(run.out).audience]).toEqual([0, 'internal'])
	const text = textOf(folder, 'staff.md')
	expect(text).toContain('Internal. This sheet is for our own people')
	const [task] = agreement.actionPlan.tasks
	expect(text).toContain(task!.title)
	expect(text).toContain('€590.00 to €1,770.00')
})
