/** How the value of a field is read aloud. `choice` names the set of words `choice.<set>.<value>`. */
export type FieldReading =
	| { readonly kind: 'choice'; readonly set: string }
	| { readonly kind: 'seconds' | 'ppm' | 'minor' | 'number' | 'date' | 'month-day' | 'percent' | 'yes-no' | 'text' }
	/** A code or a time of day, said as it stands. */
	| { readonly kind: 'code' }
	| { readonly kind: 'section' }
	/** A number with its unit, `count.<unit>`. */
	| { readonly kind: 'count'; readonly unit: 'months' | 'weeks' | 'days' | 'years' }
	/** In the unit of the objective's metric, or of what a credit scheme looks at. */
	| { readonly kind: 'objective-figure' | 'request-figure' | 'scheme-figure' }
	/** The name of the entry that has this id; `nobody` is what null stands for. */
	| { readonly kind: 'reference'; readonly list: ReferredList; readonly nobody: string }
	| { readonly kind: 'window' | 'trigger' | 'recurrence' | 'due' | 'hours' }

export type ReferredList = 'services.items' | 'serviceHours.calendars' | 'objectives.items' | 'roles.stakeholders'

const CHOICES: Readonly<Record<string, string>> = {
	'parties.kind': 'kind',
	'parties.playbook': 'playbook',
	'parties.language': 'language',
	'parties.governingLanguage': 'governing-language',
	'parties.term': 'term',
	'parties.term.kind': 'term',
	'parties.renewal': 'renewal',
	'parties.renewal.kind': 'renewal',
	'parties.noticeTo': 'notice-to',
	'parties.adjustment.by': 'adjustment-by',
	'services.items.*.criticality': 'criticality',
	'services.items.*.request.wishedMetric': 'metric',
	'services.items.*.request.wishedPriority': 'priority',
	'serviceHours.outsideHours': 'outside-hours',
	'priorities.setBy': 'set-by',
	'objectives.items.*.metric': 'metric',
	'objectives.items.*.comparison': 'comparison',
	'objectives.items.*.kind': 'objective-kind',
	'objectives.items.*.customUnit': 'custom-unit',
	'objectives.items.*.startEvent': 'start-event',
	'objectives.items.*.stopEvent': 'stop-event',
	'objectives.items.*.pauses': 'pause',
	'objectives.items.*.rounding': 'rounding',
	'objectives.measuredBy': 'measured-by',
	'objectives.missingMeasurement': 'missing-measurement',
	'reporting.cadence': 'cadence',
	'reporting.contents': 'report-contents',
	'reporting.missingReport': 'missing-report',
	'reporting.outageNotice.clock': 'clock',
	'reporting.outageNotice.contents': 'notice-contents',
	'escalation.levels.*.party': 'escalation-party',
	'escalation.levels.*.responseClock': 'clock',
	'downtime.capPeriod': 'cap-period',
	'downtime.exclusions': 'exclusion',
	'remedies.nature': 'nature',
	'remedies.schemes.*.base': 'credit-base',
	'remedies.schemes.*.formula': 'formula',
	'remedies.schemes.*.formula.kind': 'formula',
	'remedies.schemes.*.formula.boundary': 'boundary',
	'remedies.schemes.*.formula.tiers.*.boundary': 'boundary',
	'remedies.yearlyCapPeriod': 'cap-period',
	'remedies.claim': 'claim',
	'remedies.claim.kind': 'claim',
	'remedies.settlement': 'settlement',
	'remedies.damages': 'damages',
	'remedies.otherRemedies.*.kind': 'other-remedy',
	'remedies.payment.interest': 'interest',
	'roles.stakeholders.*.party': 'party',
	'roles.duties.*.party': 'party',
	'roles.missingCooperation': 'missing-cooperation',
	'governance.serviceReview.cadence': 'cadence',
	'governance.serviceReview.agenda': 'agenda',
	'governance.agreementReview.triggers': 'review-trigger',
	'governance.changeControl.form': 'form',
	'legal.dataProtection.processing': 'processing',
	'legal.liability': 'liability',
	'legal.liability.kind': 'liability',
	'legal.liability.per': 'liability-per',
	'legal.form': 'form',
	'signatures.signatories.*.party': 'party',
	'signatures.method': 'signature-method',
	'signatures.profile': 'signature-profile',
	'actionPlan.tasks.*.mode': 'task-mode',
	'actionPlan.events.*.trigger': 'event-trigger',
}

const OTHERS: Readonly<Record<string, FieldReading>> = {
	'services.items.*.calendarId': { kind: 'reference', list: 'serviceHours.calendars', nobody: 'first-calendar' },
	'serviceHours.channels.*.calendarId': { kind: 'reference', list: 'serviceHours.calendars', nobody: 'always' },
	'serviceHours.onCall.calendarId': { kind: 'reference', list: 'serviceHours.calendars', nobody: 'always' },
	'objectives.items.*.calendarId': { kind: 'reference', list: 'serviceHours.calendars', nobody: 'always' },
	'objectives.items.*.serviceId': { kind: 'reference', list: 'services.items', nobody: 'all-services' },
	'downtime.maintenance.*.serviceId': { kind: 'reference', list: 'services.items', nobody: 'all-services' },
	'remedies.schemes.*.objectiveIds': { kind: 'reference', list: 'objectives.items', nobody: 'blank' },
	'roles.duties.*.ownerId': { kind: 'reference', list: 'roles.stakeholders', nobody: 'blank' },
	'actionPlan.tasks.*.objectiveId': { kind: 'reference', list: 'objectives.items', nobody: 'blank' },
	'actionPlan.events.*.objectiveId': { kind: 'reference', list: 'objectives.items', nobody: 'all-promises' },
	'objectives.items.*.value': { kind: 'objective-figure' },
	'actionPlan.tasks.*.internalTarget': { kind: 'objective-figure' },
	'actionPlan.capacity.need.objectiveId': { kind: 'reference', list: 'objectives.items', nobody: 'blank' },
	'services.items.*.request.wishedValue': { kind: 'request-figure' },
	'remedies.schemes.*.formula.tiers.*.threshold': { kind: 'scheme-figure' },
	'remedies.schemes.*.formula.tiers.*.floor': { kind: 'scheme-figure' },
	'remedies.schemes.*.formula.bonusFrom': { kind: 'scheme-figure' },
	'objectives.items.*.share': { kind: 'ppm' },
	'objectives.items.*.window': { kind: 'window' },
	'escalation.levels.*.trigger': { kind: 'trigger' },
	'downtime.maintenance.*.recurrence': { kind: 'recurrence' },
	'roles.duties.*.due': { kind: 'due' },
	'serviceHours.calendars.*.open.*': { kind: 'hours' },
	'downtime.freezes.*.from': { kind: 'month-day' },
	'downtime.freezes.*.to': { kind: 'month-day' },
	'serviceHours.calendars.*.closed': { kind: 'date' },
	'parties.effectiveDate': { kind: 'date' },
	'services.items.*.request.date': { kind: 'date' },
	'governance.agreementReview.next': { kind: 'date' },
	'actionPlan.tasks.*.startDate': { kind: 'date' },
	'governance.agreementReview.breachesInThreeMonths': { kind: 'number' },
	'governance.agreementReview.everyMonths': { kind: 'count', unit: 'months' },
	'governance.agreementReview.volumeChangePercent': { kind: 'percent' },
	'actionPlan.events.*.atPercent': { kind: 'percent' },
	'legal.confidentiality.yearsAfterEnd': { kind: 'count', unit: 'years' },
}

const CODES = new Set([
	'parties.currency',
	'serviceHours.calendars.*.timeZone',
	'serviceHours.calendars.*.holidays.country',
	'serviceHours.calendars.*.holidays.region',
	'priorities.matrix',
	'priorities.matrix.*.*',
	'objectives.items.*.priority',
	'escalation.levels.*.priorities',
	'downtime.maintenance.*.startTime',
	'downtime.maintenance.*.timeZone',
	'roles.raci.*.assignments.*',
	'legal.governingLaw',
	'overrides.*.language',
])

/** By the unit that the field's name says, where no table knows better. */
const UNITS: readonly (readonly [RegExp, FieldReading])[] = [
	[/(?:Seconds|seconds)(?:PerMonth)?$/u, { kind: 'seconds' }],
	[/Ppm$/u, { kind: 'ppm' }],
	[/Minor$/u, { kind: 'minor' }],
	[/(?:Months|\.months)$/u, { kind: 'count', unit: 'months' }],
	[/Weeks$/u, { kind: 'count', unit: 'weeks' }],
	[/Days$/u, { kind: 'count', unit: 'days' }],
	[/\.weekly\.(?:mon|tue|wed|thu|fri|sat|sun)$/u, { kind: 'hours' }],
]

/** @param field path with `*` for entries of lists and records */
export function fieldReading(field: string, value: unknown): FieldReading {
	const set = CHOICES[field]
	if (set !== undefined) return { kind: 'choice', set }
	const other = OTHERS[field] ?? UNITS.find(([pattern]) => pattern.test(field))?.[1]
	if (other !== undefined) return other
	if (CODES.has(field)) return { kind: 'code' }
	if (field === 'ownArticles.*.after') return { kind: 'section' }
	return { kind: typeof value === 'number' ? 'number' : typeof value === 'boolean' ? 'yes-no' : 'text' }
}
