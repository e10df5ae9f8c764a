import { describe, expect, it } from 'vitest'
import { type LabelledPassage, labelledPassages, WORDING_RULE_IDS } from '../../../helpers/labelled-passages'

const HALVES = ['tune', 'held-out'] as const
const LANGUAGES = ['de', 'en'] as const

const halves = { tune: labelledPassages('tune'), 'held-out': labelledPassages('held-out') }
const all = HALVES.flatMap((half) => halves[half])

const isFlagged = ({ expect }: LabelledPassage) => expect.length > 0
const expectsRule = (rule: string) => (passage: LabelledPassage) => passage.expect.some((one) => one.rule === rule)
const tempts = (rule: string) => (passage: LabelledPassage) => passage.tempts?.some((one) => one === rule) ?? false

describe('the labelled set', () => {
	it('has at least 80 passages to flag and 80 to leave alone in each language and half', () => {
		const scarce = HALVES.flatMap((half) =>
			LANGUAGES.flatMap((language) => {
				const own = halves[half].filter((passage) => passage.language === language)
				const flagged = own.filter(isFlagged).length
				return flagged >= 80 && own.length - flagged >= 80 ? [] : [{ half, language, flagged, all: own.length }]
			}),
		)
		expect(scarce).toEqual([])
	})

	it.each(WORDING_RULE_IDS)('has 20 passages for %s, five or more of them in each language and half', (rule) => {
		const quarters = HALVES.flatMap((half) =>
			LANGUAGES.map(
				(language) =>
					halves[half].filter((passage) => passage.language === language && expectsRule(rule)(passage)).length,
			),
		)
		expect(Math.min(...quarters)).toBeGreaterThanOrEqual(5)
		expect(quarters.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(20)
	})

	it.each(WORDING_RULE_IDS)('has 15 passages that only tempt %s, three or more in each language and half', (rule) => {
		const quarters = HALVES.flatMap((half) =>
			LANGUAGES.map(
				(language) => halves[half].filter((passage) => passage.language === language && tempts(rule)(passage)).length,
			),
		)
		expect(Math.min(...quarters)).toBeGreaterThanOrEqual(3)
		expect(quarters.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(15)
	})

	it('says of every passage either what to find or what tempts', () => {
		const unclear = all.filter((passage) => isFlagged(passage) === (passage.tempts !== undefined))
		expect(unclear.map(({ id }) => id)).toEqual([])
	})

	it('quotes words that stand in the passage once only', () => {
		const doubtful = all.flatMap(({ id, text, expect }) =>
			expect.filter(({ quote }) => occurrences(text, quote) !== 1).map(({ quote }) => `${id}: ${quote}`),
		)
		expect(doubtful).toEqual([])
	})

	it('names no words twice for one rule', () => {
		const repeated = all.filter(
			({ expect }) => new Set(expect.map(({ rule, quote }) => `${rule} ${quote}`)).size < expect.length,
		)
		expect(repeated.map(({ id }) => id)).toEqual([])
	})

	it('gives every passage an id of its own that begins with its language', () => {
		expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
		expect(all.filter(({ id, language }) => !id.startsWith(`${language}-`))).toEqual([])
	})

	it('has no passage made of another by changing words, neither in one half nor across', () => {
		const alike = LANGUAGES.flatMap((language) => {
			const own = all.filter((passage) => passage.language === language)
			const triples = own.map(({ text }) => wordTriples(text))
			return own.flatMap((passage, index) =>
				own
					.slice(index + 1)
					.filter((_, later) => shared(triples[index]!, triples[index + 1 + later]!) >= 0.5)
					.map(({ id }) => `${passage.id} ~ ${id}`),
			)
		})
		expect(alike).toEqual([])
	})
})

/** How often a quote stands in a text without cutting a word. */
function occurrences(text: string, quote: string): number {
	const escaped = quote.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
	return [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu'))].length
}

function wordTriples(text: string): ReadonlySet<string> {
	const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
	return new Set(words.slice(2).map((word, index) => `${words[index]} ${words[index + 1]} ${word}`))
}

/** Share of the triples of the shorter text that the other has too; 0 where a text is too short for any. */
function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
	const shorter = Math.min(one.size, other.size)
	return shorter === 0 ? 0 : [...one].filter((triple) => other.has(triple)).length / shorter
}
