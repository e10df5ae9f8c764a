import { MantineProvider } from '@mantine/core'
import { render, within } from '@testing-library/react'
import { expect, it } from 'vitest'
import { SaidList } from '../../../src/renderer/features/bundles/SaidList'
import type { Review } from '../../../src/shared/agreement/review'
import { saidBetween } from '../../../src/shared/bundles/incoming-said'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'

const ours = createFromPlaybook({ playbookId: 'it-service', language: 'en', id: 'a1', today: '2026-11-23' })
const at = '2026-11-28T08:00:00Z'

function told(before: Partial<Review>, after: Partial<Review>): string[] {
	const [mine, merged] = [before, after].map((part) => ({ ...ours.review, ...part }))
	if (mine === undefined || merged === undefined) throw new Error('two reviews')
	const said = saidBetween(mine, merged).map((one) => structuredClone(one))
	const { container } = render(
		<MantineProvider env="test">
			<SaidList said={said} ours={ours} />
		</MantineProvider>,
	)
	return within(container)
		.getAllByRole('listitem')
		.map(({ textContent }) => textContent ?? '')
}

it('says a role that a final needs by its name, and a finding that was left as it is by its sentence and its reason', () => {
	const silence = {
		...{ id: 'q', severity: 'info' as const, rule: 'day-word', path: 'legal.law', values: { word: 'days' } },
		...{ reason: 'Agreed in the workshop', by: 'Kim', at },
	}
	const [required, silenced] = told({ required: [], silenced: [] }, { required: ['legal'], silenced: [silence] })
	expect(required).toContain('Legal')
	expect(silenced).toMatch(/^Kim leaves a finding as it is:/)
	expect(silenced).toContain('Agreed in the workshop')
	expect(silenced).not.toContain('findings:')
})

it('says a finding that no rule of this Pledge knows by the reason alone', () => {
	const silence = { id: 'q', severity: 'info' as const, rule: 'not-ours', path: '', values: {}, by: 'Kim', at }
	const [said] = told({ silenced: [] }, { silenced: [{ ...silence, reason: 'Agreed' }] })
	expect(said).toMatch(/Agreed$/)
	expect(said).not.toContain('not-ours')
})

it('says a suggestion that was taken back in the words of its field, never as a path', () => {
	const wish = { id: 's', author: 'Kim', at, visibility: 'internal' as const, state: 'open' as const, decided: null }
	const value = { kind: 'value' as const, path: 'downtime.noticeSeconds', before: 48 * 3600, after: 24 * 3600 }
	const [said] = told({ suggestions: [{ ...wish, ...value }] }, { suggestions: [] })
	expect(said).toBe('Kim took back a suggestionMaintenance and downtime, Announced before start: 48 h → 24 h')
})
