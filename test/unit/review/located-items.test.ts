import { expect, it } from 'vitest'
import { type Agreement, emptyAgreement } from '../../../src/shared/agreement/schema'
import type { Outline } from '../../../src/shared/outline/block'
import { buildOutline } from '../../../src/shared/outline/build'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { locate } from '../../../src/shared/review/locate'
import { locatedSuggestions, locatedThreads } from '../../../src/shared/review/located-items'
import { makeAnchor, unplacedAnchor } from '../../../src/shared/review/make-anchor'
import { printedTexts } from '../../../src/shared/review/printed-texts'
import { outlineOf } from './outline-of'

const TEXTS = {
	'a.one': 'The first clause says this.',
	'a.two': 'The second one says that.',
	'a.three': 'Nothing more.',
}

function withThreads(outline: Outline, places: readonly (readonly [string, number, number])[]): Agreement {
	const agreement = emptyAgreement('a')
	const comments = [{ id: 'c', author: 'Ada', at: '2026-11-24T09:30:00Z', text: 'Why?' }]
	const threads = places.map(([address, start, end], index) => ({
		id: `t${index}`,
		anchor:
			makeAnchor(outline, { language: 'en', address }, { start, end }) ??
			unplacedAnchor('en', 'words that are nowhere'),
		visibility: 'internal' as const,
		assignee: null,
		resolved: null,
		comments,
	}))
	return { ...agreement, review: { ...agreement.review, threads } }
}

/** As the window's outlines are: what did not change is the same object. */
function changed(before: Outline, id: string, text: string): Outline {
	const blocks = outlineOf({ [id]: text }).blocks
	return { ...before, blocks: before.blocks.map((block) => (block.id === id ? blocks[0]! : block)) }
}

it('gives threads in print order, with those that stand nowhere last', () => {
	const outline = outlineOf(TEXTS)
	const agreement = withThreads(outline, [
		['a.gone', 0, 1],
		['a.two', 4, 10],
		['a.one', 10, 16],
		['a.one', 4, 9],
	])
	expect(locatedThreads(agreement, outline).map(({ thread }) => thread.id)).toEqual(['t3', 't2', 't1', 't0'])
	const other = locatedThreads(agreement, { ...outline, language: 'de' })
	expect(other.map(({ thread, located }) => [thread.id, located.kind === 'detached' && located.near?.address])).toEqual(
		[
			['t2', 'a.one'],
			['t3', 'a.one'],
			['t1', 'a.two'],
			['t0', undefined],
		],
	)
})

it('looks again only for what stands in a block that changed, and says the same as looking for all', () => {
	const first = outlineOf(TEXTS)
	const agreement = withThreads(first, [
		['a.one', 4, 9],
		['a.two', 4, 10],
	])
	// Whoever looks for an anchor reads its quote.
	const looked: string[] = []
	for (const { id, anchor } of agreement.review.threads) {
		const { quote } = anchor
		Object.defineProperty(anchor, 'quote', {
			get: () => {
				looked.push(id)
				return quote
			},
		})
	}
	const lookedIn = (outline: Outline) => {
		looked.length = 0
		const found = locatedThreads(agreement, outline)
		return { found, ids: [...new Set(looked)] }
	}
	expect(lookedIn(first).ids).toEqual(['t0', 't1'])
	const shorter = changed(first, 'a.one', 'A first clause says this.')
	expect(lookedIn(shorter).ids).toEqual(['t0'])
	const both = changed(shorter, 'a.two', 'Here the second one says that.')
	// The first block is other words than when the thread was opened, but the same object as last time.
	const { found, ids } = lookedIn(both)
	expect(ids).toEqual(['t1'])
	expect(found.map(({ located }) => located)).toEqual(
		agreement.review.threads.map(({ anchor }) => locate(anchor, printedTexts(both))),
	)
	const moved = { ...both, blocks: [both.blocks[1]!, both.blocks[0]!] }
	const turned = lookedIn(moved)
	expect([turned.ids, turned.found.map(({ thread }) => thread.id)]).toEqual([[], ['t1', 't0']])
})

it('puts a value suggestion where its value is printed, and beside its clause when it is not', () => {
	const agreement = createFromPlaybook({ playbookId: 'it-service', language: 'en', id: 'a', today: '2026-11-23' })
	const outline = buildOutline(agreement, 'en')
	const [objective] = agreement.objectives.items
	const suggestion = (path: string) => ({
		...{ id: path, author: 'Ada', at: '2026-11-24T09:30:00Z', visibility: 'internal', state: 'open', decided: null },
		...{ kind: 'value', path, before: 1, after: 2 },
	})
	const paths = [`objectives.items.${objective!.id}.value`, 'parties.noticeMonths', 'nowhere.at.all']
	const suggestions = paths.map(suggestion) as Agreement['review']['suggestions']
	const located = locatedSuggestions({ ...agreement, review: { ...agreement.review, suggestions } }, outline)
	expect(located.map(({ suggestion: { id }, located: at }) => [id, at.kind])).toEqual([
		['parties.noticeMonths', 'exact'],
		[paths[0], 'exact'],
		['nowhere.at.all', 'detached'],
	])
})
