import { AppError, type ErrorCode } from '../../shared/ipc/errors'

export type SaveState =
	| {
			readonly kind: 'saved' /** ISO instant; null before the first save of this sitting. */
			readonly at: string | null
	  }
	| { readonly kind: 'unsaved' }
	| { readonly kind: 'saving' }
	| { readonly kind: 'error'; readonly code: ErrorCode; readonly detail: string }

export type AutosaveOptions<T> = {
	/** The pause before a save. */
	readonly delayMs: () => number
	readonly save: (value: T) => Promise<{ readonly savedAt: string }>
	readonly onState: (state: SaveState) => void
}

export type Autosave<T> = {
	/** Notes a changed value; it is saved after a pause. */
	readonly changed: (value: T) => void
	/** Saves now what is not saved yet; resolves when nothing is left or it could not be saved. */
	readonly flush: () => Promise<void>
	/** Forgets what is pending, for when another one is opened. */
	readonly reset: () => void
}

/** One save at a time: what changes while one is under way is saved after it, so an older text never follows a newer one. */
export function createAutosave<T>({ delayMs, save, onState }: AutosaveOptions<T>): Autosave<T> {
	let pending: T | null = null
	let timer: ReturnType<typeof setTimeout> | null = null
	let running: Promise<void> | null = null
	let sitting = 0

	const stopTimer = () => {
		if (timer !== null) clearTimeout(timer)
		timer = null
	}

	const saveAll = async () => {
		const mine = sitting
		const tell = (state: SaveState) => {
			if (mine === sitting) onState(state)
		}
		while (pending !== null && mine === sitting) {
			const value: T = pending
			pending = null
			tell({ kind: 'saving' })
			try {
				const { savedAt } = await save(value)
				tell(pending === null ? { kind: 'saved', at: savedAt } : { kind: 'unsaved' })
			} catch (error) {
				// Kept for the next try, unless something newer waits already.
				if (mine === sitting) pending ??= value
				const [code, detail] = error instanceof AppError ? [error.code, error.detail] : ['internal' as const, '']
				tell({ kind: 'error', code, detail })
				return
			}
		}
	}

	const flush = async () => {
		stopTimer()
		if (running === null) {
			running = saveAll().finally(() => {
				running = null
			})
			await running
			return
		}
		await running
		if (pending !== null) await flush()
	}

	return {
		changed: (value) => {
			pending = value
			onState({ kind: 'unsaved' })
			stopTimer()
			timer = setTimeout(() => void flush(), delayMs())
		},
		flush,
		reset: () => {
			stopTimer()
			pending = null
			sitting++
		},
	}
}
