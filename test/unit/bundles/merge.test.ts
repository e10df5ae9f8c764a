import { expect, test } from 'vitest'
import type { Review, Suggestion, Thread } from '../../../src/shared/agreement/review'
import type { Agreement } from '../../../src/shared/agreement/schema'
import type { Bundle } from '../../../src/shared/bundles/bundle'
import { mergeBundles } from '../../../src/shared/bundles/merge-bundles'
import { mergedOrder } from '../../../src/shared/bundles/merge-order'
import { mergeValues } from '../../../src/shared/bundles/merge-values'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { faultOfLog } from '../../../src/shared/versions/log-chain'
import { instant, logOf, pick, type Random, versionsOf, worked } from '../../helpers/worked-bundle'
import { seeded } from '../storage/storage-fixtures'

const NONE = { a: [], b: [] }
const start = createFromPlaybook({ playbookId: 'it-service', language: 'en', id: 'a1', today: '2026-11-23' })

/** Any JSON of the shapes that agreements have, grown out of another or from nothing. */
function value(random: Random, depth: number): unknown {
	const roll = random()
	if (depth === 0 || roll < 0.4) return pick(random, [null, 1, 2, 'x', 'y', true])
	if (roll < 0.6) return Array.from({ length: Math.floor(random() * 4) }, () => pick(random, ['p', 'q', 'r']))
	if (roll < 0.8) {
		const ids = ['i', 'j', 'k', 'l'].filter(() => random() < 0.6).sort(() => random() - 0.5)
		return ids.map((id) => ({ id, v: value(random, depth - 1) }))
	}
	return Object.fromEntries(['f', 'g', 'h'].filter(() => random() < 0.7).map((key) => [key, value(random, depth - 1)]))
}

function changed(random: Random, old: unknown, depth: number): unknown {
	if (random() < 0.3) return value(random, depth)
	if (Array.isArray(old)) {
		const kept = old.filter(() => random() < 0.85).map((item) => changed(random, item, depth - 1))
		const whole = kept.every((item) => typeof item === 'object' && item !== null && 'id' in item)
		return whole && random() < 0.3 ? [...kept].reverse() : kept
	}
	if (typeof old !== 'object' || old === null) return random() < 0.5 ? old : value(random, 0)
	return Object.fromEntries(
		Object.entries(old).map(([key, inner]) => [key, key === 'id' ? inner : changed(random, inner, depth - 1)]),
	)
}

test('merging any two values that grew out of one does not care who is who, and a side merged again changes nothing', () => {
	const random = seeded(11)
	for (let round = 0; round < 400; round++) {
		const base = random() < 0.2 ? undefined : { root: value(random, 3) }
		const grow = () => (base === undefined ? { root: value(random, 3) } : { root: changed(random, base.root, 3) })
		const [a, b] = [grow(), grow()]
		const merged = mergeValues({ base, a, b }, NONE)
		expect(mergeValues({ base, a: b, b: a }, NONE)).toEqual(merged)
		expect(mergeValues({ base, a, b: a }, NONE)).toEqual({ value: a, conflicts: [] })
		for (const side of [a, b]) {
			const again = mergeValues({ base, a: merged.value, b: side }, { a: merged.conflicts, b: [] })
			expect([round, again]).toEqual([round, merged])
		}
		const itself = mergeValues({ base, a: merged.value, b: merged.value }, { a: merged.conflicts, b: merged.conflicts })
		expect([round, itself]).toEqual([round, merged])
	}
})

test('what one side changed is taken, and what both changed alike is no conflict', () => {
	const base = {
		a: 1,
		b: 1,
		c: 1,
		list: [
			{ id: 'x', v: 1 },
			{ id: 'y', v: 1 },
		],
	}
	const left = {
		a: 2,
		b: 1,
		c: 3,
		list: [
			{ id: 'x', v: 2 },
			{ id: 'n', v: 1 },
			{ id: 'y', v: 1 },
		],
	}
	const right = { a: 1, b: 2, c: 3, list: [{ id: 'x', v: 1 }] }
	expect(mergeValues({ base, a: left, b: right }, NONE)).toEqual({
		value: {
			a: 2,
			b: 2,
			c: 3,
			list: [
				{ id: 'x', v: 2 },
				{ id: 'n', v: 1 },
			],
		},
		conflicts: [],
	})
})

test('what both changed in different ways stays as it was and is listed with both, a removal and an order too', () => {
	const listOf = (ids: string, changed = '') => [...ids].map((id) => ({ id, v: id === changed ? 5 : 1 }))
	const base = { a: 1, list: listOf('xyzw') }
	const left = { a: 2, list: listOf('zxyw', 'x') }
	const right = { a: 3, list: listOf('wyz') }
	const { value: merged, conflicts } = mergeValues({ base, a: left, b: right }, NONE)
	expect(merged).toEqual({ a: 1, list: expect.arrayContaining([{ id: 'x', v: 1 }]) })
	expect(conflicts.map(({ path, alternatives }) => [path, alternatives.map(({ kind }) => kind)])).toEqual([
		['a', ['value', 'value']],
		['list', ['order', 'order']],
		['list.x', ['absent', 'value']],
	])
})

test('a field of another kind is taken whole and never mixed', () => {
	const base = { term: { kind: 'fixed', months: 12, renewal: 'none' } }
	const left = { term: { kind: 'open', notice: 3 } }
	const right = { term: { kind: 'fixed', months: 24, renewal: 'none' } }
	const { value: merged, conflicts } = mergeValues({ base, a: left, b: right }, NONE)
	expect([merged, conflicts.map(({ path }) => path)]).toEqual([base, ['term']])
})

test('new items of both sides stand where each put them', () => {
	expect(mergedOrder(['a', 'b'], ['a', 'n', 'b'], ['m', 'a', 'o', 'b'])).toEqual({
		ids: ['m', 'a', 'n', 'o', 'b'],
		rivals: null,
	})
})

function mergeOf(a: Bundle, b: Bundle): Bundle {
	const merged = mergeBundles(a, b)
	if (merged.kind !== 'merged') throw new Error(merged.kind)
	return merged.bundle
}

const idsIn = ({ agreement: { review } }: Bundle) => [
	...review.threads.flatMap(({ id, comments }) => [id, ...comments.map((comment) => `${id}/${comment.id}`)]),
	...review.suggestions.map(({ id }) => id),
	...review.approvals.map(({ id }) => id),
]

test('bundles of one text merge without loss, whichever comes first, and again without any change', () => {
	const random = seeded(5)
	let [disputes, takenBack] = [0, 0]
	for (let round = 0; round < 90; round++) {
		const packed = worked(random, start, 'owner')
		const log = logOf(random, '', 'owner')
		const bundle = (who: string): Bundle => ({
			audience: 'internal',
			review: 'all',
			past: [],
			base: packed,
			agreement: worked(random, packed, who),
			versions: versionsOf(random, who),
			log: logOf(random, log, who),
			conflicts: [],
		})
		const [a, b] = [bundle('ann'), bundle('bob')]
		const merged = mergeOf(a, b)
		expect(mergeOf(b, a)).toEqual(merged)
		const gone = takenAway(packed.review, a.agreement.review, b.agreement.review)
		takenBack += gone.size
		expect([round, ...idsIn(merged)].sort()).toEqual(
			[round, ...new Set([...idsIn(a), ...idsIn(b)].filter((id) => !gone.has(id)))].sort(),
		)
		expect(idsIn(merged)).toHaveLength(new Set(idsIn(merged)).size)
		expect(new Set(merged.versions.map((one) => one.contentHash))).toEqual(
			new Set([...a.versions, ...b.versions].map((one) => one.contentHash)),
		)
		expect(new Set(merged.versions.map((one) => one.number)).size).toBe(merged.versions.length)
		expect(faultOfLog(merged.log)).toBeNull()
		for (const again of [mergeOf(merged, a), mergeOf(b, merged), mergeOf(merged, merged)])
			expect([round, again]).toEqual([round, merged])
		disputes += merged.conflicts.length
	}
	// Otherwise nothing was disputed or taken back and half of this proved nothing.
	expect([disputes > 20, takenBack > 10]).toEqual([true, true])
})

/** What both knew and one side took back while the other said nothing more to it, told from the three texts alone. */
function takenAway(base: Review, a: Review, b: Review): ReadonlySet<string> {
	const gone = new Set<string>()
	const words = (thread: Thread | undefined) => JSON.stringify(thread?.comments.map(({ id, text }) => [id, text]))
	for (const known of base.threads) {
		const [left, right] = [a, b].map(({ threads }) => threads.find(({ id }) => id === known.id))
		const isAnswered = [left, right].some((one) =>
			one?.comments.some(({ id }) => known.comments.every((own) => own.id !== id)),
		)
		if ((left === undefined) !== (right === undefined) && words(left ?? right) === words(known))
			for (const id of [known.id, ...known.comments.map((comment) => `${known.id}/${comment.id}`)]) gone.add(id)
		if (left === undefined || right === undefined || isAnswered) continue
		for (const { id } of known.comments)
			if (![left, right].every(({ comments }) => comments.some((one) => one.id === id))) gone.add(`${known.id}/${id}`)
	}
	for (const known of base.suggestions) {
		const sides = [a, b].map(({ suggestions }) => suggestions.find(({ id }) => id === known.id))
		const left = sides.filter((one) => one !== undefined)
		if (left.length === 1 && JSON.stringify(left[0]) === JSON.stringify(known)) gone.add(known.id)
	}
	return gone
}

test('a suggestion accepted here and rejected there is open again and has to be decided', () => {
	const suggestion: Suggestion = {
		id: 's',
		author: 'Kim',
		at: instant(1),
		visibility: 'external',
		state: 'open',
		decided: null,
		kind: 'value',
		path: 'title',
		before: '',
		after: 'x',
	}
	const base = { ...start, review: { ...start.review, suggestions: [suggestion] } }
	const side = (state: 'accepted' | 'rejected'): Bundle => ({
		audience: 'internal',
		review: 'all',
		past: [],
		base,
		agreement: {
			...base,
			review: { ...base.review, suggestions: [{ ...suggestion, state, decided: { by: state, at: instant(2) } }] },
		},
		versions: [],
		log: '',
		conflicts: [],
	})
	const merged = mergeOf(side('accepted'), side('rejected'))
	expect([merged.agreement.review.suggestions[0], merged.conflicts]).toMatchObject([
		{ state: 'open', decided: null },
		[{ path: 'review.suggestions.s.state', alternatives: [{ value: 'accepted' }, { value: 'rejected' }] }],
	])
	expect(
		mergeOf(side('accepted'), { ...side('accepted'), agreement: base }).agreement.review.suggestions[0],
	).toMatchObject({ state: 'accepted' })
})

test('a log that was changed is not made good by merging', () => {
	const log = logOf(() => 0.9, '', 'owner')
	const broken = logOf(() => 0.9, log, 'ann').replace('"by":"owner"', '"by":"nobody"')
	const bundle = (text: string): Bundle => ({
		audience: 'internal',
		review: 'all',
		past: [],
		base: start,
		agreement: start,
		versions: [],
		log: text,
		conflicts: [],
	})
	const merged = mergeOf(bundle(logOf(() => 0.9, log, 'bob')), bundle(broken))
	expect(merged.log).toContain('"kind":"log-fault","line":1,"fault":"changed"')
})

test('two agreements are not merged, and without a common text every difference is listed', () => {
	const bundle = (agreement: Agreement): Bundle => ({
		audience: 'internal',
		review: 'all',
		past: [],
		base: null,
		agreement,
		versions: [],
		log: '',
		conflicts: [],
	})
	expect(mergeBundles(bundle(start), bundle({ ...start, id: 'other' }))).toEqual({ kind: 'other-agreement' })
	const merged = mergeOf(bundle(start), bundle({ ...start, title: 'Other' }))
	expect(merged.conflicts.map(({ path }) => path)).toEqual(['title'])
})

test('a finding that either side silenced is silenced, and told again where one side took its silence back', () => {
	const silence = (id: string, reason: string) => ({
		...{ id, severity: 'info' as const, rule: 'r', path: 'title', values: {} },
		...{ reason, by: 'Ada', at: instant(1) },
	})
	const silenced = (...all: ReturnType<typeof silence>[]) => ({ ...start, review: { ...start.review, silenced: all } })
	const [old, ofA, ofB] = [silence('q0', 'old'), silence('q1', 'of a'), silence('q2', 'of b')]
	const side = (agreement: Agreement): Bundle => ({
		...{ audience: 'internal', review: 'all', base: silenced(old), past: [], agreement },
		...{ versions: [], log: '', conflicts: [] },
	})
	const [a, b] = [side(silenced(old, ofA)), side(silenced(ofB))]
	expect([mergeOf(a, b), mergeOf(b, a)].map(({ agreement }) => agreement.review.silenced)).toEqual(
		Array(2).fill([ofA, ofB]),
	)
})
