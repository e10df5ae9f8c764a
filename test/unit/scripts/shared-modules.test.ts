import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

const folder = path.join(import.meta.dirname, '..')

test('no module is mocked, since the files share the modules that are loaded', () => {
	const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
	const files = names.filter((name) => name.endsWith('.test.ts'))
	expect(files.length).toBeGreaterThan(150)
	expect(files.filter((file) => /\bvi\.(do)?[mM]ock\(/.test(readFileSync(path.join(folder, file), 'utf8')))).toEqual([])
})
