import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { parseWording } from '../../../src/shared/outline/wording'

const folder = path.resolve('resources/sheets')
const names = readdirSync(path.join(folder, 'de')).map((file) => file.replace(/\.md$/, ''))
const read = (language: string, name: string) =>
	parseWording(`${language}/${name}`, readFileSync(path.join(folder, language, `${name}.md`), 'utf8'))
const slotsOf = (text: string) => [...text.matchAll(/\{([A-Za-z0-9]+)\}/g)].map((match) => match[1] ?? '').sort()

it('stands there in both languages', () => {
	expect(readdirSync(path.join(folder, 'en')).sort()).toEqual(readdirSync(path.join(folder, 'de')).sort())
})

it.each(names)('%s says the same in German and English, with the same slots and a sample for each', (name) => {
	const shape = (language: string) => {
		const { clauses, phrases, slots } = read(language, name)
		const texts = [...[...clauses.values()].map(({ key, text }) => [key, text]), ...phrases]
		const used = new Set([...clauses.values()].flatMap(({ text }) => slotsOf(text)))
		expect([language, [...slots.keys()].sort()]).toEqual([language, [...used].sort()])
		return texts.map(([key, text]) => [key, slotsOf(text ?? '')]).sort()
	}
	expect(shape('en')).toEqual(shape('de'))
})

it('speaks plainly', () => {
	const forbidden =
		/\b(soll|sollen|und\/oder|and\/or|zeitnah|in der Regel|best efforts?|grundsätzlich|insbesondere)\b|!/i
	const found = ['de', 'en'].flatMap((language) =>
		names.filter((name) => forbidden.test(readFileSync(path.join(folder, language, `${name}.md`), 'utf8'))),
	)
	expect(found).toEqual([])
})
