import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { resourcePath } from '../../../src/main/resources'

describe('resourcePath', () => {
	it('leads to the files of the resources folder', () => {
		const words = JSON.parse(readFileSync(resourcePath('locales', 'de', 'menu.json'), 'utf8'))
		expect(words.file).toBe('Datei')
	})
})
