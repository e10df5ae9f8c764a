import { expect, test } from 'vitest'
import de from '../../../resources/locales/de/approval.json'
import findings from '../../../resources/locales/de/findings.json'
import en from '../../../resources/locales/en/approval.json'
import type { Approval, Review } from '../../../src/shared/agreement/review'
import { emptyAgreement } from '../../../src/shared/agreement/schema'
import { wordingKey } from '../../../src/shared/findings/finding'
import { approvalState, approve, approvedHashes, CHECKLISTS, withdraw } from '../../../src/shared/review/approvals'
import { reviewHindrances } from '../../../src/shared/review/final-hindrances'
import { approvedInLog } from '../../../src/shared/versions/log-approvals'

const OLD = 'a'.repeat(64)
const NEW = 'b'.repeat(64)
const AT = '2026-11-28T08:00:00Z'

function approval(id: string, role: string, contentHash: string, at = AT): Approval {
	return { id, role, name: `Person ${id}`, at, contentHash, checklist: [] }
}

function review(required: readonly string[], approvals: readonly Approval[]): Review {
	return { ...emptyAgreement('a').review, required: [...required], approvals: [...approvals] }
}

test('an approval holds for the text it was given for, and a later change voids it and says whose it was', () => {
	const first = approval('1', 'legal', OLD)
	const later = approval('2', 'legal', OLD, '2026-11-28T10:00:00+01:00')
	const given = review(['legal', 'technical'], [first, later])
	expect(approvalState(given, OLD)).toEqual({
		roles: [
			{ role: 'legal', isRequired: true, kind: 'approved', approval: later },
			{ role: 'technical', isRequired: true, kind: 'missing' },
		],
		isApproved: false,
	})
	expect(approvalState(given, NEW).roles[0]).toMatchObject({ kind: 'void', approval: { id: '2' } })
})

test('a text is approved once every required role approved that very text, and never by nobody', () => {
	const both = [approval('1', 'legal', OLD), approval('2', 'technical', OLD)]
	const mixed = [approval('1', 'legal', OLD), approval('2', 'technical', NEW)]
	expect([
		approvalState(review(['legal', 'technical'], both), OLD).isApproved,
		approvalState(review(['legal', 'technical'], mixed), OLD).isApproved,
		approvalState(review([], []), OLD).isApproved,
		approvalState(review([], [approval('1', 'board', OLD)]), OLD).isApproved,
		[...approvedHashes(review(['legal'], mixed))],
	]).toEqual([true, false, false, true, [OLD]])
})

test('one person approves a text in a role once', () => {
	const approving = { id: '1', role: 'legal', contentHash: OLD, checklist: [] }
	const deed = { by: 'Jana', at: AT }
	const once = approve(emptyAgreement('a'), approving, deed)
	if (once.kind !== 'changed') throw new Error(once.kind)
	expect(once.agreement.review.approvals).toEqual([{ ...approving, name: 'Jana', at: AT }])
	expect(approve(once.agreement, { ...approving, id: '2' }, deed).kind).toBe('already')
	expect(approve(once.agreement, { ...approving, id: '2', contentHash: NEW }, deed).kind).toBe('changed')
	expect(approve(once.agreement, { ...approving, contentHash: NEW }, deed).kind).toBe('invalid')
})

test('an approval that is withdrawn counts no more, stays with its reason, and can be given anew', () => {
	const agreement = {
		...emptyAgreement('a'),
		review: review(['legal'], [approval('1', 'legal', OLD), approval('2', 'legal', OLD)]),
	}
	const deed = { by: 'Jana', at: AT }
	const first = withdraw(agreement, { id: '2', reason: 'Liability was not read.' }, deed)
	if (first.kind !== 'changed') throw new Error(first.kind)
	// Somebody else approved in the role as well.
	expect(approvalState(first.agreement.review, OLD)).toMatchObject({
		isApproved: true,
		roles: [{ approval: { id: '1' } }],
	})
	const both = withdraw(first.agreement, { id: '1', reason: 'Nor was this.' }, deed)
	if (both.kind !== 'changed') throw new Error(both.kind)
	const state = approvalState(both.agreement.review, OLD)
	expect(state).toMatchObject({
		isApproved: false,
		roles: [{ kind: 'withdrawn', approval: { withdrawn: { by: 'Jana', at: AT, reason: 'Liability was not read.' } } }],
	})
	expect([...approvedHashes(both.agreement.review)]).toEqual([])
	expect(reviewHindrances(both.agreement, OLD).map(({ rule }) => rule)).toEqual(['missing-approval'])
	expect(withdraw(both.agreement, { id: '1', reason: 'Again.' }, deed)).toEqual({ kind: 'unknown', id: '1' })
	expect(withdraw(agreement, { id: '1', reason: '' }, deed).kind).toBe('invalid')
	const anew = approve(
		both.agreement,
		{ id: '3', role: 'legal', contentHash: OLD, checklist: [] },
		{ by: 'Person 1', at: AT },
	)
	if (anew.kind !== 'changed') throw new Error(anew.kind)
	expect(approvalState(anew.agreement.review, OLD)).toMatchObject({
		isApproved: true,
		roles: [{ approval: { id: '3' } }],
	})
})

test('the log approves a text until an approval of it is withdrawn, and again once another completes it', () => {
	const entry = { kind: 'approval', id: '1', at: AT, by: 'Jana', role: 'legal', contentHash: OLD, isComplete: true }
	const withdrawn = { ...entry, kind: 'approval-withdrawn', reason: 'No.', isComplete: false }
	const told = (...entries: readonly object[]) => [...approvedInLog(entries)]
	expect([told(entry), told(entry, withdrawn), told(entry, withdrawn, { ...entry, id: '2' })]).toEqual([
		[OLD],
		[],
		[OLD],
	])
	expect(told(entry, { ...withdrawn, isComplete: true })).toEqual([OLD])
	expect(told(entry, { ...withdrawn, contentHash: NEW })).toEqual([OLD])
})

test('a final waits for required approvals of its text and for what is open with the other side alone', () => {
	const anchor = { language: 'de', block: '', quote: '', before: '', after: '', text: '', start: 0, end: 0 } as const
	const comments = [{ id: 'c', author: 'Jana', at: AT, text: 'Why?' }]
	const thread = { anchor, assignee: null, resolved: null, comments }
	const proposal = {
		author: 'Jana',
		at: AT,
		decided: null,
		kind: 'value',
		path: 'title',
		before: '',
		after: 'x',
	} as const
	const agreement = {
		...emptyAgreement('a'),
		review: {
			...review(['legal', 'technical', 'board'], [approval('1', 'legal', OLD), approval('2', 'technical', NEW)]),
			threads: [
				{ ...thread, id: 't1', visibility: 'external' as const },
				{ ...thread, id: 't2', visibility: 'internal' as const },
				{ ...thread, id: 't3', visibility: 'external' as const, resolved: { by: 'Jana', at: AT } },
			],
			suggestions: [
				{ ...proposal, id: 's1', visibility: 'external' as const, state: 'open' as const },
				{ ...proposal, id: 's2', visibility: 'internal' as const, state: 'open' as const },
				{ ...proposal, id: 's3', visibility: 'external' as const, state: 'rejected' as const },
			],
		},
	}
	const found = reviewHindrances(agreement, NEW)
	expect(found.map((finding) => [wordingKey(finding), finding.values.count ?? finding.values.role])).toEqual([
		['open-thread', 1],
		['open-suggestion', 1],
		['missing-approval.legal-void', 'legal'],
		['missing-approval.other', 'board'],
	])
	expect(found[1]?.path).toMatch(/^review\.suggestions\.s\d$/)
	for (const finding of found) {
		const key = wordingKey(finding)
		expect([key, key in findings || `${key}_one` in findings]).toEqual([key, true])
	}
	expect(reviewHindrances(agreement, null)).toHaveLength(2)
})

test('every point of every checklist is worded in both languages, and no point that nobody asks', () => {
	const points = Object.entries(CHECKLISTS).flatMap(([role, list]) => list.map((point) => `${role}.${point}`))
	const worded = (words: object) =>
		Object.keys(words).filter((key) => points.some((one) => one.split('.')[0] === key.split('.')[0]))
	expect([worded(de), worded(en)]).toEqual([points, points])
})
