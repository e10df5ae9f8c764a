import { type ComponentType, useEffect, useState } from 'react'

type Source<P> = {
	/** Null until it is loaded. */
	readonly known: () => ComponentType<P> | null
	readonly get: () => Promise<ComponentType<P>>
}

/** Parts of the window that are fetched ahead, in their order. */
const waiting: (() => Promise<unknown>)[] = []

/**
 * A part of the window that is loaded when it is first shown, or ahead of that by `loadAhead`. Once it is there it is drawn as if it had
 * always been. Where it cannot be loaded it throws, so that whatever catches the faults of a page tells it; drawn again it tries again.
 */
export function late<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
	const source = sourceOf(load)
	waiting.push(source.get)
	return (props) => <Late source={source} props={props} />
}

function sourceOf<P>(load: () => Promise<ComponentType<P>>): Source<P> {
	let known: ComponentType<P> | null = null
	let loading: Promise<ComponentType<P>> | null = null
	const loadOnce = async () => {
		try {
			known = await load()
			return known
		} catch (error) {
			loading = null
			throw error
		}
	}
	return {
		known: () => known,
		get: () => {
			loading ??= loadOnce()
			return loading
		},
	}
}

type Props<P> = { readonly source: Source<P>; readonly props: P }

function Late<P extends object>({ source, props }: Props<P>) {
	const [Part, setPart] = useState(source.known)
	const [failure, setFailure] = useState<{ readonly error: unknown } | null>(null)
	useEffect(() => {
		if (Part !== null) return
		let isWanted = true
		source.get().then(
			(part) => isWanted && setPart(() => part),
			(error: unknown) => isWanted && setFailure({ error }),
		)
		return () => {
			isWanted = false
		}
	}, [source, Part])
	if (failure !== null) throw failure.error
	return Part === null ? null : <Part {...props} />
}

/** Loads what nobody has asked for yet, one part after the other whenever the window has nothing else to do. */
export async function loadAhead(): Promise<void> {
	for (const get of waiting.splice(0)) {
		await idle()
		// Whoever shows the part tells that it is not there.
		await get().catch(() => undefined)
	}
}

/** A window that is never idle must not wait for its pages for ever. */
const PATIENCE_MS = 2_000

export function idle(): Promise<unknown> {
	if (!('requestIdleCallback' in window)) return new Promise((resolve) => setTimeout(resolve))
	return new Promise((resolve) => requestIdleCallback(resolve, { timeout: PATIENCE_MS }))
}
