import { describe, expect, it } from 'vitest'
import type { ReadFile } from '../../../src/shared/policies/policy'
import { readPolicyJson, readPolicyYaml } from '../../../src/shared/policies/read-policy'

const FRESHDESK = {
	id: 7,
	name: 'Gold',
	active: true,
	is_default: true,
	sla_target: {
		priority_4: { respond_within: 1_200, next_respond_within: 3_600, resolve_within: 14_400, business_hours: false },
		priority_1: { respond_within: 28_800, resolve_within: 86_400, business_hours: true },
		priority_9: { respond_within: 60, resolve_within: 60, business_hours: true },
	},
	applicable_to: { company_ids: [12, 13], sources: [] },
	escalation: {
		response: { escalation_time: 0, agent_ids: [1] },
		resolution: { level_1: { escalation_time: 3_600, agent_ids: [1, 2] } },
	},
}
const FRESHSERVICE = {
	sla_policies: [
		{
			name: 'Default',
			is_default: true,
			sla_targets: [{ priority: 3, respond_within: 14_400, resolve_within: 43_200, business_hours: true }],
		},
		{ name: 'Night', active: false, sla_targets: [] },
	],
}
const ZENDESK = {
	sla_policy: {
		title: 'Incidents',
		filter: { all: [{ field: 'type', operator: 'is', value: 'incident' }], any: [] },
		policy_metrics: [
			{ priority: 'urgent', metric: 'first_reply_time', target: 15, business_hours: false },
			{ priority: 'urgent', metric: 'requester_wait_time', target: 240, business_hours: true },
			{ priority: 'urgent', metric: 'agent_work_time', target: 120, business_hours: true },
			{ priority: 'low', metric: 'pausable_update_time', target: 1, target_in_seconds: 90, business_hours: false },
			{ priority: 'normal', metric: 'group_ownership_time', target: 60, business_hours: false },
		],
	},
}

/** Objectives as `P1 metric value clock pauses`. */
function told(file: ReadFile): unknown {
	if (file.kind !== 'policies') return file
	return file.policies.map(({ name, objectives, levels, notes }) => ({
		name,
		objectives: objectives.map(({ objective: one, from }) =>
			[one.priority, one.metric, one.value, one.calendarId ?? '24x7', from].join(' '),
		),
		levels: levels.map(({ trigger }) => trigger),
		notes: notes.map(({ code }) => code),
	}))
}

describe('a policy of a desk', () => {
	it('of Freshdesk gives its targets by priority and clock, its ladder, and what it cannot say', () => {
		expect(told(readPolicyJson(FRESHDESK))).toEqual([
			{
				name: 'Gold',
				objectives: [
					'P1 first-response 1200 24x7 sla_target.priority_4.respond_within',
					'P4 first-response 28800 business-hours sla_target.priority_1.respond_within',
					'P1 every-response 3600 24x7 sla_target.priority_4.next_respond_within',
					'P1 resolution 14400 24x7 sla_target.priority_4.resolve_within',
					'P4 resolution 86400 business-hours sla_target.priority_1.resolve_within',
				],
				levels: [{ kind: 'breach' }, { kind: 'time-after-breach', seconds: 3_600, clock: 'calendar' }],
				notes: ['unknown-priority', 'agents', 'agents', 'condition'],
			},
		])
	})

	it('of Freshservice comes in its wrapper, with the policies that are switched off', () => {
		const read = readPolicyJson(FRESHSERVICE)
		expect(told(read)).toEqual([
			{
				name: 'Default',
				objectives: [
					'P2 first-response 14400 business-hours sla_policies[0].sla_targets[0].respond_within',
					'P2 resolution 43200 business-hours sla_policies[0].sla_targets[0].resolve_within',
				],
				levels: [],
				notes: [],
			},
			{ name: 'Night', objectives: [], levels: [], notes: [] },
		])
		expect(read.kind === 'policies' && read.policies.map(({ isActive }) => isActive)).toEqual([true, false])
	})

	it('of Zendesk counts minutes, keeps two clocks of one metric apart and tells conditions', () => {
		const read = readPolicyJson(ZENDESK)
		expect(told(read)).toEqual([
			{
				name: 'Incidents',
				objectives: [
					'P1 first-response 900 24x7 sla_policy.policy_metrics[0].target',
					'P1 resolution 14400 business-hours sla_policy.policy_metrics[1].target',
					'P1 resolution 7200 business-hours sla_policy.policy_metrics[2].target',
					'P4 update-interval 90 24x7 sla_policy.policy_metrics[3].target',
				],
				levels: [],
				notes: ['two-clocks', 'unknown-metric', 'filter-all'],
			},
		])
		const ids = read.kind === 'policies' ? read.policies[0]?.objectives.map(({ objective }) => objective.id) : []
		expect(new Set(ids).size).toBe(4)
	})

	it.each([
		[{ sla_target: { priority_4: { respond_within: 'soon' } } }, 'not-a-time', 'sla_target.priority_4.respond_within'],
		[{ sla_target: { priority_4: { respond_within: -5 } } }, 'not-a-time', 'sla_target.priority_4.respond_within'],
		[{ sla_target: { priority_4: { respond_within: 1e300 } } }, 'not-a-time', 'sla_target.priority_4.respond_within'],
		[{ sla_target: [] }, 'not-an-object', 'sla_target'],
		[{ sla_targets: {} }, 'not-a-list', 'sla_targets'],
		[{ policy_metrics: [3] }, 'not-an-object', 'policy_metrics[0]'],
	])('that is broken is refused with the place: %j', (json, code, path) => {
		expect(readPolicyJson(json)).toMatchObject({ kind: 'refused', code, values: { path } })
	})

	it.each([[{}], [[1]], ['x'], [null], [{ tickets: [] }], [{ sla_policies: [{}] }]])('is not %j', (json) => {
		expect(readPolicyJson(json).kind).toBe('refused')
	})
})

describe('business hours', () => {
	it('of Freshdesk and Freshservice read twelve-hour times, of Zendesk minutes of the week', () => {
		const freshdesk = {
			name: 'Office',
			time_zone: 'Berlin',
			business_hours: {
				monday: { start_time: '8:00 am', end_time: '5:30 pm' },
				tuesday: { start_time: '12:00 am', end_time: '11:59 pm' },
			},
			list_of_holidays: [{}],
		}
		const zendesk = {
			schedule: {
				name: 'Support',
				time_zone: 'Pacific Time (US & Canada)',
				intervals: [
					{ start_time: 1_980, end_time: 2_460 },
					{ start_time: 0, end_time: 60 },
				],
			},
		}
		const read = readPolicyJson([freshdesk])
		expect(read).toMatchObject({
			kind: 'hours',
			calendars: [{ name: 'Office', timeZone: 'Europe/Berlin' }],
			notes: [{ code: 'holidays' }],
		})
		expect(read.kind === 'hours' && read.calendars[0]?.weekly).toEqual({
			mon: [['08:00', '17:30']],
			tue: [['00:00', '24:00']],
			wed: [],
			thu: [],
			fri: [],
			sat: [],
			sun: [],
		})
		const other = readPolicyJson(zendesk)
		expect(other).toMatchObject({ kind: 'hours', calendars: [{ timeZone: 'America/Los_Angeles' }] })
		expect(other.kind === 'hours' && other.calendars[0]?.weekly).toMatchObject({
			mon: [['09:00', '17:00']],
			sun: [['00:00', '01:00']],
		})
	})

	it('that cannot be are refused by place', () => {
		const hours = { time_zone: 'Berlin', business_hours: { monday: { start_time: '25:00', end_time: '26:00' } } }
		expect(readPolicyJson(hours)).toMatchObject({ kind: 'refused', code: 'not-a-time-of-day' })
		expect(readPolicyJson({ intervals: [{ start_time: 1_400, end_time: 1_500 }] })).toMatchObject({
			code: 'not-an-interval',
		})
	})
})

const OPENSLO = `
apiVersion: openslo/v1
kind: Service
metadata: { name: crm, displayName: CRM Cloud }
spec: { description: The CRM }
---
apiVersion: openslo/v1
kind: SLI
metadata: { name: up }
spec: { ratioMetric: { counter: true, good: {}, total: {} } }
---
apiVersion: openslo/v1
kind: SLO
metadata: { name: crm-availability }
spec:
  service: crm
  indicatorRef: up
  timeWindow: [{ duration: 1Q, isRolling: false }]
  budgetingMethod: Timeslices
  objectives: [{ targetPercent: 99.95, timeSliceTarget: 0.9, timeSliceWindow: 1m }]
---
apiVersion: openslo/v1
kind: SLO
metadata: { name: checkout-latency-p1, displayName: Checkout }
spec:
  service: crm
  indicator: { metadata: { name: x }, spec: { thresholdMetric: {} } }
  timeWindow:
    - duration: 28d
      isRolling: true
  budgetingMethod: Occurrences
  objectives:
    - { displayName: fast, op: lte, value: 2, target: 0.95 }
    - { displayName: bearable, op: lte, value: 5, target: 0.99 }
`

describe('an OpenSLO file', () => {
	it('gives ratios and thresholds with their windows, and tells what they were taken for', () => {
		const read = readPolicyYaml(OPENSLO)
		const [policy, ...more] = read.kind === 'policies' ? read.policies : []
		expect([policy?.name, more]).toEqual(['CRM Cloud', []])
		expect(
			policy?.objectives.map(({ objective: one }) => [
				one.id,
				one.metric,
				one.priority,
				one.comparison,
				one.value,
				one.share,
				one.window,
			]),
		).toEqual([
			[
				'crm-availability',
				'availability',
				null,
				'at-least',
				999_500,
				null,
				{ kind: 'calendar', unit: 'quarter', count: 1 },
			],
			['checkout-latency-p1-1', 'custom', 'P1', 'at-most', 2, 950_000, { kind: 'rolling', unit: 'month', count: 1 }],
			['checkout-latency-p1-2', 'custom', 'P1', 'at-most', 5, 990_000, { kind: 'rolling', unit: 'month', count: 1 }],
		])
		expect(policy?.notes.map(({ code }) => code)).toEqual([
			'budgeting',
			'taken-availability',
			'window-nearest',
			'threshold',
			'threshold',
		])
	})

	it.each([
		['apiVersion: openslo/v1alpha\nkind: SLO\n', 'openslo-version'],
		['apiVersion: openslo/v1\nkind: Service\nmetadata: {name: a}\n', 'no-slo'],
		['apiVersion: v1\nkind: Pod\n', 'not-openslo'],
		[OPENSLO.replace('indicatorRef: up', 'indicatorRef: down'), 'openslo-indicator'],
		[OPENSLO.replace('99.95', '101'), 'openslo-target'],
		[OPENSLO.replace('duration: 28d', 'duration: soon'), 'openslo-duration'],
		['a: &x 1', 'yaml.alias'],
	])('that cannot be taken is refused: %#', (text, code) => {
		expect(readPolicyYaml(text)).toMatchObject({ kind: 'refused', code })
	})
})
