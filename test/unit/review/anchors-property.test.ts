import { expect, it } from 'vitest'
import type { Anchor } from '../../../src/shared/agreement/review'
import { createRandom } from '../../../src/shared/realism/random'
import { type Located, locate } from '../../../src/shared/review/locate'
import { makeAnchor } from '../../../src/shared/review/make-anchor'
import { printedTexts } from '../../../src/shared/review/printed-texts'
import { outlineOf } from './outline-of'

/** No word stands twice, so a plain set of words says where an anchor's words are. */
type Blocks = Readonly<Record<string, readonly string[]>>

const outline = (blocks: Blocks) =>
	outlineOf(Object.fromEntries(Object.entries(blocks).map(([id, words]) => [id, words.join(' ')])))

function random(seed: number) {
	const next = createRandom(seed)
	const below = (n: number) => Math.floor(next.uniform() * n)
	let made = 0
	const letters = 'abcdefghij'
	/** `wbdf`: letters only, so that it is a word like any other. */
	const word = () => `w${[...String(made++)].map((digit) => letters[Number(digit)]).join('')}x`
	const words = (n: number) => Array.from({ length: n }, word)
	return { below, words }
}
type Random = ReturnType<typeof random>

function edited(blocks: Blocks, { below, words }: Random): Blocks {
	const ids = Object.keys(blocks)
	const id = ids[below(ids.length)]!
	const old = blocks[id]!
	const from = below(old.length + 1)
	const to = Math.min(old.length, from + below(4))
	switch (below(6)) {
		case 0:
			return { ...blocks, [id]: [...old.slice(0, from), ...words(1 + below(3)), ...old.slice(from)] }
		case 1:
			return { ...blocks, [id]: [...old.slice(0, from), ...old.slice(to)] }
		case 2:
		case 3:
			return { ...blocks, [id]: [...old.slice(0, from), ...words(1 + below(3)), ...old.slice(to)] }
		case 4: {
			const { [id]: _gone, ...rest } = blocks
			// Gone, or its words go on in another block.
			const other = Object.keys(rest)[0]
			return other === undefined || below(2) === 0 ? rest : { ...rest, [other]: [...rest[other]!, ...old] }
		}
		default:
			return { [`new.b${below(1_000_000)}`]: words(6), ...blocks }
	}
}

/** Quoted words that still stand beside a neighbour of old; a lone word between changes may be there by chance. */
function tied(quoted: readonly string[], anchor: Anchor, home: readonly string[]): string[] {
	const old = anchor.text.split(' ')
	return home.filter((word, at) => {
		const was = old.indexOf(word)
		const isBeside = (side: 1 | -1) => home[at + side] !== undefined && home[at + side] === old[was + side]
		return quoted.includes(word) && (isBeside(1) || isBeside(-1))
	})
}

/** What a plain look at the words says of an answer; null where it is right. */
function complaint(anchor: Anchor, located: Located, blocks: Blocks): string | null {
	const quoted = anchor.quote.split(' ')
	const home = blocks[anchor.block]
	if (located.kind === 'detached') {
		if (home !== undefined) return tied(quoted, anchor, home).length > 0 ? 'lost though its words are there' : null
		const context = `${anchor.before}${anchor.quote}${anchor.after}`
		const isThere = Object.values(blocks).some((words) => ` ${words.join(' ')} `.includes(` ${anchor.text} `))
		return isThere && context.split(' ').length > 3 ? 'lost though the whole block is there' : null
	}
	const found = located.at.text.slice(located.start, located.end).split(' ')
	if (home !== undefined && located.at.address !== anchor.block) return 'in another block though its own is there'
	if (located.kind === 'exact') return found.join(' ') === anchor.quote ? null : 'not its words'
	const left = (home ?? []).filter((word) => quoted.includes(word))
	const kept = tied(quoted, anchor, home ?? [])
	const strange = anchor.text.split(' ').filter((word) => !quoted.includes(word))
	if (left.length === 0) return 'changed, yet none of its words is there'
	if (!kept.every((word) => found.includes(word))) return 'misses a word of its own'
	return found.some((word) => strange.includes(word)) ? 'takes in a word of its neighbours' : null
}

it('stays on its words, or says honestly that they changed or went, over any edits of any blocks', () => {
	const seen = { exact: 0, changed: 0, detached: 0 }
	for (let seed = 1; seed <= 100; seed++) {
		const rolls = random(seed)
		const { below, words } = rolls
		let blocks: Blocks = { 'a.x': words(5 + below(20)), 'a.y': words(5 + below(20)), 'a.z': words(8) }
		const start = outline(blocks)
		const anchors = Array.from({ length: 6 }, (_, index) => {
			const address = ['a.x', 'a.y'][index % 2]!
			const list = blocks[address]!
			const from = below(list.length)
			const to = Math.min(list.length, from + 1 + below(6))
			const text = list.join(' ')
			const begin = list.slice(0, from).join(' ').length + (from === 0 ? 0 : 1)
			const end = begin + list.slice(from, to).join(' ').length
			return makeAnchor(start, { language: 'en', address }, { start: begin, end: Math.min(end, text.length) })!
		})
		for (let step = 0; step < 8 && Object.keys(blocks).length > 0; step++) {
			const printed = printedTexts(outline(blocks))
			for (const anchor of anchors) {
				const located = locate(anchor, printed)
				seen[located.kind]++
				const wrong = complaint(anchor, located, blocks)
				if (wrong !== null)
					expect.fail(`seed ${seed}: ${wrong}: ${anchor.quote} in ${JSON.stringify(blocks)}; was ${anchor.text}`)
			}
			blocks = edited(blocks, rolls)
		}
	}
	// All three happen, so that the look means something.
	expect(Object.values(seen).every((count) => count > 200)).toBe(true)
})
