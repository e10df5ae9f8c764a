import { describe, expect, it } from 'vitest'
import { foundWording } from '../../../helpers/found-wording'

const mismatches = (text: string, language: 'de' | 'en') =>
	foundWording(text, language).filter((found) => found.startsWith('number-mismatch: '))

describe('two dates and the time between them', () => {
	it.each([
		[
			'de',
			'(1) Der Vertrag beginnt am 1. Juli 2025 und endet am 31. Dezember 2027.\n\n(2) Während der festen Laufzeit von 36 Monaten ist die ordentliche Kündigung ausgeschlossen.',
			'31. Dezember 2027',
		],
		[
			'de',
			'Der Hostingvertrag endet am 30. September 2026. Er verlängert sich um zwölf Monate, wenn ihn keine Partei mit einer Frist von drei Monaten zum Laufzeitende kündigt; die Kündigung muss der anderen Partei also spätestens am 31. Juli 2026 zugehen.',
			'31. Juli 2026',
		],
		[
			'de',
			'Die Abnahme der Sortieranlage hat am 15. Mai 2025 stattgefunden. Die mit diesem Tag beginnende Gewährleistungsfrist von 24 Monaten läuft mit dem 15. Mai 2026 ab.',
			'15. Mai 2026',
		],
		[
			'en',
			'The Hirer may cancel free of charge by notice given at least 28 days before the event. For the summer gala on 20 June 2026 the last day for such notice is accordingly 30 May 2026.',
			'30 May 2026',
		],
		[
			'de',
			'7.1 Die Mietzeit der Lagerhalle endet am 30. September 2026.\n\n7.2 Der Mieter kann die Verlängerung verlangen. Er erklärt dies sechs Monate vor Ende der Mietzeit, spätestens am 30. Juni 2026, in Textform.',
			'30. Juni 2026',
		],
		[
			'en',
			"Either party may end this agreement on ninety days' notice. Notice given on 1 January 2026 accordingly ends it on 1 March 2026.",
			'1 March 2026',
		],
		[
			'en',
			'The printer allows five working days for corrections. If the proofs reach the editor on Monday, 3 March 2025, corrections must therefore be back by the end of Friday, 14 March 2025.',
			'14 March 2025',
		],
		[
			'en',
			'The trial period of 28 days starts on Thursday 16 April 2026. It ends at midnight on Wednesday 20 May 2026.',
			'20 May 2026',
		],
		[
			'en',
			'The term has three contract years of 12 months each:\n\n| Contract year | From | To | Fee |\n|---|---|---|---:|\n| First | 1 April 2025 | 31 March 2026 | £18,000 |\n| Second | 1 April 2026 | 31 March 2027 | £18,540 |\n| Third | 1 April 2027 | 31 March 2029 | £19,096 |',
			'31 March 2029',
		],
		[
			'en',
			'The Supplier commissioned the cooling unit on 8 November 2021 and warrants it for seven years from commissioning. It shall replace the unit free of charge if the compressor fails before 8 November 2027.',
			'8 November 2027',
		],
	] as const)('is found in %s: “%s”', (language, text, quote) => {
		expect(mismatches(text, language)).toEqual([`number-mismatch: ${quote}`])
	})

	it.each([
		[
			'de',
			'(1) Der Vertrag beginnt am 1. Juli 2025 und endet am 30. Juni 2028.\n\n(2) Während der festen Laufzeit von 36 Monaten ist die ordentliche Kündigung ausgeschlossen.',
		],
		[
			'de',
			'Der Hostingvertrag endet am 30. September 2026. Er verlängert sich um zwölf Monate, wenn ihn keine Partei mit einer Frist von drei Monaten zum Laufzeitende kündigt; die Kündigung muss der anderen Partei also spätestens am 30. Juni 2026 zugehen.',
		],
		[
			'de',
			'Die Abnahme der Sortieranlage hat am 15. Mai 2025 stattgefunden. Die mit diesem Tag beginnende Gewährleistungsfrist von 24 Monaten läuft mit dem 15. Mai 2027 ab.',
		],
		[
			'en',
			'The Hirer may cancel free of charge by notice given at least 28 days before the event. For the summer gala on 20 June 2026 the last day for such notice is accordingly 23 May 2026.',
		],
		[
			'de',
			'7.1 Die Mietzeit der Lagerhalle endet am 30. September 2026.\n\n7.2 Der Mieter kann die Verlängerung verlangen. Er erklärt dies sechs Monate vor Ende der Mietzeit, spätestens am 31. März 2026, in Textform.',
		],
		[
			'en',
			"Either party may end this agreement on ninety days' notice. Notice given on 1 January 2026 accordingly ends it on 1 April 2026.",
		],
		[
			'en',
			'The printer allows five working days for corrections. If the proofs reach the editor on Monday, 3 March 2025, corrections must therefore be back by the end of Monday, 10 March 2025.',
		],
		[
			'en',
			"The trial period of 28 days starts on Thursday 16 April 2026 and ends at midnight at the end of Wednesday 13 May 2026. Either party may terminate during it on seven days' notice; afterwards the notice period is 28 days.",
		],
		[
			'de',
			'Der Vertrag beginnt am 1. Juli 2025, hat eine feste Laufzeit von 36 Monaten und endet am 30. Juni 2028. Jede Partei kann ihn bis zum 31. März 2028 mit Wirkung zum Laufzeitende kündigen; andernfalls verlängert er sich um 12 Monate.',
		],
		[
			'en',
			'Dear Alan,\n\nThe Agreement of 4 May 2023 is extended by one year. All rates in the Contract stay as they are until 3 May 2026.',
		],
		[
			'de',
			'Der Vertrag vom 3. Mai 2024 läuft auf unbestimmte Zeit. Er kann mit einer Frist von drei Monaten gekündigt werden, erstmals zum 31. Dezember 2026.',
		],
		['en', 'The offer of 2 March 2026 is open for 30 days. The works start on 1 June 2026.'],
		[
			'en',
			'The lease began on 1 April 2020. The rent is fixed for a period of three years and is next reviewed on 1 April 2026.',
		],
		['de', 'Die Rechnung vom 1. März 2026 ist binnen 30 Tagen zu zahlen, spätestens also am 31. März 2026.'],
		['en', 'The framework term of 48 months begins on 1 January 2025. The first call-off ends on 31 December 2025.'],
		[
			'en',
			'The term has three contract years of 12 months each:\n\n| Contract year | From | To | Fee |\n|---|---|---|---:|\n| First | 1 April 2025 | 31 March 2026 | £18,000 |\n| Second | 1 April 2026 | 31 March 2027 | £18,540 |\n| Third | 1 April 2027 | 31 March 2028 | £19,096 |',
		],
		[
			'de',
			'Zeiträume:\n\n| Phase | Von | Bis |\n|---|---|---|\n| Planung | 01.01.2026 | 31.01.2026 |\n| Bau | 01.02.2026 | 31.08.2026 |\n| Test | 01.09.2026 | 30.11.2026 |',
		],
		[
			'en',
			'The Supplier commissioned the cooling unit on 8 November 2021 and warrants it for seven years from commissioning. It shall replace the unit free of charge if the compressor fails before 8 November 2028.',
		],
	] as const)('is right in %s: “%s”', (language, text) => {
		expect(mismatches(text, language)).toEqual([])
	})
})
