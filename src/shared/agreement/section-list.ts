/** The sections of an agreement in the order of the guided way and of the paper. `key` is the field of the agreement. */
export const SECTIONS = [
	{ id: 'parties', key: 'parties' },
	{ id: 'services', key: 'services' },
	{ id: 'service-hours', key: 'serviceHours' },
	{ id: 'priorities', key: 'priorities' },
	{ id: 'objectives', key: 'objectives' },
	{ id: 'reporting', key: 'reporting' },
	{ id: 'escalation', key: 'escalation' },
	{ id: 'downtime', key: 'downtime' },
	{ id: 'remedies', key: 'remedies' },
	{ id: 'roles', key: 'roles' },
	{ id: 'governance', key: 'governance' },
	{ id: 'legal', key: 'legal' },
	{ id: 'signatures', key: 'signatures' },
	{ id: 'action-plan', key: 'actionPlan' },
] as const

export type SectionId = (typeof SECTIONS)[number]['id']
export type SectionKey = (typeof SECTIONS)[number]['key']
