import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { App } from '../../../src/renderer/app/App'
import { Providers } from '../../../src/renderer/app/Providers'
import { useAgreementStore } from '../../../src/renderer/stores/agreement-store'
import { useLayoutStore } from '../../../src/renderer/stores/layout-store'
import { useListStore } from '../../../src/renderer/stores/list-store'
import { useRouteStore } from '../../../src/renderer/stores/route-store'
import type { AgreementSummary } from '../../../src/shared/ipc/shapes'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { type FakeBridge, type FakeWorld, fakeBridge } from '../../helpers/fake-bridge'

const agreement = {
	...createFromPlaybook({ playbookId: 'it-service', language: 'en', id: 'hansen' }),
	title: 'Managed IT',
}
const playbook = {
	id: 'it-service',
	title: { de: 'IT-Service', en: 'IT service' },
	summary: { de: 'Ein Anfang', en: 'A start' },
	kind: 'customer-sla',
	languages: ['de', 'en', 'de+en'] as const,
	own: false,
}

beforeEach(() => {
	useListStore.setState({ rows: null })
	useRouteStore.setState({ route: { name: 'agreements' }, waiting: null })
	useLayoutStore.setState({ side: 'sections', isSideShown: true, isNewOpen: false })
	// The table measures its window; without a layout engine it would show no row.
	vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600)
	vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(1200)
})

afterEach(() => {
	cleanup()
	useAgreementStore.getState().discard()
	vi.restoreAllMocks()
	vi.useRealTimers()
})

async function start(world: FakeWorld = {}): Promise<FakeBridge> {
	const bridge = fakeBridge({
		agreements: [agreement],
		...world,
		playbooks: [{ ...playbook, languages: [...playbook.languages] }],
	})
	vi.stubGlobal('pledge', bridge)
	render(
		<Providers isTest>
			<App />
		</Providers>,
	)
	await screen.findByRole('heading', { level: 1 })
	return bridge
}

const titleField = () => screen.getByLabelText<HTMLInputElement>('Title of the agreement')

const called = (bridge: FakeBridge, channel: string) =>
	bridge.calls.filter((call) => call.channel === channel).map((call) => call.args)

async function open(): Promise<void> {
	fireEvent.click(await screen.findByText('Managed IT'))
	await screen.findByLabelText('Title of the agreement')
}

describe('the list', () => {
	it('offers a playbook and the sample while it is empty', async () => {
		await start({ agreements: [] })
		expect(await screen.findByText('No agreement yet')).toBeTruthy()
		expect(screen.getByRole('button', { name: /New from a playbook/ })).toBeTruthy()
		expect(screen.getByRole('button', { name: /Try the sample/ })).toBeTruthy()
	})

	it('makes an agreement from a playbook in the chosen language and opens it', async () => {
		const user = userEvent.setup()
		const bridge = await start({ newFrom: (_playbook, id) => ({ ...agreement, id }) })
		await user.keyboard('{Control>}n{/Control}')
		await user.type(await screen.findByLabelText('Title'), 'Support 2027')
		await user.click(screen.getByText('German'))
		await user.click(screen.getByRole('button', { name: 'Create agreement' }))
		await waitFor(() => expect(titleField().value).toBe('Support 2027'))
		expect(called(bridge, 'agreements:create')).toEqual([
			{ playbook: 'it-service', language: 'de', title: 'Support 2027' },
		])
	})

	it('brings a deleted agreement back', async () => {
		const user = userEvent.setup()
		const bridge = await start()
		await user.click(await screen.findByRole('button', { name: 'More for Managed IT' }))
		await user.click(await screen.findByText('Delete'))
		await screen.findByText('“Managed IT” was deleted.')
		expect(bridge.stored.size).toBe(0)
		await user.click(screen.getByRole('button', { name: 'Undo' }))
		await waitFor(() => expect(bridge.stored.size).toBe(1))
		expect(await screen.findByText('Managed IT')).toBeTruthy()
	})

	it('offers nothing that writes while another program holds the workspace, and says who', async () => {
		await start({ info: { readOnly: { reason: 'locked', holder: 'Jana on NB-14' } } })
		expect(screen.getByText(/Jana on NB-14 has this workspace open/)).toBeTruthy()
		expect(screen.queryByRole('button', { name: 'New agreement' })).toBe(null)
		expect(screen.queryByRole('button', { name: 'More for Managed IT' })).toBe(null)
	})

	it('says of an agreement that it is being counted, and what was found once it is', async () => {
		const row: AgreementSummary = {
			...{ id: 'hansen', title: 'Managed IT', customer: null, provider: null, language: 'en', kind: 'customer-sla' },
			...{ changedAt: '2026-11-28T10:00:00.000Z', nextReview: null, yearlyValueMinor: null, currency: 'EUR' },
			...{ blanks: 0, errors: 0, warnings: 0, reviewState: 'draft', version: null, tooNew: false },
		}
		const summaries = [{ ...row, uncounted: true }]
		const bridge = await start({ agreements: [], summaries })
		expect(await screen.findByText('being counted')).toBeTruthy()
		summaries.splice(0, 1, { ...row, blanks: 3, uncounted: false })
		bridge.emit('agreements:counted', {})
		expect(await screen.findByText('3 open')).toBeTruthy()
		expect(screen.queryByText('being counted')).toBe(null)
	})

	it('names the files that were set aside and where they are', async () => {
		await start({
			info: {
				setAside: [
					{ file: 'a/agreement.json', movedTo: 'a/agreement.broken.json', reason: 'json', restoredFrom: null },
				],
			},
		})
		expect(screen.getByText('a/agreement.json, now kept as a/agreement.broken.json.')).toBeTruthy()
	})
})

describe('an agreement', () => {
	it('has each of its views drawn anew, also where the last showing is not cleared away yet', async () => {
		await start()
		await open()
		const goTo = (view: 'edit' | 'challenges') => act(() => useRouteStore.getState().setView(view))
		goTo('edit')
		fireEvent.click(await screen.findByLabelText('Unfold the sections'))
		await waitFor(() => expect(screen.queryByLabelText('Unfold the sections')).toBe(null))
		// Views are cleared away frame by frame: now they stay.
		vi.stubGlobal('requestAnimationFrame', () => 0)
		goTo('challenges')
		await screen.findByText('The six challenges')
		goTo('edit')
		expect(await screen.findByLabelText('Unfold the sections')).toBeTruthy()
	})

	it('is saved before the program ends, and the program is told after that', async () => {
		const bridge = await start()
		await open()
		useAgreementStore.getState().set('title', 'Changed')
		bridge.emit('app:flush', { token: 't1' })
		await waitFor(() => expect(called(bridge, 'app:flushed')).toEqual([{ token: 't1', isStaying: false }]))
		expect(bridge.stored.get('hansen')?.title).toBe('Changed')
	})

	it('is not left while its last changes could not be saved, unless the user says so', async () => {
		const user = userEvent.setup()
		const bridge = await start()
		await open()
		bridge.fail('agreements:save', 'disk-full')
		useAgreementStore.getState().set('title', 'Changed')
		await user.click(screen.getByRole('button', { name: 'Back to the agreements' }))
		expect(await screen.findByText(/no space left on the disk/)).toBeTruthy()
		await user.click(screen.getByRole('button', { name: 'Stay here' }))
		expect(titleField().value).toBe('Changed')
		await user.click(screen.getByRole('button', { name: 'Back to the agreements' }))
		await user.click(await screen.findByRole('button', { name: 'Leave without saving' }))
		expect(await screen.findByRole('heading', { name: 'Agreements' })).toBeTruthy()
		expect(bridge.stored.get('hansen')?.title).toBe('Managed IT')
	})

	it('takes typing back with Ctrl+Z in a field, and leaves other fields their own undo', async () => {
		// A busy machine may take longer for a sign than the pause that begins a new step.
		vi.useFakeTimers({ toFake: ['Date'] })
		const user = userEvent.setup()
		await start()
		await open()
		const title = titleField()
		await user.type(title, ' 2027')
		expect(title.value).toBe('Managed IT 2027')
		await user.keyboard('{Control>}z{/Control}')
		expect(title.value).toBe('Managed IT')
	})

	it('made by a newer program is shown and cannot be changed', async () => {
		const bridge = await start({ opening: { hansen: { kind: 'too-new', schemaVersion: 9, agreement } } })
		await open()
		expect(screen.getByText(/made with a newer version of Pledge/)).toBeTruthy()
		fireEvent.change(screen.getByLabelText('Title of the agreement'), { target: { value: 'Changed' } })
		await useAgreementStore.getState().flush()
		expect(called(bridge, 'agreements:save')).toEqual([])
	})

	it('that cannot be read is named with the place where it is kept', async () => {
		const kept = { kind: 'broken', file: 'x.json', movedTo: 'x.broken.json', problems: [] } as const
		await start({ opening: { hansen: { ...kept, problems: [{ path: 'parties.currency', message: 'is missing' }] } } })
		fireEvent.click(await screen.findByText('Managed IT'))
		expect(
			await screen.findByText('The file x.json cannot be read. It was moved to x.broken.json and left as it is.'),
		).toBeTruthy()
		expect(screen.getByText('parties.currency')).toBeTruthy()
	})
})

describe('settings', () => {
	it('change the language of the window at once and are saved', async () => {
		const user = userEvent.setup()
		const bridge = await start()
		await user.click(screen.getByRole('button', { name: 'Settings' }))
		const group = await screen.findByRole('radiogroup', { name: 'Language of the interface' })
		await user.click(within(group).getByText('Deutsch'))
		expect(await screen.findByRole('heading', { name: 'Einstellungen' })).toBeTruthy()
		expect(called(bridge, 'settings:set')).toEqual([
			{ language: 'de', colorScheme: 'light', userName: 'Jana Petersen' },
		])
	})
})
