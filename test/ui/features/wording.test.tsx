import { describe, expect, it } from 'vitest'
import { isWorded } from '../../../src/renderer/features/editor/wording'
import type { EditResult } from '../../../src/shared/agreement/edit'
import { setAt } from '../../../src/shared/agreement/edit'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { findingsOf } from '../../../src/shared/findings/run'
import { withOwnText, withoutOwnText } from '../../../src/shared/library/take'
import { buildOutline } from '../../../src/shared/outline/build'
import { houseBasis } from '../../../src/shared/outline/house-basis'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'

const agreement = createFromPlaybook({ playbookId: 'it-service', language: 'de', id: 'sla' })
const clause = buildOutline(agreement, 'de').blocks.find(
	(block) =>
		block.kind === 'clause' && block.inlines.some((one) => one.kind === 'value' && one.path === 'parties.term.months'),
)
const place = { clause: clause?.id ?? '', language: 'de' as const }

function changed(result: EditResult): Agreement {
	if (result.kind !== 'changed') throw new Error(result.kind)
	return result.agreement
}

describe('own wording', () => {
	it('prints in place of the clause and remembers what it was made from', () => {
		const own = changed(withOwnText(agreement, place, 'Eigene Worte.', null))
		expect(own.overrides).toEqual([{ ...place, text: 'Eigene Worte.', madeFrom: houseBasis(agreement, place) }])
		const printed = buildOutline(own, 'de').blocks.find((block) => block.id === place.clause)
		expect(printed).toMatchObject({ overridden: true, inlines: [{ kind: 'text', text: 'Eigene Worte.' }] })
	})

	it('is no finding until a value behind it changes', () => {
		const own = changed(withOwnText(agreement, place, 'Eigene Worte.', null))
		const stale = (of: Agreement) => findingsOf(of).filter((finding) => finding.rule === 'override-stale').length
		expect([stale(own), stale(changed(setAt(own, 'parties.term.months', 99)))]).toEqual([0, 1])
	})

	it('of a single point or paragraph can be taken back, and says when the shipped one is another by now', () => {
		const printed = (of: Agreement) => buildOutline(of, 'de').blocks
		for (const kind of ['item', 'paragraph'] as const) {
			const block = printed(agreement).find((one) => one.kind === kind && one.section !== 'own-content')
			if (block?.kind !== kind) throw new Error(`no ${kind}`)
			expect(isWorded(block)).toBe(false)
			const shipped = houseBasis(agreement, { clause: block.id, language: 'de' })
			const own = changed(withOwnText(agreement, { clause: block.id, language: 'de' }, 'Eigene Worte.', null))
			const after = printed(own).find(({ id }) => id === block.id)
			expect([isWorded(after), own.overrides[0]?.madeFrom === shipped, shipped !== '']).toEqual([true, true, true])
			const back = changed(withoutOwnText(own, { clause: block.id, language: 'de' }))
			expect(printed(back).find(({ id }) => id === block.id)).toEqual(block)
		}
	})

	it('replaces an earlier one and can be taken back', () => {
		const first = changed(withOwnText(agreement, place, 'Erste.', null))
		const second = changed(withOwnText(first, place, 'Zweite.', null))
		expect(second.overrides.map((one) => one.text)).toEqual(['Zweite.'])
		expect(changed(withoutOwnText(second, place))).toEqual(agreement)
	})
})
