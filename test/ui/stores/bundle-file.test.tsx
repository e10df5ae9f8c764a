import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useAgreementStore } from '../../../src/renderer/stores/agreement-store'
import { useRouteStore } from '../../../src/renderer/stores/route-store'
import { emptyAgreement } from '../../../src/shared/agreement/schema'
import { type FakeBridge, fakeBridge } from '../../helpers/fake-bridge'

let bridge: FakeBridge
const store = () => useAgreementStore.getState()
const PATH = '/mail/review.pledge'
const about = { sent: null, saved: null }

beforeEach(() => {
	bridge = fakeBridge()
	vi.stubGlobal('pledge', bridge)
	const bundle = { path: PATH, audience: 'external', about, canWrite: true, isLogChanged: false } as const
	store().load({ ...emptyAgreement('sla'), title: 'SLA' }, { readOnly: null, savedAt: null, bundle })
})

afterEach(() => {
	store().discard()
	useRouteStore.setState({ waiting: null, route: { name: 'agreements' } })
})

it('saves a bundle into its file and nothing into the workspace', async () => {
	store().set('title', 'Reviewed')
	await store().flush()
	expect(bridge.calls.map(({ channel }) => channel)).toEqual(['bundles:save'])
	expect(store().saveState).toEqual({ kind: 'saved', at: expect.any(String) })
})

it('keeps the program and the draft while the file takes no writes, until the user lets it go', async () => {
	const close = vi.fn()
	vi.stubGlobal('close', close)
	bridge.fail('bundles:save', 'read-only', PATH)
	store().set('title', 'Reviewed')
	await store().flush()
	expect([store().saveState.kind, useRouteStore.getState().canQuit(), useRouteStore.getState().waiting]).toEqual([
		...['error', false, 'quit'],
	])
	useRouteStore.getState().decide('stay')
	expect([store().agreement?.title, useRouteStore.getState().waiting, close.mock.calls]).toEqual(['Reviewed', null, []])
	// Elsewhere it can be saved, and then nothing holds the program.
	store().movedTo('/home/review.pledge', '2026-11-28T08:05:00Z')
	expect([store().bundle?.path, useRouteStore.getState().canQuit()]).toEqual(['/home/review.pledge', true])
})
