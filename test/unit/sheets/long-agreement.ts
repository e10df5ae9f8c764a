import type { Agreement } from '../../../src/shared/agreement/schema'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'

/** Forty services with long names, ten promises each, many channels and calendars: far more than a page holds. */
export function longAgreement(language: 'de' | 'en'): Agreement {
	const base = createFromPlaybook({ playbookId: 'managed-services', language, id: 'long', today: '2027-03-03' })
	const [service] = base.services.items
	const [objective] = base.objectives.items
	const [channel] = base.serviceHours.channels
	const [calendar] = base.serviceHours.calendars
	const [level] = base.priorities.levels
	const [window] = base.downtime.maintenance
	const [step] = base.escalation.levels
	if (!service || !objective || !channel || !calendar || !level || !window || !step)
		throw new Error('an empty playbook')
	const many = <T>(count: number, make: (n: number) => T): T[] => Array.from({ length: count }, (_, n) => make(n + 1))
	const long = (n: number) =>
		`Vertriebsinnendienstunterstützungssysteme der Niederlassung ${n} einschließlich aller Nebenstellen`
	const services = many(40, (n) => ({ ...service, id: `s${n}`, name: long(n), monthlyFeeMinor: n * 100_000 }))
	const objectives = services.flatMap(({ id }) =>
		many(10, (n) => ({ ...objective, id: `${id}-o${n}`, serviceId: id, kind: 'promise' as const })),
	)
	return {
		...base,
		title: long(0).repeat(2),
		parties: {
			...base.parties,
			provider: { ...base.parties.provider, name: long(1) },
			customer: { ...base.parties.customer, name: long(2) },
		},
		services: { ...base.services, items: services },
		objectives: { ...base.objectives, items: objectives },
		serviceHours: {
			...base.serviceHours,
			calendars: many(12, (n) => ({ ...calendar, id: `c${n}`, name: long(n) })),
			channels: many(15, (n) => ({ ...channel, id: `w${n}`, name: long(n), contact: `${'x'.repeat(70)}@example.com` })),
		},
		priorities: {
			...base.priorities,
			levels: (['P1', 'P2', 'P3', 'P4'] as const).map((id) => ({ ...level, id, definition: long(3).repeat(12) })),
		},
		downtime: { ...base.downtime, maintenance: many(20, (n) => ({ ...window, id: `m${n}`, name: long(n) })) },
		escalation: { ...base.escalation, levels: many(9, (n) => ({ ...step, id: `e${n}`, role: long(n) })) },
	}
}
