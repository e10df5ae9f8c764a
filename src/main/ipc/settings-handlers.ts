import type { Settings } from '../../shared/ipc/shapes'
import type { Desktop } from '../desktop'
import type { SettingsFile } from '../settings-file'
import type { NounHandlers } from './noun-handlers'

export function settingsHandlers(file: SettingsFile, desktop: Desktop): NounHandlers<'settings'> {
	return {
		'settings:get': () => file.get(),
		'settings:set': async (settings) => {
			await file.set(settings)
			applySettings(settings, desktop)
			return file.get()
		},
	}
}

/** What of the settings is drawn by the system: menu, dialogs, the frame of the window. */
export function applySettings(settings: Settings, desktop: Desktop): void {
	desktop.setTheme(settings.colorScheme === 'auto' ? 'system' : settings.colorScheme)
	desktop.setMenuLanguage(languageOf(settings, desktop))
}

export function languageOf(settings: Settings, desktop: Desktop): 'de' | 'en' {
	return settings.language === 'system' ? desktop.systemLanguage() : settings.language
}
