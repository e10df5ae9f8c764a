import type { AgreementVerdicts } from '../agreement-verdicts'
import type { ExportedFiles } from '../exported-files'
import type { RenderDesk } from '../exporting/render-desk'
import type { HistoryLibrary } from '../history-library'
import type { Session } from '../session'
import { createLateHandlers, type LateHandlers } from './late-handlers'
import type { NounHandlers } from './noun-handlers'

export type LaterParts = {
	readonly session: Session
	readonly verdicts: AgreementVerdicts
	readonly exported: ExportedFiles
	readonly desk: RenderDesk
	readonly histories: () => Promise<HistoryLibrary>
	readonly appVersion: string
	readonly userName: () => string
	/** Where a built worker lies; null: its work is done in this thread. */
	readonly workerPath: (name: string) => string | null
}

/** What the list of agreements needs is not among them. */
type Later = NounHandlers<
	| 'addresses'
	| 'annexes'
	| 'approvals'
	| 'benchmarks'
	| 'bundles'
	| 'clauses'
	| 'export'
	| 'files'
	| 'histories'
	| 'log'
	| 'look'
	| 'papers'
	| 'playbooks'
	| 'policies'
	| 'preview'
	| 'renewals'
	| 'review'
	| 'verify'
	| 'versions'
	| 'wishes'
>

/** In the order in which they are loaded ahead: what an agreement asks for when it is opened comes first. */
export function laterHandlers(parts: LaterParts): Omit<LateHandlers, 'of'> & { readonly handlers: Later } {
	const { session, exported, desk, appVersion, userName, workerPath, histories } = parts
	const late = createLateHandlers()
	const handlers: Later = {
		...late.of(['wishes'], async () => (await import('./wishes-handlers')).wishesHandlers(session)),
		...late.of(['versions', 'log'], async () =>
			(await import('./versions-handlers')).versionsHandlers({ session, userName }),
		),
		...late.of(['histories'], async () => {
			const { historiesHandlers } = await import('./histories-handlers')
			return historiesHandlers({ session, library: await histories(), verdicts: parts.verdicts, exported, appVersion })
		}),
		...late.of(['approvals'], async () =>
			(await import('./approvals-handlers')).approvalsHandlers({ session, userName }),
		),
		...late.of(['playbooks'], async () => (await import('./playbooks-handlers')).playbooksHandlers(session)),
		...late.of(['look'], async () => (await import('./look-handlers')).lookHandlers(session)),
		...late.of(['clauses'], async () => (await import('./clauses-handlers')).clausesHandlers({ session, exported })),
		...late.of(['addresses'], async () => (await import('./addresses-handlers')).addressesHandlers(session)),
		...late.of(['benchmarks'], async () => (await import('./benchmarks-handlers')).benchmarksHandlers(session)),
		...late.of(['annexes'], async () =>
			(await import('./annexes-handlers')).annexesHandlers(session, workerPath('pdf-worker.cjs')),
		),
		...late.of(['files'], async () => (await import('./files-handlers')).filesHandlers(session.desktop, exported)),
		...late.of(['export'], async () =>
			(await import('./export-handlers')).exportHandlers({ session, exported, desk, appVersion, userName }),
		),
		...late.of(['preview'], async () =>
			(await import('./preview-handlers')).previewHandlers({ session, desk, appVersion }),
		),
		...late.of(['bundles'], async () =>
			(await import('./bundles-handlers')).bundlesHandlers({ session, exported, appVersion, userName }),
		),
		...late.of(['papers'], async () =>
			(await import('./papers-handlers')).papersHandlers({
				session,
				exported,
				workerPath: workerPath('paper-worker.cjs'),
			}),
		),
		...late.of(['policies'], async () => (await import('./policies-handlers')).policiesHandlers(session)),
		...late.of(['renewals'], async () =>
			(await import('./renewals-handlers')).renewalsHandlers({ session, histories: await histories() }),
		),
		...late.of(['review'], async () =>
			(await import('./review-handlers')).reviewHandlers({ session, workerPath: workerPath('import-worker.cjs') }),
		),
		...late.of(['verify'], async () =>
			(await import('./verify-handlers')).verifyHandlers({
				session,
				appVersion,
				workerPath: workerPath('verify-worker.cjs'),
			}),
		),
	}
	return { handlers, loadAhead: late.loadAhead, settled: late.settled }
}
