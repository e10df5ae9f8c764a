import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import type { Contract, EventMap, EventName, EventPayload, Handlers, Reply } from '../../shared/ipc/channel'
import { isOwnPage } from '../protocol'
import { answer } from './answer'

/** Binds every channel of the contract to its handler; calls wait until there are handlers. Callers other than our own page get `bad-request`. */
export function registerHandlers<C extends Contract>(contract: C, handlers: Promise<Handlers<C>>): void {
	for (const [name, channel] of Object.entries(contract)) {
		const handler = async (args: never) => (await handlers)[name as keyof C](args)
		ipcMain.handle(name, (event, args: unknown): Promise<Reply<unknown>> | Reply<unknown> => {
			if (!isOwnFrame(event)) return { ok: false, code: 'bad-request', detail: name }
			return answer({ name, channel, handler, args, onUnexpected: reportUnexpected })
		})
	}
}

/** Sends an event to one window; a window that is gone is skipped. */
export function sendEvent<E extends EventMap, N extends EventName<E>>(
	target: WebContents,
	name: N,
	payload: EventPayload<E, N>,
): void {
	if (!target.isDestroyed()) target.send(name, payload)
}

function isOwnFrame(event: IpcMainInvokeEvent): boolean {
	const frame = event.senderFrame
	return frame !== null && frame.parent === null && isOwnPage(frame.url)
}

function reportUnexpected(name: string, error: unknown): void {
	console.error(`Unexpected error in ${name}:`, error)
}
