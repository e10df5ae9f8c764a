import { describe, expect, it } from 'vitest'
import { foundWording } from '../../../helpers/found-wording'

const dangling = (text: string, language: 'de' | 'en') =>
	foundWording(text, language).filter((found) => found.startsWith('dangling-reference: '))

const DE = '# 1. Ziele\n\n# 2. Wartung\n\n'
const EN = '# 1. Goals\n\n# 2. Maintenance\n\n'
const LEVELS = '| Priorität | Reaktion |\n| --- | --- |\n| P1 | 1 Stunde |\n| P2 | 4 Stunden |\n\n'
const STEPS = '| Stufe | Wer |\n| --- | --- |\n| 1 | Desk |\n| 2 | Leitung |\n\n'

describe('a reference that leads nowhere', () => {
	it.each([
		['de', `${DE}Es gilt Abschn. 7.`, 'Abschn. 7'],
		['de', `${DE}Es gilt Unterabschnitt 4.`, 'Unterabschnitt 4'],
		['en', `${EN}1.1 Credits follow.\n\n1.2 They are claimed as set out in 3.4.`, '3.4'],
		['de', `${DE}Näheres regelt der Abschnitt „Gutschriften“.`, 'Abschnitt „Gutschriften“'],
		['en', `${EN}Credits follow the section “Remedies”.`, 'section “Remedies”'],
		['de', `${DE}Es gelten die Werte der folgenden Tabelle.`, 'folgenden Tabelle'],
		['en', `${EN}Credits are shown in the table below.`, 'table below'],
		['de', `${LEVELS}Störungen der Priorität P5 bleiben liegen.`, 'P5'],
		['de', `${STEPS}Danach übernimmt Stufe 4.`, 'Stufe 4'],
		['de', 'Bestandteile sind Anlage 1 (Preise) und Anlage 2 (Orte). Es gilt Anlage 3.', 'Anlage 3'],
		['en', 'This OLA has two appendices. Handoffs follow Appendix 3.', 'Appendix 3'],
		['de', 'Anlagen: Anlage A (Dienste), Anlage B (Preise).\n\nDie Kennzahlen stehen in Anlage C.', 'Anlage C'],
		['en', 'A.1 Staff count.\nA.2 Differences go on the form described in B.4.\nB.1 It has one line.', 'B.4'],
		['en', '## I Words\n\nA.\n\n## II Charges\n\nThe rate stands in Part IV.\n\n## III Currency\n\nEuro.', 'Part IV'],
		['de', 'Die Karte hat Blatt 1 (Plan) und Blatt 2 (Leitung). Er baut nach Blatt 4.', 'Blatt 4'],
		['de', 'Es gelten Zone A (Halle), Zone B (Hof) und Zone C (Dach). In Zone E trägt er einen Helm.', 'Zone E'],
		[
			'de',
			'Die Abschnitte 4.1 (Glas), 4.2 (Papier) und 4.3 (Rest) gelten. Er fährt nach Abschnitt 4.7.',
			'Abschnitt 4.7',
		],
		['de', '1. Er wässert. 2. Er düngt. 3. Er mäht nach Nummer 7.', 'Nummer 7'],
		['de', 'a) Er streut. b) Er räumt. Bei Buchstabe d) ruft er an.', 'Buchstabe d'],
		['de', '| Spalte | Preis |\n| --- | --- |\n| Huf | 40 Euro |\n\nEs gilt der Satz aus Spalte 4.', 'Spalte 4'],
		['de', 'Es gilt Satz 4. Der Kellner deckt ein. Der Kellner räumt ab.', 'Satz 4'],
		['en', 'The book has Part One (Kitchen) and Part Two (Bar). Wine is priced under Part Three.', 'Part Three'],
		['en', 'Figure 1 shows the doors and Figure 2 the hydrants. He tests the alarms in Figure 3.', 'Figure 3'],
		['en', '(a) He weighs.\n(b) He repeats it if paragraph (f) requires.\n(c) He mails it.', 'paragraph (f)'],
		[
			'en',
			'| Tier | Callback |\n| --- | --- |\n| Gold | 10 minutes |\n| Silver | 2 hours |\n\nHe takes tier Platinum.',
			'tier Platinum',
		],
	] as const)('%s: “%s” is found', (language, text, quote) => {
		expect(dangling(text, language)).toEqual([`dangling-reference: ${quote}`])
	})

	it.each([
		['de', `${DE}Es gilt Abschn. 2. Nach Art. 28 DSGVO gilt mehr.`],
		['en', `${EN}1.1 Credits follow.\n\n1.2 The value rises in 3.4 hours.`],
		['de', `${DE}Näheres regelt der Abschnitt „Wartung“, das Recht der Abschnitt „Haftung“ des Rahmenvertrags.`],
		['de', 'Es gelten die Werte der folgenden Tabelle.'],
		['de', `${DE}Es gelten die Werte der folgenden Tabelle.\n\n${STEPS}`],
		['de', `${LEVELS}Störungen der Priorität P2 gehen vor.`],
		['en', '- P1–P3: within one hour\n- P4/P5: the next day\n\nRequests of P2 and P5 are counted.'],
		['de', `${STEPS}Danach übernimmt Stufe 2.`],
		['de', 'Bestandteile sind Anlage 1 (Preise) und Anlage 2 (Orte). Es gilt Anlage 2.'],
		['en', 'This OLA has three appendices. Handoffs follow Appendix 3.'],
		['en', 'A.1 Staff count.\nA.2 Differences go on the form described in B.1.\nB.1 It has one line.'],
		['de', '(1) Er liest ab.\n(2) Weicht der Wert nach Absatz 1 ab, liest er erneut.\n(3) Absatz 2 gilt auch nachts.'],
		['de', 'Es gelten Zone A (Halle), Zone B (Hof) und Zone C (Dach). In Zone B trägt er einen Helm.'],
		['de', 'Es gilt § 7 Abs. 2 Satz 4 BGB. Der Kellner deckt ein.'],
		[
			'de',
			'| Tarif | Preis |\n| --- | --- |\n| Basis | 4 Euro |\n| Komfort | 6 Euro |\n\nIm Tarif Basis zahlt er bar, jeder Tarif endet im Mai.',
		],
		['en', '2.1 He checks the hull.\n2.2 He obeys rule 9 of the harbour master’s by-laws.\n2.3 The owner pays.'],
		['en', 'Section 1 applies to doors. Section 2 applies to gates. Section 5 governs both.'],
		[
			'en',
			'| Tier | Callback |\n| --- | --- |\n| Gold | 10 minutes |\n| Silver | 2 hours |\n\nThe Gold tier costs more.',
		],
	] as const)('%s: “%s” passes', (language, text) => {
		expect(dangling(text, language)).toEqual([])
	})
})
