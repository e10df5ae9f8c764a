import { expect, it, test } from 'vitest'
import { openAgreement } from '../../../src/shared/agreement/open'
import { type Agreement, emptyAgreement } from '../../../src/shared/agreement/schema'
import { unplacedAnchor } from '../../../src/shared/review/make-anchor'
import * as threads from '../../../src/shared/review/threads'
import type { ReviewEdit } from '../../../src/shared/review/with-review'

const ADA = { by: 'Ada', at: '2026-11-24T09:30:00+01:00' }
const BO = { by: 'Bo', at: '2026-11-24T10:00:00Z' }
const anchor = unplacedAnchor('en', 'words')
const opening = { id: 't1', commentId: 'c1', anchor, visibility: 'internal', text: ' Why? ' } as const

function changed(edit: ReviewEdit): Agreement {
	if (edit.kind !== 'changed') throw new Error(JSON.stringify(edit))
	return edit.agreement
}

const empty = Object.freeze(emptyAgreement('a'))
const opened = changed(threads.openThread(empty, opening, ADA))
const answered = changed(threads.reply(opened, 't1', { id: 'c2', text: 'Because.' }, BO))
const only = (agreement: Agreement) => agreement.review.threads[0]

it('opens a thread with its first comment and takes replies behind it', () => {
	expect(answered.review.threads).toEqual([
		{
			id: 't1',
			anchor,
			visibility: 'internal',
			assignee: null,
			resolved: null,
			comments: [
				{ id: 'c1', author: 'Ada', at: ADA.at, text: 'Why?' },
				{ id: 'c2', author: 'Bo', at: BO.at, text: 'Because.' },
			],
		},
	])
	expect(openAgreement(answered).kind).toBe('opened')
	expect([empty.review.threads.length, only(opened)?.comments.length]).toEqual([0, 1])
})

test('only the last comment can be rewritten or taken away, and only by who wrote it', () => {
	const [first, last] = [
		{ threadId: 't1', commentId: 'c1' },
		{ threadId: 't1', commentId: 'c2' },
	]
	expect([
		threads.rewrite(answered, first, 'x', 'Ada').kind,
		threads.rewrite(answered, last, 'x', 'Ada').kind,
		threads.deleteComment(answered, first, 'Ada').kind,
		threads.rewrite(answered, { ...last, commentId: 'c9' }, 'x', 'Bo'),
	]).toEqual(['not-yours', 'not-yours', 'not-yours', { kind: 'unknown', id: 'c9' }])
	expect(only(changed(threads.rewrite(answered, last, 'Because so. ', 'Bo')))?.comments[1]?.text).toBe('Because so.')
	expect(changed(threads.deleteComment(answered, last, 'Bo'))).toEqual(opened)
	expect(changed(threads.deleteComment(opened, first, 'Ada'))).toEqual(empty)
})

test('a resolved thread keeps who resolved it first, and an answer opens it again', () => {
	const resolved = changed(threads.resolve(answered, 't1', BO))
	expect(only(resolved)?.resolved).toEqual(BO)
	expect(only(changed(threads.resolve(resolved, 't1', ADA)))?.resolved).toEqual(BO)
	expect(changed(threads.reopen(resolved, 't1'))).toEqual(answered)
	expect(only(changed(threads.reply(resolved, 't1', { id: 'c3', text: 'No.' }, ADA)))?.resolved).toBeNull()
})

it('is assigned and shown to the other side', () => {
	const steps = [threads.assign(opened, 't1', 'Bo'), threads.setVisibility(opened, 't1', 'external')]
	expect(steps.map((step) => only(changed(step)))).toEqual([
		{ ...only(opened), assignee: 'Bo' },
		{ ...only(opened), visibility: 'external' },
	])
})

it('refuses what could not be read again, by its path', () => {
	expect([
		threads.openThread(opened, opening, ADA),
		threads.openThread(opened, { ...opening, id: 't2', text: '  ' }, ADA),
		threads.openThread(opened, { ...opening, id: 't2' }, { ...ADA, at: 'yesterday' }),
		threads.reply(opened, 't1', { id: 'c1', text: 'x' }, ADA),
		threads.reply(opened, 't1', { id: 'c2', text: 'x'.repeat(20_001) }, ADA),
		threads.assign(opened, 't7', null),
	]).toEqual([
		{ kind: 'invalid', path: 'review.threads.id' },
		{ kind: 'invalid', path: 'review.threads.t2.comments.0.text' },
		{ kind: 'invalid', path: 'review.threads.t2.comments.0.at' },
		{ kind: 'invalid', path: 'review.threads.t1.comments.id' },
		{ kind: 'invalid', path: 'review.threads.t1.comments.1.text' },
		{ kind: 'unknown', id: 't7' },
	])
})

it('is full at some point, so that a file stays one that opens', () => {
	const many = Array.from({ length: 5_000 }, (_, index) => ({ ...only(opened)!, id: `n${index}` }))
	const full = { ...empty, review: { ...empty.review, threads: many } }
	expect(threads.openThread(full, opening, ADA)).toEqual({ kind: 'invalid', path: 'review.threads' })
})
