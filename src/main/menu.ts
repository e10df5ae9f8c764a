import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import german from '../../resources/locales/de/menu.json'
import english from '../../resources/locales/en/menu.json'
import type { EventPayload } from '../shared/ipc/channel'
import type { events } from '../shared/ipc/contract'
import { AppError } from '../shared/ipc/errors'

type Language = 'de' | 'en'
type Command = EventPayload<typeof events, 'menu:command'>['command']

export type MenuOptions = {
	readonly language: Language
	readonly withDeveloperTools: boolean
	readonly onCommand: (command: Command) => void
}

export function languageOfSystem(): Language {
	return app.getLocale().toLowerCase().startsWith('de') ? 'de' : 'en'
}

export function setMenu(options: MenuOptions): void {
	Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(options)))
}

function menuTemplate({ language, withDeveloperTools, onCommand }: MenuOptions): MenuItemConstructorOptions[] {
	const words = language === 'de' ? german : english
	const isMac = process.platform === 'darwin'
	// The page handles these keys itself; the menu only shows them, or a key press would count twice.
	const command = (name: Command, label: string, accelerator: string): MenuItemConstructorOptions => ({
		label,
		accelerator,
		registerAccelerator: false,
		click: () => onCommand(name),
	})
	const separator: MenuItemConstructorOptions = { type: 'separator' }
	const developer: MenuItemConstructorOptions[] = [
		separator,
		{ role: 'reload', label: words.reload },
		{ role: 'toggleDevTools', label: words.developer },
	]
	return [
		...(isMac ? [{ role: 'appMenu' as const }] : []),
		{
			label: words.file,
			submenu: [
				command('new', words.newAgreement, 'CmdOrCtrl+N'),
				{ label: words.openBundle, click: () => onCommand('open-bundle') },
				{ label: words.openPaper, click: () => onCommand('open-paper') },
				{ label: words.openSample, click: () => onCommand('open-sample') },
				separator,
				command('save', words.save, 'CmdOrCtrl+S'),
				{ label: words.saveAs, click: () => onCommand('save-as') },
				{ label: words.sendBundle, click: () => onCommand('send-bundle') },
				command('export', words.export, 'CmdOrCtrl+E'),
				{ label: words.verify, click: () => onCommand('verify') },
				separator,
				command('settings', words.settings, 'CmdOrCtrl+,'),
				isMac ? { role: 'close', label: words.close } : { role: 'quit', label: words.quit },
			],
		},
		{
			label: words.edit,
			submenu: [
				command('undo', words.undo, 'CmdOrCtrl+Z'),
				command('redo', words.redo, 'CmdOrCtrl+Shift+Z'),
				separator,
				{ role: 'cut', label: words.cut },
				{ role: 'copy', label: words.copy },
				{ role: 'paste', label: words.paste },
				{ role: 'selectAll', label: words.selectAll },
				separator,
				command('find', words.find, 'CmdOrCtrl+F'),
				command('palette', words.palette, 'CmdOrCtrl+K'),
			],
		},
		{
			label: words.view,
			submenu: [
				{ label: words.check, click: () => onCommand('check') },
				{ label: words.challenges, click: () => onCommand('challenges') },
				command('next', words.next, 'F8'),
				command('next-pane', words.nextPane, 'F6'),
				command('keys', words.keys, 'F1'),
				separator,
				{ role: 'resetZoom', label: words.resetZoom },
				{ role: 'zoomIn', label: words.zoomIn },
				{ role: 'zoomOut', label: words.zoomOut },
				separator,
				{ role: 'togglefullscreen', label: words.fullScreen },
				...(withDeveloperTools ? developer : []),
			],
		},
	]
}

export type StartProblem = { readonly error: unknown; readonly workspaceFolder: string; readonly language: Language }

/** What to say when there is no window yet that could say it. */
export function startProblem(problem: StartProblem): { title: string; message: string } {
	const { error, workspaceFolder, language } = problem
	const words = language === 'de' ? german : english
	const isLocked = error instanceof AppError && error.code === 'locked'
	const detail = error instanceof AppError && error.detail !== '' ? error.detail : workspaceFolder
	const sentence = isLocked ? words.workspaceLocked : words.workspaceFailed
	return { title: words.startFailed, message: sentence.replace('{detail}', detail) }
}
