import { type ComponentType, useEffect, useState } from 'react'
import { Catch } from '../components/frame/Catch'
import { CrashNote } from '../components/frame/CrashNote'
import { useListStore } from '../stores/list-store'
import { useRouteStore } from '../stores/route-store'
import { useSettingsStore } from '../stores/settings-store'
import classes from './App.module.css'
import { tellError } from './error-text'
import { LATER_OVERLAYS, OVERLAYS, PAGES, PAPER } from './features'
import { KeysDialog } from './KeysDialog'
import { LeaveDialog } from './LeaveDialog'
import { idle, late } from './late'
import { Palette } from './Palette'
import { PaneNote } from './PaneNote'
import { Rail } from './Rail'
import { useCommands } from './use-commands'
import { takeFiles, useMainEvents } from './use-main-events'
import { WorkspaceBanners } from './WorkspaceBanners'

/** An agreement that was opened, with everything around its views. */
const AGREEMENT = late(async () => (await import('./AgreementFrame')).AgreementFrame)

type Props = {
	/** The list is there: from now on there is time for what it did not need. */
	readonly onReady?: () => void
}

export function App({ onReady }: Props) {
	const isReady = useStart(onReady)
	const isAtRest = useRest(isReady)
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
						<AGREEMENT key={keyOf(route)} id={route.id} view={route.view} file={route.file ?? null} />
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
			{OVERLAYS.map(([name, Overlay]) => (
				<Overlay key={name} />
			))}
			{isAtRest && LATER_OVERLAYS.map(([name, Overlay]) => <LaterOverlay key={name} Overlay={Overlay} />)}
		</div>
	)
}

/** Another file of the same agreement is another thing. */
function keyOf({ id, file }: { readonly id: string; readonly file?: string }): string {
	return file === undefined ? id : `bundle ${file}`
}

/** Without one of them the window can still be worked in; whoever asks for it later is told. */
function LaterOverlay({ Overlay }: { readonly Overlay: ComponentType }) {
	return (
		<Catch of={Overlay} instead={() => null}>
			<Overlay />
		</Catch>
	)
}

/** True once the window that is ready has drawn itself: what waits for something to happen is loaded after that. */
function useRest(isReady: boolean): boolean {
	const [isAtRest, setAtRest] = useState(false)
	useEffect(() => {
		let isWanted = isReady
		void idle().then(() => isWanted && setAtRest(true))
		return () => {
			isWanted = false
		}
	}, [isReady])
	return isAtRest
}

/** True when settings and list are there; only then the page says that it is ready. */
function useStart(onReady?: () => void): boolean {
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
		onReady?.()
	}, [isReady, onReady])
	return isReady
}
