import { expect, it } from 'vitest'
import { canBePlaced, itemsOf } from '../../../src/renderer/features/review/items'
import type { Visibility } from '../../../src/shared/agreement/review'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { makeAnchor, unplacedAnchor } from '../../../src/shared/review/make-anchor'
import { reviewOutline } from '../../../src/shared/review/outlines'
import { printedTexts } from '../../../src/shared/review/printed-texts'
import { reject, suggest } from '../../../src/shared/review/suggestions'
import { openThread, resolve } from '../../../src/shared/review/threads'
import type { ReviewEdit } from '../../../src/shared/review/with-review'

const base = createFromPlaybook({ playbookId: 'it-service', language: 'en', id: 'sla', today: '2026-11-23' })
const outline = reviewOutline(base, 'en')
const WORDS = 'governed'

function anchorOnWords() {
	const address = 'legal.law'
	const start = printedTexts(outline).at('en', address)?.text.indexOf(WORDS) ?? -1
	const anchor = makeAnchor(outline, { language: 'en', address }, { start, end: start + WORDS.length })
	if (anchor === null) throw new Error(WORDS)
	return anchor
}

const anchor = anchorOnWords()
const at = (minute: number) => `2026-11-24T09:${minute}:00Z`

function changed(outcome: ReviewEdit): Agreement {
	if (outcome.kind !== 'changed') throw new Error(outcome.kind)
	return outcome.agreement
}

const wished = (agreement: Agreement, id: string, minute: number, visibility: Visibility = 'external') =>
	changed(
		suggest(agreement, { kind: 'wording', id, anchor, replacement: id, visibility }, { by: 'Ada', at: at(minute) }),
	)
const said = (agreement: Agreement, id: string, minute: number, visibility: Visibility = 'external') =>
	changed(
		openThread(agreement, { id, commentId: `${id}-1`, anchor, visibility, text: id }, { by: 'Bo', at: at(minute) }),
	)
/** Ids of all items that are told by themselves, each with the threads that are told with it. */
const told = (agreement: Agreement) =>
	Object.fromEntries(
		itemsOf(agreement, outline).map((item) => [
			item.id,
			item.kind === 'suggestion' ? item.replies.map(({ id }) => id) : null,
		]),
	)

it('tells with a suggestion what was said on its words since, and by itself what stood there before', () => {
	const agreement = said(wished(said(base, 'before', 10), 'wish', 20), 'after', 30)
	expect(told(agreement)).toEqual({ before: null, wish: ['after'] })
})

it('tells what was said about two suggestions on the same words with the newer one', () => {
	const agreement = said(wished(wished(base, 'first', 10), 'second', 20), 'after', 30)
	expect(told(agreement)).toEqual({ first: [], second: ['after'] })
	const between = wished(said(wished(base, 'first', 10), 'after', 15), 'second', 20)
	expect(told(between)).toEqual({ first: ['after'], second: [] })
})

it('never mixes what the house says with what the other side reads', () => {
	const agreement = said(wished(base, 'wish', 20), 'inside', 30, 'internal')
	expect(told(agreement)).toEqual({ inside: null, wish: [] })
	expect(told(said(wished(base, 'own', 20, 'internal'), 'outside', 30))).toEqual({ outside: null, own: [] })
})

it('gives a conversation that is still open a card of its own once its suggestion is decided', () => {
	const agreement = said(wished(base, 'wish', 20), 'after', 30)
	const decided = changed(reject(agreement, 'wish', { by: 'Cy', at: at(40) }))
	expect(told(decided)).toEqual({ after: null, wish: [] })
	expect(told(changed(resolve(agreement, 'after', { by: 'Cy', at: at(40) })))).toEqual({ after: null, wish: [] })
})

it('tells what stands on the text in the other language from what has no words any more, and places neither value nor decision', () => {
	const both = { ...base, parties: { ...base.parties, language: 'de+en', governingLanguage: 'en' } } as const
	const on = (id: string, place: Partial<typeof anchor>, agreement: Agreement) =>
		changed(
			openThread(
				agreement,
				{ id, commentId: `${id}-1`, anchor: { ...anchor, ...place }, visibility: 'external', text: id },
				{ by: 'Bo', at: at(10) },
			),
		)
	const agreement = on(
		'gone',
		{ block: 'legal.nowhere', quote: 'x', text: 'x', start: 0, end: 1 },
		on('german', { language: 'de' }, both),
	)
	const nowhere = unplacedAnchor('en', '')
	const wish = { kind: 'wording', id: 'row', anchor: nowhere, replacement: 'x', visibility: 'external' } as const
	const all = changed(suggest(agreement, wish, { by: 'Ada', at: at(11) }))
	const rejected = changed(reject(all, 'row', { by: 'Ada', at: at(12) }))
	const short = (of: Agreement) => itemsOf(of, outline).map((item) => [item.id, item.otherLanguage, canBePlaced(item)])
	expect(short(all)).toEqual([
		['gone', null, true],
		['row', null, true],
		['german', 'de', false],
	])
	expect(short(rejected)).toContainEqual(['row', null, false])
})

it('takes a comment without any words for none about an insertion without any', () => {
	const nowhere = unplacedAnchor('en', '')
	const wish = { kind: 'wording', id: 'wish', anchor: nowhere, replacement: 'x', visibility: 'external' } as const
	const agreement = changed(
		openThread(
			changed(suggest(base, wish, { by: 'Ada', at: at(10) })),
			{ id: 'said', commentId: 'said-1', anchor: nowhere, visibility: 'external', text: 'On all of it.' },
			{ by: 'Bo', at: at(20) },
		),
	)
	expect(told(agreement)).toEqual({ wish: [], said: null })
})
