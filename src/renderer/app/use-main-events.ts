import { useEffect } from 'react'
import { call, onEvent } from '../ipc/api'
import { useAgreementStore } from '../stores/agreement-store'
import { settleSuggesting } from '../stores/suggesting'
import { runCommand } from './commands'

/** What the main process tells: menu commands, and that the program ends as soon as everything is saved. */
export function useMainEvents(): void {
	useEffect(() => {
		const endings = [
			onEvent('menu:command', ({ command }) => runCommand(command)),
			onEvent('app:flush', ({ token }) => {
				// The user has to decide about what would be lost.
				const isStaying = !settleSuggesting()
				void useAgreementStore
					.getState()
					.flush()
					.then(() => call('app:flushed', { token, isStaying }))
			}),
		]
		return () => {
			for (const end of endings) end()
		}
	}, [])
}
