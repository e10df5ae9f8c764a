import type { Agreement } from '../../shared/agreement/schema'
import { cappedBy } from '../../shared/realism/capped-by'
import type { CheckData, VerdictJson, WordedFinding } from '../evidence/check-data'
import { creditWords } from '../words/credit-words'
import { namesOf } from '../words/figure-names'
import { vendorSentence } from '../words/figure-words'
import { placedMessage } from '../words/finding-words'
import { formatsOf } from '../words/formats'
import { lastDateIn } from '../words/last-date'
import type { Translate } from '../words/messages'
import { objectiveLabel } from '../words/objective-words'
import { outlookLines } from '../words/outlook-words'
import { qualityLines } from '../words/quality-words'
import { reasonSentence } from '../words/reason-words'
import { holidayGapSentence, verdictRows } from '../words/verdict-words'
import { whatIfLines } from '../words/what-if-words'
import { countedLines } from './counted-lines'
import { columnsOf } from './text-table'

/** A check for reading in a terminal. */
export function checkLines(t: Translate, data: CheckData, agreement: Agreement): string[] {
	const lines = [agreement.title === '' ? t('check.untitled') : agreement.title, '', ...findingLines(t, data.findings)]
	if (data.silenced.length > 0) lines.push(t('check.silenced', { count: data.silenced.length }))
	if (data.history === null) return lines
	const { summary } = data.history
	const { day } = formatsOf(t.language)
	const counted = {
		tickets: summary.tickets,
		outages: summary.outages,
		files: summary.files.map(({ file }) => file).join(', '),
	}
	lines.push('', t('check.history', counted))
	lines.push(...countedLines(t, summary).map((line) => `  ${line}`))
	if (summary.range !== null)
		lines.push(`  ${t('history.range', { start: day(summary.range.start), end: day(lastDateIn(summary.range)) })}`)
	if (summary.timeZoneAssumed) lines.push(`  ${t('history.zoneAssumed', { zone: summary.timeZone })}`)
	lines.push(...qualityLines(t, summary.quality, summary))
	for (const gap of data.history.holidayGaps) lines.push(`  ${holidayGapSentence(t, gap)}`)
	for (const vendor of data.history.vendor) lines.push(`  ${vendorSentence(t, vendor, namesOf(t, agreement))}`)
	lines.push('', t('check.verdicts'), ...verdictLines(t, data.verdicts, agreement))
	lines.push(...creditLines(t, data, agreement))
	lines.push(...outlookLines(t, data.verdicts, agreement))
	lines.push(...whatIfLines(t, data, agreement))
	return lines
}

function findingLines(t: Translate, findings: readonly WordedFinding[]): string[] {
	if (findings.length === 0) return [t('check.clear')]
	const of = (severity: WordedFinding['severity']) => findings.filter((one) => one.severity === severity)
	const counts = (['error', 'warning', 'info'] as const)
		.map((severity) => ({ severity, count: of(severity).length }))
		.filter(({ count }) => count > 0)
		.map(({ severity, count }) => t(`check.count.${severity}`, { count }))
	const rows = findings
		// Blanks are many and all alike: they are told together below.
		.filter(({ rule }) => rule !== 'blank')
		.map((one) => [`  ${t(`severity.${one.severity}`)}`, t(`section.${one.section}`), placedMessage(one)])
	const blanks = findings.filter(({ rule }) => rule === 'blank')
	const blankLines =
		blanks.length === 0 ? [] : [`  ${t('check.blanks', { count: blanks.length, list: bySection(t, blanks) })}`]
	return [t('check.found', { counts: counts.join(', ') }), ...columnsOf(rows), ...blankLines]
}

/** "Parties 12, Services 3", in the order in which the sections come. */
function bySection(t: Translate, findings: readonly WordedFinding[]): string {
	const counts = new Map<string, number>()
	for (const { section } of findings) counts.set(section, (counts.get(section) ?? 0) + 1)
	return [...counts].map(([section, count]) => `${t(`section.${section}`)} ${count}`).join(', ')
}

function verdictLines(t: Translate, verdicts: readonly VerdictJson[], agreement: Agreement): string[] {
	const head = ['objective', 'target', 'verdict', 'chance', 'attained', 'suggested'].map((column) =>
		t(`verdicts.${column}`),
	)
	const rows = verdictRows(t, verdicts, agreement)
	const table = columnsOf([head, ...rows].map((row) => [`  ${row[0] ?? ''}`, ...row.slice(1)]))
	return [...table, ...cappedLines(t, verdicts, agreement)]
}

/** Why promises with a chance that would be enough are called tight: once for each doubt. */
function cappedLines(t: Translate, verdicts: readonly VerdictJson[], agreement: Agreement): string[] {
	const byReason = new Map<string, string[]>()
	for (const verdict of verdicts) {
		const cap = cappedBy(verdict)
		const objective = agreement.objectives.items.find(({ id }) => id === verdict.objectiveId)
		if (cap === null || objective === undefined) continue
		const reason = reasonSentence(t, cap)
		byReason.set(reason, [...(byReason.get(reason) ?? []), objectiveLabel(t, objective, agreement)])
	}
	return [...byReason].map(([reason, labels]) => `  ${t('verdicts.capped', { reason, list: labels.join('; ') })}`)
}

function creditLines(t: Translate, { credits }: CheckData, agreement: Agreement): string[] {
	const words = credits && creditWords(t, credits, agreement)
	if (words === null) return []
	const table =
		words.rows.length === 0
			? []
			: columnsOf([words.columns, ...words.rows].map((row) => [`  ${row[0] ?? ''}`, ...row.slice(1)]))
	return ['', t('expected.title'), `  ${words.head}`, ...table, ...words.notes.map((note) => `  ${note}`)]
}
