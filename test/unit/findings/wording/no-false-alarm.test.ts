import { describe, expect, it } from 'vitest'
import { foundWording } from '../../../helpers/found-wording'

const found = (rule: string, text: string, language: 'de' | 'en') =>
	foundWording(text, language).filter((one) => one.startsWith(`${rule}: `))

const FORM = '## Server A\n\n| Feld | Wert |\n| --- | --- |\n| Betriebspauschale | 50,00 Euro |\n\n## Server B\n\n'

describe('words that service agreements use without fault', () => {
	it.each([
		['number-mismatch', 'de', 'Die Deckungssumme beträgt 3.000.000,00 (drei Millionen) Euro.'],
		['number-mismatch', 'en', 'Cover is USD 2,000,000 (two million).'],
		['vague-effort', 'en', 'Should the reader fail, the guard signs drivers in by hand.'],
		['vague-effort', 'de', 'Diese Vereinbarung soll den Betrieb der Telefonanlage regeln.'],
		['vague-effort', 'de', 'Der Anbieter schuldet den Erfolg; es genügt nicht, dass er sich bemüht.'],
		['vague-time', 'de', 'Eine Pflicht, Meldungen zeitnah zu beantworten, besteht nachts nicht.'],
		[
			'vague-time',
			'en',
			'The dispatcher promptly, and in any case before the vehicle leaves the yard, replaces the driver.',
		],
		['vague-time', 'de', 'Hat er eine angemessene Frist gesetzt (§ 323 Abs. 1 BGB), so kann er zurücktreten.'],
		[
			'vague-quality',
			'de',
			'**Ausreichend** besetzt ist eine Schicht mit vier Fahrern. Er besetzt jede Schicht ausreichend.',
		],
		['unbounded-list', 'de', 'Die Kundin benennt namentlich drei Personen, die Schlüssel und Karten ausgeben.'],
		['double-negation', 'de', 'Der Anbieter haftet nicht für unsachgemäße Nutzung.'],
		['double-negation', 'en', 'The host is not liable for unauthorised use.'],
		['double-negation', 'en', 'Nothing in this clause affects rights that cannot be excluded.'],
		['double-negation', 'en', 'The processor informs the controller without undue delay.'],
		['open-blank', 'de', 'Die TBD Transportberatung Dresden GmbH erstellt den Tourenplan.'],
		[
			'undefined-term',
			'en',
			'"Origin": the server of the Publisher. "Miss": a request to the Origin. Misses are rare.',
		],
		['two-terms', 'de', '„Fahrzeug“ ist jeder Lkw des Fuhrparks. Die Fahrzeuge warten im Hof.'],
		['number-mismatch', 'de', `${FORM}| Feld | Wert |\n| --- | --- |\n| Betriebspauschale | 100,00 Euro |`],
		[
			'number-mismatch',
			'en',
			'# Uptime\nUptime is at least 98.3%.\n# Formula\nUptime means 100% minus the share of minutes of downtime.',
		],
		['double-negation', 'en', 'The disruption does not count as Excluded Minutes.'],
		['double-negation', 'de', 'Er hilft, ohne dass ein Zuschlag anfällt und ohne dass ein Ziel gilt, und ohne Gewähr.'],
		[
			'passive-without-actor',
			'de',
			'Wird die Verfügbarkeit unterschritten, ist der Kunde berechtigt, eine Gutschrift zu erhalten.',
		],
		[
			'passive-without-actor',
			'de',
			'Für Systeme, die in der Anlage als „Produktiv“ geführt werden, informiert die Partei den Kunden.',
		],
		[
			'number-mismatch',
			'en',
			'# Credits\n- **98.5% to 99.2% uptime:** 8% of the fee\n- **97.0% to 98.4% uptime:** 16% of the fee\n- **Below 97.0% uptime:** 30% of the fee',
		],
		[
			'unused-term',
			'en',
			'# Credits\n- **98.5% to 99.2%:** 8% of the fee\n- **Below 98.5%:** 30% of the fee\n\n**Note:** Fees are paid in March.',
		],
		[
			'undefined-term',
			'en',
			'"Fees" are due in May. Fees never fall. All uses of "including" and similar words add nothing.',
		],
		[
			'undefined-term',
			'en',
			'"Scan" means a picture of a page. "Health Data" will have the meaning set out in the Public Health Registers and Records Act. A Scan of Health Data stays in Leeds.',
		],
		[
			'dangling-reference',
			'en',
			'1. Use\n    1. **Fees.** See Section 2.2 (Survival).\n    2. **Term.** A year.\n\n2. End\n    1. **Notice.** A month.\n    2. **Survival.**\n        a. Section 1.2 (Term) ends then.\n        b. Section 1.1 (Fees) and Section 2 (End) go on.',
		],
		[
			'dangling-reference',
			'de',
			'## 1. Umfang\n\n1. Das Lager hat drei Tore.\n2. Es gilt Kapitel 2.2.\n\n## 2. Kontrolle\n\n1. Sie findet im Mai statt.\n2. Sie dauert einen Tag.\n\n## 3. Preise\n\n3.1 Ein Tor kostet 5 Euro.',
		],
		[
			'dangling-reference',
			'en',
			'1. The Depot keeps records.\n2. Software is sold under FAR section 12.212 and DFAR section 227.7202.',
		],
		[
			'dangling-reference',
			'de',
			'1. Das Labor hilft bei den Pflichten nach Art. 33 und 34 Datenschutz-Grundverordnung.\n2. Es führt ein Verzeichnis.',
		],
		['open-blank', 'de', '<table class="x">\n<tr><td>Datum</td>\n<td></td></tr>\n</table>\n\n####\n\n<!-- [Name] -->'],
		[
			'vague-quality',
			'de',
			'Wesentlich sind Pflichten, deren Erfüllung die ordnungsgemäße Durchführung des Vertrags überhaupt erst ermöglicht.',
		],
		['vague-time', 'de', 'Es geht um Pflichten, auf deren Einhaltung der Mieter regelmäßig vertrauen darf.'],
		['vague-quality', 'de', 'Der Kunde unterlässt Aufrufe, die geeignet sind, den Betrieb der Plattform zu gefährden.'],
		['vague-time', 'de', 'Regelmäßige Proben des Ernstfalls (auch ohne Gäste) werden nicht geschuldet.'],
		['vague-quality', 'en', 'Neither party owes the other indirect, exemplary or punitive damages.'],
		[
			'vague-quality',
			'en',
			'The Tenant may apply to any court of competent jurisdiction and recover its reasonable legal fees.',
		],
		[
			'vague-effort',
			'en',
			'Secret is what is not generally known. Copies that arise in the ordinary course of business remain.',
		],
		['vague-effort', 'en', 'The Licensee shall not copy, rent, decompile or attempt to discover the source code.'],
		['vague-quality', 'en', 'The Vendor makes no guarantee that the portal is secure, stable or fast.'],
		['vague-effort', 'de', 'Er meldet sofort, wenn sich ein Besucher unerlaubt Zutritt verschafft.'],
		['vague-effort', 'en', 'Notice may be left out where it is not practicable for the Carrier.'],
		[
			'double-negation',
			'de',
			'Ein Mindestumfang wird nicht geschuldet, sofern nicht in der Anlage ausdrücklich vereinbart.',
		],
		['passive-without-actor', 'en', 'This Agreement may be signed in two counterparts.'],
		['passive-without-actor', 'en', 'The test version is provided "as is".'],
		['vague-quality', 'de', 'Das Recht zur ordentlichen Kündigung bleibt unberührt.'],
		['vague-quality', 'de', 'Die Rollen werden vom Anbieter gepflegt.'],
		['vague-quality', 'en', 'The Provider is not liable for events beyond its reasonable control.'],
		[
			'unused-term',
			'de',
			'# Begriffe\nSämtliche Systeme im Sinne von Ziffer 1 betreibt der Kunde.\n# Ende\nEs gilt Recht.',
		],
		[
			'unused-term',
			'de',
			'# A\nOb eine Störung als Notfall im Sinne dieses Vertrags einzustufen ist, sagt er.\n# B\nEs gilt Recht.',
		],
		['two-terms', 'en', '# A\nThe End User License Agreement applies.\n# B\nThe authorised users sign in.'],
		['unbounded-list', 'en', 'Credits differ. For example, some accounts receive a credit, and others do not.'],
		[
			'undefined-term',
			'de',
			'„Störung“ ist jede Minderung. Eine Störung meldet er im als „Monitoring-Raum“ bezeichneten Raum.',
		],
		['undefined-term', 'en', '“Outage” means any loss. After an Outage this is the **sole obligation of Acme**.'],
		[
			'undefined-term',
			'en',
			'“Outage” means any loss. We make promises (the Service Commitments) and keep the Service Commitments.',
		],
		[
			'two-terms',
			'de',
			'# Pflichten\nDer Auftragnehmer hilft. Der Kunde wählt Clouds; die Auswahl dieser Anbieter ist frei.',
		],
		[
			'long-sentence',
			'en',
			`<span class="a b c d e f g h" id="1">Provider</span> ${'will help '.repeat(9)}<span class="a b c d e f g h">Customer</span>.`,
		],
	] as const)('%s, %s: “%s” passes', (rule, language, text) => {
		expect(found(rule, text, language)).toEqual([])
	})

	it.each([
		[
			'number-mismatch',
			'de',
			'Die Deckungssumme beträgt 3.000.000,00 (zwei Millionen) Euro.',
			'3.000.000,00 (zwei Millionen)',
		],
		['double-negation', 'en', 'Nothing is never excluded minutes.', 'Nothing is never'],
		['vague-effort', 'en', 'The Licensee shall not copy the disc, but it will attempt to return it.', 'attempt to'],
		[
			'double-negation',
			'de',
			'Der Zuschlag entfällt nicht, sofern der Fahrer nicht wartet.',
			'entfällt nicht, sofern der Fahrer nicht',
		],
		['vague-time', 'de', 'Regelmäßige Proben schuldet der Wachdienst.', 'Regelmäßige'],
		['passive-without-actor', 'de', 'Jede Störung ist dem Kunden zu melden.', 'ist dem Kunden zu melden'],
		['vague-quality', 'de', 'Der Anbieter übergibt gepflegte Geräte.', 'gepflegte'],
		['vague-quality', 'en', 'The Provider keeps reasonable records.', 'reasonable'],
		['undefined-term', 'en', '“Outage” means any loss. After an Outage he fills in the **Event Log**.', 'Event Log'],
	] as const)('%s, %s: “%s” is still found', (rule, language, text, quote) => {
		expect(found(rule, text, language)).toEqual([`${rule}: ${quote}`])
	})
})
