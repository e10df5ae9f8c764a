import type { KeyFigure } from '../../shared/realism/figures/figure'
import type { KeyFigures } from '../../shared/realism/figures/key-figures'
import { namesOf } from '../words/figure-names'
import {
	arrivalSentences,
	clockSentence,
	type FigureNames,
	figureRow,
	vendorSentence,
	volumeRows,
} from '../words/figure-words'
import { formatsOf } from '../words/formats'
import { lastDateIn } from '../words/last-date'
import { type Translate, translator } from '../words/messages'
import { qualityWords } from '../words/quality-words'
import { holidayGapSentence } from '../words/verdict-words'
import type { Evidence } from './evidence'
import type { ReportWriter } from './report-writer'

/** What was read: the agreement, the files by hash, and what their columns were taken for. */
export function printData(page: ReportWriter, t: Translate, { data, files }: Evidence): void {
	page.heading(t('report.data'))
	page.text(t('report.agreementId', { id: data.agreement.id }))
	page.text(t('report.contentHash', { hash: data.agreement.contentHash }))
	const read = data.history?.summary.files ?? []
	const { day, number } = formatsOf(t.language)
	page.table(
		[
			{ head: t('report.file'), width: 24 },
			{ head: t('report.read'), width: 20 },
			{ head: t('report.rows'), width: 10 },
			{ head: 'SHA-256', width: 46 },
		],
		files.map(({ file, sha256 }) => {
			const found = read.find((one) => one.file === file)
			const how = [found?.format, found?.encoding, found?.dateOrder].filter((part) => part != null && part !== '')
			return [file, found === undefined ? '-' : how.join(', '), found === undefined ? '-' : number(found.rows), sha256]
		}),
	)
	if (data.history === null) return
	const { summary } = data.history
	const { range, tickets, outages } = summary
	if (range !== null)
		page.text(t('report.period', { start: day(range.start), end: day(lastDateIn(range)), tickets, outages }))
	page.text(t(summary.timeZoneAssumed ? 'report.zoneAssumed' : 'report.zone', { zone: summary.timeZone }))
	const labels = translator(t.language, 'histories')
	page.subheading(t('report.columns'))
	page.table(
		[
			{ head: t('report.field'), width: 50 },
			{ head: t('report.column'), width: 50 },
		],
		Object.entries(summary.columns).map(([field, header]) => [
			labels.has(`field.${field}`) ? labels(`field.${field}`) : field,
			header,
		]),
	)
}

/** What is doubtful about the data, what it does to the verdicts, what to do; and whose clock the desk counts by. */
export function printQuality(page: ReportWriter, t: Translate, { data, agreement }: Evidence): void {
	if (data.history === null) return
	const { summary, holidayGaps, vendor } = data.history
	page.heading(t('report.doubts'))
	if (summary.quality.length + holidayGaps.length === 0) page.text(t('report.noDoubts'))
	page.table(
		[
			{ head: t('report.doubt'), width: 36 },
			{ head: t('report.effect'), width: 32 },
			{ head: t('report.advice'), width: 32 },
		],
		summary.quality.map((item) => {
			const { sentence, effect, advice } = qualityWords(t, item, summary)
			return [sentence, effect, advice]
		}),
	)
	for (const gap of holidayGaps) page.item(holidayGapSentence(t, gap))
	for (const one of vendor) page.item(`${vendorSentence(t, one, namesOf(t, agreement))}.`)
}

/** The key figures of IT service and of customer service, with how much comes each month. */
export function printFigures(page: ReportWriter, t: Translate, { data, agreement }: Evidence): void {
	const figures = data.history?.figures
	if (!figures) return
	const say = translator(t.language, 'figures')
	const names = namesOf(t, agreement)
	page.heading(say('title'))
	printGroup(page, t, { name: say('group.it-service'), list: figures.itService, names })
	printGroup(page, t, { name: say('group.customer-service'), list: figures.customerService, names })
	page.text(`${clockSentence(t, figures, names)}.`)
	for (const volume of figures.volume) printVolume(page, t, volume, { figures, names })
}

type Group = { readonly name: string; readonly list: readonly KeyFigure[]; readonly names: FigureNames }

function printGroup(page: ReportWriter, t: Translate, { name, list, names }: Group): void {
	const say = translator(t.language, 'figures')
	page.subheading(name)
	page.table(
		[
			{ head: say('column.figure'), width: 31 },
			{ head: say('column.value'), width: 31 },
			{ head: say('column.sample'), width: 17 },
			{ head: say('column.period'), width: 21 },
		],
		list.map((figure) => {
			const { label, value, sample, period } = figureRow(t, figure, names)
			return [label, value, sample, period]
		}),
	)
}

function printVolume(
	page: ReportWriter,
	t: Translate,
	volume: KeyFigures['volume'][number],
	{ figures, names }: { readonly figures: Pick<KeyFigures, 'calendarId'>; readonly names: FigureNames },
): void {
	const say = translator(t.language, 'figures')
	page.subheading(say(`source.${volume.source}`))
	for (const sentence of arrivalSentences(t, volume, figures, names)) page.text(`${sentence}.`)
	const most = Math.max(...volume.months.map(({ cases }) => cases))
	page.table(
		[
			{ head: say('column.month'), width: 40 },
			{ head: say('column.cases'), width: 15 },
			{
				head: say('column.course'),
				width: 45,
				bars: { values: volume.months.map(({ cases }) => (most > 0 ? cases / most : null)), mark: null },
			},
		],
		volumeRows(t, volume).map((cells) => [...cells, '']),
	)
}
