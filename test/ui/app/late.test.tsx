import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import type { ComponentType } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { late, loadAhead } from '../../../src/renderer/app/late'
import { Providers } from '../../../src/renderer/app/Providers'
import { Catch } from '../../../src/renderer/components/frame/Catch'
import { CrashNote } from '../../../src/renderer/components/frame/CrashNote'

afterEach(() => {
	cleanup()
	vi.restoreAllMocks()
})

const Page = ({ name }: { readonly name: string }) => <p>Page of {name}</p>

function show(Part: ComponentType<{ readonly name: string }>) {
	return render(
		<Providers isTest>
			<Catch of={Part} instead={(again) => <CrashNote again={again} />}>
				<Part name="papers" />
			</Catch>
		</Providers>,
	)
}

it('shows a part when it is loaded, and from then on at once', async () => {
	const load = vi.fn(async () => Page)
	const Part = late(load)
	expect(load).not.toHaveBeenCalled()
	const first = show(Part)
	expect(screen.queryByText('Page of papers')).toBe(null)
	expect(await screen.findByText('Page of papers')).toBeTruthy()
	first.unmount()
	show(Part)
	expect(screen.getByText('Page of papers')).toBeTruthy()
	expect(load).toHaveBeenCalledTimes(1)
})

it('tells in the place of a page that it could not be loaded, and loads it when it is tried again', async () => {
	vi.spyOn(console, 'error').mockImplementation(() => undefined)
	let isThere = false
	show(
		late(async () => {
			if (!isThere) throw new TypeError('Failed to fetch dynamically imported module')
			return Page
		}),
	)
	const again = await screen.findByRole('button')
	isThere = true
	fireEvent.click(again)
	expect(await screen.findByText('Page of papers')).toBeTruthy()
})

it('loads ahead what is left where one part cannot be loaded', async () => {
	late(async () => {
		throw new TypeError('Failed to fetch dynamically imported module')
	})
	const load = vi.fn(async () => Page)
	const Part = late(load)
	await loadAhead()
	expect(load).toHaveBeenCalledTimes(1)
	show(Part)
	expect(screen.getByText('Page of papers')).toBeTruthy()
})
