import { create } from 'zustand'
import type { Agreement } from '../../shared/agreement/schema'
import type { Objective } from '../../shared/agreement/values/objective'
import { AppError } from '../../shared/ipc/errors'
import type { HistorySummary, Verdict, VerdictReport } from '../../shared/ipc/shapes'
import type { VerdictCounts } from '../../shared/ipc/verdict-counts'
import { judgedPart } from '../../shared/realism/judged-part'
import { call } from '../ipc/api'
import { type CreditOutlook, mergeCredits, sharedOutlook } from './credit-outlook'

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

/** `stopped`: the user gave it up; what is shown was said of the draft before. */
export type JudgingState = 'no-history' | 'judging' | 'judged' | 'failed' | 'stopped'

type Progress = { readonly done: number; readonly total: number }

type State = {
	readonly agreementId: string | null
	readonly state: JudgingState
	/** By objective; while judging again and after a failure what was said last. */
	readonly judgement: Judgement
	/** What broken promises cost; null where it is not known yet. */
	readonly credits: CreditOutlook | null
	readonly histories: readonly HistorySummary[]
	readonly error: unknown
	/** Objectives judged so far, over all histories; null while nothing is under way. */
	readonly progress: Progress | null
	/** The objective that the realism page shows; null: the first one. */
	readonly chosenId: string | null
	readonly choose: (objectiveId: string) => void
	/** Judges the agreement as it stands; a call that is overtaken by a later one is given up. */
	readonly judge: (agreement: Agreement, histories: readonly HistorySummary[]) => Promise<void>
	readonly stop: () => void
	/** What the main process tells of a judging under way. */
	readonly told: (judgeId: string, done: number, total: number) => void
}

const NOTHING: Judgement = new Map()
let latest = 0
/** Objectives judged by each call under way. */
let under = new Map<string, number>()

export const useVerdictStore = create<State>()((set, get) => ({
	agreementId: null,
	state: 'no-history',
	judgement: NOTHING,
	credits: null,
	histories: [],
	error: null,
	progress: null,
	chosenId: null,
	choose: (chosenId) => set({ chosenId }),
	judge: async (agreement, histories) => {
		latest++
		const mine = latest
		giveUp()
		const known = get()
		const isSame = known.agreementId === agreement.id && sameIds(known.histories, histories)
		const common = { agreementId: agreement.id, histories, progress: null, error: null }
		if (histories.length === 0) {
			set({ ...common, state: 'no-history', judgement: NOTHING, credits: null })
			noteVerdicts(agreement, null)
			return
		}
		const kept = isSame ? known : { judgement: NOTHING, credits: null }
		set({ ...common, state: 'judging', judgement: kept.judgement, credits: kept.credits })
		const judgeIds = histories.map(({ id }) => `${mine}-${id}`)
		under = new Map(judgeIds.map((id) => [id, 0]))
		try {
			const { judgement, credits } = await judgeWith(agreement, histories, { suggest: true, judgeIds })
			if (mine === latest) {
				set({ state: 'judged', judgement, credits, progress: null })
				noteVerdicts(agreement, judgement)
			}
		} catch (error) {
			const isStopped = error instanceof AppError && error.code === 'cancelled'
			if (mine === latest) set({ state: isStopped ? 'stopped' : 'failed', error, progress: null })
		}
		if (mine === latest) under = new Map()
	},
	stop: giveUp,
	told: (judgeId, done, total) => {
		if (!under.has(judgeId) || get().state !== 'judging') return
		under.set(judgeId, done)
		// Every history is asked about every objective.
		set({ progress: { done: [...under.values()].reduce((sum, one) => sum + one, 0), total: total * under.size } })
	},
}))

function giveUp(): void {
	for (const judgeId of under.keys()) void call('histories:stop-judging', { judgeId }).catch(() => undefined)
	under = new Map()
}

type JudgeOptions = {
	/** Without it no target is searched for, which takes most of the time. */
	readonly suggest: boolean
	/** One for each history. */
	readonly judgeIds?: readonly string[]
	readonly inPlaceOf?: string
}

export type WholeJudgement = { readonly judgement: Judgement; readonly credits: CreditOutlook | null }

/** Asks every history and keeps, for each objective, the newest that has something to say about it. */
export async function judgeWith(
	agreement: Agreement,
	histories: readonly HistorySummary[],
	{ suggest, judgeIds, inPlaceOf }: JudgeOptions,
): Promise<WholeJudgement> {
	const reports = await Promise.all(
		histories.map(async (history, index) => {
			const judgeId = judgeIds?.[index]
			const report = await call('histories:judge', {
				...{ agreement, historyId: history.id, confidence: CONFIDENCE, suggest },
				...(judgeId === undefined ? {} : { judgeId }),
				...(inPlaceOf === undefined ? {} : { inPlaceOf }),
			})
			return { history, report }
		}),
	)
	const judgement = mergeReports(reports)
	return (await shareCredits(reports, judgement)) ?? { judgement, credits: mergeCredits(reports, judgement) }
}

/** Where several histories pay, caps are on all that they pay: what each alone came to is told anew. */
async function shareCredits(reports: readonly Report[], judgement: Judgement): Promise<WholeJudgement | null> {
	const objectivesOf = ({ id }: HistorySummary) =>
		[...judgement].filter(([, { history }]) => history.id === id).map(([objectiveId]) => objectiveId)
	const paying = reports.filter(({ report }) => (report.credits?.contributions.length ?? 0) > 0)
	const told = paying.filter(({ history }) => objectivesOf(history).length > 0)
	if (told.length < 2) return null
	const chosen = told.map(({ history }) => ({ historyId: history.id, objectiveIds: objectivesOf(history) }))
	const { credits } = await call('histories:share-credits', { chosen })
	if (credits === null) return null
	const shared = new Map(credits.contributions.map((one) => [one.objectiveId, one]))
	const again = [...judgement].map(([objectiveId, judged]): [string, Judged] => {
		const own = shared.get(objectiveId)
		const money = own && {
			expectedCredits: { mean: own.mean, p5: own.p5, p95: own.p95, currency: own.currency },
			expectedCreditsAtSuggestion: own.meanAtSuggestion,
		}
		return [objectiveId, { ...judged, verdict: { ...judged.verdict, ...money } }]
	})
	return { judgement: new Map(again), credits: sharedOutlook(credits) }
}

export type Report = { readonly history: HistorySummary; readonly report: VerdictReport }

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

/** The list of agreements shows how it came out; that it could not be noted hurts nobody. */
function noteVerdicts(agreement: Agreement, judgement: Judgement | null): void {
	const judged = judgement && { counts: countsOf(judgement), judgedPart: judgedPart(agreement) }
	void call('agreements:note-verdicts', { id: agreement.id, judged }).catch(() => undefined)
}

function countsOf(judgement: Judgement): VerdictCounts {
	const words = [...judgement.values()].map(({ verdict }) => verdict.verdict)
	const count = (word: Verdict['verdict']) => words.filter((one) => one === word).length
	return {
		realistic: count('realistic'),
		tight: count('tight'),
		unrealistic: count('unrealistic'),
		silent: count('not enough data'),
	}
}

function sameIds(a: readonly HistorySummary[], b: readonly HistorySummary[]): boolean {
	return a.length === b.length && a.every((history, index) => history.id === b[index]?.id)
}
