import { group, type QuestionGroup, under } from './question-group'

const support = (names: readonly string[]) => under('actionPlan.interviews.support', names)
const it = (names: readonly string[]) => under('actionPlan.interviews.itService', names)

/**
 * The readiness interviews: which one, its questions, and at the end what the answers fill in. Nothing of it is needed for a
 * contract, so nothing is counted as open.
 */
export const INTERVIEW_GROUPS: readonly QuestionGroup[] = [
	group('action-plan.interview-kind', under('actionPlan.interviews', ['kind?', 'serviceId?'])),
	group('action-plan.support-volume', support(['callsPerDay?', 'writtenPerDay?'])),
	group('action-plan.support-season', support(['peakMonths?', 'peakPercent?'])),
	group('action-plan.support-speed', support(['waitSeconds?', 'responseSeconds?', 'responseWithinSeconds?'])),
	group('action-plan.support-night', support(['nightNeed?', 'nightContact?'])),
	group('action-plan.support-workload', support(['peoplePerShift?', 'casesPerPersonPerDay?'])),
	group('action-plan.support-chatbot', support(['chatbot?', 'selfServicePpm?'])),
	group('action-plan.support-knowledge', support(['knowledgeBase?', 'knowledgeOwner?'])),
	group('action-plan.support-industry', support(['industrySeconds?', 'industrySource?', 'industryDate?'])),
	group('action-plan.it-kind', it(['serviceKind?', 'serviceName?'])),
	group('action-plan.it-needs', it(['users?', 'sites?', 'need?'])),
	group('action-plan.it-availability', it(['availabilityPpm?'])),
	group('action-plan.it-maintenance', it(['maintenanceHoursPerYear?', 'maintenanceWeekday?', 'maintenanceStart?'])),
	group('action-plan.it-functions', it(['functions?'])),
	group('action-plan.it-scope', it(['inScope?', 'outOfScope?'])),
	group('action-plan.it-restoration', it(['restorationWithinSeconds?', 'longestOutageSeconds?'])),
	group('action-plan.it-breaches', it(['breaches?', 'paidMinor?'])),
	group('action-plan.interview-result', []),
]

/** Part of an interview, which has a way of its own instead of a place in the section's form. */
export function isInterview({ id }: Pick<QuestionGroup, 'id'>): boolean {
	return INTERVIEW_GROUPS.some((one) => one.id === id)
}

/** The groups that are asked once this interview is chosen, in their order; without a choice the choice alone. */
export function interviewGroups(kind: 'support' | 'it-service' | null): readonly QuestionGroup[] {
	if (kind === null) return INTERVIEW_GROUPS.filter(({ id }) => id === 'action-plan.interview-kind')
	const other = kind === 'support' ? 'action-plan.it-' : 'action-plan.support-'
	return INTERVIEW_GROUPS.filter(({ id }) => !id.startsWith(other))
}
