import { randomUUID } from 'node:crypto'
import { EXIT } from './cli-error'
import { callingFolder } from './io'
import { runCli } from './run'

let isReaderGone = false

// `pledge … | head` closes the pipe early; that is the reader's choice and no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
	isReaderGone = true
	if (error.code === 'EPIPE') return
	process.exitCode = EXIT.output
	process.stderr.write(`Standard output takes no more: ${error.code ?? 'unknown'}.\n`)
})
process.stderr.on('error', () => {})

void runCli(process.argv.slice(2), {
	folder: callingFolder(process.env, process.cwd()),
	out: (text) => {
		if (!isReaderGone) process.stdout.write(text)
	},
	err: (text) => process.stderr.write(text),
	isTerminal: process.stderr.isTTY === true,
	today,
	now: () => new Date().toISOString(),
	newId: randomUUID,
}).then((status) => {
	// Never process.exit: on some systems a pipe still has to take what was written.
	process.exitCode ??= status
})

/** The date where the user is; UTC's may be yesterday's. */
function today(): string {
	const now = new Date()
	const two = (value: number) => String(value).padStart(2, '0')
	return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
