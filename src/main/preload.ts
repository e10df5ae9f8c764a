import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { PledgeBridge, Reply } from '../shared/ipc/channel'

const channels = namesFrom('--pledge-channels=')
const events = namesFrom('--pledge-events=')

const bridge: PledgeBridge = {
	invoke: (channel, args) => {
		if (!channels.has(channel)) return Promise.resolve({ ok: false, code: 'bad-request', detail: String(channel) })
		// The main process answers every channel with a Reply and never rejects.
		return ipcRenderer.invoke(channel, args) as Promise<Reply<unknown>>
	},
	on: (event, listener) => {
		if (!events.has(event)) throw new Error(`Unknown event ${String(event)}`)
		const relay = (_event: unknown, payload: unknown) => listener(payload)
		ipcRenderer.on(event, relay)
		return () => {
			ipcRenderer.removeListener(event, relay)
		}
	},
	pathOfFile: (file) => {
		if (!(file instanceof File)) return ''
		// Older runtimes have no webUtils and put the path on the file itself.
		if (webUtils !== undefined) return webUtils.getPathForFile(file)
		return (file as File & { readonly path?: string }).path ?? ''
	},
}

contextBridge.exposeInMainWorld('pledge', bridge)

/** The window is created with the names of the contract, so that this script never changes with it. */
function namesFrom(prefix: string): ReadonlySet<string> {
	const argument = process.argv.find((candidate) => candidate.startsWith(prefix))
	return new Set(argument?.slice(prefix.length).split(',') ?? [])
}
