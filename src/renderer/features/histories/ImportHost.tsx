import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useRef } from 'react'
import { formatOf } from '../../app/format'
import { translator } from '../../app/messages'
import { onEvent } from '../../ipc/api'
import { useAgreementStore } from '../../stores/agreement-store'
import { useImportStore } from '../../stores/import-store'
import { useSettingsStore } from '../../stores/settings-store'
import { useStartStore } from '../../stores/start-store'
import { historyCounts, isStart } from './history-counts'
import { ImportCard } from './ImportCard'
import { MappingDialog } from './MappingDialog'
import { answeredBefore, signature } from './mapping'
import { rememberedFor } from './remembered-mappings'
import { WordsDialog } from './WordsDialog'

/** Import as the whole window sees it: progress, and the questions that come up. */
export function ImportHost() {
	const state = useImportStore((store) => store.state)
	const lastNoticeId = useRef<string | null>(null)
	const isRunning = state.kind === 'running'
	useEffect(() => {
		// The notice of the import before would lie on the card of this one.
		if (isRunning && lastNoticeId.current !== null) notifications.hide(lastNoticeId.current)
	}, [isRunning])
	useEffect(
		() =>
			onEvent('histories:progress', ({ importId, ...progress }) =>
				useImportStore.getState().progressed(importId, progress),
			),
		[],
	)
	useEffect(() => {
		if (state.kind !== 'done') return
		const { language } = useSettingsStore.getState()
		const t = translator(language, 'histories')
		const counts = historyCounts(t, state.history)
		const { id, name, agreementId } = state.history
		const noticeId = `imported ${id}`
		lastNoticeId.current = noticeId
		notifications.show({
			id: noticeId,
			autoClose: 12_000,
			closeButtonProps: { 'aria-label': t('close') },
			message: (
				<>
					{t('imported', { name, counts: formatOf(language).list(counts) })}
					{isStart(state.history) && (
						<div>
							<Button
								variant="subtle"
								size="compact-sm"
								onClick={() => {
									notifications.hide(noticeId)
									startFrom(id, agreementId)
								}}
							>
								{t('start')}
							</Button>
						</div>
					)}
				</>
			),
		})
		useImportStore.getState().close()
	}, [state])
	useEffect(() => {
		if (state.kind !== 'mapping') return
		const { question, wish } = state
		const timeZone = answeredBefore(question, rememberedFor(signature(question.headers)))
		if (timeZone !== null) void useImportStore.getState().start({ ...wish, options: { ...wish.options, timeZone } })
	}, [state])
	return (
		<>
			{(state.kind === 'running' || state.kind === 'refused' || state.kind === 'failed') && (
				<ImportCard state={state} />
			)}
			{state.kind === 'words' && <WordsDialog history={state.history} options={state.origin.options} />}
			{state.kind === 'mapping' && (
				<MappingDialog key={state.wish.paths.join()} wish={state.wish} question={state.question} />
			)}
		</>
	)
}

/** What was imported into the open agreement is for it; else one is asked for whom. */
function startFrom(historyId: string, agreementId: string | null): void {
	const { ask, propose } = useStartStore.getState()
	if (agreementId !== null && useAgreementStore.getState().agreement?.id === agreementId)
		propose(historyId, agreementId)
	else ask(historyId, agreementId)
}
