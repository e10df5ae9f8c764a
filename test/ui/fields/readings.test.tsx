import { describe, expect, it } from 'vitest'
import { formatOf } from '../../../src/renderer/app/format'
import { messagesOf, translator } from '../../../src/renderer/app/messages'
import { readingText } from '../../../src/renderer/components/fields/use-reading-text'
import { readField } from '../../../src/shared/readings/read-field'
import { readingsAgreement } from '../../unit/readings/readings-agreement'

const sources = import.meta.glob<string>('../../../src/shared/readings/*.ts', {
	eager: true,
	query: '?raw',
	import: 'default',
})

const say = (language: 'de' | 'en') =>
	readingText({ t: translator(language, 'readings'), format: formatOf(language), language })

describe('readings', () => {
	it('say when a report is due, as the clock in the contract’s zone shows it', () => {
		const [first] = readField(readingsAgreement(), 'objectives.items.p1.value', '2026-06-01')
		expect(first === undefined ? [] : [say('de')(first), say('en')(first)]).toEqual([
			'P1 per E-mail am Freitag, 1. Jan. 2027, 17:50 Uhr ist fällig am Montag, 4. Jan. 2027, 08:50 Uhr. Das Wochenende zählt nicht.',
			'P1 by e-mail on Friday 1 Jan 2027, 17:50 is due on Monday 4 Jan 2027, 08:50. The weekend does not count.',
		])
	})

	it('have a sentence for everything that can be read, and no other', () => {
		const written = Object.values(sources).join('\n')
		const made = new Set([...written.matchAll(/(?:reading|one)\(\s*'([\w.-]+)'/g)].map(([, key]) => key ?? ''))
		for (const kind of ['weekend', 'closing', 'holiday', 'clock-change', 'night']) made.add(`due.${kind}`)
		for (const [, first = '', second = ''] of written.matchAll(/\? '([\w.]+-?[\w.-]*)' : '([\w.-]+)'/g)) {
			if (/^(window|chronic|credit)\./.test(first)) made.add(first).add(second)
		}
		const known = Object.keys(messagesOf('en', 'readings')).map((key) => key.replace(/_(one|other)$/, ''))
		const spoken = new Set(known.filter((key) => !/^(head|period|what\.)/.test(key)))
		expect([...made].filter((key) => !spoken.has(key))).toEqual([])
		expect([...spoken].filter((key) => !made.has(key))).toEqual([])
	})
})
