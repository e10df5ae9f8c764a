import { notifications } from '@mantine/notifications'
import { useAgreementStore } from '../stores/agreement-store'
import { saveBundleAs } from '../stores/bundle-file'
import { useBundleStore } from '../stores/bundle-store'
import { useLayoutStore } from '../stores/layout-store'
import { openExport } from '../stores/open-export'
import { usePaperStore } from '../stores/paper-store'
import { usePapersStore } from '../stores/papers-store'
import { usePolicyStore } from '../stores/policy-store'
import { useRenewStore } from '../stores/renew-store'
import { useRouteStore } from '../stores/route-store'
import { useSettingsStore } from '../stores/settings-store'
import { useVerifyStore } from '../stores/verify-store'
import { tellError } from './error-text'
import { EXPORT, PREVIEW } from './features'
import { translator } from './messages'
import { openSample } from './open-sample'
import { palette } from './palette-store'
import { goToPane } from './panes'

/** Deeds that a key, the menu, the palette and a button lead to alike. */
export type CommandName =
	| 'new'
	| 'open-sample'
	| 'save'
	| 'undo'
	| 'redo'
	| 'export'
	| 'preview'
	| 'find'
	| 'palette'
	| 'settings'
	| 'next'
	| 'previous'
	| 'verify'
	| 'open-bundle'
	| 'send-bundle'
	| 'save-as'
	| 'open-paper'
	| 'check'
	| 'challenges'
	| 'next-pane'
	| 'previous-pane'
	| 'keys'
	| 'policy'
	| 'renew'

/** Whether the deed makes sense where the user is; what does not is left out of the palette. */
export function isPossible(name: CommandName): boolean {
	const { agreement, bundle, readOnly, steps, suggesting } = useAgreementStore.getState()
	const paper = usePaperStore.getState()
	const canWrite = useSettingsStore.getState().info?.readOnly == null
	switch (name) {
		case 'new':
		case 'open-sample':
		case 'open-paper':
			return canWrite
		case 'undo':
			return (readOnly === null && steps.past.length > 0) || paper.past.length > 0
		case 'redo':
			return readOnly === null && steps.future.length > 0
		case 'export':
			return agreement !== null && bundle === null && EXPORT !== null
		case 'preview':
			return agreement !== null && bundle === null && PREVIEW !== null
		case 'save':
			return (agreement !== null && suggesting === null) || paper.file !== null
		case 'next':
		case 'previous':
			return (agreement !== null && bundle === null) || paper.findings.length > 0
		case 'check':
		case 'challenges':
			return agreement !== null && bundle === null
		case 'find':
			// In a bundle there is nothing but its paper.
			return bundle === null && paper.file === null
		case 'policy':
		case 'send-bundle':
			return agreement !== null && bundle === null && readOnly === null
		case 'renew':
			return agreement !== null && bundle === null && canWrite
		case 'save-as':
			return bundle !== null
		default:
			return true
	}
}

export function runCommand(name: CommandName): void {
	if (!isPossible(name)) return
	const route = useRouteStore.getState()
	const layout = useLayoutStore.getState()
	const store = useAgreementStore.getState()
	switch (name) {
		case 'new':
			// The dialog belongs to the list; what is open is saved on the way there.
			void route.navigate({ name: 'agreements' }).then(() => layout.change({ isNewOpen: true }))
			return
		case 'open-sample':
			void openSample()
			return
		case 'save':
			void reassure()
			return
		case 'undo':
			if (route.route.name === 'paper') usePaperStore.getState().undo()
			else store.undo()
			return
		case 'redo':
			store.redo()
			return
		case 'export':
			openExport()
			return
		case 'preview':
			layout.change({ isPreviewOpen: true })
			return
		case 'find':
			find()
			return
		case 'palette':
			palette.open()
			return
		case 'settings':
			void route.navigate({ name: 'settings' })
			return
		case 'verify':
			useVerifyStore.getState().open()
			return
		case 'open-paper':
			void usePapersStore.getState().choose().catch(tellError)
			return
		case 'open-bundle':
			void useBundleStore.getState().choose()
			return
		case 'send-bundle':
			if (store.agreement !== null) useBundleStore.getState().send(store.agreement.id)
			return
		case 'save-as':
			void saveBundleAs().catch(tellError)
			return
		case 'check':
			route.setView('edit')
			layout.show('check')
			return
		case 'challenges':
			route.setView('challenges')
			return
		case 'next-pane':
			goToPane(1)
			return
		case 'previous-pane':
			goToPane(-1)
			return
		case 'keys':
			layout.change({ isKeysOpen: true })
			return
		case 'renew':
			if (store.agreement !== null) void renewOpen(store.agreement)
			return
		case 'policy':
			void usePolicyStore.getState().choose().catch(tellError)
			return
		case 'next':
		case 'previous':
			if (route.route.name === 'paper') usePaperStore.getState().step(name === 'next' ? 1 : -1)
			else void goToCheck(name === 'next' ? 1 : -1).catch(tellError)
	}
}

/** The rules are loaded with the first agreement, not with the window. */
async function goToCheck(step: 1 | -1): Promise<void> {
	const { goToNextCheck } = await import('../stores/check-walk')
	if (goToNextCheck(step)) return
	tell('next-check', translator(useSettingsStore.getState().language, 'app')('check.nothing'))
}

/** What is renewed is what lies on the disk. */
async function renewOpen({ id, title }: { readonly id: string; readonly title: string }): Promise<void> {
	await useAgreementStore.getState().flush()
	useRenewStore.getState().ask({ id, title })
}

async function reassure(): Promise<void> {
	await Promise.all([useAgreementStore.getState().flush(), usePaperStore.getState().flush()])
	// A failure stands in the bar already.
	if ([useAgreementStore, usePaperStore].some((store) => store.getState().saveState.kind !== 'saved')) return
	tell('saved', savedWords())
}

/** A sentence that goes by itself; said again it stands there once. */
function tell(id: string, message: string): void {
	const t = translator(useSettingsStore.getState().language, 'app')
	notifications.show({
		id,
		message,
		autoClose: 2_000,
		closeButtonProps: { 'aria-label': t('common.close') },
	})
}

/** Whoever works in a bundle still has to send it. */
function savedWords(): string {
	const { language } = useSettingsStore.getState()
	const { bundle } = useAgreementStore.getState()
	if (bundle === null) return translator(language, 'app')('save.done')
	return translator(language, 'bundles')('saved', { file: bundle.path.split(/[\\/]/).at(-1) ?? '' })
}

function find(): void {
	const { route, setView } = useRouteStore.getState()
	if (route.name === 'agreement') {
		setView('edit')
		useLayoutStore.getState().show('find')
	}
	// The field may only be drawn after this.
	requestAnimationFrame(() => document.querySelector<HTMLInputElement>('[data-find-field]')?.select())
}
