import type { Agreement } from '../../shared/agreement/schema'

/** What an edit did: `label` is a key of the `app` locale area (`undo.set`), `path` the place to show again. */
export type Step = { readonly label: string; readonly path: string | null; readonly agreement: Agreement }

export type UndoSteps = {
	/** Agreements before each edit, oldest first. */
	readonly past: readonly Step[]
	/** Agreements that were undone, the next one to come back last. */
	readonly future: readonly Step[]
	/** While typing goes on in this field, edits belong to the last step; null when the next edit starts a new one. */
	readonly typing: { readonly path: string; readonly atMs: number } | null
}

export const NO_STEPS: UndoSteps = { past: [], future: [], typing: null }

/** Agreements share what they have in common, so a step costs little more than the field it changed. */
const MAX_STEPS = 500

/** A pause in typing after which the next sign starts a new step. */
export const TYPING_PAUSE_MS = 2_000

/** Notes that `before` was left by an edit; `typedAtMs` is null for edits that always stand for themselves. */
export function record(steps: UndoSteps, before: Step, typedAtMs: number | null): UndoSteps {
	const typing = typedAtMs === null || before.path === null ? null : { path: before.path, atMs: typedAtMs }
	const goesOn =
		typing !== null &&
		steps.typing !== null &&
		steps.typing.path === typing.path &&
		typing.atMs - steps.typing.atMs < TYPING_PAUSE_MS
	const past = goesOn ? steps.past : [...steps.past, before].slice(-MAX_STEPS)
	return { past, future: [], typing }
}

/** The next edit starts a new step, as when the focus moves to another field. */
export function pause(steps: UndoSteps): UndoSteps {
	return steps.typing === null ? steps : { ...steps, typing: null }
}

export type Stepped = { readonly steps: UndoSteps; readonly agreement: Agreement; readonly path: string | null }

export function stepBack(steps: UndoSteps, current: Agreement): Stepped | null {
	const last = steps.past.at(-1)
	if (last === undefined) return null
	return {
		agreement: last.agreement,
		path: last.path,
		steps: {
			past: steps.past.slice(0, -1),
			future: [...steps.future, { ...last, agreement: current }],
			typing: null,
		},
	}
}

export function stepForward(steps: UndoSteps, current: Agreement): Stepped | null {
	const next = steps.future.at(-1)
	if (next === undefined) return null
	return {
		agreement: next.agreement,
		path: next.path,
		steps: {
			past: [...steps.past, { ...next, agreement: current }],
			future: steps.future.slice(0, -1),
			typing: null,
		},
	}
}
