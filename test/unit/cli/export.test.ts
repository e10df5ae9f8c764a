import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { z } from 'zod'
import packageFile from '../../../package.json'
import { contractOutline } from '../../../src/main/both-languages'
import { withTermHolidays } from '../../../src/main/prepare-agreement'
import { verifyDocument } from '../../../src/main/verifying/verify'
import { contentHash } from '../../../src/shared/agreement/content-hash'
import { publicAgreement } from '../../../src/shared/agreement/public-agreement'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { type PaperWords, paperWords } from '../../../src/shared/review/paper-words'
import { versionText } from '../../../src/shared/versions/version'
import { makePdf } from '../../helpers/make-pdf'
import { isOneSentence, pledge, TODAY, tempFolder } from './run-cli'
import { completeAgreement, draftWithOnePromise, writeAgreement } from './sample-agreement'

/** A text file; spaces that hold a line together read as plain ones. */
function textOf(...parts: readonly string[]): string {
	return readFileSync(path.join(...parts), 'utf8').replace(/[\u00a0\u202f]/g, ' ')
}

const answerShape = z.strictObject({
	agreementId: z.string(),
	state: z.enum(['draft', 'final']),
	audience: z.enum(['external', 'internal']),
	date: z.iso.date(),
	contentHash: z.string().regex(/^[0-9a-f]{64}$/),
	version: z.int().nullable(),
	files: z.array(
		z.strictObject({
			format: z.enum(['pdf', 'docx', 'html', 'md']),
			path: z.string(),
			bytes: z.int(),
			sha256: z.string(),
		}),
	),
	attachments: z.array(z.strictObject({ path: z.string(), bytes: z.int(), sha256: z.string() })),
})

test('writes every format and says what it wrote', async () => {
	const folder = tempFolder()
	const agreement = completeAgreement()
	writeAgreement(folder, agreement)
	const outputs = ['--pdf', 'c.pdf', '--docx', 'c.docx', '--html', 'c.html', '--md', 'c.md']
	const run = await pledge(folder, 'export', 'agreement.json', ...outputs, '--json')
	expect([run.status, run.err]).toEqual([0, ''])
	const answer = answerShape.parse(JSON.parse(run.out))
	expect(answer).toMatchObject({
		state: 'draft',
		audience: 'external',
		date: TODAY,
		contentHash: contentHash(agreement),
	})
	expect(answer.files.map(({ format }) => format)).toEqual(['pdf', 'docx', 'html', 'md'])
	for (const file of answer.files) {
		const bytes = readFileSync(file.path)
		expect([file.bytes, file.sha256]).toEqual([bytes.length, createHash('sha256').update(bytes).digest('hex')])
	}
	expect(readFileSync(path.join(folder, 'c.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
	expect(Object.keys(unzipSync(readFileSync(path.join(folder, 'c.docx'))))).toContain('word/document.xml')
	expect(readFileSync(path.join(folder, 'c.html'), 'utf8')).toContain(agreement.title)
})

test('prints the day given and nothing else of the clock', async () => {
	const folder = tempFolder()
	writeAgreement(folder, completeAgreement())
	await pledge(folder, 'export', 'agreement.json', '--md', 'a.md', '--date', '2026-03-02')
	const text = textOf(folder, 'a.md')
	expect(text).toContain('Draft of 2 March 2026')
	expect(text).not.toContain('November 2026')
})

test('refuses a final version with the list while something is blank or wrong, and writes nothing', async () => {
	const folder = tempFolder()
	writeAgreement(folder, draftWithOnePromise())
	const run = await pledge(folder, 'export', 'agreement.json', '--final', '--md', 'c.md')
	expect([run.status, run.out, existsSync(path.join(folder, 'c.md'))]).toEqual([1, '', false])
	const [sentence = '', ...list] = run.err.trimEnd().split('\n')
	expect(sentence).toBe(`A final version was not made, because ${list.length} points stand against it.`)
	expect(list.some((line) => line.includes('[parties.provider.name]'))).toBe(true)
	const json = JSON.parse((await pledge(folder, 'export', 'agreement.json', '--final', '--md', 'c.md', '--json')).out)
	expect([json.refused, json.findings.length]).toEqual([true, list.length])

	const complete = completeAgreement()
	const items = complete.services.items.map((service) => ({ ...service, calendarId: 'nowhere' }))
	writeAgreement(folder, { ...complete, services: { ...complete.services, items } })
	expect((await pledge(folder, 'export', 'agreement.json', '--final', '--md', 'c.md')).status).toBe(1)
})

test('makes a final version of a complete agreement, and warns while promises have nobody', async () => {
	const folder = tempFolder()
	const complete = completeAgreement()
	writeAgreement(folder, complete)
	const run = await pledge(folder, 'export', 'agreement.json', '--final', '--md', 'c.md')
	expect(run).toEqual({ status: 0, out: 'Final version 1 written: c.md\n', err: '' })
	expect(textOf(folder, 'c.md')).toContain('Final version 1 of 23 November 2026')
	writeAgreement(folder, { ...complete, actionPlan: { ...complete.actionPlan, tasks: [] } })
	const warned = await pledge(folder, 'export', 'agreement.json', '--final', '--md', 'c.md')
	expect([warned.status, warned.err]).toEqual([0, expect.stringContaining('in the action plan')])
})

test('keeps the action plan in the house unless the audience is internal', async () => {
	const folder = tempFolder()
	const complete = completeAgreement()
	const [task, ...others] = complete.actionPlan.tasks
	const secret = 'Hire Zacharias before spring'
	writeAgreement(folder, {
		...complete,
		actionPlan: { ...complete.actionPlan, tasks: [{ ...task!, title: secret }, ...others] },
	})
	const textsOf = async (...options: string[]) => {
		await pledge(
			folder,
			'export',
			'agreement.json',
			'--md',
			'a.md',
			'--html',
			'a.html',
			'--docx',
			'a.docx',
			'--pdf',
			'a.pdf',
			...options,
		)
		const parts = Object.values(unzipSync(readFileSync(path.join(folder, 'a.docx')))).map((part) => strFromU8(part))
		const pdf = execFileSync('pdftotext', [path.join(folder, 'a.pdf'), '-'], { encoding: 'utf8' })
		// A cell may break its line anywhere between words.
		const lines = pdf.replaceAll(/\s+/g, ' ')
		return [textOf(folder, 'a.md'), readFileSync(path.join(folder, 'a.html'), 'utf8'), parts.join(''), lines]
	}
	expect((await textsOf()).map((text) => text.includes(secret))).toEqual([false, false, false, false])
	expect((await textsOf('--audience', 'internal')).map((text) => text.includes(secret))).toEqual([
		true,
		true,
		true,
		true,
	])
})

test('lets nothing internal out with the data inside a document, in either language', async () => {
	const folder = tempFolder()
	const both = createFromPlaybook({ playbookId: 'it-service', language: 'de+en', id: 'both' })
	const clause = { clause: 'action-plan.intro', language: 'de' as const, text: 'Geheimer Wortlaut', madeFrom: '' }
	writeAgreement(folder, { ...both, overrides: [clause] })
	const secrets = [
		both.actionPlan.tasks[0]!.title,
		'Geheimer Wortlaut',
		both.translations[`actionPlan.tasks.${both.actionPlan.tasks[0]!.id}.title`]!,
	]
	const attachedTo = async (...options: string[]) => {
		const run = await pledge(folder, 'export', 'agreement.json', '--pdf', 'a.pdf', '--json', ...options)
		execFileSync('pdfdetach', ['-save', '1', '-o', path.join(folder, 'inside.json'), path.join(folder, 'a.pdf')])
		const text = textOf(folder, 'inside.json')
		const { agreement, render } = JSON.parse(text)
		expect([agreement.id, render.language]).toEqual(['both', 'de+en'])
		// Whoever opens the document finds the hash of its footer in the data inside.
		expect(contentHash(publicAgreement(agreement))).toBe(JSON.parse(run.out).contentHash)
		return secrets.map((secret) => text.includes(secret))
	}
	expect(await attachedTo()).toEqual([false, false, false])
	expect(await attachedTo('--audience', 'internal')).toEqual([true, true, true])
})

test('prints both languages in one document, the governing one first, signed once', async () => {
	const folder = tempFolder()
	writeAgreement(folder, createFromPlaybook({ playbookId: 'it-service', language: 'de+en', id: 'both' }))
	const run = await pledge(
		folder,
		'export',
		'agreement.json',
		'--md',
		'c.md',
		'--html',
		'c.html',
		'--pdf',
		'c.pdf',
		'--docx',
		'c.docx',
	)
	expect(run.status).toBe(0)
	const html = readFileSync(path.join(folder, 'c.html'), 'utf8')
	const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((match) => match[1]!)
	expect(new Set(ids).size).toBe(ids.length)
	const targets = [...html.matchAll(/href="#([^"]+)"/g)].map((match) => match[1]!)
	expect(targets.filter((target) => !ids.includes(target))).toEqual([])
	const text = textOf(folder, 'c.md')
	const [german, english] = [text.indexOf('Gegenstand und Laufzeit'), text.indexOf('Subject and term')]
	expect([german > 0, english > german]).toEqual([true, true])
	const fields = execFileSync('qpdf', ['--json', '--json-key=acroform', path.join(folder, 'c.pdf')], {
		encoding: 'utf8',
	})
	const names = JSON.parse(fields).acroform.fields.map(({ fullname }: { fullname: string }) => fullname)
	expect([...names].sort()).toEqual(['signature-customer-1', 'signature-provider-1'])
	expect(execFileSync('qpdf', ['--check', path.join(folder, 'c.pdf')], { encoding: 'utf8' })).toContain('No syntax')
})

test('shows what is new since another version, and what may be seen of the review, in a file that is neither a final nor approved', async () => {
	const folder = tempFolder()
	const complete = completeAgreement()
	writeAgreement(folder, { ...complete, title: 'Der alte Titel' }, 'old.json')
	const [comment] = [{ id: 'c', author: 'Kim', at: '2026-03-01T08:00:00Z', text: 'FRAGE' }]
	const anchor = {
		language: 'en',
		block: 'title',
		quote: '',
		before: '',
		after: '',
		text: '',
		start: 0,
		end: 0,
	} as const
	const thread = {
		id: 't',
		anchor,
		visibility: 'external',
		assignee: null,
		resolved: null,
		comments: [comment],
	} as const
	const inside = {
		...thread,
		id: 'i',
		visibility: 'internal',
		comments: [{ ...comment, id: 'd', text: 'GEHEIM' }],
	} as const
	const review = {
		...complete.review,
		threads: [
			{ ...thread, comments: [...thread.comments] },
			{ ...inside, comments: [...inside.comments] },
		],
	}
	writeAgreement(folder, { ...complete, title: 'Der neue Titel', review })
	const made = ['--docx', 'c.docx', '--from-version', 'old.json', '--review', 'external']
	expect((await pledge(folder, 'export', 'agreement.json', ...made)).status).toBe(0)
	const parts = Object.values(unzipSync(readFileSync(path.join(folder, 'c.docx')))).map((part) => strFromU8(part))
	const words = ['<w:delText>alte</w:delText>', '<w:t>neue</w:t>', 'Comparison with version ', 'FRAGE', 'GEHEIM']
	expect(words.map((word) => parts.some((part) => part.includes(word)))).toEqual([true, true, true, true, false])
	const verified = await pledge(folder, 'verify', 'c.docx', '--against', 'agreement.json', '--json')
	expect(JSON.parse(verified.out)).toMatchObject({
		genuine: true,
		sameText: true,
		approved: false,
		shows: 'comparison',
	})
	expect((await pledge(folder, 'verify', 'c.docx')).out).toContain('It is a comparison')
})

test('a version is shown in the words that were kept with it', async () => {
	const folder = tempFolder()
	const agreement = await withTermHolidays(completeAgreement('de'))
	writeAgreement(folder, agreement)
	const said = paperWords(contractOutline(agreement, { audience: 'external', state: 'draft' }))
	const head = { number: 1, name: 'Erste', note: '', by: '', at: '2027-01-05T09:00:00Z', contentHash: 'ab'.repeat(32) }
	const compare = async (words: PaperWords) => {
		writeFileSync(path.join(folder, 'v1.json'), versionText({ ...head, agreement, words }))
		const run = await pledge(folder, 'export', 'agreement.json', '--docx', 'c.docx', '--from-version', 'v1.json')
		expect([run.status, run.err]).toEqual([0, ''])
		const xml = strFromU8(unzipSync(readFileSync(path.join(folder, 'c.docx')))['word/document.xml']!)
		const verified = await pledge(folder, 'verify', 'c.docx', '--json')
		expect(JSON.parse(verified.out)).toMatchObject({ genuine: true, shows: 'comparison' })
		return [...xml.matchAll(/<w:delText[^>]*>([^<]*)</g)].map(([, text]) => text)
	}
	expect(await compare(said)).toEqual([])
	const at = said.findIndex(({ text }) => text.includes('Der Anbieter'))
	const former = said.map((word, index) =>
		index === at ? { ...word, text: word.text.replace('Der Anbieter', 'Der vormalige Anbieter') } : word,
	)
	expect((await compare(former)).join('')).toContain('vormalige')
})

test('computes holidays that are not stored yet before it prints them', async () => {
	const folder = tempFolder()
	const complete = completeAgreement('de')
	const calendars = complete.serviceHours.calendars.map((calendar) => ({
		...calendar,
		holidays: { country: 'DE', region: 'BY' },
	}))
	writeAgreement(folder, { ...complete, serviceHours: { ...complete.serviceHours, calendars } })
	const run = await pledge(folder, 'export', 'agreement.json', '--final', '--md', 'c.md')
	expect(run.status).toBe(0)
	expect(textOf(folder, 'c.md')).toContain('Heilige Drei Könige')
})

test.each<[readonly string[], number]>([
	[['agreement.json'], 2],
	[['agreement.json', '--md', 'c.md', '--date', '2026-02-30'], 2],
	[['agreement.json', '--md', 'c.md', '--date', '02.03.2026'], 2],
	[['agreement.json', '--md', 'c.md', '--audience', 'press'], 2],
	[['agreement.json', '--md', 'c.md', '--review', 'all'], 2],
	[['agreement.json', '--md', 'c.md', '--signature-profile', 'quill'], 2],
	[['agreement.json', '--summary', 's.xlsx'], 2],
	[['agreement.json', '--summary', 's.pdf', '--proof', 'all'], 2],
	[['agreement.json', '--summary', 's.pdf', '--history', 'h.csv'], 2],
	[['agreement.json', '--md', 'c.md', '--proof', 'all', '--history', 'h.csv'], 2],
	[['agreement.json', '--summary', 's.pdf', '--proof', 'none-such', '--history', 'h.csv'], 2],
	[['agreement.json', '--md', 'c.md', '--staff', 's.pdf'], 2],
	[['agreement.json', '--staff', 's.pdf', '--audience', 'external'], 2],
	[['agreement.json', '--docx', 'c.docx', '--review', 'all'], 2],
	[['agreement.json', '--docx', 'c.docx', '--review', 'external', '--final'], 2],
	[['agreement.json', '--md', 'c.md', '--from-version', 'agreement.json'], 2],
	[['agreement.json', '--docx', 'c.docx', '--from-version', 'agreement.json', '--final'], 2],
	[['agreement.json', '--docx', 'c.docx', '--from-version', 'none.json'], 3],
	[['agreement.json', '--md', 'agreement.json'], 2],
	[['agreement.json', '--md', 'c', '--html', './c'], 2],
	[['none.json', '--md', 'c.md'], 3],
	[['agreement.json', '--md', 'no-folder/c.md'], 4],
	[['agreement.json', '--md', 'folder'], 4],
	[['agreement.json', '--md', '/dev/full'], 4],
])('ends export %j with status %i and one sentence in either language', async (argv, status) => {
	const folder = tempFolder()
	writeAgreement(folder, completeAgreement())
	mkdirSync(path.join(folder, 'folder'))
	for (const language of ['de', 'en']) {
		const run = await pledge(folder, 'export', ...argv, '--ui-language', language)
		expect([run.status, run.out, isOneSentence(run.err)]).toEqual([status, '', true])
	}
})

test('a PDF for DocuSeal says when DocuSeal would not look into it, whoever chose the service', async () => {
	const folder = tempFolder()
	const complete = completeAgreement()
	writeAgreement(folder, { ...complete, signatures: { ...complete.signatures, profile: 'docuseal' } })
	const plain = await pledge(folder, 'export', 'agreement.json', '--pdf', 'c.pdf')
	expect([plain.status, plain.err]).toEqual([0, expect.stringContaining('_tagged.pdf')])
	const named = await pledge(folder, 'export', 'agreement.json', '--pdf', 'c_tagged.pdf')
	const other = await pledge(folder, 'export', 'agreement.json', '--pdf', 'd.pdf', '--signature-profile', 'plain')
	expect([named.err, other.err]).toEqual(['', ''])
	const render = (file: string) => verifyDocument(readFileSync(path.join(folder, file)), packageFile.version)
	expect(await render('c_tagged.pdf')).toMatchObject({ genuine: true, payload: { render: { profile: 'docuseal' } } })
	expect(await render('d.pdf')).toMatchObject({ genuine: true, payload: { render: { profile: 'plain' } } })
})

test('writes through a link and leaves the link in place', async () => {
	const folder = tempFolder()
	writeAgreement(folder, completeAgreement())
	writeFileSync(path.join(folder, 'real.md'), 'old')
	symlinkSync('real.md', path.join(folder, 'link.md'))
	expect((await pledge(folder, 'export', 'agreement.json', '--md', 'link.md')).status).toBe(0)
	expect(textOf(folder, 'real.md')).toContain('Draft of')
})

/** The complete agreement with one annex that is a file; the file lies where the program keeps it. */
async function withAttachment(folder: string): Promise<{ bytes: Buffer; stored: string; sha256: string }> {
	const bytes = await makePdf(1)
	const sha256 = createHash('sha256').update(bytes).digest('hex')
	const attachment = { fileName: 'Data sheet.pdf', sha256, pages: 1 }
	const annexes = [{ id: 'sheet', title: 'Data sheet', content: [], attachment }]
	writeAgreement(folder, { ...completeAgreement(), annexes })
	mkdirSync(path.join(folder, 'attachments'))
	const stored = path.join(folder, 'attachments', `${sha256}.pdf`)
	writeFileSync(stored, bytes)
	return { bytes, stored, sha256 }
}

test('puts the files of annexes beside each document and names them', async () => {
	const folder = tempFolder()
	const { bytes, sha256 } = await withAttachment(folder)
	mkdirSync(path.join(folder, 'out'))
	const outputs = ['--md', 'out/c.md', '--html', 'out/c.html']
	const run = await pledge(folder, 'export', 'agreement.json', '--final', ...outputs)
	expect(run).toEqual({
		status: 0,
		out: 'Final version 1 written: out/c.html\nFinal version 1 written: out/c.md\nAttached file: out/Data sheet.pdf\n',
		err: '',
	})
	expect(readFileSync(path.join(folder, 'out', 'Data sheet.pdf')).equals(bytes)).toBe(true)
	expect(textOf(folder, 'out', 'c.md')).toContain(`“Data sheet.pdf” of 1 page. Its content is fixed by the SHA-256`)
	const again = await pledge(folder, 'export', 'agreement.json', ...outputs, '--json')
	expect(answerShape.parse(JSON.parse(again.out)).attachments).toEqual([
		{ path: path.join(folder, 'out', 'Data sheet.pdf'), sha256, bytes: bytes.length },
	])
})

test.each(['missing', 'changed'])('warns of a %s file of an annex in a draft and refuses a final', async (problem) => {
	const folder = tempFolder()
	const { stored } = await withAttachment(folder)
	if (problem === 'missing') rmSync(stored)
	else writeFileSync(stored, 'something else')
	for (const language of ['de', 'en']) {
		const draft = await pledge(folder, 'export', 'agreement.json', '--md', 'c.md', '--ui-language', language)
		expect([draft.status, isOneSentence(draft.err), draft.err.includes('Data sheet.pdf')]).toEqual([0, true, true])
	}
	const final = await pledge(folder, 'export', 'agreement.json', '--final', '--md', 'final.md')
	expect([final.status, final.out, existsSync(path.join(folder, 'final.md'))]).toEqual([1, '', false])
	expect(final.err).toContain('the annex “Data sheet”')
	expect(existsSync(path.join(folder, 'Data sheet.pdf'))).toBe(false)
})
