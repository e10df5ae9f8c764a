import { expect, it } from 'vitest'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { buildOutline } from '../../../src/shared/outline/build'
import { outlineToText } from '../../../src/shared/outline/to-text'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'

const made = (language: 'de' | 'en', law: string): Agreement => {
	const agreement = createFromPlaybook({ playbookId: 'it-service', language, id: 'new' })
	return {
		...agreement,
		legal: { ...agreement.legal, governingLaw: law, liability: { kind: 'capped', capMinor: 1_000_000, per: 'year' } },
	}
}
const blockIds = (agreement: Agreement, language: 'de' | 'en') =>
	buildOutline(agreement, language)
		.blocks.map((block) => block.id)
		.filter((id) => id.startsWith('legal.liability') || id === 'legal.third-parties')

it.each([
	['GB-ENG', ['legal.liability-capped-common-law', 'legal.third-parties']],
	['IE', ['legal.liability-capped-common-law', 'legal.third-parties']],
	['DE', ['legal.liability-capped']],
	['AT', ['legal.liability-capped']],
])('caps liability under the law of %s in the words that law knows, in both languages', (law, expected) => {
	expect([blockIds(made('de', law), 'de'), blockIds(made('en', law), 'en')]).toEqual([expected, expected])
})

it('letters the recitals in English, numbers them in German, and has the parties agree after them', () => {
	const marks = (language: 'de' | 'en') =>
		outlineToText(buildOutline(made(language, 'DE'), language))
			.split('\n')
			.flatMap(
				(line) =>
					/^\s*\(([A-Z]|\d)\) |^\s*(The parties agree as follows:|Die Parteien vereinbaren:)/.exec(line)?.slice(1, 3) ??
					[],
			)
			.filter((mark) => mark !== undefined)
	expect({ de: marks('de'), en: marks('en') }).toEqual({
		de: ['1', '2', '3', 'Die Parteien vereinbaren:'],
		en: ['A', 'B', 'C', 'The parties agree as follows:'],
	})
})

it('speaks of reopened cases only for work on cases, not for what a probe measures', () => {
	const agreement = createFromPlaybook({ playbookId: 'cloud-saas', language: 'en', id: 'new' })
	const rules = buildOutline(agreement, 'en').blocks.filter((block) => block.id.startsWith('objectives.rule.'))
	const reopened = rules.filter((block) => JSON.stringify(block).includes('reopened, the time'))
	expect(reopened.map((block) => block.id)).toEqual(['objectives.rule.restoration-p1'])
})
