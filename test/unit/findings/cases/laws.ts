import { type Cases, cases, draft, overridden } from './drafts'

const PENALTY = { 'remedies.nature': 'contractual-penalty' }
const LAWS = ['DE', 'AT', 'CH', 'GB-ENG'] as const
type LawCode = (typeof LAWS)[number]

/** The same choice under several laws, each found in words of that law, and one that is left alone. */
function under(
	laws: readonly LawCode[],
	changes: Readonly<Record<string, unknown>>,
	line: (law: string) => string,
	...quiet: readonly Readonly<Record<string, unknown>>[]
): Cases {
	const others = LAWS.filter((law) => !laws.includes(law))
	return cases(
		...laws.map((law) => [{ ...changes, 'legal.governingLaw': law }, line(law.slice(0, 2).toLowerCase())] as const),
		// A law without such a reminder.
		...others.map((law) => [{ ...changes, 'legal.governingLaw': law }, null] as const),
		...quiet.map((one) => [one, null] as const),
	)
}

/** Reminders that hang on a choice. */
export const LAW_CASES: Readonly<Record<string, Cases>> = {
	'law-penalty': under(LAWS, PENALTY, (law) => `info law-penalty.${law} remedies.nature`, {
		'remedies.nature': 'liquidated-damages',
	}),
	'law-penalty-damages': under(
		['DE', 'AT', 'CH'],
		{ ...PENALTY, 'remedies.damages': 'in-addition' },
		(law) => `warning law-penalty-damages.${law} remedies.damages -> law-penalty-damages.fix`,
		PENALTY,
		{ 'remedies.damages': 'in-addition' },
	),
	'law-penalty-reserve': {
		trips: [
			[() => draft({ ...PENALTY, 'legal.standardTerms': true }), 'info law-penalty-reserve.de remedies.nature'],
			[
				() =>
					overridden('remedies.nature-contractual-penalty', 'Die Service-Gutschrift ist eine Vertragsstrafe.', PENALTY),
				'warning law-penalty-reserve.de overrides.0',
			],
		],
		quiet: [
			[() => draft(PENALTY)],
			[() => overridden('remedies.nature-contractual-penalty', (house) => `${house} So ist es gewollt.`, PENALTY)],
		],
	},
	'law-penalty-extra': cases(
		[
			{ ...PENALTY, 'remedies.otherRemedies': [{ id: 'x', kind: 'extra-service', description: 'Zwei Tage Schulung' }] },
			'info law-penalty-extra.de remedies.otherRemedies.x.kind',
		],
		[{ 'remedies.otherRemedies': [{ id: 'x', kind: 'extra-service', description: 'Zwei Tage Schulung' }] }, null],
	),
	'law-penalty-merchant': under(
		['DE'],
		{ ...PENALTY, 'remedies.monthlyCapPpm': null, 'remedies.yearlyCapPpm': null },
		(law) => `warning law-penalty-merchant.${law} remedies.monthlyCapPpm -> law-penalty-merchant.fix`,
		{ ...PENALTY, 'remedies.monthlyCapPpm': null },
	),
	'law-penalty-cap': under(
		['DE'],
		{ ...PENALTY, 'legal.standardTerms': true },
		(law) => `warning law-penalty-cap.${law} remedies.yearlyCapPpm -> law-penalty-cap.fix`,
		{ ...PENALTY, 'legal.standardTerms': true, 'remedies.yearlyCapPpm': 50_000 },
		PENALTY,
	),
	'law-lump-sum': {
		trips: [
			[
				() =>
					overridden(
						'remedies.nature-liquidated-damages',
						'Die Service-Gutschrift ist pauschalierter Schadensersatz.',
						{
							'remedies.nature': 'liquidated-damages',
						},
					),
				'warning law-lump-sum.de overrides.0',
			],
			[
				() =>
					draft({
						...{ 'remedies.nature': 'liquidated-damages', 'legal.standardTerms': true },
						'legal.governingLaw': 'GB-ENG',
					}),
				'info law-lump-sum.gb remedies.nature',
			],
		],
		quiet: [
			[() => draft({ 'remedies.nature': 'liquidated-damages', 'legal.standardTerms': true })],
			[
				() =>
					overridden('remedies.nature-liquidated-damages', (house) => `${house} So ist es gewollt.`, {
						'remedies.nature': 'liquidated-damages',
					}),
			],
		],
	},
	'law-late-fee': under(
		['DE', 'AT'],
		{ 'remedies.payment.reminderFeeMinor': 4_001 },
		(law) => `warning law-late-fee.${law} remedies.payment.reminderFeeMinor`,
		{ 'remedies.payment.reminderFeeMinor': 4_000 },
	),
	'law-interest': under(
		LAWS,
		{ 'remedies.payment.interest': 'agreed', 'remedies.payment.interestPpm': 90_000 },
		(law) => `info law-interest.${law} remedies.payment.interest`,
		{ 'remedies.payment.interest': 'none' },
	),
	'law-payment-term': under(
		['DE', 'AT', 'GB-ENG'],
		{ 'remedies.payment.termDays': 61 },
		(law) => `warning law-payment-term.${law} remedies.payment.termDays`,
		{ 'remedies.payment.termDays': 60 },
		{ 'remedies.payment.termDays': 30, 'legal.standardTerms': true },
	),
	'law-sole-remedy': under(
		LAWS,
		{ 'remedies.damages': 'sole-remedy' },
		(law) => `info law-sole-remedy.${law} remedies.damages`,
		{ 'remedies.damages': 'sole-remedy', 'remedies.schemes': [] },
	),
	'law-liability': {
		trips: [
			...LAWS.map(
				(law) =>
					[
						() =>
							draft({
								...{ 'legal.governingLaw': law, 'legal.standardTerms': true },
								'legal.liability': { kind: 'capped', capMinor: 1_000_000, per: 'year' },
							}),
						`info law-liability.${law.slice(0, 2).toLowerCase()} legal.liability`,
					] as const,
			),
			[
				() => overridden('legal.liability-main-contract', 'Jede Partei haftet mit höchstens 10.000 Euro.'),
				'warning law-liability.de overrides.0',
			],
		],
		quiet: [
			[() => draft({ 'legal.liability': { kind: 'capped', capMinor: 1_000_000, per: 'year' } })],
			[
				() =>
					overridden(
						'legal.liability-main-contract',
						'Außer bei Vorsatz haftet jede Partei mit höchstens 10.000 Euro.',
					),
			],
		],
	},
	'law-form': under(
		['DE', 'AT', 'CH'],
		{ 'legal.form': 'written-form', 'governance.changeControl.form': 'written-form' },
		(law) => `info law-form.${law} legal.form`,
		{ 'legal.form': 'text-form' },
	),
	'law-negotiated': cases(
		[
			{ 'legal.standardTerms': true, 'legal.negotiated': 'Die Obergrenze, am 3. März.' },
			'info law-negotiated.de legal.negotiated',
		],
		[{ 'legal.negotiated': 'Die Obergrenze, am 3. März.' }, null],
	),
	'law-personal-data': under(
		LAWS,
		{ 'legal.dataProtection': null },
		(law) => `warning law-personal-data.${law} legal.dataProtection`,
		{ 'legal.dataProtection.processing': 'none', 'legal.dataProtection.ticketRetentionMonths': null },
	),
}
