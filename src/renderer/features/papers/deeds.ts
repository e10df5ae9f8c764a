import { notifications } from '@mantine/notifications'
import type { Anchor, Thread } from '../../../shared/agreement/review'
import type { PaperExport } from '../../../shared/ipc/paper-shapes'
import type { PaperFile } from '../../../shared/paper/paper-file'
import { deleteComment, openThread, reopen, reply, resolve } from '../../../shared/review/threads'
import type { Deed, ReviewEdit } from '../../../shared/review/with-review'
import { tellError } from '../../app/error-text'
import { translator } from '../../app/messages'
import { call } from '../../ipc/api'
import { usePaperStore } from '../../stores/paper-store'
import { useSettingsStore } from '../../stores/settings-store'

/** Everything said about a paper is signed with the user's name and the time. False where it could not be said. */
function run(deed: (file: PaperFile, by: Deed) => ReviewEdit<PaperFile>): boolean {
	const { settings, language } = useSettingsStore.getState()
	const name = settings.userName.trim()
	const t = translator(language, 'review')
	if (name === '') {
		notifications.show({ message: t('refused.nameless'), autoClose: 8_000 })
		document.querySelector<HTMLInputElement>('input[data-review-name]')?.focus()
		return false
	}
	const kind = usePaperStore.getState().edit((file) => deed(file, { by: name, at: new Date().toISOString() }))
	if (kind !== 'changed') notifications.show({ color: 'red', message: t('refused.invalid'), autoClose: 12_000 })
	return kind === 'changed'
}

export function comment(anchor: Anchor, text: string): boolean {
	const id = crypto.randomUUID()
	const isDone = run((file, deed) =>
		openThread(file, { id, commentId: crypto.randomUUID(), anchor, visibility: 'internal', text }, deed),
	)
	if (isDone) usePaperStore.getState().change({ composing: null, chosenId: id })
	return isDone
}

export const answer = (threadId: string, text: string): boolean =>
	run((file, deed) => reply(file, threadId, { id: crypto.randomUUID(), text }, deed))

export const toggleResolved = (thread: Thread): boolean =>
	run((file, deed) => (thread.resolved === null ? resolve(file, thread.id, deed) : reopen(file, thread.id)))

export const takeBack = (threadId: string, commentId: string): boolean =>
	run((file, { by }) => deleteComment(file, { threadId, commentId }, by))

/** A copy of the file with the comments in it, or all of it as a list; says where it went. */
export async function exportPaper(format: PaperExport): Promise<void> {
	const { language } = useSettingsStore.getState()
	const t = translator(language, 'papers')
	const told = { autoClose: 12_000, closeButtonProps: { 'aria-label': translator(language, 'app')('common.close') } }
	try {
		await usePaperStore.getState().flush()
		const { file } = usePaperStore.getState()
		if (file === null) return
		const made = await call('papers:export', { id: file.id, format })
		if (made.kind === 'closed') return
		if (made.kind === 'cannot') {
			notifications.show({ ...told, color: 'red', message: t('export.cannot') })
			return
		}
		const { path, placed, unplaced } = made
		const counts = unplaced === 0 ? '' : ` ${t('export.unplaced', { count: unplaced })}`
		notifications.show({ ...told, message: `${t('export.done', { path, count: placed })}${counts}` })
	} catch (error) {
		tellError(error)
	}
}
