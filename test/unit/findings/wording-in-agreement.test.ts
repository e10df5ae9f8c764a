import { describe, expect, it } from 'vitest'
import { setAt } from '../../../src/shared/agreement/edit'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { findingsOf } from '../../../src/shared/findings/run'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'

function draft(changes: Readonly<Record<string, unknown>>, language: 'de' | 'en' | 'de+en' = 'de'): Agreement {
	return Object.entries(changes).reduce(
		(agreement, [path, value]) => {
			const result = setAt(agreement, path, value)
			if (result.kind !== 'changed') throw new Error(`${path}: ${JSON.stringify(result)}`)
			return result.agreement
		},
		createFromPlaybook({ playbookId: 'it-service', language, id: 'a' }),
	)
}

const found = (agreement: Agreement) =>
	findingsOf(agreement)
		.filter(({ rule }) => rule !== 'blank' && rule !== 'translation' && rule !== 'override-stale')
		.map(({ rule, section, path, values }) => [rule, section, path, values.quote])

describe('wording in an agreement', () => {
	it('is found in a typed text, and leads to its field', () => {
		expect(found(draft({ 'services.items.service-desk.description': 'Der Anbieter hilft zeitnah.' }))).toEqual([
			['vague-time', 'services', 'services.items.service-desk.description', 'zeitnah'],
		])
	})

	it('is found in a clause that was changed by hand, and leads to that clause', () => {
		const overrides = [{ clause: 'downtime.cap', language: 'de', text: 'Er bemüht sich um Kürze.', madeFrom: '' }]
		expect(found(draft({ overrides }))).toEqual([['vague-effort', 'downtime', 'overrides.0', 'bemüht sich']])
	})

	it('is found once where a text is printed in two languages', () => {
		const agreement = draft({ 'services.items.service-desk.description': 'Der Anbieter hilft zeitnah.' }, 'de+en')
		const inEnglish = {
			...agreement.translations,
			'services.items.service-desk.description': 'The Provider helps promptly.',
		}
		expect(found({ ...agreement, translations: inEnglish })).toEqual([
			['vague-time', 'services', 'services.items.service-desk.description', 'zeitnah'],
			['vague-time', 'services', 'services.items.service-desk.description', 'promptly'],
		])
	})

	it('is left alone where it says what the customer wishes for', () => {
		const { services } = draft({})
		const items = services.items.map((item) => ({
			...item,
			request: { ...item.request, need: 'Wir brauchen zeitnah Hilfe.' },
		}))
		expect(found(draft({ 'services.items': items }))).toEqual([])
	})

	it('refers to a clause that the contract does not have', () => {
		expect(found(draft({ 'services.items.service-desk.description': 'Der Anbieter hilft nach Ziffer 99.7.' }))).toEqual(
			[['dangling-reference', 'services', 'services.items.service-desk.description', 'Ziffer 99.7']],
		)
	})
})
