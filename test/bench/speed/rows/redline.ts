import { createRequire } from 'node:module'
import path from 'node:path'
import { layoutPages } from '../../../../src/main/exporting/pdf'
import { buildRedline } from '../../../../src/shared/compare/build-redline'
import type { Redline, RedlineSpan } from '../../../../src/shared/compare/redline'
import type { Block, ClauseBlock, Inline, Outline } from '../../../../src/shared/outline/block'
import { buildOutline } from '../../../../src/shared/outline/build'
import { inlineText, runInTitle } from '../../../../src/shared/outline/to-text'
import { createFromPlaybook } from '../../../../src/shared/playbooks/create'
import { PLAYBOOKS } from '../../../../src/shared/playbooks/list'
import { createRandom } from '../../../../src/shared/realism/random'
import { type BenchRow, inTurns, milliseconds, sameOrThrow } from '../measure'
import type { BenchOptions } from '../options'

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

/** Forty pages of clauses as lawyers write them, several sentences each: the wording of the playbooks, drawn together by threes. */
function fortyPages(): { readonly outline: Outline; readonly pages: number } {
	const papers = PLAYBOOKS.map(({ id }) =>
		buildOutline(createFromPlaybook({ playbookId: id, language: 'de', id: 'bench', today: '2027-01-01' }), 'de'),
	)
	const clauses = papers.flatMap(({ blocks }) =>
		blocks.filter((block) => block.kind === 'clause' || block.kind === 'item'),
	)
	const written = clauses.flatMap((_, at): ClauseBlock[] => {
		const [first, ...others] = clauses.slice(at, at + 3)
		if (at % 3 !== 0 || first === undefined) return []
		const inlines = [first, ...others].flatMap((block, index): readonly Inline[] =>
			index === 0 ? block.inlines : [{ kind: 'text', text: ' ' }, ...block.inlines],
		)
		const own = { id: `bench.${first.id}-${at}`, section: 'bench', path: null, title: null, overridden: false } as const
		return [{ ...own, kind: 'clause', number: `1.${at / 3 + 1}`, inlines }]
	})
	const upTo = (count: number): Outline => ({ ...papers[0]!, hasContents: false, blocks: written.slice(0, count) })
	const pagesOf = (count: number) => layoutPages(upTo(count)).length
	// Pages grow with the clauses: the first guess is corrected once.
	const guess = Math.floor((written.length * 40) / pagesOf(written.length))
	let count = Math.min(guess, written.length)
	while (count < written.length && pagesOf(count) < 40) count++
	return { outline: upTo(count), pages: pagesOf(count) }
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
