import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { Providers } from '../../../src/renderer/app/Providers'
import { OwnForm } from '../../../src/renderer/features/editor/OwnForm'
import { type ReadOnlyReason, useAgreementStore } from '../../../src/renderer/stores/agreement-store'
import type { OwnAnnex } from '../../../src/shared/agreement/own-content'
import { emptyAgreement } from '../../../src/shared/agreement/schema'
import type { AttachOutcome } from '../../../src/shared/ipc/attachment-shapes'
import { type FakeBridge, type FakeWorld, fakeBridge } from '../../helpers/fake-bridge'

const FIRST = { fileName: 'Data sheet.pdf', sha256: 'a'.repeat(64), pages: 4 }
const SECOND = { fileName: 'Prices.pdf', sha256: 'b'.repeat(64), pages: 1 }

const store = () => useAgreementStore.getState()
const attached = () => store().agreement?.annexes[0]?.attachment
const file = () => within(screen.getByRole('region', { name: 'Attached PDF' }))

afterEach(() => {
	cleanup()
	store().discard()
	vi.unstubAllGlobals()
})

function show(
	attachment: OwnAnnex['attachment'],
	handlers: FakeWorld['handlers'] = {},
	readOnly: ReadOnlyReason | null = null,
): FakeBridge {
	const bridge = fakeBridge({ handlers: { 'annexes:check': () => ({ kind: 'intact', bytes: 12_400 }), ...handlers } })
	vi.stubGlobal('pledge', bridge)
	const annexes = [{ id: 'sheet', title: 'Data sheet', content: [], attachment }]
	store().load({ ...emptyAgreement('sla'), annexes }, { readOnly, savedAt: null })
	render(
		<Providers isTest>
			<OwnForm id="sheet" tools={null} />
		</Providers>,
	)
	return bridge
}

it('attaches the chosen PDF as one step that can be undone', async () => {
	const bridge = show(null, { 'annexes:attach': () => ({ kind: 'attached', attachment: FIRST }) })
	fireEvent.click(file().getByRole('button', { name: 'Attach a PDF' }))
	expect(await file().findByText('4 pages, 12 kB')).toBeTruthy()
	expect(attached()).toEqual(FIRST)
	expect(bridge.calls.filter(({ channel }) => channel.startsWith('annexes:'))).toEqual([
		{ channel: 'annexes:attach', args: { agreementId: 'sla' } },
		{ channel: 'annexes:check', args: { agreementId: 'sla', sha256: FIRST.sha256 } },
	])
	store().undo()
	expect(attached()).toBe(null)
})

it('replaces the file, shows it and takes it out, each as its own step', async () => {
	const opened: unknown[] = []
	show(FIRST, {
		'annexes:attach': () => ({ kind: 'attached', attachment: SECOND }),
		'annexes:open': (args) => {
			opened.push(args)
			return {}
		},
	})
	fireEvent.click(await file().findByRole('button', { name: 'Show Data sheet.pdf' }))
	fireEvent.click(file().getByRole('button', { name: 'Replace' }))
	expect(await file().findByText('1 page, 12 kB')).toBeTruthy()
	fireEvent.click(file().getByRole('button', { name: 'Remove' }))
	expect([attached(), opened]).toEqual([null, [{ agreementId: 'sla', sha256: FIRST.sha256 }]])
	store().undo()
	expect(attached()).toEqual(SECOND)
	store().undo()
	expect(attached()).toEqual(FIRST)
})

it('says in one sentence why a file was refused, and keeps the one that was there', async () => {
	let answer: AttachOutcome = { kind: 'closed' }
	show(FIRST, { 'annexes:attach': () => answer })
	const sentences = new Set<string>()
	const click = async () => {
		const replace = file().getByRole('button', { name: 'Replace' })
		// It takes no click while the answer to the last one is on its way.
		await waitFor(() => expect(replace.hasAttribute('data-loading')).toBe(false))
		fireEvent.click(replace)
	}
	for (const reason of ['too-large', 'not-a-pdf', 'encrypted', 'unreadable'] as const) {
		answer = { kind: 'refused', reason }
		await click()
		sentences.add((await file().findByRole('alert')).textContent ?? '')
		answer = { kind: 'closed' }
		await click()
		await waitFor(() => expect(file().queryByRole('alert')).toBe(null))
	}
	expect([...sentences].filter((sentence) => /^[^.]+\.$/.test(sentence))).toHaveLength(4)
	expect(attached()).toEqual(FIRST)
})

it.each([
	['missing', 'The file is missing from the workspace; attach it again.'],
	['changed', 'The file was changed after it was attached; attach it again.'],
] as const)('says that a file is %s and offers no look at it', async (kind, sentence) => {
	show(FIRST, { 'annexes:check': () => ({ kind }) })
	expect(await file().findByText(sentence)).toBeTruthy()
	expect(file().queryByRole('button', { name: 'Show Data sheet.pdf' })).toBe(null)
})

it('offers only a look where nothing can be changed', async () => {
	show(FIRST, {}, 'folder')
	expect(await file().findByRole('button', { name: 'Show Data sheet.pdf' })).toBeTruthy()
	expect(file().getAllByRole('button')).toHaveLength(1)
})
