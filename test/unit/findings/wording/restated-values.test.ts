import { describe, expect, it } from 'vitest'
import { foundWording } from '../../../helpers/found-wording'

const mismatches = (text: string, language: 'de' | 'en') =>
	foundWording(text, language).filter((found) => found.startsWith('number-mismatch: '))

describe('a value that a text takes up again', () => {
	it.each([
		[
			'de',
			'§ 9 Haftung\n\n(1) Die Haftung des Lagerhalters für Güterschäden ist auf 250.000 EUR je Schadensfall begrenzt.\n\n(2) Der Lagerhalter haftet nicht für entgangenen Gewinn des Einlagerers.\n\n(3) Der in Absatz 1 bestimmte Höchstbetrag von 500.000 EUR je Schadensfall gilt nicht bei Vorsatz und grober Fahrlässigkeit.',
			'500.000 EUR',
		],
		[
			'en',
			"5.1 Service credits in any month shall not exceed 10% of that month's charge.\n\n5.2 The Provider shall set service credits off against the next invoice.\n\n5.3 Once credits have reached the limit of 15% of the month's charge set by clause 5.1, the Customer may claim damages.",
			'15%',
		],
		[
			'en',
			'4.1 The Provider shall keep call recordings for 90 days from the date of the call.\n\n4.2 Only the quality team may listen.\n\n4.3 On the day after the 60-day period in clause 4.1 ends, the Provider shall erase the recording.',
			'60-day',
		],
		[
			'de',
			'4.1 Der Kunde zahlt binnen 14 Tagen.\n\n4.2 Nach Ablauf der Frist von 30 Tagen nach Ziffer 4.1 mahnt das Büro.',
			'30 Tagen',
		],
		[
			'de',
			'4.1 Der Kunde zahlt binnen 14 Tagen.\n\n4.2 Die in Ziffer 4.1 genannte Frist von 10 Tagen beginnt mit Zugang der Rechnung.',
			'10 Tagen',
		],
		[
			'de',
			'4.1 Der Kunde zahlt binnen 14 Tagen.\n\n4.2 Nach Ablauf der 30-Tage-Frist aus Ziffer 4.1 mahnt das Büro.',
			'30-Tage-Frist',
		],
		[
			'de',
			'# Vertrag\n\n### 5.2 Entstörfrist: 8 Stunden\n\nDer Netzbetreiber beseitigt Störungen an der Standleitung binnen zwölf Stunden nach Eingang der Störungsmeldung. Die Frist läuft auch nachts und an Feiertagen.',
			'zwölf Stunden',
		],
		[
			'en',
			'# Agreement\n\n## 3 Response time (30 minutes)\n\nThe desk responds to each ticket within 45 minutes.',
			'45 minutes',
		],
		['en', '# Agreement\n\n## 3 Term: 24 months\n\nThe term of this agreement is 36 months.', '36 months'],
		[
			'en',
			'The monthly fee covers 1,000 inbound calls. For each call beyond the 1,200 calls covered by the monthly fee, the Client shall pay the Call Handler an additional 85p.',
			'1,200 calls',
		],
		[
			'de',
			'3.1 Die Pauschale umfasst 50 Belege je Monat.\n\n3.2 Für jeden Beleg über die 60 enthaltenen Belege hinaus zahlt der Kunde 2 Euro.',
			'60 enthaltenen Belege',
		],
	] as const)('is found in %s: “%s”', (language, text, quote) => {
		expect(mismatches(text, language)).toEqual([`number-mismatch: ${quote}`])
	})

	it.each([
		[
			'de',
			'§ 9 Haftung\n\n(1) Die Haftung des Lagerhalters für Güterschäden ist auf 500.000 EUR je Schadensfall begrenzt.\n\n(2) Der Lagerhalter haftet nicht für entgangenen Gewinn des Einlagerers.\n\n(3) Der in Absatz 1 bestimmte Höchstbetrag von 500.000 EUR je Schadensfall gilt nicht bei Vorsatz und grober Fahrlässigkeit.',
		],
		[
			'en',
			"5.1 Service credits in any month shall not exceed 15% of that month's charge.\n\n5.2 The Provider shall set service credits off against the next invoice.\n\n5.3 Once credits have reached the limit of 15% of the month's charge set by clause 5.1, the Customer may claim damages.",
		],
		[
			'en',
			'4.1 The Provider shall keep call recordings for 60 days from the date of the call.\n\n4.2 Only the quality team may listen.\n\n4.3 On the day after the 60-day period in clause 4.1 ends, the Provider shall erase the recording.',
		],
		[
			'de',
			'4.1 Der Kunde zahlt binnen 14 Tagen.\n\n4.2 Abweichend von Ziffer 4.1 beträgt die Frist von Behörden 30 Tage.',
		],
		[
			'de',
			'4.1 Der Kunde zahlt binnen 14 Tagen.\n\n4.2 Der Kunde kündigt mit der Frist von 30 Tagen, Ziffer 4.1 bleibt unberührt.',
		],
		['en', '4.1 Credits are 5% below 99% and 10% below 98%.\n\n4.2 The credit of 20% under clause 4.1 needs no claim.'],
		[
			'en',
			'4.1 The fee is £500 a month.\n\n4.2 The amount of £1,500 for the quarter under clause 4.1 is due in advance.',
		],
		[
			'en',
			'4.1 The Provider replies within 2 hours.\n\n4.2 The Customer has the right to terminate within 4 hours of a breach of clause 4.1.',
		],
		['de', '4.1 Der Kunde zahlt binnen 14 Tagen.\n\n4.2 Nach Ablauf der 14-Tage-Frist aus Ziffer 4.1 mahnt das Büro.'],
		[
			'de',
			'# Vertrag\n\n### 5.2 Entstörfrist: 12 Stunden\n\nDer Netzbetreiber beseitigt Störungen an der Standleitung binnen zwölf Stunden nach Eingang der Störungsmeldung.',
		],
		[
			'de',
			'# Vertrag\n\n### 5.2 Entstörfrist: 8 Stunden\n\nDer Netzbetreiber beseitigt Störungen an der Standleitung binnen acht Stunden. In der Nacht gilt eine Frist von zwölf Stunden.',
		],
		['de', '# Vertrag\n\n### 5.2 Entstörfrist: 8 Stunden\n\nDer Kunde meldet Mängel binnen zwei Stunden.'],
		[
			'en',
			'# Agreement\n\n## 3 Response time (30 minutes)\n\nThe desk responds to each ticket in due time. The clock stops after 45 minutes.',
		],
		['en', "# Agreement\n\n## 3 Term: 24 months\n\nEither party may terminate on 30 days' notice."],
		[
			'en',
			'The monthly fee covers 1,000 inbound calls. For each call beyond the 1,000 calls covered by the monthly fee, the Client shall pay the Call Handler an additional 85p.',
		],
		[
			'en',
			'The monthly fee covers 1,000 inbound calls and 200 outbound calls. For each call beyond the 1,200 calls covered by the monthly fee, the Client shall pay 85p.',
		],
		[
			'de',
			'3.1 Die Pauschale umfasst 50 Belege je Monat.\n\n3.2 Für jeden Beleg über die 50 enthaltenen Belege hinaus zahlt der Kunde 2 Euro.',
		],
		['en', 'The plan includes 10 users. The Client may add users above the 2 users named in the form.'],
	] as const)('is right in %s: “%s”', (language, text) => {
		expect(mismatches(text, language)).toEqual([])
	})
})
