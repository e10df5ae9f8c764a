import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseStartArguments } from '../../../src/main/arguments'

const here = path.resolve('/home/anna')
const parse = (...argv: string[]) => parseStartArguments(['electron', '.', ...argv], here)

describe('parseStartArguments', () => {
	it('reads the workspace with an equals sign or as the next word, relative to where it was called', () => {
		const expected = { workspaceFolder: path.join(here, 'contracts'), withSample: false, files: [] }
		expect([parse('--workspace=contracts'), parse('--workspace', 'contracts')]).toEqual([expected, expected])
	})

	it('leaves the default folder where nothing, or nothing useful, was named', () => {
		expect([parse(), parse('--workspace='), parse('--workspace')].map((found) => found.workspaceFolder)).toEqual([
			null,
			null,
			null,
		])
	})

	it('adds the sample only when asked', () => {
		expect([parse('--sample').withSample, parse('--no-sandbox').withSample]).toEqual([true, false])
	})
})
