import { notifications } from '@mantine/notifications'
import { AppError } from '../../shared/ipc/errors'
import { useSettingsStore } from '../stores/settings-store'
import { translator, type UiLanguage } from './messages'

/** One sentence for what went wrong; what is not an AppError is a fault of ours. */
export function errorText(error: unknown, language: UiLanguage): string {
	const t = translator(language, 'app')
	const code = error instanceof AppError ? error.code : 'internal'
	const detail = error instanceof AppError ? error.detail : ''
	const key = `error.${code}`
	return detail !== '' && t.has(`${key}.detail`) ? t(`${key}.detail`, { detail }) : t(key)
}

/** Says at the edge of the window that a deed failed; for failures that have no place of their own. */
export function tellError(error: unknown): void {
	const { language } = useSettingsStore.getState()
	notifications.show({ color: 'red', message: errorText(error, language), autoClose: 12_000 })
}
