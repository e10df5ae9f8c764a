import type { Interviews } from '../../src/shared/sections/action-plan/interviews-schema'

/** Both interviews with an answer to everything. */
export function fullInterviews(): Interviews {
	return {
		kind: 'support',
		serviceId: 'desk',
		support: {
			callsPerDay: 120,
			writtenPerDay: 80,
			peakMonths: [11, 12],
			peakPercent: 40,
			waitSeconds: 45,
			responseSeconds: 14_400,
			responseWithinSeconds: 28_800,
			nightNeed: 'on-call',
			nightContact: '+49 461 555 19',
			peoplePerShift: 6,
			casesPerPersonPerDay: 35,
			chatbot: 'in-use',
			selfServicePpm: 180_000,
			knowledgeBase: 'planned',
			knowledgeOwner: 'Wissensmanagement',
			industrySeconds: 21_600,
			industrySource: 'Umfrage des Verbands 2026, Seite 9',
			industryDate: '2026-03-01',
		},
		itService: {
			serviceKind: 'server',
			serviceName: 'Serverbetrieb',
			users: 240,
			sites: 2,
			need: 'Die Lager buchen in zwei Schichten.',
			availabilityPpm: 998_700,
			maintenanceHoursPerYear: 36,
			maintenanceWeekday: 'sun',
			maintenanceStart: '02:00',
			functions: ['Anmeldung', 'Dateiablage'],
			inScope: ['Zwölf Server im Rechenzentrum'],
			outOfScope: ['Fahrzeugterminals'],
			restorationWithinSeconds: 14_400,
			longestOutageSeconds: 39_600,
			breaches: 4,
			paidMinor: 120_000,
		},
	}
}
