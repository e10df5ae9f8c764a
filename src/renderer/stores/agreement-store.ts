import { create } from 'zustand'
import { type EditResult, insertAt, moveAt, removeAt, setAt } from '../../shared/agreement/edit'
import type { Visibility } from '../../shared/agreement/review'
import type { Agreement } from '../../shared/agreement/schema'
import type { BundleAbout } from '../../shared/bundles/manifest'
import type { Accepted } from '../../shared/review/accept'
import type { ReviewEdit } from '../../shared/review/with-review'
import { call } from '../ipc/api'
import { createAutosave, type SaveState } from './autosave'
import { type Place, placeOfPath } from './places'
import { keepSame } from './same'
import { NO_STEPS, pause, record, type Stepped, stepBack, stepForward, type UndoSteps } from './undo-steps'

export const AUTOSAVE_DELAY_MS = 600
/** A bundle is written whole each time, with all its versions and files. */
export const BUNDLE_SAVE_DELAY_MS = 1_500

/** The file of a bundle that is worked in by itself: what is saved goes there, and the workspace has no part in it. */
export type OpenBundle = {
	readonly path: string
	/** `external`: everything in it is read by both sides. */
	readonly audience: 'internal' | 'external'
	readonly about: BundleAbout
	/** The file takes what is saved. */
	readonly canWrite: boolean
	readonly isLogChanged: boolean
}

/** Why nothing can be changed: a newer program made the file, or the workspace cannot be written. */
export type ReadOnlyReason = 'too-new' | 'locked' | 'folder'

/** A field to show and focus, and where it is. `count` grows with each wish, so that the same field can be asked for twice. */
export type Reveal = { readonly section: Place; readonly path: string; readonly count: number }

/** While edits are wishes: what was there before the first of them, who wishes, and who may read it. */
export type Suggesting = {
	/** What the disk has, or gets; nothing that is edited on it is saved. */
	readonly base: Agreement
	readonly steps: UndoSteps
	readonly by: string
	readonly visibility: Visibility
}

type State = {
	readonly agreement: Agreement | null
	/** Null for an agreement of the workspace. */
	readonly bundle: OpenBundle | null
	readonly readOnly: ReadOnlyReason | null
	readonly saveState: SaveState
	readonly steps: UndoSteps
	readonly suggesting: Suggesting | null
	/** The field with the focus; the paper tints its clause. */
	readonly focusPath: string | null
	readonly reveal: Reveal | null
}

type Actions = {
	readonly load: (agreement: Agreement, options: LoadOptions) => void
	/** Lets go of the agreement and of what is not saved; call `flush` before. */
	readonly discard: () => void
	/** `label` is a key of the `app` locale area. One undo step. */
	readonly edit: <R extends AnyEdit>(label: string, fn: (agreement: Agreement) => R) => R['kind'] | 'unknown-path'
	/** Setting the same path again soon belongs to the same undo step: typing is one step. */
	readonly set: (path: string, value: unknown) => EditResult['kind']
	readonly insert: (path: string, item: unknown, position?: number) => EditResult['kind']
	readonly remove: (path: string) => EditResult['kind']
	readonly move: (path: string, position: number) => EditResult['kind']
	readonly undo: () => void
	readonly redo: () => void
	/** Edits are held back from the disk, and undone among themselves, until one of the two below. */
	readonly startSuggesting: (wish: Pick<Suggesting, 'by' | 'visibility'>) => void
	/** Goes on with wishes that were kept: the open agreement is their base. */
	readonly resumeSuggesting: (wish: Pick<Suggesting, 'by' | 'visibility'>, edited: Agreement) => void
	/** The base with suggestions in the place of the edits: one undo step. */
	readonly endSuggesting: (proposed: Agreement) => void
	/** Back to the base and its undo steps. */
	readonly dropSuggesting: () => void
	readonly setFocusPath: (path: string | null) => void
	readonly revealField: (path: string) => void
	/** Resolves when everything is on the disk or could not be saved; `saveState` tells which. */
	readonly flush: () => Promise<void>
	/** The bundle is in another file now, or anew in its own, as it stands. */
	readonly movedTo: (path: string, savedAt: string) => void
}

export type LoadOptions = {
	readonly readOnly: ReadOnlyReason | null
	readonly savedAt: string | null
	readonly bundle?: OpenBundle | null
}

const CLOSED: State = {
	agreement: null,
	bundle: null,
	readOnly: null,
	saveState: { kind: 'saved', at: null },
	steps: NO_STEPS,
	suggesting: null,
	focusPath: null,
	reveal: null,
}

export const useAgreementStore = create<State & Actions>()((set, get) => {
	const autosave = createAutosave<Agreement>({
		delayMs: () => (get().bundle === null ? AUTOSAVE_DELAY_MS : BUNDLE_SAVE_DELAY_MS),
		save: (agreement) => {
			const { bundle } = get()
			if (bundle === null) return call('agreements:save', { agreement })
			return call('bundles:save', { path: bundle.path, agreement })
		},
		onState: (saveState) => set({ saveState }),
	})

	// Wishes are kept beside the agreement: nothing of them is saved in it, and no crash takes them.
	const wishes = createAutosave({
		delayMs: () => AUTOSAVE_DELAY_MS,
		save: async (edited: Agreement) => {
			const { suggesting, bundle } = get()
			// A bundle lies in no workspace.
			if (suggesting !== null && bundle === null) {
				const { base, by, visibility } = suggesting
				await call('wishes:keep', { id: base.id, wishes: { base, edited, by, visibility } })
			}
			return { savedAt: '' }
		},
		onState: () => undefined,
	})

	/** Once what they became is on the disk, or nobody wants them. */
	const dropWishes = async (id: string) => {
		if (get().bundle !== null) return
		wishes.reset()
		await wishes.flush()
		await autosave.flush()
		if (get().saveState.kind !== 'error') await call('wishes:keep', { id, wishes: null }).catch(() => undefined)
	}

	const changed = (agreement: Agreement) => {
		if (get().suggesting === null) autosave.changed(agreement)
		else wishes.changed(agreement)
	}

	const apply = <R extends AnyEdit>(change: Change<R>): R['kind'] | 'unknown-path' => {
		const { agreement, readOnly, steps } = get()
		if (agreement === null || readOnly !== null) return 'unknown-path'
		const result = change.fn(agreement)
		if (result.kind !== 'changed') return result.kind
		const next = keepSame(agreement, result.agreement)
		if (next === agreement) return 'changed'
		const before = { label: change.label, path: change.path, agreement }
		set({ agreement: next, steps: record(steps, before, change.typed ? Date.now() : null) })
		changed(next)
		return 'changed'
	}

	const step = (stepped: Stepped | null) => {
		if (stepped === null || get().readOnly !== null) return
		set({ agreement: stepped.agreement, steps: stepped.steps })
		// Second texts are written beside the field they belong to, which keeps the focus.
		if (stepped.path !== null && stepped.path !== 'translations') get().setFocusPath(stepped.path)
		changed(stepped.agreement)
	}

	return {
		...CLOSED,
		load: (agreement, { readOnly, savedAt, bundle = null }) => {
			autosave.reset()
			wishes.reset()
			set({ ...CLOSED, agreement, bundle, readOnly, saveState: { kind: 'saved', at: savedAt } })
		},
		discard: () => {
			autosave.reset()
			wishes.reset()
			set(CLOSED)
		},
		edit: (label, fn) => apply({ label, fn, path: null, typed: false }),
		set: (path, value) => apply({ label: 'undo.set', path, typed: true, fn: (a) => setAt(a, path, value) }),
		insert: (path, item, position) =>
			apply({ label: 'undo.insert', path, typed: false, fn: (a) => insertAt(a, path, item, position) }),
		remove: (path) => apply({ label: 'undo.remove', path, typed: false, fn: (a) => removeAt(a, path) }),
		move: (path, position) => apply({ label: 'undo.move', path, typed: false, fn: (a) => moveAt(a, path, position) }),
		undo: () => {
			const { agreement, steps } = get()
			if (agreement !== null) step(stepBack(steps, agreement))
		},
		redo: () => {
			const { agreement, steps } = get()
			if (agreement !== null) step(stepForward(steps, agreement))
		},
		startSuggesting: (wish) => {
			const { agreement: base, readOnly, steps, suggesting } = get()
			if (base === null || readOnly !== null || suggesting !== null) return
			set({ suggesting: { ...wish, base, steps: pause(steps) }, steps: NO_STEPS })
		},
		resumeSuggesting: (wish, edited) => {
			get().startSuggesting(wish)
			if (get().suggesting !== null) set({ agreement: edited })
		},
		endSuggesting: (proposed) => {
			const { suggesting } = get()
			if (suggesting === null) return
			const { base: agreement, steps } = suggesting
			const step = { label: 'undo.suggestion', path: null, agreement }
			set({ agreement: proposed, steps: record(steps, step, null), suggesting: null })
			changed(proposed)
			void dropWishes(proposed.id)
		},
		dropSuggesting: () => {
			const { suggesting, agreement } = get()
			if (suggesting === null || agreement === null) return
			const { base, steps } = suggesting
			// What was said or signed meanwhile is no wish.
			const isSaid = agreement.review !== base.review
			const kept = isSaid ? { ...base, review: agreement.review } : base
			set({ agreement: kept, steps, suggesting: null })
			if (isSaid) changed(kept)
			void dropWishes(kept.id)
		},
		setFocusPath: (path) => {
			if (get().focusPath !== path) set({ focusPath: path, steps: pause(get().steps) })
		},
		revealField: (path) => {
			get().setFocusPath(path)
			set({ reveal: { section: placeOfPath(path), path, count: (get().reveal?.count ?? 0) + 1 } })
		},
		flush: async () => {
			await Promise.all([autosave.flush(), wishes.flush()])
		},
		movedTo: (path, savedAt) => {
			const { bundle } = get()
			if (bundle === null) return
			autosave.reset()
			set({ bundle: { ...bundle, path, canWrite: true }, saveState: { kind: 'saved', at: savedAt } })
		},
	}
})

/** Edits of the contract, of what is said about it, and of both at once. */
type AnyEdit = EditResult | ReviewEdit | Accepted

type Change<R extends AnyEdit> = {
	readonly label: string
	readonly path: string | null
	readonly typed: boolean
	readonly fn: (agreement: Agreement) => R
}

/** A part of the open agreement; only for components that are shown while one is open. */
export function useAgreement<T>(select: (agreement: Agreement) => T): T {
	return useAgreementStore((state) => {
		if (state.agreement === null) throw new Error('No agreement is open')
		return select(state.agreement)
	})
}
