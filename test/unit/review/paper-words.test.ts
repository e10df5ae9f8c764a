import { expect, it } from 'vitest'
import { buildOutline } from '../../../src/shared/outline/build'
import { sideBySide } from '../../../src/shared/outline/side-by-side'
import { outlineToText } from '../../../src/shared/outline/to-text'
import { type PaperWords, paperWords, paperWordsSchema, withPaperWords } from '../../../src/shared/review/paper-words'
import { fullAgreement } from '../../helpers/full-agreement'
import { outlineOf } from './outline-of'

const agreement = fullAgreement()
const both = sideBySide(
	buildOutline(agreement, 'de', { audience: 'internal' }),
	buildOutline(agreement, 'en', { audience: 'internal' }),
)
const lines = (words: PaperWords) => words.map(({ address, text }) => `${address}: ${text}`)
const words = (told: Readonly<Record<string, string>>): PaperWords =>
	Object.entries(told).map(([address, text]) => ({ address, text }))

it('leaves an outline as it is that says what the paper said, and reads its own words back', () => {
	const said = paperWords(both)
	expect(withPaperWords(both, said)).toBe(both)
	expect(paperWordsSchema.parse(said)).toEqual(said)
})

it('says what the paper said in every paragraph, cell and line, whatever words it is given', () => {
	let seed = 11
	const random = () => {
		seed = (seed * 48271) % 2147483647
		return seed / 2147483647
	}
	for (let round = 0; round < 20; round++) {
		const said = paperWords(both).map(({ address, text }) => ({
			address,
			text: random() < 0.2 && text !== '' ? `${text} and more ${round}` : text,
		}))
		expect(lines(paperWords(withPaperWords(both, said)))).toEqual(lines(said))
	}
})

it('takes out what the paper had not and puts what only it had behind what that followed, in tables as rows', () => {
	const outline = outlineOf({
		first: 'One.',
		second: 'Two.',
		table: [
			['a', 'b'],
			['c', 'd'],
		],
	})
	const said = words({
		'old.head': 'Before all.',
		first: 'One.',
		'old.clause': 'Only there.',
		'old.clause.a': 'And a point of it.',
		'table#0': 'Head 0',
		'table#1': 'Head 1',
		'table.row-1#0': 'a',
		'table.row-1#1': 'b',
		'old-row#0': 'x',
		'old-row#1': 'y',
		'table.row-2#0': 'c',
		'table.row-2#1': 'other',
	})
	const paper = withPaperWords(outline, said)
	expect(outlineToText(paper)).toBe(
		['Before all.', 'One.', 'Only there.', 'And a point of it.', 'Head 0\tHead 1', 'a\tb', 'x\ty', 'c\tother', ''].join(
			'\n',
		),
	)
	expect(lines(paperWords(paper))).toEqual(lines(said))
})

it('keeps references and values around and between the words that were other ones', () => {
	const reference = { kind: 'reference', target: 'annex', text: 'Annex 3', number: '3' } as const
	const value = { kind: 'value', text: '30 minutes', path: 'a.b' } as const
	const inlines = [
		{ kind: 'text', text: 'See ' },
		reference,
		{ kind: 'text', text: '; the matrix prevails within ' },
		value,
		{ kind: 'text', text: ' at most.' },
	] as const
	const [block] = outlineOf({ first: 'x' }).blocks
	if (block?.kind !== 'paragraph') throw new Error('no paragraph')
	const outline = { ...outlineOf({ first: 'x' }), blocks: [{ ...block, inlines }] }
	const said = (text: string) => {
		const [paper] = withPaperWords(outline, words({ first: text })).blocks
		if (paper?.kind !== 'paragraph') throw new Error('no paragraph')
		expect(paper.inlines.map((one) => one.text).join('')).toBe(text)
		return paper.inlines.filter((one) => one.kind !== 'text')
	}
	expect(said('See Annex 3; the matrix governs within 30 minutes at most.')).toEqual([reference, value])
	expect(said('Look at Annex 3; the matrix governs within 30 minutes or less.')).toEqual([reference, value])
	expect(said('Look at it; the matrix governs within 30 minutes or less.')).toEqual([value])
	expect(said('Nothing of it.')).toEqual([])
})

it('keeps the run-in title of a clause whose text was another, and values where nothing was', () => {
	const outline = buildOutline(agreement, 'en', {})
	const clause = outline.blocks.find((block) => block.kind === 'clause' && block.title !== null)
	if (clause?.kind !== 'clause' || clause.title === null) throw new Error('no clause with a title')
	const said = paperWords(outline).map((one) =>
		one.address === clause.id ? { ...one, text: `${clause.title}. Something else.` } : one,
	)
	const paper = withPaperWords(outline, said)
	expect(paper.blocks.find(({ id }) => id === clause.id)).toEqual({
		...clause,
		inlines: [{ kind: 'text', text: 'Something else.' }],
	})
	const others = (from: typeof outline) => from.blocks.filter(({ id }) => id !== clause.id)
	expect(others(paper)).toEqual(others(outline))
})
