import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { renderDocx } from '../../../src/main/exporting/docx'
import { makePayload } from '../../../src/main/exporting/payload'
import { paperOf } from '../../../src/main/exporting/render-payload'
import { agreementSchema } from '../../../src/shared/agreement/schema'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { comment, commentEnd, commentStart, deleted, inserted, makeDocx, paragraph, run } from '../../helpers/make-docx'
import { isOneSentence, pledge, tempFolder } from './run-cli'
import { writeAgreement } from './sample-agreement'

const counts = z.object({ read: z.int(), placed: z.int(), unplaced: z.int() })
const answer = z.object({
	comments: counts,
	changes: counts,
	threads: z.array(z.looseObject({ comments: z.array(z.looseObject({ text: z.string() })) })),
	suggestions: z.array(z.looseObject({ kind: z.string() })),
	unplaced: z.array(z.looseObject({ reason: z.string(), text: z.string() })),
})
const agreement = createFromPlaybook({ playbookId: 'internal-ola', language: 'en', id: 'ola', today: '2027-03-03' })
const foreign = makeDocx({
	body: paragraph(commentStart(0), run('Their words.'), commentEnd(0), inserted(' More.'), deleted('Less.', 'Bo')),
	comments: comment(0, 'Not ours.'),
})

test('takes an exported document back with nothing to place, and writes the agreement', async () => {
	const folder = tempFolder()
	writeAgreement(folder, agreement, 'a.json')
	await pledge(folder, 'export', 'a.json', '--docx', 'a.docx', '--date', '2027-03-03')
	const back = await pledge(folder, 'review', 'import', 'a.json', 'a.docx', '-o', 'b.json', '--json')
	expect([back.status, back.err]).toEqual([0, ''])
	const none = { read: 0, placed: 0, unplaced: 0 }
	expect(answer.parse(JSON.parse(back.out))).toMatchObject({ comments: none, changes: none, threads: [], unplaced: [] })
	expect(agreementSchema.parse(JSON.parse(readFileSync(path.join(folder, 'b.json'), 'utf8'))).review).toEqual(
		agreement.review,
	)
})

test('does not refuse a document that is not ours: all of it is listed and kept', async () => {
	const folder = tempFolder()
	writeAgreement(folder, agreement, 'a.json')
	writeFileSync(path.join(folder, 'theirs.docx'), foreign)
	const back = await pledge(folder, 'review', 'import', 'a.json', 'theirs.docx', '-o', 'b.json', '--json')
	const told = answer.parse(JSON.parse(back.out))
	expect([back.status, told.comments, told.changes]).toEqual([
		0,
		{ read: 1, placed: 0, unplaced: 1 },
		{ read: 2, placed: 0, unplaced: 2 },
	])
	expect(told.unplaced.map(({ reason, text }) => [reason, text])).toEqual([
		['not-ours', 'Not ours.'],
		['not-ours', ' More.'],
		['not-ours', 'Less.'],
	])
	const { review } = agreementSchema.parse(JSON.parse(readFileSync(path.join(folder, 'b.json'), 'utf8')))
	expect([review.threads.length, review.suggestions.length]).toEqual([1, 2])
})

test('says in words how many it read and lists what has no place, in either language', async () => {
	const folder = tempFolder()
	writeAgreement(folder, agreement, 'a.json')
	writeFileSync(path.join(folder, 'theirs.docx'), foreign)
	const english = await pledge(folder, 'review', 'import', 'a.json', 'theirs.docx', '-o', 'b.json')
	expect(english.out.trimEnd().split('\n')).toEqual([
		'1 comment read: 0 placed, 1 not.',
		'2 changes read: 0 placed, 2 not.',
		'This document is no version of this agreement, so nothing in it has a place.',
		'Not placed, for you to place or to keep as a note:',
		'  Paragraph 1, Anna, 20 Nov 2026: comment “Not ours.” on “Their words.”. The document is no version of this agreement.',
		'  Paragraph 1, Anna, 20 Nov 2026: inserted “More.”. The document is no version of this agreement.',
		'  Paragraph 1, Bo, 20 Nov 2026: deleted “Less.”. The document is no version of this agreement.',
		'Written: b.json',
	])
	const german = await pledge(
		folder,
		'review',
		'import',
		'a.json',
		'theirs.docx',
		'-o',
		'b.json',
		'--ui-language',
		'de',
	)
	expect(german.out).toContain('2 Änderungen gelesen: 0 zugeordnet, 2 nicht.')
})

test('takes the words that were sent out of the document, and says where they are gone that another Pledge may have worded them', async () => {
	const folder = tempFolder()
	writeAgreement(folder, agreement, 'a.json')
	const payload = makePayload(agreement, {
		kind: 'draft',
		date: '2027-03-03',
		audience: 'external',
		version: null,
		pledgeVersion: '0.0.9',
	})
	const { outline, options } = paperOf(payload)
	const blocks = outline.blocks.filter(({ id }) => id !== 'services.limits')
	const bytes = await renderDocx({ ...outline, blocks }, options)
	writeFileSync(path.join(folder, 'sent.docx'), bytes)
	const sent = await pledge(folder, 'review', 'import', 'a.json', 'sent.docx', '-o', 'b.json')
	expect(sent.out.split('\n').slice(1, 3)).toEqual(['0 changes read: 0 placed, 0 not.', 'Written: b.json'])
	const { 'customXml/item3.xml': _words, ...rest } = unzipSync(bytes)
	writeFileSync(path.join(folder, 'old.docx'), zipSync(rest))
	const back = await pledge(folder, 'review', 'import', 'a.json', 'old.docx', '-o', 'b.json')
	expect(back.out).toContain('The document was made by Pledge 0.0.9, this is Pledge')
})

test.each<[string, readonly string[], number]>([
	['another word than import', ['export', 'a.json', 'a.docx', '-o', 'b.json'], 2],
	['no output', ['import', 'a.json', 'theirs.docx'], 2],
	['no document', ['import', 'a.json', 'none.docx', '-o', 'b.json'], 3],
	['what is no Word document', ['import', 'a.json', 'a.json', '-o', 'b.json'], 3],
])('refuses %s with one sentence', async (_, argv, status) => {
	const folder = tempFolder()
	writeAgreement(folder, agreement, 'a.json')
	writeFileSync(path.join(folder, 'theirs.docx'), foreign)
	const refused = await pledge(folder, 'review', ...argv)
	expect([refused.status, refused.out, isOneSentence(refused.err)]).toEqual([status, '', true])
})
