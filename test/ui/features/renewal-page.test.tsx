import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Providers } from '../../../src/renderer/app/Providers'
import { CustomerViewPage } from '../../../src/renderer/features/customer-view/CustomerViewPage'
import { RenewalPage } from '../../../src/renderer/features/renewal/RenewalPage'
import { useAgreementStore } from '../../../src/renderer/stores/agreement-store'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { hansenSample } from '../../../src/shared/playbooks/samples/hansen'
import { fakeBridge } from '../../helpers/fake-bridge'

const sample = hansenSample('en')
const promise = sample.objectives.items.find(({ id }) => id === 'response-p1')!

function renewedSample(): Agreement {
	const values = { objective: promise.id, before: 'realistic', now: 'unrealistic', missed: 2, windows: 12 }
	return {
		...sample,
		review: {
			...sample.review,
			renewal: {
				from: { id: 'old', title: 'Managed IT Services 2024' },
				points: [
					{
						code: 'missed',
						values: { ...values, proposedValue: 2_700 },
						path: `objectives.items.${promise.id}.value`,
						done: false,
					},
					{ code: 'threads', values: { count: 2 }, path: null, done: false },
				],
			},
		},
	}
}

afterEach(() => {
	cleanup()
	useAgreementStore.getState().discard()
	vi.unstubAllGlobals()
})

function show(agreement: Agreement, node: React.ReactNode, readOnly: 'too-new' | null = null) {
	vi.stubGlobal('pledge', fakeBridge())
	useAgreementStore.getState().load(agreement, { readOnly, savedAt: null })
	render(<Providers isTest>{node}</Providers>)
}

const open = () => useAgreementStore.getState().agreement!
const doneOf = (agreement: Agreement) => agreement.review.renewal?.points.map(({ done }) => done)

describe('a renewal', () => {
	it('takes what history supports in one step that ticks its point and is undone with it', async () => {
		show(renewedSample(), <RenewalPage />)
		expect(screen.getByText('2 points open')).toBeDefined()
		expect(screen.getByText(/missed in 2 of 12 windows.*History supports ≤ 45 min\./)).toBeDefined()
		fireEvent.click(screen.getByRole('button', { name: /^Take ≤\s45\smin$/ }))
		await waitFor(() => expect(screen.getByText('1 point open')).toBeDefined())
		const promised = () => open().objectives.items.find(({ id }) => id === promise.id)?.value
		expect([promised(), doneOf(open())]).toEqual([2_700, [true, false]])
		expect(screen.queryByRole('button', { name: /^Take / })).toBeNull()
		useAgreementStore.getState().undo()
		expect([promised(), doneOf(open())]).toEqual([promise.value, [false, false]])
	})

	it('is ticked point by point, and only looked at where nothing may be written', async () => {
		show(renewedSample(), <RenewalPage />)
		fireEvent.click(screen.getByRole('checkbox', { name: /^2 comments on the old text/ }))
		await waitFor(() => expect(doneOf(open())).toEqual([false, true]))
		cleanup()
		show(renewedSample(), <RenewalPage />, 'too-new')
		expect(screen.getAllByRole('checkbox').map((box) => (box as HTMLInputElement).disabled)).toEqual([true, true])
		expect(screen.queryByRole('button', { name: /^Take / })).toBeNull()
	})
})

describe('the customer’s view', () => {
	it('stands beside how easy both texts read, with the parts of the contract from the hardest on', () => {
		show(sample, <CustomerViewPage />)
		expect(screen.getByRole('heading', { name: 'What you are promised' })).toBeDefined()
		const [plain = Number.NaN, contract = Number.NaN] = screen
			.getAllByRole('definition')
			.map((one) => Number.parseFloat(one.textContent ?? ''))
			.filter((_, index) => index % 2 === 0)
		expect(plain).toBeGreaterThan(contract)
		const side = screen.getByRole('complementary', { name: 'The customer’s view' })
		const scores = [...side.querySelectorAll('li')].map((part) =>
			Number.parseFloat(/[\d.]+$/.exec(part.textContent ?? '')?.[0] ?? ''),
		)
		expect(scores.length).toBeGreaterThan(5)
		expect(scores).toEqual([...scores].sort((a, b) => a - b))
	})
})
