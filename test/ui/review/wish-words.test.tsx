import { expect, it } from 'vitest'
import { meaningWordsOf } from '../../../src/renderer/app/meaning-words'
import { wishWords } from '../../../src/renderer/components/review/wish-words'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'

const ours = createFromPlaybook({ playbookId: 'it-service', language: 'en', id: 'a1', today: '2026-11-23' })
const words = meaningWordsOf('en')

it('says a suggested value as its field reads, from what stood there when it was suggested', () => {
	const suggestion = { path: 'downtime.noticeSeconds', before: 48 * 3600, after: 24 * 3600 }
	expect(wishWords(ours, suggestion, words)).toBe('Maintenance and downtime, Announced before start: 48 h → 24 h')
})

it('says several fields that belong together, and the value alone where the field is not here', () => {
	const [first] = ours.objectives.items
	if (first === undefined) throw new Error('the playbook has objectives')
	const window = { kind: 'rolling', unit: 'quarter', count: 2 }
	const before = { kind: 'calendar', unit: 'month' }
	const said = wishWords(ours, { path: `objectives.items.${first.id}.window`, before, after: window }, words)
	expect([said.includes('→'), said.includes('[object')]).toEqual([true, false])
	expect(wishWords(ours, { path: 'objectives.items.gone.window', before, after: window }, words)).toBe(
		'→ rolling, quarter, 2',
	)
})
