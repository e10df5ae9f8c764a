import { expect, it } from 'vitest'
import { emptyReview, type Review, type Suggestion, type Thread } from '../../../src/shared/agreement/review'
import { isTakenIn, takenIn } from '../../../src/shared/review/take-in'

const anchor = { language: 'en', block: 'b', quote: 'q', before: '', after: '', text: 'q', start: 0, end: 1 } as const
const thread = (id: string, ...said: readonly string[]): Thread => ({
	...{ id, anchor, visibility: 'internal', assignee: null, resolved: null },
	comments: said.map((text, index) => ({ id: text, author: 'Bo', at: `2027-03-0${index + 1}T10:00:00Z`, text })),
})
const suggestion = (id: string, state: Suggestion['state'] = 'open'): Suggestion => ({
	...{ id, kind: 'wording', anchor, replacement: 'r', author: 'Bo', at: '2027-03-01T10:00:00Z' },
	...{ visibility: 'internal', state, decided: state === 'open' ? null : { by: 'A', at: '2027-03-02T10:00:00Z' } },
})
const review = (threads: Thread[], suggestions: Suggestion[]): Review => ({ ...emptyReview(), threads, suggestions })

const base = review([thread('t', 'a'), thread('gone', 'g')], [suggestion('s')])
const read = review(
	[thread('t', 'a', 'theirs'), thread('gone', 'g'), thread('new', 'n')],
	[suggestion('s'), suggestion('s2')],
)

it('brings what the file says when nothing was done since it was read', () => {
	expect(takenIn(base, { base, read })).toEqual(read)
})

it('keeps what was said, decided and deleted since the file was read, and adds to it', () => {
	const today = review([thread('t', 'a', 'mine'), thread('own', 'o')], [suggestion('s', 'accepted')])
	const taken = takenIn(today, { base, read })
	expect(taken.threads.map(({ id, comments }) => [id, ...comments.map((one) => one.id)])).toEqual([
		['t', 'a', 'mine', 'theirs'],
		['own', 'o'],
		['new', 'n'],
	])
	expect(taken.suggestions.map(({ id, state }) => [id, state])).toEqual([
		['s', 'accepted'],
		['s2', 'open'],
	])
})

it('puts no answer before what it answers, whatever the other clock says', () => {
	const early = (one: Thread): Thread => ({
		...one,
		comments: one.comments.map((said) => (said.id === 'theirs' ? { ...said, at: '2027-01-01T10:00:00Z' } : said)),
	})
	const today = review([thread('t', 'a', 'mine')], [])
	const found = { base: review([thread('t', 'a')], []), read: review([early(thread('t', 'a', 'theirs'))], []) }
	expect(takenIn(today, found).threads[0]?.comments.map(({ id }) => id)).toEqual(['a', 'theirs', 'mine'])
})

it('changes nothing when it is taken a second time, also after something of it was decided', () => {
	const found = { base, read }
	const once = takenIn(base, found)
	expect([isTakenIn(base, found), isTakenIn(once, found)]).toEqual([false, true])
	const decided = { ...once, suggestions: once.suggestions.map((one) => suggestion(one.id, 'rejected')) }
	expect(takenIn(decided, found)).toEqual(decided)
})
