import { describe, expect, it } from 'vitest'
import { foundWording } from '../../../helpers/found-wording'

const dangling = (text: string, language: 'de' | 'en') =>
	foundWording(text, language).filter((found) => found.startsWith('dangling-reference: '))

const DE_LIFTS = '| Lift | Last |\n|---|---|\n| 1 | 630 kg |\n| 2 | 800 kg |\n\n'
const DE_PRICES = '| Ort | Preis |\n|---|---|\n| Ulm | 4 € |\n| Köln | 5 € |\n\n'
const EN_PRICES = '| Site | Price |\n|---|---|\n| Hull | £4 |\n| York | £5 |\n\n'
const EN_DUTIES = 'The guard shall\n\n(a) check the badges,\n(b) log the times, and\n(c) lock the gate.\n\n'
const DE_DUTIES = 'Der Wächter\n\na) prüft die Ausweise,\nb) notiert die Zeiten.\n\n'

describe('a reference to less than a clause, or to what a table or list shows', () => {
	it.each([
		['de', '(1) Er räumt. Er streut.\n\n(2) Für Absatz 1 Satz 3 zahlt er 20 Euro.', 'Absatz 1 Satz 3'],
		['de', '4.1 Er räumt. Er streut.\n\n4.2 Der dritte Satz der Ziffer 4.1 ruht.', 'dritte Satz der Ziffer 4.1'],
		['de', 'Er räumt. Er streut. Die Sätze 2 und 4 gelten nicht am Sonntag.', 'Sätze 2 und 4'],
		['de', `${DE_LIFTS}Lift 3 prüft er im Mai.`, 'Lift 3'],
		['de', '| Los | Halle |\n|---|---|\n| A | Nord |\n| B | Süd |\n\nFür Los C beginnt er am 1. Mai.', 'Los C'],
		['de', 'K1: Preis\n\nK2: Dauer\n\nEr meldet die Kennzahl K4 im Monat.', 'K4'],
		['de', `${DE_PRICES}Er zahlt den Betrag aus Spalte C.`, 'Spalte C'],
		['de', `${DE_PRICES}Am Sonntag gilt die Zeile „Feiertag“.`, 'Zeile „Feiertag“'],
		['de', `${DE_DUTIES}Die Pflicht aus Buchstabe d endet im Mai.`, 'Buchstabe d'],
		['de', `${DE_DUTIES}Die Pflichten nach a) und c) enden im Mai.`, 'c'],
		['de', '- Glas\n- Papier\n\nDen dritten Spiegelstrich übernimmt der Kunde.', 'dritten Spiegelstrich'],
		['de', '1. Hebel ziehen\n2. Tür öffnen\n\nIm vierten Schritt ruft er an.', 'vierten Schritt'],
		['de', '| Blei ¹ | 4 € |\n|---|---|\n| Zink ² | 5 € |\n\nFür Nickel gilt Fußnote 3.', 'Fußnote 3'],
		['de', 'Er stapelt nach dem unten stehenden Schema.\n\nDas Lager nimmt sie ab.', 'unten stehenden Schema'],
		[
			'de',
			'Es gilt Anlage 2 (Zuschläge).\n\n- Anlage 1 – Preise\n- Anlage 2 – Ansprechpartner',
			'Anlage 2 (Zuschläge)',
		],
		['de', '2.1 Anfahrt: 45 €\n2.2 Stunde: 88 €\n\nAuf die Positionen 2.1 bis 2.6 gibt er Nachlass.', '2.6'],
		['de', 'Es gilt Ziffer 5 der Anlage 1.\n\n## Anlage 1\n\n1. Räumen\n2. Streuen', 'Ziffer 5 der Anlage 1'],
		['en', 'See Schedule 1, paragraph 4.\n\n## Schedule 1\n\n1. Clear\n2. Sweep', 'Schedule 1, paragraph 4'],
		['en', '8.1 He clears. He sweeps.\n\n8.2 Clause 8.1, third sentence, is void.', 'Clause 8.1, third sentence'],
		['en', '8.1 He clears.\n\n8.2 The second sentence of clause 8.1 is void.', 'The second sentence of clause 8.1'],
		['en', `${EN_DUTIES}The porter performs the duties in (b) and (f).`, '(f)'],
		['en', `${EN_DUTIES}The duty in (e) ends in May.`, '(e)'],
		[
			'en',
			'2.3 He reports\n\n  (a) by phone, or\n  (b) by mail, if\n    (i) late, or\n    (ii) wrong.\n\n2.4 Clause 2.3(b)(iii) is void.',
			'Clause 2.3(b)(iii)',
		],
		['en', '1. Isolate\n2. Release\n\nThe engineer carries out steps 2 to 5.', '5'],
		['en', 'Item 21: Oil – £9\nItem 22: Brake – £4\nItem 23: Tyre – £2\n\nHe gives 5 % off Item 32.', 'Item 32'],
		['en', '| (1) Site | (2) kWh |\n|---|---|\n| Hull | 84 |\n\nHe bills the price in column (5).', 'column (5)'],
		['en', `${EN_PRICES}The price in the “Night” column applies from 22:00.`, '“Night” column'],
		['en', '| Milestone | Due |\n|---|---|\n| M1 | 1 May |\n| M2 | 1 June |\n\nHe pays half on M3.', 'M3'],
	] as const)('%s: “%s” is found', (language, text, quote) => {
		expect(dangling(text, language)).toEqual([`dangling-reference: ${quote}`])
	})

	it.each([
		['de', '(1) Er räumt. Er streut.\n\n(2) Für Absatz 1 Satz 2 zahlt er 20 Euro.'],
		['de', '(1) Er räumt.\n\n(2) Nach § 7 Abs. 1 Satz 4 EStG ist das Entgelt frei.'],
		['de', '4.1 Er räumt:\n\na) den Hof. Er eilt.\n\n4.2 Der dritte Satz der Ziffer 4.1 ruht.'],
		['de', `${DE_LIFTS}Lift 2 prüft er im Mai. Lift 3 des Nachbarn prüft er nicht.`],
		['de', `${DE_LIFTS}Je Lift 3 Stunden.`],
		['de', `${DE_PRICES}Er zahlt den Betrag aus Spalte B. Spalte C der Anlage 3 nennt mehr. Es gilt die Zeile „Ulm“.`],
		['de', 'Er verlegt 40 m². Es gilt Fußnote 2.'],
		['de', 'Es gilt Anlage 2 (Orte).\n\n- Anlage 1 – Preise\n- Anlage 2 – Liste der Orte'],
		['de', 'Er stapelt nach dem unten stehenden Schema.\n\nSchema der Palette'],
		['de', 'Er prüft a) die Ausweise, b) die Zeiten und c) das Tor. Buchstabe c gilt nachts.'],
		['de', 'Es gilt Ziffer 2 der Anlage 1.\n\n## Anlage 1\n\n1. Räumen\n2. Streuen'],
		['de', 'Es gilt Ziffer 5 der Anlage 1.\n\n## Anlage 1\n\nRäumen und Streuen'],
		['en', '8.1 He clears. He sweeps.\n\n8.2 The second sentence of clause 8.1 is void.'],
		['en', `${EN_DUTIES}He reports in (i) writing or (ii) by phone. In (a) above he may wait.`],
		['en', '14.1 The hirer returns the van.\n\n14.2 The deposit follows clause 3 and clause 20.'],
		['en', 'Gate 4: north\n\nHe also locks Gate 9.'],
		['en', `${EN_PRICES}Column B shows the price.`],
		['en', '| Paper | Price |\n|---|---|\n| A4 | £1 |\n| A5 | £2 |\n\nHe also sells A6.'],
	] as const)('%s: “%s” is nothing', (language, text) => {
		expect(dangling(text, language)).toEqual([])
	})
})
