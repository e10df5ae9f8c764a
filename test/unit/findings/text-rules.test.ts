import { describe, expect, it } from 'vitest'
import { contractOutline } from '../../../src/main/both-languages'
import { DOCUMENT_RULES, PASSAGE_RULES, textFindings } from '../../../src/shared/findings/wording/run'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { PLAYBOOKS } from '../../../src/shared/playbooks/list'
import { foundWording } from '../../helpers/found-wording'

type Case = readonly [language: 'de' | 'en', text: string]
type Trip = readonly [...Case, found: readonly string[]]

const words = (count: number, word: string) => Array.from({ length: count }, () => word).join(' ')

/** For each rule texts that trip it, with the words it objects to, and texts as near as can be that do not. */
const RULES: Readonly<Record<string, { readonly trips: readonly Trip[]; readonly passes: readonly Case[] }>> = {
	'open-blank': {
		trips: [
			['de', 'Strafe: _____ Euro, [Datum]', ['_____', '[Datum]']],
			['en', 'Fee: TBD', ['TBD']],
			['en', 'Start date: dd/mm/yyyy', ['dd/mm/yyyy']],
			['en', 'Insert customer name here.', ['Insert customer name here']],
			['de', 'Hier den Namen des Standorts eintragen.', ['Hier den Namen des Standorts eintragen']],
			['de', 'Der Preis beträgt … Euro je Monat.', ['… Euro']],
			['de', '☐ Bronze ☐ Silber ☐ Gold', ['☐']],
			['en', 'The number of licences will be confirmed later.', ['will be confirmed later']],
			['de', 'Ansprechpartner ist Max Mustermann.', ['Max Mustermann']],
			['de', 'Kündigungsfrist: [ ] Monate', ['[ ]']],
			['en', 'Notice period: [30/60/90] days', ['[30/60/90]']],
			['en', 'TODO legal: check the cap', ['TODO']],
			['en', 'Note to draft: settle the price first.', ['Note to draft']],
		],
		passes: [
			['en', 'Choose: [ ] Bronze [x] Silver'],
			['en', 'Dates are written in the format dd/mm/yyyy.'],
			['de', '☐ Bronze ☒ Silber ☐ Gold'],
			['de', 'Der Techniker wartet … und geht dann.'],
			['en', 'The delivery will be confirmed by e-mail.'],
			['de', 'Der Kunde zahlt 5 Euro [netto].'],
			['en', 'See [the portal](https://example.com).'],
		],
	},
	'vague-time': {
		trips: [
			['de', 'Der Anbieter antwortet zeitnah.', ['zeitnah']],
			['de', 'Eine zeitnahe Lösung, so bald wie\u00a0möglich.', ['zeitnahe', 'so bald wie\u00a0möglich']],
			['de', 'Die Haustechnik prüft die Anlage in regelmäßigen Abständen.', ['in regelmäßigen Abständen']],
			['de', 'Er antwortet möglichst bald.', ['möglichst bald']],
			['de', 'Der Anbieter antwortet nicht nur zeitnah, sondern auch in Textform.', ['zeitnah']],
			['en', 'The Provider shall respond promptly.', ['promptly']],
			['en', 'The Provider shall act as soon as reasonably practicable.', ['as soon as reasonably practicable']],
		],
		passes: [
			['de', '„zeitnah“ bedeutet innerhalb von 30 Minuten.'],
			['de', 'Der Anbieter antwortet zeitnah, spätestens nach 30 Minuten.'],
			['de', 'Der Anbieter antwortet nicht zeitnah, sondern binnen 4 Stunden.'],
			['de', 'Der Kunde setzt keine angemessene Frist.'],
			['de', 'Das steht in der Regelung.'],
			['de', 'Der Messdienst liest die Zähler regelmäßig zum Monatsletzten ab.'],
			['en', 'The company reads the meters regularly, on the last day of each month.'],
			['en', 'The trial balance is untimely.'],
			['en', 'The Provider shall respond promptly, and in any event within 4 hours.'],
			['en', 'The word “promptly” means within 4 hours.'],
			['en', '“Promptly” means within 4 hours. The Provider shall reply promptly.'],
			['en', 'Timely Ltd cleans the windows on the first Monday of each month.'],
			['en', 'Nothing in this Schedule obliges the desk to reply promptly.'],
			['de', 'Der Anbieter tauscht den Filter regelmäßig, und zwar am ersten Montag jedes Quartals.'],
			['de', 'Zur Wahrung der Frist genügt die rechtzeitige Absendung.'],
		],
	},
	'vague-effort': {
		trips: [
			['de', 'Er bemüht sich nach besten Kräften.', ['bemüht sich', 'nach besten Kräften']],
			['en', 'We will use commercially reasonable efforts.', ['commercially reasonable efforts']],
			['de', 'In der Regel antwortet der Anbieter innerhalb von 4 Stunden.', ['In der Regel']],
			['en', 'The Provider usually responds within 4 hours.', ['usually']],
			['de', 'Er hält das Fenster ein, sofern es die Auslastung zulässt.', ['sofern es die Auslastung zulässt']],
		],
		passes: [
			['de', 'Er schuldet den Erfolg nicht nach besten Kräften.'],
			['de', 'Mitteilungen bedürfen grundsätzlich der Textform. Ausgenommen sind Kündigungen.'],
			['de', 'Das Programm versucht den Versand dreimal.'],
			['de', 'Wer versucht, die Sperre zu umgehen, verliert den Zugang.'],
			['de', 'Das steht in der Regelung zum Regelbetrieb.'],
			['en', 'The “best efforts” clause is void.'],
			['en', 'Best efforts are not sufficient.'],
		],
	},
	'vague-quality': {
		trips: [
			['de', 'Die Qualität ist branchenüblich.', ['branchenüblich']],
			['en', 'The portal is user-friendly.', ['user-friendly']],
			[
				'de',
				'Das Essen ist abwechslungsreich und die Latenz niedrig; niedrige Latenz ist zugesagt.',
				['abwechslungsreich', 'niedrige Latenz'],
			],
			['en', 'The platform is highly scalable.', ['highly scalable']],
		],
		passes: [
			['de', 'Die Angemessenheitsprüfung nimmt der Kunde vor.'],
			['en', 'The portal answers within 2 seconds.'],
			['de', 'Angemessen ist eine Wartezeit von höchstens 20 Sekunden.'],
			['en', 'Latency is acceptable when the 95th percentile stays below 120 ms.'],
			['de', 'Der Vertrag trägt die qualifizierte elektronische Signatur.'],
			['de', 'Räume sind sauber im Sinne dieses Vertrages, wenn höchstens zwei Mängel je 100 m² auffallen.'],
			['de', 'Mit freundlichen Grüßen'],
			['en', 'The Adequate Housing Act 1988 applies to flats 1 to 9.'],
		],
	},
	'unbounded-list': {
		trips: [
			['de', 'Der Anbieter betreut die Server, Drucker usw.', ['usw']],
			['en', 'Maintenance includes updates, including but not limited to patches.', ['including but not limited to']],
		],
		passes: [
			['de', 'Der Bericht erscheint unter anderem Namen.'],
			['en', 'Maintenance covers all days, including Sundays.'],
			['en', 'In particular, the absent read the minutes before the next meeting.'],
			['de', 'Das Lager nennt den Ort, z. B. Tor 4.'],
		],
	},
	'passive-without-actor': {
		trips: [
			['de', 'Störungen werden innerhalb von 4 Stunden behoben.', ['werden innerhalb von 4 Stunden behoben']],
			['de', 'Ausfälle sind innerhalb von 30 Minuten zu melden.', ['sind innerhalb von 30 Minuten zu melden']],
			['en', 'Incidents shall be resolved within 4 hours.', ['shall be resolved']],
		],
		passes: [
			['de', 'Störungen werden vom Anbieter innerhalb von 4 Stunden behoben.'],
			['de', 'Der Anbieter wird die vereinbarten Leistungen erbringen.'],
			['de', 'Wird eine Störung gemeldet, beginnt die Uhr.'],
			['de', 'Die Uhr beginnt, wenn eine Störung gemeldet wird.'],
			['en', 'Incidents shall be resolved by the Provider within 4 hours.'],
			['en', 'If an incident is reported, the clock starts.'],
		],
	},
	'double-negation': {
		trips: [
			['de', 'Das ist nicht unerheblich.', ['nicht unerheblich']],
			['en', 'A not insubstantial rise is a reason.', ['not insubstantial']],
			[
				'de',
				'Der Anspruch entfällt nicht, soweit der Fehler nicht vom Kunden stammt.',
				['entfällt nicht, soweit der Fehler nicht'],
			],
			[
				'en',
				'A credit is not payable unless the outage was not caused by the host.',
				['not payable unless the outage was not'],
			],
			[
				'de',
				'Der Anbieter ist nicht verpflichtet, die Meldung nicht zu bearbeiten.',
				['nicht verpflichtet, die Meldung nicht'],
			],
			['en', 'A failure to not report is a breach.', ['failure to not']],
		],
		passes: [
			['de', 'Der Anbieter ist nicht verpflichtet, die Meldung zu bearbeiten.'],
			['de', 'Der Anbieter haftet nicht, und der Kunde zahlt nicht.'],
			['de', 'Der Anbieter antwortet nicht unverzüglich.'],
			['en', 'The Provider is not liable under this clause.'],
			['en', 'Consent shall not be unreasonably withheld.'],
			['de', 'Der Bericht nennt nicht nur die Zahl, sondern auch die Dauer.'],
			['en', 'The host does not restore mailboxes unless the request arrives within 14 days.'],
		],
	},
	'long-sentence': {
		trips: [['de', `Der ${words(40, 'sehr')}.`, [`Der ${words(40, 'sehr')}.`]]],
		passes: [
			['de', `Der ${words(39, 'sehr')}.`],
			['en', `The ${words(39, 'very')}.`],
			[
				'de',
				`Der Anbieter liefert bis 1. März z. B. nach Abs. 2 Nr. 3: a) ${words(20, 'alles')}; b) ${words(20, 'nichts')}.`,
			],
			['de', `${words(30, 'Gut')}.\n- ${words(30, 'gut')}\n- ${words(30, 'gut')}`],
		],
	},
	'number-mismatch': {
		trips: [
			['de', 'Die Frist beträgt dreißig (20) Tage.', ['dreißig (20)']],
			['de', 'Der Anbieter reagiert in 24 Stunden (90 Minuten).', ['24 Stunden (90 Minuten)']],
			['en', 'Within forty-five (54) days.', ['forty-five (54)']],
			[
				'de',
				'Vier Standorte nehmen teil: Köln, Bonn und Aachen.',
				['Vier Standorte nehmen teil: Köln, Bonn und Aachen'],
			],
			['de', 'Von 02:00 bis 06:00 Uhr, also drei Stunden.', ['02:00 bis 06:00 Uhr, also drei Stunden']],
			['en', 'The term is 24 months, from 1 June 2026 to 31 May 2029.', ['24 months, from 1 June 2026 to 31 May 2029']],
			['de', 'Zwölf Raten zu 500 Euro, insgesamt 5.000 Euro.', ['500 Euro, insgesamt 5.000 Euro']],
			[
				'en',
				'Sensor data reach us within 15 seconds.\n\n| Data | Delay |\n| --- | --- |\n| Sensor data | 25 seconds |',
				['25 seconds'],
			],
			[
				'de',
				'# Zeiten\nDie Reaktionszeit beträgt 30 Minuten.\n# Ziele\nDie Reaktionszeit beträgt 60 Minuten.',
				['60 Minuten'],
			],
			[
				'de',
				'Der Schalter ist an fünf Tagen je Woche besetzt, von Montag bis Samstag.',
				['fünf Tagen je Woche besetzt, von Montag bis Samstag'],
			],
			['en', 'The desk is open six days a week, Monday to Friday.', ['six days a week, Monday to Friday']],
			[
				'de',
				'Der Anbieter sichert zweimal täglich. Er beginnt um 02:00, 10:00 und 18:00 Uhr.',
				['zweimal täglich. Er beginnt um 02:00, 10:00 und 18:00'],
			],
			['en', 'Backups run three times a day, at 06:00 and 18:00.', ['three times a day, at 06:00 and 18:00']],
			['en', 'Support works 12 hours a day, from 08:00 to 18:00.', ['12 hours a day, from 08:00 to 18:00']],
			['en', 'An availability of 99.5% allows 0.1% of downtime.', ['99.5% allows 0.1%']],
			['en', 'The monthly fee is EUR 2,500, i.e. EUR 25,000 a year.', ['EUR 2,500, i.e. EUR 25,000']],
			[
				'de',
				'Der Vertrag endet am 31.12.2027, mithin nach einer Laufzeit von zwölf Monaten ab dem 1.1.2026.',
				['31.12.2027, mithin nach einer Laufzeit von zwölf Monaten ab dem 1.1.2026'],
			],
			['en', 'Of the 20 vans, 12 are electric and 9 are diesel.', ['20 vans, 12 are electric and 9']],
			['de', 'Die drei Standorte Kiel und Lübeck beliefert er täglich.', ['drei Standorte Kiel und Lübeck']],
			[
				'de',
				'Die Laufzeit beträgt zwei Jahre. Nach der dreijährigen Laufzeit endet der Vertrag.',
				['dreijährigen Laufzeit'],
			],
			['en', 'The two-year term ends after 36 months.', ['two-year term']],
			['en', 'The shift lasts 8 hours, from 6 am to 4 pm.', ['8 hours, from 6 am to 4 pm']],
		],
		passes: [
			['en', 'Of the 20 vans, 12 are electric and 8 are diesel.'],
			['en', 'Of the 20 vans, at least 12 are electric and 9 have a lift.'],
			['de', 'Die drei Standorte Kiel, Lübeck und Bremen beliefert er täglich.'],
			['de', 'Die zweijährige Laufzeit verlängert sich um zwölf Monate.'],
			['en', 'The two-year term ends after 24 months.'],
			['en', 'The shift lasts 10 hours, from 6 am to 4 pm.'],
			['de', 'Der Schalter ist an sechs Tagen je Woche besetzt, von Montag bis Samstag.'],
			['en', 'The desk is open five days a week, Monday to Friday, and closed on Sunday.'],
			['en', 'Backups run twice a day, at 06:00 and 18:00.'],
			['en', 'The guard patrols three times a day between 06:00 and 18:00.'],
			['en', 'Support works ten hours a day, from 08:00 to 18:00.'],
			['de', 'Eine Verfügbarkeit von 99,5 % erlaubt 0,5 % Ausfall.'],
			['en', 'The monthly fee is EUR 2,500, i.e. EUR 30,000 a year.'],
			['de', 'Der Vertrag endet am 31.12.2027, mithin nach einer Laufzeit von 24 Monaten ab dem 1.1.2026.'],
			['de', 'Die Frist beträgt vierundzwanzig (24) Stunden, also 1.440 Minuten.'],
			['en', 'One hundred and twenty (120) days; 2 hours (120 minutes).'],
			['de', 'Die Hotline ist von 08:00 bis 18:00 Uhr und damit zehn Stunden besetzt.'],
			['en', 'The term is two years, from 1 March 2026 to 29 February 2028.'],
			['de', 'Fünf Tage je Quartal, mithin zwanzig im Jahr.'],
			['de', 'Die drei Berichte (Ziffer 4) kommen am fünften Tag.'],
			[
				'de',
				'# Zeiten\nDie Reaktionszeit für P1 beträgt 30 Minuten.\n# Ziele\nDie Reaktionszeit für P2 beträgt 60 Minuten.',
			],
			['de', 'Die Reaktionszeit beträgt 30 Minuten.\n\nDie Reaktionszeit beträgt 60 Minuten.'],
		],
	},
	'undefined-term': {
		trips: [
			['de', '„Störung“ ist jede Minderung. Eine „Großstörung“ meldet der Anbieter telefonisch.', ['Großstörung']],
			['en', '“Outage” means any interruption. The provider acts during the Quiet Hours.', ['Quiet Hours']],
			[
				'en',
				'**Deliverable** means an item of the plan. A Deliverable with a **Category B Finding** fails.',
				['Category B Finding'],
			],
		],
		passes: [
			['de', '„Störung“ ist jede Minderung. Den Status „Wartet auf Kunde“ setzt der Agent.'],
			['de', 'Eine „Großstörung“ meldet der Anbieter telefonisch.'],
			['en', '“Outage” means any loss. The Duty Manager in Hangar Six hears of it.'],
			[
				'en',
				'Capitalised words have the meaning given to them in the Master Agreement. “Depot” means the yard. He keeps the Gate Log.',
			],
		],
	},
	'unused-term': {
		trips: [
			['de', '# Begriffe\n„Ausfall“ ist jede Unterbrechung.\n# Pflichten\nDer Anbieter misst.', ['Ausfall']],
			['en', '# Terms\n“Outage” means any interruption.\n# Duties\nThe provider measures.', ['Outage']],
			['en', '“Outage” means any interruption. The provider measures.', ['Outage']],
			['de', 'Die Bahn AG (im Folgenden „Bahn“ genannt) fährt montags.', ['Bahn']],
		],
		passes: [
			['de', '# Begriffe\n„Ausfall“ ist jede Unterbrechung.\n# Pflichten\nDer Anbieter meldet alle Ausfälle.'],
			['de', '# Begriffe\n„Störung“ ist jede Minderung.\n# Pflichten\nEr nimmt Störungsmeldungen an.'],
			['en', '“Outage” means any interruption.'],
			['de', 'Die Wartung der Aufzüge umfasst die Prüfung der Seile. Sie dauert einen Tag.'],
			['de', 'Jede Schicht umfasst zwei Personen. Der Dienst beginnt um 6 Uhr.'],
			['de', 'Das Wort „Gate“ steht auf Schildern für Flugsteig. Der Bus hält dort.'],
			[
				'en',
				'If messages bounce (a “Bounce Storm”), the vendor waits until the Bounce Storm is over. It then goes on.',
			],
			['de', '„Probe“ ist jedes Gefäß mit Barcode. Das Labor bestätigt den Probeneingang.'],
		],
	},
	'two-terms': {
		trips: [
			['de', '# Pflichten\nDer Kunde zahlt. Der Kunde wirkt mit. Der Auftraggeber meldet Ausfälle.', ['Auftraggeber']],
			[
				'en',
				'# Duties\nOnly the Customer pays. Later the Customer helps. Then the Client reports outages.',
				['Client'],
			],
			[
				'de',
				'# Pflichten\nDer Jahresbericht erscheint im Februar.\nEinwände gegen den Jahresreport endet im März.',
				['Jahresreport'],
			],
			[
				'en',
				'# Duties\nThe delivery window is 06:00 to 09:00.\nOutside the delivery slot the gate stays shut.',
				['delivery slot'],
			],
		],
		passes: [
			['en', '# Duties\nThe delivery window is 06:00 to 09:00.\nEach window is announced, each slot counted.'],
			['de', '# Pflichten\nDer Jahresbericht erscheint im Februar.\nDer Monatsreport folgt.'],
			['de', '# Pflichten\nDer Kunde zahlt. Die Kunden des Kunden rufen an.'],
			['en', '# Duties\nOnly the Provider acts. It may use any supplier.'],
		],
	},
	'dangling-reference': {
		trips: [
			['de', '# 1. Ziele\nEs gilt Ziffer 9.2.\n# 2. Recht\nDeutsches Recht gilt.', ['Ziffer 9.2']],
			['en', '# 1. Goals\nSection 3 and § 286 BGB apply.\n# 2. Law\nGerman law applies.', ['Section 3']],
			['en', '# Route\nThe route is drawn in Figure 3.\nFigure 1: the gate', ['Figure 3']],
			['en', 'Guards carry the equipment listed above.', ['listed above']],
			['de', 'Der Träger stellt die nachstehend aufgeführten Geräte.', ['nachstehend aufgeführten']],
			[
				'en',
				'Repairs take two days. The third sentence of this clause is void.',
				['The third sentence of this clause'],
			],
			['de', 'Als Ausfall gilt nach der obigen Definition auch ein Stau.', ['obigen Definition']],
			['en', '# 1 Price\nSee the Definitions section.\n# 2 Term\nOne year.', ['the Definitions section']],
		],
		passes: [
			['de', '# 1. Ziele\nEs gilt Ziffer 2 und § 286 Abs. 2 Nr. 2 BGB.\n# 2. Recht\nDeutsches Recht gilt.'],
			['en', 'Section 9.2 applies.'],
			['en', 'Guards carry a radio, a torch and keys. They return the equipment listed above.'],
			['de', 'Der Träger stellt die nachstehend aufgeführten Geräte:\n- Pumpe\n- Schlauch'],
			['en', 'Repairs take two days. They are free. The second sentence of this clause is void.'],
			['de', '„Stau“ ist jede Wartezeit. Nach der obigen Definition zählt auch eine Sperrung als Stau.'],
			['en', '# 1 Definitions\nSee the Definitions section.\n# 2 Term\nOne year.'],
		],
	},
}

describe('wording rules', () => {
	it('each have texts here that trip them and texts that do not', () => {
		const ids = new Set([...PASSAGE_RULES, ...DOCUMENT_RULES].map(({ id }) => id))
		expect(Object.keys(RULES).sort()).toEqual([...ids].sort())
	})

	const of = (rule: string, text: string, language: 'de' | 'en') =>
		foundWording(text, language).filter((found) => found.startsWith(`${rule}: `))

	it.each(Object.entries(RULES).flatMap(([rule, { trips }]) => trips.map((trip) => [rule, ...trip] as const)))(
		'%s, %s: “%s” trips it',
		(rule, language, text, found) => {
			expect(of(rule, text, language)).toEqual(found.map((quote) => `${rule}: ${quote}`))
		},
	)

	it.each(Object.entries(RULES).flatMap(([rule, { passes }]) => passes.map((pass) => [rule, ...pass] as const)))(
		'%s, %s: “%s” passes',
		(rule, language, text) => {
			expect(of(rule, text, language)).toEqual([])
		},
	)

	it('find nothing but blanks on the paper of any shipped playbook', () => {
		const all = PLAYBOOKS.flatMap(({ id, languages }) =>
			languages.map((language) => createFromPlaybook({ playbookId: id, language, id: 'x', today: '2027-03-03' })),
		).flatMap((agreement) => textFindings(contractOutline(agreement, {})).filter(({ rule }) => rule !== 'open-blank'))
		expect(all.map(({ rule, at, start, end }) => [rule, at.address, at.text.slice(start, end)])).toEqual([])
	})
})
