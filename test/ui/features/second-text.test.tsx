import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Providers } from '../../../src/renderer/app/Providers'
import { SecondText } from '../../../src/renderer/features/editor/SecondText'
import { useAgreementStore } from '../../../src/renderer/stores/agreement-store'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { fakeBridge } from '../../helpers/fake-bridge'

const store = () => useAgreementStore.getState()

beforeEach(() => {
	vi.stubGlobal('pledge', fakeBridge())
})

afterEach(() => {
	cleanup()
	store().discard()
})

function show(language: 'de' | 'de+en', focusPath: string): void {
	const agreement = createFromPlaybook({ playbookId: 'it-service', language, id: 'sla' })
	store().load(agreement, { readOnly: null, savedAt: null })
	store().setFocusPath(focusPath)
	render(
		<Providers isTest>
			<SecondText />
		</Providers>,
	)
}

it('takes the second text of the field with the focus, and leaves it out again when it is emptied', () => {
	show('de+en', 'title')
	fireEvent.change(screen.getByRole('textbox'), { target: { value: 'Service agreement' } })
	expect(store().agreement?.translations.title).toBe('Service agreement')
	fireEvent.change(screen.getByRole('textbox'), { target: { value: '' } })
	expect('title' in (store().agreement?.translations ?? {})).toBe(false)
})

it('is not asked for in a contract of one language, or for what is chosen and not written', () => {
	show('de', 'title')
	expect(screen.queryByRole('textbox')).toBe(null)
	cleanup()
	show('de+en', 'parties.currency')
	expect(screen.queryByRole('textbox')).toBe(null)
})
