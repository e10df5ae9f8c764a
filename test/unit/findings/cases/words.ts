import { article, type Cases, cases, draft, overridden } from './drafts'

const OWN = 'ownArticles.own.content.t.text'

/** Rules that read what was typed. */
export const WORDS: Readonly<Record<string, Cases>> = {
	'day-word': cases(
		[article('Der Anbieter liefert innerhalb von 5 Tagen nach dem Abruf.'), `warning day-word ${OWN}`],
		[article('Der Kunde prüft mit einer 14-tägigen Frist.'), `warning day-word ${OWN}`],
		[article('Der Anbieter liefert innerhalb von acht Tagen.'), `warning day-word ${OWN}`],
		[article('The Provider shall deliver within twelve days.'), `warning day-word ${OWN}`],
		[article('The Provider shall deliver within three days of the order.'), `warning day-word ${OWN}`],
		[
			article('Der Anbieter liefert innerhalb von 5 Kalendertagen und berichtet jeden Tag. Ein Umzug dauert 2 Tage.'),
			null,
		],
		[article('Delivery within 5 Calendar Days; the office is open 5 days a week.'), null],
	),
	'working-day': cases(
		[article('Der Anbieter antwortet am nächsten Werktag.'), `warning working-day ${OWN} -> working-day.fix`],
		[article('The Provider answers on the next business day.'), `warning working-day ${OWN} -> working-day.fix`],
		[
			{
				...article('Der Anbieter antwortet innerhalb von zwei Werktagen.'),
				'legal.definitions': [{ id: 'w', term: 'Werktag', meaning: 'Montag bis Freitag' }],
			},
			null,
		],
		// What the customer said is no clause.
		[{ 'services.items.service-desk.request.need': 'Am nächsten Werktag muss alles laufen.' }, null],
	),
	'text-figures': cases(
		[article('Die Verfügbarkeit beträgt 99,5 % im Monat.'), null],
		[article('Die Verfügbarkeit beträgt 99,7 % im Monat.'), `warning text-figures ${OWN}`],
		[article('Die Reaktionszeit für kritische Fälle beträgt 2 Stunden.'), `warning text-figures ${OWN}`],
		[
			article('Die Reaktionszeit für kritische Fälle beträgt 60 Minuten. Danach ruft der Anbieter nach 2 Stunden an.'),
			null,
		],
	),
	'text-terms': cases(
		[article('Die Kündigungsfrist beträgt neun Monate.'), `warning text-terms.notice ${OWN}`],
		[article('The notice period is 9 months.'), `warning text-terms.notice ${OWN}`],
		[article('Die Service-Gutschriften betragen höchstens 35 % des Entgelts.'), `warning text-terms.cap ${OWN}`],
		[article('The Service Credits must not exceed 12.5% of the fee.'), `warning text-terms.cap ${OWN}`],
		[article('Rechnungen zahlt der Kunde innerhalb von 45 Tagen nach Zugang.'), `warning text-terms.payment ${OWN}`],
		[article('Der Anbieter sendet den Leistungsbericht bis zum 28. des Monats.'), `warning text-terms.report ${OWN}`],
		[article('The Provider sends the monthly report by the 28th of each month.'), `warning text-terms.report ${OWN}`],
		[article('Der erste Leistungsbericht kommt am 1. März, jeder weitere am 3. Werktag.'), null],
		// What the form says too, and figures of other things.
		[article('Die Kündigungsfrist beträgt drei Monate. Die Schulung dauert 2 Monate.'), null],
		[article('Die Service-Gutschriften betragen höchstens 20 % im Monat. Auf Ersatzteile gibt es 35 % Rabatt.'), null],
		[
			article('Rechnungen zahlt der Kunde 14 Tage nach Zugang. Den Leistungsbericht liest er bis zum 25. des Monats.'),
			null,
		],
	),
	'override-figures': {
		trips: [
			[
				() => overridden('downtime.cap', (house) => house.replace(/\d+(?=[\s\u00a0]Stunde)/, '9')),
				'warning override-figures overrides.0 -> override-figures.fix',
			],
		],
		quiet: [
			[() => overridden('downtime.cap', (house) => `Vereinbart ist: ${house}`)],
			// More figures, but the one of the form still stands.
			[() => overridden('downtime.cap', (house) => `${house} Der Anbieter nennt 7 Monate vorher die Termine.`)],
		],
	},
	'law-unknown': cases(
		[{ 'legal.governingLaw': 'FR' }, 'info law-unknown legal.governingLaw'],
		[{ 'legal.governingLaw': 'GB-SCT' }, 'info law-unknown legal.governingLaw'],
		...['DE', 'AT', 'CH', 'GB-ENG', null].map((law) => [{ 'legal.governingLaw': law }, null] as const),
	),
	'law-vague': cases(
		[{ ...article('Der Anbieter meldet sich zeitnah.'), 'legal.standardTerms': true }, `info law-vague.de ${OWN}`],
		[
			{ ...article('Der Anbieter meldet sich zeitnah.'), 'legal.standardTerms': true, 'legal.governingLaw': 'AT' },
			`info law-vague.at ${OWN}`,
		],
		[
			{ ...article('Der Anbieter meldet sich zeitnah.'), 'legal.standardTerms': true, 'legal.governingLaw': 'CH' },
			`info law-vague.ch ${OWN}`,
		],
		[article('Der Anbieter meldet sich zeitnah.'), null],
	),
	'law-availability': cases(
		[article('Für eine Verfügbarkeit unter 99,8 % haftet der Anbieter nicht.'), `info law-availability.de ${OWN}`],
		[article('Die Verfügbarkeit beträgt 99,8 %. Jede Partei haftet nach dem Gesetz.'), null],
	),
	'law-guarantee': cases(
		[article('Der Anbieter garantiert den Betrieb.'), `info law-guarantee.de ${OWN}`],
		[
			{ ...article('Der Anbieter sichert den Betrieb zu.'), 'legal.governingLaw': 'AT' },
			`info law-guarantee.at ${OWN}`,
		],
		[article('Der Anbieter gibt keine Garantie.'), null],
		[article('Unbegrenzt ist die Haftung aus einer Garantie, die er übernommen hat.'), null],
		[{ ...article('The Provider guarantees operation.'), 'legal.governingLaw': 'GB-ENG' }, null],
	),
	'law-days': cases(
		[article('Der Anbieter antwortet binnen zwei Werktagen.'), `info law-days.de ${OWN}`],
		[
			{ ...article('Der Anbieter antwortet binnen zwei Werktagen.'), 'legal.governingLaw': 'AT' },
			`info law-days.at ${OWN}`,
		],
		[
			{ ...article('Der Anbieter antwortet binnen zwei Werktagen.'), 'legal.governingLaw': 'CH' },
			`info law-days.ch ${OWN}`,
		],
		[article('Der Anbieter antwortet binnen zwei Kalendertagen, auch am nächsten Werktag.'), null],
	),
	'law-credit-tax': cases(
		[article('Der Anbieter erteilt eine Gutschrift.'), `info law-credit-tax.de ${OWN}`],
		[
			{ ...article('Der Anbieter erteilt eine Gutschrift.'), 'legal.governingLaw': 'AT' },
			`info law-credit-tax.at ${OWN}`,
		],
		[article('Der Anbieter gewährt eine Service-Gutschrift. Die Gutschrift verrechnet er.'), null],
	),
	'law-works-council': cases(
		[
			{ 'reporting.furtherContents': ['die Bearbeitungszeit je Mitarbeiter des Anbieters'] },
			'info law-works-council.de reporting.furtherContents.0',
		],
		[
			{
				...{ 'reporting.furtherContents': ['die Bearbeitungszeit je Mitarbeiter des Anbieters'] },
				'legal.governingLaw': 'AT',
			},
			'info law-works-council.at reporting.furtherContents.0',
		],
		[
			{
				...{ 'reporting.furtherContents': ['die Bearbeitungszeit je Mitarbeiter des Anbieters'] },
				'legal.governingLaw': 'CH',
			},
			'info law-works-council.ch reporting.furtherContents.0',
		],
		[article('Je Mitarbeiter steht ein Gerät bereit.'), null],
	),
	'law-penalty': cases(
		[article('Bei Verzug zahlt der Anbieter eine Vertragsstrafe.'), `info law-penalty.de ${OWN}`],
		[
			{ ...article('Late delivery costs a contractual penalty.'), 'legal.governingLaw': 'GB-ENG' },
			`info law-penalty.gb ${OWN}`,
		],
		[article('Die Service-Gutschrift ist weder eine Vertragsstrafe noch Schadensersatz.'), null],
		[{ ...article('Bei Verzug zahlt er eine Vertragsstrafe.'), 'legal.governingLaw': 'FR' }, null],
	),
	'law-lump-sum': cases(
		[article('Der Anbieter zahlt 500 Euro als pauschalierten Schadensersatz.'), `info law-lump-sum.de ${OWN}`],
		[
			article(
				'Der Anbieter zahlt 500 Euro als pauschalierten Schadensersatz; der Nachweis geringeren Schadens bleibt.',
			),
			null,
		],
	),
	'law-late-fee': cases(
		[article('Jede Mahnung kostet den Kunden 80 Euro.'), `warning law-late-fee.de ${OWN}`],
		[article('Jede Mahnung kostet den Kunden 1.000,00 EUR.'), `warning law-late-fee.de ${OWN}`],
		[article('Each reminder costs the Customer EUR 45.'), `warning law-late-fee.de ${OWN}`],
		[article('Jede Mahnung kostet den Kunden 40,00 Euro. Die Einrichtung kostet 800 Euro.'), null],
	),
	'law-payment-term': cases(
		[article('Rechnungen zahlt der Kunde 90 Kalendertage nach Zugang.'), `warning law-payment-term.de ${OWN}`],
		[
			article('Rechnungen zahlt der Kunde innerhalb von 90 Kalendertagen nach Zugang.'),
			`warning law-payment-term.de ${OWN}`,
		],
		[article('Rechnungen zahlt der Kunde innerhalb von 60 Kalendertagen nach Zugang.'), null],
		[article('Protokolle hält der Anbieter 90 Tage vor.'), null],
	),
	'law-sole-remedy': cases(
		[article('Die Service-Gutschrift ist der einzige Rechtsbehelf des Kunden.'), `info law-sole-remedy.de ${OWN}`],
		[
			{ ...article('Weitere Ansprüche des Kunden sind ausgeschlossen.'), 'legal.standardTerms': true },
			`warning law-sole-remedy.de ${OWN}`,
		],
		[
			{ ...article('Credits are the sole and exclusive remedy.'), 'legal.governingLaw': 'GB-ENG' },
			`info law-sole-remedy.gb ${OWN}`,
		],
		[article('Die Service-Gutschrift ist nicht der einzige Rechtsbehelf. Weitere Ansprüche bleiben.'), null],
	),
	'law-liability': cases(
		[article('Die Haftung des Anbieters ist auf 10.000 Euro begrenzt.'), `warning law-liability.de ${OWN}`],
		[
			{
				...article('The total liability of the Provider shall not exceed GBP 10,000.'),
				'legal.governingLaw': 'GB-ENG',
			},
			`warning law-liability.gb ${OWN}`,
		],
		[article('Außer bei Vorsatz ist die Haftung des Anbieters auf 10.000 Euro begrenzt.'), null],
		[article('Save for wilful misconduct, liability is limited to EUR 10,000.'), null],
		[article('Hindert höhere Gewalt eine Partei, haftet sie nicht. Jede Partei haftet nach dem Gesetz.'), null],
	),
	'law-start-event': {
		trips: [
			...(['DE', 'AT', 'CH'] as const).map(
				(law) =>
					[
						() =>
							overridden('remedies.payment-term', 'Der Kunde zahlt innerhalb von 14 Kalendertagen.', {
								'legal.governingLaw': law,
							}),
						`info law-start-event.${law.toLowerCase()} overrides.0`,
					] as const,
			),
			[
				() => draft(article('Der Anbieter antwortet dem Einkauf innerhalb von zwei Stunden.')),
				`info law-start-event.de ${OWN}`,
			],
		],
		quiet: [
			[() => draft(article('Nach dem Anruf antwortet der Anbieter dem Einkauf innerhalb von zwei Stunden.'))],
			[() => draft(article('Fällt der Drucker zwei Mal innerhalb von fünf Tagen aus, tauscht ihn der Anbieter.'))],
			[() => draft(article('Der Anbieter zählt drei Verfehlungen innerhalb eines Monats.'))],
			[
				() =>
					overridden('remedies.payment-term', 'Der Kunde zahlt innerhalb von 14 Kalendertagen ab Zugang der Rechnung.'),
			],
			[() => draft({})],
		],
	},
}
