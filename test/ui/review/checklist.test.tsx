import { MantineProvider } from '@mantine/core'
import { fireEvent, render, within } from '@testing-library/react'
import { useState } from 'react'
import { expect, it } from 'vitest'
import { Checklist } from '../../../src/renderer/features/review/Checklist'
import { checklistOf, type Point, pointsFor } from '../../../src/renderer/features/review/points'
import type { Approval } from '../../../src/shared/agreement/review'
import { CHECKLISTS } from '../../../src/shared/review/approvals'

const usual = pointsFor('legal', [], (key) => key)

function Held({ onPoints }: { readonly onPoints: (points: readonly Point[]) => void }) {
	const [points, setPoints] = useState<readonly Point[]>(usual)
	onPoints(points)
	return <Checklist points={points} onChange={setPoints} />
}

it('offers the points that a role looked at last in this agreement, and the usual ones before the first time', () => {
	const approval: Approval = {
		...{ id: 'a', role: 'legal', name: 'Kim', at: '2026-11-28T08:00:00Z', contentHash: '0'.repeat(64) },
		checklist: [{ text: 'Our own point', done: true }],
	}
	expect(usual.map(({ text }) => text)).toEqual(CHECKLISTS.legal.map((point) => `legal.${point}`))
	expect(pointsFor('legal', [approval], (key) => key)).toEqual([{ id: '0', text: 'Our own point', isDone: false }])
	expect(pointsFor('Works council', [approval], (key) => key)).toEqual([])
})

it('lets points be ticked, worded otherwise, added and removed; one that says something else is open again', () => {
	let now: readonly Point[] = usual
	const { container } = render(
		<MantineProvider env="test">
			<Held
				onPoints={(points) => {
					now = points
				}}
			/>
		</MantineProvider>,
	)
	const view = within(container)
	for (const box of view.getAllByRole('checkbox')) fireEvent.click(box)
	expect(now.every(({ isDone }) => isDone)).toBe(true)
	fireEvent.click(view.getByRole('button', { name: 'Change the points' }))
	fireEvent.change(view.getByRole('textbox', { name: 'Point 1' }), { target: { value: ' Liability read ' } })
	fireEvent.click(view.getByRole('button', { name: `Remove: ${usual[1]?.text}` }))
	fireEvent.click(view.getByRole('button', { name: 'Add a point' }))
	expect(checklistOf(now)).toEqual([
		{ text: 'Liability read', done: false },
		...usual.slice(2).map(({ text }) => ({ text, done: true })),
	])
	expect(now.length).toBe(usual.length)
})
