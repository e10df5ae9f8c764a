import path from 'node:path'
import { dialogWords } from '../dialog-words'
import { importFile } from '../importing-word/import-file'
import type { Session } from '../session'
import type { NounHandlers } from './noun-handlers'

export type ReviewHandlersOptions = {
	readonly session: Session
	/** The built worker; null does its work in this thread. */
	readonly workerPath: string | null
}

export function reviewHandlers({ session, workerPath }: ReviewHandlersOptions): NounHandlers<'review'> {
	const { desktop } = session
	return {
		'review:take-back': async ({ agreement }) => {
			const language = session.language()
			const words = dialogWords(language)
			const filters = [{ name: words['returned.filter'], extensions: ['docx'] }]
			const [file] = await desktop.chooseFiles({ title: words['returned.title'], filters, many: false })
			if (file === undefined) return { kind: 'none' }
			const name = path.basename(file)
			const outcome = await importFile(agreement, file, { now: session.now(), language, workerPath })
			if (outcome.kind !== 'imported') return { kind: 'refused', file: name, reason: outcome.kind }
			const { comments, changes, untracked, comparedWith } = outcome.report
			return {
				...{ kind: 'imported', file: name, review: outcome.review, unplaced: [...outcome.lines] },
				...{ comments, changes, untracked, comparedWith },
			}
		},
	}
}
