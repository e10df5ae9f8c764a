import { sayGrowth } from './growth'
import type { BenchRow } from './measure'
import type { BenchOptions, BenchWork } from './options'
import { sayPaperGrowth } from './paper-growth'
import { checkRows } from './rows/check'
import { clockRows } from './rows/clock'
import { creditRows } from './rows/credits'
import { docxRows } from './rows/docx'
import { findingRows } from './rows/findings'
import { importRows } from './rows/import'
import { kaplanMeierRows } from './rows/kaplan-meier'
import { pdfRows } from './rows/pdf'
import { quantileIntervalRows } from './rows/quantile-interval'
import { redlineRows } from './rows/redline'
import { sliderRows } from './rows/slider'
import { startRows } from './rows/start'

const WORKS: Readonly<Record<string, BenchWork>> = {
	import: importRows,
	check: checkRows,
	clock: clockRows,
	survival: kaplanMeierRows,
	interval: quantileIntervalRows,
	credits: creditRows,
	slider: sliderRows,
	findings: findingRows,
	redline: redlineRows,
	pdf: pdfRows,
	docx: docxRows,
	start: startRows,
}
export const WORK_NAMES = [...Object.keys(WORKS), 'growth']

/** Prints the tables; false where a goal is missed. */
export async function runBench(options: BenchOptions): Promise<boolean> {
	const { say, only, peersFolder, quick } = options
	const wanted = (name: string) => only === null || only.includes(name)
	if (quick)
		say('Quick run: a fifth of the rows and fewer rounds; starting a process weighs more than in the full run.')
	if (peersFolder === null) say('The peers could not be installed: work has no peer to be compared with.')
	const rows: BenchRow[] = []
	for (const [name, work] of Object.entries(WORKS)) if (wanted(name)) rows.push(...(await work(options)))
	for (const line of tableOf(rows)) say(line)
	if (wanted('growth')) await sayGrowth(options)
	if (wanted('growth') || wanted('pdf') || wanted('docx')) await sayPaperGrowth(options)
	return rows.every(({ met }) => met !== false)
}

function tableOf(rows: readonly BenchRow[]): string[] {
	if (rows.length === 0) return []
	const cells = rows.map(({ work, ours, peer, ratio, goal, met }) => [
		work,
		ours,
		peer,
		ratio === null ? '' : ratio >= 0.02 ? ratio.toFixed(2) : `1/${Math.round(1 / ratio).toLocaleString('en')}`,
		goal,
		met === null ? 'no peer' : met ? 'met' : 'MISSED',
	])
	const all = [['Work', 'Pledge', 'Beside', 'Ratio', 'Goal', ''], ...cells]
	const widths = all[0]!.map((_, column) => Math.max(...all.map((line) => line[column]!.length)))
	return all.map((line) =>
		line
			.map((cell, column) => cell.padEnd(widths[column]!))
			.join('  ')
			.trimEnd(),
	)
}
