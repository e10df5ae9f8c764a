import { article, type Cases, cases, draft, overridden } from './drafts'

const OWN = 'ownArticles.own.content.t.text'

/** Rules that read what was typed. */
export const WORDS: Readonly<Record<string, Cases>> = {
	'day-word': cases(
		[article('Der Anbieter liefert innerhalb von 5 Tagen nach dem Abruf.'), `warning day-word ${OWN}`],
		[article('Der Kunde prüft mit einer 14-tägigen Frist.'), `warning day-word ${OWN}`],
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
		[article('Der Anbieter gewährt eine Service-Gutschrift.'), null],
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
		[article('Je Mitarbeiter steht ein Gerät bereit.'), null],
	),
	'law-start-event': {
		trips: (['DE', 'AT', 'CH'] as const).map((law) => [
			() =>
				overridden('remedies.payment-term', 'Der Kunde zahlt innerhalb von 14 Kalendertagen.', {
					'legal.governingLaw': law,
				}),
			`info law-start-event.${law.toLowerCase()} overrides.0`,
		]),
		quiet: [
			[
				() =>
					overridden('remedies.payment-term', 'Der Kunde zahlt innerhalb von 14 Kalendertagen ab Zugang der Rechnung.'),
			],
			[() => draft({})],
		],
	},
}
