import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const folder = path.join(import.meta.dirname, '..')

test('modules are mocked only by tests that load the program for themselves, named *.mocked.test.ts', () => {
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
	const files = names.filter((name) => name.endsWith('.test.ts'))
	expect(files.length).toBeGreaterThan(150)
	const mocking = files.filter((file) => /\bvi\.(do)?[mM]ock\(/.test(readFileSync(path.join(folder, file), 'utf8')))
	expect(mocking.filter((file) => !file.endsWith('.mocked.test.ts'))).toEqual([])
	expect(mocking.length).toBeGreaterThan(0)
})
