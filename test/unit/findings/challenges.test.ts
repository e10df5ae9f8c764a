import { describe, expect, it } from 'vitest'
import de from '../../../resources/locales/de/challenges.json'
import en from '../../../resources/locales/en/challenges.json'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { answerChallenges } from '../../../src/shared/findings/challenges/answer'
import { CHALLENGES, type ChallengeInput, type HistoryFacts } from '../../../src/shared/findings/challenges/challenge'
import { challengeOf, PLACED_RULES } from '../../../src/shared/findings/challenges/of-rule'
import type { Finding, KnownVerdict } from '../../../src/shared/findings/finding'
import { RULES } from '../../../src/shared/findings/list'
import { checkAgreement } from '../../../src/shared/findings/run'
import { DOCUMENT_RULES, PASSAGE_RULES } from '../../../src/shared/findings/wording/run'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { PLAYBOOKS } from '../../../src/shared/playbooks/list'
import { emptyActionPlan } from '../../../src/shared/sections/action-plan/schema'
import { fullAgreement } from '../../helpers/full-agreement'

const HISTORY: HistoryFacts = {
	name: 'tickets',
	cases: 990,
	range: { start: '2024-12-01T00:00:00+01:00', end: '2026-12-01T00:00:00+01:00' },
	quality: [{ rule: 'merged', count: 4 }],
}

function inputOf(agreement: Agreement, known: Partial<ChallengeInput> = {}): ChallengeInput {
	const verdicts = known.verdicts ?? []
	const { findings, silenced } = checkAgreement(agreement, { verdicts })
	return {
		...{ agreement, findings, silenced: silenced.map(({ finding }) => finding) },
		...{ verdicts, credits: null, histories: [] },
		...known,
	}
}

const answers = (input: ChallengeInput) =>
	Object.fromEntries(answerChallenges(input).map(({ id, answer, sentence }) => [id, `${answer} ${sentence.key}`]))

const verdictsOf = (agreement: Agreement, verdict: KnownVerdict['verdict']): KnownVerdict[] =>
	agreement.objectives.items.map(({ id }) => ({ objectiveId: id, verdict }))

const finding = (rule: string, severity: Finding['severity'], values: Finding['values'] = {}): Finding => ({
	...{ rule, severity, values, section: 'legal', path: 'title' },
})

describe('the six challenges', () => {
	const agreement = fullAgreement()

	it('are told in the order of the guide, each once', () => {
		expect(answerChallenges(inputOf(agreement)).map(({ id }) => id)).toEqual([...CHALLENGES])
	})

	it('say that nobody can say where no history was asked, and what to do about it', () => {
		const [unrealistic, data] = answerChallenges(inputOf(agreement, { findings: [] }))
		expect([unrealistic?.answer, data?.answer]).toEqual(['unknown', 'unknown'])
		expect([unrealistic?.sentence.key, data?.sentence.key]).toEqual(['unrealistic.unheard', 'wrong-data.none'])
		expect(unrealistic?.next).toEqual([{ key: 'next.attach', values: {}, to: { kind: 'realism', objectiveId: null } }])
	})

	it('count what history says of the promises only, and lead to the first that it does not support', () => {
		const promises = agreement.objectives.items.filter(({ kind }) => kind === 'promise')
		const broken = promises[1]?.id ?? ''
		const verdicts = verdictsOf(agreement, 'realistic').map((one) =>
			one.objectiveId === broken ? { ...one, verdict: 'unrealistic' as const } : one,
		)
		const [unrealistic] = answerChallenges(
			inputOf(agreement, { verdicts, credits: { mean: 123_456.4, p95: 400_000 }, histories: [HISTORY] }),
		)
		expect(unrealistic).toMatchObject({
			answer: 'act',
			sentence: { key: 'unrealistic.broken', values: { broken: 1, promises: promises.length } },
			next: [{ key: 'next.figures', to: { kind: 'realism', objectiveId: broken } }],
		})
		expect(unrealistic?.evidence).toEqual([
			{
				key: 'unrealistic.judged',
				values: {
					...{ promises: promises.length, judged: promises.length, broken: 1, tight: 0 },
					realistic: promises.length - 1,
				},
			},
			{ key: 'credits.band', values: { meanMinor: 123_456, p95Minor: 400_000 } },
		])
	})

	it.each([
		['realistic', 'good unrealistic.good'],
		['tight', 'watch unrealistic.tight'],
		['unrealistic', 'act unrealistic.broken'],
	] as const)('answer a draft whose promises are all %s with %s', (verdict, expected) => {
		const verdicts = verdictsOf(agreement, verdict)
		expect(answers(inputOf(agreement, { verdicts, findings: [], histories: [HISTORY] })).unrealistic).toBe(expected)
	})

	it.each([
		[[{ rule: 'merged', count: 9 }], 'good wrong-data.good'],
		[[{ rule: 'response-missing', count: 9 }], 'watch wrong-data.doubts'],
		[
			[
				{ rule: 'response-missing', count: 9 },
				{ rule: 'dates-only', count: 1 },
			],
			'act wrong-data.grave',
		],
	] as const)('answer data with %o by %s', (quality, expected) => {
		const items = agreement.objectives.items.map((one) => ({
			...one,
			...{ dataSource: 'Service desk', measurementMethod: 'By its timestamps' },
		}))
		const measured = { ...agreement, objectives: { ...agreement.objectives, items } }
		const histories = [{ ...HISTORY, quality }]
		expect(answers(inputOf(measured, { findings: [], histories }))['wrong-data']).toBe(expected)
	})

	it('name the days of a history with its last day, not the day after it', () => {
		const [, data] = answerChallenges(inputOf(agreement, { histories: [HISTORY] }))
		expect(data?.evidence[0]).toEqual({
			key: 'wrong-data.history-range',
			values: { name: 'tickets', cases: 990, fromDate: '2024-12-01', toDate: '2026-11-30' },
		})
	})

	it('ask for a plan, deputies and capacity, for a way to adjust, and for more than money', () => {
		const bare = {
			...agreement,
			parties: { ...agreement.parties, term: { kind: 'fixed' as const, months: 36 }, adjustment: null },
			governance: { ...agreement.governance, improvement: null },
			remedies: { ...agreement.remedies, otherRemedies: [] },
			actionPlan: {
				...emptyActionPlan(),
				readiness: [{ question: 'Volume?', answer: '' }],
			},
		}
		expect(bare.remedies.schemes.length).toBeGreaterThan(0)
		const told = answerChallenges(inputOf(bare, { findings: [] }))
		const nextOf = (id: string) => told.find((one) => one.id === id)?.next.map(({ key }) => key)
		expect([nextOf('no-look-ahead'), nextOf('inflexible')?.[0], nextOf('penalties')?.[0]]).toEqual([
			['next.tasks', 'next.readiness', 'next.capacity'],
			'next.adjustment',
			'next.improvement',
		])
		expect(answers(inputOf(bare, { findings: [] }))).toMatchObject({
			'no-look-ahead': 'watch no-look-ahead.unowned',
			inflexible: 'watch inflexible.stiff',
			penalties: 'watch penalties.only-money',
		})
	})

	it('give each finding to one challenge, the gravest first and blanks last, and count what was left as it is', () => {
		const findings = [
			finding('blank', 'warning'),
			finding('long-sentence', 'info'),
			finding('vague-time', 'warning'),
			finding('translation', 'error'),
			finding('realism', 'info', { problem: 'not-enough-data' }),
			finding('glyphs', 'error'),
		]
		const told = answerChallenges(inputOf(agreement, { findings, silenced: [finding('vague-effort', 'warning')] }))
		const imprecise = told.find(({ id }) => id === 'imprecise')
		expect(imprecise?.findings.map(({ rule }) => rule)).toEqual(['translation', 'vague-time', 'blank', 'long-sentence'])
		expect(imprecise?.silenced).toBe(1)
		expect(told.find(({ id }) => id === 'wrong-data')?.findings.map(({ rule }) => rule)).toEqual(['realism'])
		expect(challengeOf(finding('glyphs', 'error'))).toBe(null)
	})

	it('know a place for every rule, or that it has none', () => {
		const rules = [...RULES, ...PASSAGE_RULES, ...DOCUMENT_RULES].map(({ id }) => id)
		const placed = new Set(PLACED_RULES.flatMap((rule) => [rule, rule.split('.')[0]]))
		expect(rules.filter((id) => !placed.has(id))).toEqual([])
	})

	it('have a sentence for everything they say, in both languages, with nothing left open in it', () => {
		const drafts = [
			agreement,
			...PLAYBOOKS.map(({ id }) => createFromPlaybook({ playbookId: id, language: 'en', id: 'a' })),
		]
		const worlds = drafts.flatMap((draft) => [
			inputOf(draft),
			inputOf(draft, { verdicts: verdictsOf(draft, 'tight'), histories: [HISTORY], credits: { mean: 1, p95: null } }),
			inputOf(draft, { verdicts: verdictsOf(draft, 'not enough data'), histories: [{ ...HISTORY, range: null }] }),
		])
		const all = worlds.flatMap(answerChallenges).flatMap((one) => [one.sentence, ...one.evidence, ...one.next])
		for (const locale of [de, en] as Readonly<Record<string, string>>[]) {
			const missing = all.flatMap(({ key, values }) => {
				const sentences = [locale[key], locale[`${key}_one`], locale[`${key}_other`]].filter((one) => one !== undefined)
				const slots = sentences.flatMap((one) => [...one.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? ''))
				return sentences.length === 0
					? [key]
					: slots.filter((slot) => !(slot in values)).map((slot) => `${key}: ${slot}`)
			})
			expect(missing).toEqual([])
		}
	})
})
