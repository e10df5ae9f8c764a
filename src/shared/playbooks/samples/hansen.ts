import { emptyReview } from '../../agreement/review'
import { type Agreement, SCHEMA_VERSION } from '../../agreement/schema'
import type { Calendar } from '../../agreement/values/calendar'
import { withStoredHolidays } from '../../calendar/holidays'
import { type Draft, GERMANY, minutes, type PlaybookContent } from '../draft'
import { MANAGED_SERVICES } from '../managed-services/playbook'
import { monthlyNight } from '../parts/downtime'
import { hansenAnswers } from './hansen-answers'
import { CHANNEL_CONTACTS, hansen, LEVEL_CONTACTS, nordlicht, PEOPLE } from './hansen-names'
import { hansenObjectives, hansenSchemes, hansenTasks } from './hansen-promises'
import { hansenServices } from './hansen-services'

/**
 * The complete agreement that is shipped as a sample: managed services with every blank filled. Both languages are the
 * same deal in Flensburg under German law.
 */
export function hansenSample(language: 'de' | 'en'): Agreement {
	const draft: Draft = {
		say: language === 'de' ? (de) => de : (_de, en) => en,
		place: GERMANY,
		closed: ['2027', '2028', '2029'].flatMap((year) => [`${year}-12-24`, `${year}-12-31`]),
	}
	const content = MANAGED_SERVICES.content(draft)
	const objectives = hansenObjectives(draft)
	return {
		schemaVersion: SCHEMA_VERSION,
		id: `hansen-logistik-${language}`,
		...content,
		title: 'Managed IT Services 2027',
		parties: parties(draft, content, language),
		services: { ...content.services, items: hansenServices(draft) },
		serviceHours: serviceHours(content, language),
		objectives: { ...content.objectives, items: objectives },
		reporting: {
			...content.reporting,
			recipients: content.reporting.recipients.map((one) => ({ ...one, ...known(PEOPLE[one.id]) })),
		},
		escalation: {
			...content.escalation,
			levels: content.escalation.levels.map((level) => ({ ...level, contact: LEVEL_CONTACTS[level.id] ?? null })),
		},
		downtime: {
			...content.downtime,
			maintenance: [
				monthlyNight(draft, {
					id: 'warehouse-maintenance',
					name: draft.say('Monatliche Wartung der Lagerverwaltung', 'Monthly maintenance of the warehouse system'),
					serviceId: 'warehouse-system',
					durationSeconds: minutes(30),
				}),
				monthlyNight(draft, {
					id: 'network-maintenance',
					name: draft.say('Monatliche Netzwartung', 'Monthly network maintenance'),
					serviceId: 'site-network',
					durationSeconds: minutes(30),
					startTime: '03:00',
				}),
			],
			capSeconds: minutes(30),
		},
		remedies: {
			...content.remedies,
			schemes: hansenSchemes(draft),
			payment: { ...content.remedies.payment, reminderFeeMinor: 500 },
		},
		roles: {
			...content.roles,
			stakeholders: content.roles.stakeholders.map((one) => ({ ...one, ...PEOPLE[one.id] })),
		},
		governance: {
			...content.governance,
			agreementReview: { ...content.governance.agreementReview, next: '2027-11-16' },
		},
		legal: {
			...content.legal,
			venue: 'Flensburg',
			dataProtection:
				content.legal.dataProtection === null
					? null
					: {
							...content.legal.dataProtection,
							agreementReference: draft.say(
								'Vereinbarung zur Auftragsverarbeitung AV-2026-31 vom 1. Dezember 2026',
								'Data processing agreement AV-2026-31 of 1 December 2026',
							),
						},
		},
		signatures: {
			...content.signatures,
			signatories: content.signatures.signatories.map((one) => ({
				...one,
				name: one.party === 'provider' ? draft.say('Dr. Maren Petersen', 'Dr Maren Petersen') : 'Jens Hansen',
				function:
					one.party === 'provider'
						? draft.say('Geschäftsführerin', 'Managing director')
						: draft.say('Geschäftsführer der Hansen Verwaltungs-GmbH', 'Managing director of Hansen Verwaltungs-GmbH'),
				place: 'Flensburg',
			})),
		},
		actionPlan: { ...content.actionPlan, ...hansenTasks(draft, objectives), readiness: hansenAnswers(draft, content) },
		overrides: [],
		review: emptyReview(),
		translations: {},
	}
}

function parties(draft: Draft, content: PlaybookContent, language: 'de' | 'en'): Agreement['parties'] {
	return {
		...content.parties,
		playbook: MANAGED_SERVICES.id,
		language,
		governingLanguage: language,
		provider: nordlicht(draft),
		customer: hansen(draft),
		mainContract: draft.say(
			'Rahmenvertrag IT-Dienstleistungen NS-2026-118 vom 1. Dezember 2026',
			'Framework agreement for IT services NS-2026-118 of 1 December 2026',
		),
		effectiveDate: '2027-01-01',
	}
}

/** Office days follow the public holidays of Schleswig-Holstein, where the provider sits. */
function serviceHours(content: PlaybookContent, language: 'de' | 'en'): Agreement['serviceHours'] {
	const { serviceHours: hours } = content
	return {
		...hours,
		calendars: hours.calendars.map((calendar) => withHolidays(calendar, language)),
		channels: hours.channels.map((channel) => ({ ...channel, contact: CHANNEL_CONTACTS[channel.id] ?? null })),
		onCall: hours.onCall === null ? null : { ...hours.onCall, contact: CHANNEL_CONTACTS['on-call'] ?? null },
		holidayPlace: 'Flensburg, Schleswig-Holstein',
	}
}

function withHolidays(calendar: Calendar, language: 'de' | 'en'): Calendar {
	if (calendar.holidays === null) return calendar
	const regional = { ...calendar, holidays: { ...calendar.holidays, region: 'SH' } }
	const stored = withStoredHolidays(regional, { fromDate: '2027-01-01', toDate: '2029-12-31', language })
	return stored.ok ? stored.value : regional
}

function known(person: { readonly name: string; readonly email: string } | undefined): {
	readonly name: string | null
	readonly email: string | null
} {
	return person === undefined ? { name: null, email: null } : { name: person.name, email: person.email }
}
