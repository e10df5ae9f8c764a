import path from 'node:path'
import { BrowserWindow, nativeTheme } from 'electron'
import { PAGE_URL } from './protocol'

export type WindowOptions = {
	readonly outFolder: string
	readonly channels: readonly string[]
	readonly events: readonly string[]
	readonly developmentUrl: string | null
	/** Kept until then; where it rejects nothing is shown at all. */
	readonly mayShow: Promise<unknown>
}

/** The colour behind the page until its first paint, the same as the page's own. */
const BACKGROUND = { light: '#f8f7f4', dark: '#151618' } as const

export function createWindow(options: WindowOptions): BrowserWindow {
	const window = new BrowserWindow({
		title: 'Pledge',
		width: 1440,
		height: 900,
		minWidth: 960,
		minHeight: 600,
		show: false,
		backgroundColor: backgroundNow(),
		webPreferences: {
			preload: path.join(options.outFolder, 'preload', 'preload.cjs'),
			contextIsolation: true,
			nodeIntegration: false,
			sandbox: true,
			webviewTag: false,
			spellcheck: false,
			additionalArguments: [
				`--pledge-channels=${options.channels.join(',')}`,
				`--pledge-events=${options.events.join(',')}`,
			],
		},
	})
	window.once('ready-to-show', () => void options.mayShow.then(() => show(window), ignore))
	window.on('page-title-updated', (event) => event.preventDefault())
	void window.loadURL(options.developmentUrl ?? PAGE_URL)
	return window
}

/** The settings, which were read meanwhile, may want other colours than the system. */
function show(window: BrowserWindow): void {
	if (window.isDestroyed()) return
	window.setBackgroundColor(backgroundNow())
	window.show()
}

/** Whoever opens tells what went wrong. */
function ignore(): void {}

function backgroundNow(): string {
	return nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light
}

export function focusWindow(window: BrowserWindow): void {
	if (window.isMinimized()) window.restore()
	window.show()
	window.focus()
}
