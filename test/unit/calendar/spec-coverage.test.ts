import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const spec = readFileSync(new URL('../../../src/shared/calendar/SPEC.md', import.meta.url), 'utf8')
const rules = [...spec.matchAll(/^- \*\*(BT-\d\d)\*\*/gm)].map((match) => match[1])

/** Ids named in titles of tests, where a reader of the report sees them. */
function quotedIds(): Set<string> {
	const folder = new URL('./', import.meta.url)
	const files = readdirSync(folder).filter((name) => name.endsWith('.test.ts'))
	const titles = files.flatMap((name) => [
		...readFileSync(new URL(name, folder), 'utf8').matchAll(/^\s*(?:it|\]\))\(\s*'([^']*)'/gm),
	])
	return new Set(titles.flatMap((match) => match[1]?.match(/BT-\d\d/g) ?? []))
}

describe('the rules of business time', () => {
	it('are numbered once each', () => {
		expect(rules.length).toBeGreaterThan(30)
		expect(new Set(rules).size).toBe(rules.length)
	})

	it('are each quoted by the title of a test, and no test quotes a rule that is not there', () => {
		expect([...quotedIds()].sort()).toEqual(rules.toSorted())
	})
})
