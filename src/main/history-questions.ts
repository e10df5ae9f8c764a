import type { Agreement } from '../shared/agreement/schema'
import type { Objective } from '../shared/agreement/values/objective'
import { HistoryError } from '../shared/history/history-error'
import { AppError } from '../shared/ipc/errors'
import type { HistorySummary, VerdictReport } from '../shared/ipc/shapes'
import type { TicketClockAnswer } from '../shared/ipc/ticket-clock-shape'
import type { ProposalShape, WhatIfShape } from '../shared/ipc/what-if-shapes'
import { creditTerms } from '../shared/realism/credit-terms'
import type { KeyFigures } from '../shared/realism/figures/key-figures'
import { downtimeTerms } from '../shared/realism/maintenance-times'
import type { Covers } from '../shared/realism/observation'
import type { WhatIfQuestion } from '../shared/realism/what-if'
import type { Evidence } from './evidence/evidence'
import type { DraftTerms, Judged } from './importing/history-desk'
import type { DeskClient } from './importing/history-desk-client'
import { withTermHolidays } from './prepare-agreement'
import type { HistoryStore } from './storage/history-store'

export type JudgeArgs = {
	readonly agreement: Agreement
	readonly historyId: string
	readonly confidence: number
	readonly objectiveIds?: readonly string[] | undefined
	readonly suggest: boolean
	/** Instead of what is kept with the history. */
	readonly covers?: Covers | null | undefined
	readonly asOf?: string | null | undefined
	readonly judgeId?: string | undefined
	/** The drafted objective that the judged ones are tried in place of. */
	readonly inPlaceOf?: string | undefined
}

export type TicketClockArgs = {
	readonly agreement: Agreement
	readonly historyId: string
	readonly objectiveId: string
	readonly ticketId: string
}

export type WhatIfArgs = WhatIfQuestion & {
	readonly agreement: Agreement
	readonly historyId: string
	readonly objectiveId: string
}

export type ChosenHistory = { readonly historyId: string; readonly objectiveIds: readonly string[] }

export type EvidenceArgs = Pick<JudgeArgs, 'agreement' | 'historyId' | 'confidence'> & {
	readonly language: 'de' | 'en'
}

export type ProposeArgs = {
	readonly historyId: string
	readonly confidence: number
	readonly calendarName: string
	readonly service: { readonly id: string; readonly name: string | null } | null
	/** What it already says of maintenance and exclusions holds for what is proposed; null: nothing. */
	readonly agreement: Agreement | null
}

/** What a draft asks of an imported history. */
export type HistoryQuestions = {
	/** Rejects with `cancelled` where it was stopped. */
	readonly judge: (args: JudgeArgs, onProgress?: (done: number, total: number) => void) => Promise<VerdictReport>
	/** Of a judging that has ended by then nothing happens. */
	readonly stopJudging: (judgeId: string) => void
	/** `not-found` for an objective that the agreement does not have. */
	readonly whatIf: (args: WhatIfArgs) => Promise<WhatIfShape>
	readonly propose: (args: ProposeArgs) => Promise<ProposalShape>
	/** Keeps which days a history covers and up to which day it is known. */
	readonly observe: (historyId: string, observed: Observed) => Promise<void>
	readonly figures: (historyId: string, agreement: Agreement | null) => Promise<KeyFigures>
	/** What a report of the draft says and rests on. */
	readonly evidence: (args: EvidenceArgs) => Promise<Omit<Evidence, 'pledgeVersion'>>
	/** Of histories that were judged for one agreement: their credits under its caps together. */
	readonly shareCredits: (chosen: readonly ChosenHistory[]) => Promise<VerdictReport['credits']>
	readonly findTickets: (historyId: string, text: string) => Promise<readonly string[]>
	readonly ticketClock: (args: TicketClockArgs) => Promise<TicketClockAnswer>
}

const SEED = 1
/** The window's own; another would make the sorted clocks anew. What-ifs do not depend on it. */
const WHAT_IF_CONFIDENCE = 0.95

export function createHistoryQuestions(store: HistoryStore, desk: DeskClient): HistoryQuestions & { stopAll(): void } {
	const judgings = new Map<string, AbortController>()

	/** The desk's problems as codes that cross IPC. */
	async function asked<Result>(file: string, job: Promise<Result>): Promise<Result> {
		try {
			return await job
		} catch (error) {
			if (!(error instanceof HistoryError)) throw error
			const { code } = error.problem
			if (code === 'cancelled') throw new AppError('cancelled')
			throw new AppError(code === 'unreadable' ? 'cannot-read' : 'broken-file', file)
		}
	}

	return {
		judge: async (args, onProgress = () => {}) => {
			const { agreement, historyId, confidence, objectiveIds, suggest, judgeId } = args
			const { signal, end } = begin(judgeId)
			try {
				const { summary } = await store.readMeta(historyId)
				const file = store.columnsFile(historyId)
				const observed = {
					covers: args.covers === undefined ? summary.covers : args.covers,
					asOf: args.asOf === undefined ? summary.asOf : args.asOf,
				}
				const job = {
					id: historyId,
					file,
					objectives: agreement.objectives.items.filter(({ id }) => objectiveIds?.includes(id) ?? true),
					...draftTerms(agreement, observed, confidence),
					suggest,
					// The promises share their caps: a part of them has no figure of its own. A moving target waits for none.
					credits:
						suggest && objectiveIds === undefined
							? { ...creditTerms(agreement), currency: agreement.parties.currency }
							: null,
					inPlaceOf: args.inPlaceOf ?? null,
				}
				const { hash, asOf, verdicts, credits } = await asked(file, desk.judge(job, { signal, onProgress }))
				return {
					historyId,
					historyHash: hash,
					seed: SEED,
					asOf,
					verdicts: verdicts.map(verdictShape),
					credits: credits && creditsShape(credits),
				}
			} finally {
				end()
			}
		},
		stopJudging: (judgeId) => judgings.get(judgeId)?.abort(),
		stopAll: () => {
			for (const controller of judgings.values()) controller.abort()
		},
		whatIf: async ({ agreement, historyId, objectiveId, growth, staff, deflected }) => {
			const { summary } = await store.readMeta(historyId)
			const objective = objectiveOf(agreement, objectiveId)
			const file = store.columnsFile(historyId)
			const draft = draftTerms(agreement, summary, WHAT_IF_CONFIDENCE)
			const question = { growth, staff, deflected }
			return asked(file, desk.whatIf({ id: historyId, file, draft, objective, question }))
		},
		propose: async ({ historyId, confidence, calendarName, service, agreement }) => {
			await store.readMeta(historyId)
			const file = store.columnsFile(historyId)
			const services = service === null ? [] : [service]
			const downtime = agreement && downtimeTerms(agreement)
			const options = { confidence, seed: SEED, calendarName, serviceId: service?.id ?? null, services, downtime }
			return asked(file, desk.propose({ id: historyId, file, options }))
		},
		observe: async (historyId, { covers, asOf }) => {
			const { summary, options, hash } = await store.readMeta(historyId)
			await store.writeMeta(historyId, { summary: { ...summary, covers, asOf }, options, hash })
		},
		figures: async (historyId, agreement) => {
			const { summary } = await store.readMeta(historyId)
			const file = store.columnsFile(historyId)
			const { covers, asOf } = summary
			return asked(file, desk.figures({ id: historyId, file, agreement, covers, asOf }))
		},
		evidence: async ({ agreement, historyId, confidence, language }) => {
			const { summary } = await store.readMeta(historyId)
			const file = store.columnsFile(historyId)
			const { covers, asOf } = summary
			const printed = await withTermHolidays(agreement)
			const job = { id: historyId, file, agreement, printed, language, confidence, seed: SEED, covers, asOf }
			const data = await asked(file, desk.check(job))
			return { data, agreement, files: summary.sources.map(({ file: name, sha256 }) => ({ file: name, sha256 })) }
		},
		shareCredits: async (chosen) => {
			const job = { chosen: chosen.map(({ historyId: id, objectiveIds }) => ({ id, objectiveIds })) }
			const credits = await asked('', desk.shareCredits(job))
			return credits && creditsShape(credits)
		},
		findTickets: async (historyId, text) => {
			await store.readMeta(historyId)
			const file = store.columnsFile(historyId)
			return asked(file, desk.findTickets({ id: historyId, file, text }))
		},
		ticketClock: async ({ agreement, historyId, objectiveId, ticketId }) => {
			const { summary } = await store.readMeta(historyId)
			const objective = objectiveOf(agreement, objectiveId)
			const file = store.columnsFile(historyId)
			const { calendars } = agreement.serviceHours
			const job = { id: historyId, file, objective, ticketId, calendars, downtime: downtimeTerms(agreement) }
			return asked(file, desk.ticketClock({ ...job, asOf: summary.asOf }))
		},
	}

	function begin(judgeId: string | undefined) {
		const controller = new AbortController()
		if (judgeId !== undefined) judgings.set(judgeId, controller)
		const end = () => {
			if (judgeId !== undefined && judgings.get(judgeId) === controller) judgings.delete(judgeId)
		}
		return { signal: controller.signal, end }
	}
}

type Observed = Pick<HistorySummary, 'covers' | 'asOf'>

function draftTerms(agreement: Agreement, { covers, asOf }: Observed, confidence: number): DraftTerms {
	return {
		calendars: agreement.serviceHours.calendars,
		services: agreement.services.items.map(({ id, name }) => ({ id, name })),
		downtime: downtimeTerms(agreement),
		confidence,
		seed: SEED,
		covers,
		asOf,
	}
}

function objectiveOf(agreement: Agreement, objectiveId: string): Objective {
	const objective = agreement.objectives.items.find(({ id }) => id === objectiveId)
	if (objective === undefined) throw new AppError('not-found', objectiveId)
	return objective
}

type Shape = VerdictReport['verdicts'][number]

/** The same figures with lists that a caller may keep. */
function verdictShape(verdict: Judged['verdicts'][number]): Shape {
	const { histogram, windows, reasons } = verdict
	return {
		...verdict,
		windows: [...windows],
		reasons: [...reasons],
		histogram: histogram === null ? null : { step: histogram.step, counts: [...histogram.counts] },
	}
}

function creditsShape(credits: NonNullable<Judged['credits']>): NonNullable<VerdictReport['credits']> {
	return {
		...credits,
		contributions: credits.contributions.map(({ schemes, ...band }) => ({ ...band, schemes: [...schemes] })),
		missing: [...credits.missing],
		servicesWithoutFee: [...credits.servicesWithoutFee],
		outsideVolume: [...credits.outsideVolume],
		withRampUp: [...credits.withRampUp],
	}
}
