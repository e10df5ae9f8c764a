import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openAgreement } from '../../../src/shared/agreement/open'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { leavesOf } from '../../../src/shared/playbooks/leaves'
import { hansenSample } from '../../../src/shared/playbooks/samples/hansen'
import { CHOICE_PATTERNS, matches } from './blanks'

const file = (language: 'de' | 'en'): unknown =>
	JSON.parse(readFileSync(`resources/samples/hansen-logistik.${language}.json`, 'utf8'))

describe.each(['de', 'en'] as const)('the sample agreement in %s', (language) => {
	it('is what the code makes and what the schema takes', () => {
		expect(file(language)).toEqual(hansenSample(language))
		expect(openAgreement(file(language))).toEqual({
			kind: 'opened',
			agreement: hansenSample(language),
			migratedFrom: null,
		})
	})

	it('has no blank left', () => {
		const blanks = leavesOf(file(language)).filter(([, value]) => value === null || value === '')
		expect(blanks.filter(([path]) => !matches(path, CHOICE_PATTERNS))).toEqual([])
	})

	it('refers only to what is in it, and pays for each of its nine promises once', () => {
		const { services, serviceHours, objectives, remedies, downtime, actionPlan } = hansenSample(language)
		const serviceIds = new Set<string | null>([null, ...services.items.map(({ id }) => id)])
		const calendarIds = new Set<string | null>([null, ...serviceHours.calendars.map(({ id }) => id)])
		expect(services.items.filter(({ calendarId }) => !calendarIds.has(calendarId))).toEqual([])
		expect(
			objectives.items.filter((one) => !serviceIds.has(one.serviceId) || !calendarIds.has(one.calendarId)),
		).toEqual([])
		expect(downtime.maintenance.filter(({ serviceId }) => !serviceIds.has(serviceId))).toEqual([])
		const ids = objectives.items.map(({ id }) => id).toSorted()
		expect(ids.length).toBe(9)
		expect(remedies.schemes.flatMap(({ objectiveIds }) => objectiveIds).toSorted()).toEqual(ids)
		expect(actionPlan.tasks.map(({ objectiveId }) => String(objectiveId)).toSorted()).toEqual(ids)
	})

	it('starts every credit scheme at the promise', () => {
		const { objectives, remedies } = hansenSample(language)
		const starts = remedies.schemes.flatMap(({ formula, objectiveIds }) =>
			objectiveIds.map((id) => [id, formula.kind === 'tiered' ? formula.tiers[0]?.threshold : null]),
		)
		const targets = starts.map(([id]) => {
			const one = objectives.items.find((objective) => objective.id === id)
			return [id, one?.share ?? one?.value]
		})
		expect(starts).toEqual(targets)
	})
})

it('promises a first response to P1 within 30 minutes for 95 % of a month', () => {
	const [first] = hansenSample('de').objectives.items
	expect(first).toMatchObject({ priority: 'P1', metric: 'first-response', value: 1_800, share: 950_000 })
})

it('is the same deal in both languages', () => {
	const words = new Set(
		Object.keys(createFromPlaybook({ playbookId: 'managed-services', language: 'de+en', id: 'x' }).translations),
	)
	const numbers = (agreement: Agreement) =>
		leavesOf(agreement).filter(([path, value]) => !words.has(path) && typeof value !== 'string')
	expect(numbers(hansenSample('en'))).toEqual(numbers(hansenSample('de')))
})
