import { create } from 'zustand'
import type { Anchor, Thread } from '../../shared/agreement/review'
import type { TextFinding } from '../../shared/findings/wording/text-finding'
import type { PaperFindings, PaperOpened } from '../../shared/ipc/paper-shapes'
import { findingsOn } from '../../shared/paper/found-words'
import { layPaper, type Paper } from '../../shared/paper/paper'
import type { PaperFile } from '../../shared/paper/paper-file'
import type { ReviewEdit } from '../../shared/review/with-review'
import { call, onEvent } from '../ipc/api'
import { createAutosave, type SaveState } from './autosave'

const SAVE_DELAY_MS = 600

/** What a rule says of the open paper; `id` names it on the paper. */
export type PaperFinding = TextFinding & { readonly id: string }

type State = {
	readonly file: PaperFile | null
	/** As it is laid out: read only. */
	readonly paper: Paper | null
	readonly findings: readonly PaperFinding[]
	/** How far the words are looked through: a share of the work, or how it ended. */
	readonly looking: number | 'done' | 'cancelled' | 'too-large'
	readonly saveState: SaveState
	/** A thread or a finding. */
	readonly chosenId: string | null
	/** Words that somebody is about to comment on. */
	readonly composing: Anchor | null
	/** Whether resolved threads are shown too. */
	readonly isAllShown: boolean
	/** What was said before, for taking steps back. */
	readonly past: readonly PaperFile[]
}

type Actions = {
	readonly load: (opened: Extract<PaperOpened, { kind: 'paper' }>) => void
	/** Looks the words through beside the window, which stays usable; a paper of a thousand pages takes seconds. */
	readonly lookThrough: () => Promise<void>
	/** Leaves off looking through. */
	readonly leaveOff: () => void
	readonly discard: () => void
	readonly edit: (deed: (file: PaperFile) => ReviewEdit<PaperFile>) => ReviewEdit<PaperFile>['kind']
	readonly undo: () => void
	readonly choose: (id: string | null) => void
	readonly change: (part: Partial<Pick<State, 'composing' | 'chosenId' | 'isAllShown'>>) => void
	/** The next finding of the paper after the chosen one, around the end. */
	readonly step: (step: 1 | -1) => void
	readonly flush: () => Promise<void>
}

const CLOSED: State = {
	...{
		file: null,
		paper: null,
		findings: [],
		looking: 'done',
		chosenId: null,
		composing: null,
		isAllShown: false,
		past: [],
	},
	saveState: { kind: 'saved', at: null },
}
const MOST_STEPS = 50

/** The paper of somebody else that is open, with what is said about it. */
export const usePaperStore = create<State & Actions>()((set, get) => {
	const autosave = createAutosave<PaperFile>({
		delayMs: () => SAVE_DELAY_MS,
		save: (file) => call('papers:save', { file }),
		onState: (saveState) => set({ saveState }),
	})
	/** Names the looking through under way. */
	let working: string | null = null
	return {
		...CLOSED,
		load: ({ file, pieces }) => {
			autosave.reset()
			const paper = layPaper(pieces, file.name.replace(/\.[^.]*$/, ''), file.language)
			get().leaveOff()
			set({ ...CLOSED, file, paper, looking: 0 })
		},
		lookThrough: async () => {
			const { file, paper } = get()
			if (file === null || paper === null) return
			const workId = crypto.randomUUID()
			working = workId
			set({ looking: 0 })
			const isWanted = () => working === workId
			const end = onEvent('papers:progress', ({ workId: of, share }) => {
				if (of === workId && isWanted()) set({ looking: share })
			})
			try {
				const reply = await call('papers:findings', { id: file.id, workId })
				if (isWanted()) set(outcomeOf(reply, paper))
			} finally {
				end()
				if (isWanted()) working = null
			}
		},
		leaveOff: () => {
			if (working === null) return
			void call('papers:cancel', { workId: working }).catch(() => undefined)
			working = null
			set({ looking: 'cancelled' })
		},
		discard: () => {
			autosave.reset()
			get().leaveOff()
			set(CLOSED)
		},
		edit: (deed) => {
			const { file, past } = get()
			if (file === null) return 'unknown'
			const outcome = deed(file)
			if (outcome.kind !== 'changed') return outcome.kind
			set({ file: outcome.agreement, past: [...past, file].slice(-MOST_STEPS) })
			autosave.changed(outcome.agreement)
			return 'changed'
		},
		undo: () => {
			const before = get().past.at(-1)
			if (before === undefined) return
			set({ file: before, past: get().past.slice(0, -1) })
			autosave.changed(before)
		},
		choose: (chosenId) => set({ chosenId, composing: null }),
		change: (part) => set(part),
		step: (step) => {
			const { findings, chosenId } = get()
			const at = findings.findIndex(({ id }) => id === chosenId)
			const next =
				findings[at < 0 ? (step === 1 ? 0 : findings.length - 1) : (at + step + findings.length) % findings.length]
			if (next !== undefined) set({ chosenId: next.id, composing: null })
		},
		flush: () => autosave.flush(),
	}
})

function outcomeOf(reply: PaperFindings, paper: Paper): Pick<State, 'looking' | 'findings'> {
	if (reply.kind === 'cancelled') return { looking: 'cancelled', findings: [] }
	if (reply.kind === 'refused') return { looking: 'too-large', findings: [] }
	const findings = findingsOn(paper.outline, reply.found)
	return { looking: 'done', findings: findings.map((one, index) => ({ ...one, id: `finding-${index}` })) }
}

/** Threads that wait for somebody. */
export function openThreads(threads: readonly Thread[]): number {
	return threads.filter(({ resolved }) => resolved === null).length
}
