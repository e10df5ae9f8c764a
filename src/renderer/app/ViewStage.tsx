import { memo, useDeferredValue, useEffect, useState } from 'react'
import { Catch } from '../components/frame/Catch'
import { CrashNote } from '../components/frame/CrashNote'
import { StandingPart } from '../components/frame/standing-part'
import { VerdictAside } from '../components/verdict/VerdictAside'
import { useAgreementStore } from '../stores/agreement-store'
import type { AgreementView } from '../stores/route-store'
import { VIEWS } from './features'
import classes from './ViewStage.module.css'

/** Frames over which a view is taken down. */
const STEPS = 6

/** A time that a view is in sight. Back in it, it is drawn anew, whether its last time was cleared away by then or not. */
type Visit = { readonly view: AgreementView; readonly number: number }

type Leaving = { readonly visit: Visit; readonly steps: number }

/**
 * The view in sight. The switch between views answers at once; the new one is drawn in pieces between frames, and the
 * old one is taken down piece by piece after it stands: a contract of many pages is long to build and long to clear away.
 */
export function ViewStage({ view }: { readonly view: AgreementView }) {
	const shown = useDeferredValue(view)
	const [visit, setVisit] = useState<Visit>({ view: shown, number: 1 })
	const [leaving, setLeaving] = useState<Leaving | null>(null)
	if (visit.view !== shown) {
		setVisit({ view: shown, number: visit.number + 1 })
		setLeaving({ visit, steps: STEPS })
	}
	useEffect(() => {
		if (leaving === null) return
		const { visit: left, steps } = leaving
		let timer = 0
		const frame = requestAnimationFrame(() => {
			timer = window.setTimeout(() => setLeaving(steps === 1 ? null : { visit: left, steps: steps - 1 }))
		})
		return () => {
			cancelAnimationFrame(frame)
			clearTimeout(timer)
		}
	}, [leaving])
	// What cannot be changed does not look as if it could.
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null)
	const visits = leaving === null ? [visit] : [leaving.visit, visit]
	return visits.map((one) => (
		<div key={one.number} className={classes.view} hidden={one !== visit} data-read-only={isReadOnly || undefined}>
			<StandingPart value={one === visit || leaving === null ? 1 : leaving.steps / STEPS}>
				<ViewBody view={one.view} />
			</StandingPart>
		</div>
	))
}

const ViewBody = memo(function ViewBody({ view }: { readonly view: AgreementView }) {
	const View = VIEWS[view] ?? VIEWS.edit
	// No history of the workspace speaks for what somebody else sent.
	const isBundle = useAgreementStore((state) => state.bundle !== null)
	if (isBundle)
		return (
			<Catch of={view} instead={(again) => <CrashNote again={again} />}>
				{View !== undefined && <View />}
			</Catch>
		)
	return (
		<Catch of={view} instead={(again) => <CrashNote again={again} />}>
			{View !== undefined && (
				<VerdictAside>
					<View />
				</VerdictAside>
			)}
		</Catch>
	)
})
