import { createRequire } from 'node:module'
import path from 'node:path'
import { layoutPages } from '../../../../src/main/exporting/pdf'
import { buildRedline } from '../../../../src/shared/compare/build-redline'
import type { Redline, RedlineSpan } from '../../../../src/shared/compare/redline'
import type { Block, Inline, Outline } from '../../../../src/shared/outline/block'
import { buildOutline } from '../../../../src/shared/outline/build'
import { inlineText, runInTitle } from '../../../../src/shared/outline/to-text'
import { createFromPlaybook } from '../../../../src/shared/playbooks/create'
import { createRandom } from '../../../../src/shared/realism/random'
import { type BenchRow, inTurns, milliseconds, sameOrThrow } from '../measure'
import type { BenchOptions } from '../options'
import { benchPaper } from '../papers'

/** -1 removed, 0 kept, 1 added. */
type FastDiff = (before: string, after: string) => readonly (readonly [-1 | 0 | 1, string])[]

const SHARES = [
	{ share: 0.05, goal: 0.25, says: '<= 0.25' },
	{ share: 0.3, goal: 0.03, says: '<= 0.03' },
] as const

/** Ours may need at most so many times the peer's operations. */
const MOST_OPERATIONS = 1.1

const WARM_UPS = 20

/** The redline of two contracts of forty pages beside a general diff on one letter for each word. */
export function redlineRows({ quick, peersFolder }: BenchOptions): readonly BenchRow[] {
	const { outline, pages } = fortyPages()
	return SHARES.map(({ share, goal, says }) => {
		const changed = withWordsChanged(outline, share)
		const work = `redline of two ${pages}-page contracts, ${share * 100} % of the words changed`
		let redline: Redline | null = null
		const ours = () => {
			redline = buildRedline(outline, changed)
		}
		if (peersFolder === null) {
			const [own] = inTurns(quick ? 3 : 9, [ours], WARM_UPS)
			return { work, ours: milliseconds(own!), peer: '-', ratio: null, goal: says, met: null }
		}
		const fastDiff = createRequire(path.join(peersFolder, 'package.json'))('fast-diff') as FastDiff // not among our types
		const [before, after] = [wordsOf(outline), wordsOf(changed)]
		let peer: readonly Operation[] = []
		const theirs = () => {
			peer = diffByCodes(fastDiff, before, after)
		}
		for (let turn = 0; turn < WARM_UPS; turn++) ours()
		const [own, other] = inTurns(quick ? 3 : 7, [ours, theirs], 1)
		const spans = spansOf(redline!)
		// Both make the second contract of the first, and the first of the second.
		sameOrThrow(
			`${work}: new text`,
			textWithout(spans, 'removed'),
			peer
				.filter(([kind]) => kind !== -1)
				.map(([, text]) => text)
				.join(''),
		)
		sameOrThrow(
			`${work}: old text`,
			textWithout(spans, 'added'),
			peer
				.filter(([kind]) => kind !== 1)
				.map(([, text]) => text)
				.join(''),
		)
		const operations = { ours: operationsIn(spans), peers: peer.filter(([kind]) => kind !== 0).length }
		const isShort = operations.ours <= MOST_OPERATIONS * operations.peers
		return {
			work,
			ours: `${milliseconds(own!)}, ${operations.ours} operations`,
			peer: `fast-diff on words ${milliseconds(other!)}, ${operations.peers}`,
			ratio: own! / other!,
			goal: `${says}, operations <= 1.1x`,
			met: own! / other! <= goal && isShort,
		}
	})
}

/** The bench's contract with articles of another behind it until it has forty pages. */
function fortyPages(): { readonly outline: Outline; readonly pages: number } {
	const { outline } = benchPaper()
	const more = buildOutline(
		createFromPlaybook({ playbookId: 'managed-services', language: 'de', id: 'more', today: '2027-01-01' }),
		'de',
	).blocks.filter(({ kind }) => kind !== 'title' && kind !== 'signature')
	const added = more.map((block): Block => {
		const id = `more.${block.id}`
		if (block.kind !== 'table') return { ...block, id }
		return { ...block, id, rows: block.rows.map((row) => ({ ...row, id: `more.${row.id}` })) }
	})
	const upTo = (count: number): Outline => ({ ...outline, blocks: [...outline.blocks, ...added.slice(0, count)] })
	let count = added.length
	while (count > 0 && layoutPages(upTo(count - 20)).length >= 40) count -= 20
	return { outline: upTo(count), pages: layoutPages(upTo(count)).length }
}

type Operation = readonly [-1 | 0 | 1, string]

/** One letter for each word, space and sign, compared, and turned back. */
function diffByCodes(fastDiff: FastDiff, before: string, after: string): readonly Operation[] {
	const codes = new Map<string, string>()
	const words: string[] = []
	const encode = (text: string) => {
		let encoded = ''
		for (const [word] of text.matchAll(/[\p{L}\p{N}]+|\s+|[^\s\p{L}\p{N}]/gu)) {
			let code = codes.get(word)
			if (code === undefined) {
				code = String.fromCharCode(words.length + 1)
				codes.set(word, code)
				words.push(word)
			}
			encoded += code
		}
		return encoded
	}
	const [first, second] = [encode(before), encode(after)]
	return fastDiff(first, second).map(([kind, text]) => [
		kind,
		Array.from(text, (code) => words[code.charCodeAt(0) - 1]).join(''),
	])
}

/** Words replaced by others of the same contract, at random places; nothing else. */
function withWordsChanged(outline: Outline, share: number): Outline {
	const random = createRandom(5)
	const vocabulary = [...new Set(wordsOf(outline).match(/\p{L}{3,}/gu) ?? [])]
	const changed = (text: string) =>
		text.replace(/\p{L}{2,}|\p{N}+/gu, (word) =>
			random.uniform() < share ? vocabulary[Math.floor(random.uniform() * vocabulary.length)]! : word,
		)
	const inlines = (list: readonly Inline[]) =>
		list.map((inline): Inline => (inline.kind === 'reference' ? inline : { ...inline, text: changed(inline.text) }))
	const blocks = outline.blocks.map((block): Block => {
		switch (block.kind) {
			case 'clause':
			case 'item':
			case 'paragraph':
				return { ...block, inlines: inlines(block.inlines) }
			case 'table':
				return { ...block, rows: block.rows.map((row) => ({ ...row, cells: row.cells.map(inlines) })) }
			default:
				return block
		}
	})
	return { ...outline, blocks }
}

/** What a redline compares, in its order: no numbers, a line feed behind each piece. */
function wordsOf({ blocks }: Outline): string {
	return blocks
		.flatMap(piecesOf)
		.map((piece) => `${piece}\n`)
		.join('')
}

function piecesOf(block: Block): readonly string[] {
	switch (block.kind) {
		case 'title':
			return [block.text, inlineText(block.subtitle ?? [])]
		case 'heading':
			return [block.text, '']
		case 'clause':
			return [block.title === null ? '' : runInTitle(block.title), inlineText(block.inlines)]
		case 'item':
		case 'paragraph':
			return ['', inlineText(block.inlines)]
		case 'table':
			return [
				block.caption ?? '',
				...block.columns.map(({ head }) => head),
				...block.rows.flatMap(({ cells }) => cells.map(inlineText)),
			]
		case 'signature':
			return [inlineText(block.heading), ...block.lines.flatMap(({ label, value }) => [label, inlineText(value ?? [])])]
	}
}

/** The pieces of a redline in the same order. */
function spansOf({ blocks }: Redline): readonly (readonly RedlineSpan[])[] {
	return blocks.flatMap(({ content }): readonly (readonly RedlineSpan[])[] => {
		if (content.kind === 'text') return [content.title, content.spans]
		if (content.kind === 'signature')
			return [content.heading, ...content.lines.flatMap(({ label, value }) => [label, value ?? []])]
		return [content.caption, ...content.columns.map(({ head }) => head), ...content.rows.flatMap(({ cells }) => cells)]
	})
}

function textWithout(pieces: readonly (readonly RedlineSpan[])[], without: RedlineSpan['change']): string {
	const kept = (spans: readonly RedlineSpan[]) => spans.filter(({ change }) => change !== without)
	return pieces.map((spans) => `${inlineText(kept(spans).map(({ inline }) => inline))}\n`).join('')
}

/** Runs of removed or of added words. */
function operationsIn(pieces: readonly (readonly RedlineSpan[])[]): number {
	let count = 0
	for (const spans of pieces)
		for (const [at, { change }] of spans.entries()) if (change !== 'same' && spans[at - 1]?.change !== change) count++
	return count
}
