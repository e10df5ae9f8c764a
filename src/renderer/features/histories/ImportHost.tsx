import { notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { formatOf } from '../../app/format'
import { translator } from '../../app/messages'
import { onEvent } from '../../ipc/api'
import { useImportStore } from '../../stores/import-store'
import { useSettingsStore } from '../../stores/settings-store'
import { DropArea } from './DropArea'
import { historyCounts } from './history-counts'
import { ImportCard } from './ImportCard'
import { MappingDialog } from './MappingDialog'
import { answeredBefore, signature } from './mapping'
import { rememberedFor } from './remembered-mappings'

/** Import as the whole window sees it: files dropped anywhere, progress, and the questions that come up. */
export function ImportHost() {
	const state = useImportStore((store) => store.state)
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
		notifications.show({
			closeButtonProps: { 'aria-label': t('close') },
			message: t('imported', { name: state.history.name, counts: formatOf(language).list(counts) }),
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
			<DropArea />
			{(state.kind === 'running' || state.kind === 'refused' || state.kind === 'failed') && (
				<ImportCard state={state} />
			)}
			{state.kind === 'mapping' && (
				<MappingDialog key={state.wish.paths.join()} wish={state.wish} question={state.question} />
			)}
		</>
	)
}
