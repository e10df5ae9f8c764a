import { useEffect } from 'react'
import { call, onEvent } from '../ipc/api'
import { useAgreementStore } from '../stores/agreement-store'
import { useListStore } from '../stores/list-store'
import { usePaperStore } from '../stores/paper-store'
import { useRouteStore } from '../stores/route-store'
import { settleSuggesting } from '../stores/settle-suggesting'
import { runCommand } from './commands'
import { tellError } from './error-text'
import { openFile } from './open-file'

/** Files that the system handed over: one after the other would only cover the one before, so the last is shown. */
export async function takeFiles(): Promise<void> {
	const files = await call('app:take-files', {}).catch(() => [])
	const last = files.at(-1)
	if (last !== undefined) openFile(last)
}

/** What the main process tells: menu commands, and that the program ends as soon as everything is saved. */
export function useMainEvents(): void {
	useEffect(() => {
		const endings = [
			onEvent('menu:command', ({ command }) => runCommand(command)),
			onEvent('app:files-arrived', () => void takeFiles()),
			onEvent('agreements:counted', () => void useListStore.getState().reload().catch(tellError)),
			onEvent('app:flush', ({ token }) => {
				// The user has to decide about what would be lost.
				const isStaying = !settleSuggesting()
				void Promise.all([useAgreementStore.getState().flush(), usePaperStore.getState().flush()]).then(() => {
					const isAsking = !useRouteStore.getState().canQuit()
					return call('app:flushed', { token, isStaying: isStaying || isAsking })
				})
			}),
		]
		return () => {
			for (const end of endings) end()
		}
	}, [])
}
