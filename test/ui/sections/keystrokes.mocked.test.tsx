import { act, cleanup, fireEvent } from '@testing-library/react'
import { afterEach, expect, it, vi } from 'vitest'
import { SECTION_GROUPS } from '../../../src/renderer/components/sections/list'
import { SECTIONS } from '../../../src/shared/agreement/section-list'
import { renderForm } from '../../helpers/render-form'

/** Paths of the fields and cells that were drawn, in order. */
const drawn = vi.hoisted(() => ({ paths: [] as string[] }))

vi.mock('../../../src/renderer/components/fields/FieldFrame', async (original) => {
	const { FieldFrame } = await original<typeof import('../../../src/renderer/components/fields/FieldFrame')>()
	return {
		FieldFrame: (props: Parameters<typeof FieldFrame>[0]) => {
			drawn.paths.push(props.path)
			return <FieldFrame {...props} />
		},
	}
})

vi.mock('../../../src/renderer/components/fields/table/TableCell', async (original) => {
	const { TableCell } = await original<typeof import('../../../src/renderer/components/fields/table/TableCell')>()
	return {
		TableCell: (props: Parameters<typeof TableCell>[0]) => {
			// Cells that only show what is typed elsewhere in their row follow it.
			if (props.cell.type !== 'shown') drawn.paths.push(props.place.slice(props.place.indexOf(':') + 1))
			return <TableCell {...props} />
		},
	}
})

/** Names by which other fields refer to an item: those are drawn with the new name. */
const REFERRED_TO = /^(serviceHours\.calendars|services\.items|roles\.stakeholders)\.[^.]+\.(name|function)$/

afterEach(cleanup)

it.each(SECTIONS.map(({ id }) => id))('a keystroke in a field of %s draws that field and no other', (section) => {
	const form = renderForm(SECTION_GROUPS[section].map(({ id, Component }) => <Component key={id} />))
	const controls = form.container.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
		'textarea, input:not([type])',
	)
	const typed: string[] = []
	const others: Record<string, readonly string[]> = {}
	for (const control of controls) {
		const path = control.closest<HTMLElement>('[data-path]')?.dataset.path ?? ''
		const isChoice = control.getAttribute('aria-haspopup') !== null
		if (path === '' || isChoice || control.readOnly || !control.isConnected || REFERRED_TO.test(path)) continue
		act(() => control.focus())
		drawn.paths.length = 0
		fireEvent.change(control, { target: { value: `${control.value}1` } })
		if (drawn.paths.includes(path)) typed.push(path)
		const foreign = [...new Set(drawn.paths)].filter((one) => one !== path)
		if (foreign.length > 0) others[path] = foreign
	}
	expect(typed.length).toBeGreaterThan(2)
	expect(others).toEqual({})
})
