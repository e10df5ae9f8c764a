import { describe, expect, it } from 'vitest'
import type { Block } from '../../../src/shared/outline/block'
import { glueBlock, glueText } from '../../../src/shared/outline/glue'

/** No-break spaces shown as `~`. */
const shown = (text: string) => text.replaceAll('\u00a0', '~')

describe('numbers on paper', () => {
	it.each([
		['innerhalb von 14 Kalendertagen', 'innerhalb von 14~Kalendertagen'],
		['in mindestens 3 Bewertungszeiträumen', 'in mindestens 3~Bewertungszeiträumen'],
		['Meldungen der Priorität 1, 2 und 3 am Tag', 'Meldungen der Priorität~1, 2~und~3 am Tag'],
		['am 24. Dezember 2028 und 31. Dezember 2028', 'am 24.~Dezember 2028 und 31.~Dezember 2028'],
		['Antworten mit Status 500 bis 599 ÷ alle Aufrufe', 'Antworten mit Status~500~bis~599 ÷~alle Aufrufe'],
		['within 8 Service Hours of Priority 1', 'within 8~Service Hours of Priority~1'],
		['Anrufe × 100; Abbrüche in den ersten 5 Sekunden', 'Anrufe ×~100; Abbrüche in den ersten 5~Sekunden'],
		['vom 1. Dezember 2026', 'vom 1.~Dezember 2026'],
		['Telefon +49 461 555 01-20 oder E-Mail', 'Telefon +49~461~555~01-20 oder E-Mail'],
		['mehr als 25 % der Nutzer', 'mehr als 25~% der Nutzer'],
		['Agreement of 1 December 2026', 'Agreement of 1~December 2026'],
		['(total time − Downtime) ÷ total time × 100', '(total~time~−~Downtime) ÷~total time ×~100'],
	])('stay with their unit or their word: %s', (text, glued) => {
		expect(shown(glueText(text))).toBe(glued)
	})

	it.each([
		'Zusagen in 2027 und danach',
		'Z1, Z2 und Z3',
		'bis zum 15. und danach',
		'Hauptverfahren 7 von 9',
		'Form NS-118 May be sent',
	])('leave other words free to break: %s', (text) => {
		expect(glueText(text)).toBe(text)
	})

	it('stay with a unit that stands in the next inline', () => {
		const block: Block = {
			id: 'x',
			section: 'x',
			path: null,
			kind: 'paragraph',
			indent: 0,
			style: 'body',
			inlines: [
				{ kind: 'text', text: 'bei Priorität ' },
				{ kind: 'value', path: 'p', text: '1' },
				{ kind: 'text', text: ' in ' },
				{ kind: 'value', path: 'n', text: '3' },
				{ kind: 'text', text: ' Monaten' },
			],
		}
		const glued = glueBlock(block)
		expect(glued.kind === 'paragraph' && shown(glued.inlines.map((inline) => inline.text).join(''))).toBe(
			'bei Priorität~1 in 3~Monaten',
		)
	})
})
