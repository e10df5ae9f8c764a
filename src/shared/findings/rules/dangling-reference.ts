import type { Agreement } from '../../agreement/schema'
import type { Finding, Rule } from '../finding'
import type { FixEdit } from '../fix'

type Reference = {
	readonly section: string
	readonly path: string
	readonly id: string | null
	readonly to: ReadonlySet<string>
	/** What takes the reference out without saying anything else; left out where that would promise something else. */
	readonly edit?: FixEdit
}

/** An id that names nothing: never an invalid file, always an error in the draft. */
export const danglingReferenceRule: Rule = {
	id: 'dangling-reference',
	check: ({ agreement }) =>
		referencesOf(agreement)
			.filter(({ id, to }) => id !== null && !to.has(id))
			.map(
				({ section, path, id, edit }): Finding => ({
					rule: 'dangling-reference',
					severity: 'error',
					section,
					path,
					values: { id: id ?? '' },
					...(edit === undefined ? {} : { fix: { label: 'dangling-reference.fix', values: {}, edits: [edit] } }),
				}),
			),
}

function idsOf(items: readonly { readonly id: string }[]): ReadonlySet<string> {
	return new Set(items.map((item) => item.id))
}

const emptied = (path: string) => ({ kind: 'set', path, value: null }) as const

function referencesOf(agreement: Agreement): Reference[] {
	const services = idsOf(agreement.services.items)
	const calendars = idsOf(agreement.serviceHours.calendars)
	const objectives = idsOf(agreement.objectives.items)
	const people = idsOf(agreement.roles.stakeholders)
	const { onCall } = agreement.serviceHours
	return [
		...agreement.services.items.map((one) => ({
			section: 'services',
			path: `services.items.${one.id}.calendarId`,
			id: one.calendarId,
			to: calendars,
		})),
		...agreement.serviceHours.channels.map((one) => ({
			section: 'service-hours',
			path: `serviceHours.channels.${one.id}.calendarId`,
			id: one.calendarId,
			to: calendars,
		})),
		...(onCall === null
			? []
			: [{ section: 'service-hours', path: 'serviceHours.onCall.calendarId', id: onCall.calendarId, to: calendars }]),
		...agreement.objectives.items.flatMap((one) => [
			{ section: 'objectives', path: `objectives.items.${one.id}.serviceId`, id: one.serviceId, to: services },
			{ section: 'objectives', path: `objectives.items.${one.id}.calendarId`, id: one.calendarId, to: calendars },
		]),
		...agreement.downtime.maintenance.map((one) => ({
			section: 'downtime',
			path: `downtime.maintenance.${one.id}.serviceId`,
			id: one.serviceId,
			to: services,
		})),
		...agreement.remedies.schemes.flatMap((scheme) =>
			scheme.objectiveIds.map((id, index) => ({
				section: 'remedies',
				path: `remedies.schemes.${scheme.id}.objectiveIds.${index}`,
				id,
				to: objectives,
				edit: {
					kind: 'set',
					path: `remedies.schemes.${scheme.id}.objectiveIds`,
					value: scheme.objectiveIds.filter((other) => other !== id),
				} as const,
			})),
		),
		...agreement.roles.raci.flatMap((row) =>
			Object.keys(row.assignments).map((id) => ({
				section: 'roles',
				path: `roles.raci.${row.id}.assignments.${id}`,
				id,
				to: people,
				edit: { kind: 'remove', path: `roles.raci.${row.id}.assignments.${id}` } as const,
			})),
		),
		...agreement.roles.duties.map((one) => ({
			section: 'roles',
			path: `roles.duties.${one.id}.ownerId`,
			id: one.ownerId,
			to: people,
			edit: emptied(`roles.duties.${one.id}.ownerId`),
		})),
		...agreement.actionPlan.tasks.map((one) => ({
			section: 'action-plan',
			path: `actionPlan.tasks.${one.id}.objectiveId`,
			id: one.objectiveId,
			to: objectives,
			edit: emptied(`actionPlan.tasks.${one.id}.objectiveId`),
		})),
		...agreement.actionPlan.events.map((one) => ({
			section: 'action-plan',
			path: `actionPlan.events.${one.id}.objectiveId`,
			id: one.objectiveId,
			to: objectives,
			edit: emptied(`actionPlan.events.${one.id}.objectiveId`),
		})),
	]
}
