import { spawn, spawnSync } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
export const isLinux = process.platform === 'linux'
export const isRoot = process.getuid?.() === 0

/** A problem with one plain sentence for the person at the terminal; no stack is shown. */
export class SetupProblem extends Error {}

export function say(line) {
	process.stdout.write(`${line}\n`)
}

/**
 * Runs a command to its end and returns its exit status; null when it did not start or ran out of time.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, timeoutMs?: number, quiet?: boolean, cwd?: string }} [options]
 */
export function run(command, args, options = {}) {
	const { env = process.env, timeoutMs, quiet = false, cwd = root } = options
	const stdio = quiet ? ['ignore', 'ignore', 'ignore'] : ['ignore', 'inherit', 'inherit']
	return spawnSync(command, args, { cwd, env, stdio, timeout: timeoutMs, killSignal: 'SIGKILL' }).status
}

/** Runs a command and returns what it printed, or null when it failed. */
export function output(command, args, options = {}) {
	const result = spawnSync(command, args, { cwd: root, encoding: 'utf8', maxBuffer: 64 << 20, ...options })
	return result.status === 0 ? result.stdout : null
}

/** A long-running child that gets the terminal; resolves with its exit status. */
export function runInForeground(command, args, env = process.env) {
	return new Promise((resolve) => {
		const child = spawn(command, args, { cwd: root, env, stdio: 'inherit' })
		const forward = (signal) => child.kill(signal)
		process.on('SIGINT', forward)
		process.on('SIGTERM', forward)
		child.on('error', () => resolve(null))
		child.on('exit', (status) => {
			process.off('SIGINT', forward)
			process.off('SIGTERM', forward)
			resolve(status)
		})
	})
}

/** Runs npm itself, on Windows too, where `npm` is a script that only a shell can start. */
export function runNpm(args, options = {}) {
	const npmScript = process.env.npm_execpath
	if (npmScript?.endsWith('.js')) return run(process.execPath, [npmScript, ...args], options)
	if (process.platform !== 'win32') return run('npm', args, options)
	return spawnSync(`npm ${args.join(' ')}`, { cwd: root, stdio: 'inherit', shell: true, ...options }).status
}

/** Runs a JavaScript command of an installed package with this very Node. */
export function runTool(file, args, options = {}) {
	return run(process.execPath, [path.join(root, 'node_modules', file), ...args], options)
}

/** The same beside other work: nothing is printed before its end, so that two of them do not mix their lines. */
export function runToolAside(file, args) {
	return new Promise((resolve) => {
		const words = [path.join(root, 'node_modules', file), ...args]
		const child = spawn(process.execPath, words, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
		const printed = []
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (bytes) => printed.push(bytes))
		child.on('error', (error) => resolve({ status: null, text: error.message }))
		child.on('close', (status) => resolve({ status, text: Buffer.concat(printed).toString() }))
	})
}

/** One word of a command line that a person copies into a shell. */
export function shellWord(text) {
	return /^[\w./@:+-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`
}

/** Ends the program with the sentence of a problem instead of a stack trace. */
export async function main(work) {
	try {
		process.exitCode = await work()
	} catch (error) {
		if (!(error instanceof SetupProblem)) throw error
		process.stderr.write(`${error.message}\n`)
		process.exitCode = 1
	}
}
