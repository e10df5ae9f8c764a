import { expect, it } from 'vitest'
import type { Override } from '../../../src/shared/agreement/own-content'
import { buildOutline } from '../../../src/shared/outline/build'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { outlineEase } from '../../../src/shared/reading-ease/outline-ease'
import { addCounts, NO_TEXT, readingEase } from '../../../src/shared/reading-ease/reading-ease'

const playbook = (language: 'de' | 'en') =>
	createFromPlaybook({ playbookId: 'it-service', language, id: 'a', today: '2027-01-01' })

it.each(['de', 'en'] as const)(
	'tells each article of a contract in %s, and the hardest of those with enough words',
	(language) => {
		const ease = outlineEase(buildOutline(playbook(language), language))
		expect(ease.parts.map(({ section }) => section)).toEqual(
			expect.arrayContaining(['objectives', 'reporting', 'remedies', 'legal']),
		)
		const enough = ease.parts.filter((part) => part.ease.words >= 100)
		expect(ease.hardest?.ease.score).toBe(Math.min(...enough.map((part) => part.ease.score)))
		// The parts and what stands before the first head make up the whole.
		const sum = ease.parts.map((part) => part.ease).reduce(addCounts, NO_TEXT)
		expect(ease.whole!.words).toBeGreaterThanOrEqual(sum.words)
		expect(ease.whole).toEqual(readingEase(ease.whole!, language))
	},
)

it('follows what somebody writes into the contract', () => {
	const agreement = playbook('de')
	const text = 'Unbeschadet anderweitiger Vertragsbestimmungen verpflichtungsauslösender Natur '.repeat(60).trim()
	const own: Override = { clause: 'reporting.retention', language: 'de', text, madeFrom: '' }
	const harder = { ...agreement, overrides: [...agreement.overrides, own] }
	const before = outlineEase(buildOutline(agreement, 'de'))
	const after = outlineEase(buildOutline(harder, 'de'))
	expect(after.hardest?.section).toBe('reporting')
	expect(after.whole!.score).toBeLessThan(before.whole!.score)
})
