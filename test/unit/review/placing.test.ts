import { describe, expect, it } from 'vitest'
import type { Suggestion } from '../../../src/shared/agreement/review'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { accept } from '../../../src/shared/review/accept'
import { makeAnchor, unplacedAnchor } from '../../../src/shared/review/make-anchor'
import { reviewOutline } from '../../../src/shared/review/outlines'
import { place } from '../../../src/shared/review/placing'
import { printedTexts } from '../../../src/shared/review/printed-texts'
import { suggest } from '../../../src/shared/review/suggestions'
import { openThread } from '../../../src/shared/review/threads'

const DEED = { by: 'Jens', at: '2026-11-24T09:30:00Z' }
const base = createFromPlaybook({ playbookId: 'it-service', language: 'en', id: 'sla', today: '2026-11-23' })
const ADDRESS = 'legal.law'
const LAW = 'This Agreement is governed by the law of England and Wales.'
const REST = ' The United Nations Convention on Contracts for the International Sale'

const printed = (agreement: Agreement) => printedTexts(reviewOutline(agreement, 'en')).at('en', ADDRESS)?.text ?? ''

function chosen(words: string) {
	const start = printed(base).indexOf(words)
	const range = { start, end: start + words.length }
	const anchor = start < 0 ? null : makeAnchor(reviewOutline(base, 'en'), { language: 'en', address: ADDRESS }, range)
	if (anchor === null) throw new Error(words)
	return anchor
}

function done(outcome: { readonly kind: string; readonly agreement?: Agreement }): Agreement {
	if (outcome.agreement === undefined) throw new Error(JSON.stringify(outcome))
	return outcome.agreement
}

/** A change of a file that nobody knows the place of: what it takes, and what it puts. */
function unplaced(quote: string, replacement: string): Agreement {
	const anchor = unplacedAnchor('en', quote)
	return done(suggest(base, { kind: 'wording', id: 's', anchor, replacement, visibility: 'external' }, DEED))
}

/** What the clause says once the change was placed on words and accepted. */
function madeOf(quote: string, replacement: string, words: string): string {
	const placed = done(place(unplaced(quote, replacement), 's', chosen(words)))
	return printed(done(accept(placed, 's', DEED)))
}

const only = ({ review }: Agreement): Suggestion | undefined => review.suggestions[0]

it('stands on a clause as it is printed', () => {
	expect(printed(base)).toContain(`${LAW}${REST} of Goods`)
})

describe('an insertion', () => {
	it('stands behind the chosen words, which stay', () => {
		const placed = done(place(unplaced('', 'excluding its conflict rules'), 's', chosen('Wales')))
		expect(only(placed)).toMatchObject({
			author: 'Jens',
			at: DEED.at,
			state: 'open',
			replacement: ' excluding its conflict rules',
			anchor: { block: ADDRESS, quote: '', start: printed(base).indexOf('Wales') + 5 },
		})
		expect(printed(placed)).toBe(printed(base))
		expect(madeOf('', 'excluding its conflict rules', 'Wales')).toBe(
			printed(base).replace('Wales.', 'Wales excluding its conflict rules.'),
		)
	})

	it.each([
		['now', 'Agreement is ', 'is now governed'],
		['now', 'Agreement is', 'is now governed'],
		[' now', 'Agreement is', 'is now governed'],
		['now ', 'Agreement is ', 'is now governed'],
		[', and is construed under,', 'governed', 'governed, and is construed under, by'],
		['(as amended)', 'the law', 'the law (as amended) of'],
		// Within a word, and behind the full stop.
		['re', 'Agree', 'Agreerement is'],
		['A further sentence.', 'and Wales.', 'and Wales. A further sentence. The'],
	])('%j behind %j runs into no word', (replacement, words, wanted) => {
		expect(madeOf('', replacement, words)).toContain(wanted)
	})

	it('without words, as of a row that came, cannot become the text', () => {
		const placed = done(place(unplaced('', ''), 's', chosen('governed')))
		expect(accept(placed, 's', DEED)).toMatchObject({ kind: 'refused', refusal: { reason: 'not-wording' } })
	})
})

describe('a deletion or a replacement', () => {
	it('takes its own words where they stand once among the chosen ones', () => {
		expect(madeOf('by the law', 'under the law', 'is governed by the law of')).toContain('is governed under the law of')
		expect(madeOf(' and Wales', '', 'England and Wales.')).toContain('the law of England.')
	})

	it('takes the chosen words where its own do not stand there, stand there twice, or only within others', () => {
		expect(madeOf('Bavaria', 'France', 'England and Wales')).toContain('the law of France.')
		expect(madeOf('of', 'in', `of England and Wales.${REST} of`)).toContain('the law in Goods')
		expect(madeOf('govern', 'ruled', 'governed ')).toContain('is ruled by')
		expect(madeOf('of Bavaria', '', 'and Wales')).toContain('the law of England .')
	})
})

describe('a comment', () => {
	const thread = { id: 't', commentId: 'c', visibility: 'external', text: 'Why?' } as const
	const anchor = unplacedAnchor('en', 'the laws of Bavaria')

	it('stands on the chosen words, with its answers', () => {
		const placed = done(place(done(openThread(base, { ...thread, anchor }, DEED)), 't', chosen('the law')))
		expect(placed.review.threads).toEqual([
			{ ...done(openThread(base, { ...thread, anchor: chosen('the law') }, DEED)).review.threads[0] },
		])
	})

	it('about a change goes to its words with it', () => {
		const wish = { kind: 'wording', id: 's', anchor, replacement: 'the laws', visibility: 'external' } as const
		const both = done(openThread(done(suggest(base, wish, DEED)), { ...thread, anchor }, DEED))
		const placed = done(place(both, 's', chosen('is governed'), ['t']))
		const [about] = placed.review.threads
		expect([only(placed), about]).toMatchObject([{ anchor: about?.anchor }, { anchor: { quote: 'is governed' } }])
		expect(place(both, 'x', chosen('the law'))).toEqual({ kind: 'unknown', id: 'x' })
	})
})
