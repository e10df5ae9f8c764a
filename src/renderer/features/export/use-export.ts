import { useEffect, useState } from 'react'
import type { Finding } from '../../../shared/findings/finding'
import type { ExportEntry, ExportRequest } from '../../../shared/ipc/shapes'
import type { LogFault } from '../../../shared/versions/log-chain'
import { call, onEvent } from '../../ipc/api'
import { useAgreementStore } from '../../stores/agreement-store'

export type ExportState =
	| { readonly kind: 'asking' }
	| { readonly kind: 'running'; readonly done: number; readonly total: number; readonly file: string }
	| { readonly kind: 'done'; readonly entry: ExportEntry; readonly warnings: readonly Finding[] }
	| { readonly kind: 'refused'; readonly findings: readonly Finding[] }
	| { readonly kind: 'failed'; readonly error: unknown }

export type Wishes = Omit<ExportRequest, 'agreement' | 'profile'> & {
	readonly profile: NonNullable<ExportRequest['profile']>
}

export type Export = {
	readonly state: ExportState
	/** Newest first; null until the first answer. */
	readonly log: readonly ExportEntry[] | null
	/** What in the log is not as it was written. */
	readonly logFault: LogFault | null
	readonly run: (wishes: Wishes) => Promise<void>
	readonly again: () => void
}

const ASKING: ExportState = { kind: 'asking' }

/** Exporting the open agreement, and what was exported of it before. */
export function useExport(): Export {
	const id = useAgreementStore((state) => state.agreement?.id ?? null)
	const [state, setState] = useState<ExportState>(ASKING)
	const [log, setLog] = useState<readonly ExportEntry[] | null>(null)
	const [logFault, setLogFault] = useState<LogFault | null>(null)
	const ended = state.kind === 'done' ? state.entry.at : ''

	// biome-ignore lint/correctness/useExhaustiveDependencies: every export adds a line
	useEffect(() => {
		let isWanted = true
		if (id === null) return
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
		setState({ kind: 'running', done: 0, total: wishes.formats.length, file: '' })
		try {
			// What goes out is on the disk as well.
			await flush()
			const outcome = await call('export:run', { ...wishes, agreement })
			setState(
				outcome.kind === 'exported'
					? { kind: 'done', entry: outcome.entry, warnings: outcome.warnings }
					: { kind: 'refused', findings: outcome.findings },
			)
		} catch (error) {
			setState({ kind: 'failed', error })
		}
	}
	return { state, log, logFault, run, again: () => setState(ASKING) }
}
