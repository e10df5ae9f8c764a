// Run by Electron: loads a page once and prints it whenever it is told to, as a warm browser would.
const { app, BrowserWindow } = require('electron')

app.whenReady().then(async () => {
	const window = new BrowserWindow({ show: false })
	await window.loadFile(process.argv.at(-1))
	process.on('message', async () => {
		const start = performance.now()
		const pdf = await window.webContents.printToPDF({ pageSize: 'A4', generateTaggedPDF: true })
		const pages = pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0
		process.send({ milliseconds: performance.now() - start, pages })
	})
	process.send({ milliseconds: 0, pages: 0 })
})
