import type { z } from 'zod'
import type { ErrorCode } from './errors'

/** One call from the window to the main process. Both sides of it are parsed in the main process. */
export type Channel = { readonly args: z.ZodType; readonly result: z.ZodType }

/** Channel name (`noun:verb`) to its schemas. */
export type Contract = Readonly<Record<string, Channel>>

/** Event name to the schema of its payload; events go from the main process to the window only. */
export type EventMap = Readonly<Record<string, z.ZodType>>

export type ChannelName<C extends Contract> = keyof C & string
export type EventName<E extends EventMap> = keyof E & string

/** What a caller passes and gets back. */
export type CallArgs<C extends Contract, N extends ChannelName<C>> = z.input<C[N]['args']>
export type CallResult<C extends Contract, N extends ChannelName<C>> = z.output<C[N]['result']>

export type EventPayload<E extends EventMap, N extends EventName<E>> = z.output<E[N]>

/** One handler for every channel of the contract: a missing one does not compile. */
export type Handlers<C extends Contract> = {
	readonly [N in keyof C]: (args: z.output<C[N]['args']>) => z.input<C[N]['result']> | Promise<z.input<C[N]['result']>>
}

/** How a call comes back. A rejected promise would lose the code on its way through Electron. */
export type Reply<T> =
	| { readonly ok: true; readonly value: T }
	| { readonly ok: false; readonly code: ErrorCode; readonly detail: string }

/** What the preload script puts on `window.pledge`; `ipc/api.ts` of the renderer gives it the contract's types. */
export type PledgeBridge = {
	readonly invoke: (channel: string, args: unknown) => Promise<Reply<unknown>>
	/** Returns the function that ends the subscription. */
	readonly on: (event: string, listener: (payload: unknown) => void) => () => void
	/** The path on disk of a file that was dropped or picked; empty when it has none. */
	readonly pathOfFile: (file: unknown) => string
}

/** Keeps the literal channel names while checking the shape. */
export function defineContract<const C extends Contract>(contract: C): C {
	return contract
}

export function defineEvents<const E extends EventMap>(events: E): E {
	return events
}
