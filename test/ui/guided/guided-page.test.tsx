import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Providers } from '../../../src/renderer/app/Providers'
import { GuidedPage } from '../../../src/renderer/features/guided/GuidedPage'
import { useAgreementStore } from '../../../src/renderer/stores/agreement-store'
import { useRouteStore } from '../../../src/renderer/stores/route-store'
import { useSettingsStore } from '../../../src/renderer/stores/settings-store'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { fakeBridge } from '../../helpers/fake-bridge'

const agreement = createFromPlaybook({ playbookId: 'it-service', language: 'en', id: 'hansen' })

beforeEach(() => {
	localStorage.clear()
	vi.stubGlobal('pledge', fakeBridge({ agreements: [agreement] }))
	useSettingsStore.setState({ language: 'en' })
	useRouteStore.setState({ route: { name: 'agreement', id: 'hansen', view: 'guided', section: 'parties' } })
	useAgreementStore.getState().load(agreement, { readOnly: null, savedAt: null })
})

afterEach(() => {
	cleanup()
	act(() => useAgreementStore.getState().discard())
})

const show = () =>
	render(
		<Providers isTest>
			<GuidedPage />
		</Providers>,
	)
// The contract at the right has a title of its own.
const questions = () => within(screen.getByRole('main', { name: 'Questions' }))
const title = () => questions().getByRole('heading', { level: 1 }).textContent
const step = () => document.querySelector('[aria-current="step"]')?.textContent ?? ''

describe('the guided way', () => {
	it('asks for the wish first and goes on with Ctrl+Enter and back with the button', () => {
		show()
		const first = title()
		expect(first).toBe('What did the customer ask for?')
		fireEvent.keyDown(questions().getByRole('heading', { level: 1 }), { key: 'Enter', ctrlKey: true })
		const second = step()
		fireEvent.click(screen.getByRole('button', { name: 'Back' }))
		expect(title()).toBe(first)
		expect(step()).not.toBe(second)
	})

	it('goes on where one stopped, also after the program was closed', () => {
		show()
		for (let times = 0; times < 5; times++) fireEvent.click(screen.getByRole('button', { name: 'Next' }))
		const stopped = title()
		cleanup()
		show()
		expect(title()).toBe(stopped)
	})

	it('passes over answered steps when an open one is skipped', () => {
		act(() => {
			useAgreementStore.getState().set(`services.items.${agreement.services.items[0]?.id}.request.need`, null)
		})
		show()
		const before = useRouteStore.getState().route
		expect(before).toMatchObject({ section: 'services' })
		fireEvent.click(screen.getByRole('button', { name: 'Skip' }))
		expect(document.querySelector('[aria-current="step"] [data-kind]')?.getAttribute('data-kind')).not.toBe('done')
	})

	it('follows a click on the contract to the step that asks for its words', async () => {
		show()
		act(() => useAgreementStore.getState().revealField('governance.changeControl.procedure'))
		await waitFor(() => expect(useRouteStore.getState().route).toMatchObject({ section: 'governance' }))
		expect(screen.getByRole('button', { name: /Section 11 of 14\s*Governance/ })).toBeTruthy()
	})

	it('counts an answer as soon as it is given', async () => {
		const need = `services.items.${agreement.services.items[0]?.id}.request.need`
		act(() => {
			useAgreementStore.getState().set(need, null)
		})
		show()
		const counted = () => questions().getByText(/^\d+ of \d+ questions answered$/).textContent
		expect(counted()).toBe('2 of 3 questions answered')
		act(() => {
			useAgreementStore.getState().set(need, 'At once')
		})
		await waitFor(() => expect(counted()).toBe('3 of 3 questions answered'))
	})

	it('shows help for the field with the focus', () => {
		show()
		expect(screen.queryByText('Pitfall')).toBeNull()
		act(() =>
			useAgreementStore
				.getState()
				.setFocusPath(`services.items.${agreement.services.items[0]?.id}.request.wishedValue`),
		)
		expect(screen.getByText('Pitfall')).toBeTruthy()
	})
})
