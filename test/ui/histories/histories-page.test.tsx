import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { messagesOf } from '../../../src/renderer/app/messages'
import { Providers } from '../../../src/renderer/app/Providers'
import { BenchmarkNotes } from '../../../src/renderer/components/sections/objectives/BenchmarkNotes'
import { HistoriesPage } from '../../../src/renderer/features/histories/HistoriesPage'
import { StartHost } from '../../../src/renderer/features/histories/start/StartHost'
import { useAgreementStore } from '../../../src/renderer/stores/agreement-store'
import { useBenchmarksStore } from '../../../src/renderer/stores/benchmarks-store'
import { useHistoriesStore } from '../../../src/renderer/stores/histories-store'
import { useHistoryView } from '../../../src/renderer/stores/history-view'
import { useListStore } from '../../../src/renderer/stores/list-store'
import { useRouteStore } from '../../../src/renderer/stores/route-store'
import { useSettingsStore } from '../../../src/renderer/stores/settings-store'
import { useStartStore } from '../../../src/renderer/stores/start-store'
import type { Objective } from '../../../src/shared/agreement/values/objective'
import { type HistorySummary, historySummarySchema } from '../../../src/shared/ipc/shapes'
import { proposalSchema } from '../../../src/shared/ipc/what-if-shapes'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { mostPromisedService } from '../../../src/shared/realism/apply-proposal'
import type { Benchmark } from '../../../src/shared/realism/benchmark'
import { type FakeBridge, type FakeWorld, fakeBridge } from '../../helpers/fake-bridge'

const agreement = createFromPlaybook({ playbookId: 'it-service', language: 'en', id: 'hansen' })
const serviceId = mostPromisedService(agreement)
const [drafted] = agreement.objectives.items.filter(({ metric }) => metric === 'first-response')
if (drafted === undefined) throw new Error('the playbook promises no first response')

const tickets: HistorySummary = historySummarySchema.parse({
	id: 'h1',
	name: 'tickets.csv',
	agreementId: null,
	format: 'freshservice',
	importedAt: '2026-11-20T10:00:00Z',
	rows: 990,
	tickets: 984,
	outages: 0,
	timeZone: 'Europe/Berlin',
	range: { start: '2025-11-01T00:00:00+01:00', end: '2026-11-01T00:00:00+01:00' },
	columns: { createdAt: 'Created Time' },
	quality: [{ rule: 'duplicate-id', count: 6, examples: ['tickets.csv:7', 'tickets.csv:19'] }],
	sources: [{ file: 'tickets.csv', bytes: 920_000, sha256: 'ab'.repeat(32) }],
})
const calls: HistorySummary = historySummarySchema.parse({
	...tickets,
	id: 'h2',
	name: 'calls.csv',
	agreementId: 'hansen',
	format: 'calls',
	importedAt: '2026-10-01T10:00:00Z',
	tickets: 0,
	quality: [],
	sources: [],
	contacts: {
		calls: 8,
		intervals: 0,
		offered: 8,
		answered: 6,
		abandoned: 2,
		answeredWithin: null,
		thresholdSeconds: null,
		averageWaitSeconds: 42,
		averageHandlingSeconds: 300,
	},
})

/** The playbook's first response at twice its time, and an acknowledgement that it does not have. */
const proposed: readonly Objective[] = [
	{ ...drafted, id: 'slower', serviceId, value: drafted.value * 2, calendarId: 'service-hours' },
	{ ...drafted, id: 'p4-acknowledgement', metric: 'acknowledgement', priority: 'P4', serviceId, value: 144_000 },
]
const chance = { estimate: 0.97, low: 0.91, high: 0.99 }
const DAY = [['08:00', '17:00']]
const proposal = proposalSchema.parse({
	calendar: {
		id: 'service-hours',
		name: 'Service hours',
		timeZone: 'Europe/Berlin',
		weekly: { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY, sat: [], sun: [] },
	},
	priorities: [{ word: 'Urgent', priority: 'P1', tickets: 300 }],
	objectives: proposed.map((objective) => ({
		objective,
		basis: { months: 12, cases: 400, memory: 1, attainment: 0.98 },
		chance,
	})),
	doubts: [
		{ code: 'holidays-unknown' },
		{ code: 'no-target', metric: 'restoration', priority: 'P1', reason: 'few-cases' },
	],
})

const BENCHMARK: Benchmark = {
	id: 'benchmark',
	metric: 'first-response',
	value: 14_400,
	share: 900_000,
	source: 'Service Desk Report',
	date: '2026-03-01',
	note: '',
}

function show(world: FakeWorld = {}): FakeBridge {
	const bridge = fakeBridge({
		agreements: [agreement],
		...world,
		handlers: {
			'histories:list': () => [calls, tickets],
			'histories:propose': () => proposal,
			'histories:attach': () => ({}),
			...world.handlers,
		},
	})
	vi.stubGlobal('pledge', bridge)
	render(
		<Providers isTest>
			<HistoriesPage />
			<StartHost />
		</Providers>,
	)
	return bridge
}

beforeEach(async () => {
	useSettingsStore.setState({ language: 'en' })
	useHistoriesStore.setState({ histories: null, error: null })
	useBenchmarksStore.setState({ benchmarks: null, error: null })
	useHistoryView.setState({ shown: null, tab: 'quality' })
	useStartStore.setState({ step: { kind: 'closed' } })
	useRouteStore.setState({ route: { name: 'histories' } })
	useListStore.setState({ rows: null })
	useAgreementStore.getState().load(agreement, { readOnly: null, savedAt: null })
})

afterEach(() => {
	cleanup()
	act(() => {
		useAgreementStore.getState().discard()
	})
})

const row = async (name: string) =>
	within(await screen.findByRole('navigation', { name: 'Histories' })).findByRole('button', {
		name: new RegExp(`^${name}`),
	})

describe('the list of histories', () => {
	it('says of each what it holds, over which days, and for which agreement it speaks', async () => {
		const bridge = show()
		vi.stubGlobal('pledge', bridge)
		await act(() => useListStore.getState().reload())
		expect((await row('tickets.csv')).textContent).toBe(
			'tickets.csv984 tickets1 Nov 2025 – 31 Oct 2026Speaks for no agreement yet',
		)
		expect((await row('calls.csv')).textContent).toBe(
			`calls.csv8 calls and chats1 Nov 2025 – 31 Oct 2026${agreement.title}`,
		)
	})

	it('shows every doubt with its lines, what it does to a verdict, and what to do', async () => {
		show()
		const table = await screen.findByRole('table', { name: 'How good the data are' })
		const words = messagesOf('en', 'quality')
		const cells = within(table).getAllByRole('row')[1]?.textContent
		expect(cells).toBe(
			`6 rows with an id that came beforeFor example line 7, line 19${words['duplicate-id.effect']}${words['duplicate-id.do']}`,
		)
	})

	it('keeps what is looked at when another history is chosen, and says where the names of files were not kept', async () => {
		show()
		const user = userEvent.setup()
		await user.click(await screen.findByRole('tab', { name: 'What it holds' }))
		await user.click(await row('calls.csv'))
		expect(screen.getByRole('tab', { name: 'What it holds' }).getAttribute('aria-selected')).toBe('true')
		expect(screen.getByRole('main', { name: 'calls.csv' }).textContent).toContain('Imported by an earlier version')
		expect(screen.getByRole('button', { name: 'Start from my data' })).toBeTruthy()
	})

	it('has nothing serious in the way of a reader', async () => {
		show()
		await row('tickets.csv')
		document.documentElement.lang = 'en'
		// Without a layout there are no colours to compare; those are compared in the real window.
		const rules = { 'color-contrast': { enabled: false }, 'document-title': { enabled: false } }
		const { violations } = await axe.run(document.body, { rules })
		expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
	})
})

describe('a start from a client’s data', () => {
	async function propose() {
		const bridge = show()
		await act(() => useListStore.getState().reload())
		const user = userEvent.setup()
		await user.click(await screen.findByRole('button', { name: 'Start from my data' }))
		act(() => useStartStore.getState().propose('h1', 'hansen'))
		await screen.findByRole('button', { name: 'Take over' })
		return { bridge, user }
	}

	it('shows each target beside the one it would replace, and says what would change', async () => {
		await propose()
		const [, slower, added] = within(screen.getAllByRole('table').at(-1) ?? document.body).getAllByRole('row')
		expect(slower?.textContent).toContain('400 cases in 12 months')
		expect(slower?.textContent).toContain('97%91–99%')
		expect(added?.textContent).toContain('new')
		expect(screen.getByText(/^Taking over:/).textContent).toMatch(/1 objective added and 1 objective replaced/)
		expect(screen.getByText(/No target for P1 Restoration\. There are too few cases a month\./)).toBeTruthy()
	})

	it('takes over what is ticked as one step that undo takes back, and leads to the objectives', async () => {
		const { bridge, user } = await propose()
		await user.click(screen.getByRole('checkbox', { name: 'Take over P4 Acknowledgement' }))
		await user.click(screen.getByRole('button', { name: 'Take over' }))
		const items = () => useAgreementStore.getState().agreement?.objectives.items ?? []
		const before = agreement.objectives.items
		expect(items().map(({ id }) => id)).toEqual(before.map(({ id }) => id))
		expect(items().find(({ id }) => id === drafted?.id)?.value).toBe((drafted?.value ?? 0) * 2)
		expect(useAgreementStore.getState().steps.past.map(({ label }) => label)).toEqual(['undo.propose'])
		expect(useStartStore.getState().step).toEqual({ kind: 'closed' })
		// The history spoke for nobody; now it speaks for the agreement it was used for.
		await waitFor(() =>
			expect(bridge.calls).toContainEqual({
				channel: 'histories:attach',
				args: { historyId: 'h1', agreementId: 'hansen' },
			}),
		)
		act(() => useAgreementStore.getState().undo())
		expect(useAgreementStore.getState().agreement).toEqual(agreement)
	})

	it('asks for an agreement first, makes a new one from a playbook where one is wanted, and opens its objectives', async () => {
		const bridge = show({
			playbooks: [
				{
					id: 'it-service',
					title: { de: 'IT', en: 'IT service' },
					summary: { de: '', en: '' },
					kind: 'customer',
					languages: ['de', 'en'],
					own: false,
				},
			],
		})
		const user = userEvent.setup()
		await user.click(await screen.findByRole('button', { name: 'Start from my data' }))
		await user.click(await screen.findByRole('button', { name: 'Show the proposal' }))
		await waitFor(() =>
			expect(useStartStore.getState().step).toEqual({ kind: 'proposing', historyId: 'h1', agreementId: 'made-1' }),
		)
		expect(bridge.calls.find(({ channel }) => channel === 'agreements:create')?.args).toEqual({
			playbook: 'it-service',
			language: 'en',
			title: null,
		})
		expect(useRouteStore.getState().route).toEqual({
			name: 'agreement',
			id: 'made-1',
			view: 'edit',
			section: 'parties',
		})
	})
})

describe('benchmarks', () => {
	it('are kept with source and date only, and come back after a deletion', async () => {
		show()
		const user = userEvent.setup()
		await user.click(await row('Benchmarks'))
		await user.click(await screen.findByRole('button', { name: 'Add a benchmark' }))
		const dialog = within(await screen.findByRole('dialog'))
		await user.type(dialog.getByRole('textbox', { name: /Value/ }), '4 h')
		await user.type(dialog.getByRole('textbox', { name: /Share/ }), '90')
		expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true)
		await user.type(dialog.getByRole('textbox', { name: /Source/ }), 'Service Desk Report')
		expect(dialog.getByRole<HTMLButtonElement>('button', { name: 'Save' }).disabled).toBe(true)
		await user.type(dialog.getByRole('textbox', { name: /Date/ }), '1 Mar 2026')
		await user.click(dialog.getByRole('button', { name: 'Save' }))
		await waitFor(() => expect(useBenchmarksStore.getState().benchmarks).toEqual([BENCHMARK]))

		await user.click(await screen.findByRole('button', { name: 'Delete First response, Service Desk Report' }))
		await waitFor(() => expect(useBenchmarksStore.getState().benchmarks).toEqual([]))
		await user.click(await screen.findByRole('button', { name: 'Undo' }))
		await waitFor(() => expect(useBenchmarksStore.getState().benchmarks).toEqual([BENCHMARK]))
	})

	it('stand with source and date beside the objectives of their metric only', async () => {
		const note = (metric: Objective['metric']) =>
			render(
				<Providers isTest>
					<BenchmarkNotes metric={metric} />
				</Providers>,
			)
		vi.stubGlobal('pledge', fakeBridge({ benchmarks: [BENCHMARK] }))
		const fitting = note('first-response')
		await within(fitting.container).findByText('Benchmark: 4 h in 90% of cases (Service Desk Report, 1 Mar 2026)')
		expect(within(note('resolution').container).queryByRole('listitem')).toBeNull()
	})
})
