import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import { expect, test } from 'vitest'
import { contentHash } from '../../../src/shared/agreement/content-hash'
import { type Agreement, agreementSchema, emptyAgreement } from '../../../src/shared/agreement/schema'
import { fullAgreement } from '../../helpers/full-agreement'

test('the hash is that of sha256sum over the canonical text, keys sorted and numbers as RFC 8785 writes them', () => {
	const part = {
		title: 'Größe €',
		parties: { playbook: 'it-service', term: null },
		signatures: { profile: 'adobe', copies: 2 },
		services: { items: [1.5, 1e21, null] },
		id: 'a',
		actionPlan: { tasks: [] },
	}
	// Only the shape that is hashed matters here, not that it is a whole agreement.
	expect(contentHash(part as unknown as Agreement)).toBe(
		'84c973f2fbf93f4e41a742681d0e29532a128da24c6951f53a81707616b3c7e0',
	)
})

test('it is the SHA-256 of the canonical JSON without action plan, review, playbook, signature profile and the version of its shape', () => {
	const { schemaVersion: _shape, actionPlan: _internal, review: _said, ...agreed } = structuredClone(fullAgreement())
	const { profile: _tags, ...signatures } = agreed.signatures
	const { playbook: _origin, ...parties } = agreed.parties
	const text = canonicalize({ ...agreed, parties, signatures }) ?? ''
	expect(contentHash(fullAgreement())).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
})

test('neither the action plan, nor the review, nor the playbook, nor the signature profile, nor the order of keys moves it', () => {
	const agreement = fullAgreement()
	const planned = { ...agreement, actionPlan: emptyAgreement('x').actionPlan }
	const unsaid = { ...agreement, review: emptyAgreement('x').review }
	const tagged = { ...agreement, signatures: { ...agreement.signatures, profile: 'docusign' as const } }
	const followed = { ...agreement, parties: { ...agreement.parties, playbook: 'internal-ola' as const } }
	const turned = agreementSchema.parse(Object.fromEntries(Object.entries(agreement).reverse()))
	const reversed = Object.fromEntries(Object.entries(agreement).reverse()) as Agreement
	expect([planned, unsaid, tagged, followed, turned, reversed].map(contentHash)).toEqual(
		Array(6).fill(contentHash(agreement)),
	)
	expect(planned.actionPlan).not.toEqual(agreement.actionPlan)
	expect(followed.parties).not.toEqual(agreement.parties)
	expect(unsaid.review).not.toEqual(agreement.review)
})

test('every other part moves it', () => {
	const agreement = fullAgreement()
	const left = new Set(['schemaVersion', 'actionPlan', 'review'])
	const parts = Object.keys(agreement).filter((key) => !left.has(key)) as (keyof Agreement)[]
	const unmoved = parts.filter((part) => contentHash({ ...agreement, [part]: 'changed' }) === contentHash(agreement))
	expect(unmoved).toEqual([])
	const places = { ...agreement.signatures, initials: !agreement.signatures.initials }
	expect(contentHash({ ...agreement, signatures: places })).not.toBe(contentHash(agreement))
})

test('half a character is hashed as the replacement character that is shown for it', () => {
	const titled = (title: string) => contentHash({ ...fullAgreement(), title })
	expect(titled('cut \ud83d')).toBe(titled('cut \ufffd'))
	expect(titled('whole 😀')).not.toBe(titled('whole \ufffd'))
})
