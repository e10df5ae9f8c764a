import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { app, type BrowserWindow, dialog } from 'electron'
import type { Handlers } from '../shared/ipc/channel'
import { contract, events } from '../shared/ipc/contract'
import { filesFrom, parseStartArguments, type StartArguments } from './arguments'
import type { Context } from './context'
import { flushBeforeClose } from './flush'
import { guardContents, guardSession, switchNetworkOff } from './guard'
import { electronDesktop } from './ipc/electron-desktop'
import { registerHandlers, sendEvent } from './ipc/register'
import { languageOfSystem, setMenu, startProblem } from './menu'
import { developmentOrigin, registerPageScheme, servePages } from './protocol'
import type { Emit } from './session'
import { createWindow, focusWindow } from './window'

const outFolder = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const devOrigin = developmentOrigin(app.isPackaged)

/** A page that comes from elsewhere, as from the development server, is not waited for. */
const PAGE_LIMIT_MS = 500
/** What the user does first comes before what is loaded ahead. */
const LOAD_AHEAD_AFTER_MS = 400

let context: Context | null = null
let mainWindow: BrowserWindow | null = null
/** Files that the system handed over and the page has not asked for yet. */
const arrived: string[] = []
let acceptFlushed: (token: string, isStaying: boolean) => void = () => {}

switchNetworkOff(devOrigin)
registerPageScheme(devOrigin)
guardContents()

if (app.requestSingleInstanceLock()) {
	app.on('second-instance', (_event, argv, folder) => {
		if (mainWindow !== null) focusWindow(mainWindow)
		noteArrived(filesFrom(argv, folder))
	})
	// macOS hands files over this way, also before the program is ready.
	app.on('open-file', (event, file) => {
		event.preventDefault()
		if (mainWindow === null && context !== null) openMainWindow()
		noteArrived([file])
	})
	app.on('activate', () => {
		if (mainWindow === null && context !== null) openMainWindow()
	})
	app.on('window-all-closed', () => {
		if (process.platform !== 'darwin') app.quit()
	})
	app.on('will-quit', closeContextBeforeQuit)
	void app.whenReady().then(start)
} else {
	app.quit()
}

async function start(): Promise<void> {
	const given = parseStartArguments(process.argv, process.cwd())
	noteArrived(given.files)
	guardSession()
	const pageServed = new Promise<void>((resolve) => {
		servePages(path.join(outFolder, 'renderer'), resolve)
	})
	showMenu(languageOfSystem())
	const opening = Promise.race([pageServed, pause(PAGE_LIMIT_MS)]).then(() => loadContext(given))
	const handlers = opening.then(handlersOf)
	// What went wrong is told below, once.
	handlers.catch(() => undefined)
	registerHandlers(contract, handlers)
	// The page loads while the workspace is opened; nothing is shown before it is.
	openMainWindow(opening)
	try {
		context = await opening
	} catch (error) {
		const workspaceFolder = given.workspaceFolder ?? app.getPath('documents')
		const { title, message } = startProblem({ error, workspaceFolder, language: languageOfSystem() })
		console.error(`${title}: ${message}`)
		dialog.showErrorBox(title, message)
		app.exit(1)
	}
}

/** Its code is loaded while the page that was just served comes to be in its own process. */
async function loadContext({ workspaceFolder, withSample }: StartArguments): Promise<Context> {
	const { openContext } = await import('./context')
	return openContext({
		...{ workspaceFolder, withSample, emit },
		documentsFolder: app.getPath('documents'),
		userDataFolder: app.getPath('userData'),
		appVersion: app.getVersion(),
		workersFolder: path.join(outFolder, 'main'),
		desktop: electronDesktop({ currentWindow: () => mainWindow, showMenu }),
	})
}

function handlersOf({ handlers, loadAhead }: Context): Handlers<typeof contract> {
	return {
		...handlers,
		'app:flushed': ({ token, isStaying }) => {
			acceptFlushed(token, isStaying === true)
			return {}
		},
		'app:take-files': () => {
			// The page asks for them once it shows its list.
			setTimeout(() => void loadAhead(), LOAD_AHEAD_AFTER_MS)
			return arrived.splice(0)
		},
	}
}

/** The page asks for them when it is ready, and when it is told. */
function noteArrived(files: readonly string[]): void {
	if (files.length === 0) return
	arrived.push(...files)
	emit('app:files-arrived', {})
}

const emit: Emit = (name, payload) => {
	if (mainWindow !== null) sendEvent<typeof events, typeof name>(mainWindow.webContents, name, payload)
}

function showMenu(language: 'de' | 'en'): void {
	setMenu({ language, withDeveloperTools: !app.isPackaged, onCommand: (command) => emit('menu:command', { command }) })
}

function openMainWindow(opening: Promise<unknown> = Promise.resolve()): void {
	const window = createWindow({
		mayShow: opening,
		outFolder,
		channels: Object.keys(contract),
		events: Object.keys(events),
		developmentUrl: devOrigin,
	})
	acceptFlushed = flushBeforeClose({
		window,
		ask: (token) => emit('app:flush', { token }),
		newToken: randomUUID,
	})
	window.on('closed', () => {
		mainWindow = null
	})
	mainWindow = window
}

/** The workspace's lock and its queued writes outlive the last window; quitting waits for them. */
function closeContextBeforeQuit(event: { preventDefault: () => void }): void {
	if (context === null) return
	event.preventDefault()
	const closing = context
	context = null
	void closing
		.close()
		.catch((error: unknown) => console.error('Closing the workspace failed:', error))
		.finally(() => app.quit())
}
