import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useAgreementStore } from '../../../src/renderer/stores/agreement-store'
import { setAt } from '../../../src/shared/agreement/edit'
import { emptyAgreement } from '../../../src/shared/agreement/schema'
import { accept } from '../../../src/shared/review/accept'
import { makeAnchor } from '../../../src/shared/review/make-anchor'
import { reviewOutline } from '../../../src/shared/review/outlines'
import { suggest } from '../../../src/shared/review/suggestions'
import { openThread } from '../../../src/shared/review/threads'
import { type FakeBridge, fakeBridge } from '../../helpers/fake-bridge'

let bridge: FakeBridge
const store = () => useAgreementStore.getState()
const title = () => store().agreement?.title
const saves = () => bridge.calls.filter((call) => call.channel === 'agreements:save')

beforeEach(() => {
	vi.useFakeTimers()
	bridge = fakeBridge()
	vi.stubGlobal('pledge', bridge)
	store().load({ ...emptyAgreement('sla'), title: 'SLA' }, { readOnly: null, savedAt: null })
})

afterEach(() => {
	store().discard()
	vi.useRealTimers()
})

function type(path: string, text: string): void {
	for (let length = 1; length <= text.length; length++) {
		store().set(path, text.slice(0, length))
		vi.advanceTimersByTime(100)
	}
}

describe('undo', () => {
	it('takes what was typed into one field back in one step', () => {
		type('title', 'Managed services')
		store().undo()
		expect(title()).toBe('SLA')
		store().redo()
		expect(title()).toBe('Managed services')
	})

	it('parts the steps of two fields, of a pause and of a change of focus', () => {
		type('title', 'One')
		type('parties.customer.name', 'Hansen')
		type('title', 'Two')
		vi.advanceTimersByTime(2_000)
		type('title', 'Three')
		store().setFocusPath('title')
		type('title', 'Four')
		const seen: (string | null | undefined)[] = []
		for (let step = 0; step < 5; step++) {
			store().undo()
			seen.push(`${title()} ${store().agreement?.parties.customer.name}`)
		}
		expect(seen).toEqual(['Three Hansen', 'Two Hansen', 'One Hansen', 'One null', 'SLA null'])
	})

	it('keeps every insertion, removal and move as a step of its own', () => {
		store().insert('ownArticles', { id: 'a', after: 'legal', title: 'A', content: [] })
		store().insert('ownArticles', { id: 'b', after: 'legal', title: 'B', content: [] })
		store().move('ownArticles.b', 0)
		store().remove('ownArticles.a')
		const ids = () => store().agreement?.ownArticles.map((article) => article.id)
		expect(ids()).toEqual(['b'])
		const seen = [1, 2, 3, 4].map(() => {
			store().undo()
			return ids()
		})
		expect(seen).toEqual([['b', 'a'], ['a', 'b'], ['a'], []])
	})

	it('forgets what was undone as soon as something else is typed', () => {
		type('title', 'One')
		store().undo()
		type('parties.customer.name', 'Hansen')
		store().redo()
		expect([title(), store().agreement?.parties.customer.name]).toEqual(['SLA', 'Hansen'])
	})

	it('leads back to the field it changed', () => {
		type('title', 'One')
		store().setFocusPath('parties.customer.name')
		store().undo()
		expect(store().focusPath).toBe('title')
	})
})

describe('edits', () => {
	it('keep the identity of everything they do not touch', () => {
		const before = store().agreement
		store().set('parties.customer.name', 'Hansen')
		const after = store().agreement
		expect(after?.services).toBe(before?.services)
		expect(after?.parties.provider).toBe(before?.parties.provider)
		expect(after?.parties).not.toBe(before?.parties)
	})

	it('that the schema refuses change nothing and say so', () => {
		const before = store().agreement
		expect(store().set('title', 'x'.repeat(301))).toBe('invalid')
		expect(store().set('nothing.there', 1)).toBe('unknown-path')
		expect(store().agreement).toBe(before)
		expect(store().steps.past).toEqual([])
	})

	it('are refused while the agreement can only be read', () => {
		store().load({ ...emptyAgreement('sla'), title: 'SLA' }, { readOnly: 'locked', savedAt: null })
		expect(store().set('title', 'Other')).toBe('unknown-path')
		expect(title()).toBe('SLA')
	})

	it('of several fields are one step', () => {
		store().edit('undo.replace', (agreement) => {
			const first = setAt(agreement, 'title', 'New')
			return first.kind === 'changed' ? setAt(first.agreement, 'parties.customer.name', 'New') : first
		})
		store().undo()
		expect([title(), store().agreement?.parties.customer.name]).toEqual(['SLA', null])
	})
})

describe('saving', () => {
	it('waits for a rest and saves the last state once', async () => {
		type('title', 'Managed')
		expect(store().saveState).toEqual({ kind: 'unsaved' })
		expect(saves()).toEqual([])
		await vi.advanceTimersByTimeAsync(600)
		expect(saves().length).toBe(1)
		expect(bridge.stored.get('sla')?.title).toBe('Managed')
		expect(store().saveState).toEqual({ kind: 'saved', at: '2026-11-23T20:42:00.000Z' })
	})

	it('saves what came during a save after it, never before', async () => {
		const order: string[] = []
		const gates: (() => void)[] = []
		vi.stubGlobal('pledge', {
			...bridge,
			invoke: async (_channel: string, args: { agreement: { title: string } }) => {
				await new Promise<void>((resolve) => gates.push(resolve))
				order.push(args.agreement.title)
				return { ok: true, value: { savedAt: 'now' } }
			},
		})
		store().set('title', 'First')
		const flushed = store().flush()
		store().set('title', 'Second')
		const again = store().flush()
		expect(gates.length).toBe(1)
		gates[0]?.()
		await vi.advanceTimersByTimeAsync(0)
		expect(order).toEqual(['First'])
		gates[1]?.()
		await Promise.all([flushed, again])
		expect(order).toEqual(['First', 'Second'])
		expect(store().saveState).toEqual({ kind: 'saved', at: 'now' })
	})

	it('says why it failed, keeps the entries and saves them with the next try', async () => {
		bridge.fail('agreements:save', 'disk-full')
		type('title', 'Managed')
		await store().flush()
		expect(store().saveState).toEqual({ kind: 'error', code: 'disk-full', detail: '' })
		expect(title()).toBe('Managed')
		bridge.fail('agreements:save', null)
		await store().flush()
		expect(bridge.stored.get('sla')?.title).toBe('Managed')
		expect(store().saveState.kind).toBe('saved')
	})

	it('does not write what belongs to an agreement that is no longer open', async () => {
		store().set('title', 'Managed')
		store().load(emptyAgreement('other'), { readOnly: null, savedAt: null })
		await vi.advanceTimersByTimeAsync(5_000)
		expect(saves()).toEqual([])
	})
})

describe('what is said about the agreement', () => {
	const deed = { by: 'Ada', at: '2026-11-24T09:30:00Z' }

	it('is saved with it, and an accepted suggestion is one step that is taken back with its decision', async () => {
		const agreement = store().agreement!
		const outline = reviewOutline(agreement, 'en')
		const { id, language } = { id: outline.blocks.find(({ kind }) => kind === 'title')!.id, language: 'en' as const }
		const anchor = makeAnchor(outline, { language, address: id }, { start: 0, end: 3 })!
		const opening = { id: 't', commentId: 'c', anchor, visibility: 'internal', text: 'Why?' } as const
		store().edit('undo.set', (open) => openThread(open, opening, deed))
		const wish = { id: 's', visibility: 'internal', kind: 'wording', anchor, replacement: 'OLA' } as const
		store().edit('undo.set', (open) => suggest(open, wish, deed))
		const open = store().agreement
		expect(store().edit('undo.set', (now) => accept(now, 's', deed))).toBe('changed')
		expect([title(), store().agreement?.review.suggestions[0]?.state]).toEqual(['OLA', 'accepted'])
		expect(store().edit('undo.set', (now) => accept(now, 's', deed))).toBe('refused')
		await store().flush()
		expect(saves().at(-1)?.args).toEqual({ agreement: store().agreement })
		store().undo()
		expect([title(), store().agreement]).toEqual(['SLA', open])
		store().undo()
		store().undo()
		expect(store().agreement?.review).toEqual(agreement.review)
		store().redo()
		expect(store().agreement?.review.threads[0]?.comments[0]?.text).toBe('Why?')
	})
})
