import { APPROVAL_ROLES, type Approval, type Review } from '../agreement/review'
import type { Agreement } from '../agreement/schema'
import { type Deed, type ReviewEdit, withReview } from './with-review'

/** What was signed off in a role. `void`: another text was; `withdrawn`: it was taken back; the latest of those is named. */
export type RoleState =
	| { readonly role: string; readonly isRequired: boolean; readonly kind: 'missing' }
	| {
			readonly role: string
			readonly isRequired: boolean
			readonly kind: 'approved' | 'void' | 'withdrawn'
			readonly approval: Approval
	  }

export type ApprovalState = {
	/** Required roles first, in their order, then others in which somebody approved. */
	readonly roles: readonly RoleState[]
	/** Somebody approved this very text, and every required role did. */
	readonly isApproved: boolean
}

/** `contentHash` is today's, as exports have it: of the public agreement with the holidays of its term stored. */
export function approvalState({ approvals, required }: Review, contentHash: string): ApprovalState {
	const named = [...new Set([...required, ...approvals.map(({ role }) => role)])]
	const roles = named.map((role): RoleState => {
		const isRequired = required.includes(role)
		const given = approvals.filter((approval) => approval.role === role)
		const valid = given.findLast((approval) => approval.contentHash === contentHash && holds(approval))
		if (valid !== undefined) return { role, isRequired, kind: 'approved', approval: valid }
		const latest = given.reduce<Approval | null>((last, one) => (isLater(one, last) ? one : last), null)
		if (latest === null) return { role, isRequired, kind: 'missing' }
		return { role, isRequired, kind: holds(latest) ? 'void' : 'withdrawn', approval: latest }
	})
	return { roles, isApproved: isComplete(approvals, required, contentHash) }
}

/** Texts that were approved by somebody and in every required role. */
export function approvedHashes({ approvals, required }: Review): ReadonlySet<string> {
	const hashes = new Set(approvals.map(({ contentHash }) => contentHash))
	return new Set([...hashes].filter((hash) => isComplete(approvals, required, hash)))
}

export type Approving = Pick<Approval, 'id' | 'role' | 'contentHash' | 'checklist'>

export type Approved = ReviewEdit | { readonly kind: 'already'; readonly approval: Approval }

/** Signs a text off. One person approves one text in one role once. */
export function approve(agreement: Agreement, approving: Approving, { by, at }: Deed): Approved {
	const { id, role, contentHash, checklist } = approving
	const same = agreement.review.approvals.find(
		(one) => one.role === role && one.name === by && one.contentHash === contentHash && holds(one),
	)
	if (same !== undefined) return { kind: 'already', approval: same }
	const approval: Approval = { id, role, name: by, at, contentHash, checklist }
	return withReview(agreement, (review) => ({ ...review, approvals: [...review.approvals, approval] }))
}

export type Withdrawing = { readonly id: string; readonly reason: string }

/** Takes an approval back. It stays where it is, with who took it back and why; the text waits for its role again. */
export function withdraw(agreement: Agreement, { id, reason }: Withdrawing, { by, at }: Deed): ReviewEdit {
	const given = agreement.review.approvals.find((one) => one.id === id)
	if (given === undefined || !holds(given)) return { kind: 'unknown', id }
	return withReview(agreement, (review) => ({
		...review,
		approvals: review.approvals.map((one) => (one === given ? { ...one, withdrawn: { by, at, reason } } : one)),
	}))
}

const holds = ({ withdrawn }: Approval): boolean => withdrawn === undefined

function isComplete(approvals: readonly Approval[], required: readonly string[], hash: string): boolean {
	const roles = approvals.filter((one) => one.contentHash === hash && holds(one)).map(({ role }) => role)
	return roles.length > 0 && required.every((role) => roles.includes(role))
}

function isLater(one: Approval, other: Approval | null): boolean {
	return other === null || Date.parse(one.at) >= Date.parse(other.at)
}

/**
 * Who usually approves an agreement of a kind: what is promised inside a house costs no money of another, and what a supplier promises is
 * looked at by whoever buys it.
 */
export function suggestedRoles({ parties }: Pick<Agreement, 'parties'>): readonly KnownRole[] {
	switch (parties.kind) {
		case 'internal-ola':
			return ['technical', 'management']
		case 'supplier-contract':
			return ['legal', 'technical']
		default:
			return ['legal', 'commercial', 'technical']
	}
}

export type KnownRole = (typeof APPROVAL_ROLES)[number]

export function isKnownRole(role: string): role is KnownRole {
	return APPROVAL_ROLES.some((known) => known === role)
}

/** What whoever approves in a role looks at, worded by `approval.json` under `<role>.<point>`. Other roles have no list. */
export const CHECKLISTS: Readonly<Record<KnownRole, readonly string[]>> = {
	legal: ['law', 'liability', 'remedies', 'data', 'order'],
	commercial: ['fees', 'caps', 'payment', 'term'],
	technical: ['measured', 'history', 'hours', 'maintenance', 'suppliers'],
	management: ['credits', 'owners', 'exceptions'],
}
