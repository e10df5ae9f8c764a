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
