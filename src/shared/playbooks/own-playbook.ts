import { z } from 'zod'
import { getAt } from '../agreement/edit'
import { openAgreement, type Problem, problemsOf } from '../agreement/open'
import { emptyReview } from '../agreement/review'
import { type Agreement, agreementSchema } from '../agreement/schema'
import { idSchema } from '../agreement/values/scalars'
import { emptyInterviews } from '../sections/action-plan/interviews-schema'
import { emptyParty, type Party } from '../sections/parties/schema'

/** A user's own starting point: an agreement without what belonged to one deal. */
export const ownPlaybookSchema = z.object({
	playbookVersion: z.literal(1),
	id: idSchema,
	title: z.string().min(1).max(200),
	agreement: agreementSchema,
})
export type OwnPlaybook = z.infer<typeof ownPlaybookSchema>

export type OpenedPlaybook =
	| { readonly kind: 'opened'; readonly playbook: OwnPlaybook }
	| { readonly kind: 'broken'; readonly problems: readonly Problem[] }

/** Checks a stored own playbook; its agreement is led through the migrations first. Never throws. */
export function openOwnPlaybook(json: unknown): OpenedPlaybook {
	if (typeof json !== 'object' || json === null || Array.isArray(json)) {
		return { kind: 'broken', problems: [{ path: '', message: 'is not a playbook: expected a JSON object' }] }
	}
	const opened = openAgreement((json as { readonly agreement?: unknown }).agreement)
	if (opened.kind === 'too-new') {
		return {
			kind: 'broken',
			problems: [{ path: 'agreement.schemaVersion', message: 'was made by a newer version of Pledge' }],
		}
	}
	if (opened.kind === 'broken') {
		return {
			kind: 'broken',
			problems: opened.problems.map(({ path, message }) => ({
				path: path === '' ? 'agreement' : `agreement.${path}`,
				message,
			})),
		}
	}
	const parsed = ownPlaybookSchema.safeParse({ ...json, agreement: opened.agreement })
	return parsed.success
		? { kind: 'opened', playbook: parsed.data }
		: { kind: 'broken', problems: problemsOf(parsed.error) }
}

/**
 * Keeps values, texts and overrides; blanks what names a party, a person, a supplier, a day or a sum of money, what was
 * negotiated and what was said in review, and the answers and marks of the action plan. Attached files stay with the agreement they came with.
 */
export function playbookFromAgreement(
	agreement: Agreement,
	{ id, title }: { readonly id: string; readonly title: string },
): OwnPlaybook {
	const blank: Agreement = {
		...agreement,
		id,
		title,
		parties: {
			...agreement.parties,
			provider: blankParty(agreement.parties.provider),
			customer: blankParty(agreement.parties.customer),
			mainContract: null,
			effectiveDate: null,
		},
		services: {
			...agreement.services,
			items: agreement.services.items.map((service) => ({
				...service,
				monthlyFeeMinor: null,
				request: { ...service.request, source: null, date: null },
				dependencies: service.dependencies.map((dependency) => ({ ...dependency, supplier: null })),
			})),
		},
		serviceHours: blankHours(agreement.serviceHours),
		reporting: {
			...agreement.reporting,
			recipients: agreement.reporting.recipients.map((recipient) => ({ ...recipient, name: null, email: null })),
		},
		escalation: {
			...agreement.escalation,
			levels: agreement.escalation.levels.map((level) => ({ ...level, contact: null })),
		},
		downtime: {
			...agreement.downtime,
			maintenance: agreement.downtime.maintenance.map((window) =>
				window.recurrence.kind === 'dates' ? { ...window, recurrence: { kind: 'dates', dates: [] } } : window,
			),
		},
		remedies: {
			...agreement.remedies,
			payment: { ...agreement.remedies.payment, reminderFeeMinor: null },
		},
		roles: {
			...agreement.roles,
			stakeholders: agreement.roles.stakeholders.map((one) => ({ ...one, name: null, email: null, phone: null })),
			duties: agreement.roles.duties.map((duty) =>
				duty.due.kind === 'once' ? { ...duty, due: { kind: 'once', date: null } } : duty,
			),
		},
		governance: {
			...agreement.governance,
			agreementReview: { ...agreement.governance.agreementReview, next: null },
		},
		legal: blankLegal(agreement.legal),
		signatures: {
			...agreement.signatures,
			signatories: agreement.signatures.signatories.map((one) => ({ ...one, name: null, place: null })),
		},
		actionPlan: {
			...agreement.actionPlan,
			// What somebody's history said speaks of nobody else.
			tasks: agreement.actionPlan.tasks.map((task) => ({ ...task, startDate: null, targetBasis: null, done: false })),
			capacity: { ...agreement.actionPlan.capacity, need: null },
			readiness: agreement.actionPlan.readiness.map((one) => ({ ...one, answer: '' })),
			interviews: { ...emptyInterviews(), kind: agreement.actionPlan.interviews.kind },
		},
		annexes: agreement.annexes.map((annex) => ({ ...annex, attachment: null })),
		review: emptyReview(),
	}
	return { playbookVersion: 1, id, title, agreement: { ...blank, translations: keptTranslations(blank) } }
}

/** A new agreement in the playbook's language. */
export function createFromOwnPlaybook({
	playbook,
	id,
}: {
	readonly playbook: OwnPlaybook
	readonly id: string
}): Agreement {
	return { ...playbook.agreement, id, review: emptyReview() }
}

function blankParty(party: Party): Party {
	const contacts = party.contacts.map((contact) => ({ ...contact, name: null, email: null, phone: null }))
	return { ...emptyParty(), contacts }
}

function blankHours(hours: Agreement['serviceHours']): Agreement['serviceHours'] {
	return {
		...hours,
		calendars: hours.calendars.map((calendar) => ({
			...calendar,
			// Without `dates` they are computed again for the term of the next agreement.
			holidays:
				calendar.holidays === null ? null : { country: calendar.holidays.country, region: calendar.holidays.region },
			closed: [],
			open: {},
		})),
		channels: hours.channels.map((channel) => ({ ...channel, contact: null })),
		onCall: hours.onCall === null ? null : { ...hours.onCall, contact: null },
	}
}

function blankLegal(legal: Agreement['legal']): Agreement['legal'] {
	return {
		...legal,
		venue: null,
		negotiated: null,
		dataProtection: legal.dataProtection === null ? null : { ...legal.dataProtection, agreementReference: null },
		liability: legal.liability.kind === 'capped' ? { ...legal.liability, capMinor: null } : legal.liability,
	}
}

/** The second language of what is still there; a translation of a blank would bring the old name back. */
function keptTranslations(agreement: Agreement): Record<string, string> {
	const kept = Object.entries(agreement.translations).filter(
		([path]) => path !== 'title' && typeof getAt(agreement, path) === 'string' && getAt(agreement, path) !== '',
	)
	return Object.fromEntries(kept)
}
