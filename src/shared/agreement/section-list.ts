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

/**
 * The section whose form edits the field at a dotted path: the title belongs to the parties. Null for what belongs to no
 * section: own articles, annexes, overrides, translations.
 */
export function sectionOf(path: string): SectionId | null {
	const key = path.split('.')[0]
	if (key === 'title') return 'parties'
	return SECTIONS.find((section) => section.key === key)?.id ?? null
}
