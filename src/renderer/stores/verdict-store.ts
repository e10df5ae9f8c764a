import { create } from 'zustand'
import type { Agreement } from '../../shared/agreement/schema'
import type { Objective } from '../../shared/agreement/values/objective'
import type { HistorySummary, Verdict, VerdictReport } from '../../shared/ipc/shapes'
import { call } from '../ipc/api'

/** Part of windows in which a suggested target must hold. */
export const CONFIDENCE = 0.95

/** What one history says of one objective. */
export type Judged = {
	readonly verdict: Verdict
	readonly history: HistorySummary
	/** Last moment of the history, ISO. */
	readonly asOf: string
}

export type Judgement = ReadonlyMap<string, Judged>

export type JudgingState = 'no-history' | 'judging' | 'judged' | 'failed'

type State = {
	readonly agreementId: string | null
	readonly state: JudgingState
	/** By objective; while judging again and after a failure what was said last. */
	readonly judgement: Judgement
	readonly histories: readonly HistorySummary[]
	readonly error: unknown
	/** The objective that the realism page shows; null: the first one. */
	readonly chosenId: string | null
	readonly choose: (objectiveId: string) => void
	/** Judges the agreement as it stands; an answer that is overtaken by a later call is dropped. */
	readonly judge: (agreement: Agreement, histories: readonly HistorySummary[]) => Promise<void>
}

const NOTHING: Judgement = new Map()
let latest = 0

export const useVerdictStore = create<State>()((set, get) => ({
	agreementId: null,
	state: 'no-history',
	judgement: NOTHING,
	histories: [],
	error: null,
	chosenId: null,
	choose: (chosenId) => set({ chosenId }),
	judge: async (agreement, histories) => {
		latest++
		const mine = latest
		const known = get()
		const isSame = known.agreementId === agreement.id && sameIds(known.histories, histories)
		const kept = isSame ? known.judgement : NOTHING
		const common = { agreementId: agreement.id, histories }
		if (histories.length === 0) {
			set({ ...common, state: 'no-history', judgement: NOTHING, error: null })
			return
		}
		set({ ...common, state: 'judging', judgement: kept, error: null })
		try {
			const judgement = await judgeWith(agreement, histories)
			if (mine === latest) set({ state: 'judged', judgement })
		} catch (error) {
			if (mine === latest) set({ state: 'failed', error })
		}
	},
}))

/**
 * Asks every history and keeps, for each objective, the newest that has something to say about it. Without `suggest` no
 * target is searched for, which takes most of the time.
 */
export async function judgeWith(
	agreement: Agreement,
	histories: readonly HistorySummary[],
	suggest = true,
): Promise<Judgement> {
	const reports = await Promise.all(
		histories.map((history) =>
			call('histories:judge', { agreement, historyId: history.id, confidence: CONFIDENCE, suggest }).then((report) => ({
				history,
				report,
			})),
		),
	)
	return mergeReports(reports)
}

type Report = { readonly history: HistorySummary; readonly report: VerdictReport }

export function mergeReports(reports: readonly Report[]): Judgement {
	const merged = new Map<string, Judged>()
	for (const { history, report } of reports) {
		for (const verdict of report.verdicts) {
			const before = merged.get(verdict.objectiveId)
			if (before !== undefined && (says(before.verdict) || !says(verdict))) continue
			merged.set(verdict.objectiveId, { verdict, history, asOf: report.asOf })
		}
	}
	return merged
}

function says(verdict: Verdict): boolean {
	return verdict.windows.length > 0
}

/** The agreement with only these objectives: what would be said of others, without touching the draft. */
export function withObjectives(agreement: Agreement, items: readonly Objective[]): Agreement {
	return { ...agreement, objectives: { ...agreement.objectives, items: [...items] } }
}

function sameIds(a: readonly HistorySummary[], b: readonly HistorySummary[]): boolean {
	return a.length === b.length && a.every((history, index) => history.id === b[index]?.id)
}
