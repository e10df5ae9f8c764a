import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { COMMON_OPTIONS } from '../../../src/main/cli/arguments'
import { COMMANDS } from '../../../src/main/cli/commands/list'
import { messagesOf, translator } from '../../../src/main/words/messages'
import { RULES } from '../../../src/shared/findings/list'
import { QUALITY_RULES } from '../../../src/shared/history/quality-items'
import { DESK_FIGURES, IT_FIGURES } from '../../../src/shared/realism/figures/figure-ids'

const english = messagesOf('en', 'cli')
const german = messagesOf('de', 'cli')
const slots = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort()

test('says everything in both languages, with the same values', () => {
	expect(Object.keys(german)).toEqual(Object.keys(english))
	for (const [key, sentence] of Object.entries(english))
		expect([key, slots(german[key]!)]).toEqual([key, slots(sentence)])
})

test('has a sentence for every key that the sources name', () => {
	const files = ['cli', 'words'].flatMap((name) => {
		const folder = path.join(import.meta.dirname, '../../../src/main', name)
		const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		return all.filter((file) => file.endsWith('.ts')).map((file) => path.join(folder, file))
	})
	const keys = files.flatMap((file) => {
		const source = readFileSync(file, 'utf8')
		return [...source.matchAll(/(?:\bt|usageError|CliError)\((?:EXIT\.\w+, )?'([\w.-]+)'/g)].map((match) => match[1]!)
	})
	const t = translator('en', 'cli')
	expect(keys.length).toBeGreaterThan(60)
	expect(keys.filter((key) => !t.has(key))).toEqual([])
})

test('explains every command and every option of it', async () => {
	const t = translator('en', 'cli')
	for (const { name, load } of COMMANDS) {
		const { options } = await load()
		expect(t.has(`summary.${name}`)).toBe(true)
		const unexplained = Object.keys({ ...options, ...COMMON_OPTIONS }).filter(
			(option) => !t.has(`option.${name}.${option}`) && !t.has(`option.${option}`),
		)
		expect([name, unexplained]).toEqual([name, []])
	}
})

test('says of every quality rule what it is, what it does to the verdict and what to do, in both languages', () => {
	for (const language of ['de', 'en'] as const) {
		const t = translator(language, 'quality')
		const missing = QUALITY_RULES.flatMap((rule) => [rule, `${rule}.effect`, `${rule}.do`].filter((key) => !t.has(key)))
		expect([language, missing]).toEqual([language, []])
		const known = [...QUALITY_RULES, 'line', 'lineOfTicket']
		const keys = Object.keys(messagesOf(language, 'quality')).map((key) =>
			key.replace(/(_one|_other|\.effect|\.do)$/, ''),
		)
		expect(keys.filter((key) => !known.some((rule) => rule === key))).toEqual([])
	}
	const [de, en] = [messagesOf('de', 'quality'), messagesOf('en', 'quality')]
	expect(Object.keys(de)).toEqual(Object.keys(en))
	for (const [key, sentence] of Object.entries(en)) expect([key, slots(de[key]!)]).toEqual([key, slots(sentence)])
})

test('names every key figure in both languages', () => {
	const [de, en] = [messagesOf('de', 'figures'), messagesOf('en', 'figures')]
	expect(Object.keys(de)).toEqual(Object.keys(en))
	for (const [key, sentence] of Object.entries(en)) expect([key, slots(de[key]!)]).toEqual([key, slots(sentence)])
	expect([...IT_FIGURES, ...DESK_FIGURES].filter((id) => !(id in en))).toEqual([])
})

test('has sentences for every rule of findings in both languages', () => {
	for (const language of ['de', 'en'] as const) {
		const keys = Object.keys(messagesOf(language, 'findings'))
		expect(RULES.filter(({ id }) => !keys.some((key) => key === id || key.startsWith(`${id}.`)))).toEqual([])
	}
})

test('counts in the grammar of the language', () => {
	expect(translator('en', 'cli')('history.tickets', { count: 1 })).toBe('1 ticket')
	expect(translator('de', 'cli')('history.tickets', { count: 2_500 })).toBe('2.500 Tickets')
})
