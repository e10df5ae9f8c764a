import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseWording, type SectionWording, WordingError } from '../../../src/shared/outline/wording'

const folder = path.resolve('resources/clauses')
const read = (language: string, name: string) =>
	parseWording(`${language}/${name}`, readFileSync(path.join(folder, language, `${name}.md`), 'utf8'))
const names = readdirSync(path.join(folder, 'de')).map((file) => file.replace(/\.md$/, ''))

/** Slots of clauses and of phrases; phrases take theirs from code, clauses say a sample. */
function slotsOf(text: string): string[] {
	return [...text.matchAll(/\{([A-Za-z0-9]+)\}/g)].map((match) => match[1] ?? '').sort()
}
function referencesOf(text: string): string[] {
	return [...text.matchAll(/\{@([A-Za-z0-9._-]+)\}/g)].map((match) => match[1] ?? '').sort()
}
function textsOf(section: SectionWording): [string, string][] {
	const clauses = [...section.clauses.values()].flatMap((clause): [string, string][] => [
		[clause.key, clause.text],
		...clause.points.map((point): [string, string] => [`${clause.key}.${point.key}`, point.text]),
	])
	return [...clauses, ...[...section.phrases].map(([key, text]): [string, string] => [`phrase ${key}`, text])]
}

/** Terms that one language needs and the other does not: German counts service hours with a word of its own. */
const ONE_LANGUAGE_ONLY: Readonly<Record<string, readonly string[]>> = { definitions: ['service-hour'] }

describe('the wording files', () => {
	it('stand there in both languages', () => {
		expect(readdirSync(path.join(folder, 'en')).sort()).toEqual(readdirSync(path.join(folder, 'de')).sort())
	})

	it.each(names)('%s says the same clauses with the same slots and references in German and English', (name) => {
		const shape = (language: string) =>
			textsOf(read(language, name))
				.filter(([key]) => !ONE_LANGUAGE_ONLY[name]?.includes(key))
				.map(([key, text]) => [key, slotsOf(text), referencesOf(text)])
				.sort()
		expect(shape('en')).toEqual(shape('de'))
	})

	it.each(['de', 'en'].flatMap((language) => names.map((name) => [language, name])))(
		'%s/%s gives a sample for every slot of its clauses, and none for others',
		(language = '', name = '') => {
			const section = read(language, name)
			const used = new Set(
				[...section.clauses.values()].flatMap((clause) =>
					[clause.text, ...clause.points.map((point) => point.text)].flatMap(slotsOf),
				),
			)
			expect([...section.slots.keys()].sort()).toEqual([...used].sort())
			expect([...section.slots.values()].filter((sample) => sample === '')).toEqual([])
		},
	)

	it('never says what the house style forbids', () => {
		const forbidden =
			/\b(soll|sollen|und\/oder|and\/or|zeitnah|in der Regel|best efforts?|grundsätzlich|insbesondere|reasonable endeavours)\b|!/i
		const found = ['de', 'en'].flatMap((language) =>
			names.flatMap((name) =>
				textsOf(read(language, name))
					.filter(([, text]) => forbidden.test(text))
					.map(([key]) => `${language}/${name} ${key}`),
			),
		)
		expect(found).toEqual([])
	})

	it('never says a sentence twice in one clause', () => {
		const repeated = ['de', 'en'].flatMap((language) =>
			names.flatMap((name) =>
				textsOf(read(language, name)).flatMap(([key, text]) => {
					const sentences = text.split(/(?<=\.)\s/)
					return new Set(sentences).size === sentences.length ? [] : [`${language}/${name} ${key}`]
				}),
			),
		)
		expect(repeated).toEqual([])
	})

	it('keeps house sentences short enough to be read once', () => {
		const long = ['de', 'en'].flatMap((language) =>
			names.flatMap((name) =>
				textsOf(read(language, name)).flatMap(([key, text]) =>
					text
						.split(/(?<=[.:;])\s/)
						.filter((sentence) => sentence.split(/\s+/).length > 40)
						.map(() => `${language}/${name} ${key}`),
				),
			),
		)
		expect(long).toEqual([])
	})
})

describe('reading a wording file', () => {
	it('takes clauses, titles, fixed points and phrases apart', () => {
		const section = parseWording(
			'x',
			'---\nid: x\nversion: 2\nheading: Kopf\nslots:\n  cap: 5 %\n---\n\n## one | Titel\nText mit {cap}\nund {@two}.\n- a | Erster Punkt,\n  der weitergeht\n\n## two\nZwei.\n\n# Phrases\nto.end: zum Ende\n',
		)
		expect([...section.clauses.values()]).toEqual([
			{
				key: 'one',
				title: 'Titel',
				forms: [],
				text: 'Text mit {cap} und {@two}.',
				points: [{ key: 'a', text: 'Erster Punkt, der weitergeht' }],
			},
			{ key: 'two', title: null, forms: [], text: 'Zwei.', points: [] },
		])
		expect({
			id: section.id,
			version: section.version,
			heading: section.heading,
			slots: [...section.slots],
			phrases: [...section.phrases],
		}).toEqual({ id: 'x', version: 2, heading: 'Kopf', slots: [['cap', '5 %']], phrases: [['to.end', 'zum Ende']] })
	})

	it.each([
		['no front matter', '## a\nText'],
		['a clause twice', '---\nid: x\nversion: 1\nheading: h\n---\n## a\nText\n## a\nText'],
		['text outside a clause', '---\nid: x\nversion: 1\nheading: h\n---\nText'],
		['a phrase without a key', '---\nid: x\nversion: 1\nheading: h\n---\n# Phrases\nohne Schlüssel'],
	])('refuses a file with %s, naming it', (_, source) => {
		expect(() => parseWording('de/x.md', source)).toThrow(WordingError)
		expect(() => parseWording('de/x.md', source)).toThrow(/de\/x\.md/)
	})
})
