import { describe, expect, test } from 'vitest'
import { pseudonymous } from '../../../src/shared/history/agent-names'
import { eventsBetween } from '../../../src/shared/history/status-events'
import { type StatusKind, statusKind } from '../../../src/shared/history/status-words'
import { deskSeconds, vendorVerdict } from '../../../src/shared/history/vendor-figures'

describe('what a status says of the clock', () => {
	test.each<[string, StatusKind]>([
		['Pending', 'paused'],
		['On Hold', 'paused'],
		['Awaiting User Info', 'paused'],
		['Waiting for customer', 'paused'],
		['Waiting on Third Party', 'paused'],
		['Warten auf Kunden', 'paused'],
		['warten auf Erinnerung', 'paused'],
		['En espera del cliente', 'paused'],
		['En attente', 'paused'],
		// The desk waits for itself.
		['Waiting for support', 'open'],
		['Waiting for agent', 'open'],
		['Resolved', 'done'],
		['Geschlossen', 'done'],
		['Gelöst', 'done'],
		['Cerrada', 'done'],
		['Fermé', 'done'],
		['Cancelled', 'done'],
		['Reopened', 'open'],
		['Unresolved', 'open'],
		['Wieder geöffnet', 'open'],
		['Nicht gelöst', 'open'],
		['In Progress', 'open'],
		['New', 'open'],
		['', 'open'],
	])('%s', (status, kind) => expect(statusKind(status)).toBe(kind))

	test('a change names every event, the end of a pause before what follows it', () => {
		expect(eventsBetween('Pending', 'Resolved')).toEqual(['resumed', 'resolved'])
		expect(eventsBetween('Closed', 'Pending')).toEqual(['reopened', 'paused'])
		expect(eventsBetween('Pending', 'On hold')).toEqual([])
		expect(eventsBetween('Resolved', 'Closed')).toEqual([])
	})
})

describe('figures of the desk', () => {
	const seconds = (text: string, unit: number) => {
		const bytes = new TextEncoder().encode(text)
		return deskSeconds({ bytes, start: 0, end: bytes.length, flag: 0 }, unit)
	}

	test.each<[string, number, number]>([
		['1.5', 3_600, 5_400],
		['1,5', 3_600, 5_400],
		['90', 60, 5_400],
		// Columns "(in hrs)" hold texts as well, whatever the unit of the header.
		['01:30:00', 3_600, 5_400],
		['1:30', 3_600, 5_400],
		['-0.25', 3_600, -900],
		['123:00:01', 3_600, 442_801],
		['1 h 30 min', 60, 5_400],
	])('%s in units of %i s is %i s', (text, unit, expected) => expect(seconds(text, unit)).toBe(expected))

	test.each(['', '-', '?', 'NULL', 'n/a', '1.5.5', 'soon'])('%s is none', (text) => expect(seconds(text, 1)).toBeNaN())

	test.each<[string, ReturnType<typeof vendorVerdict>]>([
		['Within SLA', 'within'],
		['SLA Violated', 'violated'],
		['Not breached', 'within'],
		['Verletzt', 'violated'],
		['Eingehalten', 'within'],
		['-1:26', 'violated'],
		['3:59', 'time-left'],
		['', null],
		['maybe', null],
	])('the verdict "%s"', (word, verdict) => expect(vendorVerdict(word)).toBe(verdict))
})

describe('agents', () => {
	test('have numbers that depend on who they are, not on where they stand', () => {
		const words = ['', 'Eva Muster', 'Max Beispiel', 'eva muster ', 'Unassigned', 'Ann Roe']
		const one = pseudonymous({ codes: Uint16Array.of(1, 2, 3, 4, 5, 0), words })
		const turned = ['', 'Ann Roe', 'Max Beispiel', 'Eva Muster', 'Unassigned', 'eva muster ']
		const other = pseudonymous({ codes: Uint16Array.of(3, 2, 5, 4, 1, 0), words: turned })
		const named = ({ codes, words: names }: typeof one) => [...codes].map((code) => names[code])
		expect(named(other)).toEqual(named(one))
		expect(named(one)[0]).toBe(named(one)[2])
		expect(named(one).slice(3)).toEqual(['', expect.stringMatching(/^Agent [1-3]$/), ''])
		expect(one.words).toEqual(['', 'Agent 1', 'Agent 2', 'Agent 3'])
	})
})
