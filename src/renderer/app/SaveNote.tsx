import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import { AppError } from '../../shared/ipc/errors'
import { useAgreementStore } from '../stores/agreement-store'
import { errorText } from './error-text'
import { useFormat } from './format'
import { useT, useUiLanguage } from './i18n'
import classes from './SaveNote.module.css'

/** "Saved 21:42": what stands here is on the disk. */
export function SaveNote() {
	const t = useT('app')
	const format = useFormat()
	const language = useUiLanguage()
	const state = useAgreementStore((store) => store.saveState)
	const isSuggesting = useAgreementStore((store) => store.suggesting !== null)
	const flush = useAgreementStore((store) => store.flush)
	if (state.kind === 'error') {
		return (
			<span className={classes.error} role="alert" title={errorText(new AppError(state.code, state.detail), language)}>
				<IconAlertTriangle size={16} stroke={1.6} aria-hidden />
				{t('save.error')}
				<Button variant="subtle" size="compact-sm" onClick={() => void flush()}>
					{t('save.retry')}
				</Button>
			</span>
		)
	}
	// What is seen is not what was saved.
	if (isSuggesting) return null
	if (state.kind !== 'saved') {
		return <span className={classes.note}>{t(state.kind === 'saving' ? 'save.saving' : 'save.unsaved')}</span>
	}
	return (
		<span className={classes.note} data-save-state="saved">
			<IconCheck size={16} stroke={1.6} aria-hidden />
			{state.at === null ? t('save.savedNever') : t('save.saved', { time: format.time(state.at) })}
		</span>
	)
}
