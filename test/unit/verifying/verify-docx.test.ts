import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { beforeAll, expect, it, test } from 'vitest'
import { makePayload } from '../../../src/main/exporting/payload'
import { payloadHash, renderFromPayload } from '../../../src/main/exporting/render-payload'
import { renderSheet } from '../../../src/main/exporting/sheets'
import { verifyDocument } from '../../../src/main/verifying/verify'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'

const OWN = '0.1.0'
const agreement = createFromPlaybook({
	playbookId: 'customer-support',
	language: 'de',
	id: 'wort',
	today: '2027-03-03',
})
const wishes = { kind: 'draft', date: '2027-03-03', audience: 'external', version: null, pledgeVersion: OWN } as const
const payload = makePayload({ ...agreement, title: 'Vertrag \uffff & <mehr> „Müll“' }, wishes)
let original: Uint8Array
beforeAll(async () => {
	original = await renderFromPayload(payload, 'docx')
})

/** The original packed again with one part changed. */
function withPart(name: string, change: (xml: string) => string | null): Uint8Array {
	const parts = unzipSync(original)
	const next = change(strFromU8(parts[name] ?? new Uint8Array()))
	if (next === null) delete parts[name]
	else parts[name] = strToU8(next)
	return zipSync(parts, { level: 1 })
}

async function verdict(bytes: Uint8Array) {
	const outcome = await verifyDocument(bytes, OWN)
	if (outcome.kind !== 'verified') return outcome.reason
	return [outcome.genuine, outcome.sameText, outcome.problems.map(({ code }) => code)]
}

it('finds the file that was exported genuine, also packed again', async () => {
	const outcome = await verifyDocument(original, OWN)
	expect(outcome).toMatchObject({
		genuine: true,
		sameText: true,
		contentHash: payloadHash(payload),
		payload,
		problems: [],
	})
	expect(await verdict(withPart('word/document.xml', (xml) => xml))).toEqual([true, true, []])
})

test.each(['docx', 'pdf'] as const)(
	'a paper beside the contract as %s is no contract, and never genuine',
	async (format) => {
		const sheet = await renderSheet(payload, 'help-card', { format, proof: [] })
		expect(await verdict(sheet)).toEqual([false, false, ['no-contract']])
	},
)

test.each<[string, string, (xml: string) => string | null, unknown]>([
	[
		'a changed figure',
		'word/document.xml',
		(xml) => xml.replace(/(<w:t[^>]*>[^<]*?)(\d+)(?=[^<]*Stunden)/, '$19'),
		[false, false, ['part-changed', 'text-differs']],
	],
	[
		'a tracked insertion',
		'word/document.xml',
		(xml) => xml.replace('</w:p>', '<w:ins w:id="9001" w:author="X"><w:r><w:t>nicht</w:t></w:r></w:ins></w:p>'),
		[false, false, ['part-changed', 'text-added']],
	],
	[
		'another style',
		'word/styles.xml',
		(xml) => xml.replace('</w:styles>', '<!-- x --></w:styles>'),
		[false, true, ['part-changed']],
	],
	[
		'hidden words',
		'word/document.xml',
		(xml) => xml.replace('<w:r><w:t', '<w:r><w:rPr><w:vanish/></w:rPr><w:t'),
		[false, false, ['part-changed', 'text-missing']],
	],
	[
		'a style that hides its clauses',
		'word/styles.xml',
		(xml) => xml.replace(/(w:styleId="Clause">.*?)<\/w:style>/, '$1<w:rPr><w:vanish/></w:rPr></w:style>'),
		[false, false, ['part-changed', 'text-differs']],
	],
	[
		'hidden words that a tracked change shows again',
		'word/document.xml',
		(xml) =>
			xml.replace(
				'<w:r><w:t',
				'<w:r><w:rPr><w:rPrChange w:id="9" w:author="X"><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t',
			),
		[false, true, ['part-changed']],
	],
	['a part more', 'word/comments2.xml', () => '<x/>', [false, true, ['part-changed']]],
	['its data gone', 'customXml/item1.xml', () => null, [false, false, ['no-data']]],
	[
		'its data broken',
		'customXml/item1.xml',
		(xml) => xml.replace('render&quot;:', 'rendered&quot;:'),
		[false, false, ['data-broken']],
	],
	[
		'its data changed',
		'customXml/item1.xml',
		(xml) => xml.replace('Vertrag', 'Auftrag'),
		[false, false, ['part-changed', 'text-differs']],
	],
])('a document with %s', async (_name, part, change, expected) => {
	expect(await verdict(withPart(part, change))).toEqual(expected)
})

it('reads a part that leaves a million brackets open in one pass', async () => {
	const open = (xml: string) => xml.replace('</w:document>', '<w:moveFrom x="'.repeat(1_000_000))
	expect(await verdict(withPart('word/document.xml', open))).toEqual([false, true, ['part-changed']])
})

test.each<[string, () => Uint8Array, string]>([
	['a zip file that is no document', () => zipSync({ 'a.txt': strToU8('a') }), 'not-a-document'],
	['a document cut off', () => original.subarray(0, original.length - 40), 'damaged'],
	[
		'a part that unpacks to seventy megabytes',
		() => zipSync({ 'word/document.xml': new Uint8Array(70 * 1024 * 1024) }),
		'too-large',
	],
])('%s is refused', async (_name, make, reason) => {
	expect(await verdict(make())).toBe(reason)
})
