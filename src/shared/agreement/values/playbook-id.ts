/** The starting points that Pledge ships, in the order in which they are offered. */
export const PLAYBOOK_IDS = [
	'it-service',
	'customer-support',
	'cloud-saas',
	'managed-services',
	'professional-services',
	'internal-ola',
] as const
export type PlaybookId = (typeof PLAYBOOK_IDS)[number]
