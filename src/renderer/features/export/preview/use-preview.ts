import { useEffect, useRef, useState } from 'react'
import type { PreviewFile } from '../../../../shared/ipc/preview-shapes'
import { type OpenPdf, openPdf } from '../../../components/pages/open-pdf'
import { call } from '../../../ipc/api'
import { useAgreement } from '../../../stores/agreement-store'
import { requestOf, type Wishes } from '../use-wishes'

export type Shown = {
	readonly pdf: OpenPdf
	readonly file: PreviewFile
	/** A draft where a final was wished and something still stands in its way. */
	readonly state: 'draft' | 'final'
}

export type Preview = {
	/** The pages made last; null before the first ones. */
	readonly shown: Shown | null
	/** What goes on: `current` where the pages are those of the choices. */
	readonly work:
		| { readonly kind: 'current' }
		| { readonly kind: 'making' }
		| { readonly kind: 'stopped' }
		| { readonly kind: 'failed'; readonly error: unknown }
	readonly stop: () => void
	readonly again: () => void
}

/** Typing a date or ticking through choices makes pages once. */
const SETTLED_MS = 250

function stop(): void {
	void call('preview:stop', {}).catch(() => undefined)
}

/** The pages of one file as it would be exported, made again whenever a choice or the agreement changes. */
export function usePreview(file: PreviewFile, wishes: Wishes): Preview {
	const agreement = useAgreement((open) => open)
	const { audience, state, date, profile, proof } = wishes
	const { language } = requestOf(wishes)
	const [shown, setShown] = useState<Shown | null>(null)
	const [work, setWork] = useState<Preview['work']>({ kind: 'making' })
	const [attempt, setAttempt] = useState(0)
	const isFirst = useRef(true)

	// biome-ignore lint/correctness/useExhaustiveDependencies: every attempt makes them anew
	useEffect(() => {
		let isWanted = true
		setWork({ kind: 'making' })
		const make = async () => {
			const choices = { ...(proof === undefined ? {} : { proof }), ...(language === undefined ? {} : { language }) }
			const request = { agreement, file, audience, state, date, profile, ...choices }
			const made = await call('preview:make', request)
			if (!isWanted) return
			if (made.kind === 'cancelled') {
				setWork({ kind: 'stopped' })
				return
			}
			const pdf = await openPdf(made.pdf)
			if (!isWanted) {
				void pdf.close()
				return
			}
			setShown({ pdf, file, state: made.state })
			setWork({ kind: 'current' })
		}
		const timer = setTimeout(
			() => void make().catch((error: unknown) => isWanted && setWork({ kind: 'failed', error })),
			isFirst.current ? 0 : SETTLED_MS,
		)
		isFirst.current = false
		return () => {
			isWanted = false
			clearTimeout(timer)
		}
	}, [agreement, file, audience, state, date, profile, proof, language, attempt])

	// Nobody waits for pages of a preview that was closed.
	useEffect(() => stop, [])
	useEffect(() => {
		if (shown === null) return
		return () => void shown.pdf.close()
	}, [shown])
	return { shown, work, stop, again: () => setAttempt((count) => count + 1) }
}
