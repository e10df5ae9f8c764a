import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { agreementJsonSchema } from '../../../src/shared/agreement/file-schema'
import { MIGRATIONS } from '../../../src/shared/agreement/migrations/list'
import { openAgreement } from '../../../src/shared/agreement/open'
import { emptyReview } from '../../../src/shared/agreement/review'
import { agreementSchema, emptyAgreement, SCHEMA_VERSION } from '../../../src/shared/agreement/schema'
import { SECTIONS } from '../../../src/shared/agreement/section-list'
import { emptyActionPlan } from '../../../src/shared/sections/action-plan/schema'
import { emptyService } from '../../../src/shared/sections/services/schema'
import { fullAgreement } from '../../helpers/full-agreement'

const fixtures = path.resolve('test/fixtures/agreements')
const fixture = (name: string): unknown => JSON.parse(readFileSync(path.join(fixtures, name), 'utf8'))

describe('opening an agreement', () => {
	it('gives back what was written', () => {
		const agreement = fullAgreement()
		expect(openAgreement(JSON.parse(JSON.stringify(agreement)))).toEqual({
			kind: 'opened',
			agreement,
			migratedFrom: null,
		})
	})

	it('opens an agreement with nothing but blanks', () => {
		expect(openAgreement(emptyAgreement('a')).kind).toBe('opened')
	})

	it('keeps a reference to nothing: a draft may be wrong without being broken', () => {
		const agreement = fullAgreement()
		const dangling = {
			...agreement,
			objectives: {
				...agreement.objectives,
				items: agreement.objectives.items.map((one) => ({ ...one, serviceId: 'nowhere' })),
			},
		}
		expect(openAgreement(dangling).kind).toBe('opened')
	})

	it.each([
		['text instead of an object', 'agreement', [{ path: '', message: 'is not a JSON object', code: 'not-an-object' }]],
		['a list', [], [{ path: '', message: 'is not a JSON object', code: 'not-an-object' }]],
		[
			'no version',
			{ title: 'x' },
			[{ path: 'schemaVersion', message: 'is missing or not a whole number', code: 'no-version' }],
		],
		[
			'half a version',
			{ schemaVersion: 0.5 },
			[{ path: 'schemaVersion', message: 'is missing or not a whole number', code: 'no-version' }],
		],
	])('tells %s by path and reason', (_, json, problems) => {
		expect(openAgreement(json)).toEqual({ kind: 'broken', problems })
	})

	it('names the place of a value that cannot be', () => {
		const agreement = fullAgreement()
		const broken = { ...agreement, remedies: { ...agreement.remedies, monthlyCapPpm: 'viel' } }
		const outcome = openAgreement(broken)
		expect(outcome.kind === 'broken' && outcome.problems.map((problem) => problem.path)).toEqual([
			'remedies.monthlyCapPpm',
		])
	})

	it('tells two things of one id in one list', () => {
		const agreement = fullAgreement()
		const doubled = {
			...agreement,
			services: { ...agreement.services, items: [...agreement.services.items, ...agreement.services.items] },
		}
		expect(openAgreement(doubled)).toEqual({
			kind: 'broken',
			problems: [
				{
					path: 'services.items.1.id',
					message: 'the id "desk" is used twice in this list',
					code: 'double-id',
					id: 'desk',
				},
			],
		})
	})

	it('shows a newer file as far as it is known, and keeps it whole', () => {
		const newer = { ...fullAgreement(), schemaVersion: SCHEMA_VERSION + 1, hologram: true }
		expect(openAgreement(newer)).toEqual({
			kind: 'too-new',
			schemaVersion: SCHEMA_VERSION + 1,
			agreement: fullAgreement(),
			raw: newer,
		})
		expect(openAgreement({ schemaVersion: 99, shape: 'unknown' })).toEqual({
			kind: 'too-new',
			schemaVersion: 99,
			agreement: null,
			raw: { schemaVersion: 99, shape: 'unknown' },
		})
	})
})

describe('a file written by hand', () => {
	const calendar = {
		id: 'office',
		name: 'Office hours',
		timeZone: 'Europe/Berlin',
		weekly: { mon: [['08:00', '18:00']], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] },
	}
	const objective = {
		id: 'p1-response',
		serviceId: 'desk',
		metric: 'first-response',
		priority: 'P1',
		comparison: 'at-most',
		value: 1800,
		share: 950_000,
		window: { kind: 'calendar', unit: 'month', count: 1 },
		calendarId: 'office',
	}
	const task = { id: 't1', title: 'Call tree', owner: 'Ada', note: '' }
	const handmade = {
		schemaVersion: SCHEMA_VERSION,
		title: 'By hand',
		parties: { provider: { name: 'North Ltd' }, customer: { name: 'South Ltd' }, language: 'de', currency: 'CHF' },
		services: { items: [{ id: 'desk', name: 'Service desk', monthlyFeeMinor: 120_000 }] },
		serviceHours: { calendars: [calendar] },
		objectives: { items: [objective] },
		actionPlan: { tasks: [task], readiness: [{ question: 'Who is on call?', answer: 'Ada' }] },
	}

	it('needs no more than what it has to say: the rest is blank', () => {
		const empty = emptyAgreement('agreement')
		expect(openAgreement(handmade)).toMatchObject({
			kind: 'opened',
			migratedFrom: null,
			agreement: {
				...empty,
				title: 'By hand',
				parties: {
					...empty.parties,
					provider: { ...empty.parties.provider, name: 'North Ltd' },
					customer: { ...empty.parties.customer, name: 'South Ltd' },
					language: 'de',
					currency: 'CHF',
				},
				services: { ...empty.services, items: [{ ...emptyService('desk'), ...handmade.services.items[0] }] },
				serviceHours: { ...empty.serviceHours, calendars: [{ ...calendar, holidays: null, closed: [], open: {} }] },
				objectives: { ...empty.objectives, items: [objective] },
				actionPlan: { ...empty.actionPlan, ...handmade.actionPlan },
			},
		})
	})

	it('is whole once it was opened, and opens again as the same', () => {
		const opened = openAgreement(handmade)
		const saved = opened.kind === 'opened' ? opened.agreement : null
		expect(agreementSchema.safeParse(saved).data).toEqual(saved)
		expect(openAgreement(JSON.parse(JSON.stringify(saved)))).toEqual(opened)
	})

	it.each(SECTIONS)('may leave out $key', ({ key }) => {
		const { [key]: _left, ...rest } = fullAgreement()
		const blank = emptyAgreement('agreement')[key]
		expect(openAgreement(rest)).toMatchObject({ kind: 'opened', agreement: { ...rest, [key]: blank } })
	})

	it('is refused without a title, which tells it from a workspace file', () => {
		const { title: _title, ...untitled } = handmade
		expect(pathsOf(untitled)).toEqual(['title'])
		expect(pathsOf({ schemaVersion: SCHEMA_VERSION, name: 'Workspace', addressBook: [] })).toEqual(['title'])
	})

	it.each<[string, unknown, string]>([
		['a section that is no object', { parties: [] }, 'parties'],
		['a section that is null', { remedies: null }, 'remedies'],
		['a wrong type', { legal: { venue: 7 } }, 'legal.venue'],
		['a wrong type far inside', { parties: { provider: { contacts: 'Ada' } } }, 'parties.provider.contacts'],
		['a word that is no choice', { parties: { language: 'fr' } }, 'parties.language'],
		[
			'a promise without its share',
			{ objectives: { items: [without(objective, 'share')] } },
			'objectives.items.0.share',
		],
		[
			'a service without a name',
			{ services: { items: [{ id: 'x', monthlyFeeMinor: null }] } },
			'services.items.0.name',
		],
	])('is refused by path for %s', (_, wrong, path) => {
		expect(pathsOf({ ...handmade, ...(wrong as object) })).toEqual([path])
	})

	it('fits the published JSON Schema: only version and title are asked for, as when opening', () => {
		const { required, properties } = agreementJsonSchema() as { required: string[]; properties: Record<string, object> }
		expect(required).toEqual(['schemaVersion', 'title'])
		expect(SECTIONS.filter(({ key }) => 'required' in (properties[key] ?? {}))).toEqual([])
	})

	function pathsOf(json: unknown): string[] {
		const outcome = openAgreement(json)
		return outcome.kind === 'broken' ? outcome.problems.map((problem) => problem.path) : []
	}

	function without(object: object, key: string): object {
		return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key))
	}
})

describe('migrations', () => {
	it('lead without a gap from the first version to this one', () => {
		expect(MIGRATIONS.map(({ from, to }) => [from, to])).toEqual(
			Array.from({ length: SCHEMA_VERSION }, (_, version) => [version, version + 1]),
		)
	})

	it('each have a file of the version they start from', () => {
		expect(
			readdirSync(fixtures)
				.filter((name) => /^v\d+\.json$/.test(name))
				.sort(),
		).toEqual(MIGRATIONS.map(({ from }) => `v${from}.json`).sort())
	})

	it.each(MIGRATIONS.map(({ from }) => from))('open a file of version %i, which stays as it was', (from) => {
		const old = fixture(`v${from}.json`)
		const before = JSON.stringify(old)
		const outcome = openAgreement(old)
		expect(outcome.kind === 'opened' && [outcome.migratedFrom, outcome.agreement.schemaVersion]).toEqual([
			from,
			SCHEMA_VERSION,
		])
		expect(JSON.stringify(old)).toBe(before)
	})

	it('0001 gives each signatory a line of its own and keeps the rest', () => {
		const outcome = openAgreement(fixture('v0.json'))
		expect(
			outcome.kind === 'opened' && [
				outcome.agreement.signatures.signatories,
				outcome.agreement.parties.provider.name,
				outcome.agreement.title,
			],
		).toEqual([
			[
				{ id: 'provider-1', party: 'provider', name: 'Ute Jansen', function: null, place: null },
				{ id: 'customer-1', party: 'customer', name: 'Maren Hansen', function: null, place: null },
			],
			'Nordlicht Systemhaus GmbH',
			'IT-Service 2024',
		])
	})

	it('0002 adds an empty review, whatever had that name before, and keeps the rest', () => {
		const old = fixture('v1.json') as { overrides: unknown; review: unknown }
		const outcome = openAgreement(old)
		expect(old.review).toBe('in May')
		expect(outcome.kind === 'opened' && [outcome.agreement.review, outcome.agreement.overrides]).toEqual([
			{ threads: [], suggestions: [], approvals: [], required: [], silenced: [] },
			old.overrides,
		])
	})

	it('0003 silences nothing, whatever had that name before, and keeps the rest of the review', () => {
		const old = fixture('v2.json') as { review: { required: unknown; silenced: unknown } }
		const outcome = openAgreement(old)
		expect(old.review.silenced).toBe('nothing yet')
		expect(outcome.kind === 'opened' && outcome.agreement.review).toEqual({ ...emptyReview(), required: ['legal'] })
	})

	it('0004 takes no old name for a mark or an origin, and keeps every own text letter by letter', () => {
		const old = fixture('v3.json') as { overrides: object[]; ownArticles: { content: object[] }[] }
		const outcome = openAgreement(old)
		const [first, second] = old.overrides
		expect(outcome.kind === 'opened' && outcome.agreement.overrides).toEqual([
			{ ...first, marked: undefined, takenFrom: undefined },
			second,
		])
		expect(outcome.kind === 'opened' && outcome.agreement.ownArticles).toEqual([
			{
				...old.ownArticles[0],
				content: [{ id: 't1', kind: 'text', text: 'Zutritt nur *mit* Ausweis.' }],
			},
		])
	})

	it('0005 has no interview answered yet, whatever had that name before, and keeps the rest of the plan', () => {
		const old = fixture('v4.json') as { actionPlan: { readiness: unknown; interviews: unknown } }
		const outcome = openAgreement(old)
		expect(old.actionPlan.interviews).toBe('planned for June')
		expect(outcome.kind === 'opened' && outcome.agreement.actionPlan).toEqual({
			...emptyActionPlan(),
			readiness: [{ question: 'Who answers at night?', answer: 'Nobody yet' }],
		})
	})

	it('0006 follows no playbook, whatever had that name before, and keeps the rest of the parties', () => {
		const old = fixture('v5.json') as { parties: { playbook: unknown } }
		const outcome = openAgreement(old)
		expect(old.parties.playbook).toBe('the blue folder')
		expect(outcome.kind === 'opened' && outcome.agreement.parties).toEqual({ ...old.parties, playbook: null })
	})
})
