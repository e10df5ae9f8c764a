import { expect, test } from 'vitest'
import { audienceOf } from '../../../src/shared/bundles/exchanged'
import { joinedPast, MOST_PAST, markOf, withMark } from '../../../src/shared/bundles/past'
import { seeded } from '../storage/storage-fixtures'

const states = (count: number, name = '') => Array.from({ length: count }, (_, index) => markOf(`${name}${index}`))

test('of more states than a bundle names the oldest are dropped, whoever joins them', () => {
	const all = states(MOST_PAST + 50)
	const [mine, theirs] = [all.slice(0, MOST_PAST), all.slice(30)]
	expect(joinedPast(mine, theirs)).toEqual(all.slice(50))
	expect(joinedPast(theirs, mine)).toEqual(all.slice(50))
	expect(withMark(mine, all.at(-1) ?? '')).toEqual([...mine.slice(1), all.at(-1)])
})

test('joining keeps the order of both, does not ask who comes first, and changes nothing the second time', () => {
	const random = seeded(9)
	for (let round = 0; round < 60; round++) {
		const common = states(Math.floor(random() * 6), `${round}`)
		const branch = (name: string) => [...common, ...states(Math.floor(random() * 5), `${round}${name}`)]
		const [a, b] = [branch('a'), branch('b')]
		const joined = joinedPast(a, b)
		expect(joinedPast(b, a)).toEqual(joined)
		expect([joinedPast(joined, a), joinedPast(b, joined)]).toEqual([joined, joined])
		for (const side of [a, b]) expect(joined.filter((state) => side.includes(state))).toEqual(side)
		expect(joined).toHaveLength(new Set([...a, ...b]).size)
	}
})

test('two that contradict each other about what came first keep every state', () => {
	const [a = [], b = []] = [states(9), states(9).reverse()]
	expect(joinedPast(a, b)).toEqual([...a].sort())
	expect(joinedPast(b, a)).toEqual([...a].sort())
})

test('what was sent decides for whom a bundle is, and its own word only where nothing else is known', () => {
	const known = { origin: null, past: ['sent-in', 'sent-out', 'theirs'], outside: ['sent-out', 'theirs'] }
	const of = (audience: 'internal' | 'external', ...past: string[]) => audienceOf({ audience, past }, known)
	expect([of('internal', 'sent-in'), of('internal', 'sent-out', 'sent-in'), of('external', 'sent-in')]).toEqual([
		...['internal', 'internal', 'external'],
	])
	expect([of('internal', 'sent-out'), of('internal', 'new'), of('internal')]).toEqual(Array(3).fill('external'))
	const nothing = { origin: null, past: ['before'], outside: [] }
	expect(audienceOf({ audience: 'internal', past: [] }, nothing)).toBe('internal')
	expect(audienceOf({ audience: 'internal', past: [] }, { ...nothing, origin: 'external' })).toBe('external')
})
