import { call } from '../ipc/api'
import { useAgreementStore } from './agreement-store'
import { useRouteStore } from './route-store'

/** Asks for another file and goes on there; false where the dialog was closed. Rejects like any save. */
export async function saveBundleAs(): Promise<boolean> {
	const { agreement, suggesting, bundle } = useAgreementStore.getState()
	const shown = suggesting?.base ?? agreement
	if (shown === null || bundle === null) return false
	const saved = await call('bundles:save-as', { path: bundle.path, agreement: shown })
	if (saved === null) return false
	useAgreementStore.getState().movedTo(saved.path, saved.savedAt)
	useRouteStore.getState().setFile(saved.path)
	return true
}

/** What somebody else wrote into the file comes into the window, with what is in the window kept. Rejects like any save. */
export async function joinBundle(): Promise<void> {
	await useAgreementStore.getState().flush()
	const { agreement, bundle, edit, movedTo } = useAgreementStore.getState()
	if (agreement === null || bundle === null) return
	const joined = await call('bundles:join', { path: bundle.path, agreement })
	edit('undo.joined', (open) =>
		// What was said while it was written is not in it: saving goes on with it.
		open === agreement ? { kind: 'changed', agreement: joined.agreement } : { kind: 'unknown', id: 'agreement' },
	)
	movedTo(bundle.path, joined.savedAt)
}
