/** `*` stands for one segment. What a playbook leaves open: names and addresses, dates, amounts of money. */
export const BLANK_PATTERNS = [
	...['name', 'legalForm', 'street', 'postalCode', 'city', 'country'].map((key) => `parties.*.${key}`),
	...['registerCourt', 'registerNumber', 'representedBy'].map((key) => `parties.*.${key}`),
	...['name', 'email', 'phone'].map((key) => `parties.*.contacts.*.${key}`),
	'parties.mainContract',
	'parties.effectiveDate',
	'services.items.*.monthlyFeeMinor',
	'services.items.*.request.date',
	'services.items.*.dependencies.*.supplier',
	'serviceHours.channels.*.contact',
	'serviceHours.onCall.contact',
	'reporting.recipients.*.name',
	'reporting.recipients.*.email',
	'escalation.levels.*.contact',
	'remedies.payment.reminderFeeMinor',
	...['name', 'email', 'phone'].map((key) => `roles.stakeholders.*.${key}`),
	'roles.duties.*.due.date',
	'governance.agreementReview.next',
	'legal.dataProtection.agreementReference',
	'legal.venue',
	'signatures.signatories.*.name',
	'signatures.signatories.*.place',
	'actionPlan.tasks.*.startDate',
	'actionPlan.readiness.*.answer',
]

/** Null as a choice that was made (in an OLA also: no term of payment): "all services", "around the clock", "not for this metric", "like the rest", "switched off". */
export const CHOICE_PATTERNS = [
	'services.items.*.request.wishedPriority',
	'serviceHours.calendars.*.holidays',
	'serviceHours.calendars.*.holidays.region',
	'downtime.maintenance.*.serviceId',
	...['priority', 'share', 'calendarId', 'stopEvent', 'customName', 'volumeFrom', 'volumeTo'].map(
		(key) => `objectives.items.*.${key}`,
	),
	...['boundary', 'floor'].map((key) => `remedies.schemes.*.formula.tiers.*.${key}`),
	'legal.negotiated',
	'remedies.payment.termDays',
	'remedies.payment.interestPpm',
	'remedies.payment.earlyPayment',
	'remedies.chronicFailure',
	'actionPlan.tasks.*.objectiveId',
	'actionPlan.tasks.*.internalTarget',
	'actionPlan.tasks.*.targetBasis',
	'actionPlan.tasks.*.source',
	'actionPlan.capacity.need',
	'actionPlan.events.*.objectiveId',
	'annexes.*.attachment',
	// The interviews are begun by whoever wants them.
	'actionPlan.interviews.*',
	'actionPlan.interviews.*.*',
]

export function matches(path: string, patterns: readonly string[]): boolean {
	const segments = path.split('.')
	return patterns.some((pattern) => {
		const wanted = pattern.split('.')
		return wanted.length === segments.length && wanted.every((one, index) => one === '*' || one === segments[index])
	})
}
