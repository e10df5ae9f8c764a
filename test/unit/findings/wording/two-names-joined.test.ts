import { describe, expect, it } from 'vitest'
import { foundWording } from '../../../helpers/found-wording'

const twoTerms = (text: string, language: 'de' | 'en') =>
	foundWording(text, language).filter((found) => found.startsWith('two-terms: '))

const DE_SITES = '| Niederlassung | Netz |\n|---|---|\n| Hamm | LTE |\n| Siegen | LTE |\n\n'
const EN_CARS = '| Carriage | Seats |\n|---|---|\n| A | 40 |\n| B | 60 |\n\n'

describe('a thing that is taken up by what joins it: its number, its price, its place in a table', () => {
	it.each([
		['de', `${DE_SITES}Fällt in einer der beiden Außenstellen das Netz aus, ruft er an.`, 'Außenstellen'],
		['de', 'Er stellt 3 Lkw für Ulm und 2 Lkw für Köln. Die fünf Lastwagen fahren um 6 Uhr.', 'Lastwagen'],
		['de', 'Es gibt ein Tagesgericht zu 6,90 €. Ist die Hausplatte zu 6,90 € aus, zahlt er weniger.', 'Hausplatte'],
		['de', 'Er liest die Wasserzähler ab. Den Tausch einer Wasseruhr zahlt er selbst.', 'Wasseruhr'],
		[
			'de',
			'3.1 Eine Störung liegt vor, wenn er ruht.\n\n3.2 Der Anbieter behebt den Fehler binnen 4 Stunden.',
			'Fehler',
		],
		['de', 'Die Wartungsfirma prüft die Tore. Der Wartungsbetrieb meldet Mängel.', 'Wartungsbetrieb'],
		['de', 'Diese Vereinbarung gilt zwei Jahre. Jede Partei kann den Vertrag kündigen.', 'Vertrag'],
		['en', `${EN_CARS}The operator cleans both coaches every night.`, 'coaches'],
		['en', 'The Business Day ends at 17:00. The host answers on the next working day.', 'working day'],
		['en', 'This Agreement starts in May. Either party may end the Contract by notice.', 'Contract'],
		['en', 'The Initial Term is 24 months. During the First Period nobody may terminate.', 'First Period'],
	] as const)('%s: “%s” is found', (language, text, quote) => {
		expect(twoTerms(text, language)).toEqual([`two-terms: ${quote}`])
	})

	it.each([
		['de', `${DE_SITES}Die beiden Parteien prüfen die zwei Fristen.`],
		['de', '| Zone | Preis |\n|---|---|\n| 1 | 4 € |\n| 2 | 5 € |\n\nDie beiden Preise gelten ein Jahr.'],
		['de', 'Er stellt 3 Lkw für Ulm und 2 Lkw für Köln. Die fünf Tage sind fest.'],
		['de', 'Diese Vereinbarung ergänzt den Hauptvertrag. Jede Partei kann die Vereinbarung kündigen.'],
		['de', 'Dieser Vertrag gilt zwei Jahre. Den Preis regelt die Vereinbarung über den Preis.'],
		[
			'de',
			'Werktag ist jeder Tag bis Samstag, Arbeitstag jeder Tag bis Freitag. Das Lager öffnet an jedem Werktag und versendet am Arbeitstag.',
		],
		['en', 'The caterer cleans the kitchen. The Food Standards Agency inspects it without notice.'],
		['en', 'This Agreement covers Building 4. The Framework Contract applies where it is silent.'],
		['en', 'The Customer installs the VPN client on each laptop.'],
	] as const)('%s: “%s” is nothing', (language, text) => {
		expect(twoTerms(text, language)).toEqual([])
	})
})
