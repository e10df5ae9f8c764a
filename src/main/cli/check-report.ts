import type { Agreement } from '../../shared/agreement/schema'
import type { Block, Inline, Outline, TableColumn } from '../../shared/outline/block'
import { cleanBlock, cleanText } from '../../shared/outline/clean'
import type { CreditsJson } from '../../shared/realism/credits-json'
import type { CheckData, VerdictJson } from './check-data'
import { holidayGapSentence, verdictRows } from './check-text'
import { countedLines } from './counted-lines'
import { creditWords } from './credit-words'
import { durationWords, formatsOf } from './formats'
import type { Translate } from './messages'
import { objectiveLabel, targetWords } from './objective-words'
import { forecastSentence } from './outlook-words'
import { qualityWords } from './quality-words'
import { reasonSentence } from './reason-words'

export type ReportContent = {
	readonly data: CheckData
	readonly agreement: Agreement
	readonly evidence: { readonly pledgeVersion: string; readonly files: readonly { file: string; sha256: string }[] }
	readonly assumptions: readonly string[]
}

export const METHOD_KEYS = ['clock', 'windows', 'chance', 'verdict', 'suggested', 'open', 'credits'] as const

/**
 * A check as print tree, so that the report comes out of the same printers as a contract: data, findings, verdicts,
 * windows, method, assumptions and doubts. It is internal: it tells what history says of a promise.
 */
export function reportOutline(t: Translate, content: ReportContent): Outline {
	const { data, agreement } = content
	const page = reportWriter()
	const title = agreement.title === '' ? t('check.untitled') : agreement.title
	page.title(t('report.title', { title }), t('report.internal'))
	if (data.history !== null) printVerdicts(page, t, data, agreement)
	if (data.credits !== null) printCredits(page, t, data.credits, agreement)
	printFindings(page, t, data)
	printData(page, t, content)
	if (data.history !== null) {
		page.heading(t('report.windows'))
		for (const verdict of data.verdicts) printWindows(page, t, verdict, agreement)
		page.heading(t('report.method'))
		for (const key of METHOD_KEYS) page.item(t(`report.method.${key}`))
		page.heading(t('report.assumptions'))
		for (const sentence of content.assumptions) page.item(sentence)
	}
	page.note(t('report.end', { version: content.evidence.pledgeVersion }))
	const running = cleanText(t('report.title', { title }))
	return {
		language: t.language,
		title: running,
		runningTitle: running,
		runningState: t('report.internalShort'),
		words: {
			contents: '',
			pageOf: t('report.pageOf'),
			watermark: null,
			signatureHint: '',
		},
		blocks: page.blocks.map(cleanBlock),
		hasContents: false,
	}
}

function printData(page: ReportWriter, t: Translate, { data, evidence }: ReportContent): void {
	page.heading(t('report.data'))
	page.table(
		[t('report.file'), 'SHA-256'],
		[34, 66],
		evidence.files.map(({ file, sha256 }) => [file, sha256]),
	)
	page.text(t('report.contentHash', { hash: data.agreement.contentHash }))
	if (data.history === null) return
	const { summary } = data.history
	page.text(t('check.history', { tickets: summary.tickets, outages: summary.outages, files: summary.format }))
	for (const line of countedLines(t, summary)) page.text(line.trim())
	page.table(
		[t('report.field'), t('report.column')],
		[34, 66],
		Object.entries(summary.columns).map(([field, header]) => [field, header]),
	)
	page.heading(t('report.doubts'))
	if (summary.quality.length + data.history.holidayGaps.length === 0) page.text(t('report.noDoubts'))
	for (const item of summary.quality) {
		const { sentence, effect, advice } = qualityWords(t, item, summary.timeZone)
		page.item(`${sentence}. ${effect} ${advice}`)
	}
	for (const gap of data.history.holidayGaps) page.item(holidayGapSentence(t, gap))
}

function printFindings(page: ReportWriter, t: Translate, { findings }: CheckData): void {
	page.heading(t('report.findings'))
	if (findings.length === 0) page.text(t('check.clear'))
	else
		page.table(
			[t('report.severity'), t('report.section'), t('report.finding')],
			[14, 22, 64],
			findings.map(({ severity, section, message }) => [t(`severity.${severity}`), t(`section.${section}`), message]),
		)
}

function printVerdicts(page: ReportWriter, t: Translate, { verdicts }: CheckData, agreement: Agreement): void {
	page.heading(t('check.verdicts'))
	const heads = ['objective', 'target', 'verdict', 'chance', 'attained', 'suggested'].map((name) =>
		t(`verdicts.${name}`),
	)
	page.table(heads, [22, 19, 14, 11, 12, 22], verdictRows(t, verdicts, agreement))
}

function printCredits(page: ReportWriter, t: Translate, credits: CreditsJson, agreement: Agreement): void {
	const words = creditWords(t, credits, agreement)
	if (words === null) return
	page.heading(t('expected.title'))
	page.text(asSentence(words.head))
	if (words.rows.length > 0) page.table(words.columns, [34, 15, 11, 25, 15], words.rows)
	for (const note of words.notes) page.item(note)
}

function printWindows(page: ReportWriter, t: Translate, verdict: VerdictJson, agreement: Agreement): void {
	const objective = agreement.objectives.items.find(({ id }) => id === verdict.objectiveId)
	if (objective === undefined) return
	const { number, percent } = formatsOf(t.language)
	page.subheading(`${objectiveLabel(t, objective, agreement)}: ${targetWords(t, objective)}`)
	const { passProbability: chance, basis } = verdict
	if (chance !== null) {
		const [estimate, low, high] = [chance.estimate, chance.low, chance.high].map((part) => percent(part, 0))
		page.text(
			t('report.chance', { estimate: estimate!, low: low!, high: high!, months: basis.months, cases: basis.cases }),
		)
	}
	for (const reason of verdict.reasons) page.item(asSentence(reasonSentence(t, reason)))
	const ahead = forecastSentence(t, verdict)
	if (ahead !== null) page.item(asSentence(ahead))
	if (verdict.windows.length === 0) return
	const isAvailability = objective.metric === 'availability'
	const heads = isAvailability
		? ['window', 'complete', 'attained', 'downtime', 'allowed']
		: ['window', 'complete', 'cases', 'met', 'pending', 'attained']
	const seconds = (value: number | null) => (value === null ? '-' : durationWords(t.language, Math.round(value)))
	page.table(
		heads.map((name) => t(`windows.${name}`)),
		isAvailability ? [30, 16, 18, 18, 18] : [30, 16, 13, 13, 13, 15],
		verdict.windows.map((window) => {
			const attained = window.attainment === null ? '-' : percent(window.attainment, 3)
			const first = [`${window.start.slice(0, 10)} / ${window.end.slice(0, 10)}`, t(window.complete ? 'yes' : 'no')]
			return isAvailability
				? [...first, attained, seconds(window.downtimeSeconds), seconds(window.allowedSeconds)]
				: [...first, number(window.cases), number(window.met), number(window.pending), attained]
		}),
	)
}

function asSentence(words: string): string {
	return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`
}

/** A column of nothing but figures or amounts stands at the right. */
function isFigure(rows: readonly (readonly string[])[], column: number): boolean {
	return rows.length > 0 && rows.every((cells) => /^[-\d.,\s%\p{Sc}]+$/u.test(cells[column] ?? ''))
}

type ReportWriter = {
	readonly blocks: Block[]
	readonly title: (text: string, subtitle: string) => void
	readonly heading: (text: string) => void
	readonly subheading: (text: string) => void
	readonly text: (text: string) => void
	readonly item: (text: string) => void
	readonly note: (text: string) => void
	readonly table: (heads: readonly string[], widths: readonly number[], rows: readonly (readonly string[])[]) => void
}

function reportWriter(): ReportWriter {
	const blocks: Block[] = []
	const base = () => ({ id: `report.${blocks.length + 1}`, section: 'report', path: null })
	const words = (text: string): Inline[] => [{ kind: 'text', text }]
	const heading = (text: string, level: 1 | 2) =>
		blocks.push({
			...base(),
			kind: 'heading',
			level,
			role: level === 1 ? 'front' : 'sub',
			number: null,
			text,
			pageBreakBefore: false,
		})
	const paragraph = (text: string, style: 'body' | 'note', indent: 0 | 1) =>
		blocks.push({ ...base(), kind: 'paragraph', indent, style, inlines: words(text) })
	return {
		blocks,
		title: (text, subtitle) => blocks.push({ ...base(), kind: 'title', text, subtitle: words(subtitle) }),
		heading: (text) => heading(text, 1),
		subheading: (text) => heading(text, 2),
		text: (text) => paragraph(text, 'body', 0),
		item: (text) => paragraph(text, 'body', 1),
		note: (text) => paragraph(text, 'note', 0),
		table: (heads, widths, rows) => {
			const { id } = base()
			blocks.push({
				...base(),
				kind: 'table',
				indent: 0,
				caption: null,
				columns: heads.map(
					(head, at): TableColumn => ({ head, align: isFigure(rows, at) ? 'right' : 'left', width: widths[at]! }),
				),
				rows: rows.map((cells, row) => ({ id: `${id}.${row + 1}`, path: null, cells: cells.map(words) })),
			})
		},
	}
}
