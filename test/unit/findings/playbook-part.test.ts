import { expect, test } from 'vitest'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { applyFix } from '../../../src/shared/findings/fix'
import { playbookPartRule } from '../../../src/shared/findings/rules/playbook-part'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'

const made = (playbookId: string, language: 'de' | 'en' | 'de+en') =>
	createFromPlaybook({ playbookId, language, id: 'a', today: '2026-11-28' })

const withoutArticles = (agreement: Agreement): Agreement => ({
	...agreement,
	ownArticles: [],
	annexes: [],
	roles: { ...agreement.roles, duties: agreement.roles.duties.filter(({ due }) => due.kind !== 'once') },
	translations: Object.fromEntries(
		Object.entries(agreement.translations).filter(([path]) => !/^(ownArticles|annexes|roles\.duties)\./.test(path)),
	),
})

const partsMissing = (agreement: Agreement) =>
	playbookPartRule.check({ agreement, outlines: [], texts: [], house: new Map(), verdicts: [] })

test.each([
	['cloud-saas', 'data-return'],
	['managed-services', 'transition'],
	['professional-services', 'delivery-dates'],
	['professional-services', 'acceptance'],
] as const)('%s gets its article %s back word for word in either language and in both', (playbookId, articleId) => {
	for (const language of ['de', 'en', 'de+en'] as const) {
		const whole = made(playbookId, language)
		const bare = withoutArticles(whole)
		const finding = partsMissing(bare).find(({ fix }) => JSON.stringify(fix?.edits[0]).includes(`"id":"${articleId}"`))
		if (finding === undefined) throw new Error(`nothing is missed in ${language}`)
		const fixed = applyFix(bare, finding)
		if (fixed.kind !== 'changed') throw new Error(fixed.kind)
		expect(fixed.agreement.ownArticles).toEqual(whole.ownArticles.filter(({ id }) => id === articleId))
		const words = Object.entries(whole.translations).filter(([path]) => path.startsWith(`ownArticles.${articleId}.`))
		expect(words.length > 0).toBe(language === 'de+en')
		expect(fixed.agreement.translations).toEqual({ ...bare.translations, ...Object.fromEntries(words) })
		expect(partsMissing(fixed.agreement).map(({ values }) => values.problem)).not.toContain(finding.values.problem)
	}
})

test('an article of that id stays where it is and the other gets a name of its own', () => {
	const bare = withoutArticles(made('managed-services', 'en'))
	const own = { id: 'transition', after: 'legal', title: 'Parking', content: [] } as const
	const agreement: Agreement = { ...bare, ownArticles: [{ ...own, content: [] }] }
	const [finding] = partsMissing(agreement)
	const fixed = finding === undefined ? null : applyFix(agreement, finding)
	expect(fixed?.kind === 'changed' && fixed.agreement.ownArticles.map(({ id }) => id)).toEqual([
		'transition',
		'transition-2',
	])
})
