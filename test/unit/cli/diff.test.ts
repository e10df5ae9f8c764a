import { copyFileSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { isOneSentence, pledge, tempFolder } from './run-cli'
import { completeAgreement, writeAgreement } from './sample-agreement'
import { writeTickets } from './sample-history'

const answerShape = z.object({
	changes: z.array(
		z.object({
			path: z.string(),
			block: z.string().nullable(),
			before: z.unknown(),
			after: z.unknown(),
			meaning: z.string().min(1),
		}),
	),
	effect: z.object({
		findings: z.object({
			appeared: z.array(z.object({ rule: z.string(), message: z.string() })),
			gone: z.array(z.unknown()),
		}),
		verdicts: z.array(
			z.object({
				objectiveId: z.string(),
				before: z.object({ verdict: z.string(), attainment: z.number().nullable() }).nullable(),
				after: z.object({ verdict: z.string(), attainment: z.number().nullable() }).nullable(),
			}),
		),
	}),
	redline: z.object({ changed: z.number(), added: z.number(), removed: z.number(), moved: z.number() }),
})

/** The first objective that a ticket history can judge, and the agreement with another value in it. */
function twoVersions(change: (now: Agreement) => Agreement = (now) => now) {
	const before = completeAgreement()
	const first = before.objectives.items.find(({ metric, priority }) => metric === 'first-response' && priority === 'P1')
	if (first === undefined) throw new Error('the sample promises a first response')
	const items = before.objectives.items.map((one) => (one.id === first.id ? { ...one, value: 600 } : one))
	return { before, first, after: change({ ...before, objectives: { ...before.objectives, items } }) }
}

function written(change?: (now: Agreement) => Agreement) {
	const folder = tempFolder()
	const versions = twoVersions(change)
	writeAgreement(folder, versions.before, 'old.json')
	writeAgreement(folder, versions.after, 'new.json')
	return { folder, ...versions }
}

describe('pledge diff', () => {
	test('writes both versions as a Word document with tracked changes', async () => {
		const { folder } = written()
		const run = await pledge(folder, 'diff', 'old.json', 'new.json', '--docx', 'c.docx', '--date', '2026-03-02')
		expect([run.status, run.err]).toEqual([0, ''])
		const document = strFromU8(unzipSync(readFileSync(path.join(folder, 'c.docx')))['word/document.xml']!)
		expect(document).toMatch(/<w:del [^>]*w:date="2026-03-02T00:00:00Z"/)
		expect(document).toMatch(/<w:ins /)
	})

	test('says each change with its place, both values and its meaning', async () => {
		const { folder, first } = written()
		const run = await pledge(folder, 'diff', 'old.json', 'new.json', '--json')
		expect([run.status, run.err]).toEqual([0, ''])
		const answer = answerShape.parse(JSON.parse(run.out))
		expect(answer.changes).toHaveLength(1)
		expect(answer.changes[0]).toMatchObject({
			path: `objectives.items.${first.id}.value`,
			block: `objectives.table.${first.serviceId}`,
			before: first.value,
			after: 600,
			meaning: expect.stringMatching(/^P1 First response: .* → 10 min$/u),
		})
		expect(answer.redline.changed).toBeGreaterThan(0)
	})

	test('is told section by section, in the language of the reader', async () => {
		const { folder } = written((now) => ({ ...now, parties: { ...now.parties, noticeMonths: 7 } }))
		const { out } = await pledge(folder, 'diff', 'old.json', 'new.json', '--ui-language', 'de')
		expect(out).toMatch(
			/^[^\n]+\n2 Änderungen in der Sache\.\nIm Text: [^\n]+\.\n\nParteien\n {2}Kündigungsfrist: [^\n]+ → 7 Monate\n\nZiele\n {2}P1 Reaktionszeit: /u,
		)
	})

	test('finds nothing between a file and itself', async () => {
		const { folder } = written()
		const { status, out } = await pledge(folder, 'diff', 'old.json', 'old.json', '--json')
		const answer = answerShape.parse(JSON.parse(out))
		expect([status, answer.changes, answer.effect]).toEqual([
			0,
			[],
			{ findings: { appeared: [], gone: [] }, verdicts: [] },
		])
		expect(answer.redline).toEqual({ changed: 0, added: 0, removed: 0, moved: 0 })
		expect((await pledge(folder, 'diff', 'old.json', 'old.json')).out).toContain('Nothing that is agreed changed.')
	})

	test('says what history thinks of the promises before and after', async () => {
		const { folder, first } = written()
		writeTickets(folder)
		const options = ['old.json', 'new.json', '--history', 'tickets.csv'] as const
		const answer = answerShape.parse(JSON.parse((await pledge(folder, 'diff', ...options, '--json')).out))
		const judged = answer.effect.verdicts.find(({ objectiveId }) => objectiveId === first.id)
		expect(judged?.before?.attainment).toBe(1)
		// Answered within one to twenty minutes: half of them within ten.
		expect(judged?.after?.attainment).toBeGreaterThan(0.3)
		expect(judged?.after?.attainment).toBeLessThan(0.7)
		expect(judged?.after?.verdict).toBe('unrealistic')
		expect(answer.effect.findings.appeared.map(({ rule }) => rule)).toContain('realism')
		const { out } = await pledge(folder, 'diff', ...options)
		expect(out).toMatch(
			/Judged by history\n(?:.*\n)*? {2}P1 first response.*: \w+ → unrealistic; past attainment 100% → \d\d(?:\.\d+)?%/u,
		)
	})

	test('writes a redline that needs nothing else and says nothing of the action plan', async () => {
		const secret = 'Nachtschicht im Geheimen'
		const { folder } = written((now) => ({
			...now,
			actionPlan: { ...now.actionPlan, tasks: now.actionPlan.tasks.map((task) => ({ ...task, title: secret })) },
		}))
		const run = await pledge(folder, 'diff', 'old.json', 'new.json', '--html', 'redline.html', '--date', '2027-03-03')
		expect(run.status).toBe(0)
		expect(run.out).toContain(secret)
		const html = readFileSync(path.join(folder, 'redline.html'), 'utf8')
		expect(html).toMatch(/<del>[^<]*<\/del><ins>10/u)
		expect(html).not.toMatch(/<script|<link|src="(?!data:)|url\(/u)
		expect(html).not.toContain(secret)
		await pledge(folder, 'diff', 'old.json', 'new.json', '--html', 'house.html', '--audience', 'internal')
		expect(readFileSync(path.join(folder, 'house.html'), 'utf8')).toContain(secret)
	})

	test('reads files of older versions', async () => {
		const folder = tempFolder()
		copyFileSync('test/fixtures/agreements/v1.json', path.join(folder, 'v1.json'))
		const run = await pledge(folder, 'diff', 'v1.json', 'v1.json', '--json')
		expect([run.status, answerShape.parse(JSON.parse(run.out)).changes]).toEqual([0, []])
	})

	test.each<[string, readonly string[], number]>([
		['only one file', ['old.json'], 2],
		['a third file without a history', ['old.json', 'new.json', 'old.json'], 2],
		['a file that is not there', ['old.json', 'gone.json'], 3],
		['a redline over one of its files', ['old.json', 'new.json', '--html', 'new.json'], 2],
		['a folder that is not there', ['old.json', 'new.json', '--html', 'no/where.html'], 4],
	])('refuses %s in one sentence', async (_name, args, status) => {
		const { folder } = written()
		const run = await pledge(folder, 'diff', ...args)
		expect(run.status).toBe(status)
		expect(isOneSentence(run.err)).toBe(true)
	})
})
