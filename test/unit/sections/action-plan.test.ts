import { describe, expect, it } from 'vitest'
import { buildOutline } from '../../../src/shared/outline/build'
import { hansenSample } from '../../../src/shared/playbooks/samples/hansen'

describe('the action plan on paper', () => {
	it('prints every internal target in the unit of its objective', () => {
		const { blocks } = buildOutline(hansenSample('de'), 'de', { audience: 'internal' })
		const targets = blocks
			.flatMap((block) => (block.kind === 'table' && block.id === 'action-plan.tasks-table' ? block.rows : []))
			.map(({ cells }) => cells[5]?.map((inline) => ('text' in inline ? inline.text : '')).join(''))
		expect(targets.map((target) => target?.replaceAll('\u00a0', ' '))).toEqual([
			'24 Minuten',
			'1 Stunde 36 Minuten',
			'6 Stunden 24 Minuten',
			'3 Stunden 12 Minuten',
			'6 Stunden 24 Minuten',
			'30 Sekunden',
			'99,95 %',
			'1 Stunde 30 Minuten',
			'99,7 %',
		])
	})
})
