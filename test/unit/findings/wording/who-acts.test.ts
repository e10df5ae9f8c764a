import { describe, expect, it } from 'vitest'
import { foundWording } from '../../../helpers/found-wording'

const passives = (text: string, language: 'de' | 'en') =>
	foundWording(text, language).flatMap((one) =>
		one.startsWith('passive-without-actor: ') ? [one.slice('passive-without-actor: '.length)] : [],
	)

describe('a duty whose bearer stands beside it', () => {
	it.each([
		['de', '## Pflichten des Betreibers\n\nDie Filter werden vierteljährlich gewechselt.'],
		['de', '## 3 Leistungen des Auftragnehmers\n\n### 3.1 Löscher\n\nEs erfolgt eine jährliche Prüfung.'],
		['en', '## Duties of the operator\n\nFaults must be reported without delay.'],
		['en', '## Contractor responsibilities\n\nAn annual inspection is carried out.'],
		[
			'de',
			'Der Betreiber hat folgende Aufgaben:\n\n- Die Filter werden monatlich gewechselt.\n- Schäden werden gemeldet.',
		],
		['en', 'The operator has the following duties:\n\n- Filters are changed monthly.\n- Faults are reported.'],
		['de', '| Aufgabe | Wer |\n| --- | --- |\n| Der Bericht ist zu erstellen | Kunde |'],
		['en', '| Task | Owner |\n| --- | --- |\n| The report must be written | Client |'],
		['de', 'Verantwortlich: Auftragnehmer. Die Filter werden monatlich gewechselt.'],
		['de', 'Der Vermieter wartet die Heizung. Sie wird jährlich vor Beginn der Heizperiode geprüft.'],
		['en', 'The landlord services the boiler. It is checked each year before the heating season.'],
		['de', 'Wir warten die Anlage jährlich; dabei werden verschlissene Teile ersetzt.'],
	] as const)('is not told (%s): %s', (language, text) => {
		expect(passives(text, language)).toEqual([])
	})

	it.each([
		['de', '## Pflichten der Parteien\n\nSchäden sind unverzüglich zu melden.', 'sind unverzüglich zu melden'],
		['de', '## 1 Pflichten des Kunden\n\n## 2 Wartung\n\nDie Filter werden gewechselt.', 'werden gewechselt'],
		[
			'de',
			'Der Kunde zahlt monatlich. Die Filter werden vierteljährlich gewechselt.',
			'werden vierteljährlich gewechselt',
		],
		['en', 'Tasks:\n\n- Faults must be reported.', 'must be reported'],
		['de', '| Aufgabe | Wer |\n| --- | --- |\n| Der Bericht ist zu erstellen | – |', 'ist zu erstellen'],
		['en', '| Task | When |\n| --- | --- |\n| The report must be written | Monday |', 'must be written'],
	] as const)('is told where nobody is named (%s): %s', (language, text, quote) => {
		expect(passives(text, language)).toEqual([quote])
	})
})

describe('what is nobody’s work', () => {
	it.each([
		['de', 'Die Ansprechpartner werden in Anlage 2 benannt.'],
		['de', 'Abweichende Zeiten können in der Anlage festgelegt werden.'],
		['de', 'Weitere Leistungen werden nach Aufwand zum Stundensatz vergütet.'],
		['de', 'Dieser Vertrag wird auf unbestimmte Zeit geschlossen.'],
		['de', 'Es wird keine Gewähr für Inhalte Dritter übernommen.'],
		['de', 'Hierdurch wird keine Meldung nach Ziffer 5 ersetzt.'],
		['de', 'Die Berechnung erfolgt in mitteleuropäischer Zeit.'],
		['de', 'Die Kündigung erfolgt in Textform.'],
		['de', 'Die Anlage wird nach Ermessen des Auftragnehmers eingerichtet.'],
		['de', 'Die Termine werden zwischen den Parteien abgestimmt.'],
		['en', 'The shop is closed on Saturdays.'],
		['en', 'The lease is granted for five years.'],
		['en', 'Any dispute shall be referred to the courts of Leeds.'],
		['en', 'Words in the singular are taken to include the plural.'],
		['en', 'The dates shall be fixed at the discretion of the provider.'],
	] as const)('is not told (%s): %s', (language, text) => {
		expect(passives(text, language)).toEqual([])
	})

	it.each([
		['de', 'Die Ansprechpartner werden bis Freitag benannt.', 'werden bis Freitag benannt'],
		[
			'de',
			'Sicherheitslücken werden innerhalb von 72 Stunden geschlossen.',
			'werden innerhalb von 72 Stunden geschlossen',
		],
		['de', 'Alle Mitarbeitenden werden jährlich unterwiesen.', 'werden jährlich unterwiesen'],
		[
			'de',
			'In Fällen, die nicht verschoben werden können, erfolgt eine Benachrichtigung des Kunden.',
			'erfolgt eine Benachrichtigung',
		],
		['de', 'Sofern nichts geregelt ist, gilt: Es erfolgt täglich eine Sicherung.', 'Es erfolgt'],
		['en', 'Tickets are closed within two days.', 'are closed'],
		['en', 'Each incident is logged and reviewed.', 'is logged'],
		['en', 'An annual inspection is carried out.', 'is carried'],
		['en', 'A replacement car must be made available during the repair.', 'must be made'],
		['en', 'After the harvest the machine will be cleaned.', 'will be cleaned'],
		['en', 'The lawn will be mown every two weeks.', 'will be mown'],
	] as const)('is told from work (%s): %s', (language, text, quote) => {
		expect(passives(text, language)).toEqual([quote])
	})
})
