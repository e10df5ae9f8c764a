import path from 'node:path'
import type { ReportFormat } from '../../shared/ipc/figures-shapes'
import { dialogWords } from '../dialog-words'
import type { ExportedFiles } from '../exported-files'
import { fileNameOf } from '../exporting/file-name'
import type { EvidenceArgs, HistoryQuestions } from '../history-questions'
import type { Session } from '../session'
import { writeDurably } from '../storage/durable-file'

export type ReportHandlerOptions = {
	readonly session: Session
	readonly questions: Pick<HistoryQuestions, 'evidence'>
	readonly exported: ExportedFiles
	readonly appVersion: string
}

type ReportArgs = Omit<EvidenceArgs, 'language'> & { readonly format: ReportFormat }

/** Asks where the report goes, then makes it; the path, or null when the dialog was closed. */
export function reportHandler(options: ReportHandlerOptions): (args: ReportArgs) => Promise<string | null> {
	const { session, questions, exported, appVersion } = options
	return async ({ format, ...args }) => {
		const language = session.language()
		const words = dialogWords(language)
		const title = `${words['report.name']} ${args.agreement.title}`
		const chosen = await session.desktop.chooseSavePath({
			title: words['report.title'],
			suggestedPath: `${fileNameOf(title, words['report.name'])}.${format}`,
			filters: [{ name: words[`report.filter.${format}`], extensions: [format] }],
		})
		if (chosen === null) return null
		// Not every system's dialog adds the ending.
		const target = path.extname(chosen).toLowerCase() === `.${format}` ? chosen : `${chosen}.${format}`
		const evidence = await questions.evidence({ ...args, language })
		// Sentences and printers are loaded with the first report.
		const [{ translator }, { renderReport }] = await Promise.all([
			import('../words/messages'),
			import('../evidence/render-report'),
		])
		const report = await renderReport(translator(language, 'cli'), { ...evidence, pledgeVersion: appVersion }, format)
		await writeDurably(target, typeof report === 'string' ? Buffer.from(report, 'utf8') : report, { keepBackup: false })
		exported.allowFile(target)
		return target
	}
}
