import { z } from 'zod'
import { actionPlanSchema, emptyActionPlan } from '../sections/action-plan/schema'
import { downtimeSchema, emptyDowntime } from '../sections/downtime/schema'
import { emptyEscalation, escalationSchema } from '../sections/escalation/schema'
import { emptyGovernance, governanceSchema } from '../sections/governance/schema'
import { emptyLegal, legalSchema } from '../sections/legal/schema'
import { emptyObjectives, objectivesSchema } from '../sections/objectives/schema'
import { emptyParties, partiesSchema } from '../sections/parties/schema'
import { emptyPriorities, prioritiesSchema } from '../sections/priorities/schema'
import { emptyRemedies, remediesSchema } from '../sections/remedies/schema'
import { emptyReporting, reportingSchema } from '../sections/reporting/schema'
import { emptyRoles, rolesSchema } from '../sections/roles/schema'
import { emptyServiceHours, serviceHoursSchema } from '../sections/service-hours/schema'
import { emptyServices, servicesSchema } from '../sections/services/schema'
import { emptySignatures, signaturesSchema } from '../sections/signatures/schema'
import { overrideSchema, ownAnnexSchema, ownArticleSchema } from './own-content'
import { emptyReview, reviewSchema } from './review'
import { idSchema } from './values/scalars'

/** Raised by every change of shape; `migrations/` leads old files here. */
export const SCHEMA_VERSION = 6

export const agreementSchema = z.object({
	schemaVersion: z.literal(SCHEMA_VERSION),
	id: idSchema,
	title: z.string().max(300),
	parties: partiesSchema,
	services: servicesSchema,
	serviceHours: serviceHoursSchema,
	priorities: prioritiesSchema,
	objectives: objectivesSchema,
	reporting: reportingSchema,
	escalation: escalationSchema,
	downtime: downtimeSchema,
	remedies: remediesSchema,
	roles: rolesSchema,
	governance: governanceSchema,
	legal: legalSchema,
	signatures: signaturesSchema,
	actionPlan: actionPlanSchema,
	ownArticles: z.array(ownArticleSchema).max(200).default([]),
	annexes: z.array(ownAnnexSchema).max(200).default([]),
	overrides: z.array(overrideSchema).max(2_000).default([]),
	/**
	 * For `de+en`: what users typed, in the language that does not govern, by field path (`services.items.desk.description`).
	 * Numbers, dates and choices need no second text.
	 */
	translations: z.record(z.string().max(500), z.string().max(50_000)).default(() => ({})),
	/** What is said about it on the way; no part of what is agreed. */
	review: reviewSchema,
})
export type Agreement = z.infer<typeof agreementSchema>

/** An agreement with nothing in it but its id: every blank is null or an empty list. */
export function emptyAgreement(id: string): Agreement {
	return {
		schemaVersion: SCHEMA_VERSION,
		id,
		title: '',
		parties: emptyParties(),
		services: emptyServices(),
		serviceHours: emptyServiceHours(),
		priorities: emptyPriorities(),
		objectives: emptyObjectives(),
		reporting: emptyReporting(),
		escalation: emptyEscalation(),
		downtime: emptyDowntime(),
		remedies: emptyRemedies(),
		roles: emptyRoles(),
		governance: emptyGovernance(),
		legal: emptyLegal(),
		signatures: emptySignatures(),
		actionPlan: emptyActionPlan(),
		ownArticles: [],
		annexes: [],
		overrides: [],
		translations: {},
		review: emptyReview(),
	}
}
