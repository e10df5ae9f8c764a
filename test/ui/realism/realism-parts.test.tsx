import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { RealismPage } from '../../../src/renderer/features/realism/RealismPage'
import { useAgreementStore } from '../../../src/renderer/stores/agreement-store'
import { useHistoryView } from '../../../src/renderer/stores/history-view'
import { useImportStore } from '../../../src/renderer/stores/import-store'
import { useRouteStore } from '../../../src/renderer/stores/route-store'
import { useVerdictStore } from '../../../src/renderer/stores/verdict-store'
import type { Objective } from '../../../src/shared/agreement/values/objective'
import { AppError } from '../../../src/shared/ipc/errors'
import type { Verdict } from '../../../src/shared/ipc/shapes'
import { verdictReportSchema } from '../../../src/shared/ipc/shapes'
import {
	type Answers,
	agreement,
	built,
	first,
	history,
	judging,
	openAgreement,
	sentence,
	show,
	verdictFor,
	world,
} from './realism-world'

beforeEach(openAgreement)

afterEach(() => {
	cleanup()
	act(() => {
		useAgreementStore.getState().discard()
		useImportStore.getState().close()
	})
})

const band = (mean: number) => ({ mean, p5: mean / 2, p95: mean * 2, currency: 'EUR' })
const other = agreement.objectives.items[1]?.id ?? ''

/** The first objective costs 2,600 € a year as drafted, less the longer its target; the second has no fee to take a part of. */
function judgingWith(change: (verdict: Verdict, objective: Objective) => Partial<Verdict> = () => ({})): Answers {
	return {
		...judging,
		'histories:stop-judging': () => ({}),
		'histories:what-if': () => silentWhatIf,
		'histories:judge': ({ agreement: asked, historyId, suggest, inPlaceOf }) => {
			const verdicts = asked.objectives.items.map((objective) => {
				const verdict = verdictFor(objective)
				const isPaid = objective.id === first.id || inPlaceOf === first.id
				const expectedCredits = isPaid ? band(Math.round(468_000_000 / objective.value)) : null
				const expectedCreditsAtSuggestion = suggest && isPaid ? 130_000 : null
				return { ...verdict, expectedCredits, expectedCreditsAtSuggestion, ...change(verdict, objective) }
			})
			const contribution = { objectiveId: first.id, ...band(260_000), share: 1, schemes: [], meanAtSuggestion: 130_000 }
			const credits = {
				...{
					years: 10_000,
					total: band(260_000),
					cappedMean: 0,
					servicesWithoutFee: [],
					outsideVolume: [],
					withRampUp: [],
				},
				contributions: [contribution],
				missing: [{ objectiveId: other, reason: 'fee' }],
			}
			return verdictReportSchema.parse({
				historyId,
				asOf: '2026-11-20T10:00:00Z',
				verdicts,
				credits: suggest ? credits : null,
			})
		},
	}
}

const chance = { estimate: 0.71, low: 0.52, high: 0.86 }
const silentWhatIf = {
	objectiveId: first.id,
	volume: 1,
	size: { now: chance, changed: chance },
	queue: null,
	doubts: [{ code: 'no-handling-time' as const }],
}
const side = () => screen.getByRole('complementary', { name: 'Suggestion and doubts' })

describe('credits', () => {
	it('stand beside the promise, at the suggestion, and as a total over the list', async () => {
		world(judgingWith())
		show(<RealismPage />)
		expect(await screen.findByText('Saves about €1,300 of credits a year.', { exact: false })).toBeTruthy()
		expect(within(screen.getByRole('navigation', { name: 'Realism' })).getByText('€2,600')).toBeTruthy()
		expect(within(side()).getByText('€2,600')).toBeTruthy()
		expect(within(side()).getByText('€1,300 – €5,200')).toBeTruthy()
		expect(await within(side()).findByText(/at 1\sh/)).toBeTruthy()
	})

	it('say of a promise without a figure why it has none', async () => {
		world(judgingWith())
		const { objectives, remedies } = agreement
		const scheme = { ...remedies.schemes[0], objectiveIds: [first.id, other] } as (typeof remedies.schemes)[number]
		const items = objectives.items.map((one) => ({ ...one, kind: 'promise' as const }))
		act(() =>
			useAgreementStore
				.getState()
				.load(
					{ ...agreement, objectives: { ...objectives, items }, remedies: { ...remedies, schemes: [scheme] } },
					{ readOnly: null, savedAt: null },
				),
		)
		act(() => useVerdictStore.getState().choose(other))
		show(<RealismPage />)
		expect(await screen.findByText(/The service has no monthly fee/)).toBeTruthy()
		expect(within(side()).getByRole('button', { name: 'To the services' })).toBeTruthy()
		act(() => useVerdictStore.getState().choose(items[2]?.id ?? ''))
		expect(await screen.findByText('No credit scheme covers this objective.')).toBeTruthy()
	})

	it('move with the target that is tried, and the draft does not', async () => {
		const bridge = world(judgingWith())
		show(<RealismPage />)
		await built()
		fireEvent.keyDown(screen.getByRole('slider', { name: 'Target to try' }), { key: 'ArrowRight' })
		expect(await screen.findByText(/Credits a year: €2,230/)).toBeTruthy()
		const asked = bridge.calls.map(({ args }) => args as { inPlaceOf?: string; suggest?: boolean })
		expect(asked.filter(({ inPlaceOf }) => inPlaceOf === first.id).every(({ suggest }) => suggest === false)).toBe(true)
		expect(useAgreementStore.getState().agreement?.objectives.items[0]?.value).toBe(1_800)
	})
})

describe('beside the verdict', () => {
	it('stand past breaches by year, and a doubt leads to the quality of its history', async () => {
		const years = [{ year: 2025, breaches: 3, credits: [{ currency: 'EUR', minor: 120_000 }] }]
		world({ ...judging, 'histories:list': () => [{ ...history, breaches: { rows: 3, years } }] })
		show(<RealismPage />)
		await built()
		expect(side().textContent).toContain('Past breaches3 breaches in 2025, €1,200 credited.')
		useHistoryView.setState({ shown: null, tab: 'figures' })
		const navigate = vi.spyOn(useRouteStore.getState(), 'navigate').mockResolvedValue()
		fireEvent.click(within(side()).getByRole('button', { name: /Each ticket counts once/ }))
		expect(navigate.mock.calls).toEqual([[{ name: 'histories' }]])
		navigate.mockRestore()
		const { shown, tab } = useHistoryView.getState()
		expect({ shown, tab }).toEqual({ shown: { kind: 'history', id: 'h1' }, tab: 'quality' })
	})
})

describe('what if', () => {
	it('answers growth with the chance, and says where people would stand why it cannot', async () => {
		const bridge = world({
			...judgingWith(),
			'histories:what-if': ({ growth }) => ({
				...{ ...silentWhatIf, volume: 1 + growth },
				size: { now: chance, changed: growth === 0 ? chance : { estimate: 0.6, low: 0.4, high: 0.8 } },
			}),
		})
		show(<RealismPage />)
		expect(await screen.findByText('Needs handling times; the file has none.')).toBeTruthy()
		expect(within(side()).getByText('71% chance')).toBeTruthy()
		const growth = screen.getByRole('slider', { name: 'More cases' })
		for (let step = 0; step < 4; step++) fireEvent.keyDown(growth, { key: 'ArrowRight' })
		expect(await within(side()).findByText('60% chance')).toBeTruthy()
		expect(within(side()).getByText(/40–80%, with 48 cases a month/)).toBeTruthy()
		// The same sentence as beside the objective: 40 were measured, and another number is agreed.
		expect(within(side()).getByText(/^At most \d+ cases are agreed; history has 40 on average\.$/)).toBeTruthy()
		const last = bridge.calls.filter(({ channel }) => channel === 'histories:what-if').at(-1)
		expect(last?.args).toMatchObject({ historyId: 'h1', objectiveId: first.id, growth: 0.2, deflected: 0, staff: null })
	})

	it('asks for people where the history knows how long the work takes', async () => {
		const figures = {
			...{ staff: 4, good: 0.97, averageWaitSeconds: 30, abandoned: 0, loadOverCapacity: 0.81, slots: [] },
		}
		const queue = {
			...{
				source: 'tickets' as const,
				handlingSeconds: 600,
				patienceSeconds: null,
				arrivalsPerWeek: 90,
				outsideShare: 0,
			},
			...{ neededShare: 0.95, observedShare: 0.96, now: figures, changed: figures },
			...{ requiredNow: 4, requiredChanged: 5, highestVolume: 1.12 },
		}
		const bridge = world({
			...judgingWith(),
			'histories:what-if': () => ({ ...silentWhatIf, queue, doubts: [{ code: 'staff-implied', staff: 4 }] }),
		})
		show(<RealismPage />)
		const people = await screen.findByLabelText('People at work')
		expect((people as HTMLInputElement).value).toBe('4')
		expect(
			screen.getByText(/5 people would be enough. With 4 people it holds up to \+12% of today's volume/),
		).toBeTruthy()
		fireEvent.change(people, { target: { value: '6' } })
		await waitFor(() =>
			expect(bridge.calls.filter(({ channel }) => channel === 'histories:what-if').at(-1)?.args).toMatchObject({
				staff: 6,
			}),
		)
	})
})

describe('what comes next', () => {
	it('names trend and forecast, and no trend among the doubts', async () => {
		const values = { from: 0.98, to: 0.9, months: 12, chance: 0.5 }
		const forecast = [
			{
				start: '2027-01-01T00:00:00+01:00',
				end: '',
				cases: { expected: 41, low: 33, high: 50 },
				passProbability: chance,
			},
		]
		world(judgingWith(() => ({ reasons: [{ code: 'trend-worse', values }], forecast })))
		show(<RealismPage />)
		expect(await screen.findByText(/fell from 98% to 90% over 12 months/)).toBeTruthy()
		expect(screen.getAllByText(/fell from 98%/)).toHaveLength(1)
		const row = screen.getByRole('row', { name: /Jan 2027/ })
		expect(row.textContent).toBe('Jan 202741 33–5071% 52–86%')
	})

	it('is silent where nothing is forecast', async () => {
		world(judgingWith())
		show(<RealismPage />)
		await built()
		await waitFor(() => expect(sentence()).toBeTruthy())
		expect(screen.queryByRole('heading', { name: 'What comes next' })).toBeNull()
	})
})

describe('the clock of a ticket', () => {
	const trace = [
		{
			start: '2026-03-02T08:00:00+01:00',
			end: '2026-03-02T08:20:00+01:00',
			counted: true,
			reason: 'service-hours' as const,
		},
		{ start: '2026-03-02T08:20:00+01:00', end: '2026-03-02T09:20:00+01:00', counted: false, reason: 'paused' as const },
	]
	const clock = {
		...{ kind: 'clock' as const, timeZone: 'Europe/Berlin', start: trace[0]?.start ?? '', stop: trace[1]?.end ?? '' },
		...{ stoppedBy: 'firstResponseAt', asOf: '', countedSeconds: 1_200, pausedSeconds: 0, targetSeconds: 1_800 },
		...{ met: true, applies: true, trace, kept: 'Printer says offline' },
	}

	it('is found by its number and told stretch by stretch', async () => {
		const bridge = world({
			...judgingWith(),
			'histories:find-tickets': () => ['4711', '14711'],
			'histories:ticket-clock': ({ ticketId }) => (ticketId === '4711' ? clock : { kind: 'unknown-ticket' }),
		})
		show(<RealismPage />)
		await built()
		fireEvent.click(screen.getByRole('button', { name: 'Show the clock of a ticket' }))
		const number = await screen.findByRole('combobox', { name: 'Ticket number' })
		fireEvent.change(number, { target: { value: '4711' } })
		fireEvent.click(screen.getByRole('button', { name: 'Show' }))
		expect(await screen.findByText('In time.')).toBeTruthy()
		expect(screen.getByText('“Printer says offline”', { exact: false })).toBeTruthy()
		const rows = within(screen.getByRole('dialog')).getAllByRole('row').slice(1)
		expect(rows.map((row) => [...row.children].slice(2).map((cell) => cell.textContent))).toEqual([
			['service hours', '20 min'],
			['paused as agreed', 'not counted'],
		])
		fireEvent.change(number, { target: { value: '99' } })
		fireEvent.click(screen.getByRole('button', { name: 'Show' }))
		expect(await screen.findByText('99 is not in the file.')).toBeTruthy()
		expect(bridge.calls.filter(({ channel }) => channel === 'histories:ticket-clock').at(-1)?.args).toMatchObject({
			historyId: 'h1',
			objectiveId: first.id,
			ticketId: '99',
		})
	})
})

describe('days covered', () => {
	it('are kept with the history, both or none, and judged by at once', async () => {
		let covers: { from: string; to: string } | null = null
		const bridge = world({
			...judgingWith(),
			'histories:list': () => [{ ...history, covers }],
			'histories:observe': (days) => {
				covers = days.covers
				return {}
			},
		})
		show(<RealismPage />)
		await built()
		fireEvent.click(screen.getByRole('button', { name: 'Days covered …' }))
		fireEvent.change(await screen.findByRole('textbox', { name: 'From' }), { target: { value: '1.11.2025' } })
		const take = screen.getByRole('button', { name: 'Judge by these days' })
		expect((take as HTMLButtonElement).disabled).toBe(true)
		fireEvent.change(screen.getByRole('textbox', { name: 'To' }), { target: { value: '2025-10-01' } })
		expect(screen.getByText('This is before the first day.')).toBeTruthy()
		fireEvent.change(screen.getByRole('textbox', { name: 'To' }), { target: { value: '2026-10-31' } })
		const judged = bridge.calls.filter(({ channel }) => channel === 'histories:judge').length
		fireEvent.click(take)
		expect(await screen.findByText(/Said to cover 1 Nov 2025 to 31 Oct 2026/)).toBeTruthy()
		await waitFor(() =>
			expect(bridge.calls.filter(({ channel }) => channel === 'histories:judge').length).toBeGreaterThan(judged),
		)
	})
})

describe('a judging that takes long', () => {
	it('tells how far it is, is given up by a later one, and can be stopped', async () => {
		const answers: ((verdicts: ReturnType<typeof verdictFor>[]) => void)[] = []
		const failing: ((error: Error) => void)[] = []
		const bridge = world({
			...judgingWith(),
			'histories:judge': ({ historyId }) =>
				new Promise((resolve, reject) => {
					failing.push(reject)
					answers.push((verdicts) =>
						resolve(verdictReportSchema.parse({ historyId, asOf: '2026-11-20T10:00:00Z', verdicts })),
					)
				}),
		})
		show(<RealismPage />)
		await waitFor(() => expect(answers).toHaveLength(1))
		const judgeIds = bridge.calls.flatMap(({ channel, args }) =>
			channel === 'histories:judge' ? [(args as { judgeId: string }).judgeId] : [],
		)
		const judgeId = judgeIds.at(-1)
		act(() => bridge.emit('histories:judging', { judgeId, done: 3, total: 17 }))
		expect(await screen.findByText('3 of 17')).toBeTruthy()
		act(() => bridge.emit('histories:judging', { judgeId: 'another', done: 9, total: 17 }))
		expect(screen.queryByText('9 of 17')).toBeNull()
		fireEvent.click(screen.getByRole('button', { name: 'Stop' }))
		expect(bridge.calls.filter(({ channel }) => channel === 'histories:stop-judging').map(({ args }) => args)).toEqual([
			{ judgeId },
		])
		act(() => failing[0]?.(new AppError('cancelled')))
		fireEvent.click(await screen.findByRole('button', { name: 'Work it out' }))
		await waitFor(() => expect(answers).toHaveLength(2))
		act(() => answers[1]?.((useAgreementStore.getState().agreement?.objectives.items ?? []).map(verdictFor)))
		await waitFor(() => expect(sentence().textContent).toContain('Unrealistic.'))
	})
})
