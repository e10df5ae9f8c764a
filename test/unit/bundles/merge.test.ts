import { expect, test } from 'vitest'
import type { Review, Suggestion, Thread } from '../../../src/shared/agreement/review'
import { type Agreement, emptyAgreement } from '../../../src/shared/agreement/schema'
import type { Bundle, BundledVersion } from '../../../src/shared/bundles/bundle'
import { mergeBundles } from '../../../src/shared/bundles/merge-bundles'
import { mergedOrder } from '../../../src/shared/bundles/merge-order'
import { mergeValues } from '../../../src/shared/bundles/merge-values'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { chainedLine, faultOfLog } from '../../../src/shared/versions/log-chain'
import { type Version, versionText } from '../../../src/shared/versions/version'
import { seeded } from '../storage/storage-fixtures'

const NONE = { a: [], b: [] }
const start = createFromPlaybook({ playbookId: 'it-service', language: 'en', id: 'a1', today: '2026-11-23' })

type Random = () => number
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T

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

const anchor = {
	language: 'en',
	block: 'legal.law',
	quote: '',
	before: '',
	after: '',
	text: '',
	start: 0,
	end: 0,
} as const
const instant = (minute: number) => `2026-11-28T08:${String(minute % 60).padStart(2, '0')}:00Z`

/** Deeds of a reviewer: new threads, replies, resolving, suggestions, decisions, approvals and edits. */
function worked(random: Random, agreement: Agreement, who: string): Agreement {
	let now = agreement
	const review = (change: (old: Review) => Review) => {
		now = { ...now, review: change(now.review) }
	}
	for (let step = 0; step < 6; step++) {
		const at = instant(Math.floor(random() * 60))
		const id = `${who}-${step}`
		const deed = Math.floor(random() * 8)
		if (deed === 0) {
			const thread: Thread = {
				id,
				anchor,
				visibility: 'external',
				assignee: null,
				resolved: null,
				comments: [{ id, author: who, at, text: id }],
			}
			review((old) => ({ ...old, threads: [...old.threads, thread] }))
		} else if (deed === 1 || deed === 2) {
			const on = Math.floor(random() * 9)
			review((old) => ({
				...old,
				threads: old.threads.map((thread, index) =>
					index !== on % Math.max(1, old.threads.length)
						? thread
						: deed === 1
							? { ...thread, comments: [...thread.comments, { id, author: who, at, text: id }], resolved: null }
							: { ...thread, resolved: { by: who, at }, assignee: pick(random, [null, 'Kim', 'Jana']) },
				),
			}))
		} else if (deed === 3) {
			const suggestion: Suggestion = {
				id,
				author: who,
				at,
				visibility: 'internal',
				state: 'open',
				decided: null,
				kind: 'value',
				path: 'title',
				before: '',
				after: id,
			}
			review((old) => ({ ...old, suggestions: [...old.suggestions, suggestion] }))
		} else if (deed === 4) {
			const state = pick(random, ['accepted', 'rejected'] as const)
			review((old) => ({
				...old,
				suggestions: old.suggestions.map((one) =>
					one.state === 'open' && random() < 0.5 ? { ...one, state, decided: { by: who, at } } : one,
				),
			}))
		} else if (deed === 5)
			review((old) => ({
				...old,
				approvals: [
					...old.approvals,
					{ id, role: pick(random, ['legal', 'board']), name: who, at, contentHash: 'ab'.repeat(32), checklist: [] },
				],
			}))
		else if (deed === 6) now = { ...now, title: pick(random, ['One', 'Two', 'Three']) }
		else {
			const items = now.objectives.items
				.filter(() => random() < 0.9)
				.map((one) => (random() < 0.3 ? { ...one, share: pick(random, [900_000, 950_000]) } : one))
			now = { ...now, objectives: { ...now.objectives, items } }
		}
	}
	return now
}

function versionsOf(random: Random, who: string): BundledVersion[] {
	return Array.from({ length: Math.floor(random() * 3) }, (_, index) => {
		const contentHash = pick(random, ['1', '2', '3', '4', '5']).repeat(64)
		const agreement = { ...emptyAgreement('a1'), title: contentHash.slice(0, 1) }
		const version: Version = {
			number: index + 2,
			name: who,
			note: '',
			by: who,
			at: instant(Math.floor(random() * 60)),
			contentHash,
			agreement,
		}
		return { ...version, text: versionText(version) }
	}).filter((one, index, all) => all.findIndex((other) => other.contentHash === one.contentHash) === index)
}

function logOf(random: Random, before: string, who: string): string {
	let text = before
	for (let n = 0; n < Math.floor(random() * 4); n++)
		text += `${chainedLine(text, { at: instant(Math.floor(random() * 60)), by: who, n })}\n`
	return text
}

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
	let disputes = 0
	for (let round = 0; round < 60; round++) {
		const packed = worked(random, start, 'owner')
		const log = logOf(random, '', 'owner')
		const bundle = (who: string): Bundle => ({
			audience: 'internal',
			base: packed,
			agreement: worked(random, packed, who),
			versions: versionsOf(random, who),
			log: logOf(random, log, who),
			conflicts: [],
		})
		const [a, b] = [bundle('ann'), bundle('bob')]
		const merged = mergeOf(a, b)
		expect(mergeOf(b, a)).toEqual(merged)
		expect(new Set(idsIn(merged))).toEqual(new Set([...idsIn(a), ...idsIn(b)]))
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
	// Otherwise nothing was disputed and half of this proved nothing.
	expect(disputes).toBeGreaterThan(20)
})

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
		...{ audience: 'internal', base: silenced(old), agreement },
		...{ versions: [], log: '', conflicts: [] },
	})
	const [a, b] = [side(silenced(old, ofA)), side(silenced(ofB))]
	expect([mergeOf(a, b), mergeOf(b, a)].map(({ agreement }) => agreement.review.silenced)).toEqual(
		Array(2).fill([ofA, ofB]),
	)
})
