import type { AgreementVerdicts } from '../agreement-verdicts'
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
	readonly verdicts: AgreementVerdicts
	readonly exported: ExportedFiles
	readonly appVersion: string
}

export function historiesHandlers(options: HistoriesHandlersOptions): NounHandlers<'histories'> {
	const { session, library, verdicts, exported, appVersion } = options
	/** What was judged by this history, or without it, is of other data now. */
	const outdate = async (historyId: string) => {
		const known = (await library.list()).find(({ id }) => id === historyId)
		verdicts.outdate(known?.agreementId ?? null)
	}
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
		'histories:import': async (args) => {
			const outcome = await library.import(args)
			if (outcome.kind === 'imported') verdicts.outdate(args.agreementId)
			return outcome
		},
		'histories:origin': ({ id }) => library.origin(id),
		'histories:cancel': ({ importId }) => {
			library.cancel(importId)
			return {}
		},
		'histories:attach': async ({ historyId, agreementId }) => {
			await outdate(historyId)
			await library.attach(historyId, agreementId)
			verdicts.outdate(agreementId)
			return {}
		},
		'histories:delete': async ({ id }) => {
			await outdate(id)
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
		'histories:share-credits': async ({ chosen }) => ({ credits: await library.shareCredits(chosen) }),
		'histories:stop-judging': ({ judgeId }) => {
			library.stopJudging(judgeId)
			return {}
		},
		'histories:observe': async ({ historyId, covers, asOf }) => {
			await library.observe(historyId, { covers, asOf })
			await outdate(historyId)
			return {}
		},
		'histories:find-tickets': async ({ historyId, text }) => [...(await library.findTickets(historyId, text))],
		'histories:ticket-clock': (args) => library.ticketClock(args),
	}
}
