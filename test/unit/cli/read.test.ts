import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { makeDocx, paragraph, run } from '../../helpers/make-docx'
import { isOneSentence, pledge, tempFolder } from './run-cli'

function folderWith(files: Readonly<Record<string, string | Uint8Array>>): string {
	const folder = tempFolder()
	for (const [name, content] of Object.entries(files)) writeFileSync(path.join(folder, name), content)
	return folder
}

test('tells the rule, the words, the line and why, for Markdown, text and Word', async () => {
	const folder = folderWith({
		'a.md': '# SLA\n\nThe Provider shall\nrespond promptly to the Customer.\n',
		'b.txt': 'Der Anbieter ist für die\nLeistung bemüht und\nantwortet zeitnah.\n',
		'c.docx': makeDocx({
			body: paragraph(run('Terms')) + paragraph(run('The fee is TBD and the term of this is for a year.')),
		}),
	})
	const told = async (file: string) => JSON.parse((await pledge(folder, 'read', file, '--json')).out)
	expect(await told('a.md')).toEqual({
		language: 'en',
		findings: [
			{
				rule: 'vague-time',
				severity: 'warning',
				quote: 'promptly',
				line: 4,
				message: '“promptly” sets no time that a clock can measure.',
				why: 'Where no clock can tell a breach, there is no breach.',
			},
		],
	})
	expect(await told('b.txt')).toMatchObject({
		language: 'de',
		findings: [
			{ rule: 'vague-effort', quote: 'bemüht', line: 2 },
			{ rule: 'vague-time', quote: 'zeitnah', line: 3 },
		],
	})
	expect(await told('c.docx')).toMatchObject({
		language: 'en',
		findings: [{ rule: 'open-blank', quote: 'TBD', line: 2 }],
	})
})

test('says it in lines or paragraphs, in either language, and in the language that was named', async () => {
	const folder = folderWith({ 'a.txt': 'Response: promptly, zeitnah.' })
	const english = await pledge(folder, 'read', 'a.txt', '--language', 'en')
	expect(english).toEqual({
		status: 0,
		out: 'English text\n  Line 1: “promptly” sets no time that a clock can measure. Where no clock can tell a breach, there is no breach.\n',
		err: '',
	})
	const german = await pledge(folder, 'read', 'a.txt', '--language', 'de', '--ui-language', 'de')
	expect(german.out).toBe(
		'Deutscher Text\n  Zeile 1: „zeitnah“ nennt keine Zeit, die sich messen lässt. Wo keine Uhr einen Verstoß anzeigt, gibt es keinen.\n',
	)
})

test('refuses what is no text with one sentence', async () => {
	const folder = folderWith({ 'a.pdf': '%PDF-1.7' })
	const refused = await pledge(folder, 'read', 'a.pdf')
	expect([refused.status, refused.out, isOneSentence(refused.err)]).toEqual([3, '', true])
})
