import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { StartSuggesting } from '../../../src/renderer/features/review/StartSuggesting'
import { useAgreementStore } from '../../../src/renderer/stores/agreement-store'
import { useRouteStore } from '../../../src/renderer/stores/route-store'
import { useSettingsStore } from '../../../src/renderer/stores/settings-store'
import { emptyAgreement } from '../../../src/shared/agreement/schema'
import { fakeBridge } from '../../helpers/fake-bridge'

beforeEach(() => {
	vi.stubGlobal('pledge', fakeBridge())
	const { settings } = useSettingsStore.getState()
	useSettingsStore.setState({ language: 'en', settings: { ...settings, userName: '' } })
	useRouteStore.setState({ route: { name: 'agreement', id: 'sla', view: 'review', section: 'parties' } })
	useAgreementStore.getState().load(emptyAgreement('sla'), { readOnly: null, savedAt: null })
})
afterEach(() => {
	cleanup()
	useAgreementStore.getState().discard()
	useRouteStore.setState({ route: { name: 'agreements' } })
})

it('asks for the name of whoever has none before the forms are opened for wishes', async () => {
	render(
		<MantineProvider env="test">
			<StartSuggesting />
		</MantineProvider>,
	)
	fireEvent.click(screen.getByRole('button', { name: 'Suggest values' }))
	const name = await screen.findByLabelText('Your name')
	expect(useAgreementStore.getState().suggesting).toBeNull()
	fireEvent.change(name, { target: { value: 'Ada' } })
	fireEvent.keyDown(name, { key: 'Enter' })
	await waitFor(() => expect(useAgreementStore.getState().suggesting?.by).toBe('Ada'))
	expect(useRouteStore.getState().route).toMatchObject({ view: 'edit' })
})
