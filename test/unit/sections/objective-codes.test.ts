import { expect, it } from 'vitest'
import { buildOutline } from '../../../src/shared/outline/build'
import { inlineText } from '../../../src/shared/outline/to-text'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { PLAYBOOKS } from '../../../src/shared/playbooks/list'
import { objectiveCodes } from '../../../src/shared/sections/objectives/code'

it.each(PLAYBOOKS.map(({ id }) => id))(
	'objectives are numbered without a jump through the tables of %s',
	(playbookId) => {
		const { blocks } = buildOutline(createFromPlaybook({ playbookId, language: 'en', id: 'a' }), 'en')
		const printed = blocks.flatMap((block) =>
			block.kind === 'table' && block.id.startsWith('objectives.table.')
				? block.rows.map((row) => inlineText(row.cells[0] ?? []))
				: [],
		)
		expect(printed).toEqual(printed.map((_, index) => `O${index + 1}`))
	},
)

it('objectives of no known service are numbered last', () => {
	const agreement = createFromPlaybook({ playbookId: 'it-service', language: 'de', id: 'a' })
	const [first, ...rest] = agreement.objectives.items
	if (first === undefined) throw new Error('the playbook has objectives')
	const items = [{ ...first, serviceId: null }, ...rest]
	const codes = objectiveCodes({ ...agreement, objectives: { ...agreement.objectives, items } }, 'de')
	expect([codes.get(first.id), codes.get(rest[0]?.id ?? '')]).toEqual([`Z${items.length}`, 'Z1'])
})

it.each([
	['L3 4AA', 'Liverpool L3'],
	['24939', '24939\u00a0Liverpool'],
	['L-1234', 'L-1234\u00a0Liverpool'],
])('the postcode %s stands on its country’s side of the city', (postalCode, shown) => {
	const agreement = createFromPlaybook({ playbookId: 'it-service', language: 'en', id: 'a' })
	const provider = { ...agreement.parties.provider, postalCode, city: 'Liverpool' }
	const { blocks } = buildOutline({ ...agreement, parties: { ...agreement.parties, provider } }, 'en')
	const party = blocks.find((block) => block.id === 'parties.party-provider')
	expect(party?.kind === 'paragraph' ? inlineText(party.inlines) : '').toContain(shown)
})
