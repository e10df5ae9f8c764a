import { describe, expect, it } from 'vitest'
import de from '../../../resources/locales/de/findings.json'
import cli from '../../../resources/locales/en/cli.json'
import en from '../../../resources/locales/en/findings.json'
import { setAt } from '../../../src/shared/agreement/edit'
import { type Agreement, agreementSchema } from '../../../src/shared/agreement/schema'
import { type Finding, whyKey, wordingKey } from '../../../src/shared/findings/finding'
import { applyFix } from '../../../src/shared/findings/fix'
import { RULES } from '../../../src/shared/findings/list'
import { checkAgreement, findingsOf, type Known } from '../../../src/shared/findings/run'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { PLAYBOOKS } from '../../../src/shared/playbooks/list'

/** A playbook with some fields changed. */
function draft(changes: Readonly<Record<string, unknown>>, language: 'de' | 'de+en' = 'de'): Agreement {
	return Object.entries(changes).reduce(
		(agreement, [path, value]) => {
			const result = setAt(agreement, path, value)
			if (result.kind !== 'changed') throw new Error(`${path}: ${JSON.stringify(result)}`)
			return result.agreement
		},
		createFromPlaybook({ playbookId: 'it-service', language, id: 'a' }),
	)
}

const supplied = (id: string, availabilityPpm: number) => ({
	id,
	component: id,
	supplier: null,
	availabilityPpm,
	note: null,
})

/** The same where every service costs 1,000.00 a month. */
function paid(changes: Readonly<Record<string, unknown>>): Agreement {
	const { services } = draft({})
	return draft({
		...changes,
		'services.items': services.items.map((service) => ({ ...service, monthlyFeeMinor: 100_000 })),
	})
}

const found = (agreement: Agreement, rule: string, known: Known = {}) =>
	checkAgreement(agreement, known).findings.filter((finding) => finding.rule === rule)

/** What a rule finds as a line, with the words of its fix behind. */
const lineOf = (finding: Finding) =>
	`${finding.severity} ${wordingKey(finding)} ${finding.path}${finding.fix === undefined ? '' : ` -> ${finding.fix.label}`}`

/** For each rule what trips it; the playbook itself, which has blanks only, does not. */
const TRIPS: Readonly<Record<string, readonly [agreement: () => Agreement, found: string, known?: Known][]>> = {
	blank: [
		[() => draft({ 'services.items.service-desk.name': null }), 'warning blank services.items.service-desk.name'],
	],
	'dangling-reference': [
		[
			() => draft({ 'objectives.items.response-p1.calendarId': 'nowhere' }),
			'error dangling-reference objectives.items.response-p1.calendarId',
		],
		[() => draft({ 'roles.duties.0.ownerId': 'nobody' }), 'error dangling-reference roles.duties'],
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
	realism: [
		...(
			[
				['unrealistic', 'warning realism.unrealistic'],
				['tight', 'info realism.tight'],
				['not enough data', 'info realism.not-enough-data'],
			] as const
		).map(([verdict, expected]): (typeof TRIPS)[string][number] => [
			() => draft({}),
			`${expected} objectives.items.response-p1.value`,
			{ verdicts: [{ objectiveId: 'response-p1', verdict }] },
		]),
		[
			() => draft({}),
			'warning realism.unrealistic objectives.items.response-p1.value -> realism.fix-time',
			{ verdicts: [{ objectiveId: 'response-p1', verdict: 'unrealistic', suggested: { value: 2_700 } }] },
		],
		[
			() => draft({ 'objectives.items.response-p1.metric': 'reopen-rate', 'objectives.items.response-p1.share': null }),
			'warning realism.unrealistic objectives.items.response-p1.value -> realism.fix-share',
			{ verdicts: [{ objectiveId: 'response-p1', verdict: 'unrealistic', suggested: { value: 80_000 } }] },
		],
		[
			() =>
				draft({ 'objectives.items.response-p1.metric': 'custom', 'objectives.items.response-p1.customUnit': 'count' }),
			'warning realism.unrealistic objectives.items.response-p1.value -> realism.fix-count',
			{ verdicts: [{ objectiveId: 'response-p1', verdict: 'unrealistic', suggested: { value: 36_000 } }] },
		],
	],
}

/** Every rule says why. */
const WHYS = RULES.map((rule) => whyKey({ rule: rule.id }))

describe('the rules', () => {
	it('each have a document here that trips them', () => {
		expect(Object.keys(TRIPS).sort()).toEqual(RULES.map((rule) => rule.id).sort())
	})

	it.each(
		Object.entries(TRIPS).flatMap(([rule, cases]) =>
			cases.map(([agreement, expected, known]) => [rule, expected, agreement, known] as const),
		),
	)('%s finds %s', (rule, expected, agreement, known) => {
		const lines = found(agreement(), rule, known).map(lineOf)
		expect(lines.filter((line) => line.startsWith(expected))).not.toEqual([])
	})

	it.each(
		Object.entries(TRIPS).flatMap(([rule, cases]) =>
			cases
				.filter(([, expected]) => expected.includes(' -> '))
				.map(([agreement, expected, known]) => [rule, expected, agreement, known] as const),
		),
	)('%s is content once its fix is applied: %s', (rule, expected, agreement, known) => {
		const before = agreement()
		const [finding] = found(before, rule, known).filter((one) => lineOf(one) === expected)
		if (finding === undefined) throw new Error('not found')
		const fixed = applyFix(before, finding)
		if (fixed.kind !== 'changed') throw new Error(JSON.stringify(fixed))
		expect(agreementSchema.safeParse(fixed.agreement).success).toBe(true)
		const left = (one: Agreement) => checkAgreement(one, known).findings.map(lineOf)
		// Nothing else is broken by it, and what it was made for is gone.
		const other = left(before)
		expect(left(fixed.agreement).filter((line) => line === expected || !other.includes(line))).toEqual([])
	})

	it.each(
		PLAYBOOKS.flatMap((playbook) =>
			(['de', 'en', 'de+en'] as const).map((language) => [playbook.id, language] as const),
		),
	)('find nothing but blanks in the playbook %s, %s', (playbookId, language) => {
		expect(
			findingsOf(createFromPlaybook({ playbookId, language, id: 'a' })).filter((finding) => finding.rule !== 'blank'),
		).toEqual([])
	})

	it('have a sentence in both languages for everything they find, with the same slots', () => {
		const all = Object.values(TRIPS).flatMap((cases) =>
			cases.flatMap(([agreement, , known]) => checkAgreement(agreement(), known).findings),
		)
		const used = [...new Set([...all.flatMap((one) => [wordingKey(one), one.fix?.label ?? []].flat()), ...WHYS])].sort()
		expect(used.filter((key) => !(key in de) || !(key in en))).toEqual([])
		const slots = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()
		const sentences = (locale: Record<string, string>) =>
			Object.entries(locale)
				.map(([key, text]) => [key, slots(text)])
				.sort()
		expect(sentences(en)).toEqual(sentences(de))
		for (const finding of all) {
			const sentence = (de as Record<string, string>)[wordingKey(finding)] ?? ''
			expect(slots(sentence).filter((slot) => slot === undefined || !(slot in finding.values))).toEqual([])
			const { fix } = finding
			const words = fix === undefined ? '' : ((de as Record<string, string>)[fix.label] ?? '')
			expect(slots(words).filter((slot) => slot === undefined || !(slot in (fix?.values ?? {})))).toEqual([])
		}
	})

	it.each(Object.entries(TRIPS).flatMap(([rule, cases]) => cases.map(([agreement]) => [rule, agreement] as const)))(
		'%s names a section that the check has a name for',
		(_, agreement) => {
			const nameless = findingsOf(agreement()).filter(({ section }) => !(`section.${section}` in cli))
			expect(nameless).toEqual([])
		},
	)

	it.each([
		['title', 'parties'],
		['serviceHours.holidayPlace', 'service-hours'],
		['actionPlan.capacity.note', 'action-plan'],
		['ownArticles.gone.title', 'own-content'],
		['annexes.gone.title', 'own-content'],
	])('a second text of %s is found under %s', (path, section) => {
		expect(found(draft({ translations: { [path]: 'Text' } }), 'translation').map((finding) => finding.section)).toEqual(
			[section],
		)
	})

	it('put errors of a section first', () => {
		const findings = findingsOf(
			draft({ 'objectives.items.response-p1.share': 0, 'objectives.items.response-p2.share': null }),
		)
		const objectives = findings.filter((finding) => finding.section === 'objectives').map((finding) => finding.severity)
		expect(objectives).toEqual(
			[...objectives].sort((a, b) => ['error', 'warning', 'info'].indexOf(a) - ['error', 'warning', 'info'].indexOf(b)),
		)
		expect(objectives[0]).toBe('error')
	})
})
