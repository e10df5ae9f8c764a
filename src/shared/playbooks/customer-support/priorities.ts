import type { Priority } from '../../agreement/values/objective'
import type { Priorities } from '../../sections/priorities/schema'
import type { Draft } from '../draft'
import { prioritiesOf, type Scale } from '../parts/priorities'

/** Harm to one person weighs more than a question of many. Rows: effect, columns: urgency. */
const MATRIX: readonly (readonly Priority[])[] = [
	['P1', 'P1', 'P3'],
	['P2', 'P2', 'P4'],
	['P2', 'P3', 'P4'],
]

/** Requests of end customers: how many are affected, and how soon harm is done. */
export function priorities(draft: Draft): Priorities {
	// End customers rank nothing: whoever takes the call does.
	return { ...prioritiesOf(draft, scale(draft)), matrix: MATRIX.map((row) => [...row]), setBy: 'provider' }
}

function scale({ say }: Draft): Scale {
	return {
		impacts: [
			[
				say('Viele Endkunden', 'Many End Customers'),
				say(
					'Mehr als 50 Endkunden sind betroffen, oder die Sicherheit einer Person ist gefährdet.',
					'More than 50 End Customers are affected, or the safety of a person is at risk.',
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
					'Viele Endkunden können nicht bestellen oder nicht bezahlen, oder die Sicherheit einer Person ist gefährdet.',
					'Many End Customers cannot order or pay, or the safety of a person is at risk.',
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
					'Der Vorgang mehrerer Endkunden steht, oder einem Endkunden droht am selben Tag ein Schaden oder der Ablauf einer Frist.',
					'Transactions of several End Customers are on hold, or an End Customer faces harm or the end of a deadline on the same day.',
				),
				examples: [
					say(
						'Eine Teillieferung ist für 20 Bestellungen ausgeblieben.',
						'A partial delivery is missing for 20 orders.',
					),
					say(
						'Eine Kündigung oder Beschwerde setzt eine Frist, die am selben Tag abläuft.',
						'A cancellation or complaint sets a deadline that expires on the same day.',
					),
				],
			},
			P3: {
				definition: say(
					'Ein einzelner Vorgang steht, ohne dass am selben Tag ein Schaden droht, oder viele Endkunden stellen dieselbe Frage.',
					'A single transaction is on hold and no harm is imminent on the same day, or many End Customers ask the same question.',
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
