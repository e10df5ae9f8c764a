import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Providers } from '../../../src/renderer/app/Providers'
import { VerdictAside } from '../../../src/renderer/components/verdict/VerdictAside'
import { ExportDialog } from '../../../src/renderer/features/export/ExportDialog'
import { GuidedPage } from '../../../src/renderer/features/guided/GuidedPage'
import { HistoriesPage } from '../../../src/renderer/features/histories/HistoriesPage'
import { ImportHost } from '../../../src/renderer/features/histories/ImportHost'
import { RealismPage } from '../../../src/renderer/features/realism/RealismPage'
import { useAgreementStore } from '../../../src/renderer/stores/agreement-store'
import { useHistoriesStore } from '../../../src/renderer/stores/histories-store'
import { useImportStore } from '../../../src/renderer/stores/import-store'
import { useRouteStore } from '../../../src/renderer/stores/route-store'
import { useSettingsStore } from '../../../src/renderer/stores/settings-store'
import { useVerdictStore } from '../../../src/renderer/stores/verdict-store'
import type { Objective } from '../../../src/shared/agreement/values/objective'
import { type HistorySummary, historySummarySchema, verdictReportSchema, verdictSchema } from '../../../src/shared/ipc/shapes'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { type FakeBridge, type FakeWorld, fakeBridge } from '../../helpers/fake-bridge'

const agreement = createFromPlaybook({ playbookId: 'it-service', language: 'en', id: 'hansen' })
const first = agreement.objectives.items[0]
if (first === undefined) throw new Error('the playbook has no objective')

const history: HistorySummary = historySummarySchema.parse({
	id: 'h1',
	name: 'tickets.csv',
	agreementId: 'hansen',
	format: 'freshservice',
	importedAt: '2026-11-20T10:00:00Z',
	rows: 990,
	tickets: 990,
	outages: 0,
	timeZone: 'Europe/Berlin',
	range: { start: '2025-11-01', end: '2026-10-31' },
	columns: { createdAt: 'Created Time' },
	quality: [{ rule: 'duplicate-id', count: 6, examples: ['tickets.csv:7'] }],
})

/** Kept in nine of twelve months at 30 minutes and less, in all of them above. */
function verdictFor({ id, metric, priority, value }: Objective) {
	const isHeld = value > 1_800
	return verdictSchema.parse({
		objectiveId: id,
		metric,
		priority,
		verdict: isHeld ? 'realistic' : 'unrealistic',
		windows: Array.from({ length: 12 }, (_, index) => ({
			start: `2026-${String(index + 1).padStart(2, '0')}-01T00:00:00+01:00`,
			end: '',
			complete: true,
			cases: 40,
			met: isHeld || index % 4 > 0 ? 40 : 30,
			pending: 0,
			attainment: isHeld || index % 4 > 0 ? 1 : 0.75,
			kept: isHeld || index % 4 > 0,
		})),
		timeZone: 'Europe/Berlin',
		attainment: 0.94,
		passProbability: isHeld ? { estimate: 0.97, low: 0.9, high: 1 } : { estimate: 0.71, low: 0.52, high: 0.86 },
		suggested: { value: 3_600, unit: 'seconds', share: 950_000, passProbability: null },
		expectedCredits: null,
		censored: 0,
		reasons: [],
		pooledQuantile: 1_500,
		histogram: { step: 300, counts: [100, 200, 120, 40, 10, 6, 2, 1, 1, 0, 0] },
	})
}

const judging: NonNullable<FakeWorld['handlers']> = {
	'histories:list': () => [history],
	'histories:judge': ({ agreement: asked, historyId }) =>
		verdictReportSchema.parse({
			historyId,
			asOf: '2026-11-20T10:00:00Z',
			verdicts: asked.objectives.items.map(verdictFor),
		}),
}

type Answers = NonNullable<FakeWorld['handlers']>

function world(handlers: Answers = judging): FakeBridge {
	const bridge = fakeBridge({ agreements: [agreement], handlers })
	vi.stubGlobal('pledge', bridge)
	return bridge
}

beforeEach(() => {
	localStorage.clear()
	useSettingsStore.setState({ language: 'en' })
	useHistoriesStore.setState({ histories: null, error: null })
	useVerdictStore.setState({
		agreementId: null,
		state: 'no-history',
		judgement: new Map(),
		credits: null,
		progress: null,
		histories: [],
		chosenId: null,
	})
	useRouteStore.setState({ route: { name: 'agreement', id: 'hansen', view: 'realism', section: 'parties' } })
	const drafted = { ...first, value: 1_800, metric: 'first-response' as const, comparison: 'at-most' as const }
	const objectives = { ...agreement.objectives, items: [drafted, ...agreement.objectives.items.slice(1)] }
	useAgreementStore.getState().load({ ...agreement, objectives }, { readOnly: null, savedAt: null })
})

afterEach(() => {
	cleanup()
	act(() => {
		useAgreementStore.getState().discard()
		useImportStore.getState().close()
	})
})

const show = (page: React.ReactNode) =>
	render(
		<Providers isTest>
			<VerdictAside>{page}</VerdictAside>
		</Providers>,
	)
const sentence = () => within(screen.getByRole('main')).getByRole('heading', { level: 1 })
const valueNow = () => useAgreementStore.getState().agreement?.objectives.items[0]?.value

describe('the realism page', () => {
	it('says the verdict in a sentence before any chart', async () => {
		world()
		show(<RealismPage />)
		await waitFor(() =>
			expect(sentence().textContent).toBe('Unrealistic. Kept in 9 of 12 months; 71% chance to pass the next, 52–86%.'),
		)
		expect(screen.getByRole('img', { name: /12 periods; 3 broken/ })).toBeTruthy()
	})

	it('takes the suggestion as one step that undo takes back, and judges again', async () => {
		const bridge = world()
		show(<RealismPage />)
		fireEvent.click(await screen.findByRole('button', { name: 'Apply' }))
		expect(valueNow()).toBe(3_600)
		await waitFor(() => expect(sentence().textContent).toContain('Realistic.'), { timeout: 3_000 })
		expect(bridge.calls.filter(({ channel }) => channel === 'histories:judge').length).toBeGreaterThan(1)
		act(() => useAgreementStore.getState().undo())
		expect(valueNow()).toBe(1_800)
	})

	it('tries another target by key without touching the draft', async () => {
		world()
		show(<RealismPage />)
		const handle = await screen.findByRole('slider', { name: 'Target to try' })
		fireEvent.keyDown(handle, { key: 'ArrowRight' })
		expect(handle.getAttribute('aria-valuenow')).toBe('2100')
		expect(await screen.findByText(/At 35\smin:/)).toBeTruthy()
		expect(valueNow()).toBe(1_800)
		fireEvent.click(screen.getByRole('button', { name: /Back to 30\smin/ }))
		expect(handle.getAttribute('aria-valuenow')).toBe('1800')
	})

	it('shows cases, met, pending and attainment of each month as a table', async () => {
		world()
		show(<RealismPage />)
		fireEvent.click(await screen.findByRole('button', { name: 'Show as a table' }))
		const rows = screen.getAllByRole('row').filter((row) => row.textContent?.includes('2026'))
		expect(rows).toHaveLength(12)
		expect(
			within(rows[0] as HTMLElement)
				.getAllByRole('cell')
				.map((cell) => cell.textContent),
		).toEqual(['40', '40', '0', '100%', 'kept'])
	})

	it('offers to import while no history speaks for the agreement', async () => {
		world({ 'histories:list': () => [], 'histories:choose-files': () => [] })
		show(<RealismPage />)
		expect(await screen.findByText('No history yet')).toBeTruthy()
		expect(screen.getByRole('button', { name: 'Import a file' })).toBeTruthy()
	})

	it('keeps the draft and offers to try again when judging failed', async () => {
		const bridge = world()
		bridge.fail('histories:judge', 'cannot-read', 'columns.bin')
		show(<RealismPage />)
		expect(await screen.findByText('columns.bin could not be read.')).toBeTruthy()
		bridge.fail('histories:judge', null)
		fireEvent.click(screen.getByRole('button', { name: 'Try again' }))
		await waitFor(() => expect(sentence().textContent).toContain('Unrealistic.'))
	})
})

describe('an import', () => {
	it('shows progress, can be cancelled, and forgets what comes back after that', async () => {
		const answer: { end: () => void } = { end: () => {} }
		const bridge = world({
			...judging,
			'histories:cancel': () => ({}),
			'histories:import': () =>
				new Promise((resolve) => {
					answer.end = () => resolve({ kind: 'imported', history })
				}),
		})
		show(<ImportHost />)
		act(() => {
			const options = { format: null, map: {}, mapValue: {}, timeZone: null, dateOrder: null }
			void useImportStore.getState().start({ paths: ['/a/export.csv'], agreementId: null, options })
		})
		await waitFor(() => expect(bridge.calls.some(({ channel }) => channel === 'histories:import')).toBe(true))
		const { state } = useImportStore.getState()
		const importId = state.kind === 'running' ? state.importId : ''
		act(() => bridge.emit('histories:progress', { importId, readBytes: 50, totalBytes: 200, rows: 1_234 }))
		expect(screen.getByText('25%, 1,234 rows')).toBeTruthy()
		fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
		act(() => answer.end())
		await waitFor(() => expect(screen.queryByText('Reading export.csv')).toBeNull())
		expect(bridge.calls.filter(({ channel }) => channel === 'histories:cancel')).toHaveLength(1)
		expect(useImportStore.getState().state).toEqual({ kind: 'idle' })
	})
})

describe('access', () => {
	// Without a layout there are no colours to compare; those are compared in the real window.
	const options = { rules: { 'color-contrast': { enabled: false }, 'document-title': { enabled: false } } }
	const pages: Readonly<Record<string, React.ReactNode>> = {
		realism: <RealismPage />,
		guided: <GuidedPage />,
		histories: <HistoriesPage />,
		export: <ExportDialog opened onClose={() => {}} />,
	}
	it.each(Object.keys(pages))('%s has nothing serious', async (name) => {
		world()
		document.documentElement.lang = 'en'
		show(pages[name])
		await waitFor(() => expect(useVerdictStore.getState().state).toBe('judged'))
		const { violations } = await axe.run(document.body, options)
		const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
		expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([])
	})
})
