import type { BrowserWindow } from 'electron'

/** A page that does not answer must not keep the program open. */
const FLUSH_LIMIT_MS = 3_000

export type FlushOptions = {
	readonly window: BrowserWindow
	/** Asks the page to save what it still holds. */
	readonly ask: (token: string) => void
	readonly newToken: () => string
}

/**
 * Closing waits until the page says that its last edits are saved, at most three seconds.
 * Returns what to call with the token of the page's answer; an answer to something else does nothing, and a page that stays keeps the
 * window open.
 */
export function flushBeforeClose(options: FlushOptions): (token: string, isStaying?: boolean) => void {
	const { window, ask, newToken } = options
	let pending: { readonly token: string; readonly limit: NodeJS.Timeout } | null = null
	const finish = () => {
		if (pending === null) return
		clearTimeout(pending.limit)
		pending = null
		if (!window.isDestroyed()) window.destroy()
	}
	window.on('close', (event) => {
		if (window.webContents.isCrashed() || window.webContents.isLoadingMainFrame()) return
		event.preventDefault()
		if (pending !== null) return
		pending = { token: newToken(), limit: setTimeout(finish, FLUSH_LIMIT_MS) }
		ask(pending.token)
	})
	window.webContents.on('render-process-gone', finish)
	return (token, isStaying = false) => {
		if (pending === null || token !== pending.token) return
		if (!isStaying) return finish()
		clearTimeout(pending.limit)
		pending = null
	}
}
