import path from 'node:path'
import type { Returned } from '../../shared/ipc/returned-shapes'
import { dialogWords } from '../dialog-words'
import { exportEntries } from '../exporting/finals'
import { importFile } from '../importing-word/import-file'
import type { ReturnedPapers } from '../importing-word/import-review'
import type { Session } from '../session'
import { keptText } from '../versions/kept-text'
import type { NounHandlers } from './noun-handlers'

export type ReviewHandlersOptions = {
	readonly session: Session
	/** The built worker; null does its work in this thread. */
	readonly workerPath: string | null
}

type Imported = Extract<Returned, { kind: 'imported' }>

export function reviewHandlers({ session, workerPath }: ReviewHandlersOptions): NounHandlers<'review'> {
	const { desktop, workspace } = session

	/** Whoever changes the words that a document carries hides what was changed in it; the log knows what went out. */
	async function judged(id: string, papers: ReturnedPapers | null): Promise<Imported['sentWords']> {
		if (papers === null || papers.carriedHash === null) return 'unknown'
		const files = exportEntries((await workspace.readLog(id)).entries).flatMap((entry) => entry.files)
		const logged = files.flatMap(({ words }) => words ?? [])
		if (logged.length === 0) return 'unknown'
		return logged.includes(papers.carriedHash) ? 'logged' : 'other'
	}

	return {
		'review:take-back': async ({ agreement, sent }) => {
			const language = session.language()
			const words = dialogWords(language)
			// What answers an export of a Word file is one.
			const bundles = sent === null ? ['pledge'] : []
			const filters = [
				{ name: words[sent === null ? 'returned.filter.both' : 'returned.filter'], extensions: ['docx', ...bundles] },
			]
			const [file] = await desktop.chooseFiles({ title: words['returned.title'], filters, many: false })
			if (file === undefined) return { kind: 'none' }
			if (bundles.some((ending) => file.toLowerCase().endsWith(`.${ending}`))) return { kind: 'bundle', path: file }
			const name = path.basename(file)
			const kept = sent === null ? null : await keptText(workspace, agreement.id, sent)
			const outcome = await importFile(agreement, file, { now: session.now(), language, workerPath, kept })
			if (outcome.kind !== 'imported') return { kind: 'refused', file: name, reason: outcome.kind }
			const { comments, changes, untracked, comparedWith } = outcome.report
			const { papers } = outcome
			return {
				...{ kind: 'imported', file: name, review: outcome.review, unplaced: [...outcome.lines] },
				...{ comments, changes, untracked, comparedWith },
				sentWords: await judged(agreement.id, papers),
				papers:
					papers === null
						? null
						: {
								// Compared with the draft as it is: that is then what was sent.
								agreement: papers.agreement ?? agreement,
								sent: [...papers.sent],
								returned: [...papers.returned],
							},
			}
		},
	}
}
