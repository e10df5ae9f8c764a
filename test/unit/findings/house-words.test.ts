import { expect, test } from 'vitest'
import { houseWords } from '../../../src/shared/findings/house-words'
import { buildOutline } from '../../../src/shared/outline/build'
import { plainText } from '../../../src/shared/outline/writer'
import { fullAgreement } from '../../helpers/full-agreement'

const full = fullAgreement()
const [override] = full.overrides
if (override === undefined) throw new Error('nothing is changed by hand')

test('words of the house are those that the whole contract would print, references and their numbers too', () => {
	const own = full.ownArticles.flatMap((article) =>
		['a', 'b'].map((more) => ({ ...article, id: `${article.id}-${more}` })),
	)
	const agreement = {
		...full,
		ownArticles: [...full.ownArticles, ...own, { ...own[0]!, id: 'early', after: 'parties' as const }],
	}
	const house = houseWords(agreement)
	const printed = buildOutline(agreement, override.language, { ignoreOverrides: true }).blocks.flatMap((block) =>
		block.section !== 'own-content' && block.section !== 'definitions' && 'inlines' in block
			? [[`${override.language}:${block.id}`, plainText(block.inlines)] as const]
			: [],
	)
	expect(printed.length).toBeGreaterThan(100)
	expect(printed.filter(([id, text]) => house.get(id) !== text)).toEqual([])
})

test('words changed in own text or among the definitions are compared with the whole contract', () => {
	const inOwn = buildOutline(full, override.language).blocks.find(
		(block) => block.section === 'own-content' && block.kind === 'clause',
	)
	if (inOwn === undefined || !('inlines' in inOwn)) throw new Error('no own clause')
	const changed = { ...full, overrides: [{ ...override, clause: inOwn.id }] }
	expect(houseWords(changed).get(`${override.language}:${inOwn.id}`)).toBe(plainText(inOwn.inlines))
})

test('nothing is printed again where nothing was changed by hand', () => {
	expect(houseWords({ ...full, overrides: [] })).toEqual(new Map())
})
