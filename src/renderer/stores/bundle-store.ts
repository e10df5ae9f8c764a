import { create } from 'zustand'
import type { Choice } from '../../shared/bundles/choice'
import type { BundleSeen, IncomingReply, PackedBundle } from '../../shared/ipc/bundle-shapes'
import { call } from '../ipc/api'
import { useAgreementStore } from './agreement-store'
import { openAgreement, openBundleFile } from './route-store'
import { settleSuggesting } from './settle-suggesting'

export type SeenBundle = Extract<BundleSeen, { kind: 'bundle' }>
export type IncomingBundle = Extract<IncomingReply, { kind: 'incoming' }>
export type BundleWishes = {
	readonly audience: 'internal' | 'external'
	readonly review: 'all' | 'external' | 'none'
	readonly versions: readonly number[]
	readonly recipient: string
	readonly note: string
}

/** Where the way of a bundle in or out stands; one at a time, over whatever page is shown. */
export type BundleStep =
	| { readonly kind: 'closed' }
	| { readonly kind: 'reading'; readonly path: string }
	| { readonly kind: 'refused'; readonly path: string; readonly reason: string }
	| { readonly kind: 'failed'; readonly error: unknown }
	/** What to do with it is asked. */
	| { readonly kind: 'seen'; readonly path: string; readonly seen: SeenBundle }
	/** What it would bring to the agreement it came from. */
	| { readonly kind: 'incoming'; readonly path: string; readonly incoming: IncomingBundle; readonly isBusy: boolean }
	| { readonly kind: 'sending'; readonly agreementId: string }

export type Taken = {
	readonly taken: number
	readonly suggested: number
	readonly unfit: number
	readonly said: number
}

type State = {
	readonly step: BundleStep
	/** Opens the file dialog, then looks at what was chosen. */
	readonly choose: () => Promise<void>
	readonly receive: (path: string) => Promise<void>
	/** Looks at the bundle that is open by itself, to take it into the workspace; what is in it is saved first. */
	readonly lookAgain: () => Promise<void>
	/** To work in the file itself. */
	readonly openHere: () => Promise<void>
	/** Into the workspace as an agreement of its own. */
	readonly takeNew: () => Promise<void>
	/** Shows what came back, beside the agreement it came from. */
	readonly lookAtIncoming: () => Promise<void>
	/** Null where it could not be; then the step says why. */
	readonly takeIn: (choices: Readonly<Record<string, Choice>>) => Promise<Taken | null>
	readonly send: (agreementId: string) => void
	/** Null where the dialog was closed. Rejects with an AppError. */
	readonly pack: (wishes: BundleWishes) => Promise<PackedBundle | null>
	readonly close: () => void
}

const CLOSED: BundleStep = { kind: 'closed' }

export const useBundleStore = create<State>()((set, get) => {
	/** What is open is on the disk before a bundle of it is made or taken in. */
	const settle = async (): Promise<boolean> => {
		if (!settleSuggesting()) return false
		await useAgreementStore.getState().flush()
		return true
	}
	const tried = async (run: () => Promise<void>) => {
		try {
			await run()
		} catch (error) {
			set({ step: { kind: 'failed', error } })
		}
	}
	const show = async (path: string) => {
		set({ step: { kind: 'reading', path } })
		const incoming = await call('bundles:incoming', { path })
		if (incoming.kind === 'refused') set({ step: { kind: 'refused', path, reason: incoming.reason } })
		else set({ step: { kind: 'incoming', path, incoming, isBusy: false } })
	}
	return {
		step: CLOSED,
		choose: () =>
			tried(async () => {
				const path = await call('bundles:choose-file', {})
				if (path !== null) await get().receive(path)
			}),
		receive: (path) =>
			tried(async () => {
				set({ step: { kind: 'reading', path } })
				const seen = await call('bundles:look', { path })
				set({
					step: seen.kind === 'refused' ? { kind: 'refused', path, reason: seen.reason } : { kind: 'seen', path, seen },
				})
			}),
		lookAgain: () =>
			tried(async () => {
				const path = useAgreementStore.getState().bundle?.path
				if (path === undefined || !(await settle())) return
				// A failure stands over the paper already.
				if (useAgreementStore.getState().saveState.kind === 'saved') await get().receive(path)
			}),
		openHere: () =>
			tried(async () => {
				const { step } = get()
				if (step.kind !== 'seen') return
				set({ step: CLOSED })
				await openBundleFile(step.seen.agreementId, step.path)
			}),
		takeNew: () =>
			tried(async () => {
				const { step } = get()
				if (step.kind !== 'seen') return
				const { path } = step
				set({ step: { kind: 'reading', path } })
				if (!(await settle())) return set({ step: CLOSED })
				const taken = await call('bundles:take-in', { path, sha256: null, choices: {} })
				if (taken.kind === 'refused') set({ step: { kind: 'refused', path, reason: taken.reason } })
				else set({ step: CLOSED })
				if (taken.kind === 'taken') await openAgreement(taken.id, 'review')
			}),
		lookAtIncoming: () =>
			tried(async () => {
				const { step } = get()
				if (step.kind !== 'seen') return
				const { path, seen } = step
				set({ step: { kind: 'reading', path } })
				if (!(await settle())) return set({ step: CLOSED })
				// What comes in is seen beside the words it is about.
				await openAgreement(seen.agreementId, 'review')
				await show(path)
			}),
		takeIn: async (choices) => {
			const { step } = get()
			if (step.kind !== 'incoming' || step.isBusy) return null
			const { path, incoming } = step
			set({ step: { ...step, isBusy: true } })
			try {
				const taken = await call('bundles:take-in', { path, sha256: incoming.sha256, choices })
				if (taken.kind === 'taken') {
					await refresh(taken.id, taken.state)
					set({ step: CLOSED })
					const { taken: count, suggested, unfit } = taken
					return { taken: count, suggested, unfit: unfit.length, said: incoming.said.length }
				}
				if (taken.kind === 'refused') set({ step: { kind: 'refused', path, reason: taken.reason } })
				// Somebody wrote the file meanwhile: it is looked at again.
				else await show(path)
			} catch (error) {
				set({ step: { kind: 'failed', error } })
			}
			return null
		},
		send: (agreementId) => set({ step: { kind: 'sending', agreementId } }),
		pack: async (wishes) => {
			const { step } = get()
			if (step.kind !== 'sending' || !(await settle())) return null
			return call('bundles:pack', { id: step.agreementId, ...wishes, versions: [...wishes.versions] })
		},
		close: () => set({ step: CLOSED }),
	}
})

/** What is on the disk now becomes the open agreement, as one step that can be undone. */
async function refresh(id: string, state: string): Promise<void> {
	const { agreement, edit } = useAgreementStore.getState()
	if (agreement?.id !== id) return openAgreement(id, 'review')
	const opened = await call('agreements:open', { id })
	if (opened.kind !== 'opened') return
	if (edit(TAKEN_IN, () => ({ kind: 'changed', agreement: opened.agreement })) === 'changed') steps.done.push(state)
}

const TAKEN_IN = 'undo.takenIn'
/** What was taken into the open agreement, in the order of the steps that can be undone, and what was undone of it. */
const steps: { readonly done: string[]; readonly undone: string[] } = { done: [], undone: [] }

// Whoever undoes it can take the same bundle in again.
useAgreementStore.subscribe(({ agreement, steps: now }, before) => {
	if (agreement === null || agreement.id !== before.agreement?.id) {
		steps.done.length = 0
		steps.undone.length = 0
		return
	}
	const { steps: old } = before
	const isUndo = now.future.length === old.future.length + 1 && now.future.at(-1)?.label === TAKEN_IN
	const isRedo = now.future.length === old.future.length - 1 && old.future.at(-1)?.label === TAKEN_IN
	if (!isUndo && !(isRedo && now.past.length > old.past.length)) return
	const [from, to] = isUndo ? [steps.done, steps.undone] : [steps.undone, steps.done]
	const state = from.pop()
	if (state === undefined) return
	to.push(state)
	void call('bundles:set-taken', { id: agreement.id, state, isTaken: !isUndo }).catch(() => undefined)
})
