import path from 'node:path'
import type { BadClauseFile, ClauseUse } from '../../shared/ipc/clause-shapes'
import type { LibraryClause } from '../../shared/library/clause'
import { readClauseFile, writeClauseFile } from '../../shared/library/clause-file'
import { deviationsOf } from '../../shared/library/deviations'
import { shippedClauses } from '../../shared/library/shipped'
import { usesIn } from '../../shared/library/uses'
import { dialogWords } from '../dialog-words'
import type { ExportedFiles } from '../exported-files'
import { deviationReport } from '../exporting/deviation-report'
import { fileNameOf } from '../exporting/file-name'
import type { Session } from '../session'
import { MAX_CLAUSE_BYTES } from '../storage/clause-store'
import { writeDurably } from '../storage/durable-file'
import { readUpTo } from '../storage/read-up-to'
import { translator } from '../words/messages'
import type { NounHandlers } from './noun-handlers'

export type ClausesHandlersOptions = { readonly session: Session; readonly exported: ExportedFiles }

/** The user's own clauses, and where clauses are used. */
export function clausesHandlers({ session, exported }: ClausesHandlersOptions): NounHandlers<'clauses'> {
	const { workspace, desktop } = session
	const { clauses, agreements } = workspace
	const filters = () => [{ name: dialogWords(session.language())['clause.filter'], extensions: ['md'] }]

	return {
		'clauses:list': async () => {
			const { clauses: own, bad } = await clauses.list()
			return { clauses: [...own], bad: [...bad] }
		},
		'clauses:save': (clause) => clauses.save(clause),
		'clauses:delete': async (key) => {
			await clauses.remove(key)
			return {}
		},
		'clauses:restore': async (key) => {
			await clauses.restore(key)
			return {}
		},
		'clauses:import': async () => {
			const title = dialogWords(session.language())['clause.title']
			const files = await desktop.chooseFiles({ title, filters: filters(), many: true })
			if (files.length === 0) return { imported: null, bad: [] }
			const imported: LibraryClause[] = []
			const bad: BadClauseFile[] = []
			for (const file of files) {
				const bytes = await readUpTo(file, MAX_CLAUSE_BYTES)
				const read = bytes instanceof Uint8Array ? readClauseFile(Buffer.from(bytes).toString('utf8')) : null
				if (read?.kind === 'clause') imported.push(await clauses.add(read.clause))
				else bad.push({ file, fault: read?.fault ?? null })
			}
			return { imported: imported.map(({ id, language }) => ({ id, language })), bad }
		},
		'clauses:export': async (clause) => {
			const words = dialogWords(session.language())
			const name = `${fileNameOf(clause.heading, words['clause.name'])} (${clause.language}).md`
			const target = await desktop.chooseSavePath({
				title: words['clause.save'],
				suggestedPath: name,
				filters: filters(),
			})
			if (target === null) return null
			await writeDurably(target, Buffer.from(writeClauseFile(clause), 'utf8'), { keepBackup: false })
			exported.allowFile(target)
			return target
		},
		'clauses:report': async ({ agreement, format }) => {
			const language = session.language()
			const words = dialogWords(language)
			const chosen = await desktop.chooseSavePath({
				title: words['deviations.save'],
				suggestedPath: `${fileNameOf(`${words['deviations.name']} ${agreement.title}`, words['deviations.name'])}.${format}`,
				filters: [{ name: words[`deviations.filter.${format}`], extensions: [format] }],
			})
			if (chosen === null) return null
			// Not every system's dialog adds the ending.
			const target = path.extname(chosen).toLowerCase() === `.${format}` ? chosen : `${chosen}.${format}`
			const own = (await clauses.list()).clauses.map((clause) => ({ origin: 'own', clause }) as const)
			const shipped = shippedClauses().map((clause) => ({ origin: 'shipped', clause }) as const)
			const deviations = deviationsOf(agreement, [...own, ...shipped])
			const report = deviationReport({ agreement, deviations, say: translator(language, 'clauses') }, format)
			await writeDurably(target, Buffer.from(report, 'utf8'), { keepBackup: false })
			exported.allowFile(target)
			return target
		},
		'clauses:uses': async () => {
			const uses: ClauseUse[] = []
			for (const { id } of await workspace.list()) {
				const outcome = await agreements.open(id)
				if (outcome.kind !== 'opened') continue
				const { title } = outcome.value
				for (const use of usesIn(outcome.value)) uses.push({ agreementId: id, title, ...use })
			}
			return uses
		},
	}
}
