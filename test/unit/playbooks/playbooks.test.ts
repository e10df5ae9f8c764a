import { describe, expect, it } from 'vitest'
import { getAt } from '../../../src/shared/agreement/edit'
import { openAgreement } from '../../../src/shared/agreement/open'
import type { Agreement } from '../../../src/shared/agreement/schema'
import type { Metric } from '../../../src/shared/agreement/values/objective'
import { PLAYBOOK_IDS } from '../../../src/shared/agreement/values/playbook-id'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { leavesOf } from '../../../src/shared/playbooks/leaves'
import { PLAYBOOKS } from '../../../src/shared/playbooks/list'
import { BLANK_PATTERNS, CHOICE_PATTERNS, matches } from './blanks'

const LANGUAGES = ['de', 'en', 'de+en'] as const
const make = (playbookId: string, language: (typeof LANGUAGES)[number]): Agreement =>
	createFromPlaybook({ playbookId, language, id: 'new-agreement' })

const VAGUE_DE =
	/zeitnah|in der regel|bestmöglich|bemüh|branchenüblich|regelmäßig|unverzüglich|angemessen|schnellstmöglich|soweit möglich|grundsätzlich|insbesondere|gegebenenfalls|ggf|\busw\b|etc\.|z\. ?b\.|und\/oder|garantier|!|—/i
const VAGUE_EN =
	/best effort|reasonabl|prompt|timely|appropriate|as soon as|regularly|usually|normally|generally|in particular|etc\.|e\.g\.|and\/or|guarantee|endeavour|!|—/i

it('offers all six playbooks in their order', () => {
	expect(PLAYBOOKS.map(({ id }) => id)).toEqual([...PLAYBOOK_IDS])
})

it('refuses a playbook that it does not have', () => {
	expect(() => make('no-such-book', 'de')).toThrow(new RangeError('unknown playbook "no-such-book"'))
})

describe.each(PLAYBOOKS.map(({ id }) => id))('%s', (id) => {
	it.each(LANGUAGES)('is a valid agreement in %s, with nothing dropped by the check', (language) => {
		const agreement = make(id, language)
		expect(openAgreement(agreement)).toEqual({ kind: 'opened', agreement, migratedFrom: null })
	})

	it.each(LANGUAGES)('leaves only names, dates and amounts of money blank in %s', (language) => {
		const blanks = leavesOf(make(id, language)).filter(([, value]) => value === null || value === '')
		const other = blanks.filter(([path]) => !matches(path, BLANK_PATTERNS) && !matches(path, CHOICE_PATTERNS))
		expect(other).toEqual([])
	})

	it('has fees and a term of payment unless it is an OLA', () => {
		const { parties, remedies, services } = make(id, 'de')
		const { termDays } = remedies.payment
		expect([termDays, remedies.schemes.length > 0]).toEqual(
			parties.kind === 'internal-ola' ? [null, false] : [14, true],
		)
		expect(services.items.every(({ monthlyFeeMinor }) => monthlyFeeMinor === null)).toBe(true)
	})

	it('fills every list of every section', () => {
		expect(emptyLists(make(id, 'de')).filter((path) => !matches(path, mayBeEmpty(id)))).toEqual([])
	})

	it.each(['de', 'en'] as const)('names only things that exist (%s)', (language) => {
		expect(danglingReferences(make(id, language))).toEqual([])
	})

	it('keeps first response <= restoration <= resolution for every service and priority', () => {
		const { items } = make(id, 'de').objectives
		const order: Metric[] = ['acknowledgement', 'first-response', 'workaround', 'restoration', 'resolution']
		const wrong = items.flatMap((first) =>
			items
				.filter((second) => second.serviceId === first.serviceId && second.priority === first.priority)
				.filter((second) => order.includes(first.metric) && order.indexOf(second.metric) > order.indexOf(first.metric))
				.filter((second) => second.value < first.value)
				.map((second) => `${first.id} > ${second.id}`),
		)
		expect(wrong).toEqual([])
	})

	it('keeps P1 <= P2 <= P3 <= P4 in time and P1 >= ... >= P4 in share', () => {
		const { items } = make(id, 'de').objectives
		const wrong = items.flatMap((first) =>
			items
				.filter((second) => second.serviceId === first.serviceId && second.metric === first.metric)
				.filter((second) => first.priority !== null && second.priority !== null && first.priority < second.priority)
				.filter((second) => second.value < first.value || (second.share ?? 0) > (first.share ?? 0))
				.map((second) => `${first.id} / ${second.id}`),
		)
		expect(wrong).toEqual([])
		expect(new Set(items.flatMap(({ priority }) => priority ?? []))).toEqual(new Set(['P1', 'P2', 'P3', 'P4']))
	})

	it('promises an availability that even the shortest month can hold with all planned maintenance in it', () => {
		const { objectives, downtime } = make(id, 'de')
		const shortestMonthSeconds = 28 * 86_400
		for (const objective of objectives.items.filter(({ metric }) => metric === 'availability')) {
			const allowed = (shortestMonthSeconds * (1_000_000 - objective.value)) / 1_000_000
			const windows = downtime.maintenance.filter(
				(one) => one.serviceId === null || one.serviceId === objective.serviceId,
			)
			const planned = windows.reduce((sum, window) => sum + window.durationSeconds, 0)
			expect(windows.every(({ recurrence }) => recurrence.kind === 'monthly')).toBe(true)
			expect(planned).toBeLessThanOrEqual(allowed)
			expect(planned).toBeLessThanOrEqual(downtime.capSeconds ?? 0)
			expect(downtime.capSeconds).toBeLessThanOrEqual(allowed)
		}
		expect(downtime.maintenance.length).toBeGreaterThan(0)
	})

	it('plans no maintenance in a freeze: the second Sunday is the 8th to the 14th', () => {
		const { maintenance, freezes } = make(id, 'de').downtime
		const recurrences = maintenance.map(({ recurrence }) => recurrence)
		expect(new Set(recurrences.map((one) => JSON.stringify(one)))).toEqual(
			new Set([JSON.stringify({ kind: 'monthly', weekday: 'sun', ordinal: 2 })]),
		)
		const frozen = (day: string) =>
			freezes.some(({ from, to }) => (from <= to ? from <= day && day <= to : from <= day || day <= to))
		const months = Array.from({ length: 12 }, (_, month) => String(month + 1).padStart(2, '0'))
		const days = months.flatMap((month) => ['08', '09', '10', '11', '12', '13', '14'].map((day) => `${month}-${day}`))
		expect(days.filter(frozen)).toEqual([])
	})

	it('promises no more availability than its suppliers together hold', () => {
		const { objectives, services } = make(id, 'de')
		for (const objective of objectives.items.filter(({ metric }) => metric === 'availability')) {
			const service = services.items.find((one) => one.id === objective.serviceId)
			const together = service?.dependencies.reduce((rest, one) => rest * ((one.availabilityPpm ?? 0) / 1_000_000), 1)
			expect((together ?? 0) * 1_000_000).toBeGreaterThanOrEqual(objective.value)
		}
	})

	it('pays for every promise once, from the target on and deeper with every tier', () => {
		const { kind } = make(id, 'de').parties
		const { objectives, remedies } = make(id, 'de')
		const promises = objectives.items.filter((one) => one.kind === 'promise')
		const paid = remedies.schemes.flatMap(({ objectiveIds }) => objectiveIds)
		expect(paid.toSorted()).toEqual(kind === 'internal-ola' ? [] : promises.map((one) => one.id).toSorted())
		for (const { formula, objectiveIds } of remedies.schemes) {
			if (formula.kind !== 'tiered') throw new Error('the playbooks use tiers')
			const targets = objectiveIds.map((one) => promises.find((promise) => promise.id === one))
			for (const target of targets) expect(formula.tiers[0]?.threshold).toBe(target?.share ?? target?.value)
			const credits = formula.tiers.map(({ creditPpm }) => creditPpm)
			const thresholds = formula.tiers.map(({ threshold }) => threshold)
			expect(credits).toEqual([...new Set(credits)].toSorted((a, b) => a - b))
			expect(thresholds).toEqual([...new Set(thresholds)].toSorted((a, b) => b - a))
			expect(Math.max(...credits)).toBeLessThanOrEqual(remedies.monthlyCapPpm ?? 0)
		}
	})

	it('gives every promise an owner, a deputy and an internal target stricter than the promise', () => {
		const { objectives, actionPlan } = make(id, 'en')
		for (const promise of objectives.items.filter((one) => one.kind === 'promise')) {
			const [task, ...more] = actionPlan.tasks.filter(({ objectiveId }) => objectiveId === promise.id)
			expect([promise.id, task?.owner !== '', task?.deputy !== '', more.length]).toEqual([promise.id, true, true, 0])
			const margin = (task?.internalTarget ?? promise.value) - promise.value
			expect([promise.id, promise.comparison === 'at-most' ? margin < 0 : margin > 0]).toEqual([promise.id, true])
		}
	})

	it('puts the duty to report on the day of the reporting section', () => {
		const { reporting, roles } = make(id, 'de')
		expect(roles.duties.find((duty) => duty.id === 'report')?.due).toMatchObject({ day: reporting.dueDay })
	})

	it('says the same in German and English: same ids, same numbers, same choices', () => {
		const de = make(id, 'de')
		const both = make(id, 'de+en')
		const words = new Set(Object.keys(both.translations))
		const rest = (agreement: Agreement) =>
			leavesOf({ ...agreement, translations: {} }).filter(([path]) => !words.has(path) && !matches(path, LOCAL))
		expect(rest(make(id, 'en'))).toEqual(rest(de))
	})

	it('carries both texts when both languages are printed, German governing', () => {
		const both = make(id, 'de+en')
		const de = make(id, 'de')
		const en = make(id, 'en')
		expect(both.parties).toEqual({ ...de.parties, language: 'de+en' })
		expect({ ...both, parties: de.parties, translations: {} }).toEqual(de)
		const words = Object.entries(both.translations).filter(([path]) => !matches(path, LOCAL))
		expect(words.map(([path]) => [path, getAt(en, path)])).toEqual(words)
		const untranslated = leavesOf(de).filter(
			([path, value]) => typeof value === 'string' && / /.test(value) && both.translations[path] === undefined,
		)
		expect(untranslated).toEqual([])
	})

	it('uses no vague word, no exclamation mark and no dash for effect', () => {
		const vague = (agreement: Agreement, pattern: RegExp) =>
			leavesOf(agreement).filter(([, value]) => typeof value === 'string' && pattern.test(value))
		expect(vague(make(id, 'de'), VAGUE_DE)).toEqual([])
		expect(vague(make(id, 'en'), VAGUE_EN)).toEqual([])
	})

	it.each(['de', 'en'] as const)('defines only terms that its text uses (%s)', (language) => {
		const { legal, actionPlan, ...rest } = make(id, language)
		const text = leavesOf(rest)
			.map(([, value]) => String(value).toLowerCase())
			.join('\n')
		const unused = legal.definitions.filter(({ term }) => !text.includes(String(term).toLowerCase()))
		expect(unused).toEqual([])
		expect(actionPlan.tasks.length).toBeGreaterThan(0)
	})
})

it('asks the eight questions of customer support and the seven of IT service', () => {
	const questions = (id: string) => make(id, 'de').actionPlan.readiness.map(({ answer }) => answer)
	expect(questions('customer-support')).toEqual(Array.from({ length: 8 }, () => ''))
	expect(questions('it-service')).toEqual(Array.from({ length: 7 }, () => ''))
})

it('closes German offices on 24 and 31 December when it knows the year', () => {
	const agreement = createFromPlaybook({ playbookId: 'it-service', language: 'de', id: 'a', today: '2026-11-23' })
	expect(agreement.serviceHours.calendars[0]?.closed).toEqual(
		['2026', '2027', '2028', '2029'].flatMap((year) => [`${year}-12-24`, `${year}-12-31`]),
	)
})

/** What follows from the place and not from the language. */
const LOCAL = [
	'parties.language',
	'parties.governingLanguage',
	'parties.currency',
	'serviceHours.calendars.*.timeZone',
	'serviceHours.calendars.*.holidays.country',
	'serviceHours.calendars.*.holidays.region',
	'downtime.maintenance.*.timeZone',
	'legal.governingLaw',
	'legal.venue',
	// Who appoints an expert on whom the parties do not agree.
	'reporting.disputeRule',
]

function mayBeEmpty(id: string): string[] {
	const always = ['overrides', 'translations', 'ownArticles', 'annexes', 'review.*', 'escalation.levels.*.priorities']
	const interviews = ['peakMonths', 'functions', 'inScope', 'outOfScope'].map((key) => `actionPlan.interviews.*.${key}`)
	const calendars = ['closed', 'open', 'weekly.*'].map((key) => `serviceHours.calendars.*.${key}`)
	const none = id === 'internal-ola' ? ['remedies.schemes'] : []
	return [
		...[...always, ...calendars, ...none, ...interviews],
		...['objectives.items.*.pauses', 'actionPlan.declinedDuties'],
	]
}

function emptyLists(value: unknown, path = ''): string[] {
	if (typeof value !== 'object' || value === null) return []
	const entries = Object.entries(value)
	if (entries.length === 0) return [path]
	return entries.flatMap(([key, child]) => emptyLists(child, path === '' ? key : `${path}.${key}`))
}

function danglingReferences(agreement: Agreement): string[] {
	const services = new Set<string | null>(agreement.services.items.map((one) => one.id))
	const calendars = new Set<string | null>(agreement.serviceHours.calendars.map((one) => one.id))
	const objectives = new Set<string | null>(agreement.objectives.items.map((one) => one.id))
	const people = new Set<string | null>(agreement.roles.stakeholders.map((one) => one.id))
	const named: [Set<string | null>, string | null][] = [
		...agreement.services.items.map((one): [Set<string | null>, string | null] => [calendars, one.calendarId]),
		...agreement.serviceHours.channels.map((one): [Set<string | null>, string | null] => [calendars, one.calendarId]),
		...agreement.objectives.items.flatMap((one): [Set<string | null>, string | null][] => [
			[services, one.serviceId],
			[calendars, one.calendarId],
		]),
		...agreement.downtime.maintenance.map((one): [Set<string | null>, string | null] => [services, one.serviceId]),
		...agreement.remedies.schemes.flatMap((one) =>
			one.objectiveIds.map((id): [Set<string | null>, string | null] => [objectives, id]),
		),
		...agreement.roles.duties.map((one): [Set<string | null>, string | null] => [people, one.ownerId]),
		...agreement.roles.raci.flatMap((one) =>
			Object.keys(one.assignments).map((id): [Set<string | null>, string | null] => [people, id]),
		),
		...agreement.actionPlan.tasks.map((one): [Set<string | null>, string | null] => [objectives, one.objectiveId]),
		...agreement.actionPlan.events.map((one): [Set<string | null>, string | null] => [objectives, one.objectiveId]),
		[calendars, agreement.serviceHours.onCall?.calendarId ?? null],
	]
	return named.flatMap(([known, id]) => (id === null || known.has(id) ? [] : [id]))
}
