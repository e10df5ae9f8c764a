import { afterAll, expect, it, test } from 'vitest'
import { fontRuns } from '../../../src/main/exporting/font-runs'
import { withFontSet } from '../../../src/main/exporting/font-set'
import { makePayload } from '../../../src/main/exporting/payload'
import { placeDirections } from '../../../src/main/exporting/pdf-bidi'
import { breakLines } from '../../../src/main/exporting/pdf-words'
import { paperOf, renderFromPayload } from '../../../src/main/exporting/render-payload'
import { shape } from '../../../src/main/exporting/shaping'
import { outlineToText } from '../../../src/shared/outline/to-text'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { paperFolder, pdfWords, run, spoken } from '../../helpers/paper-text'
import { accessibilityFaults } from '../../helpers/pdf-accessibility'

const folder = paperFolder()
afterAll(folder.remove)

const style = { language: 'en', size: 10, face: 'regular', fill: 0.7 } as const
const lineOf = (text: string, width = 500) => breakLines([{ kind: 'text', text }], width, style)

test.each([
	['Müller GmbH', [['regular', 'Müller GmbH']]],
	[
		'AG שלום!',
		[
			['regular', 'AG '],
			['hebrew', 'שלום!'],
		],
	],
	[
		'النور 2 👨‍👩‍👧🇩🇪',
		[
			['arabic', 'النور'],
			['regular', ' 2 '],
			['emoji', '👨‍👩‍👧🇩🇪'],
		],
	],
	[
		'✓\ufe0f ❤\ufe0f 1\ufe0f\u20e3',
		[
			['regular', '✓ '],
			['emoji', '❤\ufe0f'],
			['regular', ' '],
			['emoji', '1\ufe0f\u20e3'],
		],
	],
])('%s is drawn by the fonts that have its letters', (text, runs) => {
	expect(fontRuns('regular', text).map(({ font, text: part }) => [font, part])).toEqual(runs)
})

it.each(['source-serif-4', 'source-sans-3'] as const)(
	'shows a square for a letter that no font has, which tells the letter (%s)',
	(set) => {
		const glyphs = withFontSet(set, () => shape('bold', 'a株\u{20000}').runs.flatMap((one) => one.glyphs))
		expect(glyphs.map(({ codePoints }) => codePoints)).toEqual([[0x61], [0x682a], [0x20000]])
		expect(glyphs.map(({ id }) => id === 0)).toEqual([false, false, false])
		expect(glyphs[1]!.id).toBe(glyphs[2]!.id)
	},
)

it('joins Arabic letters, and emoji that belong together', () => {
	const glyphsOf = (text: string) =>
		shape('regular', text, 'rtl').runs.flatMap(({ glyphs }) => glyphs.map(({ id }) => id))
	const alone = ['ن', 'و', 'ر'].flatMap(glyphsOf)
	expect(glyphsOf('نور')).not.toEqual(alone)
	expect(shape('regular', '👨‍👩‍👧').runs.map(({ glyphs }) => glyphs.length)).toEqual([1])
})

/** What stands on the paper from left to right. */
function seen(text: string): string {
	const [line] = lineOf(text)
	const parts = [...line!.tokens].sort((a, b) => a.x - b.x)
	return parts.map((part) => (part.direction === 'rtl' ? Array.from(part.text).reverse().join('') : part.text)).join('')
}

// Capital letters would be Hebrew in the annex's own examples; expected orders are its rules applied by hand.
test.each([
	['car is אבג דהו in', 'car is והד גבא in'],
	['רחוב הרצל 24, דירה 5', '5 הריד ,24 לצרה בוחר'],
	['Fa. שלום, Haifa', 'Fa. םולש, Haifa'],
	['النور ۱۲۳', '۱۲۳ رونلا'],
])('%s stands in the order of its letters', (text, expected) => {
	expect(seen(text)).toBe(expected)
})

it('keeps the order of a paragraph over its lines, and every word within them', () => {
	const text = 'Zwischen שלום מערכות מידע בעם רחוב הרצל 24, דירה 5 und der Kundin'
	for (let width = 60; width < 400; width += 9) {
		const lines = lineOf(text, width)
		expect(lines.map((line) => line.tokens.map((token) => token.text).join('')).join('')).toBe(text)
		for (const line of lines) {
			const ends = line.tokens.map((token) => token.x + token.width)
			expect(Math.min(...line.tokens.map(({ x }) => x))).toBe(0)
			expect(Math.max(...ends)).toBeCloseTo(
				line.tokens.reduce((sum, token) => sum + token.width, 0),
				6,
			)
		}
	}
	const alone = lineOf('Fa. Müller')
	expect(placeDirections(alone, 10)).toBe(alone)
})

it('prints and tells names in Hebrew, Arabic and emoji as the outline has them', async () => {
	const base = createFromPlaybook({ playbookId: 'it-service', language: 'de', id: 'a', today: '2027-03-03' })
	const { provider, customer } = base.parties
	const agreement = {
		...base,
		parties: {
			...base.parties,
			provider: { ...provider, name: 'שלום מערכות GmbH', street: 'شركة پیشرو المحدودة Straße' },
			customer: { ...customer, name: 'Rakete 🚀 👨‍👩‍👧 👍🏽 ❤️ Ltd' },
		},
	}
	const payload = makePayload(agreement, {
		kind: 'draft',
		date: '2027-03-03',
		audience: 'external',
		version: null,
		pledgeVersion: '0.1.0',
	})
	const bytes = await renderFromPayload(payload, 'pdf')
	const file = folder.write('names.pdf', bytes)
	const { outline } = paperOf(payload)
	// pdftotext says where it turned the direction around.
	expect(pdfWords(file, outline).replace(/[\u202a-\u202c]/g, '')).toBe(spoken(outlineToText(outline)))
	expect(accessibilityFaults(bytes)).toEqual([])
	run('qpdf', ['--check', file])
})
