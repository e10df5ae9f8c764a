import { expect, it } from 'vitest'
import { numberingOf } from '../../../../src/main/exporting/word/numbering'
import type { Block } from '../../../../src/shared/outline/block'
import { richOutline } from '../../../helpers/rich-outline'

const base = (id: string) => ({ id, section: 's', path: null })
const heading = (id: string, role: 'front' | 'article' | 'annex', number: string | null): Block => ({
	...base(id),
	kind: 'heading',
	level: 1,
	role,
	number,
	text: id,
	pageBreakBefore: false,
})
const clause = (id: string, number: string): Block => ({
	...base(id),
	kind: 'clause',
	number,
	title: null,
	inlines: [],
	overridden: false,
})
const item = (id: string, level: 3 | 4, number: string): Block => ({
	...base(id),
	kind: 'item',
	level,
	number,
	inlines: [],
})

const placesOf = (blocks: readonly Block[]) =>
	Object.fromEntries(
		[...numberingOf({ ...richOutline(), blocks }).places].map(([id, place]) => [
			id,
			`${place.list}${place.instance}/${place.level}`,
		]),
	)

it('counts articles, clauses, points and double letters in one list', () => {
	const blocks = [
		heading('one', 'article', '1'),
		clause('c1', '1.1'),
		item('a', 3, 'a)'),
		item('aa', 4, 'aa)'),
		item('bb', 4, 'bb)'),
		item('b', 3, 'b)'),
		item('aa2', 4, 'aa)'),
		clause('c2', '1.2'),
		item('a2', 3, 'a)'),
		heading('two', 'article', '2'),
		clause('c3', '2.1'),
	]
	expect(placesOf(blocks)).toEqual({
		one: 'agreement0/0',
		c1: 'agreement0/1',
		a: 'agreement0/2',
		aa: 'agreement0/3',
		bb: 'agreement0/3',
		b: 'agreement0/2',
		aa2: 'agreement0/3',
		c2: 'agreement0/1',
		a2: 'agreement0/2',
		two: 'agreement0/0',
		c3: 'agreement0/1',
	})
})

it('gives annexes a list of their own and each unnumbered head a new one', () => {
	const blocks = [
		heading('front', 'front', null),
		clause('f1', '1'),
		heading('annex', 'annex', 'Anlage 1'),
		clause('n1', 'A1.1'),
		item('na', 3, 'a)'),
		heading('end', 'front', null),
		clause('e1', '1'),
		item('ea', 3, 'a)'),
	]
	expect(placesOf(blocks)).toEqual({
		f1: 'front1/1',
		annex: 'annexes0/0',
		n1: 'annexes0/1',
		na: 'annexes0/2',
		e1: 'front2/1',
		ea: 'front2/2',
	})
})

it('leaves out what Word would count otherwise', () => {
	const letters = 'abcdefghijklmnopqrstuvwxyz'
	const points = Array.from({ length: 26 }, (_, index) => item(`p${index}`, 3, `${letters[index]})`))
	const blocks = [
		heading('one', 'article', '1'),
		clause('c', '1.1'),
		...points,
		item('p26', 3, 'aa)'),
		item('p27', 3, 'ab)'),
	]
	const places = placesOf(blocks)
	expect([places.p25, places.p26, places.p27]).toEqual(['agreement0/2', 'agreement0/2', undefined])
})

it('keeps the word of an annex and its number on one line, in references too that Word fills in anew', () => {
	const outline = { ...richOutline(), blocks: [heading('annex', 'annex', 'Anlage 1')] }
	expect(numberingOf(outline).xml).toContain('<w:lvlText w:val="Anlage\u00a0%1"/>')
})
