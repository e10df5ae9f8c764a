import type { SectionId } from '../agreement/section-list'
import type { Writer } from '../outline/writer'
import { printActionPlan } from './action-plan/outline'
import { printDowntime, printDowntimeAnnex } from './downtime/outline'
import { printEscalation, printEscalationAnnex } from './escalation/outline'
import { printGovernance } from './governance/outline'
import { printLegal } from './legal/outline'
import { printObjectives, printObjectivesAnnex } from './objectives/outline'
import { printParties } from './parties/outline'
import { printPriorities, printPrioritiesAnnex } from './priorities/outline'
import { printRemedies, printRemediesAnnex } from './remedies/outline'
import { printReporting } from './reporting/outline'
import { printRoles, printRolesAnnex } from './roles/outline'
import { printServiceHours, printServiceHoursAnnex } from './service-hours/outline'
import { printServices, printServicesAnnex } from './services/outline'
import { printSignatures } from './signatures/outline'

export type SectionPrinter = {
	readonly audience: 'external' | 'internal'
	readonly article: (w: Writer) => void
	readonly annex?: (w: Writer) => void
}

export const SECTION_PRINTERS: Readonly<Record<SectionId, SectionPrinter>> = {
	parties: { audience: 'external', article: printParties },
	services: { audience: 'external', article: printServices, annex: printServicesAnnex },
	'service-hours': { audience: 'external', article: printServiceHours, annex: printServiceHoursAnnex },
	priorities: { audience: 'external', article: printPriorities, annex: printPrioritiesAnnex },
	objectives: { audience: 'external', article: printObjectives, annex: printObjectivesAnnex },
	reporting: { audience: 'external', article: printReporting },
	escalation: { audience: 'external', article: printEscalation, annex: printEscalationAnnex },
	downtime: { audience: 'external', article: printDowntime, annex: printDowntimeAnnex },
	remedies: { audience: 'external', article: printRemedies, annex: printRemediesAnnex },
	roles: { audience: 'external', article: printRoles, annex: printRolesAnnex },
	governance: { audience: 'external', article: printGovernance },
	legal: { audience: 'external', article: printLegal },
	signatures: { audience: 'external', article: printSignatures },
	'action-plan': { audience: 'internal', article: printActionPlan },
}
