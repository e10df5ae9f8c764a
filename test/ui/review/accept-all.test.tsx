import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { AuthorMenu } from '../../../src/renderer/features/review/AuthorMenu'
import { itemsOf } from '../../../src/renderer/features/review/items'
import { useAgreementStore } from '../../../src/renderer/stores/agreement-store'
import { goToReview } from '../../../src/renderer/stores/go-to-review'
import { useReviewStore } from '../../../src/renderer/stores/review-store'
import { useRouteStore } from '../../../src/renderer/stores/route-store'
import { useSettingsStore } from '../../../src/renderer/stores/settings-store'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { makeAnchor } from '../../../src/shared/review/make-anchor'
import { reviewOutline } from '../../../src/shared/review/outlines'
import { printedTexts } from '../../../src/shared/review/printed-texts'
import { suggest } from '../../../src/shared/review/suggestions'
import { fakeBridge } from '../../helpers/fake-bridge'

const base = createFromPlaybook({ playbookId: 'it-service', language: 'en', id: 'sla', today: '2026-11-23' })
const store = () => useAgreementStore.getState()

function suggested(agreement: Agreement, id: string, words: string, author: string): Agreement {
	const outline = reviewOutline(agreement, 'en')
	const address = 'legal.law'
	const text = printedTexts(outline).at('en', address)?.text ?? ''
	const start = text.indexOf(words)
	const anchor = makeAnchor(outline, { language: 'en', address }, { start, end: start + words.length })!
	const wish = { id, visibility: 'external', kind: 'wording', anchor, replacement: words.toUpperCase() } as const
	const edit = suggest(agreement, wish, { by: author, at: '2026-11-24T09:30:00Z' })
	if (edit.kind !== 'changed') throw new Error(edit.kind)
	return edit.agreement
}

beforeEach(() => {
	vi.stubGlobal('pledge', fakeBridge())
	const { settings } = useSettingsStore.getState()
	useSettingsStore.setState({ language: 'en', settings: { ...settings, userName: 'Bo' } })
	const first = suggested(base, 's1', 'governed', 'Ada')
	// The second wishes other words in the place of some of the same: only one of them can be had.
	const both = suggested(suggested(first, 's2', 'governed by', 'Ada'), 's3', 'law of', 'Cy')
	store().load(both, { readOnly: null, savedAt: null })
})
afterEach(() => {
	cleanup()
	store().discard()
})

it('accepts all that one person suggested as one step, and leaves open what no longer fits', async () => {
	const agreement = store().agreement!
	const outline = reviewOutline(agreement, 'en')
	const items = itemsOf(agreement, outline)
	const review = { agreement, outline, items, shown: items, tones: new Map(), wordsAfter: () => null }
	render(
		<MantineProvider>
			<AuthorMenu author="Ada" count={2} review={review} />
		</MantineProvider>,
	)
	fireEvent.click(screen.getByRole('button', { name: 'Ada 2' }))
	fireEvent.click(await screen.findByText('Accept all 2 suggestions'))
	const states = () => store().agreement?.review.suggestions.map(({ state }) => state)
	expect(states()).toEqual(['accepted', 'open', 'open'])
	expect(store().agreement?.overrides[0]?.text).toContain('GOVERNED')
	store().undo()
	expect(store().agreement).toEqual(agreement)
})

it('leads from a path of the review to the thread or suggestion it names', () => {
	useRouteStore.setState({ route: { name: 'agreement', id: 'sla', view: 'edit', section: 'parties' } })
	goToReview('review.threads.t7')
	expect([useRouteStore.getState().route, useReviewStore.getState().chosenId]).toEqual([
		{ name: 'agreement', id: 'sla', view: 'review', section: 'parties' },
		't7',
	])
	goToReview('review.approvals')
	expect(useReviewStore.getState().chosenId).toBeNull()
})
