import { describe, expect, it } from 'vitest'
import { foundWording } from '../../../helpers/found-wording'

const twoTerms = (text: string, language: 'de' | 'en') =>
	foundWording(text, language).filter((found) => found.startsWith('two-terms: '))

describe('a thing that the next sentence takes up by another name', () => {
	it.each([
		[
			'de',
			'Der Netzbetreiber kündigt jede Abschaltung an. Nach der Stromunterbrechung liest er die Zähler ein.',
			'Stromunterbrechung',
		],
		[
			'de',
			'Die monatliche Pauschale beträgt 190 Euro. Der Kunde zahlt die Monatsvergütung am Dritten.',
			'Monatsvergütung',
		],
		[
			'de',
			'Der Imker stellt zehn Bienenvölker auf. Der Mieter gießt die Tränke der zehn Bienenstöcke.',
			'Bienenstöcke',
		],
		['de', 'Das Honorar beträgt 95 Euro. Die Kehrgebühr von 95 Euro zahlt der Eigentümer.', 'Kehrgebühr'],
		[
			'de',
			'Der Servicebericht nennt die Dauer. Fehler im Tätigkeitsprotokoll rügt der Kunde sofort.',
			'Tätigkeitsprotokoll',
		],
		[
			'en',
			'The inspector issues a safety certificate. The site manager displays the approval document at the crane.',
			'approval document',
		],
		[
			'en',
			'The annual stipend is 4,000 dollars. The college pays the yearly allowance of 4,000 dollars.',
			'yearly allowance',
		],
		['en', 'The vendor hosts the database. The hosting provider copies it every night.', 'hosting provider'],
		['en', 'A nurse records every defect card. The engineer closes each repair slip recorded there.', 'repair slip'],
	] as const)('%s: “%s” is found', (language, text, quote) => {
		expect(twoTerms(text, language)).toEqual([`two-terms: ${quote}`])
	})

	it.each([
		// What is set beside it, or told apart by what narrows it.
		['de', 'Die Grundgebühr beträgt 40 Euro. Der Minutenpreis beträgt 6 Cent.'],
		['de', 'Der Jahresbericht nennt die Kosten. Das Monatsprotokoll nennt die Fälle.'],
		['de', 'Der Techniker prüft die Pumpe. Der Mechaniker des Herstellers prüft sie zusätzlich.'],
		['de', 'Der Anruf dauert zehn Minuten. Der Anrufer nennt seinen Namen.'],
		['de', 'Die Umsatz-, Bestell- und Zahlungsdaten liegen vor. Der Besteller prüft sie.'],
		['de', 'Der Techniker kommt am Montag. Ein Techniker und ein Monteur kommen am Dienstag. Der Monteur bleibt.'],
		['en', 'The shop takes the order. The price index is published in May, the consumer fee index in June.'],
		['en', 'The technician calls at 08:00. Another engineer calls at noon.'],
		['en', 'The usher checks the tickets. The steward leads guests in and inspects the hall.'],
		['en', 'The report lists faults.\n\n# Later\n\nThe summary is short.'],
	] as const)('%s: “%s” passes', (language, text) => {
		expect(twoTerms(text, language)).toEqual([])
	})
})
