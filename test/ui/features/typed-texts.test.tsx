import { describe, expect, it } from 'vitest'
import {
	findMatches,
	replaceAllIn,
	replaceEverywhere,
	replaceMatch,
	typedTexts,
	withText,
} from '../../../src/renderer/features/editor/typed-texts'
import { getAt } from '../../../src/shared/agreement/edit'
import { emptyAgreement } from '../../../src/shared/agreement/schema'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { fullReview } from '../../helpers/full-review'

const search = (query: string, part = {}) => ({ query, isCaseExact: false, isWholeWord: false, ...part })

describe('typedTexts', () => {
	it('finds titles, names, list lines, tables of own articles and second texts, and no codes nor comments', () => {
		const agreement = {
			...emptyAgreement('sla'),
			title: 'support',
			ownArticles: [
				{
					id: 'a',
					after: 'legal' as const,
					title: 'Moving',
					content: [{ id: 't', kind: 'table' as const, head: ['From'], rows: [['Kiel']] }],
				},
			],
			translations: { title: 'Unterstützung' },
			review: fullReview(),
		}
		expect(typedTexts(agreement)).toEqual([
			{ path: 'title', text: 'support', isSecond: false },
			{ path: 'ownArticles.a.title', text: 'Moving', isSecond: false },
			{ path: 'ownArticles.a.content.t.head.0', text: 'From', isSecond: false },
			{ path: 'ownArticles.a.content.t.rows.0.0', text: 'Kiel', isSecond: false },
			{ path: 'title', text: 'Unterstützung', isSecond: true },
		])
	})

	it.each(['de', 'en', 'de+en'] as const)('gives paths that lead to the text and take another one (%s)', (language) => {
		const agreement = createFromPlaybook({ playbookId: 'managed-services', language, id: 'sla' })
		const texts = typedTexts(agreement)
		expect(texts.length).toBeGreaterThan(100)
		const refused = texts.filter((typed) => {
			const { path, text, isSecond } = typed
			const known = isSecond ? agreement.translations[path] : getAt(agreement, path)
			return known !== text || withText(agreement, typed, `${text} x`).kind !== 'changed'
		})
		expect(refused).toEqual([])
	})
})

describe('findMatches', () => {
	const texts = [{ path: 'title', text: 'Störung, störungsfrei, Entstörung', isSecond: false }]
	const starts = (part = {}) => findMatches(texts, search('störung', part)).map((match) => match.start)

	it('finds every place whatever its case, or only the exact one', () => {
		expect(starts()).toEqual([0, 9, 26])
		expect(starts({ isCaseExact: true })).toEqual([9, 26])
	})

	it('knows that umlauts are letters where whole words are wanted', () => {
		expect(starts({ isWholeWord: true })).toEqual([0])
	})

	it('takes signs of patterns as they are and finds nothing for nothing', () => {
		expect(findMatches([{ path: 'title', text: 'a.b (c)', isSecond: false }], search('.b (')).length).toBe(1)
		expect(findMatches(texts, search(''))).toEqual([])
	})
})

describe('replacing', () => {
	it('puts the words in as they are typed', () => {
		expect(replaceAllIn('a b a', search('a'), '$&$1')).toBe('$&$1 b $&$1')
		expect(replaceMatch({ path: 'title', text: 'a b a', isSecond: false, start: 4, length: 1 }, 'c')).toBe('a b c')
	})

	it('changes every field and second text, or none when one would be too long', () => {
		const agreement = {
			...emptyAgreement('sla'),
			title: 'Kiel',
			translations: { title: 'Kiel (en)' },
			parties: { ...emptyAgreement('sla').parties, purpose: 'In Kiel.' },
		}
		const result = replaceEverywhere(agreement, search('kiel'), 'Husum')
		expect(result.kind === 'changed' && typedTexts(result.agreement).map(({ text }) => text)).toEqual([
			'Husum',
			'In Husum.',
			'Husum (en)',
		])
		expect(replaceEverywhere(agreement, search('kiel'), 'x'.repeat(301)).kind).toBe('invalid')
	})
})
