/** What IT service management asks for. */
export const IT_FIGURES = [
	'average-availability',
	'service-availability',
	'maintenance-agreed',
	'maintenance-happened',
	'functions',
	'scope',
	'restoration',
	'outage-duration',
	'breaches',
] as const

/** What a service desk lives on. */
export const DESK_FIGURES = [
	'wait-time',
	'answered-in-time',
	'self-service',
	'first-response',
	'handling-time',
	'resolved-in-target',
	'desk-in-target',
	'first-contact-resolution',
	'escalations',
] as const
export type FigureId = (typeof IT_FIGURES)[number] | (typeof DESK_FIGURES)[number]
