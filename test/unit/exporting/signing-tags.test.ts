import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { makePayload } from '../../../src/main/exporting/payload'
import { renderFromPayload } from '../../../src/main/exporting/render-payload'
import { tagsIn } from '../../../src/main/exporting/signing-tags'
import { openPdf } from '../../../src/main/verifying/pdf/file'
import { isArray } from '../../../src/main/verifying/pdf/values'
import { verifyDocument } from '../../../src/main/verifying/verify'
import { type Agreement, agreementSchema, emptyAgreement } from '../../../src/shared/agreement/schema'
import { SIGNATURE_PROFILES, type Signatory } from '../../../src/shared/sections/signatures/schema'
import { fullAgreement } from '../../helpers/full-agreement'
import { paperFolder, run } from '../../helpers/paper-text'
import { accessibilityFaults } from '../../helpers/pdf-accessibility'

const folder = paperFolder()
afterAll(folder.remove)

const wishes = {
	kind: 'draft',
	date: '2027-03-03',
	audience: 'external',
	version: null,
	pledgeVersion: '0.1.0',
} as const

const signatory = (id: string, party: Signatory['party'], rest: Partial<Signatory>): Signatory => ({
	...{ id, party, name: null, function: null, place: null },
	...rest,
})
const longName = 'Dr. Maximiliane-Theodora Freifrau von Hohenstein-Wittgenstein zu Sayn und Berleburg'
/** Four who sign, with names of every length and none. */
const short: Agreement = ((empty) => ({
	...empty,
	title: 'Service agreement',
	signatures: {
		...empty.signatures,
		initials: true,
		signatories: [
			signatory('a', 'provider', { name: longName, function: 'Managing Director', place: 'Frankfurt am Main' }),
			signatory('b', 'provider', { name: 'Jan Li' }),
			signatory('c', 'customer', {
				name: longName,
				place: 'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch',
			}),
			signatory('d', 'customer', {}),
		],
	},
}))(emptyAgreement('short'))

function docxText(bytes: Uint8Array): string {
	const parts = unzipSync(bytes)
	const names = Object.keys(parts).filter((name) => /^word\/(document|header\d|footer\d)\.xml$/.test(name))
	return names
		.flatMap((name) => strFromU8(parts[name]!).split(/<\/w:p>/))
		.map((paragraph) => paragraph.replace(/<w:instrText.*?<\/w:instrText>|<[^>]*>/g, ''))
		.join('\n')
		.replace(
			/&(lt|gt|quot|apos|amp);/g,
			(_, name) => ({ lt: '<', gt: '>', quot: '"', apos: "'" })[name as string] ?? '&',
		)
}

const pdfText = (file: string, ...options: readonly string[]) => run('pdftotext', [...options, file, '-'])

type Made = { readonly file: string; readonly pdf: Uint8Array; readonly docx: Uint8Array }
const made = new Map<string, Made>()
beforeAll(async () => {
	for (const profile of SIGNATURE_PROFILES) {
		const payload = makePayload(short, { ...wishes, profile })
		const pdf = await renderFromPayload(payload, 'pdf')
		made.set(profile, {
			file: folder.write(`${profile}.pdf`, pdf),
			pdf,
			docx: await renderFromPayload(payload, 'docx'),
		})
	}
}, 60_000)

/** Without the spaces that widen a field. */
const bare = (tags: readonly string[]) => tags.map((tag) => tag.replace(/ +\}\}$/, '}}')).sort()

/** Of the first signatories and those after them: what each service reads, and how the initials of a page are called. */
const expected: Readonly<
	Record<string, { signatures: readonly string[]; initials: (page: number) => readonly string[] }>
> = {
	plain: { signatures: [], initials: () => [] },
	documenso: {
		signatures: [1, 2, 3, 4].flatMap((one) => [`{{date, r${one}}}`, `{{signature, r${one}}}`]),
		initials: () => ['{{initials, r1}}', '{{initials, r2}}'],
	},
	docuseal: {
		signatures: [
			'{{Date_r1;role=Provider;type=datenow;width=80;height=19}}',
			'{{Date_r2;role=Customer;type=datenow;width=80;height=19}}',
			'{{Date_r3;role=Provider 2;type=datenow;width=146;height=19}}',
			'{{Date_r4;role=Customer 2;type=datenow;width=146;height=19}}',
			...['Provider', 'Customer', 'Provider 2', 'Customer 2'].map(
				(role, index) => `{{Sign_r${index + 1};role=${role};type=signature;width=146;height=39}}`,
			),
		],
		initials: () => [
			'{{Initials_r1;role=Provider;type=initials;width=84;height=14}}',
			'{{Initials_r2;role=Customer;type=initials;width=81;height=14}}',
		],
	},
	docusign: {
		signatures: [...[1, 2, 3, 4].flatMap((one) => [`/dt${one}/`, `/sn${one}/`]), '/tl2/', '/tl3/', '/tl4/'],
		initials: () => ['/in1/', '/in2/'],
	},
	adobe: {
		signatures: [
			...[1, 2, 3, 4].flatMap((one) => [
				`{{Date${one}_es_:signer${one}:date}}`,
				`{{Sig${one}_es_:signer${one}:signature}}`,
			]),
			...[2, 3, 4].map((one) => `{{Title${one}_es_:signer${one}:title}}`),
		],
		initials: (page) => [1, 2].map((one) => `{{Int${one}p${page}_es_:signer${one}:initials}}`),
	},
}

describe.each(SIGNATURE_PROFILES)('with the tags of %s', (profile) => {
	const { signatures, initials } = expected[profile]!

	it('a PDF asks each signatory once, and both parties for their initials on every page', () => {
		const pages = pdfText(made.get(profile)!.file, '-layout').split('\f').slice(0, -1)
		const wanted = [...signatures, ...pages.flatMap((_, index) => initials(index + 1))]
		expect(bare(pages.flatMap(tagsIn))).toEqual([...wanted].sort())
	})

	it('a Word document asks the same, each tag in a run of its own', () => {
		const text = docxText(made.get(profile)!.docx)
		// The first page has a footer of its own.
		const inFooters = [...initials(1), ...initials(1)].map((tag) => tag.replace('p1_', '_'))
		const found = bare(tagsIn(text)).map((tag) => tag.replace(/(Initials_.*width)=\d+/, '$1'))
		expect(found).toEqual(
			[...signatures, ...inFooters].map((tag) => tag.replace(/(Initials_.*width)=\d+/, '$1')).sort(),
		)
		const runs = strFromU8(unzipSync(made.get(profile)!.docx)['word/document.xml']!).match(/<w:t[ >][^<]*/g) ?? []
		expect(runs.flatMap((one) => tagsIn(one)).length).toBe(signatures.length)
	})

	it('no tag stands on other words or on another tag', () => {
		const html = pdfText(made.get(profile)!.file, '-bbox')
		for (const page of html.split('<page ').slice(1)) {
			const words = [...page.matchAll(/xMin="(.*?)" yMin="(.*?)" xMax="(.*?)" yMax="(.*?)">(.*?)<\/word>/g)].map(
				([, ...values]) => ({
					at: values.slice(0, 4).map(Number) as [number, number, number, number],
					text: values[4]!,
				}),
			)
			const tags = words.filter(({ text }) => /\{\{|\}\}|^r\d|_es_|^\/\w+\/$|;/.test(text))
			const others = words.filter((word) => !tags.includes(word))
			expect(
				tags.flatMap((tag) => others.filter((word) => overlap(tag.at, word.at)).map((word) => [tag, word])),
			).toEqual([])
		}
	})

	it('a PDF keeps its structure and is found genuine, as is the Word document', async () => {
		const { pdf, docx } = made.get(profile)!
		expect(accessibilityFaults(pdf)).toEqual([])
		for (const bytes of [pdf, docx]) expect(await verifyDocument(bytes, '0.1.0')).toMatchObject({ genuine: true })
	})

	it('has signature fields of its own only where no service brings them', () => {
		const opened = openPdf(made.get(profile)!.pdf)
		const fields = opened.kind === 'pdf' ? opened.file.find(opened.file.root, 'AcroForm', 'Fields') : null
		expect(isArray(fields) ? fields.length : 0).toBe(profile === 'plain' ? 4 : 0)
	})
})

function overlap([a, b, c, d]: readonly number[], [e, f, g, h]: readonly number[]): boolean {
	const by = 0.5
	return a! + by < g! && e! + by < c! && b! + by < h! && f! + by < d!
}

test('asks for names only where none is printed', async () => {
	const blank = { ...short, signatures: { ...short.signatures, signatories: [], initials: false } }
	const payload = makePayload(blank, { ...wishes, profile: 'documenso' })
	const file = folder.write('blank.pdf', await renderFromPayload(payload, 'pdf'))
	const each = (one: number) => [`{{date, r${one}}}`, `{{name, r${one}}}`, `{{signature, r${one}}}`]
	expect(bare(tagsIn(pdfText(file, '-layout')))).toEqual([...each(1), ...each(2)].sort())
})

describe('what users type', () => {
	const ways = [
		'{{signature, r1}}',
		'{{Sig_es_:signer1:signature}}',
		'/sn1/ und /SN2/',
		'Rand {',
		'{signature, r1} }',
		'}} {{name, r2}} {{{{',
		'{ {Sign;type=signature;role=Provider} }',
		'{\u200b{signature, r1}\u00ad}',
		'｛｛signature, r1｝｝ /sn\u20601/ ／sn1／',
		`${'x'.repeat(60)}{{signature,r1}}${'y'.repeat(70)}{{{{{{`,
	]

	/** Every text of a full agreement replaced, as far as the schema takes it. */
	function hostile(): Agreement {
		const full = fullAgreement()
		// One language is enough: both are cleaned alike.
		const agreement = { ...full, parties: { ...full.parties, language: 'de' }, translations: {} }
		let count = 0
		const changed = structuredClone(agreement) as unknown
		const kept = new Map<string, string>()
		const visit = (value: unknown, path: readonly (string | number)[], set: (next: unknown) => void): void => {
			if (typeof value === 'string') {
				kept.set(path.join('.'), value)
				set(ways[count++ % ways.length])
			} else if (value !== null && typeof value === 'object')
				for (const [key, inner] of Object.entries(value))
					visit(inner, [...path, key], (next) => {
						;(value as Record<string, unknown>)[key] = next
					})
		}
		visit(changed, [], () => {})
		// What is no free text keeps its value; unions and sizes may take several rounds.
		for (let round = 0; round < 8; round++) {
			const parsed = agreementSchema.safeParse(changed)
			if (parsed.success) return parsed.data
			for (const issue of parsed.error.issues) restore(changed, issue.path as (string | number)[], kept)
		}
		throw new Error('the schema refuses what was left')
	}

	function restore(root: unknown, path: readonly (string | number)[], kept: ReadonlyMap<string, string>): void {
		for (const [key, value] of kept) {
			const at = key.split('.')
			if (!path.every((part, index) => String(part) === at[index])) continue
			let holder = root as Record<string, unknown>
			for (const part of at.slice(0, -1)) holder = holder[part] as Record<string, unknown>
			holder[at.at(-1)!] = value
		}
	}

	it('becomes a field in no output, however its lines are read', { timeout: 60_000 }, async () => {
		const payload = makePayload(hostile(), { ...wishes, profile: 'docuseal' })
		const file = folder.write('hostile.pdf', await renderFromPayload(payload, 'pdf'))
		const word = await renderFromPayload(payload, 'docx')
		const outputs = {
			properties: run('pdfinfo', [file]),
			'properties in Word': strFromU8(unzipSync(word)['docProps/core.xml']!),
			pdf: pdfText(file),
			raw: pdfText(file, '-raw'),
			layout: pdfText(file, '-layout'),
			docx: docxText(word),
			html: new TextDecoder().decode(await renderFromPayload(payload, 'html')),
			md: new TextDecoder().decode(await renderFromPayload(payload, 'md')),
		}
		expect(outputs.md.split('signature').length).toBeGreaterThan(ways.length)
		for (const [name, text] of Object.entries(outputs)) {
			const own = tagsIn(text)
			const typed = own.reduce((rest, tag) => rest.replace(tag, ''), text).normalize('NFKC')
			// Nothing that begins or ends a tag, nor an anchor, in lines as they are and with their ends as spaces.
			const signs = /.{0,30}(?:\{[\p{Cf}]*\{|\}[\p{Cf}]*\}|\/\p{Cf}*[a-z]\p{Cf}*[a-z]\p{Cf}*\d+\/).{0,30}/iu
			for (const whole of [typed, typed.replace(/\s*\n\s*/g, ' ')])
				expect([name, signs.exec(whole)?.[0] ?? null]).toEqual([name, null])
			// No service closes lines up; even then no tag would arise.
			const closed = typed.replace(/\s*\n\s*/g, '')
			expect([name, /\{\{[^{}]*\}\}|\/[a-z]{2}\d+\//i.exec(closed)?.[0] ?? null]).toEqual([name, null])
		}
	})
})
