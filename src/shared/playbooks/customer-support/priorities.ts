import type { Priorities } from '../../sections/priorities/schema'
import type { Draft } from '../draft'
import { prioritiesOf, type Scale } from '../parts/priorities'

/** Requests of end customers: how many are affected, and how soon harm is done. */
export function priorities(draft: Draft): Priorities {
	// End customers rank nothing: whoever takes the call does.
	return { ...prioritiesOf(draft, scale(draft)), setBy: 'provider' }
}

function scale({ say }: Draft): Scale {
	return {
		impacts: [
			[
				say('Viele Endkunden', 'Many End Customers'),
				say(
					'Mehr als 50 Endkunden stellen innerhalb einer Stunde dieselbe Frage.',
					'More than 50 End Customers ask the same question within an hour.',
				),
			],
			[
				say('Mehrere Endkunden', 'Several End Customers'),
				say('5 bis 50 Endkunden sind betroffen.', '5 to 50 End Customers are affected.'),
			],
			[
				say('Einzelne Endkunden', 'Individual End Customers'),
				say('Weniger als 5 Endkunden sind betroffen.', 'Fewer than 5 End Customers are affected.'),
			],
		],
		urgencies: [
			[
				say('Schaden droht', 'Harm imminent'),
				say(
					'Ohne Antwort entsteht am selben Tag ein Schaden oder eine Frist läuft ab.',
					'Without an answer, harm occurs or a deadline expires on the same day.',
				),
			],
			[
				say('Vorgang steht', 'Transaction on hold'),
				say(
					'Eine Bestellung, Lieferung oder Zahlung kann nicht weitergehen.',
					'An order, delivery or payment is blocked.',
				),
			],
			[say('Auskunft', 'Information'), say('Es steht nichts still.', 'Nothing is on hold.')],
		],
		levels: {
			P1: {
				definition: say(
					'Viele Endkunden können nicht bestellen oder nicht bezahlen, oder einer Person droht ein Schaden.',
					'Many End Customers cannot order or pay, or a person is about to suffer harm.',
				),
				examples: [
					say('Die Bezahlung im Webshop bricht für alle ab.', 'Payment in the web shop fails for everybody.'),
					say(
						'Ein Endkunde meldet ein Sicherheitsproblem an einem Gerät.',
						'An End Customer reports a safety problem with a device.',
					),
				],
			},
			P2: {
				definition: say(
					'Ein Vorgang mehrerer Endkunden steht, oder ein Endkunde erklärt eine Kündigung oder Beschwerde mit Frist.',
					'Transactions of several End Customers are on hold, or an End Customer cancels or sets a deadline in a complaint.',
				),
				examples: [
					say(
						'Eine Teillieferung ist für 20 Bestellungen ausgeblieben.',
						'A partial delivery is missing for 20 orders.',
					),
					say(
						'Eine Beschwerde setzt eine Frist von 3 Kalendertagen.',
						'A complaint sets a deadline of 3 Calendar Days.',
					),
				],
			},
			P3: {
				definition: say(
					'Ein einzelner Vorgang steht, ohne dass am selben Tag ein Schaden droht.',
					'A single transaction is on hold, and no harm is imminent on the same day.',
				),
				examples: [
					say('Die Rechnung nennt eine falsche Anschrift.', 'The invoice shows a wrong address.'),
					say('Eine Retoure ist noch nicht erstattet.', 'A return has not been refunded yet.'),
				],
			},
			P4: {
				definition: say('Eine Frage, bei der nichts stillsteht.', 'A question; nothing is on hold.'),
				examples: [
					say('Frage nach Maßen oder Zubehör eines Produkts.', 'Question on dimensions or accessories of a product.'),
					say('Lob oder Anregung.', 'Praise or suggestion.'),
				],
			},
		},
	}
}
