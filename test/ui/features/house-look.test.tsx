import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Providers } from '../../../src/renderer/app/Providers'
import { HouseLookSettings } from '../../../src/renderer/features/settings/HouseLookSettings'
import { useSettingsStore } from '../../../src/renderer/stores/settings-store'
import { emptyBrand, type Logo } from '../../../src/shared/brand/brand'
import { fakeBridge } from '../../helpers/fake-bridge'

beforeEach(() => useSettingsStore.setState({ language: 'en' }))
afterEach(() => {
	cleanup()
	vi.unstubAllGlobals()
})

const logo: Logo = { format: 'png', base64: 'AAAA', width: 2, height: 1 }

async function show() {
	let pick = (): void => undefined
	const picked = new Promise<void>((resolve) => {
		pick = resolve
	})
	const bridge = fakeBridge({
		handlers: {
			'look:choose-logo': async () => {
				await picked
				return { kind: 'chosen', logo }
			},
		},
	})
	vi.stubGlobal('pledge', bridge)
	render(
		<Providers isTest>
			<HouseLookSettings canWrite />
		</Providers>,
	)
	const footer = await screen.findByLabelText('Line at the foot of every page')
	return { bridge, footer, pick }
}

const stored = (bridge: Awaited<ReturnType<typeof show>>['bridge']) =>
	bridge.calls.filter(({ channel }) => channel === 'look:set').map(({ args }) => args)

test('a change made while the dialog for the logo is open is kept with the logo', async () => {
	const { bridge, footer, pick } = await show()
	fireEvent.click(screen.getByRole('button', { name: 'Choose logo' }))
	fireEvent.change(footer, { target: { value: 'Nordlicht' } })
	fireEvent.blur(footer)
	pick()
	const brand = { ...emptyBrand, footer: 'Nordlicht' }
	await waitFor(() =>
		expect(stored(bridge)).toEqual([
			{ fontSet: 'source-serif-4', brand },
			{ fontSet: 'source-serif-4', brand: { ...brand, logo } },
		]),
	)
})

test('a colour that is too pale is not stored, and says why', async () => {
	const { bridge } = await show()
	const field = screen.getByLabelText('Colour of titles and heads')
	fireEvent.change(field, { target: { value: '#ffff00' } })
	fireEvent.blur(field)
	expect(await screen.findByText('Too pale on white paper: contrast 1 to 1, needed is 4.5 to 1.')).toBeTruthy()
	expect(stored(bridge)).toEqual([])
})
