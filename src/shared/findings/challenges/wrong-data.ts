import {
	type Answer,
	type Asker,
	type HistoryFacts,
	type NextStep,
	ofFindings,
	say,
	toField,
	unheard,
	worst,
} from './challenge'
import { judgedOf } from './unrealistic'

/** What is told of a history for completeness' sake: nothing is wrong with it. */
const HARMLESS: ReadonlySet<string> = new Set([
	...['several-rows', 'merged', 'spam', 'reopened', 'open', 'duplicate-id', 'repeated-header', 'outage-overlap'],
	...['quick-responses-ignored', 'quick-responses-kept', 'cut-off-first-month', 'cut-off-last-month'],
	...['interval-duplicate', 'interval-overlap', 'interval-sum', 'count-duplicate'],
])

/** With these nothing that the history says holds, or all of it flatters. */
const GRAVE: ReadonlySet<string> = new Set(['too-many-unusable', 'dates-only', 'no-open-cases'])

/** Do the figures behind the promises hold, and is it agreed from which data they are taken later? */
export const askWrongData: Asker = ({ agreement, verdicts, histories }, findings) => {
	const { items } = agreement.objectives
	const unsourced = items.filter(({ dataSource }) => dataSource === null)
	const unmeasured = items.filter(({ measurementMethod }) => measurementMethod === null)
	const doubts = histories.flatMap(({ quality }) => quality).filter(({ rule }) => !HARMLESS.has(rule))
	const silent = judgedOf(items, verdicts).filter(({ verdict }) => verdict === 'not enough data').length
	const isAgreed = unsourced.length + unmeasured.length === 0
	const answer =
		histories.length === 0
			? unheard(findings)
			: worst([ofDoubts(doubts), isAgreed ? 'good' : 'watch', ofFindings(findings)])
	const values = { count: doubts.length }
	return {
		answer,
		sentence: say(`wrong-data.${sentenceOf(answer, histories, doubts)}`, values),
		evidence: [
			...histories.map(historySaid),
			...(silent === 0 ? [] : [say('wrong-data.silent', { silent, objectives: items.length })]),
			...(items.length === 0
				? []
				: [say('wrong-data.agreed', { sourced: items.length - unsourced.length, objectives: items.length })]),
		],
		next: [...historyNext(histories, doubts), ...fieldNext(unsourced[0]?.id, unmeasured[0]?.id)],
	}
}

type Doubts = readonly { readonly rule: string }[]

function ofDoubts(doubts: Doubts): Answer {
	if (doubts.some(({ rule }) => GRAVE.has(rule))) return 'act'
	return doubts.length > 0 ? 'watch' : 'good'
}

function sentenceOf(answer: Answer, histories: readonly HistoryFacts[], doubts: Doubts): string {
	if (histories.length === 0) return 'none'
	if (doubts.some(({ rule }) => GRAVE.has(rule))) return 'grave'
	if (doubts.length > 0) return 'doubts'
	return answer === 'good' ? 'good' : 'found'
}

function historySaid({ name, cases, range }: HistoryFacts) {
	if (range === null) return say('wrong-data.history', { name, cases })
	return say('wrong-data.history-range', {
		...{ name, cases },
		...{ fromDate: range.start.slice(0, 10), toDate: lastDay(range.end) },
	})
}

/** The day before an exclusive end: an instant's own date unless it is midnight. */
function lastDay(end: string): string {
	const date = end.slice(0, 10)
	if (!end.slice(10).startsWith('T00:00')) return date
	const [year, month, day] = date.split('-').map(Number) as [number, number, number] // an ISO date has three parts
	return new Date(Date.UTC(year, month - 1, day - 1)).toISOString().slice(0, 10)
}

function historyNext(histories: readonly HistoryFacts[], doubts: Doubts): readonly NextStep[] {
	if (histories.length === 0) return [{ ...say('next.attach'), to: { kind: 'realism', objectiveId: null } }]
	return doubts.length === 0 ? [] : [{ ...say('next.quality'), to: { kind: 'histories' } }]
}

function fieldNext(unsourced: string | undefined, unmeasured: string | undefined): readonly NextStep[] {
	if (unsourced !== undefined) return [toField('next.source', `objectives.items.${unsourced}.dataSource`)]
	if (unmeasured === undefined) return []
	return [toField('next.method', `objectives.items.${unmeasured}.measurementMethod`)]
}
