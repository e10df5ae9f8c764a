import { expect, test } from 'vitest'
import { type App, makeWorld, openApp, sampleAgreement } from './open-world'

test('a target is tried in the place of the drafted one, and costs there what was said of the suggestion', async () => {
	const world = makeWorld()
	const { call } = await openApp(world)
	const agreement = await sampleAgreement(call)
	const [history] = await call('histories:list', {})
	const args = { agreement, historyId: history?.id ?? '', confidence: 0.95 }
	const { verdicts } = await call('histories:judge', args)
	const dear = verdicts.find(({ expectedCreditsAtSuggestion }) => expectedCreditsAtSuggestion !== null)
	const drafted = agreement.objectives.items.find(({ id }) => id === dear?.objectiveId)
	if (dear?.suggested == null || drafted === undefined) throw new Error('nothing in the sample would cost less')
	const tried = { ...drafted, id: 'tried', value: dear.suggested.value, share: dear.suggested.share }
	const objectives = { ...agreement.objectives, items: [tried] }
	const asked = { ...args, agreement: { ...agreement, objectives }, suggest: false, inPlaceOf: drafted.id }
	const [judged] = (await call('histories:judge', asked)).verdicts
	expect(judged?.expectedCredits?.mean).toBe(dear.expectedCreditsAtSuggestion)
	expect(judged?.expectedCredits?.mean).toBeLessThan(dear.expectedCredits?.mean ?? 0)
})

test('the days that the user says a history covers are kept, and judged by', async () => {
	const world = makeWorld()
	const first = await openApp(world)
	const agreement = await sampleAgreement(first.call)
	const [history] = await first.call('histories:list', {})
	const args = { agreement, historyId: history?.id ?? '', confidence: 0.95, suggest: false }
	const complete = ({ windows }: { windows: readonly { complete: boolean; start: string }[] }) =>
		windows.filter((window) => window.complete).map(({ start }) => start.slice(0, 7))
	const months = async (call: App['call'], more = {}) =>
		complete((await call('histories:judge', { ...args, ...more })).verdicts[0] ?? { windows: [] })
	const all = await months(first.call)
	const [from = '', to = ''] = [all[2], all[5]]
	const covers = { from: `${from}-01`, to: `${to}-28` }
	expect(await months(first.call, { covers })).toEqual(all.slice(2, 5))
	expect(await months(first.call)).toEqual(all)
	await first.call('histories:observe', { historyId: args.historyId, covers, asOf: null })
	expect(await months(first.call)).toEqual(all.slice(2, 5))
	await first.close()
	const second = await openApp(world)
	expect(await months(second.call)).toEqual(all.slice(2, 5))
	expect(await months(second.call, { covers: null })).toEqual(all)
	const asOf = `${to}-01`
	await second.call('histories:observe', { historyId: args.historyId, covers: null, asOf })
	expect((await second.call('histories:judge', args)).asOf.slice(0, 10)).toBe(`${to}-02`)
	expect((await months(second.call)).every((month) => month < to)).toBe(true)
	const wrong = { historyId: args.historyId, covers: { from: '2026-05-01', to: '2026-04-01' }, asOf: null }
	expect(await second.refusal('histories:observe', wrong)).toMatch(/^bad-request/)
})

test('the clock of a ticket is told by its number, and why another has none', async () => {
	const world = makeWorld()
	const { call, refusal } = await openApp(world)
	const agreement = await sampleAgreement(call)
	const [history] = await call('histories:list', {})
	const historyId = history?.id ?? ''
	const objective = agreement.objectives.items.find(({ metric }) => metric === 'first-response')
	const objectiveId = objective?.id ?? ''
	const found = await call('histories:find-tickets', { historyId, text: '1' })
	expect(found.length).toBe(20)
	expect(found.every((id) => id.includes('1'))).toBe(true)
	const ticketId = found[0] ?? ''
	const told = await call('histories:ticket-clock', { agreement, historyId, objectiveId, ticketId })
	if (told.kind !== 'clock') throw new Error(`expected a clock, got ${told.kind}`)
	const lengths = told.trace
		.filter(({ counted }) => counted)
		.map(({ start, end }) => Date.parse(end) - Date.parse(start))
	expect(lengths.reduce((sum, length) => sum + length, 0) / 1_000).toBeCloseTo(
		told.countedSeconds + told.pausedSeconds,
		3,
	)
	expect(told.trace[0]?.start).toBe(told.start)
	expect(told.targetSeconds).toBe(objective?.value)
	expect(told.met).toBe(
		told.stop === null && told.countedSeconds <= told.targetSeconds ? null : told.countedSeconds <= told.targetSeconds,
	)
	const unknown = { agreement, historyId, objectiveId, ticketId: 'no such ticket' }
	expect(await call('histories:ticket-clock', unknown)).toEqual({ kind: 'unknown-ticket' })
	expect(await refusal('histories:ticket-clock', { ...unknown, objectiveId: 'gone' })).toBe('not-found: gone')
})

test('a judging tells how far it is, and can be given up', async () => {
	const world = makeWorld()
	const { call, events, refusal } = await openApp(world)
	const agreement = await sampleAgreement(call)
	const [history] = await call('histories:list', {})
	const args = { agreement, historyId: history?.id ?? '', confidence: 0.95, judgeId: 'j' }
	const given = refusal('histories:judge', args)
	await call('histories:stop-judging', { judgeId: 'j' })
	expect(await given).toMatch(/^cancelled/)
	expect(events.filter(({ name }) => name === 'histories:judging')).toEqual([])
	await call('histories:judge', { ...args, suggest: false })
	const total = agreement.objectives.items.length
	expect(events.filter(({ name }) => name === 'histories:judging').map(({ payload }) => payload)).toEqual(
		agreement.objectives.items.map((_, index) => ({ judgeId: 'j', done: index + 1, total })),
	)
	expect(await call('histories:stop-judging', { judgeId: 'j' })).toEqual({})
})
