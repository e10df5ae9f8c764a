import path from 'node:path'
import { deflateSync } from 'node:zlib'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, StandardFonts } from '@cantoo/pdf-lib'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { renderDocx } from '../../../src/main/exporting/docx'
import { makePayload, type Payload, payloadText } from '../../../src/main/exporting/payload'
import { renderPdf } from '../../../src/main/exporting/pdf'
import { paperOf, payloadHash, renderFromPayload } from '../../../src/main/exporting/render-payload'
import { type Verified, type VerifyOutcome, verifyDocument } from '../../../src/main/verifying/verify'
import { type Agreement, emptyAgreement } from '../../../src/shared/agreement/schema'
import { appendRevision, findObject, sizeOf } from '../../helpers/append-revision'
import { paperFolder, run } from '../../helpers/paper-text'
import { completeAgreement } from '../cli/sample-agreement'

const OWN = '0.1.0'
const folder = paperFolder()
afterAll(folder.remove)

// Short, since every look at a document makes it again.
const { parties, services, objectives, signatures, serviceHours } = completeAgreement()
const agreement: Agreement = {
	...emptyAgreement('short'),
	...{ title: 'Service agreement', parties, services, objectives, signatures, serviceHours },
}
const wishes = { kind: 'final', date: '2027-03-03', audience: 'external', version: 3, pledgeVersion: OWN } as const
const payload = makePayload(agreement, wishes)
const changed: Payload = {
	...payload,
	agreement: {
		...agreement,
		objectives: {
			...agreement.objectives,
			items: agreement.objectives.items.map((item, index) =>
				index === 0 ? { ...item, value: item.value + 60 } : item,
			),
		},
	},
}
let original: Uint8Array
beforeAll(async () => {
	original = await renderFromPayload(payload, 'pdf')
	folder.write('original.pdf', original)
})

const fileNamed = (name: string) => path.join(path.dirname(folder.write('.keep', new Uint8Array())), name)

async function verified(bytes: Uint8Array, own = OWN): Promise<Verified> {
	const outcome: VerifyOutcome = await verifyDocument(bytes, own)
	if (outcome.kind !== 'verified') throw new Error(outcome.reason)
	return outcome
}

/** What qpdf makes of the original. */
function rewritten(...options: readonly string[]): Buffer {
	const target = fileNamed('rewritten.pdf')
	run('qpdf', [fileNamed('original.pdf'), ...options, target])
	return Buffer.from(run('base64', ['-w0', target]), 'base64')
}

const codesOf = ({ problems }: Verified) => problems.map(({ code }) => code)
const verdictOf = (outcome: Verified) => [outcome.genuine, outcome.sameText, codesOf(outcome)]

it('finds the file that was exported genuine, and says which text it is', async () => {
	expect(await verified(original)).toEqual({
		kind: 'verified',
		format: 'pdf',
		genuine: true,
		sameText: true,
		payload,
		contentHash: payloadHash(payload),
		revisions: 0,
		signedFields: [],
		problems: [],
	})
})

it('finds a changed figure on a page whose data were left as they were, and shows both', async () => {
	const { outline, options } = paperOf(changed)
	const forged = await renderPdf(outline, { ...options, hash: payloadHash(payload), attachment: payloadText(payload) })
	const outcome = await verified(forged)
	expect(verdictOf(outcome)).toEqual([false, false, ['rewritten', 'text-differs']])
	const { expected, found, page } = outcome.problems[1]!.values
	expect([String(expected) === String(found), Number(page) > 1]).toEqual([false, true])
})

it('finds data that were changed while the pages were left as they were', async () => {
	const { outline, options } = paperOf(payload)
	const outcome = await verified(await renderPdf(outline, { ...options, attachment: payloadText(changed) }))
	expect([outcome.genuine, outcome.sameText]).toEqual([false, false])
	const noted = payloadText(payload).replace('"render"', '"note":"psst","render"')
	const odd = await verified(await renderPdf(outline, { ...options, attachment: noted }))
	expect(verdictOf(odd)).toEqual([false, true, ['data-changed', 'rewritten']])
})

it('finds two signs of a page that were exchanged in the file', async () => {
	const plain = rewritten('--qdf', '--object-streams=disable').toString('latin1')
	// Two neighbouring signs of a clause change places.
	const line = [...plain.matchAll(/\/P <<[^>]*>> BDC[^[]*\[[^\]]*?<([0-9a-f]{24,})>/g)].find(([, codes]) =>
		/^.*([0-9a-f]{4})(?!\1)[0-9a-f]{4}$/.test(codes!),
	)!
	const tampered = line[0].replace(/([0-9a-f]{4})([0-9a-f]{4})>$/, '$2$1>')
	const bytes = Buffer.from(plain.replace(line[0], tampered), 'latin1')
	expect(verdictOf(await verified(bytes))).toEqual([false, false, ['rewritten', 'text-differs']])
})

test.each<[string, readonly string[], unknown]>([
	['of another form is not genuine but says the same', ['--object-streams=generate'], [true, ['rewritten']]],
	['written plainly is not genuine but says the same', ['--qdf'], [true, ['rewritten']]],
	['with two pages swapped', ['--pages', '.', '1,3,2,4-z', '--'], [false, ['rewritten', 'pages-swapped']]],
	['without its last page', ['--pages', '.', '1-r2', '--'], [false, ['rewritten', 'pages-differ', 'text-missing']]],
	['with a page twice', ['--pages', '.', '1-2,2-z', '--'], [false, ['rewritten', 'pages-differ', 'text-added']]],
	['without its data', ['--remove-attachment=agreement.json'], [false, ['no-data']]],
])('a file %s', async (_name, options, expected) => {
	const outcome = await verified(rewritten(...options))
	expect([outcome.genuine, [outcome.sameText, codesOf(outcome)]]).toEqual([false, expected])
})

it('finds the same text where a signing service took its tags off the pages, and not where it took a word', async () => {
	const tagged = makePayload(agreement, { ...wishes, profile: 'docuseal' })
	const { outline, options } = paperOf(tagged)
	const { signing: _tags, ...untagged } = outline
	expect(verdictOf(await verified(await renderPdf(untagged, options)))).toEqual([false, true, ['rewritten']])
	const unsaid = { ...untagged, blocks: untagged.blocks.filter(({ kind }) => kind !== 'signature') }
	const [genuine, sameText] = verdictOf(await verified(await renderPdf(unsaid, options)))
	expect([genuine, sameText]).toEqual([false, false])
	const word = await renderDocx(untagged, options)
	expect(await verified(word)).toMatchObject({ genuine: false, sameText: true })
})

it('reads what a signing service wrote anew, and finds the words it stamped on a page', async () => {
	const document = await PDFDocument.load(original)
	expect(verdictOf(await verified(await document.save()))).toEqual([false, true, ['rewritten']])
	const font = await document.embedFont(StandardFonts.Helvetica)
	document.getPage(1).drawText('No credits for the year 2027', { x: 60, y: 20, size: 8, font })
	const outcome = await verified(await document.save())
	expect(verdictOf(outcome)).toEqual([false, false, ['rewritten', 'text-added']])
	expect(outcome.problems[1]!.values).toEqual({ page: 2, found: 'No credits for the year 2027' })
})

it('says of a file that another version made whether the words are the same', async () => {
	const earlier = await renderFromPayload({ ...payload, render: { ...payload.render, pledgeVersion: '0.0.9' } }, 'pdf')
	// It is made again the same, so nothing speaks against it.
	expect(verdictOf(await verified(earlier))).toEqual([true, true, []])
	const { outline, options } = paperOf({ ...payload, render: { ...payload.render, pledgeVersion: '0.0.9' } })
	const loose = { ...outline, hasContents: false }
	const outcome = await verified(await renderPdf(loose, options))
	expect([outcome.genuine, codesOf(outcome).slice(0, 2)]).toEqual([false, ['other-version', 'rewritten']])
})

describe('a revision appended behind the file', () => {
	/** A signed field as a signing program leaves it. */
	function signed(bytes: Uint8Array, more: Readonly<Record<number, string>> = {}, change = (text: string) => text) {
		const field = findObject(bytes, /\/FT \/Sig/)
		const form = findObject(bytes, /\/Fields \[/)
		const next = sizeOf(bytes)
		const value =
			'<< /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange [0 9 99 9] /Contents <00ff> >>'
		const look =
			'<< /Type /XObject /Subtype /Form /BBox [0 0 100 30] /Resources << >> /Length 4 >>\nstream\nq Q\n\nendstream'
		return appendRevision(bytes, {
			[field.number]: change(
				field.text.replace(/\/AP <<[^>]*>>/, `/AP << /N ${next + 1} 0 R >> /V ${next} 0 R /M (D:20270304)`),
			),
			[form.number]: form.text.replace(/>>$/, '/SigFlags 3 >>'),
			[next]: value,
			[next + 1]: look,
			...more,
		})
	}
	const info = () => findObject(original, /\/Producer/)

	it('that fills a signature field leaves it genuine, also when a second one follows', async () => {
		const once = signed(original)
		expect(await verified(once)).toMatchObject({
			genuine: true,
			sameText: true,
			revisions: 1,
			signedFields: ['signature-provider-1'],
			problems: [],
		})
		folder.write('signed.pdf', once)
		expect(run('qpdf', ['--check', fileNamed('signed.pdf')])).toContain('No syntax')
		const twice = appendRevision(once, {
			[info().number]: info().text.replace('/Producer (Pledge)', '/Producer (Signer)'),
		})
		expect(await verified(twice)).toMatchObject({ genuine: true, revisions: 2, problems: [] })
	})

	test.each([true, false])(
		'that another program wrote leaves it genuine (object streams: %s)',
		async (useObjectStreams) => {
			const document = await PDFDocument.load(original, { forIncrementalUpdate: true, updateMetadata: false })
			const { context } = document
			const form = document.catalog.lookup(PDFName.of('AcroForm'), PDFDict)
			const field = form.lookup(PDFName.of('Fields'), PDFArray).lookup(0, PDFDict)
			const [range, contents] = [[0, 9, 99, 9], PDFHexString.of('00'.repeat(100))]
			const value = context.register(context.obj({ Type: 'Sig', Filter: 'Adobe.PPKLite', ByteRange: range }))
			context.lookup(value, PDFDict).set(PDFName.of('Contents'), contents)
			field.set(PDFName.of('V'), value)
			form.set(PDFName.of('SigFlags'), context.obj(3))
			const bytes = await document.save({ useObjectStreams })
			expect(bytes.length).toBeGreaterThan(original.length)
			expect(await verified(bytes)).toMatchObject({
				genuine: true,
				revisions: 1,
				signedFields: ['signature-provider-1'],
				problems: [],
			})
			document.getPage(0).drawSquare({ size: 20 })
			expect(codesOf(await verified(await document.save({ useObjectStreams })))).toContain('changed-page')
		},
	)

	test.each<[string, () => Buffer, string]>([
		[
			'moves the field',
			() => signed(original, {}, (text) => text.replace(/\/Rect \[\S+/, '/Rect [10')),
			'changed-object',
		],
		[
			'gives the field an action',
			() => signed(original, {}, (text) => text.replace(/>>$/, '/A << /S /JavaScript /JS (x) >> >>')),
			'changed-object',
		],
		[
			'writes a page anew',
			() => {
				const page = findObject(original, /\/Type \/Page\n/)
				return signed(original, {
					[page.number]: page.text.replace(/\/Contents \d+ 0 R/, `/Contents ${sizeOf(original) + 1} 0 R`),
				})
			},
			'changed-page',
		],
		[
			'replaces what a page says',
			() => {
				const page = findObject(original, /\/Type \/Page\n/)
				const number = Number(/\/Contents (\d+) 0 R/.exec(page.text)![1])
				const content = deflateSync(Buffer.from('BT ET')).toString('latin1')
				const stream = `<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n${content}\nendstream`
				return signed(original, { [number]: stream })
			},
			'changed-object',
		],
		[
			'replaces the data',
			() => {
				const file = findObject(original, /\/Type \/EmbeddedFile/)
				const text = payloadText(changed)
				return signed(original, {
					[file.number]: `<< /Type /EmbeddedFile /Length ${Buffer.byteLength(text)} >>\nstream\n${Buffer.from(text).toString('latin1')}\nendstream`,
				})
			},
			'rewritten',
		],
		[
			'opens with an action',
			() => {
				const root = findObject(original, /\/Type \/Catalog/)
				return signed(original, {
					[root.number]: root.text.replace(/>>$/, '/OpenAction << /S /JavaScript /JS (x) >> >>'),
				})
			},
			'changed-object',
		],
		[
			'covers a page with a field of its own',
			() => {
				const page = findObject(original, /\/Type \/Page\n/)
				const next = sizeOf(original) + 5
				const cover = `<< /Type /Annot /Subtype /Widget /FT /Sig /T (new) /Rect [70 70 500 700] /P ${page.number} 0 R >>`
				return signed(original, {
					[page.number]: page.text.replace(/(\/Annots \[[^\]]*)\]|>>$/, (_, list) =>
						list === undefined ? `/Annots [${next} 0 R] >>` : `${list} ${next} 0 R]`,
					),
					[next]: cover,
				})
			},
			'changed-page',
		],
		[
			'hides bytes from its own table',
			() => {
				const bytes = signed(original).toString('latin1')
				return Buffer.from(
					bytes.replace(/xref\n(?![\s\S]*xref\n)/, '1 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\nxref\n'),
					'latin1',
				)
			},
			'appended-unreadable',
		],
	])('that %s does not', async (_name, make, code) => {
		const outcome = await verified(make())
		expect([outcome.genuine, codesOf(outcome).includes(code as never)]).toEqual([false, true])
	})
})

describe('bytes of strangers', () => {
	const bomb = () => {
		const data = deflateSync(Buffer.alloc(90 * 1024 * 1024))
		const head = `%PDF-1.7\n1 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${data.length} >>\nstream\n`
		const body = Buffer.concat([Buffer.from(head), data, Buffer.from('\nendstream\nendobj\n')])
		const entries = Buffer.from([1, 0, 9, 0, 2, 0, 1, 0].map(Number))
		const table = `3 0 obj\n<< /Type /XRef /Size 4 /W [1 2 1] /Index [1 2] /Root 2 0 R /Length ${entries.length} >>\nstream\n`
		return Buffer.concat([
			body,
			Buffer.from(table),
			entries,
			Buffer.from(`\nendstream\nendobj\nstartxref\n${body.length}\n%%EOF\n`),
		])
	}
	test.each<[string, () => Uint8Array, string]>([
		['nothing', () => new Uint8Array(), 'not-a-document'],
		['a text', () => Buffer.from('Dear customer'), 'not-a-document'],
		['a head and nothing more', () => Buffer.from('%PDF-1.7\n'), 'damaged'],
		['half a file', () => original.subarray(0, original.length >> 1), 'damaged'],
		['a file that is encrypted', () => rewritten('--encrypt', 'a', 'b', '256', '--'), 'encrypted'],
		['a stream that unpacks to ninety megabytes', bomb, 'too-large'],
		[
			'a chain of tables that leads to itself',
			() => Buffer.from('%PDF-1.7\nxref\n0 0\ntrailer\n<< /Prev 9 /Root 1 0 R >>\nstartxref\n9\n%%EOF\n'),
			'damaged',
		],
		['brackets without end', () => Buffer.from(`%PDF-1.7\ntrailer\n${'['.repeat(200_000)}`), 'damaged'],
		['a zip file cut off', () => Buffer.from('PK\u0003\u0004'), 'damaged'],
	])('%s are refused', async (_name, make, reason) => {
		expect(await verifyDocument(make(), OWN)).toEqual({ kind: 'refused', reason })
	})

	it('never end in an error, wherever a byte of the file is changed', async () => {
		const { outline, options } = paperOf(payload)
		const small = { ...outline, blocks: outline.blocks.slice(0, 6), hasContents: false }
		const bytes = await renderPdf(small, { ...options, attachment: '{}' })
		// A generator of its own, so that the same places are tried every time.
		let state = 1
		const next = (below: number) => {
			state = (state * 1_103_515_245 + 12_345) % 2 ** 31
			return state % below
		}
		for (let count = 0; count < 150; count++) {
			const copy = Uint8Array.from(bytes)
			copy[next(copy.length)] = next(256)
			const outcome = await verifyDocument(copy, OWN)
			expect(outcome.kind === 'verified' && outcome.genuine).toBe(false)
		}
	})
})
