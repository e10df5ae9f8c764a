import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { PROBLEM_CODES } from '../../../src/main/verifying/problem'
import { messagesOf } from '../../../src/renderer/app/messages'
import { Providers } from '../../../src/renderer/app/Providers'
import { VerifyDialog } from '../../../src/renderer/features/verify/VerifyDialog'
import { useSettingsStore } from '../../../src/renderer/stores/settings-store'
import { useVerifyStore } from '../../../src/renderer/stores/verify-store'
import type { Verification } from '../../../src/shared/ipc/verify-shape'
import { fakeBridge } from '../../helpers/fake-bridge'

type Verified = Extract<Verification, { kind: 'verified' }>

const genuine: Verified = {
	...{
		kind: 'verified',
		file: 'contract.pdf',
		format: 'pdf',
		genuine: true,
		sameText: true,
		contentHash: 'ab'.repeat(32),
	},
	document: {
		...{ agreementId: 'a', title: 'Managed IT', state: 'final', shows: null },
		...{ audience: 'external', date: '2027-03-03', version: 2 },
	},
	signedFields: [],
	problems: [],
	final: { at: '2027-03-03T09:00:00.000Z', version: 2, recipient: 'Hansen Logistik KG' },
}

beforeEach(() => useSettingsStore.setState({ language: 'en' }))
afterEach(() => {
	useVerifyStore.getState().close()
	cleanup()
	vi.unstubAllGlobals()
})

function show(answer: () => Promise<Verification> | Verification, path: string | null = '/files/contract.pdf') {
	const handlers = { 'verify:choose-file': async () => path, 'verify:run': async () => answer() }
	const bridge = fakeBridge({ handlers })
	vi.stubGlobal('pledge', bridge)
	render(
		<Providers isTest>
			<VerifyDialog />
		</Providers>,
	)
	useVerifyStore.getState().open()
	return bridge
}

async function choose(): Promise<void> {
	fireEvent.click(await screen.findByRole('button', { name: 'Choose document' }))
}

const heading = () => screen.findByRole('heading', { level: 2, name: (name) => name !== 'Check a document' })

test.each<[string, Verification, string, string]>([
	['final', genuine, 'Genuine, and a final of this workspace', 'as version 2 for Hansen Logistik KG'],
	['text of elsewhere', { ...genuine, final: null }, 'Genuine', 'No final in this workspace'],
	[
		'draft of a text that went out',
		{ ...genuine, document: { ...genuine.document!, state: 'draft', version: null } },
		'Genuine',
		'Its text went out',
	],
	[
		'review copy of a text that went out',
		{ ...genuine, final: null, document: { ...genuine.document!, state: 'draft', shows: 'review', version: null } },
		'Genuine',
		'Review copy of',
	],
	[
		'file written anew',
		{ ...genuine, genuine: false, final: null, problems: [{ code: 'rewritten', values: {} }] },
		'Not the original, but the same words',
		'not, byte for byte, the one',
	],
	[
		'changed figure',
		{
			...{ ...genuine, genuine: false, sameText: false, final: null },
			problems: [{ code: 'text-differs', values: { page: 4, found: '98 %', expected: '97 %' } }],
		},
		'Not genuine',
		'Page 4 says “98 %” where the data says “97 %”.',
	],
	[
		'file without data',
		{ ...genuine, genuine: false, sameText: false, document: null, contentHash: null, final: null },
		'Cannot be proved',
		'no data inside',
	],
	['file that is encrypted', { kind: 'refused', file: 'x.pdf', reason: 'encrypted' }, 'Cannot be checked', 'encrypted'],
])('says of a %s what it is', async (_name, answer, title, sentence) => {
	show(() => answer)
	await choose()
	expect((await heading()).textContent).toBe(title)
	expect(screen.getByRole('dialog').textContent).toContain(sentence)
	expect(screen.getByRole('button', { name: 'Check another' })).toBeTruthy()
})

test('shows that it works, and forgets the answer when it was closed meanwhile', async () => {
	let finish: (answer: Verification) => void = () => {}
	show(() => new Promise<Verification>((resolve) => (finish = resolve)))
	await choose()
	expect(await screen.findByLabelText('The document is being compared …')).toBeTruthy()
	fireEvent.click(screen.getByRole('button', { name: 'Cancel' }))
	finish(genuine)
	await waitFor(() => expect(useVerifyStore.getState().state.kind).toBe('closed'))
})

test('stays as it is when no file was chosen, and says why one could not be read', async () => {
	const bridge = show(() => genuine, null)
	await choose()
	expect(await screen.findByRole('button', { name: 'Choose document' })).toBeTruthy()
	cleanup()
	const failing = show(() => genuine)
	failing.fail('verify:run', 'not-found', '/files/contract.pdf')
	await choose()
	await waitFor(() => expect(screen.getByRole('dialog').textContent).toContain('/files/contract.pdf'))
	expect(bridge.calls.some(({ channel }) => channel === 'verify:run')).toBe(false)
})

test.each(['de', 'en'] as const)('has a sentence for every problem (%s)', (language) => {
	const keys = Object.keys(messagesOf(language, 'verify'))
	const missing = PROBLEM_CODES.filter((code) => !keys.some((key) => key.replace(/_other$/, '') === `problem.${code}`))
	expect(missing).toEqual([])
})
