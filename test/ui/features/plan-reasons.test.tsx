import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Providers } from '../../../src/renderer/app/Providers'
import { TargetReason } from '../../../src/renderer/components/sections/action-plan/InternalTargets'
import { StaffNeed } from '../../../src/renderer/components/sections/action-plan/StaffNeed'
import { useAgreementStore } from '../../../src/renderer/stores/agreement-store'
import { fakeBridge } from '../../helpers/fake-bridge'
import { fullAgreement } from '../../helpers/full-agreement'

const agreement = fullAgreement()
const [task] = agreement.actionPlan.tasks

afterEach(() => {
	cleanup()
	useAgreementStore.getState().discard()
	vi.unstubAllGlobals()
})

function show(node: React.ReactNode) {
	vi.stubGlobal('pledge', fakeBridge())
	useAgreementStore.getState().load(agreement, { readOnly: null, savedAt: null })
	render(<Providers isTest>{node}</Providers>)
}

describe('the action plan', () => {
	it('says of an internal target what history said, on how much it rests and of when it is', () => {
		show(<TargetReason task={task!} path="actionPlan.tasks.t1" />)
		const reason = screen.getByText(/^History keeps /)
		for (const part of ['96%', '91%', '12 months', '340 cases', '31 Oct 2026'])
			expect(reason.textContent).toContain(part)
	})

	it('says how many people are needed at a time, and of when that is', () => {
		show(<StaffNeed />)
		const need = screen.getByText(/^Past arrivals need /)
		for (const part of ['4 people', '210 a week', '25 min', '2.6 Erlang', '31 Oct 2026'])
			expect(need.textContent).toContain(part)
	})
})
