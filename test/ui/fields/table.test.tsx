import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { ContactsGroup } from '../../../src/renderer/components/sections/parties/ContactsGroup'
import { MatrixGroup } from '../../../src/renderer/components/sections/priorities/PrioritiesGroups'
import { DutiesGroup } from '../../../src/renderer/components/sections/roles/DutiesGroup'
import { RaciGroup } from '../../../src/renderer/components/sections/roles/RaciGroup'
import { DependenciesGroup } from '../../../src/renderer/components/sections/services/DependenciesGroup'
import { ServiceListGroup } from '../../../src/renderer/components/sections/services/ServicesGroups'
import { renderForm } from '../../helpers/render-form'

const LIST = 'services.items.service-desk.dependencies'

function pasteInto(element: HTMLElement, text: string) {
	fireEvent.paste(element, { clipboardData: { getData: () => text } })
}

describe('a table', () => {
	it('takes rows of a spreadsheet from the cell on, makes new rows, and parses each column', () => {
		const form = renderForm(<DependenciesGroup itemId="service-desk" />)
		pasteInto(
			form.field(`${LIST}.cloud.component`),
			'Cloud\tFörde\t99,95 %\tneu\nDatenbank\t"Acme, ""Nord"""\t99.9\t\n',
		)
		expect(form.at(LIST)).toEqual([
			{ id: 'wan', component: 'Standortleitung', supplier: 'Küstennetz AG', availabilityPpm: 999_500, note: null },
			{ id: 'cloud', component: 'Cloud', supplier: 'Förde', availabilityPpm: 999_500, note: 'neu' },
			{ id: 'component', component: 'Datenbank', supplier: 'Acme, "Nord"', availabilityPpm: 999_000, note: null },
		])
		expect(screen.getByText('2 Zeilen eingefügt.')).toBeTruthy()
	})

	it('takes a paste as one step that can be undone, with its report', async () => {
		const form = renderForm(<DependenciesGroup itemId="service-desk" />)
		const before = form.at(LIST)
		pasteInto(form.field(`${LIST}.wan.component`), 'A\tB\nC\tD\nE\tF')
		expect(screen.getByText('3 Zeilen eingefügt.')).toBeTruthy()
		form.undo()
		expect(form.at(LIST)).toEqual(before)
		await waitFor(() => expect(screen.queryByText('3 Zeilen eingefügt.')).toBeNull())
	})

	it('leaves a cell it cannot read as it was and says so in one sentence', () => {
		const form = renderForm(<DependenciesGroup itemId="service-desk" />)
		pasteInto(form.field(`${LIST}.wan.component`), 'Leitung\tNetz\tfast immer\nRechner\tHost\t120')
		expect(form.at(LIST)).toMatchObject([
			{ component: 'Leitung', availabilityPpm: 999_500 },
			{ component: 'Rechner', availabilityPpm: 999_900 },
		])
		const told = within(screen.getByRole('status')).getAllByRole('listitem')
		expect(told.map((line) => line.textContent)).toEqual([
			'Zeile 1, Sagt zu: „fast immer“. Das ist kein Prozentwert. Schreiben Sie zum Beispiel 95 oder 99,9 %.',
			'Zeile 2, Sagt zu: „120“. Mehr als 100 % geht nicht.',
		])
	})

	it('says of a column that only shows what its row says elsewhere that nothing was read', () => {
		const form = renderForm(<DutiesGroup />)
		// The list's items are duties.
		const [first] = form.at('roles.duties') as readonly { readonly id: string; readonly due: unknown }[]
		pasteInto(form.field(`roles.duties.${first?.id}.party`), 'Kunde\tZugang geben\tam 5. jedes Monats')
		expect(form.at(`roles.duties.${first?.id}`)).toMatchObject({ title: 'Zugang geben', due: first?.due })
		expect(within(screen.getByRole('status')).getByRole('listitem').textContent).toBe(
			'Zeile 1, Fällig: „am 5. jedes Monats“. Diese Spalte liest nichts Eingefügtes; stellen Sie den Wert in den Einzelheiten der Zeile ein.',
		)
	})

	it('passes over a first row that repeats the heads', () => {
		const form = renderForm(<DependenciesGroup itemId="service-desk" />)
		pasteInto(form.field(`${LIST}.wan.component`), 'Komponente\tZulieferer\tSagt zu\tAnmerkung\nNeu\tX\t99\t')
		expect(form.at(`${LIST}.wan.component`)).toBe('Neu')
	})

	it('reads choices by their words and money by the currency', () => {
		const form = renderForm(<ServiceListGroup />)
		pasteInto(form.field('services.items.warehouse.name'), 'Lager\t1.250,50\tkritisch')
		expect(form.at('services.items.warehouse')).toMatchObject({
			name: 'Lager',
			monthlyFeeMinor: 125_050,
			criticality: 'critical',
		})
	})

	it('goes down with Enter and makes a new row after the last', async () => {
		const form = renderForm(<DependenciesGroup itemId="service-desk" />)
		await form.user.click(form.field(`${LIST}.wan.supplier`))
		await form.user.keyboard('{Enter}')
		expect(document.activeElement).toBe(form.field(`${LIST}.cloud.supplier`))
		await form.user.keyboard('{Enter}')
		await waitFor(() => expect(document.activeElement).toBe(form.field(`${LIST}.component.component`)))
	})

	it('moves between cells with arrows and reorders with Alt', async () => {
		const form = renderForm(<DependenciesGroup itemId="service-desk" />)
		await form.user.click(form.field(`${LIST}.wan.component`))
		await form.user.keyboard('{ArrowDown}')
		expect(document.activeElement).toBe(form.field(`${LIST}.cloud.component`))
		await form.user.keyboard('{ArrowRight}')
		expect(document.activeElement).toBe(form.field(`${LIST}.cloud.supplier`))
		await form.user.keyboard('{Alt>}{ArrowUp}{/Alt}')
		expect(form.at(LIST)).toMatchObject([{ id: 'cloud' }, { id: 'wan' }])
	})

	it('duplicates and removes by its row menu', async () => {
		const form = renderForm(<DependenciesGroup itemId="service-desk" />)
		await form.user.click(screen.getByRole('button', { name: 'Zeile 1 bearbeiten' }))
		await form.user.click(await screen.findByText('Verdoppeln'))
		expect(form.at(LIST)).toMatchObject([{ id: 'wan' }, { id: 'wan-2', component: 'Standortleitung' }, { id: 'cloud' }])
		await form.user.click(screen.getByRole('button', { name: 'Zeile 3 bearbeiten' }))
		await form.user.click(await screen.findByText('Entfernen'))
		expect(form.at(LIST)).toMatchObject([{ id: 'wan' }, { id: 'wan-2' }])
	})

	it('offers no deeds and takes no paste when nothing can be changed', () => {
		const form = renderForm(<DependenciesGroup itemId="service-desk" />, { isReadOnly: true })
		const before = form.at(LIST)
		pasteInto(form.field(`${LIST}.wan.component`), 'A\tB')
		expect(form.at(LIST)).toEqual(before)
		expect(screen.queryByText('Komponente hinzufügen')).toBeNull()
	})

	it('keeps both lists of contacts apart', () => {
		const form = renderForm(<ContactsGroup />)
		pasteInto(form.field('parties.customer.contacts.hansen.name'), 'Ole\tIT\nMia\tRecht')
		expect(form.at('parties.provider.contacts')).toHaveLength(1)
		expect(form.at('parties.customer.contacts')).toMatchObject([{ name: 'Ole' }, { name: 'Mia', role: 'Recht' }])
	})
})

describe('the RACI grid', () => {
	it('takes a letter and forgets it when the cell is emptied', async () => {
		const form = renderForm(<RaciGroup />)
		const cell = form.field('roles.raci.change.assignments.manager')
		await form.user.type(cell, 'a')
		expect(form.at('roles.raci.change.assignments')).toEqual({ manager: 'A', 'it-lead': 'C' })
		await form.user.clear(cell)
		expect(form.at('roles.raci.change.assignments')).toEqual({ 'it-lead': 'C' })
	})
})

describe('the priority matrix', () => {
	it('changes by click and by number, and follows its scales', async () => {
		const form = renderForm(<MatrixGroup />)
		const cell = screen.getByRole('button', { name: 'Auswirkung Standort, Dringlichkeit sofort: P1' })
		await form.user.click(cell)
		expect(form.at('priorities.matrix.0')).toEqual(['P2', 'P2', 'P3'])
		await form.user.keyboard('4{ArrowRight}')
		expect(document.activeElement?.getAttribute('aria-label')).toBe('Auswirkung Standort, Dringlichkeit heute: P2')
		expect(form.at('priorities.matrix.0')).toEqual(['P4', 'P2', 'P3'])
		const [menu] = screen.getAllByRole('button', { name: 'Zeile 1 bearbeiten' })
		if (menu === undefined) throw new Error('no row menu')
		await form.user.click(menu)
		await form.user.click(await screen.findByText('Entfernen'))
		expect(form.at('priorities.matrix')).toEqual([
			['P2', 'P3', 'P4'],
			['P3', 'P4', 'P4'],
		])
	})
})
