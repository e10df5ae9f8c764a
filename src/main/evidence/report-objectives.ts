import type { Agreement } from '../../shared/agreement/schema'
import type { Objective } from '../../shared/agreement/values/objective'
import { durationWords, formatsOf } from '../words/formats'
import { lastDateIn } from '../words/last-date'
import type { Translate } from '../words/messages'
import { objectiveLabel, targetWords } from '../words/objective-words'
import { forecastSentence } from '../words/outlook-words'
import { reasonSentence } from '../words/reason-words'
import { suggestionWords } from '../words/verdict-words'
import { barScale } from './bar-scale'
import type { VerdictJson } from './check-data'
import type { ReportColumn, ReportWriter } from './report-writer'

/** What is said of one objective, for the printed report and the JSON alike. */
export type ObjectiveWords = {
	readonly objectiveId: string
	readonly label: string
	readonly target: string
	/** Verdict, chance, attainment, suggestion, credits. */
	readonly sentences: readonly string[]
	/** What makes the verdict doubtful or explains it. */
	readonly doubts: readonly string[]
}

export function objectiveWords(t: Translate, verdict: VerdictJson, agreement: Agreement): ObjectiveWords | null {
	const objective = agreement.objectives.items.find(({ id }) => id === verdict.objectiveId)
	if (objective === undefined) return null
	const ahead = forecastSentence(t, verdict)
	return {
		objectiveId: objective.id,
		label: objectiveLabel(t, objective, agreement),
		target: targetWords(t, objective),
		sentences: [
			t('report.verdict', { verdict: t(`verdict.${verdict.verdict.replaceAll(' ', '-')}`) }),
			...chanceSentences(t, verdict, objective),
			...suggestionSentences(t, verdict, objective),
			...creditSentences(t, verdict),
		],
		doubts: [...verdict.reasons.map((reason) => reasonSentence(t, reason)), ...(ahead === null ? [] : [ahead])].map(
			asSentence,
		),
	}
}

function chanceSentences(
	t: Translate,
	{ passProbability, attainment, basis, verdict }: VerdictJson,
	objective: Objective,
) {
	const { percent } = formatsOf(t.language)
	const sentences: string[] = []
	if (passProbability !== null && verdict !== 'not enough data') {
		const { estimate, low, high } = passProbability
		const [middle, least, most] = [estimate, low, high].map((part) => percent(part, 0))
		sentences.push(
			t('report.chance', { estimate: middle!, low: least!, high: most!, months: basis.months, cases: basis.cases }),
		)
	}
	if (attainment !== null) {
		const isAvailability = objective.metric === 'availability'
		const key = isAvailability ? 'report.attainedAvailability' : 'report.attained'
		sentences.push(t(key, { share: percent(attainment, isAvailability ? 4 : 2) }))
	}
	return sentences
}

function suggestionSentences(t: Translate, { suggested, verdict }: VerdictJson, objective: Objective): string[] {
	if (suggested === null || verdict === 'not enough data') return []
	const target = suggestionWords(t, objective, suggested)
	const chance = suggested.passProbability
	if (chance === null) return [t('report.suggested', { target })]
	return [t('report.suggestedChance', { target, chance: formatsOf(t.language).percent(chance.estimate, 0) })]
}

function creditSentences(t: Translate, { expectedCredits, expectedCreditsAtSuggestion }: VerdictJson): string[] {
	if (expectedCredits === null) return []
	const { mean, p5, p95, currency } = expectedCredits
	const { money } = formatsOf(t.language)
	const band = { mean: money(mean, currency), low: money(p5, currency), high: money(p95, currency) }
	if (expectedCreditsAtSuggestion === null) return [t('report.credits', band)]
	return [t('report.creditsSuggested', { ...band, after: money(expectedCreditsAtSuggestion, currency) })]
}

/** Sentences, then every window of the history with a bar, then what is doubtful. */
export function printObjective(page: ReportWriter, t: Translate, verdict: VerdictJson, agreement: Agreement): void {
	const words = objectiveWords(t, verdict, agreement)
	const objective = agreement.objectives.items.find(({ id }) => id === verdict.objectiveId)
	if (words === null || objective === undefined) return
	page.subheading(`${words.label}: ${words.target}`)
	page.text(words.sentences.join(' '))
	for (const doubt of words.doubts) page.item(doubt)
	if (verdict.windows.length === 0) return
	if (objective.metric === 'availability') printAvailability(page, t, verdict, objective)
	else printCases(page, t, verdict, objective)
}

type Window = VerdictJson['windows'][number]

function printCases(page: ReportWriter, t: Translate, { windows }: VerdictJson, objective: Objective): void {
	const { number, exactPercent } = formatsOf(t.language)
	const column = (name: string, width: number): ReportColumn => ({ head: t(`windows.${name}`), width })
	page.table(
		[
			column('window', 21),
			column('cases', 10),
			column('met', 10),
			column('pending', 12),
			column('attained', 13),
			barColumn(t, windows, objective, 18),
			column('kept', 16),
		],
		windows.map((window) => [
			windowName(t, window),
			number(window.cases),
			number(window.met),
			number(window.pending),
			window.attainment === null ? '-' : exactPercent(window.attainment, 2),
			'',
			stateOf(t, window),
		]),
	)
}

function printAvailability(page: ReportWriter, t: Translate, { windows }: VerdictJson, objective: Objective): void {
	const { exactPercent } = formatsOf(t.language)
	const seconds = (value: number | null) =>
		value === null ? '-' : unbroken(durationWords(t.language, Math.round(value)))
	const column = (name: string, width: number): ReportColumn => ({ head: t(`windows.${name}`), width })
	page.table(
		[
			column('window', 20),
			{ ...column('downtime', 18), align: 'right' },
			{ ...column('allowed', 18), align: 'right' },
			column('attained', 14),
			barColumn(t, windows, objective, 15),
			column('kept', 15),
		],
		windows.map((window) => [
			windowName(t, window),
			seconds(window.downtimeSeconds),
			seconds(window.allowedSeconds),
			window.attainment === null ? '-' : exactPercent(window.attainment, 3),
			'',
			stateOf(t, window),
		]),
	)
}

/** A bar a window from a round lower end to everything; the head names both ends. */
function barColumn(t: Translate, windows: readonly Window[], objective: Objective, width: number): ReportColumn {
	const { number, percent } = formatsOf(t.language)
	const promised = promisedShare(objective)
	const { low, place } = barScale([...windows.map(({ attainment }) => attainment), promised])
	return {
		head: `${number(low * 100, 2)}–${percent(1, 0)}`,
		width,
		bars: {
			values: windows.map(({ attainment }) => (attainment === null ? null : place(attainment))),
			mark: promised === null ? null : place(promised),
		},
	}
}

/** Part of the cases (or of the time) that must be good, 0..1; null where the objective names none. */
function promisedShare({ metric, share, value, comparison }: Objective): number | null {
	if (metric === 'custom') return share === null ? null : share / 1_000_000
	const ppm = share ?? (comparison === 'at-least' ? value : 1_000_000 - value)
	return ppm >= 0 && ppm <= 1_000_000 ? ppm / 1_000_000 : null
}

function stateOf(t: Translate, { complete, kept }: Window): string {
	if (!complete || kept === null) return t('windows.state.open')
	return t(kept ? 'windows.state.kept' : 'windows.state.broken')
}

/** "March 2026" for a month, else its first and last day. */
function windowName(t: Translate, window: Window): string {
	const { day, monthOfYear } = formatsOf(t.language)
	const last = lastDateIn(window)
	if (window.start.slice(0, 7) === last.slice(0, 7)) return monthOfYear(window.start)
	return t('windows.span', { start: day(window.start), end: day(last) })
}

/** A duration in a narrow column never parts from its unit. */
function unbroken(words: string): string {
	return words.replaceAll(' ', '\u00A0')
}

function asSentence(words: string): string {
	return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}
