import type { CallArgs, CallResult, ChannelName, EventName, EventPayload, PledgeBridge } from '../../shared/ipc/channel'
import type { contract, events } from '../../shared/ipc/contract'
import { AppError } from '../../shared/ipc/errors'

type C = typeof contract
type E = typeof events

declare global {
	interface Window {
		readonly pledge: PledgeBridge
	}
}

/** Calls the main process. What goes wrong arrives as an `AppError` with its code; `app/error-text.ts` words it. */
export async function call<N extends ChannelName<C>>(channel: N, args: CallArgs<C, N>): Promise<CallResult<C, N>> {
	const reply = await window.pledge.invoke(channel, args)
	if (!reply.ok) throw new AppError(reply.code, reply.detail)
	// The main process parsed the result with the schema of this channel.
	return reply.value as CallResult<C, N>
}

/** Returns the function that ends the subscription. */
export function onEvent<N extends EventName<E>>(event: N, listener: (payload: EventPayload<E, N>) => void): () => void {
	// The main process sends only payloads that fit the event's schema.
	return window.pledge.on(event, (payload) => listener(payload as EventPayload<E, N>))
}

/** The path on disk of a dropped or picked file; empty when it has none. */
export function pathOfFile(file: File): string {
	return window.pledge.pathOfFile(file)
}
