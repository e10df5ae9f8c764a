import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { contractOutline } from '../../../src/main/both-languages'
import { renderDocx } from '../../../src/main/exporting/docx'
import { buildRedline } from '../../../src/shared/compare/build-redline'
import type { ContractLanguage, Outline } from '../../../src/shared/outline/block'
import { sideBySide } from '../../../src/shared/outline/side-by-side'
import { outlineToText } from '../../../src/shared/outline/to-text'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { PLAYBOOKS } from '../../../src/shared/playbooks/list'
import { editedOutline } from '../../helpers/edited-outline'
import { isEveryCaseAsked } from '../../helpers/every-case'
import { workInOffice } from '../../helpers/office'
import { paperFolder, spoken } from '../../helpers/paper-text'

const folder = paperFolder()
afterAll(folder.remove)
/** A busy machine takes its time to start LibreOffice. */
const patience = 240_000

type Case = { readonly name: string; readonly before: Outline; readonly after: Outline }

const outlineOf = (playbookId: string, language: ContractLanguage): Outline => {
	const agreement = createFromPlaybook({ playbookId, language, id: 'a', today: '2027-03-03' })
	return { ...contractOutline(agreement, { date: null }), hasContents: false }
}

/**
 * Every playbook, in German and in English by turns: the marks of changes are those of its lists and tables, whatever the words. One in
 * both, which takes LibreOffice long. The longer version is the new one in every other.
 */
const cases: readonly Case[] = PLAYBOOKS.flatMap(({ id }, row) =>
	([['de'], ['en'], ['de', 'en']] as const).flatMap((languages, column) => {
		if (languages.length === 2 ? id !== 'internal-ola' : column !== row % 2 && !isEveryCaseAsked) return []
		// Edits that fall alike in both columns: else a row has another order than the text.
		const index = languages.length === 2 ? row : row * 3 + (row >> 1)
		const outlines = languages.map((language) => outlineOf(id, language))
		const plain = outlines.reduce(sideBySide)
		const edited = outlines.map((outline) => editedOutline(outline, index + 1, 12)).reduce(sideBySide)
		const [before, after] = index % 2 === 0 ? [plain, edited] : [edited, plain]
		return { name: `${id}, ${languages.join('+')}`, before, after }
	}),
)

const author = { author: 'Nordlicht IT GmbH', at: '2027-03-03T09:30:00+01:00' }
const sides = ['accept-all', 'reject-all'] as const
const said = new Map<string, readonly string[]>()

/** What is said line by line, numbers included; a cell is a line. Two columns are read row by row, so the order is not compared. */
function linesOf(text: string): readonly string[] {
	return text
		.split('\n')
		.map(spoken)
		.filter((line) => line !== '')
		.sort()
}

/** A cell is a line, as LibreOffice writes it; a tab behind a number is not. */
function asLines(outline: Outline): string {
	return outlineToText(outline).replaceAll('\t', '\n')
}

beforeAll(async () => {
	const files = await Promise.all(
		cases.map(async ({ before, after }, index) => {
			const comparison = { redline: buildRedline(before, after), ...author }
			return folder.write(`${index}.docx`, await renderDocx(after, { date: '2027-03-03', hash: null, comparison }))
		}),
	)
	const jobs = files.flatMap((source) =>
		sides.map((first) => ({ source, first, format: 'txt' as const, target: source.replace('.docx', `.${first}.txt`) })),
	)
	workInOffice(folder.path, jobs)
	for (const { source, first, target } of jobs)
		said.set(`${files.indexOf(source)} ${first}`, linesOf(readFileSync(target, 'utf8').replace(/^\ufeff/, '')))
}, patience)

test.each(cases)(
	'LibreOffice makes the new text of $name by accepting all changes, and the old one by rejecting them',
	({ before, after }) => {
		const index = cases.findIndex((one) => one.after === after)
		expect(said.get(`${index} accept-all`)).toEqual(linesOf(asLines(after)))
		expect(said.get(`${index} reject-all`)).toEqual(linesOf(asLines(before)))
	},
)
