import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { isLinux, isRoot, output, run, say, shellWord } from './shell.mjs'

const CAP_SYS_ADMIN = 1n << 21n

/**
 * What Chromium can lock its pages in with, for the user at the terminal or for whom the words of `asUser` become:
 * `ready` it can; `needs-helper` once its helper belongs to root; `impossible` neither way, as in most containers.
 * Root gets `ready`: for root the program is started without a sandbox, which Chromium asks for.
 * @param {string} electronBinary
 * @param {readonly string[]} [asUser] words to put before a command, such as those of `setpriv`
 * @returns {'ready' | 'needs-helper' | 'impossible'}
 */
export function sandboxState(electronBinary, asUser = []) {
	if (!isLinux || (isRoot && asUser.length === 0) || mayMakeNamespaces(asUser)) return 'ready'
	if (!mayBecomeRoot()) return 'impossible'
	const owned = output('stat', ['-c', '%u %a', helperOf(electronBinary)])?.trim() === '0 4755'
	return owned ? 'ready' : 'needs-helper'
}

/** The commands, for root, that make the helper usable. */
export function helperCommands(electronBinary) {
	const helper = shellWord(helperOf(electronBinary))
	return [`chown root:root ${helper}`, `chmod 4755 ${helper}`]
}

function helperOf(electronBinary) {
	return path.join(path.dirname(electronBinary), 'chrome-sandbox')
}

/** Tried, not read from settings: a container's filter and a changed root forbid it and stand in none. */
function mayMakeNamespaces(asUser) {
	if (readText('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1') return false
	const trial = [...asUser, 'unshare', '--user', '--map-root-user', '--pid', '--net', '--fork', 'true']
	const status = run(trial[0], trial.slice(1), { quiet: true })
	return status === null ? readText('/proc/sys/kernel/unprivileged_userns_clone') !== '0' : status === 0
}

/** Whether a helper that belongs to root would have root's rights here. */
function mayBecomeRoot() {
	const status = readText('/proc/self/status') ?? ''
	const bounding = /^CapBnd:\s*([0-9a-f]+)$/m.exec(status)?.[1]
	return !/^NoNewPrivs:\s*1$/m.test(status) && (BigInt(`0x${bounding ?? '0'}`) & CAP_SYS_ADMIN) !== 0n
}

function readText(file) {
	return existsSync(file) ? readFileSync(file, 'utf8').trim() : null
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const [electronBinary = '', ...asUser] = process.argv.slice(2)
	say(sandboxState(electronBinary, asUser))
}
