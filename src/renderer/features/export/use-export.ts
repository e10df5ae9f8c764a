import { useEffect, useRef, useState } from 'react'
import type { Finding } from '../../../shared/findings/finding'
import type { ExportOutcome } from '../../../shared/ipc/export-outcome-shape'
import type { ExportEntry } from '../../../shared/ipc/shapes'
import type { LogFault } from '../../../shared/versions/log-chain'
import { call, onEvent } from '../../ipc/api'
import { useAgreementStore } from '../../stores/agreement-store'
import { useVersionsStore } from '../../stores/versions-store'
import { carriedReview, requestOf, shownSince, type Wishes } from './use-wishes'

export type ExportState =
	| { readonly kind: 'asking' }
	| { readonly kind: 'running'; readonly done: number; readonly total: number; readonly file: string }
	| { readonly kind: 'done'; readonly entry: ExportEntry; readonly warnings: readonly Finding[] }
	| { readonly kind: 'refused'; readonly findings: readonly Finding[] }
	| { readonly kind: 'cancelled' }
	| {
			readonly kind: 'failed'
			readonly error: unknown
			/** The file that was being made; empty where none was yet. */
			readonly file: string
	  }

export type Export = {
	readonly state: ExportState
	/** Newest first; null until the first answer. */
	readonly log: readonly ExportEntry[] | null
	/** What in the log is not as it was written. */
	readonly logFault: LogFault | null
	readonly run: (wishes: Wishes) => Promise<void>
	/** Ends the export under way; it leaves nothing behind. */
	readonly cancel: () => void
	readonly again: () => void
}

const ASKING: ExportState = { kind: 'asking' }

/** Exporting the open agreement, and what was exported of it before. */
export function useExport(): Export {
	const id = useAgreementStore((state) => state.agreement?.id ?? null)
	const [state, setState] = useState<ExportState>(ASKING)
	const [log, setLog] = useState<readonly ExportEntry[] | null>(null)
	const [logFault, setLogFault] = useState<LogFault | null>(null)
	const running = useRef<{ readonly id: string; isCancelled: boolean } | null>(null)
	const ended = state.kind === 'done' ? state.entry.at : ''

	// biome-ignore lint/correctness/useExhaustiveDependencies: every export adds a line
	useEffect(() => {
		let isWanted = true
		if (id === null) return
		// What was sent is kept as a version.
		void useVersionsStore.getState().load(id)
		call('export:log', { id }).then(
			(entries) => isWanted && setLog([...entries].sort((a, b) => b.at.localeCompare(a.at))),
			// Without its log an agreement can still be exported.
			() => isWanted && setLog([]),
		)
		call('log:check', { id }).then(
			({ fault }) => isWanted && setLogFault(fault),
			() => undefined,
		)
		return () => {
			isWanted = false
		}
	}, [id, ended])
	useEffect(
		() =>
			onEvent('export:progress', (progress) =>
				setState((now) => (now.kind === 'running' ? { kind: 'running', ...progress } : now)),
			),
		[],
	)

	const run = async (wishes: Wishes) => {
		const { agreement, flush } = useAgreementStore.getState()
		if (agreement === null) return
		const mine = { id: crypto.randomUUID(), isCancelled: false }
		running.current = mine
		setState({ kind: 'running', done: 0, total: wishes.formats.length, file: '' })
		try {
			// What goes out is on the disk as well.
			await flush()
			// Nothing was begun that the main process could stop.
			if (mine.isCancelled) return setState({ kind: 'cancelled' })
			const request = requestOf(wishes)
			const shown = { review: carriedReview(request), since: shownSince(request) }
			const outcome = await call('export:run', { ...request, ...shown, agreement, exportId: mine.id })
			setState(stateAfter(outcome))
		} catch (error) {
			setState((now) => ({ kind: 'failed', error, file: now.kind === 'running' ? now.file : '' }))
		}
	}
	const cancel = () => {
		if (running.current === null) return
		running.current.isCancelled = true
		void call('export:cancel', { exportId: running.current.id }).catch(() => undefined)
	}
	return { state, log, logFault, run, cancel, again: () => setState(ASKING) }
}

function stateAfter(outcome: ExportOutcome): ExportState {
	switch (outcome.kind) {
		case 'exported':
			return { kind: 'done', entry: outcome.entry, warnings: outcome.warnings }
		case 'final-refused':
			return { kind: 'refused', findings: outcome.findings }
		case 'cancelled':
			return { kind: 'cancelled' }
	}
}
