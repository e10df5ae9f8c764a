import { create } from 'zustand'
import type { MadeVersion, ReadVersionReply, VersionList } from '../../shared/ipc/version-shapes'
import { call } from '../ipc/api'
import { useAgreementStore } from './agreement-store'

/** A version by its number, the draft that is open, or a Word file that came back: as it was sent, and with all that was done to it. */
export type Side = number | 'draft' | 'sent' | 'returned'

type State = {
	readonly agreementId: string | null
	/** Of a bundle that is worked in by itself: its versions are in it. */
	readonly bundlePath: string | null
	/** null until they were read. */
	readonly list: VersionList | null
	readonly error: unknown
	/** What the redline compares. */
	readonly older: Side | null
	readonly newer: Side
	/** Agreements of versions that were looked at; a version never changes. */
	readonly read: ReadonlyMap<number, ReadVersionReply>
	readonly load: (agreementId: string) => Promise<void>
	readonly create: (name: string, note: string) => Promise<MadeVersion>
	readonly compare: (older: Side | null, newer: Side) => void
}

const NOTHING = { list: null, error: null, older: null, newer: 'draft', read: new Map() } as const

export const useVersionsStore = create<State>()((set, get) => {
	/** Only for the agreement that is still the one in sight. */
	const setFor = (agreementId: string, part: Partial<State>) => {
		if (get().agreementId === agreementId) set(part)
	}
	const readSide = async (side: Side | null) => {
		const { agreementId, read } = get()
		if (agreementId === null || typeof side !== 'number' || read.has(side)) return
		const reply = await readVersion(agreementId, side).catch((error: unknown) => {
			setFor(agreementId, { error })
			return null
		})
		if (reply !== null) setFor(agreementId, { read: new Map(get().read).set(side, reply) })
	}
	return {
		agreementId: null,
		bundlePath: null,
		...NOTHING,
		load: async (agreementId) => {
			const { path: bundlePath = null } = useAgreementStore.getState().bundle ?? {}
			const { agreementId: known, bundlePath: knownPath } = get()
			if (known !== agreementId || knownPath !== bundlePath) set({ agreementId, bundlePath, ...NOTHING })
			try {
				setFor(agreementId, { list: await listVersions(agreementId), error: null })
			} catch (error) {
				setFor(agreementId, { error })
			}
		},
		create: async (name, note) => {
			await useAgreementStore.getState().flush()
			const { suggesting, bundle, agreement: open } = useAgreementStore.getState()
			const agreement = suggesting?.base ?? open
			if (agreement === null) throw new Error('No agreement is open')
			const named = { agreement, name, note }
			const made = await (bundle === null
				? call('versions:create', named)
				: call('bundles:name-version', { path: bundle.path, ...named }))
			await get().load(agreement.id)
			return made
		},
		compare: (older, newer) => {
			set({ older, newer })
			void readSide(older)
			void readSide(newer)
		},
	}
})

function listVersions(id: string): Promise<VersionList> {
	const { bundle } = useAgreementStore.getState()
	return bundle === null ? call('versions:list', { id }) : call('bundles:versions', { path: bundle.path })
}

function readVersion(id: string, number: number): Promise<ReadVersionReply> {
	const { bundle } = useAgreementStore.getState()
	return bundle === null
		? call('versions:read', { id, number })
		: call('bundles:version', { path: bundle.path, number })
}
