import type { Outline } from '../../shared/outline/block'
import { cleanBlock, cleanText } from '../../shared/outline/clean'
import { creditWords } from '../words/credit-words'
import { placedMessage } from '../words/finding-words'
import type { Translate } from '../words/messages'
import { verdictRows } from '../words/verdict-words'
import { whatIfWords } from '../words/what-if-words'
import { assumptionSentences, type Evidence, methodSentences } from './evidence'
import { printChallenges } from './report-challenges'
import { printData, printFigures, printQuality } from './report-data'
import { printObjective } from './report-objectives'
import { createReportWriter, type ReportWriter } from './report-writer'

/**
 * A check as print tree, so that the report comes out of the same printers as a contract: verdicts, money, findings, each
 * objective with its windows, key figures, data and its doubts, method and assumptions. It is internal.
 */
export function reportOutline(t: Translate, evidence: Evidence): Outline {
	const { data, agreement } = evidence
	const page = createReportWriter()
	const title = agreement.title === '' ? t('check.untitled') : agreement.title
	page.title(t('report.title', { title }), t('report.internal'))
	if (data.history !== null) printVerdicts(page, t, evidence)
	printCredits(page, t, evidence)
	printWhatIf(page, t, evidence)
	printChallenges(page, t, evidence)
	printFindings(page, t, evidence)
	if (data.history !== null) {
		page.heading(t('report.windows'))
		page.text(`${t('report.bars')} ${t('report.pending')}`)
		for (const verdict of data.verdicts) printObjective(page, t, verdict, agreement)
	}
	printFigures(page, t, evidence)
	printQuality(page, t, evidence)
	printData(page, t, evidence)
	if (data.history !== null) {
		page.heading(t('report.method'))
		for (const sentence of methodSentences(t)) page.item(sentence)
		page.heading(t('report.assumptions'))
		for (const sentence of assumptionSentences(t, data)) page.item(sentence)
	}
	page.note(t('report.end', { version: evidence.pledgeVersion }))
	const running = cleanText(t('report.title', { title }))
	return {
		language: t.language,
		title: running,
		runningTitle: running,
		runningState: t('report.internalShort'),
		words: { contents: '', pageOf: t('report.pageOf'), watermark: null, signatureHint: '' },
		blocks: page.blocks.map(cleanBlock),
		hasContents: false,
	}
}

function printVerdicts(page: ReportWriter, t: Translate, { data, agreement }: Evidence): void {
	const widths = { objective: 22, target: 19, verdict: 14, chance: 10, attained: 12, suggested: 23 }
	page.heading(t('check.verdicts'))
	page.table(
		Object.entries(widths).map(([name, width]) => ({ head: t(`verdicts.${name}`), width })),
		verdictRows(t, data.verdicts, agreement),
	)
}

function printCredits(page: ReportWriter, t: Translate, { data, agreement }: Evidence): void {
	const words = data.credits && creditWords(t, data.credits, agreement)
	if (words === null) return
	const widths = [32, 16, 10, 26, 16]
	page.heading(t('expected.title'))
	page.text(words.head)
	page.table(
		words.columns.map((head, at) => ({ head, width: widths[at]! })),
		words.rows,
	)
	for (const note of words.notes) page.item(note)
}

function printWhatIf(page: ReportWriter, t: Translate, { data, agreement }: Evidence): void {
	const words = whatIfWords(t, data, agreement)
	if (words === null) return
	page.heading(words.question)
	page.table(
		[
			{ head: t('verdicts.objective'), width: 24 },
			{ head: t('verdicts.target'), width: 20 },
			{ head: t('whatIf.answer'), width: 56 },
		],
		words.answers.map(({ label, target, sentences }) => [label, target, sentences.join(' ')]),
	)
	for (const note of words.notes) page.text(note)
	page.text(t('whatIf.method'))
}

function printFindings(page: ReportWriter, t: Translate, { data: { findings } }: Evidence): void {
	page.heading(t('report.findings'))
	if (findings.length === 0) page.text(t('check.clear'))
	page.table(
		[
			{ head: t('report.severity'), width: 14 },
			{ head: t('report.section'), width: 22 },
			{ head: t('report.finding'), width: 64 },
		],
		findings.map((one) => [t(`severity.${one.severity}`), t(`section.${one.section}`), placedMessage(one)]),
	)
}
