import { readFile } from 'node:fs/promises'
import type { Agreement } from '../../shared/agreement/schema'
import { formatInstant } from '../../shared/calendar/instant-text'
import type { History } from '../../shared/history/history'
import { HistoryError } from '../../shared/history/history-error'
import { type CreditsJson, creditsJson } from '../../shared/realism/credits-json'
import { type CreditTerms, expectedCredits } from '../../shared/realism/expected-credits'
import { type HistorySummary, historySummary } from '../../shared/realism/history-summary'
import { judgeOne } from '../../shared/realism/judge'
import { createJudgeContext, type JudgeContext } from '../../shared/realism/judge-context'
import type { DowntimeTerms } from '../../shared/realism/maintenance-times'
import { type Proposal, type ProposalOptions, proposeFromHistory } from '../../shared/realism/propose'
import { verdictJson } from '../../shared/realism/verdict-json'
import { type WhatIf, type WhatIfQuestion, whatIf } from '../../shared/realism/what-if'
import { writeDurably } from '../storage/durable-file'
import { decodeHistory, encodeHistory, historyHash } from './history-file'

/** Writes a history to `file` and sums it up. */
export type StoreJob = {
	readonly kind: 'store'
	readonly id: string
	readonly file: string
	readonly history: History
}
export type Stored = { readonly summary: HistorySummary; readonly hash: string }

/** What of a draft the sorted clocks depend on. */
export type DraftTerms = Pick<JudgeJob, 'calendars' | 'services' | 'downtime' | 'confidence' | 'seed'>

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
	/** Whether to look for the target that history supports. */
	readonly suggest: boolean
	/** What broken promises cost; null leaves expected credits out. */
	readonly credits: (CreditTerms & { readonly currency: string }) | null
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

export type ForgetJob = { readonly kind: 'forget'; readonly id: string }

export type HistoryDesk = {
	readonly store: (job: Omit<StoreJob, 'kind'>) => Promise<Stored>
	readonly judge: (job: Omit<JudgeJob, 'kind'>) => Promise<Judged>
	readonly whatIf: (job: Omit<WhatIfJob, 'kind'>) => Promise<WhatIf>
	readonly propose: (job: Omit<ProposeJob, 'kind'>) => Promise<Proposal>
	readonly forget: (id: string) => Promise<void>
}

type Open = {
	readonly history: History
	readonly hash: string
	/** The newest draft's calendars and services, compiled, with the sorted clocks: what a moved target needs. */
	context: { readonly key: string; readonly value: JudgeContext } | null
}

/** A million tickets take about 150 MB: two histories stay open, so that going to and fro is quick. */
const OPEN_AT_ONCE = 2

/**
 * Heavy work on histories, in the thread that calls it. A history stays in memory between judgements and so do the sorted
 * clocks of the last draft, as long as its calendars and services stay the same. `judge` rejects with HistoryError.
 */
export function createHistoryDesk(): HistoryDesk {
	const open = new Map<string, Open>()

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

	/** The sorted clocks of a draft; kept while its calendars and services stay the same. */
	function contextOf(entry: Open, draft: DraftTerms): JudgeContext {
		const { calendars, services, downtime, confidence, seed } = draft
		const key = JSON.stringify([calendars, services, downtime, confidence, seed])
		if (entry.context?.key === key) return entry.context.value
		const input = { calendars, services, downtime, history: entry.history, options: { confidence, seed } }
		entry.context = { key, value: createJudgeContext(input) }
		return entry.context.value
	}

	return {
		store: async ({ id, file, history }) => {
			const bytes = encodeHistory(history)
			await writeDurably(file, bytes, { keepBackup: false })
			const { hash } = keep(id, { history, hash: historyHash(bytes), context: null })
			return { summary: historySummary(history), hash }
		},
		judge: async ({ id, file, objectives, calendars, services, downtime, confidence, seed, suggest, credits }) => {
			const entry = await load(id, file)
			const context = { ...contextOf(entry, { calendars, services, downtime, confidence, seed }), suggest }
			const verdicts = objectives.map((objective) => judgeOne(context, objective))
			const money = credits && creditsJson(expectedCredits(credits, verdicts, seed), credits.currency)
			return {
				hash: entry.hash,
				asOf: formatInstant(context.asOf, context.defaultTimeZone) ?? '',
				verdicts: verdicts.map((verdict) => verdictJson(verdict, money)),
				credits: money,
			}
		},
		whatIf: async ({ id, file, draft, objective, question }) =>
			whatIf(contextOf(await load(id, file), draft), objective, question),
		propose: async ({ id, file, options }) => proposeFromHistory((await load(id, file)).history, options),
		forget: async (id) => {
			open.delete(id)
		},
	}
}
