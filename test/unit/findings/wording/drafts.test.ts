import { describe, expect, it } from 'vitest'
import { foundWording } from '../../../helpers/found-wording'

const said = (rule: string, text: string, language: 'de' | 'en') =>
	foundWording(text, language).filter((found) => found.startsWith(`${rule}: `))

const PRICES = '- Arbeitspreis: 9,84 ct/kWh\n- Grundpreis:\n- Messpreis: 118,00 €/Jahr'
const WHO =
	'| Vorgang | Frist | Zuständig |\n|---|---|---|\n| Ware wiegen | 4 Std. | Lager |\n| Bestand melden | 1 Std. | Lager |\n'

describe('what the writers of a draft left in it', () => {
	it.each([
		['de', '[Anm. RA: mit Mandant klären, ob auch sonntags?]', '[Anm. RA: mit Mandant klären, ob auch sonntags?]'],
		['de', 'Er zahlt einen Betrag, den die Parteien noch festlegen werden.', 'noch festlegen werden'],
		['de', 'Der Vertrag läuft [36] Monate.', '[36]'],
		['de', 'Kundin ist die Musterfirma GmbH.', 'Musterfirma'],
		['de', PRICES, 'Grundpreis:'],
		['de', `${WHO}| Paletten tauschen | 14 Tage | |`, 'Paletten tauschen'],
		['de', '| Punkt | Wert |\n|---|---|\n| Frist | zu klären |', 'zu klären'],
		['en', 'The fee is £[ ] plus VAT.', '[ ]'],
		['en', 'He pays a fee, to be agreed between the parties.', 'to be agreed between the parties'],
		['en', 'The price is as the Printer and the Publisher may settle.', 'as the Printer and the Publisher may settle'],
		['en', 'The account manager is Firstname Lastname.', 'Firstname Lastname'],
		['en', 'Legal to confirm.', 'Legal to confirm'],
		['en', 'Price: to follow', 'to follow'],
	] as const)('%s: “%s” is a blank', (language, text, quote) => {
		expect(said('open-blank', text, language)).toContain(`open-blank: ${quote}`)
	})

	it.each([
		['de', 'Die Anwendung legt sie unter `[Mandantennummer]_[JJJJMMTT].csv` ab.'],
		['de', 'Der Einsender füllt folgendes Begleitblatt aus:\n\nOrt: ........  Datum: ........'],
		['de', 'Die Rechnung folgt binnen 10 Tagen.'],
		['de', 'Der Vermieter (Hinweis: § 5 gilt) zahlt.'],
		['de', '- Arbeitspreis: 9,84 ct/kWh\n- Grundpreis:\n  - Haus A: 4 €\n  - Haus B: 5 €'],
		['de', `${WHO}| Summe | 14 Tage | |`],
		['de', '| Raum | Mo | Mi |\n|---|---|---|\n| Büro | x | x |\n| Lager | x | |\n| Hof | x | x |'],
		['en', 'They meet at such other times as the parties may agree in writing.'],
		['en', 'See [the plan](https://x.org) and [12].'],
		['en', 'The parties must check whether the goods are there.'],
	] as const)('%s: “%s” is none', (language, text) => {
		expect(said('open-blank', text, language)).toEqual([])
	})
})

describe('who acts, and what is denied twice', () => {
	it.each([
		['passive-without-actor', 'de', 'Austritte gehören bis zum Dritten des Monats gemeldet.'],
		[
			'passive-without-actor',
			'de',
			`${WHO.replace('Bestand melden', 'Bestand wird gemeldet').replace('| 1 Std. | Lager', '| 1 Std. | –')}`,
		],
		['passive-without-actor', 'en', 'The work will be redone free of charge.'],
		['double-negation', 'de', 'Bei einer nicht unerheblichen Überschreitung darf er kündigen.'],
		['double-negation', 'de', 'Der Wachdienst versäumt es bei keinem Rundgang.'],
		['double-negation', 'en', 'It is not impermissible to work at night.'],
		['double-negation', 'en', 'The guard omits no gate.'],
	] as const)('%s, %s: “%s” is found', (rule, language, text) => {
		expect(said(rule, text, language)).toHaveLength(1)
	})

	it.each([
		[
			'passive-without-actor',
			'de',
			'Der Spediteur schuldet:\n\n1. Die Ladung wird gesichert.\n2. Die Ware wird gewogen.',
		],
		[
			'passive-without-actor',
			'de',
			'| Prüfung | ausgeführt durch |\n|---|---|\n| Anlage wird auf Dichtheit geprüft | Betrieb |',
		],
		['passive-without-actor', 'de', 'Zum Team gehören drei Techniker.'],
		['passive-without-actor', 'en', 'The Caterer is responsible for the following: fridges are cleaned on Mondays.'],
		['passive-without-actor', 'en', 'Title to the parts is transferred on payment.'],
		['double-negation', 'en', 'The seller has no indirect liability.'],
		['double-negation', 'en', 'The Landlord shall not unreasonably withhold consent.'],
	] as const)('%s, %s: “%s” passes', (rule, language, text) => {
		expect(said(rule, text, language)).toEqual([])
	})
})
