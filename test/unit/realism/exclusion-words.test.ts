import { describe, expect, test } from 'vitest'
import { excludedByWords } from '../../../src/shared/realism/exclusion-words'
import { readText } from '../history/read-text'

/** Numbers of the tickets that are left out, and what no column says. */
function leftOut(exclusions: string | null, words: readonly string[], column = 'type') {
	const rows = words.map((word, i) => `${i + 1},2026-01-05 10:00,"${word.replaceAll('"', '""')}"`)
	const { tickets } = readText([`id,created,${column}`, ...rows].join('\n'), { timeZone: 'UTC' })
	const { excluded, unread } = excludedByWords(tickets!, exclusions)
	return { out: [...(excluded ?? [])].flatMap((is, row) => (is === 1 ? [row + 1] : [])), unread }
}

describe('words that leave tickets out', () => {
	test.each([',', ';', '\n', ' und ', ' oder ', ' sowie ', ' and ', ' or '])('stand apart by %j', (between) => {
		expect(leftOut(`Chat${between}Test`, ['Chat', 'Test', 'Other'])).toEqual({ out: [1, 2], unread: [] })
	})

	test('keep a word that only contains one of these', () => {
		expect(leftOut('Order, Sounds', ['Order', 'Sound', 'Und'])).toEqual({ out: [1, 2], unread: [] })
	})

	test.each(['type', 'channel', 'group', 'status'])('are looked for in the column %s', (column) => {
		expect(leftOut('Chat', ['Chat', 'Phone'], column)).toEqual({ out: [1], unread: [] })
	})

	test('are found in every column that has them', () => {
		const text = 'id,created,type,channel\n1,2026-01-05 10:00,Chat,Phone\n2,2026-01-05 10:00,Incident,Chat\n'
		const { excluded } = excludedByWords(readText(text, { timeZone: 'UTC' }).tickets!, 'Chats')
		expect([...excluded!]).toEqual([1, 1])
	})

	test.each([
		['Service Requests', 'Service Request'],
		['Batches', 'Batch'],
		['Dienste', 'Dienst'],
		['Anfragen', 'Anfrage'],
		['Änderungen', 'Änderung'],
		['changes', 'CHANGE'],
		['service-requests', 'Service_Request'],
		['„Anfragen“.', 'Anfrage'],
		['"Chats"', 'Chat'],
	])('%s leave out %s', (written, word) => {
		expect(leftOut(written, [word, 'Incident'])).toEqual({ out: [1], unread: [] })
	})

	test('that no column says are told, the others apply; an empty cell says nothing', () => {
		expect(leftOut('Chats; tickets that the customer withdraws', ['Chat', ''])).toEqual({
			out: [1],
			unread: ['tickets that the customer withdraws'],
		})
		expect(leftOut('s', ['', 'Incident'])).toEqual({ out: [], unread: ['s'] })
		expect(leftOut(null, ['Chat'])).toEqual({ out: [], unread: [] })
	})
})
