import { describe, expect, it } from 'vitest'
import { foundWording } from '../../../helpers/found-wording'

const dangling = (text: string, language: 'de' | 'en') =>
	foundWording(text, language).filter((found) => found.startsWith('dangling-reference: '))

const DE =
	'# Vertrag\n\n## 1 Leistung\n\n1.1 Er räumt den Schnee.\n\n1.2 Er streut den Sand.\n\n## 2 Preis\n\n2.1 Der Preis beträgt 90 Euro.\n\n2.2 '
const EN =
	'# Agreement\n\n## 1 Services\n\n1.1 He clears the snow.\n\n1.2 He spreads the sand.\n\n## 2 Price\n\n2.1 The price is 90 dollars.\n\n2.2 '
const DE_TABLE = '\n\n| Gut | Preis |\n| --- | --- |\n| Sand | 40 Euro |\n| Salz | 50 Euro |\n\n'
const EN_TABLE = '\n\n| Good | Price |\n| --- | --- |\n| Sand | 40 dollars |\n| Salt | 50 dollars |\n\n'
const first = (words: string) => `# Vertrag\n\n## 1 Leistung\n\n${words}\n\n## 2 Preis\n\nEr zahlt 90 Euro im Monat.`
const last = (words: string) => `# Vertrag\n\n## 1 Leistung\n\nEr räumt den Schnee am Morgen.\n\n## 2 Preis\n\n${words}`
const opening = (words: string) =>
	`# Agreement\n\n## 1 Services\n\n${words}\n\n## 2 Price\n\nHe pays 90 dollars a month.`
const closing = (words: string) =>
	`# Agreement\n\n## 1 Services\n\nHe clears the snow in the morning.\n\n## 2 Price\n\n${words}`

describe('a reference behind the last of its kind', () => {
	it.each([
		['de', `${DE}Die Eskalation hat drei Stufen. In Stufe 4 entscheidet die Leitung.`, 'Stufe 4'],
		['de', `${DE}Das Projekt hat drei Phasen. In Phase 4 zahlt er.`, 'Phase 4'],
		['de', `${DE}Es gibt vier Prioritäten. Fälle der Priorität 6 ruhen.`, 'Priorität 6'],
		['de', `${DE}Diesem Vertrag sind die Anlagen 1 bis 3 beigefügt. Näheres steht in Anlage 5.`, 'Anlage 5'],
		['de', `${DE}Es gelten die Preislisten 1 und 2. Für Sand gilt Preisliste 3.`, 'Preisliste 3'],
		['de', `${DE}Das Formular hat die Felder 1 bis 8. Er füllt Feld 11 aus.`, 'Feld 11'],
		['de', `${DE}Die Preise stehen in Anlage 3.\n\nAnlagen:\n\n1. Preise\n2. Orte`, 'Anlage 3'],
		['de', `${DE}Beide Anlagen sind Bestandteil.\n\n## Anlage 1 Preise\n\nPreise.`, 'Beide Anlagen'],
		[
			'de',
			`${DE}Die drei Anlagen sind Bestandteil.\n\n## Anlage 1 Preise\n\nA.\n\n## Anlage 2 Orte\n\nB.`,
			'Die drei Anlagen',
		],
		[
			'de',
			'# Vertrag\n\n## 1 Leistung\n\na) Räumen\n\nb) Streuen\n\n## 2 Preis\n\nFür Ziffer 1 Buchstabe d gilt mehr.',
			'Ziffer 1 Buchstabe d',
		],
		['de', `${DE}Muster 2 ist zu nutzen.\n\nMuster 1: Bericht`, 'Muster 2'],
		['en', `${EN}Escalation has three levels. At level 4 the board decides.`, 'level 4'],
		['en', `${EN}The project has three phases. He pays after phase 4.`, 'phase 4'],
		['en', `${EN}There are four priorities. Tickets of priority 6 wait.`, 'priority 6'],
		['en', `${EN}This Agreement has Schedules 1 to 3. Details are in Schedule 5.`, 'Schedule 5'],
		['en', `${EN}Price Lists 1 and 2 apply. Sand follows Price List 3.`, 'Price List 3'],
		['en', `${EN}Statements of Work 1 and 2 are in force. Sand follows Statement of Work 4.`, 'Statement of Work 4'],
		['en', `${EN}The form has fields 1 to 8. He fills in field 11.`, 'field 11'],
		['en', `${EN}Contacts are in Schedule 3.\n\nSchedules:\n\n1. Prices\n2. Sites`, 'Schedule 3'],
		['en', `${EN}Both annexes form part of it.\n\n## Annex 1 Prices\n\nPrices.`, 'Both annexes'],
		['en', `${EN}Order Form 3 governs sand.\n\n## Order Form 1\n\nA.\n\n## Order Form 2\n\nB.`, 'Order Form 3'],
	] as const)('%s: “%s” is found', (language, text, quote) => {
		expect(dangling(text, language)).toEqual([`dangling-reference: ${quote}`])
	})

	it.each([
		['de', `${DE}Die Eskalation hat drei Stufen. In Stufe 3 entscheidet die Leitung.`],
		['de', `${DE}Die Eskalation hat mindestens drei Stufen. In Stufe 4 entscheidet die Leitung.`],
		['de', `${DE}Das Projekt hat drei Phasen. Phase 4 des Rahmenvertrags bleibt unberührt.`],
		['de', `${DE}Die Stufen 1 bis 3 meldet das Telefon. Stufe 4 meldet der Leiter.`],
		['de', `${DE}Diesem Vertrag sind die Anlagen 1 bis 3 beigefügt. Näheres steht in Anlage 2.`],
		['de', `${DE}Die Preise stehen in Anlage 2.\n\nAnlagen:\n\n1. Preise\n2. Orte`],
		['de', `${DE}Beide Anlagen sind Bestandteil.\n\n## Anlage 1 Preise\n\nA.\n\n## Anlage 2 Orte\n\nB.`],
		['de', `${DE}Beide Anlagen des Kunden werden gewartet.\n\n## Anlage 1 Preise\n\nA.`],
		['de', 'Beide Anlagen sind Bestandteil.'],
		['de', `${DE}Beide Anlagen werden gewartet.\n\n## Anlage 1 Preise\n\nA.`],
		['de', `${DE}Die Halle hat zwei Zonen, die Werkstatt drei. In Zone 3 trägt er einen Helm.`],
		['de', `${DE}Es gelten die Preislisten 1 und 2; Preisliste 3 tritt 2028 in Kraft.`],
		['de', `${DE}Die Eskalation kennt die Stufen 1 bis 3. Stufe 4: Vorstand.`],
		['en', `${EN}The contract has two classes. Class 4 lasers are banned.`],
		['en', `${EN}The service has three tiers. Tier 4 data centres host it.`],
		['en', `${EN}Escalation has levels 1 to 3. Level 4: the board.`],
		['en', `${EN}Escalation has three levels. At level 3 the board decides.`],
		['en', `${EN}Escalation has at least three levels. At level 4 the board decides.`],
		['en', `${EN}The project has three phases. Phase 4 of the Master Agreement stands.`],
		['en', `${EN}Levels 1 to 3 are taken by phone. Level 4 is taken by the head.`],
		['en', `${EN}Price Lists 1 and 2 apply. Sand follows Price List 2.`],
		['en', `${EN}Both annexes form part of it.\n\n## Annex 1 Prices\n\nA.\n\n## Annex 2 Sites\n\nB.`],
		['en', `${EN}Order Form 2 governs sand.\n\n## Order Form 1\n\nA.\n\n## Order Form 2\n\nB.`],
		['en', 'Both annexes form part of it.'],
	] as const)('%s: “%s” passes', (language, text) => {
		expect(dangling(text, language)).toEqual([])
	})
})

describe('a reference to a place that the text does not have', () => {
	it.each([
		['de', first('Der vorstehende Absatz gilt auch nachts.'), 'vorstehende Absatz'],
		['de', first('Der vorherige Abschnitt gilt auch nachts.'), 'vorherige Abschnitt'],
		['de', first('Wie oben beschrieben räumt er.'), 'Wie oben beschrieben'],
		['de', last('Der folgende Abschnitt regelt den Verzug.'), 'folgende Abschnitt'],
		['de', last('Er zahlt 90 Euro wie unten beschrieben.'), 'wie unten beschrieben'],
		[
			'de',
			first('Er leistet:\n\n- Räumen\n- Streuen\n\nDer vierte Spiegelstrich gilt nachts.'),
			'vierte Spiegelstrich',
		],
		['de', `${DE}Es gilt Zeile 5 der Tabelle.${DE_TABLE}`, 'Zeile 5 der Tabelle'],
		['de', `${DE}Es gilt die dritte Spalte der Tabelle.${DE_TABLE}`, 'dritte Spalte der Tabelle'],
		['de', `${DE}Es gilt die letzte Spalte der Tabelle.`, 'letzte Spalte der Tabelle'],
		['de', `${DE}Es gilt der dritte Abschnitt dieses Vertrages.`, 'dritte Abschnitt dieses Vertrages'],
		['de', `${DE}Die in der Präambel genannten Ziele gelten.`, 'in der Präambel'],
		['en', opening('The previous clause applies at night too.'), 'The previous clause'],
		['en', opening('The preceding section applies at night too.'), 'The preceding section'],
		['en', opening('He clears as described above.'), 'as described above'],
		['en', closing('Delay is governed by the next section.'), 'the next section'],
		['en', closing('He pays 90 dollars as described below.'), 'as described below'],
		['en', opening('He offers:\n\n- clearing\n- gritting\n\nThe fourth bullet applies at night.'), 'The fourth bullet'],
		['en', `${EN}Row 5 of the table applies.${EN_TABLE}`, 'Row 5 of the table'],
		['en', `${EN}The third column of the table applies.${EN_TABLE}`, 'The third column of the table'],
		['en', `${EN}The last column of the table applies.`, 'The last column of the table'],
		['en', `${EN}The third section of this agreement applies.`, 'The third section of this agreement'],
		['en', `${EN}The aims in the recitals apply.`, 'in the recitals'],
	] as const)('%s: “%s” is found', (language, text, quote) => {
		expect(dangling(text, language)).toEqual([`dangling-reference: ${quote}`])
	})

	it.each([
		['de', last('Der vorstehende Absatz gilt auch nachts.')],
		['de', last('Der vorherige Abschnitt gilt auch nachts.')],
		['de', first('Der folgende Abschnitt regelt den Preis.')],
		['de', first('Der vorherige Abschnitt des Rahmenvertrags gilt fort.')],
		['de', last('Wie oben beschrieben räumt er.')],
		['de', 'Wie oben beschrieben räumt er.'],
		['de', first('Er leistet:\n\n- Räumen\n- Streuen\n\nDer zweite Spiegelstrich gilt nachts.')],
		['de', `${DE}Es gilt die zweite Spalte der Tabelle.${DE_TABLE}`],
		['de', `${DE}Es gilt die letzte Spalte der Tabelle.${DE_TABLE}`],
		['de', `${DE}Es gilt der zweite Abschnitt dieses Vertrages.`],
		[
			'de',
			'# Vertrag\n\n## Präambel\n\nDie Parteien sind Nachbarn.\n\n## 1 Preis\n\nDie in der Präambel genannten Ziele gelten.',
		],
		['en', closing('The previous clause applies at night too.')],
		['en', closing('The preceding section applies at night too.')],
		['en', opening('Prices are governed by the next section.')],
		['en', opening('The previous section of the lease continues.')],
		['en', closing('He clears as described above.')],
		['en', 'He clears as described above.'],
		['en', opening('He offers:\n\n- clearing\n- gritting\n\nThe second bullet applies at night.')],
		['en', `${EN}The second column of the table applies.${EN_TABLE}`],
		['en', `${EN}The second section of this agreement applies.`],
		[
			'en',
			'# Agreement\n\n## Recitals\n\nThe parties are neighbours.\n\n## 1 Price\n\nThe aims in the recitals apply.',
		],
	] as const)('%s: “%s” passes', (language, text) => {
		expect(dangling(text, language)).toEqual([])
	})
})
