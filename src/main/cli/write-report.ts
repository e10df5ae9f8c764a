import path from 'node:path'
import packageFile from '../../../package.json'
import type { Agreement } from '../../shared/agreement/schema'
import { renderHtml } from '../exporting/html'
import type { CheckData } from './check-data'
import { METHOD_KEYS, reportOutline } from './check-report'
import { usageError } from './cli-error'
import type { CommandContext } from './command'
import { fileHash } from './history-options'
import { writeOutput } from './write-output'

const FORMATS = ['html', 'pdf', 'json'] as const
export type ReportFormat = (typeof FORMATS)[number]

/** By the file's ending. Throws CliError with status 2 for any other. */
export function reportFormatOf(file: string): ReportFormat {
	const ending = path.extname(file).slice(1).toLowerCase()
	const format = FORMATS.find((one) => one === ending)
	if (format === undefined) throw usageError('check.reportFormat', { file })
	return format
}

export type ReportRequest = {
	readonly output: string
	readonly format: ReportFormat
	readonly data: CheckData
	readonly agreement: Agreement
	/** Absolute paths of everything that was read, the agreement first. */
	readonly inputs: readonly string[]
}

/** Writes what a check found with all that is needed to make it again: files by hash, options, version. */
export async function writeReport(context: CommandContext, request: ReportRequest): Promise<void> {
	const { data, agreement, inputs, format } = request
	const files: { file: string; sha256: string }[] = []
	for (const input of inputs) files.push({ file: context.shown(input), sha256: await fileHash(input) })
	const evidence = { pledgeVersion: packageFile.version, files }
	const output = { path: request.output, shown: context.shown(request.output) }
	if (format === 'json') {
		const report = {
			internal: true,
			...data,
			evidence,
			method: methodOf(context),
			assumptions: assumptionsOf(context, data),
		}
		await writeOutput(output, `${JSON.stringify(report, null, 2)}\n`)
		return
	}
	const outline = reportOutline(context.t, { data, agreement, evidence, assumptions: assumptionsOf(context, data) })
	// The day of the data, so that the same input makes the same file; without a history the reader's day.
	const date = data.history?.asOf.slice(0, 10) ?? context.io.today()
	const options = { date, hash: null }
	if (format === 'html') {
		await writeOutput(output, renderHtml(outline, options))
		return
	}
	const { renderPdf } = await import('../exporting/pdf')
	await writeOutput(output, await renderPdf(outline, options))
}

function methodOf({ t }: CommandContext): string[] {
	return METHOD_KEYS.map((key) => t(`report.method.${key}`))
}

/** What had to be taken as given, in sentences. */
function assumptionsOf({ t }: CommandContext, { history }: CheckData): string[] {
	if (history === null) return []
	const { summary, covers } = history
	const sentences: string[] = [
		t(summary.timeZoneAssumed ? 'history.zoneAssumed' : 'history.zone', { zone: summary.timeZone }),
	]
	sentences.push(covers === null ? t('report.covers.default') : t('report.covers.given', { covers }))
	sentences.push(t('report.asOf', { asOf: history.asOf }))
	sentences.push(t('report.options', { confidence: history.confidence, seed: String(history.seed) }))
	return sentences
}
