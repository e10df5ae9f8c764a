import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Providers } from '../../../src/renderer/app/Providers'
import { HistoriesPage } from '../../../src/renderer/features/histories/HistoriesPage'
import { useHistoriesStore } from '../../../src/renderer/stores/histories-store'
import { useHistoryView } from '../../../src/renderer/stores/history-view'
import { useSettingsStore } from '../../../src/renderer/stores/settings-store'
import { keyFiguresSchema } from '../../../src/shared/ipc/figures-shapes'
import { historySummarySchema } from '../../../src/shared/ipc/shapes'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { type FakeBridge, type FakeWorld, fakeBridge } from '../../helpers/fake-bridge'

const agreement = createFromPlaybook({ playbookId: 'it-service', language: 'en', id: 'hansen' })
const [office, second] = agreement.serviceHours.calendars
if (office === undefined || second === undefined) throw new Error('the playbook has fewer than two calendars')

const history = historySummarySchema.parse({
	id: 'h1',
	name: 'tickets.csv',
	agreementId: 'hansen',
	format: 'generic',
	importedAt: '2026-11-20T10:00:00Z',
	rows: 130,
	tickets: 130,
	outages: 0,
	timeZone: 'Europe/Berlin',
	range: null,
	columns: {},
	quality: [],
	breaches: {
		rows: 5,
		years: [
			{ year: 2025, breaches: 3, credits: [{ currency: 'EUR', minor: 120_000 }] },
			{ year: 2026, breaches: 2, credits: [{ currency: 'EUR', minor: 40_050 }] },
		],
	},
})

/** Twice on Mondays from nine to ten, once on Sundays from three to four, over two weeks. */
const counts = Array.from({ length: 168 }, (_, hour) => (hour === 9 ? 4 : hour === 6 * 24 + 3 ? 2 : 0))
const open = Array.from({ length: 168 }, (_, hour) => (hour < 5 * 24 && hour % 24 >= 8 && hour % 24 < 17 ? 1 : 0))
const period = { start: '2026-01-01T00:00:00+01:00', end: '2026-03-01T00:00:00+01:00' }
const sample = { of: 'tickets' as const, count: 128 }
const unknown = { about: null, values: [], sample: { of: 'tickets', count: 0 }, period: null }
const figures = keyFiguresSchema.parse({
	calendarId: office.id,
	timeZone: 'Europe/Berlin',
	itService: [
		{ ...unknown, id: 'average-availability', missing: 'startedAt' },
		{ ...unknown, id: 'outage-duration', missing: 'startedAt' },
		{
			id: 'restoration',
			about: null,
			values: [
				{ part: 'median', unit: 'seconds', value: 10_200 },
				{ part: 'open', unit: 'count', value: 2 },
			],
			sample,
			period,
			missing: null,
		},
		{
			id: 'restoration',
			about: { kind: 'priority', id: 'P1' },
			values: [{ part: 'median', unit: 'seconds', value: 3_000 }],
			sample: { of: 'tickets', count: 40 },
			period,
			missing: null,
		},
		{
			id: 'breaches',
			about: { kind: 'year', id: '2025' },
			values: [{ part: 'total', unit: 'count', value: 3 }],
			sample: { of: 'breaches', count: 3 },
			period: null,
			missing: null,
		},
	],
	customerService: [{ ...unknown, id: 'resolved-in-target', missing: 'agreement' }],
	volume: [
		{
			source: 'tickets',
			months: [
				{ month: '2026-01', cases: 50, complete: true },
				{ month: '2026-02', cases: 70, complete: true },
				{ month: '2026-03', cases: 10, complete: false },
			],
			arrivals: {
				timeZone: 'Europe/Berlin',
				counts,
				occurrences: counts.map(() => 2),
				open,
				total: 6,
				outside: 2,
				days: 14,
			},
		},
	],
	vendor: [],
})

function show(handlers: NonNullable<FakeWorld['handlers']> = {}): FakeBridge {
	const bridge = fakeBridge({
		agreements: [agreement],
		handlers: { 'histories:list': () => [history], 'histories:figures': () => figures, ...handlers },
	})
	vi.stubGlobal('pledge', bridge)
	render(
		<Providers isTest>
			<HistoriesPage />
		</Providers>,
	)
	return bridge
}

beforeEach(() => {
	useSettingsStore.setState({ language: 'en' })
	useHistoriesStore.setState({ histories: null, error: null })
	useHistoryView.setState({ shown: null, tab: 'figures' })
})
afterEach(cleanup)

/** The words of a figure, whichever of their spaces may break. */
const figure = (id: string) => document.querySelector(`[data-figure="${id}"]`)?.textContent?.replaceAll('\u00a0', ' ')

describe('the key figures of a history', () => {
	it('say of what and over which days, in all and by priority', async () => {
		show()
		await screen.findByText('Time to restoration')
		expect(figure('restoration')).toBe(
			'Time to restorationmedian 2 h 50 min2 still open128 tickets, 1 Jan 2026 – 28 Feb 2026P1median 50 min40 tickets',
		)
	})

	it('name the column that would tell what is not known, once for all that it would tell', async () => {
		show()
		const telling = await screen.findByText('A column “Outage began at” would tell:')
		expect(telling.nextElementSibling?.textContent).toBe(
			'Average availability, around the clock; Length of unplanned outages',
		)
		expect(screen.getByText('Only an agreement tells:').nextElementSibling?.textContent).toBe(
			'Resolved inside and outside the target',
		)
	})

	it('add up past breaches and what was credited for them', async () => {
		show()
		await screen.findByText('Breaches and penalties')
		const rows = within(screen.getByRole('table', { name: 'Breaches and penalties' })).getAllByRole('row')
		const cells = rows.map((row) => [...row.children].map(({ textContent }) => textContent))
		expect(cells).toEqual([
			['Year', 'Breaches', 'Credited, EUR'],
			['2025', '3', '€1,200'],
			['2026', '2', '€400.50'],
			['In all', '5', '€1,600.50'],
		])
	})

	it('are held against the agreement that the history speaks for', async () => {
		const bridge = show()
		await screen.findByText('Time to restoration')
		expect(bridge.calls.find(({ channel }) => channel === 'histories:figures')?.args).toEqual({
			historyId: 'h1',
			agreement,
		})
	})

	it('say what went wrong when they could not be read, and can be asked for again', async () => {
		const bridge = show()
		bridge.fail('histories:figures', 'broken-file', 'columns.bin')
		const again = await screen.findByRole('button', { name: 'Try again' })
		bridge.fail('histories:figures', null)
		await userEvent.click(again)
		await screen.findByText('Time to restoration')
	})
})

describe('the arrivals of a history', () => {
	beforeEach(() => useHistoryView.setState({ tab: 'arrivals' }))

	it('stand as figures in a table by weekday and hour, promised hours named for those who do not see them', async () => {
		show()
		const table = await screen.findByRole('table')
		const [, monday, ...days] = within(table).getAllByRole('row')
		const hours = within(monday as HTMLElement)
			.getAllByRole('cell')
			.map(({ textContent }) => textContent)
		expect(hours.slice(7, 11)).toEqual(['0', '0 promised', '2.0 promised', '0 promised'])
		expect(hours.at(-1)).toBe('2.0')
		const sunday = within(days.at(-1) as HTMLElement).getAllByRole('cell')
		expect(sunday[3]?.textContent).toBe('1.0')
		expect(screen.getByText(/^2 of 6 \(33\.3%\) came outside the hours of/)).toBeTruthy()
	})

	it('give the volume of each month, and say which month the files cut off', async () => {
		show()
		await screen.findByText('60 a month on average over 2 months; most in February 2026, 70.')
		const months = screen.getAllByRole('listitem').filter(({ title }) => title !== '')
		expect(months.map(({ title }) => title)).toEqual([
			'January 2026: 50',
			'February 2026: 70',
			'March 2026 (cut off): 10',
		])
	})

	it('are held against another calendar of the agreement where one is chosen', async () => {
		const bridge = show()
		const user = userEvent.setup()
		await user.click(await screen.findByRole('combobox', { name: 'Held against the hours of' }))
		await user.click(await screen.findByRole('option', { name: second.name }))
		const asked = bridge.calls.filter(({ channel }) => channel === 'histories:figures').at(-1)?.args
		const { calendars } = (asked as { readonly agreement: typeof agreement }).agreement.serviceHours
		expect(calendars.map(({ id }) => id)).toEqual([
			second.id,
			office.id,
			...agreement.serviceHours.calendars.slice(2).map(({ id }) => id),
		])
	})

	it('have nothing serious in the way of a reader', async () => {
		show()
		await screen.findByRole('table')
		document.documentElement.lang = 'en'
		const rules = { 'color-contrast': { enabled: false }, 'document-title': { enabled: false } }
		const { violations } = await axe.run(document.body, { rules })
		expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')).toEqual([])
	})
})

describe('the check report', () => {
	it('is asked for with the agreement of the history, and says where it was saved', async () => {
		const bridge = show({ 'histories:report': () => '/home/jana/report.pdf' })
		const user = userEvent.setup()
		await user.click(await screen.findByRole('button', { name: 'Check report' }))
		await user.click(await screen.findByRole('menuitem', { name: 'Save as PDF' }))
		await screen.findByText(/The check report is saved: \/home\/jana\/report\.pdf/)
		expect(bridge.calls.find(({ channel }) => channel === 'histories:report')?.args).toEqual({
			agreement,
			historyId: 'h1',
			format: 'pdf',
			confidence: 0.95,
		})
	})

	it('cannot be asked for while the history speaks for no agreement, and says so', async () => {
		show({ 'histories:list': () => [{ ...history, agreementId: null }] })
		const user = userEvent.setup()
		await user.click(await screen.findByRole('button', { name: 'Check report' }))
		await screen.findByText('Choose the agreement first that the history speaks for')
		expect(screen.getByRole('menuitem', { name: 'Save as PDF' }).hasAttribute('data-disabled')).toBe(true)
	})
})
