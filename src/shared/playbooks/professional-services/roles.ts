import type { Duty, Roles } from '../../sections/roles/schema'
import type { Draft } from '../draft'
import { coreDuties, coreRaci, coreStakeholders, raci } from '../parts/roles'

export function roles(draft: Draft, reportDay: number): Roles {
	const { say } = draft
	return {
		stakeholders: coreStakeholders(draft, {
			function: say('Projektleitung des Anbieters', 'Project lead of the Provider'),
			responsibilities: say(
				'Plant Arbeitspakete und Übergaben, meldet Verspätungen und führt die erste Eskalationsstufe.',
				'Plans work packages and handovers, reports delays and leads the first escalation level.',
			),
		}),
		raci: [
			...coreRaci(draft),
			raci('hand-over', say('Liefergegenstand übergeben', 'Hand over a Deliverable'), {
				'provider-lead': 'R',
				'provider-service-manager': 'A',
				'customer-service-owner': 'I',
			}),
			raci('accept', say('Liefergegenstand prüfen und abnehmen', 'Review and accept a Deliverable'), {
				'customer-service-owner': 'R',
				'customer-contract-owner': 'A',
				'provider-lead': 'C',
			}),
		],
		duties: [
			...deliverables(draft),
			...coreDuties(draft, { reportDay }).filter((duty) => duty.id !== 'volume-forecast'),
			{
				id: 'resource-plan',
				party: 'customer',
				title: say(
					'Verfügbare Personen der Fachbereiche für das nächste Kalendervierteljahr benennen',
					'Name the people available in the business units for the next quarter',
				),
				due: { kind: 'monthly', everyMonths: 3, day: 15 },
				ownerId: 'customer-service-owner',
				note: say('Die Liste nennt Vertretung und Urlaubszeiten', 'The list names deputies and absences'),
			},
		],
		cooperation: [
			{
				id: 'answers',
				text: say(
					'Der Kunde beantwortet Fragen zu Anforderungen innerhalb von 16 Servicestunden durch eine Person, die entscheiden darf.',
					'The Customer shall answer questions on requirements within 16 Service Hours through a person with authority to decide.',
				),
			},
			{
				id: 'test-environment',
				text: say(
					'Der Kunde stellt Testumgebung, Testdaten ohne Personenbezug und Zugänge bereit, bevor der Anbieter mit der Umsetzung beginnt.',
					'Before the Provider begins the implementation, the Customer shall provide the test environment, access to it and test data that contains no personal data.',
				),
			},
			{
				id: 'feedback',
				text: say(
					'Der Kunde sammelt die Rückmeldungen seiner Fachbereiche je Liefergegenstand in einer widerspruchsfreien Liste.',
					'For each Deliverable, the Customer shall consolidate the feedback of its business units in one consistent list.',
				),
			},
		],
		missingCooperation: 'clocks-rest',
		changeNoticeDays: 14,
	}
}

/** Each deliverable has a date of handover and one of acceptance; which day that is, the parties fill in. */
function deliverables({ say }: Draft): Duty[] {
	const names: readonly (readonly [id: string, name: string])[] = [
		['concept', say('Fachkonzept', 'Functional specification')],
		['implementation', say('Umsetzung', 'Implementation')],
		['training', say('Schulung und Übergabe', 'Training and handover')],
	]
	return names.flatMap(([id, name]): Duty[] => [
		{
			id: `deliver-${id}`,
			party: 'provider',
			title: say(`Liefergegenstand übergeben: ${name}`, `Hand over the Deliverable “${name}”`),
			due: { kind: 'once', date: null },
			ownerId: 'provider-lead',
			note: say('Dieser Tag ist der Liefertermin', 'This day is the delivery date'),
		},
		{
			id: `accept-${id}`,
			party: 'customer',
			title: say(
				`Prüfung und Abnahme erklären: ${name}`,
				`Complete the review and acceptance of the Deliverable “${name}”`,
			),
			due: { kind: 'once', date: null },
			ownerId: 'customer-service-owner',
			note: say(
				'Bei verspäteter Übergabe gilt allein die Prüffrist',
				'If the handover is late, only the review period applies',
			),
		},
	])
}
