import { describe, expect, it } from 'vitest'
import type { Guidance } from '../../../src/renderer/app/guidance'
import { messagesOf } from '../../../src/renderer/app/messages'
import { fieldKey } from '../../../src/renderer/components/fields/field-key'
import { SECTIONS } from '../../../src/shared/agreement/section-list'
import { QUESTION_GROUPS } from '../../../src/shared/sections/questions'

const files = import.meta.glob<Record<string, Guidance>>('../../../resources/guidance/*/*.json', {
	eager: true,
	import: 'default',
})

/** Parts of a value with an editor of their own and therefore guidance of their own. */
const PARTS = ['remedies.schemes.formula.boundary']

const textsOf = (language: 'de' | 'en', section: string) =>
	files[`../../../resources/guidance/${language}/${section}.json`] ?? {}
const sectionIds = SECTIONS.map(({ id }) => id)

/** The fields that a section asks first, in the order of the forms; both parties are asked alike. */
function fieldsOf(section: string): readonly string[] {
	const seen = new Set<string>()
	const own: string[] = []
	for (const group of QUESTION_GROUPS) {
		for (const question of group.questions.filter((one) => !one.endsWith('.*'))) {
			const key = fieldKey(question.replaceAll('.*', '.x'))
			if (!seen.has(key) && group.section === section) own.push(key)
			seen.add(key)
		}
	}
	return own
}

const CASES = (['de', 'en'] as const).flatMap((language) => sectionIds.map((section) => [language, section] as const))

describe.each(CASES)('guidance in %s for %s', (language, section) => {
	const texts = textsOf(language, section)

	it('is there for every field of the section and for nothing else', () => {
		expect(fieldsOf(section).length).toBeGreaterThan(0)
		expect(Object.keys(texts).filter((key) => !PARTS.includes(key))).toEqual(fieldsOf(section))
	})

	it('has three parts, each a short text of its own that can be read beside a field', () => {
		for (const [key, guidance] of Object.entries(texts)) {
			expect([key, Object.keys(guidance)]).toEqual([key, ['why', 'example', 'pitfall']])
			const parts = Object.values(guidance)
			expect([key, new Set(parts).size]).toEqual([key, 3])
			for (const part of parts) expect([key, part.length > 0 && part.length <= 110]).toEqual([key, true])
			for (const sentence of [guidance.why, guidance.pitfall])
				expect([key, sentence]).toEqual([key, expect.stringMatching(/[.?”“]$/)])
		}
	})

	it('never shouts and never gives legal advice', () => {
		for (const [key, guidance] of Object.entries(texts)) {
			const all = Object.values(guidance).join(' ')
			expect([key, all]).toEqual([
				key,
				expect.not.stringMatching(/!|rechtlich empfehl|we advise|wir raten|legally required/i),
			])
		}
	})
})

describe('guidance', () => {
	it('is written twice: no why or pitfall is the same in both languages', () => {
		const same = sectionIds.flatMap((section) => {
			const [german, english] = [textsOf('de', section), textsOf('en', section)]
			return Object.keys(german).filter(
				(key) => german[key]?.why === english[key]?.why || german[key]?.pitfall === english[key]?.pitfall,
			)
		})
		expect(same).toEqual([])
	})

	it('stands under a label in both languages', () => {
		for (const language of ['de', 'en'] as const) {
			const labels = messagesOf(language, 'sections')
			const unlabelled = sectionIds
				.flatMap((section) => Object.keys(textsOf(language, section)))
				.filter((key) => !(`label.${key}` in labels))
			expect([language, unlabelled]).toEqual([language, []])
		}
	})
})
