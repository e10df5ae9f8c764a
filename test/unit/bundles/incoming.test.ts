import { expect, test } from 'vitest'
import { setAt } from '../../../src/shared/agreement/edit'
import type { Approval, Thread } from '../../../src/shared/agreement/review'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { carried } from '../../../src/shared/bundles/carried'
import type { Choice } from '../../../src/shared/bundles/choice'
import { chosenBetween, differencesOf } from '../../../src/shared/bundles/choose-fields'
import { type Came, incomingOf, settled } from '../../../src/shared/bundles/incoming'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { accept } from '../../../src/shared/review/accept'
import { fullAgreement } from '../../helpers/full-agreement'
import { instant, worked } from '../../helpers/worked-bundle'
import { seeded } from '../storage/storage-fixtures'

const start = createFromPlaybook({ playbookId: 'it-service', language: 'en', id: 'a1', today: '2026-11-23' })

function edited(agreement: Agreement, ...edits: readonly (readonly [string, unknown])[]): Agreement {
	return edits.reduce((now, [path, value]) => {
		const outcome = setAt(now, path, value)
		if (outcome.kind !== 'changed') throw new Error(JSON.stringify(outcome))
		return outcome.agreement
	}, agreement)
}

function came(agreement: Agreement, base: Agreement | null = start, more: Partial<Came['bundle']> = {}): Came {
	return { base, bundle: { agreement, audience: 'internal', review: 'all', conflicts: [], ...more } }
}

let made = 0
const suggestion = () => ({ id: `made-${++made}`, author: 'Jana', at: instant(1) })
const choosing = (choices: Readonly<Record<string, Choice>>) => ({
	choose: (path: string) => choices[path] ?? 'mine',
	suggestion,
})

const thread = (id: string, text: string, visibility: Thread['visibility'] = 'external'): Thread => ({
	...{
		id,
		visibility,
		assignee: null,
		resolved: null,
		comments: [{ id: `${id}-1`, author: 'Jana', at: instant(2), text }],
	},
	anchor: { language: 'en', block: 'legal.law', quote: 'law', before: '', after: '', text: 'law', start: 0, end: 3 },
})
const saying = (agreement: Agreement, ...threads: Thread[]): Agreement => ({
	...agreement,
	review: { ...agreement.review, threads },
})

test('what came back is told field by field, and none of it stands before somebody chose it', () => {
	const ours = edited(start, ['title', 'Ours'], ['downtime.noticeSeconds', 3_600])
	const theirs = edited(start, ['title', 'Theirs'], ['parties.provider.city', 'Kiel'])
	const incoming = incomingOf(ours, came(theirs))
	expect(incoming.fields.map(({ path, isConflict, choices }) => [path, isConflict, choices])).toEqual([
		['title', true, ['mine', 'theirs', 'suggestion']],
		['parties.provider.city', false, ['mine', 'theirs', 'suggestion']],
	])
	const none = settled(ours, came(theirs), choosing({}))
	expect([none.agreement, none.taken, none.suggested]).toEqual([ours, 0, 0])
	const some = settled(ours, came(theirs), choosing({ title: 'suggestion', 'parties.provider.city': 'theirs' }))
	expect([some.agreement.title, some.agreement.parties.provider.city, some.agreement.downtime.noticeSeconds]).toEqual([
		...['Ours', 'Kiel', 3_600],
	])
	expect(some.agreement.review.suggestions).toMatchObject([
		{ kind: 'value', path: 'title', before: 'Ours', after: 'Theirs', author: 'Jana', state: 'open' },
	])
})

test('a wish of the other side that is kept as a suggestion goes back to it, one from the house stays there', () => {
	const theirs = edited(start, ['title', 'Theirs'])
	const kept = (audience: 'internal' | 'external') =>
		settled(start, came(theirs, start, { audience }), choosing({ title: 'suggestion' })).agreement.review.suggestions
	expect([kept('external'), kept('internal')].flat().map(({ visibility }) => visibility)).toEqual([
		'external',
		'internal',
	])
})

test('wording that both changed by hand is told clause by clause, and theirs can be kept as a suggestion on the words', () => {
	const base = fullAgreement()
	const override = (agreement: Agreement, clause: string, text: string): Agreement => ({
		...agreement,
		overrides: [
			...agreement.overrides.filter((one) => one.clause !== clause),
			{ clause, language: 'de', text, madeFrom: '' },
		],
	})
	const ours = override(override(base, 'legal.law', 'Es gilt deutsches Recht.'), 'legal.form', 'Textform genügt.')
	const theirs = override(base, 'legal.law', 'Es gilt dänisches Recht.')
	const incoming = incomingOf(ours, came(theirs, base))
	expect(incoming.fields.map(({ path, isConflict, kind }) => [path, isConflict, kind])).toEqual([
		['overrides.legal~1law/de.wording', true, 'changed'],
	])
	const { agreement } = settled(ours, came(theirs, base), choosing({ 'overrides.legal~1law/de.wording': 'suggestion' }))
	expect(agreement.overrides).toEqual(ours.overrides)
	expect(agreement.review.suggestions.at(-1)).toMatchObject({
		kind: 'wording',
		anchor: { block: 'legal.law', quote: 'deutsches' },
		replacement: 'dänisches',
	})
	const accepted = accept(agreement, agreement.review.suggestions.at(-1)?.id ?? '', { by: 'Kim', at: instant(9) })
	if (accepted.kind !== 'changed') throw new Error(JSON.stringify(accepted))
	expect(accepted.agreement.overrides.find(({ clause }) => clause === 'legal.law')?.text).toBe(
		'Es gilt dänisches Recht.',
	)
	const taken = settled(ours, came(theirs, base), choosing({ 'overrides.legal~1law/de.wording': 'theirs' })).agreement
	expect(taken.overrides.map(({ clause, text }) => [clause, text]).slice(-2)).toEqual(
		expect.arrayContaining([
			['legal.law', 'Es gilt dänisches Recht.'],
			['legal.form', 'Textform genügt.'],
		]),
	)
})

test('a second text that both changed stands as ours until somebody chooses', () => {
	const base = { ...fullAgreement(), translations: { 'services.items.desk.description': 'old' } }
	const said = (text: string): Agreement => ({ ...base, translations: { 'services.items.desk.description': text } })
	const path = 'translations.services~1items~1desk~1description'
	expect(incomingOf(said('ours'), came(said('theirs'), base)).fields).toMatchObject([{ path, isConflict: true }])
	const choose = (choice: Choice) => settled(said('ours'), came(said('theirs'), base), choosing({ [path]: choice }))
	expect([choose('mine'), choose('theirs')].map(({ agreement }) => agreement.translations)).toEqual([
		{ 'services.items.desk.description': 'ours' },
		{ 'services.items.desk.description': 'theirs' },
	])
})

test('what one side removed and the other changed is one question, and an own order stays', () => {
	const [first, second, ...rest] = start.objectives.items
	if (first === undefined || second === undefined) throw new Error('the playbook has objectives')
	const ours = { ...start, objectives: { ...start.objectives, items: [second, { ...first, share: 900_000 }, ...rest] } }
	const theirs = { ...start, objectives: { ...start.objectives, items: [second, ...rest] } }
	const path = `objectives.items.${first.id}`
	expect(incomingOf(ours, came(theirs)).fields).toMatchObject([{ path, kind: 'removed', isConflict: true }])
	const taken = settled(ours, came(theirs), choosing({ [path]: 'theirs' })).agreement
	expect([settled(ours, came(theirs), choosing({})).agreement.objectives.items, taken.objectives.items]).toEqual([
		ours.objectives.items,
		theirs.objectives.items,
	])
})

test('what was said comes in with it: new words, answers, decisions, and what somebody took back', () => {
	const base = saying(start, thread('t1', 'Still needed?'), thread('t2', 'A slip'))
	const answered = thread('t1', 'Still needed?')
	const theirs = saying(
		start,
		{
			...answered,
			resolved: { by: 'Jana', at: instant(5) },
			comments: [...answered.comments, { id: 'r', author: 'Jana', at: instant(4), text: 'Yes' }],
		},
		thread('t3', 'And this?'),
	)
	const ours = saying(base, ...base.review.threads, thread('t4', 'Ours alone', 'internal'))
	expect(incomingOf(ours, came(theirs, base)).said.map(({ kind, id, text }) => [kind, id, text])).toEqual([
		['removed', 't2-1', 'A slip'],
		['thread', 't3-1', 'And this?'],
		['reply', 'r', 'Yes'],
		['resolved', 't1', 'Still needed?'],
	])
	const { threads } = settled(ours, came(theirs, base), choosing({})).agreement.review
	expect(threads.map(({ id }) => id).sort()).toEqual(['t1', 't3', 't4'])
})

test('a comment in other words, a suggestion of something else and an approval that was taken back are told', () => {
	const side = (text: string, after: string, withdrawn: Pick<Approval, 'withdrawn'>): Agreement => {
		const { review, ...rest } = saying(start, thread('t1', text))
		const wish = {
			id: 's',
			author: 'Kim',
			at: instant(1),
			visibility: 'external',
			state: 'open',
			decided: null,
		} as const
		const approval = {
			id: 'a',
			role: 'legal',
			name: 'Chris',
			at: instant(1),
			contentHash: '0'.repeat(64),
			checklist: [],
		}
		return {
			...rest,
			review: {
				...review,
				suggestions: [{ ...wish, kind: 'value', path: 'title', before: '', after }],
				approvals: [{ ...approval, ...withdrawn }],
			},
		}
	}
	const ours = side('Here', 'x', {})
	const withdrawn = { by: 'Chris', at: instant(3), reason: 'Too early' }
	const { said } = incomingOf(ours, came(side('There', 'y', { withdrawn }), ours))
	expect(said.map(({ kind, id, author, text }) => [kind, id, author, text])).toEqual([
		['suggestion', 's', 'Kim', ''],
		['rewritten', 't1-1', 'Jana', 'There'],
		['withdrawn', 'a', 'Chris', 'Too early'],
	])
	expect(incomingOf(ours, came(ours, ours)).said).toEqual([])
})

test('what decides what a final needs, and who sees and does what, is told when it comes in', () => {
	const silence = (id: string) => ({
		...{ id, severity: 'info' as const, rule: 'day-word', path: '', values: {} },
		...{ reason: `Why ${id}`, by: 'Kim', at: instant(2) },
	})
	const base = saying(start, thread('t1', 'Ours', 'internal'))
	const side = (required: string[], silenced: string[], more: Partial<Thread>): Agreement => ({
		...base,
		review: {
			...base.review,
			threads: [{ ...thread('t1', 'Ours', 'internal'), ...more }],
			required,
			silenced: silenced.map(silence),
		},
	})
	const known = side(['legal'], ['old'], {})
	const theirs = side(['technical'], ['new'], { visibility: 'external', assignee: 'Kim' })
	const { said } = incomingOf(known, came(theirs, known))
	expect(said.map(({ kind, id, author, text }) => [kind, id, author, text]).sort()).toEqual([
		['assigned', 't1', '', 'Kim'],
		['required', 'technical', '', 'technical'],
		['shown', 't1', '', 'Ours'],
		['silenced', 'new', 'Kim', 'Why new'],
		['unsilenced', 'old', '', ''],
	])
})

test('two answers to one suggestion are a question with both, and who gave them', () => {
	const open = {
		id: 's',
		author: 'Kim',
		at: instant(1),
		visibility: 'external',
		kind: 'value',
		path: 'title',
		before: '',
		after: 'x',
	} as const
	const side = (state: 'accepted' | 'rejected' | 'open'): Agreement => ({
		...start,
		review: {
			...start.review,
			suggestions: [{ ...open, state, decided: state === 'open' ? null : { by: state, at: instant(3) } }],
		},
	})
	const path = 'review.suggestions.s.state'
	expect(incomingOf(side('accepted'), came(side('rejected'), side('open'))).disputed).toMatchObject([
		{ path, mine: 'accepted', theirs: 'rejected' },
	])
	const decided = (choice: Choice) =>
		settled(side('accepted'), came(side('rejected'), side('open')), choosing({ [path]: choice })).agreement.review
			.suggestions[0]?.decided?.by
	expect([decided('mine'), decided('theirs')]).toEqual(['accepted', 'rejected'])
})

test('what two reviewers left undecided is shown with both wishes and can be kept as two suggestions', () => {
	const alternatives = ['One', 'Two'].map((value) => ({ kind: 'value' as const, value }))
	const bundle = came(start, start, { conflicts: [{ path: 'title', alternatives }] })
	expect(incomingOf(start, bundle).fields).toMatchObject([
		{ path: 'title', isConflict: true, choices: ['mine', 'suggestion'], alternatives: ['One', 'Two'] },
	])
	const { agreement } = settled(start, bundle, choosing({ title: 'suggestion' }))
	expect(agreement.review.suggestions).toMatchObject([{ after: 'One' }, { after: 'Two' }])
})

test('nothing internal goes when an external bundle comes back, whatever text both are told to have grown out of', () => {
	const random = seeded(23)
	const outside = { audience: 'external', review: 'external' } as const
	let changed = 0
	for (let round = 0; round < 40; round++) {
		const full = worked(random, { ...fullAgreement(), id: 'a1' }, 'owner')
		const packed = saying(full, ...full.review.threads, thread('in', 'House only', 'internal'))
		const ours = worked(random, packed, 'more')
		const back = worked(random, carried(packed, outside), 'them')
		for (const base of [packed, carried(packed, outside), { ...packed, review: ours.review }]) {
			const { agreement, taken } = settled(ours, came(back, base, outside), { choose: () => 'theirs', suggestion })
			changed += taken
			expect([round, agreement.actionPlan]).toEqual([round, ours.actionPlan])
			const internal = ({ review }: Agreement) => review.threads.filter(({ visibility }) => visibility === 'internal')
			expect([round, internal(agreement)]).toEqual([round, internal(ours)])
			expect(agreement.review.approvals).toEqual(expect.arrayContaining(ours.review.approvals))
			const plan = ({ overrides }: Agreement) => overrides.map(({ madeFrom }) => madeFrom)
			expect(plan(agreement)).toEqual(plan(ours))
		}
	}
	expect(changed).toBeGreaterThan(40)
})

test('an entry that is called as something every object has is an entry like any other', () => {
	const theirs = { roles: { constructor: 'A' } }
	expect(differencesOf({ roles: {} }, theirs)).toEqual([
		{ path: 'roles.constructor', kind: 'added', mine: undefined, theirs: 'A' },
	])
	expect(chosenBetween({ roles: {} }, theirs, () => true)).toEqual(theirs)
})

test('a bundle without conversations takes none away', () => {
	const ours = saying(start, thread('t1', 'Here'))
	for (const review of ['none', 'external'] as const) {
		const side = { audience: 'internal', review } as const
		const back = came(edited(carried(ours, side), ['title', 'Theirs']), ours, side)
		expect(settled(ours, back, choosing({ title: 'theirs' })).agreement).toEqual({ ...ours, title: 'Theirs' })
	}
})
