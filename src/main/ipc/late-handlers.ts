import { setTimeout as pause } from 'node:timers/promises'
import { contract } from '../../shared/ipc/contract'
import type { NounHandlers } from './noun-handlers'

export type LateHandlers = {
	/** Handlers of nouns that no window needs to show its list: their code is loaded with the first call. */
	readonly of: <Noun extends string>(
		nouns: readonly Noun[],
		make: () => Promise<NounHandlers<Noun>>,
	) => NounHandlers<Noun>
	/** Loads what nobody has called yet, group by group, so that whoever calls then does not wait for it. */
	readonly loadAhead: (signal: AbortSignal) => Promise<void>
	/** What was called before the end has begun by then, so that it can be ended. */
	readonly settled: () => Promise<unknown>
}

/** Between two groups, for the calls that came in meanwhile. */
const PAUSE_MS = 20

type ByName = Readonly<Record<string, (args: never) => unknown>>

export function createLateHandlers(): LateHandlers {
	const loads: (() => Promise<unknown>)[] = []
	const begun = new Set<Promise<unknown>>()
	return {
		of: <Noun extends string>(nouns: readonly Noun[], make: () => Promise<NounHandlers<Noun>>) => {
			let loading: Promise<ByName> | null = null
			const load = () => {
				// Named by the channels of their nouns, as the type says.
				loading ??= make() as Promise<unknown> as Promise<ByName>
				begun.add(loading)
				return loading
			}
			loads.push(load)
			const names = Object.keys(contract).filter((name) => nouns.some((noun) => name.startsWith(`${noun}:`)))
			const handlers: ByName = Object.fromEntries(
				names.map((name) => [name, async (args: never) => (await load())[name]?.(args)]),
			)
			return handlers as unknown as NounHandlers<Noun> // what `make` makes, under the same names
		},
		loadAhead: async (signal) => {
			for (const load of loads) {
				await pause(PAUSE_MS, undefined, { signal }).catch(() => undefined)
				if (signal.aborted) return
				// Whoever calls one of them is told why it is not there.
				await load().catch(() => undefined)
			}
		},
		settled: () => Promise.allSettled(begun),
	}
}
