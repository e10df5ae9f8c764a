import { act, fireEvent, screen, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { MaintenanceGroup } from '../../../src/renderer/components/sections/downtime/MaintenanceGroup'
import { ObjectiveAsideContext } from '../../../src/renderer/components/sections/objectives/aside'
import { ObjectivesGroup } from '../../../src/renderer/components/sections/objectives/ObjectivesGroups'
import { SchemesGroup } from '../../../src/renderer/components/sections/remedies/SchemesGroup'
import { useAgreementStore } from '../../../src/renderer/stores/agreement-store'
import { renderForm } from '../../helpers/render-form'

const P1 = 'objectives.items.p1-response'

function cell(container: HTMLElement, path: string): HTMLElement {
	const found = container.querySelector<HTMLElement>(`td[data-path="${path}"]`)
	if (found === null) throw new Error(`no cell ${path}`)
	return found
}

describe('objectives', () => {
	it('stand under the tab of their service', async () => {
		const form = renderForm(<ObjectivesGroup />)
		expect(screen.getAllByRole('row')).toHaveLength(5)
		await form.user.click(screen.getByRole('tab', { name: 'Lagerverwaltung 2' }))
		expect(screen.getAllByRole('row')).toHaveLength(3)
		expect(screen.getByText('Inventuren')).toBeTruthy()
	})

	it('open in a drawer that reads the value in plain words', async () => {
		const form = renderForm(<ObjectivesGroup />)
		await form.user.click(cell(form.container, `${P1}.metric`))
		const drawer = screen.getByRole('region', { name: 'P1 Reaktionszeit' })
		const words = 'Bei 42 Fällen im Monat dürfen zwei länger als 30\u00a0min dauern; der dritte bricht die Zusage.'
		expect(within(drawer).getByText(words, { normalizer: (text) => text })).toBeTruthy()
		await form.user.click(within(drawer).getByRole('button', { name: 'Nächste Zeile' }))
		expect(screen.getByRole('region', { name: 'P2 Reaktionszeit' })).toBeTruthy()
	})

	it('open again for the same field after they were closed', async () => {
		const form = renderForm(<ObjectivesGroup />)
		const reveal = () => act(() => useAgreementStore.getState().revealField(`${P1}.exclusions`))
		reveal()
		await form.user.click(screen.getByRole('button', { name: 'Schließen' }))
		expect(screen.queryByRole('region', { name: 'P1 Reaktionszeit' })).toBe(null)
		reveal()
		expect(screen.getByRole('region', { name: 'P1 Reaktionszeit' })).toBeTruthy()
	})

	it('read an availability as minutes of a month', async () => {
		const form = renderForm(<ObjectivesGroup />)
		await form.user.click(screen.getByRole('tab', { name: 'Lagerverwaltung 2' }))
		await form.user.click(cell(form.container, 'objectives.items.availability.metric'))
		expect(document.body.textContent).toContain('43\u00a0min 12\u00a0s Ausfall')
	})

	it('take a promise with or without its sign', async () => {
		const form = renderForm(<ObjectivesGroup />)
		const value = cell(form.container, `${P1}.value`).querySelector('input')
		if (value === null) throw new Error('no input')
		expect(value.value).toBe('≤\u00a030\u00a0min')
		await form.user.clear(value)
		await form.user.type(value, '≤ 1 h')
		expect(form.at(`${P1}.value`)).toBe(3_600)
	})

	it('take rows of a spreadsheet with priority and metric in words', () => {
		const form = renderForm(<ObjectivesGroup />)
		const goal = cell(form.container, 'objectives.items.phone.metric')
		fireEvent.paste(goal, {
			clipboardData: { getData: () => 'P3 Reaktionszeit\t8 h\t90\tQuartal\nVerfügbarkeit\t99,9\t\tJahr' },
		})
		const items = form.at('objectives.items') as { id: string }[]
		expect(items.find((item) => item.id === 'phone')).toMatchObject({
			priority: 'P3',
			metric: 'first-response',
			value: 28_800,
			share: 900_000,
			window: { kind: 'calendar', unit: 'quarter', count: 1 },
		})
		expect(items.find((item) => item.id === 'objective')).toMatchObject({
			serviceId: 'service-desk',
			metric: 'availability',
			comparison: 'at-least',
			value: 999_000,
			share: null,
		})
	})

	it('open where a click on the paper asks for them, under another tab', async () => {
		renderForm(<ObjectivesGroup />)
		useAgreementStore.getState().revealField('objectives.items.own.value')
		expect(await screen.findByRole('region', { name: 'Inventuren' })).toBeTruthy()
	})

	it('show what history says where somebody knows it', async () => {
		const aside = {
			verdict: () => 'unrealistisch',
			passage: null,
			foot: null,
			casesPerWindow: () => 20,
		}
		const form = renderForm(
			<ObjectiveAsideContext.Provider value={aside}>
				<ObjectivesGroup />
			</ObjectiveAsideContext.Provider>,
		)
		expect(screen.getAllByText('unrealistisch')).toHaveLength(4)
		await form.user.click(cell(form.container, 'objectives.items.p2-response.metric'))
		expect(document.body.textContent).toContain(
			'Bei 20 Fällen im Monat darf einer länger als 2\u00a0h dauern; der zweite',
		)
	})
})

describe('credit schemes', () => {
	it('mark tiers that pay nothing or too little, and work out an example', async () => {
		const form = renderForm(<SchemesGroup />)
		await form.user.click(cell(form.container, 'remedies.schemes.response.formula'))
		expect(screen.getByText('Zwischen Zusage und dieser Stufe gibt es nichts.')).toBeTruthy()
		expect(screen.getByText('Zahlt nicht mehr als eine höhere Stufe.')).toBeTruthy()
		const drawer = screen.getByRole('region', { name: 'Reaktion' })
		expect(drawer.textContent).toContain('Erreicht: 91,5\u00a0%624\u00a0€')
	})

	it('let a tier have a limit and an end of its own, and say that a figure is left without a tier', async () => {
		const form = renderForm(<SchemesGroup />)
		await form.user.click(cell(form.container, 'remedies.schemes.response.formula'))
		const tiers = 'remedies.schemes.response.formula.tiers'
		expect(form.container.querySelector(`[data-path="${tiers}.first.floor"]`)).toBeNull()
		await form.user.click(screen.getByLabelText('Stufen mit eigenen Grenzen'))
		fireEvent.paste(cell(form.container, `${tiers}.first.threshold`), {
			clipboardData: { getData: () => '95\t5\t91' },
		})
		expect(form.at(`${tiers}.first`)).toMatchObject({ threshold: 950_000, floor: 910_000, boundary: null })
		expect(screen.getByText('Zwischen dieser und der nächsten Stufe bleibt ein Wert ohne Gutschrift.')).toBeTruthy()
	})

	it('take tiers from a spreadsheet', async () => {
		const form = renderForm(<SchemesGroup />)
		await form.user.click(cell(form.container, 'remedies.schemes.response.formula'))
		const tiers = 'remedies.schemes.response.formula.tiers'
		fireEvent.paste(cell(form.container, `${tiers}.first.threshold`), {
			clipboardData: { getData: () => '95\t5\n90\t10\n80\t25' },
		})
		expect(form.at(tiers)).toMatchObject([
			{ threshold: 950_000, creditPpm: 50_000 },
			{ threshold: 900_000, creditPpm: 100_000 },
			{ threshold: 800_000, creditPpm: 250_000 },
		])
		expect(screen.queryByText('Zwischen Zusage und dieser Stufe gibt es nichts.')).toBeNull()
	})
})

describe('maintenance', () => {
	it('shows what it sums up to in a year', async () => {
		const form = renderForm(<MaintenanceGroup />)
		await form.user.click(cell(form.container, 'downtime.maintenance.patch.recurrence'))
		expect(
			screen.getAllByText('12 Termine in zwölf Monaten, zusammen 24\u00a0h.', { normalizer: (text) => text }),
		).toHaveLength(2)
	})
})
