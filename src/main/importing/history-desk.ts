import { readFile } from 'node:fs/promises'
import type { Agreement } from '../../shared/agreement/schema'
import { compileCalendar } from '../../shared/calendar/compile-calendar'
import { alwaysOpen } from '../../shared/calendar/compiled-calendar'
import { formatInstant } from '../../shared/calendar/instant-text'
import { isKnownTimeZone } from '../../shared/calendar/zone-table'
import { findIds } from '../../shared/history/find-ids'
import type { History } from '../../shared/history/history'
import { HistoryError } from '../../shared/history/history-error'
import type { TicketClockAnswer } from '../../shared/ipc/ticket-clock-shape'
import { clockOfTicket, keptText, ticketClockJson } from '../../shared/realism/clock-of-ticket'
import { bandJson, type CreditsJson, creditsJson, type MoneyBand } from '../../shared/realism/credits-json'
import {
	type CreditTerms,
	creditsAt,
	creditsOf,
	type SimulatedCredits,
	simulateCredits,
} from '../../shared/realism/expected-credits'
import type { FigureAgreement } from '../../shared/realism/figures/given'
import { type KeyFigures, keyFigures } from '../../shared/realism/figures/key-figures'
import { type HistorySummary, historySummary } from '../../shared/realism/history-summary'
import { judgeOne } from '../../shared/realism/judge'
import { createJudgeContext, type JudgeContext } from '../../shared/realism/judge-context'
import type { DowntimeTerms } from '../../shared/realism/maintenance-times'
import { mergeSimulated } from '../../shared/realism/merge-credits'
import { type Covers, lastMoment, readMoment } from '../../shared/realism/observation'
import { type Proposal, type ProposalOptions, proposeFromHistory } from '../../shared/realism/propose'
import { verdictJson } from '../../shared/realism/verdict-json'
import { type WhatIf, type WhatIfQuestion, whatIf } from '../../shared/realism/what-if'
import { type CheckData, checkData } from '../evidence/check-data'
import { writeDurably } from '../storage/durable-file'
import type { UiLanguage } from '../words/messages'
import { decodeHistory, encodeHistory, historyHash } from './history-file'

/** Writes a history to `file` and sums it up. */
export type StoreJob = {
	readonly kind: 'store'
	readonly id: string
	readonly file: string
	readonly history: History
}
export type Stored = { readonly summary: HistorySummary; readonly hash: string }

/** What the sorted clocks depend on. */
export type DraftTerms = Pick<
	JudgeJob,
	'calendars' | 'services' | 'downtime' | 'confidence' | 'seed' | 'covers' | 'asOf'
>

/** Judges the objectives of a draft by the history in `file`. */
export type JudgeJob = {
	readonly kind: 'judge'
	readonly id: string
	readonly file: string
	readonly objectives: Agreement['objectives']['items']
	readonly calendars: Agreement['serviceHours']['calendars']
	readonly services: readonly { readonly id: string; readonly name: string | null }[]
	readonly downtime: DowntimeTerms
	readonly confidence: number
	readonly seed: number
	/** Days covered, and the last day known; null: as the history itself tells. */
	readonly covers: Covers | null
	readonly asOf: string | null
	/** Whether to look for the target that history supports. */
	readonly suggest: boolean
	/** What broken promises cost; null leaves expected credits out. */
	readonly credits: (CreditTerms & { readonly currency: string }) | null
	/**
	 * The drafted promise in whose place each of `objectives` is tried: what it would cost, all else as it was when `credits`
	 * were last computed; null leaves that out.
	 */
	readonly inPlaceOf: string | null
}
export type Judged = {
	readonly hash: string
	readonly asOf: string
	readonly verdicts: readonly ReturnType<typeof verdictJson>[]
	readonly credits: CreditsJson | null
}

/** Asks what growth, staff and deflection do to one objective of a draft. */
export type WhatIfJob = {
	readonly kind: 'what-if'
	readonly id: string
	readonly file: string
	readonly draft: DraftTerms
	readonly objective: Agreement['objectives']['items'][number]
	readonly question: WhatIfQuestion
}

/** Proposes hours, priorities and targets from the history in `file`. */
export type ProposeJob = {
	readonly kind: 'propose'
	readonly id: string
	readonly file: string
	readonly options: ProposalOptions
}

/** Objectives judged so far, and of how many. */
export type JudgeWatch = {
	/** Looked at between objectives. */
	readonly isStopped: () => boolean
	readonly onProgress: (done: number, total: number) => void
}

/** The clock of one ticket under one objective of a draft. */
export type TicketClockJob = Pick<JudgeJob, 'id' | 'file' | 'calendars' | 'downtime' | 'asOf'> & {
	readonly kind: 'ticket-clock'
	readonly objective: JudgeJob['objectives'][number]
	readonly ticketId: string
}

export type FindTicketsJob = {
	readonly kind: 'find-tickets'
	readonly id: string
	readonly file: string
	readonly text: string
}

/** Key figures of the history in `file`; null: no agreement says hours, services and targets. */
export type FiguresJob = Pick<JudgeJob, 'id' | 'file' | 'covers' | 'asOf'> & {
	readonly kind: 'figures'
	readonly agreement: FigureAgreement | null
}

/** Everything a check says of a draft, for a report. `printed` is the draft with the holidays of its term stored. */
export type CheckJob = Pick<JudgeJob, 'id' | 'file' | 'confidence' | 'seed' | 'covers' | 'asOf'> & {
	readonly kind: 'check'
	readonly agreement: Agreement
	readonly printed: Agreement
	readonly language: UiLanguage
}

/** Puts the promises that several histories were judged for last under their caps together. */
export type ShareCreditsJob = {
	readonly kind: 'share-credits'
	/** Of each history, the objectives for which it is the one that counts. */
	readonly chosen: readonly { readonly id: string; readonly objectiveIds: readonly string[] }[]
}

export type ForgetJob = { readonly kind: 'forget'; readonly id: string }

export type HistoryDesk = {
	readonly store: (job: Omit<StoreJob, 'kind'>) => Promise<Stored>
	/** Rejects with the problem `cancelled` once the watch says so. */
	readonly judge: (job: Omit<JudgeJob, 'kind'>, watch?: JudgeWatch) => Promise<Judged>
	readonly whatIf: (job: Omit<WhatIfJob, 'kind'>) => Promise<WhatIf>
	readonly propose: (job: Omit<ProposeJob, 'kind'>) => Promise<Proposal>
	readonly ticketClock: (job: Omit<TicketClockJob, 'kind'>) => Promise<TicketClockAnswer>
	readonly findTickets: (job: Omit<FindTicketsJob, 'kind'>) => Promise<readonly string[]>
	readonly figures: (job: Omit<FiguresJob, 'kind'>) => Promise<KeyFigures>
	readonly check: (job: Omit<CheckJob, 'kind'>) => Promise<CheckData>
	/** null where one of them was judged last with other terms, or not with credits. */
	readonly shareCredits: (job: Omit<ShareCreditsJob, 'kind'>) => Promise<CreditsJson | null>
	readonly forget: (id: string) => Promise<void>
}

type Open = {
	readonly history: History
	readonly hash: string
	/** The newest draft's calendars and services, compiled, with the sorted clocks: what a moved target needs. */
	context: { readonly key: string; readonly value: JudgeContext } | null
}

type KeptCredits = { readonly currency: string; readonly simulated: SimulatedCredits }

/** A million tickets take about 150 MB: two histories stay open, so that going to and fro is quick. */
const OPEN_AT_ONCE = 2

/**
 * Heavy work on histories, in the thread that calls it. A history stays in memory between judgements and so do the sorted
 * clocks of the last draft, as long as its calendars and services stay the same. `judge` rejects with HistoryError.
 */
export function createHistoryDesk(): HistoryDesk {
	const open = new Map<string, Open>()
	/** By history, of the draft that was judged last as a whole: histories that were put away share their caps too. */
	const credits = new Map<string, KeptCredits>()

	function keep(id: string, entry: Open): Open {
		open.delete(id)
		open.set(id, entry)
		for (const oldest of open.keys()) {
			if (open.size <= OPEN_AT_ONCE) break
			open.delete(oldest)
		}
		return entry
	}

	async function load(id: string, file: string): Promise<Open> {
		const known = open.get(id)
		if (known !== undefined) return keep(id, known)
		let bytes: Uint8Array
		try {
			bytes = await readFile(file)
		} catch (error) {
			const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
			throw new HistoryError({ code: 'unreadable', file, reason })
		}
		return keep(id, { history: decodeHistory(bytes, file), hash: historyHash(bytes), context: null })
	}

	/** The sorted clocks of a draft; kept while what they depend on stays the same. */
	function contextOf(entry: Open, draft: DraftTerms): JudgeContext {
		const { calendars, services, downtime, confidence, seed, covers } = draft
		const key = JSON.stringify([calendars, services, downtime, confidence, seed, covers, draft.asOf])
		if (entry.context?.key === key) return entry.context.value
		const { history } = entry
		const options = { confidence, seed, covers, asOf: lastKnown(draft.asOf, calendars, history) }
		entry.context = { key, value: createJudgeContext({ calendars, services, downtime, history, options }) }
		return entry.context.value
	}

	return {
		store: async ({ id, file, history }) => {
			const bytes = encodeHistory(history)
			await writeDurably(file, bytes, { keepBackup: false })
			credits.delete(id)
			const { hash } = keep(id, { history, hash: historyHash(bytes), context: null })
			return { summary: historySummary(history), hash }
		},
		judge: async (job, watch = UNWATCHED) => {
			const { objectives, seed, credits: terms } = job
			const goOn = () => {
				if (watch.isStopped()) throw new HistoryError({ code: 'cancelled' })
			}
			goOn()
			const entry = await load(job.id, job.file)
			const context = { ...contextOf(entry, job), suggest: job.suggest }
			const verdicts = objectives.map((objective, index) => {
				goOn()
				const verdict = judgeOne(context, objective)
				watch.onProgress(index + 1, objectives.length)
				return verdict
			})
			goOn()
			if (terms !== null)
				credits.set(job.id, { currency: terms.currency, simulated: simulateCredits(terms, verdicts, seed) })
			const known = credits.get(job.id) ?? null
			const money = terms && known && creditsJson(creditsOf(known.simulated), terms.currency)
			const costOf = (index: number): MoneyBand | null => {
				const [tried, outlook] = [objectives[index], verdicts[index]?.outlook ?? null]
				if (job.inPlaceOf === null || known === null || tried === undefined) return null
				const band = creditsAt(known.simulated, job.inPlaceOf, { goal: tried, outlook })
				return band && bandJson(band, known.currency)
			}
			return {
				hash: entry.hash,
				asOf: formatInstant(context.asOf, context.defaultTimeZone) ?? '',
				verdicts: verdicts.map((verdict, index) => {
					const json = verdictJson(verdict, money)
					return money === null ? { ...json, expectedCredits: costOf(index) } : json
				}),
				credits: money,
			}
		},
		whatIf: async ({ id, file, draft, objective, question }) =>
			whatIf(contextOf(await load(id, file), draft), objective, question),
		propose: async ({ id, file, options }) => proposeFromHistory((await load(id, file)).history, options),
		ticketClock: async ({ id, file, objective, ticketId, calendars, downtime, asOf: lastDay }) => {
			const { history } = await load(id, file)
			const asOf = lastKnown(lastDay, calendars, history) ?? lastMoment(history) ?? 0
			const zone = calendars[0]?.timeZone ?? history.timeZone
			const calendar = calendars.find((one) => one.id === objective.calendarId)
			const outcome = calendar && compileCalendar(calendar, { fromEpochSeconds: asOf, toEpochSeconds: asOf })
			const compiled = objective.calendarId === null ? alwaysOpen(zone) : outcome?.ok === true ? outcome.value : null
			if (compiled === null) return { kind: 'unknown-calendar' }
			const question = { tickets: history.tickets, ticketId, objective, downtime, compiled, asOf }
			const answer = clockOfTicket(question)
			if (answer.kind !== 'clock') return answer
			const kept = keptText(history.tickets, ticketId)
			return { kind: 'clock', timeZone: compiled.timeZone, ...ticketClockJson(answer, question), kept }
		},
		findTickets: async ({ id, file, text }) =>
			findIds((await load(id, file)).history.tickets?.ids ?? null, text, TICKETS_FOUND),
		figures: async ({ id, file, agreement, covers, asOf }) => {
			const { history } = await load(id, file)
			const calendars = agreement?.serviceHours.calendars ?? []
			return keyFigures(history, { agreement, covers, asOf: lastKnown(asOf, calendars, history) })
		},
		check: async ({ id, file, agreement, printed, language, confidence, seed, covers, asOf: lastDay }) => {
			const { history } = await load(id, file)
			const asOf = lastKnown(lastDay, agreement.serviceHours.calendars, history)
			const options = { asOf, covers, confidence, seed }
			return checkData({ agreement, printed, history, options, withFigures: true, language })
		},
		shareCredits: async ({ chosen }) => {
			const parts = chosen.flatMap(({ id, objectiveIds }) => {
				const known = credits.get(id)
				return known === undefined ? [] : [{ simulated: known.simulated, objectiveIds }]
			})
			const currency = credits.get(chosen[0]?.id ?? '')?.currency
			const simulated = parts.length < chosen.length ? null : mergeSimulated(parts)
			if (simulated === null || currency === undefined) return null
			// A target that moves from now on moves beside the promises of all of them.
			for (const { id } of chosen) credits.set(id, { currency, simulated })
			return creditsJson(creditsOf(simulated), currency)
		},
		forget: async (id) => {
			credits.delete(id)
			open.delete(id)
		},
	}
}

const UNWATCHED: JudgeWatch = { isStopped: () => false, onProgress: () => {} }
const TICKETS_FOUND = 20

/** Epoch seconds at the end of the last day known; null where nobody said one. */
function lastKnown(day: string | null, calendars: JudgeJob['calendars'], history: History): number | null {
	if (day === null) return null
	const zone = calendars[0]?.timeZone ?? history.timeZone
	const epoch = readMoment(day, isKnownTimeZone(zone) ? zone : history.timeZone, true)
	return Number.isNaN(epoch) ? null : epoch
}
