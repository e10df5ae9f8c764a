import { contentHash } from '../../shared/agreement/content-hash'
import { publicAgreement } from '../../shared/agreement/public-agreement'
import type { Silence } from '../../shared/agreement/review'
import type { Agreement } from '../../shared/agreement/schema'
import { formatInstant } from '../../shared/calendar/instant-text'
import type { Finding, WaitsFor } from '../../shared/findings/finding'
import type { FixEdit } from '../../shared/findings/fix'
import { checkAgreement } from '../../shared/findings/run'
import type { History } from '../../shared/history/history'
import { creditTerms } from '../../shared/realism/credit-terms'
import { type CreditsJson, creditsJson } from '../../shared/realism/credits-json'
import { expectedCredits } from '../../shared/realism/expected-credits'
import { type KeyFigureOptions, type KeyFigures, keyFigures, vendorOf } from '../../shared/realism/figures/key-figures'
import { type HistorySummary, historySummary } from '../../shared/realism/history-summary'
import { judgeOne } from '../../shared/realism/judge'
import { createJudgeContext } from '../../shared/realism/judge-context'
import { downtimeTerms } from '../../shared/realism/maintenance-times'
import { type Covers, lastMoment } from '../../shared/realism/observation'
import type { VendorExplanation } from '../../shared/realism/vendor-explanation'
import { verdictJson } from '../../shared/realism/verdict-json'
import { type WhatIf, type WhatIfQuestion, whatIf } from '../../shared/realism/what-if'
import { firstZoneOf } from '../first-zone'
import { unknownHolidayPlaces } from '../unknown-holiday-places'
import { wordedFinding } from '../words/finding-words'
import { lastDateIn } from '../words/last-date'
import type { UiLanguage } from '../words/messages'

export type WordedFinding = Omit<Finding, 'fix'> & {
	readonly message: string
	/** The objective it is about, for those who see the sentence without its place; null where it is about none or named in the sentence. */
	readonly about: string | null
	/** Why it matters; null where nothing is said. */
	readonly why: string | null
	readonly waitsFor: WaitsFor
	/** What one click in the window would do, in words and as edits. */
	readonly fix?: { readonly message: string; readonly edits: readonly FixEdit[] }
}
export type WordedSilence = WordedFinding & { readonly silence: Pick<Silence, 'reason' | 'by' | 'at'> }
export type VerdictJson = ReturnType<typeof verdictJson>

export type CheckOptions = {
	/** Epoch seconds, null: the history's last moment. */
	readonly asOf: number | null
	readonly covers: Covers | null
	readonly confidence: number
	readonly seed: number
}

export type CheckedHistory = {
	readonly asOf: string
	readonly covers: string | null
	readonly confidence: number
	readonly seed: number
	readonly summary: HistorySummary
	readonly holidayGaps: readonly HolidayGap[]
	/** By which clock the desk's own durations run; empty where the files have none. */
	readonly vendor: readonly VendorExplanation[]
	/** null where nobody asked for them. */
	readonly figures: Omit<KeyFigures, 'vendor'> | null
}

/**
 * A calendar whose stored holidays do not reach over the days of the history. Stored dates are the only ones its clock
 * knows, so on the other days holidays were counted as days like any other.
 */
export type HolidayGap = {
	readonly calendarId: string
	readonly name: string
	/** First and last stored date. */
	readonly storedFrom: string
	readonly storedTo: string
}

/** What a check found, as `--json` prints it and the reports tell it. */
export type CheckData = {
	readonly agreement: { readonly id: string; readonly title: string; readonly contentHash: string }
	readonly findings: readonly WordedFinding[]
	/** What is found as well and was left as it is, for a reason. */
	readonly silenced: readonly WordedSilence[]
	readonly verdicts: readonly VerdictJson[]
	/** What the promises are expected to cost in a year; null where no history was given. */
	readonly credits: CreditsJson | null
	/** null where no history was given. */
	readonly history: CheckedHistory | null
	/** What another volume, staff or automation would do to each promise; null where nobody asked. */
	readonly whatIf: { readonly question: WhatIfQuestion; readonly answers: readonly WhatIf[] } | null
}

export type CheckRequest = {
	/** As the file says. */
	readonly agreement: Agreement
	/** The same with the holidays of its term stored, as it would be printed. */
	readonly printed: Agreement
	readonly history: History | null
	readonly options: CheckOptions
	readonly whatIf?: WhatIfQuestion | null
	/** Reports tell the key figures; without one they would cost time for nothing. */
	readonly withFigures: boolean
	/** Of the sentences. */
	readonly language: UiLanguage
}

/** Everything a check says. Deterministic: the same file, history and options give the same data. */
export function checkData(request: CheckRequest): CheckData {
	const { history } = request
	return dataOf(request, checked(request), history && historySummary(history))
}

/** The same, where the history is summed up elsewhere while this thread judges. */
export async function checkDataWith(
	request: CheckRequest,
	summary: (() => Promise<HistorySummary>) | null,
): Promise<CheckData> {
	// All that this thread can do comes before it waits.
	const found = checked(request)
	return dataOf(request, found, summary && (await summary()))
}

type Judged = Pick<CheckData, 'verdicts' | 'credits' | 'whatIf'>

function judged(request: CheckRequest): Judged {
	const { history } = request
	return history === null ? { verdicts: [], credits: null, whatIf: null } : verdictsOf(request, history)
}

type Checked = Judged & { readonly byRules: ReturnType<typeof checkAgreement> }

function checked(request: CheckRequest): Checked {
	const found = judged(request)
	return { ...found, byRules: checkAgreement(request.printed, { verdicts: found.verdicts }) }
}

function dataOf(
	request: CheckRequest,
	{ verdicts, credits, whatIf: asked, byRules: { findings, silenced } }: Checked,
	summary: HistorySummary | null,
): CheckData {
	const { agreement, printed, history, options, language } = request
	const worded = (finding: Finding) => wordedFinding(finding, agreement, language)
	const timeZone = firstZoneOf(agreement) ?? history?.timeZone ?? 'UTC'
	const asOf = history === null ? null : (options.asOf ?? lastMoment(history) ?? 0)
	const told = history && figuresOf(history, { agreement, asOf, covers: options.covers }, request.withFigures)
	return {
		agreement: { id: agreement.id, title: agreement.title, contentHash: contentHash(publicAgreement(printed)) },
		findings: [...findings, ...unknownHolidayPlaces(printed)].map(worded),
		silenced: silenced.map(({ finding, silence: { reason, by, at } }) => ({
			...worded(finding),
			silence: { reason, by, at },
		})),
		verdicts,
		credits,
		history: summary &&
			told && {
				asOf: formatInstant(asOf ?? 0, timeZone) ?? formatInstant(asOf ?? 0, 'UTC') ?? '',
				covers: options.covers === null ? null : `${options.covers.from}/${options.covers.to}`,
				confidence: options.confidence,
				seed: options.seed,
				summary,
				holidayGaps: holidayGaps(agreement, summary.range),
				...told,
			},
		whatIf: asked,
	}
}

function figuresOf(
	history: History,
	options: KeyFigureOptions,
	withFigures: boolean,
): Pick<CheckedHistory, 'vendor' | 'figures'> {
	if (!withFigures) return { vendor: vendorOf(history, options), figures: null }
	const { vendor, ...figures } = keyFigures(history, options)
	return { vendor, figures }
}

function verdictsOf({ agreement, options, whatIf: question = null }: CheckRequest, history: History): Judged {
	const { items } = agreement.objectives
	const context = createJudgeContext({
		calendars: agreement.serviceHours.calendars,
		services: agreement.services.items,
		downtime: downtimeTerms(agreement),
		history,
		options,
	})
	const verdicts = items.map((objective) => judgeOne(context, objective))
	const expected = expectedCredits(creditTerms(agreement), verdicts, options.seed)
	const credits = creditsJson(expected, agreement.parties.currency)
	return {
		verdicts: verdicts.map((verdict) => verdictJson(verdict, credits)),
		credits,
		whatIf: question && { question, answers: items.map((objective) => whatIf(context, objective, question)) },
	}
}

function holidayGaps(agreement: Agreement, range: HistorySummary['range']): HolidayGap[] {
	if (range === null) return []
	return agreement.serviceHours.calendars.flatMap(({ id, name, holidays }): HolidayGap[] => {
		const dates = Object.keys(holidays?.dates ?? {}).sort()
		const [storedFrom, storedTo] = [dates[0], dates.at(-1)]
		if (storedFrom === undefined || storedTo === undefined) return []
		// Whole years: the first holiday of a year is never its first day everywhere.
		const isCovered =
			storedFrom.slice(0, 4) <= range.start.slice(0, 4) && storedTo.slice(0, 4) >= lastDateIn(range).slice(0, 4)
		return isCovered ? [] : [{ calendarId: id, name, storedFrom, storedTo }]
	})
}
