import { describe, expect, it } from 'vitest'
import { type LabelledPassage, labelledPassages } from '../../../helpers/labelled-passages'
import { type FoundWords, scoreTable, scoreWording } from '../../../helpers/score-wording'

const flagged = Object.freeze<LabelledPassage>({
	id: 'a',
	language: 'de',
	text: 'Der Anbieter antwortet **zeitnah** und in\nangemessener Form.',
	expect: [
		{ rule: 'vague-time', quote: 'zeitnah' },
		{ rule: 'vague-quality', quote: 'angemessener Form' },
	],
})
const clean = Object.freeze<LabelledPassage>({
	id: 'b',
	language: 'de',
	text: 'Der Anbieter antwortet zeitnahen Fragen binnen einer Stunde.',
	expect: [],
	tempts: ['vague-time'],
})

const scored = (found: Readonly<Record<string, readonly FoundWords[]>>) =>
	scoreWording([flagged, clean], ({ id }) => found[id] ?? [])

describe('the score of wording rules', () => {
	it('is full where every pair is found at words that touch the labelled ones, whatever the marks and line breaks', () => {
		const { overall, falseAlarms, missed, strays } = scored({
			a: [
				{ rule: 'vague-time', quote: 'antwortet zeitnah' },
				{ rule: 'vague-quality', quote: 'in angemessener' },
			],
		})
		expect(overall).toEqual({ truePositives: 2, falsePositives: 0, falseNegatives: 0, precision: 1, recall: 1 })
		expect({ falseAlarms, missed, strays }).toEqual({ falseAlarms: [], missed: [], strays: [] })
	})

	it('counts a finding of the right rule at other words as false alarm and as miss', () => {
		const { byRule, falseAlarms, missed } = scored({ a: [{ rule: 'vague-time', quote: 'Anbieter' }] })
		expect(byRule).toEqual({
			'vague-time': { truePositives: 0, falsePositives: 1, falseNegatives: 1, precision: 0, recall: 0 },
			'vague-quality': { truePositives: 0, falsePositives: 0, falseNegatives: 1, precision: null, recall: 0 },
		})
		expect(falseAlarms).toEqual([{ id: 'a', rule: 'vague-time', quotes: ['Anbieter'] }])
		expect(missed).toEqual([
			{ id: 'a', rule: 'vague-time', quotes: ['zeitnah'] },
			{ id: 'a', rule: 'vague-quality', quotes: ['angemessener Form'] },
		])
	})

	it('counts a rule once a passage and shows what it said beside the point', () => {
		const { overall, strays } = scored({
			a: [
				{ rule: 'vague-time', quote: 'zeitnah' },
				{ rule: 'vague-time', quote: 'Der' },
			],
			b: [
				{ rule: 'vague-time', quote: 'Stunde' },
				{ rule: 'vague-time', quote: 'einer' },
			],
		})
		expect(overall).toEqual({ truePositives: 1, falsePositives: 1, falseNegatives: 1, precision: 0.5, recall: 0.5 })
		expect(strays).toEqual([{ id: 'a', rule: 'vague-time', quotes: ['Der'] }])
	})

	it('takes words that are not in the passage, or only within a longer word, for no place at all', () => {
		const { byRule } = scored({ a: [{ rule: 'vague-time', quote: 'zeit' }], b: [{ rule: 'vague-time', quote: '' }] })
		expect(byRule['vague-time']).toEqual({
			truePositives: 0,
			falsePositives: 2,
			falseNegatives: 1,
			precision: 0,
			recall: 0,
		})
	})

	it('finds a share of nothing to be none', () => {
		expect(scoreWording([clean], () => [])).toEqual({
			overall: { truePositives: 0, falsePositives: 0, falseNegatives: 0, precision: null, recall: null },
			byRule: {},
			falseAlarms: [],
			missed: [],
			strays: [],
		})
	})

	it('is full for the labels themselves and prints one line a rule', () => {
		const score = scoreWording(labelledPassages('tune'), ({ expect }) => expect)
		expect([score.overall.precision, score.overall.recall, score.falseAlarms, score.missed, score.strays]).toEqual([
			1,
			1,
			[],
			[],
			[],
		])
		expect(scoreTable(score).split('\n')).toHaveLength(14)
		expect(scoreTable(score)).toContain('vague-time                precision  100.0%  recall  100.0%')
	})
})
