import { type BrowserWindow, dialog, type FileFilter, nativeTheme, shell } from 'electron'
import type { Desktop, FileFilter as DesktopFilter } from '../desktop'
import { languageOfSystem } from '../menu'

export type ElectronDesktopOptions = {
	readonly currentWindow: () => BrowserWindow | null
	readonly showMenu: (language: 'de' | 'en') => void
}

/** Dialogs belong to the window that is open at the time, so that they cannot get lost behind it. */
export function electronDesktop({ currentWindow, showMenu }: ElectronDesktopOptions): Desktop {
	return {
		chooseFiles: async ({ title, filters, many }) => {
			const options = { title, filters: electronFilters(filters), properties: openProperties(many) }
			const window = currentWindow()
			const picked = await (window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options))
			return picked.canceled ? [] : picked.filePaths
		},
		chooseFolder: async ({ title }) => {
			const options = { title, properties: ['openDirectory' as const, 'createDirectory' as const] }
			const window = currentWindow()
			const picked = await (window === null ? dialog.showOpenDialog(options) : dialog.showOpenDialog(window, options))
			return picked.canceled ? null : (picked.filePaths[0] ?? null)
		},
		chooseSavePath: async ({ title, suggestedPath, filters }) => {
			const options = { title, defaultPath: suggestedPath, filters: electronFilters(filters) }
			const window = currentWindow()
			const picked = await (window === null ? dialog.showSaveDialog(options) : dialog.showSaveDialog(window, options))
			return picked.canceled || picked.filePath === '' ? null : (picked.filePath ?? null)
		},
		showInFolder: (file) => shell.showItemInFolder(file),
		openFile: async (file) => (await shell.openPath(file)) === '',
		setTheme: (theme) => {
			nativeTheme.themeSource = theme
		},
		setMenuLanguage: showMenu,
		systemLanguage: languageOfSystem,
	}
}

function openProperties(many: boolean): ('openFile' | 'multiSelections')[] {
	return many ? ['openFile', 'multiSelections'] : ['openFile']
}

function electronFilters(filters: readonly DesktopFilter[]): FileFilter[] {
	return filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] }))
}
