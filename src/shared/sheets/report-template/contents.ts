import { type Objective, PRIORITIES } from '../../agreement/values/objective'
import type { Inline, TableRow } from '../../outline/block'
import { durationText, moneyText, numberText, shareText } from '../../outline/format'
import { plainText } from '../../outline/writer'
import { recurrenceInlines } from '../../sections/downtime/outline'
import { objectiveCodes, objectivesInPrintOrder } from '../../sections/objectives/code'
import { valueText } from '../../sections/objectives/outline'
import { CADENCE_MONTHS, type REPORT_CONTENTS } from '../../sections/reporting/schema'
import { agreedCaps, missPrice } from '../miss-price'
import type { SheetWriter } from '../sheet'
import { objectiveLabel } from '../summary/promises'

export type ReportContent = (typeof REPORT_CONTENTS)[number]
type Columns = Parameters<SheetWriter['table']>[1]

const text = (words: string): Inline => ({ kind: 'text', text: words })
const LETTERS = 200
/** Lines to write on where nobody can say how many there will be. */
const OPEN_LINES = 5

/** One table for each content that the agreement may name, with all that is known already and room for what is not. */
const PRINTERS: Readonly<Record<ReportContent, (w: SheetWriter) => void>> = {
	'attainment-per-objective': printObjectives,
	'cases-list': (w) =>
		openTable(w, 'cases-list', [
			{ key: 'case', width: 14 },
			{ key: 'code', width: 8 },
			{ key: 'priority', width: 11 },
			{ key: 'start', width: 16 },
			{ key: 'end', width: 16 },
			{ key: 'pauses', width: 19 },
			{ key: 'counted', width: 16 },
		]),
	outages: (w) =>
		openTable(w, 'outages', [
			{ key: 'service', width: 20 },
			{ key: 'start', width: 16 },
			{ key: 'end', width: 16 },
			{ key: 'cause', width: 31 },
			{ key: 'downtime', width: 17 },
		]),
	credits: printCredits,
	trend: printTrend,
	maintenance: printMaintenance,
	escalations: (w) =>
		openTable(w, 'escalations', [
			{ key: 'case', width: 16 },
			{ key: 'level', width: 26 },
			{ key: 'reached', width: 20 },
			{ key: 'result', width: 38 },
		]),
	volume: printVolume,
	improvements: (w) =>
		openTable(w, 'improvements', [
			{ key: 'measure', width: 44 },
			{ key: 'owner', width: 22 },
			{ key: 'due', width: 15 },
			{ key: 'state', width: 19 },
		]),
}

export function printContent(w: SheetWriter, content: ReportContent): void {
	PRINTERS[content](w)
}

function rowsOf(id: string, rows: readonly (readonly string[])[], columns: number): TableRow[] {
	return rows.map((cells, index) => ({
		id: `${id}.${index + 1}`,
		path: null,
		cells: Array.from({ length: columns }, (_, at) => (cells[at] ? [text(cells[at])] : [])),
	}))
}

/** A table whose lines are all still to be written. */
export function openTable(w: SheetWriter, id: string, columns: Columns, lines = OPEN_LINES): void {
	const empty = Array.from({ length: lines }, () => [])
	w.table(`report.${id}`, columns, rowsOf(`report.${id}.line`, empty, columns.length))
}

function printObjectives(w: SheetWriter): void {
	const objectives = objectivesInPrintOrder(w.agreement)
	const codes = objectiveCodes(w.agreement, w.language)
	w.table(
		'report.objectives',
		[
			{ key: 'code', width: 6 },
			{ key: 'objective', width: 25 },
			{ key: 'promise', width: 22 },
			{ key: 'share', width: 9, align: 'right' },
			{ key: 'cases', width: 8, align: 'right' },
			{ key: 'met', width: 8, align: 'right' },
			{ key: 'attained', width: 10, align: 'right' },
			{ key: 'kept', width: 12 },
		],
		objectives.map((one) => ({
			id: `report.objective.${one.id}`,
			path: `objectives.items.${one.id}`,
			cells: [
				[text(codes.get(one.id) ?? '')],
				[text(objectiveLabel(w, one, LETTERS))],
				[text(promised(w, one))],
				[text(one.share === null ? w.phraseText('none') : shareText(one.share, w.language))],
				[],
				[],
				[],
				[],
			],
		})),
	)
	w.paragraph('report.rules', w.fillClause('rules', { place: w.numberOf('annex-objectives') ?? '' }), { style: 'note' })
}

function promised(w: SheetWriter, one: Objective): string {
	const objectives = w.of('objectives')
	return objectives.phraseText(`comparison.${one.comparison}`, { value: valueText(objectives, one) })
}

/** A line for each promise that can cost something, then sum, cap and what is granted. */
function printCredits(w: SheetWriter): void {
	const { agreement } = w
	const codes = objectiveCodes(agreement, w.language)
	const priced = objectivesInPrintOrder(agreement).flatMap((one) => {
		const price = missPrice(w, one)
		return price === null ? [] : [{ one, price }]
	})
	const cap = agreedCaps(agreement).monthMinor
	const rows = [
		...priced.map(({ one, price }) => [codes.get(one.id) ?? '', objectiveLabel(w, one, LETTERS), '', price]),
		['', w.phraseText('total')],
		...(cap === null
			? []
			: [['', w.phraseText('cap'), '', '', moneyText(cap, agreement.parties.currency, w.language)]]),
		['', w.phraseText('granted')],
	]
	const columns: Columns = [
		{ key: 'code', width: 7 },
		{ key: 'objective', width: 33 },
		{ key: 'attained', width: 14, align: 'right' },
		{ key: 'agreed', width: 28 },
		{ key: 'amount', width: 18, align: 'right' },
	]
	w.table('report.credits', columns, rowsOf('report.credit', rows, columns.length))
}

/** As the reporting article says: the twelve months before the period reported on. */
const MONTHS_BACK = 12
/** Objectives side by side on one width of paper. */
const ABREAST = 6

/** The periods down, the objectives across; as many tables as it takes. */
function printTrend(w: SheetWriter): void {
	const codes = objectivesInPrintOrder(w.agreement).map(
		({ id }) => objectiveCodes(w.agreement, w.language).get(id) ?? '',
	)
	const periods = MONTHS_BACK / CADENCE_MONTHS[w.agreement.reporting.cadence]
	for (let at = 0; at < Math.max(1, codes.length); at += ABREAST) {
		const heads = codes.slice(at, at + ABREAST)
		const width = heads.length === 0 ? 0 : 84 / heads.length
		w.rawTable(
			`report.trend.${at / ABREAST + 1}`,
			[
				{ head: w.phraseText('column.period'), align: 'left', width: heads.length === 0 ? 100 : 16 },
				...heads.map((head) => ({ head, align: 'right' as const, width })),
			],
			Array.from({ length: periods + 1 }, (_, index) => {
				const back = periods - index
				const name = back === 0 ? w.phraseText('current') : w.phraseText('back', { n: String(back) })
				return {
					id: `report.trend.${at / ABREAST + 1}.${index + 1}`,
					path: null,
					cells: [[text(name)], ...heads.map((): Inline[] => [])],
				}
			}),
		)
	}
}

function printMaintenance(w: SheetWriter): void {
	const words = w.of('downtime')
	const columns: Columns = [
		{ key: 'window', width: 22 },
		{ key: 'when', width: 30 },
		{ key: 'announced', width: 16 },
		{ key: 'done', width: 16 },
		{ key: 'next', width: 16 },
	]
	const rows = w.agreement.downtime.maintenance.map((window) => [
		words.typed(`downtime.maintenance.${window.id}.name`, 'name').text,
		plainText(
			w.phrase('window', {
				recurrence: plainText(recurrenceInlines(words, window)),
				start: w.phrase('start', { time: window.startTime, zone: window.timeZone }),
				duration: durationText(window.durationSeconds, w.language),
			}),
		),
	])
	// Work outside the windows has its lines too.
	w.table('report.maintenance', columns, rowsOf('report.maintenance.line', [...rows, [], []], columns.length))
}

function printVolume(w: SheetWriter): void {
	const { levels } = w.agreement.priorities
	const ids = levels.length > 0 ? levels.map(({ id }) => id) : PRIORITIES
	const rows = ids.map((id) => {
		const level = levels.find((one) => one.id === id)
		const name =
			level?.name == null
				? id.slice(1)
				: `${id.slice(1)} – ${w.of('priorities').typed(`priorities.levels.${id}.name`, 'name').text}`
		const band = w.agreement.objectives.items.find(
			({ priority, volumeFrom, volumeTo }) => priority === id && (volumeFrom !== null || volumeTo !== null),
		)
		return [name, band === undefined ? w.phraseText('none') : bandText(w, band)]
	})
	const columns: Columns = [
		{ key: 'priority', width: 34 },
		{ key: 'band', width: 26 },
		{ key: 'now', width: 20, align: 'right' },
		{ key: 'before', width: 20, align: 'right' },
	]
	w.table('report.volume', columns, rowsOf('report.volume.line', [...rows, [w.phraseText('total')]], columns.length))
}

function bandText(w: SheetWriter, { volumeFrom, volumeTo }: Objective): string {
	const from = volumeFrom === null ? null : numberText(volumeFrom, w.language)
	const to = volumeTo === null ? null : numberText(volumeTo, w.language)
	if (from === null) return w.phraseText('band.to', { to: to ?? '' })
	return to === null ? w.phraseText('band.from', { from }) : w.phraseText('band', { from, to })
}
