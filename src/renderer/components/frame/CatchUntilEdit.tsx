import type { ReactNode } from 'react'
import { useAgreementStore } from '../../stores/agreement-store'
import { Catch } from './Catch'
import { CrashNote } from './CrashNote'

/** What could not be drawn is tried again with the next edit. Its children are not drawn for an edit as such. */
export function CatchUntilEdit({ children }: { readonly children: ReactNode }) {
	const steps = useAgreementStore((state) => state.steps)
	return (
		<Catch of={steps} instead={(again) => <CrashNote again={again} />}>
			{children}
		</Catch>
	)
}
