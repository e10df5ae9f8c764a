import { act, cleanup, fireEvent, render } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Providers } from '../../../src/renderer/app/Providers'
import { StandingPart } from '../../../src/renderer/components/frame/standing-part'
import { findTarget } from '../../../src/renderer/components/paper/find-target'
import { Paper } from '../../../src/renderer/components/paper/Paper'
import { outlineOf } from '../../../src/renderer/stores/outline'
import { setAt } from '../../../src/shared/agreement/edit'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { buildOutline } from '../../../src/shared/outline/build'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'

const agreement = createFromPlaybook({ playbookId: 'it-service', language: 'de', id: 'sla' })
const outline = buildOutline(agreement, 'de')

afterEach(cleanup)

type Shown = { readonly focusPath?: string | null; readonly of?: Agreement; readonly standing?: number }

function paper(options: Shown = {}) {
	const onVisit = vi.fn<(path: string | null, block: string) => void>()
	const view = (focusPath: string | null, of: Agreement) => (
		<Providers isTest>
			<StandingPart value={options.standing ?? 1}>
				<Paper
					outline={outlineOf(of, 'de')}
					label="Vertrag"
					overriddenLabel="(eigener Wortlaut)"
					focusPath={focusPath}
					onVisit={onVisit}
				/>
			</StandingPart>
		</Providers>
	)
	const { container, rerender } = render(view(options.focusPath ?? null, options.of ?? agreement))
	return {
		container,
		onVisit,
		show: (focusPath: string | null, of: Agreement = agreement) => rerender(view(focusPath, of)),
	}
}

function edited(path: string, value: unknown): Agreement {
	const result = setAt(agreement, path, value)
	if (result.kind !== 'changed') throw new Error(result.kind)
	return result.agreement
}

describe('the paper', () => {
	it('shows every block once, in print order', () => {
		const { container } = paper()
		const shown = [...container.querySelectorAll('[data-block]')].map((element) => element.id)
		expect(shown).toEqual(outline.blocks.map((block) => block.id))
	})

	it('names in each cell its column, for a sheet too narrow to set columns beside each other', () => {
		const { container } = paper()
		const table = outline.blocks.find((block) => block.kind === 'table' && block.columns.length >= 5)
		if (table?.kind !== 'table') throw new Error('no wide table')
		const shown = container.querySelector(`[data-block][id="${table.id}"] table[data-many] tbody tr`)
		const heads = [...(shown?.children ?? [])].map((cell) => cell.getAttribute('data-head'))
		expect(heads).toEqual(table.columns.map(({ head }) => head))
	})

	it('gives up its last blocks first while its view is taken down', () => {
		const { container } = paper({ standing: 1 / 3 })
		const shown = [...container.querySelectorAll('[data-block]')].map((element) => element.id)
		expect(shown).toEqual(outline.blocks.slice(0, Math.floor(outline.blocks.length / 3)).map(({ id }) => id))
	})

	it('leads from a printed value to its field', () => {
		const { container, onVisit } = paper()
		const value = container.querySelector('[data-visit="parties.term.months"]')
		fireEvent.click(value ?? container)
		expect(onVisit.mock.calls).toEqual([['parties.term.months', value?.closest('[data-block]')?.id]])
	})

	it('leads from a cell of a table to the field, and from the words around it to the row', () => {
		const { container, onVisit } = paper()
		const row = [...container.querySelectorAll('tr[data-visit]')].find(
			(one) => one.querySelector('[data-visit]') !== null,
		)
		const cell = row?.querySelector('[data-visit]')
		fireEvent.click(cell ?? container)
		fireEvent.click(row ?? container)
		expect(onVisit.mock.calls.map(([path]) => path)).toEqual([
			cell?.getAttribute('data-visit'),
			row?.getAttribute('data-visit'),
		])
	})

	it('follows a cross reference and visits no field', () => {
		const { container, onVisit } = paper()
		const reference = container.querySelector<HTMLElement>('[data-target]')
		const target = container.querySelector(`[id="${reference?.dataset.target}"]`)
		const scrolled = vi.spyOn(HTMLElement.prototype, 'scrollIntoView')
		fireEvent.click(reference ?? container)
		expect(onVisit).not.toHaveBeenCalled()
		expect(target).not.toBe(null)
		expect(scrolled.mock.contexts.every((context) => context === target)).toBe(true)
	})

	it('tints the clause of the field with the focus, and only that', () => {
		const { container, show } = paper()
		show('parties.term.months')
		const tinted = [...container.querySelectorAll('[data-tinted]')].map((element) => element.id)
		expect(tinted).toEqual([findTarget(outline, 'parties.term.months')?.blockId])
	})

	it('finds a weekday in the row that says it together with others', () => {
		const calendar = agreement.serviceHours.calendars[0]?.id
		const weekday = (day: string) => findTarget(outline, `serviceHours.calendars.${calendar}.weekly.${day}`)
		expect(['mon', 'wed', 'sun'].map(weekday)).toEqual(
			['mon', 'mon', 'sat'].map((day) => ({
				blockId: `service-hours.week.${calendar}`,
				rowId: `service-hours.week.${calendar}.${day}`,
			})),
		)
	})

	it('goes through the blocks by arrow and visits with Enter', () => {
		const { container, onVisit } = paper()
		const region = container.querySelector<HTMLElement>('section')
		region?.focus()
		for (const key of ['ArrowDown', 'ArrowDown', 'Enter']) {
			act(() => {
				fireEvent.keyDown(document.activeElement ?? container, { key })
			})
		}
		expect(onVisit.mock.calls.length).toBe(1)
		expect(onVisit.mock.calls[0]?.[1]).toBe(document.activeElement?.id)
	})

	it('draws anew only the block that prints the changed value', async () => {
		const { container, show } = paper()
		const changed: string[] = []
		const observer = new MutationObserver((records) => {
			for (const { target } of records) {
				const element = target instanceof Element ? target : target.parentElement
				changed.push(element?.closest('[data-block]')?.id ?? 'outside')
			}
		})
		observer.observe(container, { childList: true, characterData: true, subtree: true, attributes: true })
		show(null, edited('parties.term.months', 99))
		await Promise.resolve()
		observer.disconnect()
		expect([...new Set(changed)]).toEqual([findTarget(outline, 'parties.term.months')?.blockId])
	})
})

describe('outlineOf', () => {
	it('keeps every block that prints as before', () => {
		const before = outlineOf(agreement, 'de')
		const after = outlineOf(edited('parties.term.months', 98), 'de')
		const isNew = after.blocks.filter((block, index) => block !== before.blocks[index]).map((block) => block.id)
		expect(isNew).toEqual([findTarget(outline, 'parties.term.months')?.blockId])
	})
})

describe('findTarget', () => {
	it('prefers the section of the field where a name is printed in many', () => {
		const named = edited('parties.customer.name', 'Hansen Logistik KG')
		const target = findTarget(buildOutline(named, 'de'), 'parties.customer.name')
		const block = buildOutline(named, 'de').blocks.find((one) => one.id === target?.blockId)
		expect(block?.section).toBe('parties')
	})

	it('finds the row of a list item for a field that is printed nowhere', () => {
		const id = agreement.objectives.items[0]?.id
		const target = findTarget(outline, `objectives.items.${id}.notPrinted`)
		const table = outline.blocks.find((block) => block.id === target?.blockId)
		expect(table?.kind).toBe('table')
		const row = table?.kind === 'table' ? table.rows.find((one) => one.id === target?.rowId) : undefined
		expect(row?.path).toBe(`objectives.items.${id}`)
	})

	it('finds nothing for what is never printed', () => {
		expect(findTarget(outline, 'actionPlan.capacity.note')).toBe(null)
	})
})
