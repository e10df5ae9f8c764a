import { dialogWords } from '../dialog-words'
import type { ExportedFiles } from '../exported-files'
import type { HistoryLibrary } from '../history-library'
import type { Session } from '../session'
import type { NounHandlers } from './noun-handlers'
import { reportHandler } from './report-handler'

/** What the reader understands; anything else can still be picked and is then refused with a reason. */
const EXPORT_EXTENSIONS = ['csv', 'tsv', 'txt', 'log', 'xlsx', 'json', 'ndjson', 'jsonl']

export type HistoriesHandlersOptions = {
	readonly session: Session
	readonly library: HistoryLibrary
	readonly exported: ExportedFiles
	readonly appVersion: string
}

export function historiesHandlers(options: HistoriesHandlersOptions): NounHandlers<'histories'> {
	const { session, library, exported, appVersion } = options
	return {
		'histories:list': () => library.list(),
		'histories:choose-files': async () => {
			const words = dialogWords(session.language())
			const filters = [
				{ name: words['exports.filter'], extensions: EXPORT_EXTENSIONS },
				{ name: words['all.filter'], extensions: ['*'] },
			]
			return [...(await session.desktop.chooseFiles({ title: words['exports.title'], filters, many: true }))]
		},
		'histories:import': (args) => library.import(args),
		'histories:origin': ({ id }) => library.origin(id),
		'histories:cancel': ({ importId }) => {
			library.cancel(importId)
			return {}
		},
		'histories:attach': async ({ historyId, agreementId }) => {
			await library.attach(historyId, agreementId)
			return {}
		},
		'histories:delete': async ({ id }) => {
			await library.remove(id)
			return {}
		},
		'histories:what-if': (args) => library.whatIf(args),
		'histories:propose': (args) => library.propose(args),
		'histories:figures': ({ historyId, agreement }) => library.figures(historyId, agreement),
		'histories:report': reportHandler({ session, questions: library, exported, appVersion }),
		'histories:judge': (args) =>
			library.judge(args, (done, total) => {
				if (args.judgeId !== undefined) session.emit('histories:judging', { judgeId: args.judgeId, done, total })
			}),
		'histories:stop-judging': ({ judgeId }) => {
			library.stopJudging(judgeId)
			return {}
		},
		'histories:observe': async ({ historyId, covers, asOf }) => {
			await library.observe(historyId, { covers, asOf })
			return {}
		},
		'histories:find-tickets': async ({ historyId, text }) => [...(await library.findTickets(historyId, text))],
		'histories:ticket-clock': (args) => library.ticketClock(args),
	}
}
