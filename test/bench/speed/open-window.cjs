// Run by Electron: opens a window and tells when it can be worked in. `--program=FOLDER` opens Pledge's own, else it is an empty one.
// Usable is: what it shows at first is drawn, and the page has heard a key that was struck after that.
const { app, BrowserWindow } = require('electron')
const path = require('node:path')

const program = process.argv.find((argument) => argument.startsWith('--program='))?.slice('--program='.length)
/** The first start only makes the sample ready, so that the others find it counted. */
const isPreparing = process.argv.includes('--prepare')

app.on('web-contents-created', (_event, contents) => {
	contents.once('dom-ready', async () => {
		await contents.executeJavaScript(`(${program === undefined ? drawn : shown})()`)
		if (isPreparing) await contents.executeJavaScript(`(${counted})()`)
		const heard = contents.executeJavaScript(`(${hearsKey})()`)
		// What is struck before the window is shown goes nowhere.
		const striking = setInterval(() => contents.sendInputEvent({ type: 'keyDown', keyCode: 'Shift' }), 5)
		await heard
		clearInterval(striking)
		process.send({ isUsable: true })
		app.quit()
	})
})

if (program === undefined) {
	app.whenReady().then(() => {
		const webPreferences = { sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false }
		const window = new BrowserWindow({ width: 1440, height: 900, show: false, webPreferences })
		window.once('ready-to-show', () => window.show())
		window.loadFile(path.join(__dirname, 'empty.html'))
	})
} else require(path.join(program, 'out', 'main', 'index.cjs'))

// The functions below run in the page.

function drawn() {
	return new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
}

function shown() {
	const root = document.documentElement
	const isReady = () => root.dataset.appState === 'ready' && document.querySelector('tbody tr') !== null
	return new Promise((resolve) => {
		const look = () => {
			if (!isReady()) return
			observer.disconnect()
			requestAnimationFrame(() => setTimeout(resolve))
		}
		const observer = new MutationObserver(look)
		observer.observe(root, { attributes: true, childList: true, subtree: true })
		look()
	})
}

async function counted() {
	for (;;) {
		const { value } = await window.pledge.invoke('agreements:list', {})
		if (value.every((row) => row.uncounted !== true)) return
		await new Promise((resolve) => setTimeout(resolve, 100))
	}
}

function hearsKey() {
	return new Promise((resolve) => window.addEventListener('keydown', () => resolve(true), { once: true }))
}
