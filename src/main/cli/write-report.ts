import path from 'node:path'
import packageFile from '../../../package.json'
import type { Agreement } from '../../shared/agreement/schema'
import { REPORT_FORMATS, type ReportFormat } from '../../shared/ipc/figures-shapes'
import type { CheckData } from '../evidence/check-data'
import { renderReport } from '../evidence/render-report'
import { usageError } from './cli-error'
import type { CommandContext } from './command'
import { fileHash } from './history-options'
import { writeOutput } from './write-output'

/** By the file's ending. Throws CliError with status 2 for any other. */
export function reportFormatOf(file: string): ReportFormat {
	const ending = path.extname(file).slice(1).toLowerCase()
	const format = REPORT_FORMATS.find((one) => one === ending)
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
	const evidence = { data, agreement, pledgeVersion: packageFile.version, files }
	const output = { path: request.output, shown: context.shown(request.output) }
	await writeOutput(output, await renderReport(context.t, evidence, format))
}
