import { expect, it } from 'vitest'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { findingsOf } from '../../../src/shared/findings/run'
import { buildOutline } from '../../../src/shared/outline/build'
import { inlineText } from '../../../src/shared/outline/to-text'
import { fullAgreement } from '../../helpers/full-agreement'

const base: Agreement = { ...fullAgreement(), overrides: [] }
const house = buildOutline(base, 'de').blocks

it('stands in the place of a point or a paragraph, marked as such, in its language and in no other block', () => {
	for (const kind of ['item', 'paragraph'] as const) {
		const block = house.find((one) => one.kind === kind && one.section !== 'own-content')
		if (block === undefined || !('inlines' in block)) throw new Error(`no ${kind} is printed`)
		const own = {
			clause: block.id,
			language: 'de',
			text: 'Eigene Worte.',
			madeFrom: inlineText(block.inlines),
		} as const
		const agreement = { ...base, overrides: [own] }
		const printed = buildOutline(agreement, 'de').blocks
		expect(printed.filter((one, index) => JSON.stringify(one) !== JSON.stringify(house[index]))).toEqual([
			{ ...block, inlines: [{ kind: 'text', text: 'Eigene Worte.' }], overridden: true },
		])
		expect(buildOutline(agreement, 'de', { ignoreOverrides: true }).blocks).toEqual(house)
		expect(buildOutline(agreement, 'en').blocks).toEqual(buildOutline(base, 'en').blocks)
		const stale = (madeFrom: string) =>
			findingsOf({ ...agreement, overrides: [{ ...own, madeFrom }] }).filter(({ rule }) => rule === 'override-stale')
				.length
		expect([stale(own.madeFrom), stale('Frühere Worte.')]).toEqual([0, 1])
	}
})
