import { cleanup, render } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { Providers } from '../../../src/renderer/app/Providers'
import { type Mark, type PaperMarks, piecesOf } from '../../../src/renderer/components/paper/marks'
import { Paper } from '../../../src/renderer/components/paper/Paper'
import { selectedWords } from '../../../src/renderer/components/paper/selected-words'
import { buildOutline } from '../../../src/shared/outline/build'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { printedTexts } from '../../../src/shared/review/printed-texts'

const outline = buildOutline(createFromPlaybook({ playbookId: 'it-service', language: 'de', id: 'sla' }), 'de')

afterEach(cleanup)

const words = (id: string, from: number, to: number): Mark => ({
	...{ kind: 'words', id, from, to, look: 'commented', tone: 0, isChosen: false },
})
const other = (id: string, from: number, text: string): Mark => ({
	...{ kind: 'other-words', id, from, text, look: 'added', tone: 1, isChosen: false },
})

function paper(marks: PaperMarks) {
	const { container } = render(
		<Providers isTest>
			<Paper
				outline={outline}
				label="Vertrag"
				overriddenLabel=""
				focusPath={null}
				onVisit={() => undefined}
				marks={marks}
			/>
		</Providers>,
	)
	const root = container.querySelector<HTMLElement>('section')
	if (root === null) throw new Error('no paper')
	return root
}

/** The words of a place without what marks put there, as the paper draws them. */
function drawn(place: Element): string {
	const copy = place.cloneNode(true) as Element
	for (const aside of copy.querySelectorAll('[data-aside]')) aside.remove()
	return (copy.textContent ?? '').replaceAll('\u00ad', '')
}

const wordsByAddress = (root: Element) =>
	new Map([...root.querySelectorAll<HTMLElement>('[data-words]')].map((place) => [place.dataset.words, drawn(place)]))

describe('the paper’s words', () => {
	it('stand at the address they are commented by, letter by letter', () => {
		const root = paper({})
		const { all } = printedTexts(outline)
		expect(wordsByAddress(root)).toEqual(new Map(all.map(({ address, text }) => [address, text])))
	})

	it('are the same with marks on them, and each mark lies on its own', () => {
		const { all } = printedTexts(outline)
		const texts = all.filter(({ text }) => text.length > 3)
		const marks: Record<string, Record<string, Mark[]>> = {}
		for (const [index, { address, block, text }] of texts.entries()) {
			const on = [
				words(`w${index}`, index % 3, text.length - (index % 2)),
				other(`o${index}`, text.length - (index % 4), ' NEU'),
			]
			marks[block.id] = { ...marks[block.id], [address]: on }
		}
		const root = paper(marks)
		expect(wordsByAddress(root)).toEqual(new Map(all.map(({ address, text }) => [address, text])))
		const marked = new Map<string, string>()
		for (const element of root.querySelectorAll<HTMLElement>('[data-marks]')) {
			const id = element.dataset.marks ?? ''
			marked.set(id, (marked.get(id) ?? '') + (element.textContent ?? '').replaceAll('\u00ad', ''))
		}
		const expected = texts.flatMap(({ text }, index) => [
			[`w${index}`, text.slice(index % 3, text.length - (index % 2))] as const,
			[`o${index}`, ' NEU'] as const,
		])
		expect(marked).toEqual(new Map(expected))
	})

	it('are cut where marks begin and end', () => {
		const pieces = piecesOf('abcdef', 10, true, [words('a', 11, 14), words('b', 13, 20), other('c', 16, 'x')])
		expect(pieces.map(({ text, on, before }) => [text, on.map(({ id }) => id).join(), before.length])).toEqual([
			['a', '', 0],
			['bc', 'a', 0],
			['d', 'a,b', 0],
			['ef', 'b', 0],
			['', '', 1],
		])
	})
})

describe('selected words', () => {
	it('are told by place and offsets for any stretch, also across marks, hidden hyphens and other words', () => {
		const clause = printedTexts(outline).all.find(({ block, text }) => block.kind === 'clause' && text.length > 120)
		if (clause === undefined) throw new Error('no clause')
		const root = paper({
			[clause.block.id]: { [clause.address]: [words('w', 20, 60), other('o', 40, 'anders')] },
		})
		const holder = root.querySelector(`[data-words="${clause.address}"]`)
		if (holder === null) throw new Error('no place')
		for (const [start, end] of [
			[0, 5],
			[18, 30],
			[25, 70],
			[41, clause.text.length],
		] as const) {
			select(holder, start, end)
			expect(selectedWords(root, window.getSelection())).toEqual({ address: clause.address, start, end })
		}
	})

	it('end with their place when the selection goes on in the next', () => {
		const root = paper({})
		const [first, second] = [...root.querySelectorAll<HTMLElement>('p[data-words]')]
		if (first === undefined || second === undefined) throw new Error('no places')
		const texts = (place: Element) => [...place.querySelectorAll('*'), place].flatMap((one) => [...one.childNodes])
		const [from, to] = [first, second].map((place) => texts(place).find((node) => node instanceof Text))
		if (from === undefined || to === undefined) throw new Error('no words')
		const range = document.createRange()
		range.setStart(from, 1)
		range.setEnd(to, 3)
		window.getSelection()?.removeAllRanges()
		window.getSelection()?.addRange(range)
		expect(selectedWords(root, window.getSelection())).toEqual({
			address: first.dataset.words,
			start: 1,
			end: drawn(first).length,
		})
	})
})

/** Selects printed letters by walking them one by one. */
function select(holder: Element, start: number, end: number): void {
	const range = document.createRange()
	let at = 0
	const walk = (node: Node): void => {
		if (node instanceof Element && node.hasAttribute('data-aside')) return
		if (node instanceof Text) {
			for (let index = 0; index < node.data.length; index++) {
				if (node.data[index] === '\u00ad') continue
				if (at === start) range.setStart(node, index)
				at++
				if (at === end) range.setEnd(node, index + 1)
			}
		}
		for (const child of node.childNodes) walk(child)
	}
	walk(holder)
	window.getSelection()?.removeAllRanges()
	window.getSelection()?.addRange(range)
}
