import { expect, it, test } from 'vitest'
import { makePayload, payloadText, readPayload } from '../../../src/main/exporting/payload'
import { payloadHash, renderFromPayload } from '../../../src/main/exporting/render-payload'
import { contentHash } from '../../../src/shared/agreement/content-hash'
import { emptyReview } from '../../../src/shared/agreement/review'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { fullReview } from '../../helpers/full-review'

const agreement = createFromPlaybook({ playbookId: 'it-service', language: 'de', id: 'a', today: '2027-03-03' })
const wishes = { kind: 'final', date: '2027-03-03', audience: 'external', version: 2, pledgeVersion: '0.1.0' } as const
const payload = makePayload(agreement, wishes)
const text = payloadText(payload)

it('comes back from its text as it was', () => {
	expect(readPayload(text)).toEqual({ kind: 'payload', payload, exact: true })
	expect(payload.render).toEqual({
		...wishes,
		profile: 'plain',
		language: 'de',
		brand: null,
		fontSet: 'source-serif-4',
	})
})

it('carries nothing of the review, whoever it is for, and takes none from a file', () => {
	const said = { ...agreement, review: fullReview() }
	const payloads = (['external', 'internal'] as const).map((audience) => makePayload(said, { ...wishes, audience }))
	expect(payloads.map((made) => made.agreement.review)).toEqual([emptyReview(), emptyReview()])
	const read = readPayload(JSON.stringify({ ...JSON.parse(text), agreement: said }))
	expect(read).toEqual({ kind: 'payload', payload, exact: false })
})

it('carries nothing said of the action plan to the other side, whatever it was marked as', () => {
	const visible = { visibility: 'external' as const, author: 'Jana', at: '2026-11-28T08:00:00Z' }
	const open = { ...visible, state: 'open' as const, decided: null, before: '', kind: 'value' as const }
	const [thread] = fullReview().threads
	if (thread === undefined) throw new Error('the review has threads')
	const said = { ...thread, visibility: 'external' as const }
	const review = {
		...emptyReview(),
		threads: [said, { ...said, id: 'plan', anchor: { ...said.anchor, block: 'action-plan.tasks', quote: 'Secret' } }],
		suggestions: [
			{ ...open, id: 's1', path: 'title', after: 'For you' },
			{ ...open, id: 's2', path: 'actionPlan.capacity.note', after: 'Secret' },
		],
	}
	const made = makePayload({ ...agreement, review }, { ...wishes, review: 'external' })
	expect(made.agreement.review.threads.map(({ id }) => id)).toEqual([said.id])
	expect(made.agreement.review.suggestions.map(({ id }) => id)).toEqual(['s1'])
	expect(payloadText(made)).not.toContain('Secret')
})

it('comes back with the version that it is compared with, of which it also says nothing internal', () => {
	const comparison = { name: '2', author: 'Nordlicht' }
	const compared = makePayload(agreement, { ...wishes, kind: 'draft', comparison }, { ...agreement, title: 'Alt' })
	const read = readPayload(payloadText(compared))
	expect(read).toEqual({ kind: 'payload', payload: compared, exact: true })
	expect([compared.base?.title, compared.base?.actionPlan.tasks]).toEqual(['Alt', []])
	// What says that it is a comparison must have something to compare with.
	expect(makePayload(agreement, { ...wishes, comparison }).render.comparison).toBe(undefined)
})

it('leaves the action plan at home in an external one, and the hash says the same of both', () => {
	const internal = makePayload(agreement, { ...wishes, audience: 'internal' })
	expect([payload.agreement.actionPlan.tasks, internal.agreement.actionPlan.tasks]).toEqual([
		[],
		agreement.actionPlan.tasks,
	])
	expect([payloadHash(payload), payloadHash(internal)]).toEqual([contentHash(agreement), contentHash(agreement)])
})

it('tells a text that says more than it shows, or says it otherwise, from its own', () => {
	const parsed = JSON.parse(text)
	const others = [
		JSON.stringify(parsed, null, 2),
		JSON.stringify({ ...parsed, note: 'psst' }),
		JSON.stringify({ ...parsed, agreement: { ...parsed.agreement, secret: 1 } }),
		JSON.stringify({ ...parsed, render: { ...parsed.render, extra: 1 } }),
		JSON.stringify({ ...parsed, agreement: { ...parsed.agreement, actionPlan: agreement.actionPlan } }),
	]
	for (const other of others) expect(readPayload(other)).toEqual({ kind: 'payload', payload, exact: false })
})

test.each([
	['no JSON', '{', 'broken'],
	['no payload', '[]', 'broken'],
	['an unknown kind', text.replace('"kind":"final"', '"kind":"finale"'), 'broken'],
	['a newer agreement', text.replace(/"schemaVersion":\d+/, '"schemaVersion":999'), 'too-new'],
])('a text that is %s gives no payload', (_name, other, kind) => {
	expect(readPayload(other)).toEqual({ kind })
})

it('writes half a character as every output shows it', () => {
	const odd = makePayload({ ...agreement, title: 'cut \ud83d' }, wishes)
	const read = readPayload(payloadText(odd))
	expect(read.kind === 'payload' && [read.payload.agreement.title, read.exact]).toEqual(['cut \ufffd', true])
})

it.each(['pdf', 'html', 'md'] as const)('makes the same %s from the text as from the agreement', async (format) => {
	const read = readPayload(text)
	const again = read.kind === 'payload' ? await renderFromPayload(read.payload, format) : null
	expect(Buffer.compare(again!, await renderFromPayload(payload, format))).toBe(0)
})
