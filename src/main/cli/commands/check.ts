import type { Severity } from '../../../shared/findings/finding'
import { firstZoneOf } from '../../first-zone'
import { withTermHolidays } from '../../prepare-agreement'
import { choice } from '../arguments'
import { CHECK_OPTIONS, checkOptionsOf, withHistories } from '../check-options'
import { EXIT, usageError } from '../cli-error'
import type { Command } from '../command'
import { readHistory } from '../history-options'
import { readAgreement } from '../read-agreement'
import { withShownFiles } from '../shown-files'
import { WHAT_IF_OPTIONS, whatIfOf } from '../what-if-options'
import { reportFormatOf, writeReport } from '../write-report'

const SEVERITIES = ['error', 'warning', 'info'] as const

/** `pledge check`: what rules say of a draft and what history says of its promises. */
export const checkCommand: Command = {
	usage: [
		'FILE [--history F ...] [--report F.html|F.pdf|F.json] [--fail-on error|warning|info] [--json]',
		'FILE --history F ... [--volume +20%] [--deflected 15%] [--people N] [--report F.html|F.pdf|F.json] [--json]',
	],
	options: {
		...CHECK_OPTIONS,
		...WHAT_IF_OPTIONS,
		'fail-on': { takes: 'error|warning|info' },
		report: { takes: 'F.html|F.pdf|F.json', several: 'values' },
	},
	run: async (context) => {
		const { args, language, shown } = context
		const { files, histories } = withHistories(args, ['FILE'])
		const [file = ''] = files
		const failOn = choice(args, 'fail-on', SEVERITIES, 'error')
		const path = context.resolve(file)
		const reports = args.all('report').map((report) => ({ report, format: reportFormatOf(report) }))
		const inputs = [path, ...histories.map(context.resolve)]
		for (const { report } of reports)
			if (inputs.includes(context.resolve(report))) throw usageError('output.isInput', { file: report })
		const agreement = await readAgreement({ path, shown: shown(path) })
		const zone = firstZoneOf(agreement)
		const options = checkOptionsOf(context, agreement)
		const whatIf = whatIfOf(args, histories.length > 0)
		let checker: ReturnType<typeof loadChecker> | null = null
		const begin = () => {
			checker ??= loadChecker()
		}
		const history = histories.length === 0 ? null : await readHistory(context, histories, zone, begin)
		const { checkDataWith, checkLines, sumUpAside } = await (checker ?? loadChecker())
		const summary = history && sumUpAside(history)
		const printed = await withTermHolidays(agreement)
		const request = { agreement, printed, history, options, whatIf, withFigures: reports.length > 0, language }
		const found = await checkDataWith(request, summary)
		const data = {
			...found,
			history: found.history && { ...found.history, summary: withShownFiles(found.history.summary, shown) },
		}
		for (const { report, format } of reports) {
			await writeReport(context, { output: context.resolve(report), format, data, agreement, inputs })
		}
		if (context.json) context.printJson(data)
		else {
			for (const line of checkLines(context.t, data, agreement)) context.printLine(line)
			for (const { report } of reports)
				context.printLine(context.t('check.report', { file: shown(context.resolve(report)) }))
		}
		return data.findings.some(({ severity }) => isAtLeast(severity, failOn)) ? EXIT.found : EXIT.fine
	},
}

/** Rules, statistics and holidays take longer to load than to describe. */
async function loadChecker() {
	const [{ checkDataWith }, { checkLines }, { sumUpAside }] = await Promise.all([
		import('../../evidence/check-data'),
		import('../check-text'),
		import('../../importing/summary-thread'),
	])
	return { checkDataWith, checkLines, sumUpAside }
}

function isAtLeast(severity: Severity, limit: Severity): boolean {
	return SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(limit)
}
