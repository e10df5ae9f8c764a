import { describe, expect, it } from 'vitest'
import { CHECK_ORDERS, type CheckOrder, groupsOf, ordered } from '../../../src/renderer/stores/check-view-store'
import { goToCheck, nextCheck } from '../../../src/renderer/stores/check-walk'
import { type Check, checksOf, countsByPlace, toDo, verdictsOf } from '../../../src/renderer/stores/checks'
import { useLayoutStore } from '../../../src/renderer/stores/layout-store'
import { placeOfPath } from '../../../src/renderer/stores/places'
import { goToSection } from '../../../src/renderer/stores/route-store'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'

const agreement = createFromPlaybook({ playbookId: 'managed-services', language: 'de', id: 'sla' })
const checks = checksOf(agreement)

describe('checks', () => {
	it('call a blank an open question of the section whose field is empty', () => {
		const customer = checks.find((check) => check.path === 'parties.customer.name')
		expect(customer).toMatchObject({ severity: 'open', place: 'parties', key: 'blank' })
	})

	it('add up to what the sections show', () => {
		const counts = [...countsByPlace(checks).values()]
		const sum = counts.reduce((all, one) => all + one.open + one.errors + one.warnings, 0)
		expect(sum).toBe(toDo(checks).length)
		expect(sum).toBeGreaterThan(0)
	})

	it('are gone through field by field, both ways round', () => {
		const stops = [...new Set(checks.map((check) => check.path))]
		const forward: string[] = []
		for (let path: string | null = null; forward.length < stops.length; ) {
			path = nextCheck(checks, path, 1)?.path ?? null
			forward.push(path ?? '')
		}
		expect(forward).toEqual(stops)
		expect(nextCheck(checks, stops.at(-1) ?? null, 1)?.path).toBe(stops[0])
		expect(nextCheck(checks, stops[0] ?? null, -1)?.path).toBe(stops.at(-1))
		expect(nextCheck([], null, 1)).toBe(null)
	})

	it('go on behind a field that was answered since the last step', () => {
		const stops = [...new Set(checks.map((check) => check.path))]
		const left = checks.filter((check) => check.path !== stops[2])
		expect(nextCheck(left, stops[2] ?? null, 1, checks)?.path).toBe(stops[3])
		expect(nextCheck(left, stops[2] ?? null, -1, checks)?.path).toBe(stops[1])
	})
})

describe('a clause that was pointed at on the paper', () => {
	it('is let go of when one goes to a section or a finding, and taken up for wording changed by hand', () => {
		const [check] = checks
		if (check === undefined) throw new Error('no check')
		const clauseAfter = (go: () => void) => {
			useLayoutStore.getState().change({ clauseId: 'remedies.monthly-cap' })
			go()
			return useLayoutStore.getState().clauseId
		}
		const stale = { ...check, path: 'overrides.0', values: { clause: 'legal.law' } }
		expect([
			clauseAfter(() => goToSection('legal')),
			clauseAfter(() => goToCheck(check)),
			clauseAfter(() => goToCheck(stale)),
		]).toEqual([null, null, 'legal.law'])
	})
})

describe('the list of checks', () => {
	it('has every check once, whatever it is ordered by, and no group without one', () => {
		for (const by of CHECK_ORDERS) {
			const groups = groupsOf(checks, by)
			expect(groups.flatMap((group) => group.checks.map(({ id }) => id)).sort()).toEqual(
				checks.map(({ id }) => id).sort(),
			)
			expect(groups.filter((group) => group.checks.length === 0)).toEqual([])
		}
	})

	it('keeps the order of the fields in a section, and puts the gravest first where people are asked', () => {
		const warning = { ...checks[0], id: 'w', severity: 'warning' } as Check
		const error = { ...checks[0], id: 'e', severity: 'error' } as Check
		const ids = (by: CheckOrder) => ordered([warning, error], by).map(({ id }) => id)
		expect([ids('section'), ids('person'), ids('severity')]).toEqual([
			['w', 'e'],
			['e', 'w'],
			['e', 'w'],
		])
	})
})

describe('what history says', () => {
	const judgement = new Map([['p1', { verdict: { verdict: 'unrealistic', suggested: null } }]]) as never

	it('is said of the agreement that was judged, not of another with objectives of the same names', () => {
		expect(verdictsOf({ agreementId: 'a', judgement }, 'b')).toEqual([])
		expect(verdictsOf({ agreementId: 'a', judgement }, 'a')).toEqual([
			{ objectiveId: 'p1', verdict: 'unrealistic', suggested: null },
		])
	})
})

describe('placeOfPath', () => {
	it('knows sections, own parts and the title', () => {
		const paths = ['serviceHours.calendars.a.name', 'actionPlan.tasks', 'ownArticles.x.title', 'annexes.y', 'title']
		expect(paths.map(placeOfPath)).toEqual(['service-hours', 'action-plan', 'own:x', 'own:y', 'parties'])
	})
})
