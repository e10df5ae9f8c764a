import { describe, expect, it } from 'vitest'
import type { Anchor } from '../../../src/shared/agreement/review'
import type { Outline } from '../../../src/shared/outline/block'
import { locate } from '../../../src/shared/review/locate'
import { makeAnchor, unplacedAnchor } from '../../../src/shared/review/make-anchor'
import { printedTexts } from '../../../src/shared/review/printed-texts'
import { outlineOf } from './outline-of'

const CAP = 'The cap is 15 % of the monthly fee, and it holds for every month on its own.'
const LAW = 'German law applies. The courts of Flensburg decide every dispute about this Agreement.'

function on(outline: Outline, address: string, quote: string): Anchor {
	const text = printedTexts(outline).at('en', address)?.text ?? ''
	const start = text.indexOf(quote)
	const anchor =
		start < 0 ? null : makeAnchor(outline, { language: 'en', address }, { start, end: start + quote.length })
	if (anchor === null) throw new Error(`${quote} is not printed`)
	return anchor
}

/** `exact remedies.cap: 15 % of`, `detached near legal.law`. */
function found(anchor: Anchor, outline: Outline): string {
	const located = locate(anchor, printedTexts(outline))
	if (located.kind === 'detached') return `detached near ${located.near?.address ?? 'nothing'}`
	const { kind, at, start, end } = located
	return `${kind} ${at.address}: ${at.text.slice(start, end)}`
}

const before = outlineOf({ 'remedies.cap': CAP, 'legal.law': LAW })
const changed = (cap: string) => outlineOf({ 'remedies.cap': cap, 'legal.law': LAW })

describe('in its block', () => {
	it.each([
		['no change', CAP, 'exact remedies.cap: 15 % of the monthly fee'],
		[
			'words put in before it',
			CAP.replace('The cap', 'For all services the cap'),
			'exact remedies.cap: 15 % of the monthly fee',
		],
		[
			'words put in beside it',
			CAP.replace('is 15', 'is only 15').replace('fee,', 'fee due,'),
			'exact remedies.cap: 15 % of the monthly fee',
		],
		[
			'words put into it',
			CAP.replace('monthly', 'agreed monthly'),
			'changed remedies.cap: 15 % of the agreed monthly fee',
		],
		['its first word replaced', CAP.replace('15', '20'), 'changed remedies.cap: 20 % of the monthly fee'],
		[
			'its last words replaced',
			CAP.replace('monthly fee', 'yearly price'),
			'changed remedies.cap: 15 % of the yearly price',
		],
		['its middle taken out', CAP.replace(' of the monthly', ''), 'changed remedies.cap: 15 % fee'],
		[
			'all of it taken out',
			CAP.replace('15 % of the monthly fee, and it', 'unlimited. It'),
			'detached near remedies.cap',
		],
		[
			'its sentence put elsewhere',
			'It holds for every month on its own; but 15 % of the monthly fee',
			'exact remedies.cap: 15 % of the monthly fee',
		],
		[
			'a number glued to its unit',
			CAP.replace('15 %', '15\u00a0%'),
			'exact remedies.cap: 15\u00a0% of the monthly fee',
		],
	])('%s', (_, cap, where) => {
		expect(found(on(before, 'remedies.cap', '15 % of the monthly fee'), changed(cap))).toBe(where)
	})

	it.each([
		['no change', CAP, 'The cap is |15'],
		['words put in before it', CAP.replace('The cap', 'In all cases the cap'), 'In all cases the cap is |15'],
		['the word behind it replaced', CAP.replace('15', '20'), 'The cap is |20'],
		['the word before it replaced', CAP.replace('is 15', 'stays 15'), 'The cap stays |15'],
	])('keeps a place between two letters: %s', (_, cap, where) => {
		const start = CAP.indexOf('15')
		const place = makeAnchor(before, { language: 'en', address: 'remedies.cap' }, { start, end: start })!
		const located = locate(place, printedTexts(changed(cap)))
		const text = located.kind === 'exact' ? `${cap.slice(0, located.start)}|${cap.slice(located.start)}` : 'detached'
		expect(text.slice(0, where.length)).toBe(where)
	})

	it('gives a place up when the words on both sides of it went', () => {
		const place = makeAnchor(before, { language: 'en', address: 'remedies.cap' }, { start: 8, end: 8 })!
		expect(found(place, changed('Nothing like that.'))).toBe('detached near remedies.cap')
	})

	it('does not go to the same phrase of another clause while its own is printed', () => {
		const twice = outlineOf({
			'a.x': 'The provider answers within two hours.',
			'a.y': 'The provider answers within two hours.',
		})
		const after = outlineOf({ 'a.x': 'Nobody knows.', 'a.y': 'The provider answers within two hours.' })
		expect(found(on(twice, 'a.x', 'within two hours'), after)).toBe('detached near a.x')
	})
})

describe('when its block is gone', () => {
	it('is found by its quote and what stood around it, in a single place', () => {
		const anchor = on(before, 'legal.law', 'courts of Flensburg')
		const merged = outlineOf({ 'own.law.b1': `On law and courts: ${LAW} And more.` })
		expect(found(anchor, merged)).toBe('exact own.law.b1: courts of Flensburg')
		const twice = outlineOf({ 'own.law.b1': LAW, 'own.other.b1': LAW })
		expect(found(anchor, twice)).toBe('detached near nothing')
	})

	it('is detached where the quote stands among other words, and tells what is left of its clause', () => {
		const anchor = on(outlineOf({ 'remedies.cap.a': CAP }), 'remedies.cap.a', 'monthly fee')
		expect(found(anchor, outlineOf({ 'remedies.cap': 'Credits never exceed the monthly fee.' }))).toBe(
			'detached near remedies.cap',
		)
	})

	it('never takes a short word for its place', () => {
		const anchor = on(outlineOf({ 'own.t.b': [['yes', '30']] }), 'own.t.b.row-1#1', '30')
		expect(found(anchor, outlineOf({ 'legal.law': 'It takes 30 days.' }))).toBe('detached near nothing')
	})
})

describe('in tables and lists', () => {
	const rows = [
		['Data', '30 days'],
		['Reports', '12 months'],
		['Logs', '30 days'],
	]

	it('follows a row that is named by its place when one is put in before it', () => {
		const anchor = on(outlineOf({ 'own.t.b': rows }), 'own.t.b.row-2#1', '12 months')
		const after = outlineOf({ 'own.t.b': [rows[0]!, ['Offers', '6 weeks'], ...rows.slice(1)] })
		expect(found(anchor, after)).toBe('exact own.t.b.row-3#1: 12 months')
	})

	it('stays in its row when the cell is written anew', () => {
		const anchor = on(outlineOf({ 'own.t.b': rows }), 'own.t.b.row-2#1', 'months')
		const after = outlineOf({ 'own.t.b': [rows[0]!, ['Reports', '24 months'], rows[2]!] })
		expect(found(anchor, after)).toBe('exact own.t.b.row-2#1: months')
	})

	it('follows a point of a list', () => {
		const list = outlineOf({ 'downtime.impact.1': 'Work at night', 'downtime.impact.2': 'A way back' })
		const after = outlineOf({
			'downtime.impact.1': 'A call',
			'downtime.impact.2': 'Work at night',
			'downtime.impact.3': 'A way back',
		})
		expect(found(on(list, 'downtime.impact.1', 'night'), after)).toBe('exact downtime.impact.2: night')
	})
})

describe('anchors that come from elsewhere', () => {
	it('are found by their words when their offsets do not fit, or nowhere', () => {
		const anchor = { ...on(before, 'legal.law', 'courts of Flensburg'), text: '', start: 0, end: 0 }
		expect(found(anchor, before)).toBe('exact legal.law: courts of Flensburg')
		expect(found({ ...anchor, quote: 'every', before: '', after: '' }, before)).toBe('exact legal.law: every')
		expect(found({ ...anchor, quote: 'courts of Kiel' }, before)).toBe('detached near legal.law')
		expect(found({ ...anchor, start: 9, end: 3 }, before)).toBe('exact legal.law: courts of Flensburg')
	})

	it('without a place stand where their quote does, once', () => {
		expect(found(unplacedAnchor('en', 'The courts of Flensburg'), before)).toBe(
			'exact legal.law: The courts of Flensburg',
		)
		expect(found(unplacedAnchor('en', 'the courts of Kiel'), before)).toBe('detached near nothing')
		expect(found(unplacedAnchor('de', 'The courts of Flensburg'), before)).toBe('detached near nothing')
	})

	it('are not made outside of what is printed', () => {
		const place = { language: 'en', address: 'legal.law' } as const
		expect([
			makeAnchor(before, place, { start: 0, end: LAW.length + 1 }),
			makeAnchor(before, place, { start: 5, end: 4 }),
			makeAnchor(before, { ...place, language: 'de' }, { start: 0, end: 1 }),
			makeAnchor(before, { ...place, address: 'legal.none' }, { start: 0, end: 1 }),
		]).toEqual([null, null, null, null])
	})
})
