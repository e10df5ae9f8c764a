import { describe, expect, it } from 'vitest'
import { foundWording } from '../../../helpers/found-wording'

const said = (rule: string, text: string, language: 'de' | 'en') =>
	foundWording(text, language).filter((found) => found.startsWith(`${rule}: `))

describe('what a text leaves open', () => {
	it.each([
		[
			'de',
			'Den Preis je Tonne legen die Parteien noch fest. Der Entsorger rechnet monatlich ab.',
			'legen die Parteien noch fest',
		],
		['de', 'Der Termin der Ernte steht noch nicht fest.', 'steht noch nicht fest'],
		['de', 'Der Zaun ist … Meter hoch.', '…'],
		['de', 'Der Senn zahlt (Betrag einsetzen) Euro.', '(Betrag einsetzen)'],
		['de', 'Der Preis beträgt X Euro je Gedeck.', 'X Euro'],
		['en', 'The parties will settle the rent in due course.', 'parties will settle the rent in due course'],
		['en', 'The floor plan is to follow. The firm tests the alarm in May.', 'is to follow'],
		['en', 'The fare for dogs remains to be settled.', 'remains to be settled'],
		['en', 'The firm warrants the roof for … years.', '…'],
		['en', 'The parties have still to agree who feeds the dogs.', 'parties have still to agree'],
		['en', '[Alternative 1: weekly] [Alternative 2: monthly] the shepherd reports.', '[Alternative 1: weekly]'],
	] as const)('%s: “%s” is a blank', (language, text, quote) => {
		expect(said('open-blank', text, language)).toEqual([`open-blank: ${quote}`])
		expect(said('vague-time', text, language)).toEqual([])
	})

	it.each([
		['de', 'Den Preis legen die Parteien noch bis zum 1. Mai fest.'],
		['de', 'Der Nachweis wird auf Wunsch später erstellt, wenn der Kunde ihn verlangt.'],
		['en', 'The parties will agree the fee later, by 1 May.'],
		['en', 'The sum which remains to be paid falls due in June.'],
		['en', 'The guard waits ... and then leaves.'],
	] as const)('%s: “%s” is none', (language, text) => {
		expect(said('open-blank', text, language)).toEqual([])
	})
})

describe('words that are measured where they stand', () => {
	it.each([
		['vague-quality', 'en', 'The roofer uses first-rate slate, namely slate of class T1 under EN 12326.'],
		['vague-quality', 'de', 'Als qualifiziert gilt, wer drei Jahre Praxis hat. Es kommen nur qualifizierte Monteure.'],
		['vague-quality', 'en', 'Brightwick Sound mixes the show.'],
		['vague-effort', 'en', 'Under section 13 of the Sale Act 1982, he works with reasonable care.'],
		['vague-time', 'en', 'The agreement ends immediately after the last delivery.'],
		['double-negation', 'de', 'Die Reederei nimmt keine unverpackten Maschinen an Bord.'],
		['double-negation', 'en', 'He answers without undue delay, and consent is not to be unreasonably withheld.'],
		['unused-term', 'en', '"Rider" means a person on a Bike, and "Bike" means a bicycle. The firm calls a Rider back.'],
		[
			'undefined-term',
			'de',
			'„Ruf“ ist jeder Anruf. Es gelten die unten definierten Fristen.\n\nDie Fristen sind 2 und 4 Stunden. Ein Ruf zählt.',
		],
	] as const)('%s, %s: “%s” passes', (rule, language, text) => {
		expect(said(rule, text, language)).toEqual([])
	})

	it.each([
		['vague-time', 'en', 'The guide shall immediately call the rescue.', 'immediately'],
		['double-negation', 'en', 'It cannot be said that the agent has no duty.', 'not'],
		['double-negation', 'de', 'Er verweigert die Annahme nicht, ohne anzurufen.', 'verweigert'],
		[
			'unused-term',
			'de',
			'„Auflage“ meint die Zahl der Hefte, „Makulatur“ die Abfälle. Die Auflage geht an ihn.',
			'Makulatur',
		],
		[
			'undefined-term',
			'en',
			'"Guest" means a holder of a pass. Each Guest eats within the defined night band.',
			'night band',
		],
		[
			'passive-without-actor',
			'de',
			'| A | B |\n| --- | --- |\n| Sicherung | wird täglich um 01:00 Uhr durchgeführt |',
			'wird',
		],
	] as const)('%s, %s: “%s” is found', (rule, language, text, word) => {
		const [found, ...others] = said(rule, text, language)
		expect(others).toEqual([])
		expect(found?.includes(word)).toBe(true)
	})
})
