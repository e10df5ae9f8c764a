import { describe, expect, it } from 'vitest'
import { contentHash } from '../../../src/shared/agreement/content-hash'
import { setAt } from '../../../src/shared/agreement/edit'
import { publicAgreement } from '../../../src/shared/agreement/public-agreement'
import { type Agreement, agreementSchema } from '../../../src/shared/agreement/schema'
import { checkAgreement } from '../../../src/shared/findings/run'
import { endedSilences } from '../../../src/shared/findings/silenced'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { silence, unsilence } from '../../../src/shared/review/silences'
import type { ReviewEdit } from '../../../src/shared/review/with-review'

const DEED = { by: 'Ute Jansen', at: '2026-11-28T08:00:00Z' }
const changed = (edit: ReviewEdit): Agreement => {
	if (edit.kind !== 'changed') throw new Error(JSON.stringify(edit))
	return edit.agreement
}

function draft(changes: Readonly<Record<string, unknown>>): Agreement {
	let agreement = createFromPlaybook({ playbookId: 'it-service', language: 'de', id: 'a' })
	for (const [path, value] of Object.entries(changes)) {
		const result = setAt(agreement, path, value)
		if (result.kind !== 'changed') throw new Error(path)
		agreement = result.agreement
	}
	return agreement
}

const slowP1 = (seconds: number) => draft({ 'objectives.items.response-p1.value': seconds })
const ofRule = (agreement: Agreement, rule: string) => ({
	told: checkAgreement(agreement).findings.filter((one) => one.rule === rule),
	silenced: checkAgreement(agreement).silenced.filter(({ finding }) => finding.rule === rule),
})
const first = (agreement: Agreement, rule: string) => {
	const [finding] = ofRule(agreement, rule).told
	if (finding === undefined) throw new Error(`${rule} finds nothing`)
	return finding
}

describe('silencing a finding', () => {
	const agreement = slowP1(28_801)
	const finding = first(agreement, 'priority-order')
	const silent = changed(silence(agreement, finding, { id: 'q1', reason: '  Agreed with the customer. ' }, DEED))

	it('keeps who silenced what, when and why, and moves it out of what is told without dropping it', () => {
		const { rule, severity, path, values } = finding
		const kept = { id: 'q1', rule, severity, path, values, reason: 'Agreed with the customer.', ...DEED }
		expect(silent.review.silenced).toEqual([kept])
		expect(ofRule(silent, 'priority-order')).toEqual({
			told: ofRule(agreement, 'priority-order').told.slice(1),
			silenced: [{ finding, silence: kept }],
		})
		expect(agreementSchema.parse(silent)).toEqual(silent)
	})

	it('changes nothing that is agreed, and leaves the house with nothing', () => {
		expect([contentHash(silent), publicAgreement(silent)]).toEqual([contentHash(agreement), publicAgreement(agreement)])
	})

	it('ends when the values change, so that it cannot hide another problem', () => {
		const slower = { ...slowP1(30_000), review: silent.review }
		expect(ofRule(slower, 'priority-order')).toEqual({
			told: ofRule(slowP1(30_000), 'priority-order').told,
			silenced: [],
		})
		expect(endedSilences(checkAgreement(slower).findings, slower.review.silenced)).toEqual(silent.review.silenced)
		// And holds again when they are what they were.
		expect(ofRule({ ...slowP1(28_801), review: silent.review }, 'priority-order').silenced).toHaveLength(1)
	})

	it('can be taken back', () => {
		const back = changed(unsilence(silent, 'q1'))
		expect([back.review, ofRule(back, 'priority-order')]).toEqual([
			agreement.review,
			ofRule(agreement, 'priority-order'),
		])
		expect(unsilence(back, 'q1')).toEqual({ kind: 'unknown', id: 'q1' })
	})

	it('needs a reason', () => {
		expect(silence(agreement, finding, { id: 'q1', reason: ' ' }, DEED)).toEqual({
			kind: 'invalid',
			path: 'review.silenced.q1.reason',
		})
	})

	it('a second time replaces the reason', () => {
		const again = changed(silence(silent, finding, { id: 'q2', reason: 'A better reason.' }, DEED))
		expect(again.review.silenced.map(({ id, reason }) => [id, reason])).toEqual([['q2', 'A better reason.']])
	})

	it('is refused for errors and blanks, which keep an agreement from being final', () => {
		const broken = draft({ 'objectives.items.response-p1.calendarId': 'nowhere' })
		for (const rule of ['dangling-reference', 'blank']) {
			const outcome = silence(broken, first(broken, rule), { id: 'q1', reason: 'No matter.' }, DEED)
			expect(outcome).toEqual({ kind: 'invalid', path: 'review.silenced.severity' })
		}
	})

	it('does not hold for an error either when a file says so all the same', () => {
		const broken = draft({ 'objectives.items.response-p1.calendarId': 'nowhere' })
		const { rule, path, values } = first(broken, 'dangling-reference')
		const forged = { id: 'q1', rule, severity: 'info' as const, path, values: { ...values }, reason: 'x', ...DEED }
		const hidden = { ...broken, review: { ...broken.review, silenced: [forged] } }
		expect(ofRule(hidden, 'dangling-reference')).toEqual(ofRule(broken, 'dangling-reference'))
	})
})
