import { MantineProvider } from '@mantine/core'
import { cleanup, render, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Changes } from '../../../src/renderer/features/review/Changes'
import type { Comparison } from '../../../src/renderer/features/review/use-comparison'
import { useAgreementStore } from '../../../src/renderer/stores/agreement-store'
import { useSettingsStore } from '../../../src/renderer/stores/settings-store'
import { useVersionsStore } from '../../../src/renderer/stores/versions-store'
import { buildOutline } from '../../../src/shared/outline/build'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { fakeBridge } from '../../helpers/fake-bridge'

const agreement = createFromPlaybook({ playbookId: 'it-service', language: 'en', id: 'sla', today: '2026-11-23' })
const comparison: Comparison = {
	...{ before: agreement, after: agreement, changes: [] },
	paper: { outline: buildOutline(agreement, 'en'), marks: {}, changed: ['legal.law'], words: [] },
	words: [{ block: 'legal.law', of: 'legal.law', number: '12.10', removed: 'subject to', added: 'governed by' }],
	rebuilt: { before: null, after: null },
}

beforeEach(() => {
	vi.stubGlobal('pledge', fakeBridge())
	useSettingsStore.setState({ language: 'en' })
	useAgreementStore.getState().load(agreement, { readOnly: null, savedAt: null })
	useVersionsStore.setState({ older: 2, newer: 'draft' })
})
afterEach(() => {
	cleanup()
	useVersionsStore.setState({ older: null, newer: 'draft' })
	useAgreementStore.getState().discard()
})

function shown(now: Comparison) {
	render(
		<MantineProvider>
			<Changes comparison={now} />
		</MantineProvider>,
	)
	const list = screen.getByRole('region', { name: 'What changed' })
	return {
		rows: within(list)
			.getAllByRole('button')
			.map(({ textContent }) => textContent),
		notes: within(list)
			.queryAllByRole('note')
			.map(({ textContent }) => textContent),
	}
}

it('tells words that a version had and nobody changed as what they are today, and of one without words that it has none', () => {
	expect(shown(comparison)).toEqual({ rows: ['12.10subject to → governed by'], notes: [] })
	cleanup()
	expect(shown({ ...comparison, rebuilt: { before: 'no-words', after: null } }).notes).toEqual([
		'Version 2 was made by an older Pledge, which kept no words with it. It is shown in today’s wording.',
	])
})
