import { useEffect, useState } from 'react'
import { Catch } from '../components/frame/Catch'
import { CrashNote } from '../components/frame/CrashNote'
import { useListStore } from '../stores/list-store'
import { useRouteStore } from '../stores/route-store'
import { useSettingsStore } from '../stores/settings-store'
import { AgreementFrame } from './AgreementFrame'
import classes from './App.module.css'
import { tellError } from './error-text'
import { OVERLAYS, PAGES, PAPER } from './features'
import { KeysDialog } from './KeysDialog'
import { LeaveDialog } from './LeaveDialog'
import { Palette } from './Palette'
import { PaneNote } from './PaneNote'
import { Rail } from './Rail'
import { useCommands } from './use-commands'
import { takeFiles, useMainEvents } from './use-main-events'
import { WorkspaceBanners } from './WorkspaceBanners'

export function App() {
	const isReady = useStart()
	useMainEvents()
	useCommands()
	const route = useRouteStore((state) => state.route)
	if (!isReady) return null
	const Page = route.name === 'agreement' || route.name === 'paper' ? null : PAGES[route.name]
	return (
		<div className={classes.window}>
			<Rail />
			<div className={classes.page}>
				<WorkspaceBanners />
				<Catch of={route} instead={(again) => <CrashNote again={again} />}>
					{route.name === 'agreement' ? (
						<AgreementFrame key={keyOf(route)} id={route.id} view={route.view} file={route.file ?? null} />
					) : route.name === 'paper' ? (
						<PAPER key={route.id} id={route.id} />
					) : (
						Page !== null && Page !== undefined && <Page />
					)}
				</Catch>
			</div>
			<Palette />
			<LeaveDialog />
			<KeysDialog />
			<PaneNote />
			{OVERLAYS.map((Overlay) => (
				<Overlay key={Overlay.name} />
			))}
		</div>
	)
}

/** Another file of the same agreement is another thing. */
function keyOf({ id, file }: { readonly id: string; readonly file?: string }): string {
	return file === undefined ? id : `bundle ${file}`
}

/** True when settings and list are there; only then the page says that it is ready. */
function useStart(): boolean {
	const [isReady, setReady] = useState(false)
	const loadSettings = useSettingsStore((state) => state.load)
	const loadList = useListStore((state) => state.reload)
	useEffect(() => {
		// What could be loaded is shown even when the rest failed; the failure is told.
		void Promise.all([loadSettings().catch(tellError), loadList().catch(tellError)]).then(() => setReady(true))
	}, [loadSettings, loadList])
	useEffect(() => {
		if (!isReady) return
		document.documentElement.dataset.appState = 'ready'
		void takeFiles()
	}, [isReady])
	return isReady
}
