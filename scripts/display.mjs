import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import net from 'node:net'
import { isLinux, SetupProblem } from './shell.mjs'

/** Whether a window can be shown. An address that nobody answers, as left over by a closed session, is no display. */
export async function hasDisplay() {
	if (!isLinux) return true
	if (process.env.WAYLAND_DISPLAY) return true
	const address = process.env.DISPLAY
	if (!address) return false
	const local = /^(?:unix)?:(\d+)/.exec(address)
	return local === null || (await answers(Number(local[1])))
}

/** X servers listen on a socket file, on an abstract socket, or on both. */
async function answers(number) {
	const file = `/tmp/.X11-unix/X${number}`
	return (existsSync(file) && (await canConnect(file))) || (await canConnect(`\0${file}`))
}

function canConnect(socketPath) {
	return new Promise((resolve) => {
		const socket = net.connect({ path: socketPath })
		socket.on('connect', () => {
			socket.destroy()
			resolve(true)
		})
		socket.on('error', () => resolve(false))
	})
}

/** Starts a display without a screen; the X server itself picks a free number. */
export async function startVirtualDisplay() {
	const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
		stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
	})
	const number = await new Promise((resolve, reject) => {
		const fail = () => reject(new SetupProblem('Xvfb, the display for the tests, could not be started.'))
		server.on('error', fail)
		server.on('exit', fail)
		server.stdio[3].once('data', (data) => resolve(String(data).trim()))
	})
	return { address: `:${number}`, stop: () => server.kill() }
}
