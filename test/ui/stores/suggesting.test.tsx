import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useAgreementStore } from '../../../src/renderer/stores/agreement-store'
import { openExport } from '../../../src/renderer/stores/open-export'
import { openAgreement, useRouteStore } from '../../../src/renderer/stores/route-store'
import { settleSuggesting } from '../../../src/renderer/stores/settle-suggesting'
import { resumeSuggesting, startSuggesting, takeBackLeft, useHeldStore } from '../../../src/renderer/stores/suggesting'
import { useVersionsStore } from '../../../src/renderer/stores/versions-store'
import { emptyReview } from '../../../src/shared/agreement/review'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { changesBetween } from '../../../src/shared/compare/changes'
import { acceptAll } from '../../../src/shared/review/accept'
import { reviewOutline } from '../../../src/shared/review/outlines'
import { printedTexts } from '../../../src/shared/review/printed-texts'
import { type FakeBridge, fakeBridge } from '../../helpers/fake-bridge'
import { fullAgreement } from '../../helpers/full-agreement'

const BASE: Agreement = { ...fullAgreement(), review: emptyReview() }
const store = () => useAgreementStore.getState()
const open = (): Agreement => store().agreement ?? BASE
const saved = () => bridge.calls.filter(({ channel }) => channel === 'agreements:save').map(({ args }) => args)
const pending = () => open().review.suggestions
const addArticle = () => store().insert('ownArticles', { id: 'wish', after: 'legal', title: 'Wish', content: [] })
let bridge: FakeBridge

beforeEach(async () => {
	vi.useFakeTimers()
	bridge = fakeBridge({ agreements: [BASE] })
	vi.stubGlobal('pledge', bridge)
	await openAgreement(BASE.id)
	store().load(BASE, { readOnly: null, savedAt: null })
	startSuggesting('Ada')
})

afterEach(() => {
	store().discard()
	useRouteStore.setState({ route: { name: 'agreements' }, waiting: null })
	vi.useRealTimers()
})

describe('suggesting in the forms', () => {
	it('writes nothing of the edits, whatever is flushed, and undoes only among them', async () => {
		store().set('downtime.noticeSeconds', 7_200)
		await store().flush()
		await vi.advanceTimersByTimeAsync(5_000)
		expect(saved()).toEqual([])
		store().undo()
		store().undo()
		expect(open()).toBe(BASE)
		expect(store().suggesting?.base).toBe(BASE)
	})

	it('still writes what was edited before it began', async () => {
		store().dropSuggesting()
		store().set('title', 'Before')
		startSuggesting('Ada')
		store().set('title', 'Wished')
		await store().flush()
		expect(saved()).toEqual([{ agreement: store().suggesting?.base }])
		expect(bridge.stored.get(BASE.id)?.title).toBe('Before')
	})

	it('makes each change a signed suggestion on the base: one step, and saved', async () => {
		store().set('downtime.noticeSeconds', 7_200)
		store().set('title', 'Wished')
		expect(settleSuggesting()).toBe(true)
		expect(changesBetween(BASE, open())).toEqual([])
		expect(pending().map((one) => ({ ...one, id: '', at: '' }))).toMatchObject([
			{ kind: 'value', path: 'title', before: BASE.title, after: 'Wished', author: 'Ada', state: 'open' },
			{ kind: 'value', path: 'downtime.noticeSeconds', before: BASE.downtime.noticeSeconds, after: 7_200 },
		])
		await vi.advanceTimersByTimeAsync(600)
		expect(saved()).toEqual([{ agreement: open() }])
		store().undo()
		expect(open()).toBe(BASE)
		expect(store().steps.past).toEqual([])
	})

	it('makes suggestions that give the edited text when all are accepted, own wordings too', () => {
		const clause = printedTexts(reviewOutline(BASE, 'de')).all.find(({ block }) => block.id === 'priorities.ranking')
		const own = { clause: 'priorities.ranking', language: 'de', text: 'Es gilt die Matrix.', madeFrom: 'x' }
		store().insert('overrides', own)
		store().set('downtime.noticeSeconds', 7_200)
		const edited = open()
		expect(settleSuggesting()).toBe(true)
		const wording = pending().find(({ kind }) => kind === 'wording')
		expect(wording).toMatchObject({ anchor: { text: clause?.text }, replacement: own.text })
		const { agreement } = acceptAll(open(), () => true, { by: 'Bo', at: '2026-11-28T08:00:00Z' })
		expect(changesBetween(agreement, edited)).toEqual([])
		expect(changesBetween(agreement, BASE).length).toBe(2)
	})

	it('waits with everything while a row was added, until that is taken back; the rest is suggested', async () => {
		store().set('title', 'Wished')
		addArticle()
		const { held } = useHeldStore.getState()
		expect(settleSuggesting()).toBe(false)
		useRouteStore.getState().setView('review')
		await useRouteStore.getState().navigate({ name: 'agreements' })
		openExport()
		expect(useRouteStore.getState().route).toMatchObject({ name: 'agreement', view: 'edit' })
		expect(useHeldStore.getState().held).toBe(held + 4)
		expect(store().suggesting).not.toBeNull()
		takeBackLeft()
		expect(changesBetween(BASE, open()).map(({ path }) => path)).toEqual(['title'])
		useRouteStore.getState().setView('review')
		expect(useRouteStore.getState().route).toMatchObject({ view: 'review' })
		expect(pending().length).toBe(1)
	})

	it('suggests what was changed when the agreement is left, and saves that', async () => {
		store().set('title', 'Wished')
		await useRouteStore.getState().navigate({ name: 'agreements' })
		const stored = bridge.stored.get(BASE.id)
		expect(stored?.title).toBe(BASE.title)
		expect(stored?.review.suggestions).toMatchObject([{ path: 'title', after: 'Wished' }])
	})

	it('goes back to the base and its undo steps when the changes are discarded', async () => {
		store().dropSuggesting()
		store().set('title', 'Before')
		const { steps, agreement } = store()
		startSuggesting('Ada')
		store().set('title', 'Wished')
		store().dropSuggesting()
		expect(store().agreement).toBe(agreement)
		expect(store().steps.past).toEqual(steps.past)
		await store().flush()
		expect(bridge.stored.get(BASE.id)?.title).toBe('Before')
	})

	it('names a version of the base, and keeps what is said meanwhile', async () => {
		store().set('title', 'Wished')
		await useVersionsStore
			.getState()
			.create('First', '')
			.catch(() => undefined)
		const asked = bridge.calls.find(({ channel }) => channel === 'versions:create')?.args
		expect(asked).toMatchObject({ agreement: { title: BASE.title } })
		const review = { ...BASE.review, required: ['legal'] }
		store().edit('undo.required', (agreement) => ({ kind: 'changed', agreement: { ...agreement, review } }))
		store().dropSuggesting()
		expect(open()).toEqual({ ...BASE, review })
	})

	it('ends without a trace where nothing was changed', () => {
		expect(settleSuggesting()).toBe(true)
		expect([open(), store().suggesting, store().steps.past]).toEqual([BASE, null, []])
	})
})

describe('wishes that are not suggested yet', () => {
	const kept = () => bridge.keptWishes.get(BASE.id)

	it('are kept beside the agreement while it stays as it is, and dropped once they are suggestions on the disk', async () => {
		store().set('downtime.noticeSeconds', 7_200)
		await vi.advanceTimersByTimeAsync(5_000)
		expect(kept()).toEqual({ base: BASE, edited: open(), by: 'Ada', visibility: store().suggesting?.visibility })
		expect(saved()).toEqual([])
		expect(settleSuggesting()).toBe(true)
		await vi.advanceTimersByTimeAsync(5_000)
		expect([kept(), bridge.stored.get(BASE.id)?.review.suggestions.length]).toEqual([undefined, 1])
	})

	it('stay kept while the suggestions that they became cannot be saved', async () => {
		store().set('downtime.noticeSeconds', 7_200)
		await vi.advanceTimersByTimeAsync(5_000)
		bridge.fail('agreements:save', 'disk-full')
		settleSuggesting()
		await vi.advanceTimersByTimeAsync(5_000)
		expect(kept()?.edited.downtime.noticeSeconds).toBe(7_200)
	})

	it('are dropped with what nobody wants any more', async () => {
		store().set('downtime.noticeSeconds', 7_200)
		await vi.advanceTimersByTimeAsync(5_000)
		store().dropSuggesting()
		await vi.advanceTimersByTimeAsync(5_000)
		expect([kept(), open()]).toEqual([undefined, BASE])
	})

	it('go on after a crash where they were, by the same name, and become the same suggestions', async () => {
		const edited = { ...BASE, downtime: { ...BASE.downtime, noticeSeconds: 7_200 } }
		bridge = fakeBridge({ agreements: [BASE], wishes: { base: BASE, edited, by: 'Bo', visibility: 'external' } })
		vi.stubGlobal('pledge', bridge)
		store().load(BASE, { readOnly: null, savedAt: null })
		expect(await resumeSuggesting(BASE.id)).toEqual({ kind: 'resumed' })
		expect([open(), store().suggesting?.base, store().suggesting?.by]).toEqual([edited, BASE, 'Bo'])
		settleSuggesting()
		expect(pending()).toMatchObject([
			{ path: 'downtime.noticeSeconds', after: 7_200, author: 'Bo', visibility: 'external' },
		])
		await vi.advanceTimersByTimeAsync(5_000)
		expect(kept()).toBeUndefined()
		expect(await resumeSuggesting(BASE.id)).toEqual({ kind: 'none' })
	})

	it('become suggestions at once where what they were made on is another by now', async () => {
		const edited = { ...BASE, downtime: { ...BASE.downtime, noticeSeconds: 7_200 } }
		bridge = fakeBridge({ agreements: [BASE], wishes: { base: BASE, edited, by: 'Bo', visibility: 'internal' } })
		vi.stubGlobal('pledge', bridge)
		const today = { ...BASE, title: 'Another title' }
		store().load(today, { readOnly: null, savedAt: null })
		expect(await resumeSuggesting(BASE.id)).toEqual({ kind: 'suggested' })
		expect([store().suggesting, open().title, open().downtime]).toEqual([null, 'Another title', BASE.downtime])
		expect(pending()).toMatchObject([{ path: 'downtime.noticeSeconds', after: 7_200, author: 'Bo', state: 'open' }])
		expect(kept()).toBeUndefined()
	})

	const article = { id: 'wish', after: 'legal' as const, title: 'Wish', content: [] }

	it('go on as wishes on the text of today where rows came among them, with all that changed there meanwhile', async () => {
		const wished = { ...BASE.downtime, noticeSeconds: 7_200 }
		const edited = { ...BASE, downtime: wished, ownArticles: [...BASE.ownArticles, article] }
		bridge = fakeBridge({ agreements: [BASE], wishes: { base: BASE, edited, by: 'Bo', visibility: 'internal' } })
		vi.stubGlobal('pledge', bridge)
		const today = { ...BASE, title: 'Another title' }
		store().load(today, { readOnly: null, savedAt: null })
		expect(await resumeSuggesting(BASE.id)).toEqual({ kind: 'carried' })
		expect([store().suggesting?.base, open()]).toEqual([today, { ...edited, title: 'Another title' }])
		expect(kept()?.edited.ownArticles.at(-1)).toEqual(article)
		takeBackLeft()
		settleSuggesting()
		expect(pending()).toMatchObject([{ path: 'downtime.noticeSeconds', after: 7_200 }])
	})

	it('stay kept where they do not fit into the text of today, and what can be suggested is suggested once', async () => {
		const [first] = BASE.signatures.signatories
		if (first === undefined) throw new Error('somebody signs')
		const signing = (...names: string[]): Agreement => {
			const signatories = names.map((name) => ({ ...first, id: name }))
			return { ...BASE, signatures: { ...BASE.signatures, signatories } }
		}
		const most = Array.from({ length: 19 }, (_, index) => `s${index}`)
		const base = signing(...most)
		const edited = { ...signing(...most, 'wished'), downtime: { ...BASE.downtime, noticeSeconds: 7_200 } }
		bridge = fakeBridge({ agreements: [BASE], wishes: { base, edited, by: 'Bo', visibility: 'internal' } })
		vi.stubGlobal('pledge', bridge)
		store().load(signing(...most, 'today'), { readOnly: null, savedAt: null })
		const waiting = { kind: 'waiting', count: 1 }
		expect(await resumeSuggesting(BASE.id)).toEqual(waiting)
		expect([store().suggesting, pending().map(({ author }) => author)]).toEqual([null, ['Bo']])
		expect(kept()?.edited.signatures.signatories.at(-1)?.id).toBe('wished')
		// Asked again, it still waits and suggests nothing twice.
		expect(await resumeSuggesting(BASE.id)).toEqual(waiting)
		expect(pending().length).toBe(1)
		store().load(base, { readOnly: null, savedAt: null })
		expect((await resumeSuggesting(BASE.id)).kind).toBe('carried')
		expect(open().signatures.signatories.at(-1)?.id).toBe('wished')
	})
})
