import { describe, expect, it } from 'vitest'
import { type Messages, messagesOf, translator } from '../../../src/renderer/app/messages'
import { ERROR_CODES } from '../../../src/shared/ipc/errors'

const folder = '../../../resources/locales'
const files = import.meta.glob<Messages>('../../../resources/locales/*/*.json', { eager: true, import: 'default' })
/** Also of those areas that are none of the page. */
const sentencesOf = (language: 'de' | 'en', area: string) => files[`${folder}/${language}/${area}.json`] ?? {}
const sources = import.meta.glob<string>('../../../src/renderer/**/*.{ts,tsx}', {
	eager: true,
	query: '?raw',
	import: 'default',
})
const areas = [...new Set(Object.keys(files).map((path) => path.split('/').at(-1)?.replace('.json', '') ?? ''))]

const slotsOf = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g) ?? [])].sort()
// German and English have the same two plural forms, so every plural has both in both.
const baseOf = (key: string) => key.replace(/_(one|other)$/, '')

describe.each(areas)('the sentences of %s', (area) => {
	const [german, english] = [sentencesOf('de', area), sentencesOf('en', area)]

	it('are there in both languages', () => {
		expect(Object.keys(german).sort()).toEqual(Object.keys(english).sort())
		expect(Object.keys(english).length).toBeGreaterThan(0)
	})

	it('have the same slots in both languages', () => {
		for (const key of Object.keys(english)) {
			expect([key, slotsOf(german[key] ?? '')]).toEqual([key, slotsOf(english[key] ?? '')])
		}
	})

	it('have both plural forms where they have one', () => {
		const plurals = Object.keys(english).filter((key) => /_(one|other)$/.test(key))
		for (const key of plurals) {
			expect([key, `${baseOf(key)}_one` in english, `${baseOf(key)}_other` in english]).toEqual([key, true, true])
		}
	})

	it('are not empty and never shout', () => {
		for (const sentence of [...Object.values(german), ...Object.values(english)]) expect(sentence).toMatch(/^[^!]+$/)
	})
})

describe('the window', () => {
	it('asks only for sentences that are there', () => {
		const missing: string[] = []
		for (const [path, source] of Object.entries(sources)) {
			for (const [, name = '', area = ''] of source.matchAll(/const (\w+) = useT\('([\w-]+)'\)/g)) {
				const known = messagesOf('en', area)
				for (const match of source.matchAll(new RegExp(`\\b${name}\\('([^'$]+)'`, 'g'))) {
					const key = match[1] ?? ''
					if (!(key in known) && !(`${key}_other` in known)) missing.push(`${path}: ${area}:${key}`)
				}
			}
		}
		expect(Object.keys(sources).length).toBeGreaterThan(50)
		expect(missing).toEqual([])
	})

	it('has a sentence for every code of failure', () => {
		const known = messagesOf('en', 'app')
		expect(ERROR_CODES.filter((code) => !(`error.${code}` in known))).toEqual([])
	})
})

describe('translate', () => {
	it('fills slots, counts in the language and keeps a slot without a value', () => {
		const t = translator('en', 'agreements')
		expect(t('count', { count: 1 })).toBe('1 agreement')
		expect(t('count', { count: 12_345 })).toBe('12,345 agreements')
		expect(translator('de', 'agreements')('count', { count: 12_345 })).toBe('12.345 Vereinbarungen')
		expect(t('deleted')).toBe('“{title}” was deleted.')
	})

	it('shows the key where a sentence is missing', () => {
		expect(translator('en', 'app')('no.such')).toBe('app:no.such')
		expect(translator('en', 'app').has('no.such')).toBe(false)
	})
})
