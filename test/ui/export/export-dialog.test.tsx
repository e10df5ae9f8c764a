import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Providers } from '../../../src/renderer/app/Providers'
import { ExportDialog } from '../../../src/renderer/features/export/ExportDialog'
import { useAgreementStore } from '../../../src/renderer/stores/agreement-store'
import { useReviewStore } from '../../../src/renderer/stores/review-store'
import { useRouteStore } from '../../../src/renderer/stores/route-store'
import { useSettingsStore } from '../../../src/renderer/stores/settings-store'
import { useVersionsStore } from '../../../src/renderer/stores/versions-store'
import type { Agreement } from '../../../src/shared/agreement/schema'
import type { ExportOutcome } from '../../../src/shared/ipc/export-outcome-shape'
import type { ExportEntry, ExportRequest } from '../../../src/shared/ipc/shapes'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { type FakeBridge, type FakeWorld, fakeBridge } from '../../helpers/fake-bridge'

const plain = createFromPlaybook({ playbookId: 'it-service', language: 'en', id: 'hansen' })
const anchor = { language: 'en', block: 'b', quote: 'x', before: '', after: '', text: 'x', start: 0, end: 1 } as const
const thread = (id: string, visibility: 'internal' | 'external') => ({
	...{ id, anchor, visibility, assignee: null, resolved: null },
	comments: [{ id: `${id}-1`, author: 'Jana', at: '2026-11-23T08:00:00Z', text: 'Why?' }],
})
const reviewed: Agreement = {
	...plain,
	review: { ...plain.review, threads: [thread('t1', 'external'), thread('t2', 'internal')] },
}

beforeEach(() => useSettingsStore.setState({ language: 'en' }))
afterEach(() => {
	cleanup()
	vi.unstubAllGlobals()
})

/** The dialog over one agreement; `run` answers the export. */
function show(
	agreement: Agreement,
	run: () => Promise<ExportOutcome>,
	more: NonNullable<FakeWorld['handlers']> = {},
	onClose = () => {},
): FakeBridge {
	const handlers = {
		'export:run': run,
		'export:cancel': () => ({}),
		'export:log': () => [],
		'export:choose-folder': () => '/files',
		...more,
	}
	const bridge = fakeBridge({ agreements: [agreement], handlers })
	vi.stubGlobal('pledge', bridge)
	useAgreementStore.getState().load(agreement, { readOnly: null, savedAt: null })
	render(
		<Providers isTest>
			<ExportDialog opened onClose={onClose} />
		</Providers>,
	)
	return bridge
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const never = () => new Promise<ExportOutcome>(() => {})
const reviewOf = ({ calls }: FakeBridge) =>
	calls.filter(({ channel }) => channel === 'export:run').map(({ args }) => (args as ExportRequest).review)

test('names the file that is being made and how many there are, and cancels', async () => {
	let end: (outcome: ExportOutcome) => void = () => {}
	const bridge = show({ ...plain, id: 'running' }, () => new Promise((resolve) => (end = resolve)))
	await press('Export as draft')
	await screen.findByRole('button', { name: 'Cancel' })
	bridge.emit('export:progress', { done: 1, total: 2, file: 'Contract.docx' })
	expect(await screen.findByText('2 of 2: Contract.docx')).toBeTruthy()
	await press('Cancel')
	const idsOf = (name: string) =>
		bridge.calls.flatMap(({ channel, args }) => (channel === name ? [(args as { exportId: string }).exportId] : []))
	expect(idsOf('export:cancel')).toEqual(idsOf('export:run'))
	end({ kind: 'cancelled' })
	expect(await screen.findByText('The export was cancelled; no file of it was kept.')).toBeTruthy()
})

test('does not begin an export that is cancelled while the draft is still being saved', async () => {
	const bridge = show({ ...plain, id: 'early' }, never)
	const { flush } = useAgreementStore.getState()
	let saved: () => void = () => {}
	useAgreementStore.setState({ flush: () => new Promise((resolve) => (saved = () => resolve())) })
	await press('Export as draft')
	await press('Cancel')
	useAgreementStore.setState({ flush })
	saved()
	expect(await screen.findByText('The export was cancelled; no file of it was kept.')).toBeTruthy()
	expect(bridge.calls.filter(({ channel }) => channel === 'export:run')).toEqual([])
})

test('says which file failed, why, and that nothing of it was kept', async () => {
	const bridge = show({ ...plain, id: 'failing' }, never)
	bridge.fail('export:run', 'disk-full')
	await press('Export as draft')
	const alert = await screen.findByRole('alert')
	expect(alert.textContent).toContain('no space left on the disk')
	expect(alert.textContent).toContain('No file of this export was kept.')
})

test('offers comments only where there are some, internal ones only for the own team, and none in a final', async () => {
	const bridge = show(reviewed, never)
	const label = 'Comments and suggestions in Word'
	fireEvent.click(await screen.findByRole('combobox', { name: label }))
	expect((await screen.findAllByRole('option')).map((option) => option.textContent)).toEqual([
		'None',
		'To the other side',
	])
	fireEvent.click(screen.getByRole('option', { name: 'To the other side' }))
	fireEvent.click(screen.getByRole('radio', { name: 'Own team' }))
	fireEvent.click(screen.getByRole('combobox', { name: label }))
	fireEvent.click(await screen.findByRole('option', { name: 'All, also internal ones' }))
	expect(await screen.findByText(/^2 comments and suggestions/)).toBeTruthy()
	fireEvent.click(screen.getByRole('radio', { name: 'Final' }))
	expect(screen.queryByRole('combobox', { name: label })).toBeNull()
	// What was chosen for the own people does not go to the other side.
	fireEvent.click(screen.getByRole('radio', { name: 'Draft' }))
	fireEvent.click(screen.getByRole('radio', { name: 'Customer' }))
	await press('Export as draft')
	await waitFor(() => expect(reviewOf(bridge)).toEqual(['external']))
})

test('offers a draft of a contract in two languages in one of them, and a final in both', async () => {
	const two = { ...plain, id: 'two', parties: { ...plain.parties, language: 'de+en' } } as const
	const bridge = show(two, never)
	const languagesOf = () =>
		bridge.calls.filter(({ channel }) => channel === 'export:run').map(({ args }) => (args as ExportRequest).language)
	fireEvent.click(await screen.findByRole('radio', { name: 'English only' }))
	await screen.findByText(/The contract that is signed has both languages/)
	await press('Export as draft')
	await waitFor(() => expect(languagesOf()).toEqual(['en']))
	cleanup()
	show({ ...plain, id: 'one' }, never)
	await screen.findByRole('radio', { name: 'Final' })
	expect(screen.queryByRole('radio', { name: 'English only' })).toBeNull()
})

test('shows the usual files first and the others on demand', async () => {
	show({ ...plain, id: 'files' }, never)
	const files = () => within(screen.getByRole('group', { name: 'Files' })).getAllByRole('checkbox')
	await screen.findByRole('group', { name: 'Files' })
	expect(files().length).toBe(4)
	await press('5 more files')
	expect(files().length).toBe(9)
})

const [sentHash, otherHash] = ['a'.repeat(64), 'b'.repeat(64)]
const entryOf = (contentHash: string, recipient: string): ExportEntry => ({
	...{ at: '2026-11-23T08:15:00.000Z', by: '', recipient, state: 'draft', audience: 'external', version: null },
	...{ contentHash, keptAs: 3, files: [], attachments: [] },
})
/** A version with what was sent, and one that cannot be read. */
const kept: NonNullable<FakeWorld['handlers']> = {
	'versions:list': () => ({
		versions: [
			{ ...{ kind: 'version', number: 2, name: 'Sent to Jensen', note: '' }, by: '', at: '', contentHash: sentHash },
			{ kind: 'faulty', number: 3, fault: 'missing', told: null },
		],
		logFault: null,
	}),
	'versions:read': () => ({ kind: 'changed', number: 2 }),
}
const compareButtons = () => screen.queryAllByRole('button', { name: /^Compare with today/ })
const shown = () => {
	const { older, newer } = useVersionsStore.getState()
	const { route } = useRouteStore.getState()
	return [older, newer, useReviewStore.getState().mode, route.name === 'agreement' && route.view]
}

test('leads from a line of the log to what changed since, where the text that was sent is kept', async () => {
	const agreement = { ...plain, id: 'logged' }
	const onClose = vi.fn()
	useRouteStore.setState({ route: { name: 'agreement', id: 'logged', view: 'edit', section: 'parties' } })
	const log = () => [entryOf(sentHash, 'Jensen'), entryOf(otherHash, 'Nobody knows')]
	show(agreement, never, { ...kept, 'export:log': log }, onClose)
	await screen.findByText(/Nobody knows/)
	await waitFor(() => expect(compareButtons().length).toBe(1))
	expect(compareButtons()[0]?.getAttribute('aria-label')).toMatch(/^Compare with today: Jensen, .*2026/)
	fireEvent.click(compareButtons()[0] as HTMLElement)
	expect(onClose).toHaveBeenCalledOnce()
	expect(shown()).toEqual([2, 'draft', 'redline', 'review'])
})

test('says of each export what Word showed beside the text', async () => {
	const entry = entryOf(otherHash, 'Jensen')
	const log = () => [
		{ ...entry, at: '2026-11-23T08:15:00.000Z', review: 'all' as const },
		{ ...entry, at: '2026-11-22T08:15:00.000Z', review: 'external' as const, comparedWith: '2 (abc)' },
	]
	show({ ...plain, id: 'shown' }, never, { ...kept, 'export:log': log })
	await screen.findByText(/Jensen, with all comments, also internal ones$/)
	await screen.findByText(/Jensen, with comments for the other side, shows what is new since version 2 \(abc\)$/)
})

test('offers the same beside the files that were just made, once their version is known', async () => {
	const agreement = { ...plain, id: 'made' }
	const onClose = vi.fn()
	useRouteStore.setState({ route: { name: 'agreement', id: 'made', view: 'realism', section: 'parties' } })
	let isSent = false
	const list = { 'versions:list': () => (isSent ? kept['versions:list']?.({ id: 'made' }) : undefined) ?? NO_VERSIONS }
	const run = async (): Promise<ExportOutcome> => {
		isSent = true
		return { kind: 'exported', entry: entryOf(sentHash, 'Jensen'), warnings: [] }
	}
	show(agreement, run, { ...kept, ...list }, onClose)
	await press('Export as draft')
	await screen.findByRole('button', { name: 'Export again' })
	await waitFor(() => expect(compareButtons().length).toBe(1))
	fireEvent.click(compareButtons()[0] as HTMLElement)
	expect(onClose).toHaveBeenCalledOnce()
	expect(shown()).toEqual([2, 'draft', 'redline', 'review'])
})

const NO_VERSIONS = { versions: [], logFault: null }
