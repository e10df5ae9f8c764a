import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Providers } from '../../../src/renderer/app/Providers'
import { ExportDialog } from '../../../src/renderer/features/export/ExportDialog'
import { useAgreementStore } from '../../../src/renderer/stores/agreement-store'
import { useSettingsStore } from '../../../src/renderer/stores/settings-store'
import type { Agreement } from '../../../src/shared/agreement/schema'
import type { ExportOutcome, ExportRequest } from '../../../src/shared/ipc/shapes'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { type FakeBridge, fakeBridge } from '../../helpers/fake-bridge'

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
function show(agreement: Agreement, run: () => Promise<ExportOutcome>): FakeBridge {
	const handlers = {
		'export:run': run,
		'export:cancel': () => ({}),
		'export:log': () => [],
		'export:choose-folder': () => '/files',
	}
	const bridge = fakeBridge({ agreements: [agreement], handlers })
	vi.stubGlobal('pledge', bridge)
	useAgreementStore.getState().load(agreement, { readOnly: null, savedAt: null })
	render(
		<Providers isTest>
			<ExportDialog opened onClose={() => {}} />
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

test('shows the usual files first and the others on demand', async () => {
	show({ ...plain, id: 'files' }, never)
	const files = () => within(screen.getByRole('group', { name: 'Files' })).getAllByRole('checkbox')
	await screen.findByRole('group', { name: 'Files' })
	expect(files().length).toBe(4)
	await press('4 more files')
	expect(files().length).toBe(8)
})
