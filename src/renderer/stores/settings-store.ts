import { create } from 'zustand'
import type { AppInfo, Settings } from '../../shared/ipc/shapes'
import { call } from '../ipc/api'

type State = {
	readonly settings: Settings
	/** null until the main process has answered. */
	readonly info: AppInfo | null
	/** The language in use: the chosen one, or the system's where we have it, else English. */
	readonly language: 'de' | 'en'
	readonly load: () => Promise<void>
	/** Asks again what the main process knows, such as files that turned out to be unreadable meanwhile. */
	readonly reloadInfo: () => Promise<void>
	/** Shows the change at once and saves it. Rejects with an AppError when it could not be saved. */
	readonly change: (part: Partial<Settings>) => Promise<void>
}

const DEFAULTS: Settings = { language: 'system', colorScheme: 'auto', userName: '' }

export const useSettingsStore = create<State>()((set, get) => ({
	settings: DEFAULTS,
	info: null,
	language: languageOf(DEFAULTS, navigator.language),
	load: async () => {
		const [info, settings] = await Promise.all([call('app:info', {}), call('settings:get', {})])
		set({ info, settings, language: languageOf(settings, info.systemLocale) })
	},
	reloadInfo: async () => {
		const info = await call('app:info', {})
		// The same answer is the same value: nothing that shows it needs to be drawn again.
		if (JSON.stringify(info) !== JSON.stringify(get().info)) set({ info })
	},
	change: async (part) => {
		const settings = { ...get().settings, ...part }
		set({ settings, language: languageOf(settings, get().info?.systemLocale ?? navigator.language) })
		await call('settings:set', settings)
	},
}))

function languageOf(settings: Settings, systemLocale: string): 'de' | 'en' {
	if (settings.language !== 'system') return settings.language
	return systemLocale.toLowerCase().startsWith('de') ? 'de' : 'en'
}
