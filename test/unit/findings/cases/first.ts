import type { Agreement } from '../../../../src/shared/agreement/schema'
import { createFromPlaybook } from '../../../../src/shared/playbooks/create'
import { hansenSample } from '../../../../src/shared/playbooks/samples/hansen'
import { draft, marked, overridden, paid, supplied, type Trip } from './drafts'

const createFromSample = () => hansenSample('de')

export const FIRST_TRIPS: Readonly<Record<string, readonly Trip[]>> = {
	blank: [
		[() => draft({ 'services.items.service-desk.name': null }), 'warning blank services.items.service-desk.name'],
	],
	'dangling-reference': [
		[
			() => draft({ 'objectives.items.response-p1.calendarId': 'nowhere' }),
			'error dangling-reference objectives.items.response-p1.calendarId',
		],
		[() => draft({ 'roles.duties.0.ownerId': 'nobody' }), 'error dangling-reference roles.duties'],
		[
			() => draft({ 'remedies.schemes.2.objectiveIds': ['wait-time', 'gone'] }),
			'error dangling-reference remedies.schemes.telephone.objectiveIds.1 -> dangling-reference.fix',
		],
		[
			() => draft({ 'actionPlan.events.0.objectiveId': 'gone' }),
			'error dangling-reference actionPlan.events.warn-response-p1.objectiveId -> dangling-reference.fix',
		],
	],
	share: [
		[
			() => draft({ 'objectives.items.response-p1.share': null }),
			'warning share.every-case objectives.items.response-p1.share',
		],
		[
			() => draft({ 'objectives.items.response-p1.share': 0 }),
			'error share.no-case objectives.items.response-p1.share',
		],
		[
			() => draft({ 'objectives.items.server-availability.value': 1_000_001 }),
			'error share.above-whole objectives.items.server-availability.value',
		],
		[
			() => draft({ 'objectives.items.server-availability.share': 950_000 }),
			'warning share.share-of-share objectives.items.server-availability.share',
		],
	],
	'response-order': [
		[
			() => draft({ 'objectives.items.response-p1.value': 400_000 }),
			'error response-order objectives.items.response-p1.value',
		],
	],
	'priority-order': [
		[
			() => draft({ 'objectives.items.response-p1.value': 28_801 }),
			'warning priority-order objectives.items.response-p1.value',
		],
	],
	'matrix-shape': [
		[() => draft({ 'priorities.matrix': [['P1']] }), 'error matrix-shape.size priorities.matrix'],
		[() => draft({ 'priorities.levels': [] }), 'error matrix-shape.undescribed priorities.levels'],
	],
	'time-zone': [
		[() => draft({ 'serviceHours.calendars.0.timeZone': 'Mars/Olympus' }), 'error time-zone serviceHours.calendars'],
	],
	'credit-tiers': [
		[() => draft({ 'remedies.schemes.0.formula.tiers': [] }), 'error credit-tiers.none remedies.schemes'],
		[
			() =>
				draft({
					'remedies.schemes.0.formula.tiers': [
						{ id: 'a', threshold: 900_000, creditPpm: 1 },
						{ id: 'b', threshold: 900_000, creditPpm: 2 },
					],
				}),
			'error credit-tiers.overlap remedies.schemes',
		],
		[
			() =>
				draft({
					'remedies.schemes.0.formula.tiers': [
						{ id: 'a', threshold: 900_000, creditPpm: 2 },
						{ id: 'b', threshold: 800_000, creditPpm: 1 },
					],
				}),
			'error credit-tiers.cheaper remedies.schemes',
		],
		[
			() =>
				draft({
					'remedies.schemes.0.formula.tiers': [
						{ id: 'a', threshold: 900_000, creditPpm: 1, boundary: 'at-or-below', floor: 850_000 },
						{ id: 'b', threshold: 850_000, creditPpm: 2 },
					],
				}),
			'warning credit-tiers.hole remedies.schemes',
		],
		[
			() => draft({ 'remedies.schemes.0.formula.tiers': [{ id: 'a', threshold: 900_000, creditPpm: 1, floor: 1 }] }),
			'warning credit-tiers.open-end remedies.schemes',
		],
		[
			() => draft({ 'remedies.schemes.0.formula.tiers': [{ id: 'a', threshold: 9, creditPpm: 1, floor: 9 }] }),
			'error credit-tiers.never remedies.schemes',
		],
		[
			() => draft({ 'remedies.schemes.0.formula.tiers': [{ id: 'a', threshold: 1_000_000, creditPpm: 1 }] }),
			'warning credit-tiers.paid-when-kept remedies.schemes',
		],
		[() => draft({ 'objectives.items.response-p1.share': null }), 'error credit-tiers.mixed-scale remedies.schemes'],
		[
			() =>
				draft({
					'objectives.items.response-p1.share': null,
					'remedies.schemes.0.objectiveIds': ['response-p1'],
					'remedies.schemes.0.formula': { kind: 'proportional', ratePpm: 1, stepPpm: 1, started: true },
				}),
			'error credit-tiers.needs-share remedies.schemes',
		],
	],
	'credit-cap': [
		[
			() => draft({ 'remedies.monthlyCapPpm': null, 'remedies.yearlyCapPpm': null }),
			'warning credit-cap.missing remedies.monthlyCapPpm',
		],
		[() => draft({ 'remedies.monthlyCapPpm': 50_000 }), 'warning credit-cap.above remedies.schemes'],
		[
			() => paid({ 'remedies.monthlyCapPpm': 1_000_000, 'remedies.yearlyCapPpm': 1_000 }),
			'warning credit-cap.above-year remedies.schemes',
		],
		[
			() => paid({ 'remedies.schemes.0.formula': { kind: 'per-ticket', amountMinor: 1_000_000 } }),
			'warning credit-cap.above-fee remedies.schemes',
		],
		[() => draft({ 'remedies.yearlyCapPpm': 999_999 }), 'info credit-cap.idle remedies.yearlyCapPpm'],
	],
	'indicator-credit': [
		[() => draft({ 'objectives.items.response-p1.kind': 'indicator' }), 'error indicator-credit remedies.schemes'],
	],
	'maintenance-fits': [
		[
			() =>
				draft({
					'downtime.exclusions': [],
					'downtime.capSeconds': 36_000,
					'objectives.items.server-availability.calendarId': null,
				}),
			'error maintenance-fits downtime.capSeconds',
		],
		[
			// The dates themselves: one hour a month does not fit into 99.95 %.
			() =>
				draft({
					'downtime.exclusions': [],
					'downtime.capSeconds': null,
					'objectives.items.server-availability.calendarId': null,
					'objectives.items.server-availability.value': 999_500,
				}),
			'error maintenance-fits downtime.maintenance',
		],
	],
	'supplier-undercuts': [
		[
			() => draft({ 'services.items.server-operation.dependencies': [supplied('power', 990_000)] }),
			'warning supplier-undercuts.one services.items.server-operation.dependencies.power.availabilityPpm',
		],
		[
			// Each is as good as the promise, together they are not.
			() =>
				draft({
					'objectives.items.server-availability.value': 999_000,
					'services.items.server-operation.dependencies': [supplied('power', 999_500), supplied('line', 999_000)],
				}),
			'warning supplier-undercuts.together services.items.server-operation.dependencies',
		],
	],
	'override-stale': [
		[
			() =>
				draft({
					overrides: [{ clause: 'downtime.cap', language: 'de', text: 'Eigener Text.', madeFrom: 'Früherer Text.' }],
				}),
			'warning override-stale.changed overrides.0',
		],
		[
			() => draft({ overrides: [{ clause: 'downtime.gone', language: 'de', text: 'Eigener Text.', madeFrom: '' }] }),
			'warning override-stale.gone overrides.0',
		],
	],
	'own-links': [
		[() => marked('downtime.cap', 'Siehe {@downtime.gone}.'), 'error own-links.reference overrides.0'],
		[() => marked('downtime.cap', 'Höchstens {gone}.'), 'error own-links.value overrides.0'],
	],
	translation: [
		[
			() =>
				draft(
					{ 'services.items.service-desk.description': 'Ein neuer Satz nur auf Deutsch', translations: {} },
					'de+en',
				),
			'warning translation.missing services.items.service-desk.description',
		],
		[
			// Printed in a table.
			() => draft({ 'escalation.levels.level-1.outcome': 'Ein neuer Satz nur auf Deutsch', translations: {} }, 'de+en'),
			'warning translation.missing escalation.levels.level-1.outcome',
		],
		[
			() => draft({ translations: { 'services.items.gone.name': 'Gone' } }, 'de+en'),
			'info translation.unused services.items.gone.name',
		],
	],
	glyphs: [[() => draft({ 'parties.provider.name': '株式会社' }), 'error glyphs parties.provider']],
	'unowned-promise': [
		[
			() =>
				draft({
					'actionPlan.tasks': draft({}).actionPlan.tasks.map((task) => ({ ...task, owner: ' ' })),
				}),
			'info unowned-promise.owner actionPlan.tasks',
		],
		[() => draft({ 'actionPlan.tasks': [] }), 'info unowned-promise.task actionPlan.tasks'],
		[
			() =>
				draft({
					'actionPlan.tasks': createFromPlaybook({
						playbookId: 'it-service',
						language: 'de',
						id: 'a',
					}).actionPlan.tasks.map((task) => ({ ...task, deputy: '' })),
				}),
			'info unowned-promise.deputy actionPlan.tasks',
		],
	],
}

/** What comes near these rules and is left alone. */
export const FIRST_QUIET: Readonly<Record<string, readonly (() => Agreement)[]>> = {
	'dangling-reference': [() => draft({ 'objectives.items.response-p1.calendarId': null })],
	share: [() => draft({ 'objectives.items.response-p1.share': 999_999 })],
	'response-order': [
		// Hours of service and of the clock are not compared.
		() => draft({ 'objectives.items.response-p1.calendarId': null, 'objectives.items.response-p1.value': 400_000 }),
		() => draft({ 'objectives.items.response-p1.value': 14_400 }),
	],
	'priority-order': [() => draft({ 'objectives.items.response-p1.value': 14_400 })],
	'matrix-shape': [() => draft({ 'priorities.matrix.0.0': 'P2' })],
	'time-zone': [() => draft({ 'serviceHours.calendars.0.timeZone': 'Pacific/Auckland' })],
	'credit-tiers': [
		() =>
			draft({
				'remedies.schemes.0.formula.tiers': [
					{ id: 'a', threshold: 950_000, creditPpm: 1, floor: 900_000 },
					{ id: 'b', threshold: 900_000, creditPpm: 2, boundary: 'at-or-below' },
				],
			}),
	],
	'credit-cap': [() => draft({ 'remedies.yearlyCapPpm': null }), () => draft({ 'remedies.monthlyCapPpm': 150_000 })],
	'indicator-credit': [() => draft({ 'objectives.items.resolution-p1.kind': 'promise' })],
	'maintenance-fits': [() => draft({ 'downtime.capSeconds': 36_000, 'downtime.maintenance': [] })],
	'supplier-undercuts': [
		() => draft({ 'services.items.server-operation.dependencies': [supplied('power', 998_000)] }),
		() => draft({ 'services.items.service-desk.dependencies': [supplied('power', 100_000)] }),
	],
	'override-stale': [() => overridden('downtime.cap', (house) => `${house} So ist es vereinbart.`)],
	'own-links': [() => marked('downtime.cap', 'Höchstens {cap} nach {@downtime.notice}, \\{so\\}.')],
	translation: [() => draft({ 'services.items.service-desk.name': 'Service Desk' }, 'de+en')],
	glyphs: [() => draft({ 'parties.provider.name': 'Łódź Dienstleistungen Ağ' })],
	'unowned-promise': [() => draft({ 'objectives.items.response-p1.kind': 'indicator' })],
	blank: [() => createFromSample()],
}
