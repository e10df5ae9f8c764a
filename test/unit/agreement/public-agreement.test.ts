import { expect, test } from 'vitest'
import { contentHash } from '../../../src/shared/agreement/content-hash'
import { publicAgreement } from '../../../src/shared/agreement/public-agreement'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { PLAYBOOKS } from '../../../src/shared/playbooks/list'

test.each(PLAYBOOKS.map(({ id }) => id))('holds no word of the action plan of %s in either language', (playbookId) => {
	const both = createFromPlaybook({ playbookId, language: 'de+en', id: 'both' })
	const paths = Object.keys(both.translations)
	const internal = paths.filter((path) => path.startsWith('actionPlan.'))
	expect(internal.length).toBeGreaterThan(0)
	expect(Object.keys(publicAgreement(both).translations)).toEqual(paths.filter((path) => !internal.includes(path)))
	expect(publicAgreement(both).actionPlan.tasks).toEqual([])
})

test('tells nobody outside which playbook it follows, and has the same hash without it', () => {
	const made = createFromPlaybook({ playbookId: 'cloud-saas', language: 'en', id: 'made' })
	expect(made.parties.playbook).toBe('cloud-saas')
	expect(publicAgreement(made).parties.playbook).toBeNull()
	expect(contentHash(publicAgreement(made))).toBe(
		contentHash({ ...publicAgreement(made), parties: { ...publicAgreement(made).parties, playbook: 'cloud-saas' } }),
	)
})

test('drops overridden wording of the action plan and keeps every other', () => {
	const both = createFromPlaybook({ playbookId: 'it-service', language: 'de+en', id: 'both' })
	const override = (clause: string) => ({ clause, language: 'de' as const, text: 'x', madeFrom: 'y' })
	const overrides = ['legal.law', 'action-plan.intro', 'remedies.cap'].map(override)
	// What they were made from stays at home too.
	expect(publicAgreement({ ...both, overrides }).overrides).toEqual([
		{ ...override('legal.law'), madeFrom: '' },
		{ ...override('remedies.cap'), madeFrom: '' },
	])
})

test('is its own public part, so that a reader of it finds the same hash', () => {
	const once = publicAgreement(createFromPlaybook({ playbookId: 'it-service', language: 'de+en', id: 'both' }))
	expect(publicAgreement(once)).toEqual(once)
	expect(contentHash(publicAgreement(once))).toBe(contentHash(once))
})

test('says of no own text which clause of a library it was taken from', () => {
	const both = createFromPlaybook({ playbookId: 'it-service', language: 'de', id: 'own' })
	const takenFrom = { clause: 'cap', origin: 'shipped', stance: 'customer', version: 1, text: 'ours' } as const
	const text = { id: 't', kind: 'text', text: '**x**', marked: true } as const
	const article = { id: 'a', after: 'legal', title: null, content: [text] } as const
	const annex = { id: 'b', title: null, content: [text], attachment: null }
	const own = { clause: 'legal.law', language: 'de', text: '*x*', madeFrom: '', marked: true } as const
	const taken = <T extends { readonly content: readonly object[] }>(part: T) => ({
		...part,
		content: part.content.map((block) => ({ ...block, takenFrom })),
	})
	const { overrides, ownArticles, annexes } = publicAgreement({
		...both,
		overrides: [{ ...own, takenFrom }],
		ownArticles: [taken({ ...article, content: [text] })],
		annexes: [taken(annex)],
	} as typeof both)
	expect({ overrides, ownArticles, annexes }).toEqual({ overrides: [own], ownArticles: [article], annexes: [annex] })
})
