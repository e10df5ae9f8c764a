import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { ExportDialog } from '../../../src/renderer/features/export/ExportDialog'
import { GuidedPage } from '../../../src/renderer/features/guided/GuidedPage'
import { HistoriesPage } from '../../../src/renderer/features/histories/HistoriesPage'
import { ImportHost } from '../../../src/renderer/features/histories/ImportHost'
import { RealismPage } from '../../../src/renderer/features/realism/RealismPage'
import { useAgreementStore } from '../../../src/renderer/stores/agreement-store'
import { useImportStore } from '../../../src/renderer/stores/import-store'
import { JUDGE_DELAY_MS } from '../../../src/renderer/stores/use-judging'
import { useVerdictStore } from '../../../src/renderer/stores/verdict-store'
import { verdictReportSchema } from '../../../src/shared/ipc/shapes'
import { built, history, judging, openAgreement, sentence, show, valueNow, world } from './realism-world'

beforeEach(openAgreement)

afterEach(() => {
	cleanup()
	act(() => {
		useAgreementStore.getState().discard()
		useImportStore.getState().close()
	})
})

describe('the realism page', () => {
	it('says the verdict in a sentence before any chart', async () => {
		world()
		show(<RealismPage />)
		await built()
		await waitFor(() =>
			expect(sentence().textContent).toBe('Unrealistic. Kept in 9 of 12 months; 71% chance to pass the next, 52–86%.'),
		)
		expect(screen.getByRole('img', { name: /12 periods; 3 broken/ })).toBeTruthy()
	})

	it('says beside a chance that would be enough which doubt holds the verdict down', async () => {
		const cap = { code: 'no-open-cases', values: { casesNearEnd: 112 } } as const
		const chance = { code: 'chance', values: { confidence: 0.95 } } as const
		const passProbability = { estimate: 0.99, low: 0.97, high: 1 }
		world({
			...judging,
			'histories:judge': async (args) => {
				const report = verdictReportSchema.parse(await judging['histories:judge']?.(args))
				const verdicts = report.verdicts.map((verdict) => ({
					...verdict,
					...{ verdict: 'tight' as const, passProbability, reasons: [cap, chance] },
				}))
				return { ...report, verdicts }
			},
		})
		show(<RealismPage />)
		await built()
		await waitFor(() => expect(sentence().textContent).toContain('Tight.'))
		expect(sentence().nextElementSibling?.textContent).toContain(
			'The chance alone would make it realistic. No open case near the end of the file (112 closed)',
		)
	})

	it('takes the suggestion as one step that undo takes back, and judges again', async () => {
		const bridge = world()
		show(<RealismPage />)
		await built()
		fireEvent.click(screen.getByRole('button', { name: 'Apply' }))
		expect(valueNow()).toBe(3_600)
		await waitFor(() => expect(sentence().textContent).toContain('Realistic.'))
		expect(bridge.calls.filter(({ channel }) => channel === 'histories:judge').length).toBeGreaterThan(1)
		act(() => useAgreementStore.getState().undo())
		expect(valueNow()).toBe(1_800)
	})

	it('tries another target by key without touching the draft', async () => {
		world()
		show(<RealismPage />)
		await built()
		const handle = screen.getByRole('slider', { name: 'Target to try' })
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
		await built()
		fireEvent.click(screen.getByRole('button', { name: 'Show as a table' }))
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

describe('going to and fro', () => {
	it('judges a draft once for all its views, and again once it was changed', async () => {
		const bridge = world()
		const asked = () => bridge.calls.filter(({ channel }) => channel === 'histories:judge').length
		show(null)
		await waitFor(() => expect(useVerdictStore.getState().state).toBe('judged'))
		cleanup()
		vi.useFakeTimers()
		try {
			show(null)
			act(() => vi.advanceTimersByTime(10 * JUDGE_DELAY_MS))
			expect(asked()).toBe(1)
			act(() => void useAgreementStore.getState().set('objectives.items.0.value', 2_400))
			act(() => vi.advanceTimersByTime(10 * JUDGE_DELAY_MS))
			expect(asked()).toBe(2)
		} finally {
			vi.useRealTimers()
		}
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
