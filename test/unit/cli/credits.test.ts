import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Agreement } from '../../../src/shared/agreement/schema'
import type { CreditFormula, CreditScheme } from '../../../src/shared/sections/remedies/schema'
import { isOneSentence, pledge, tempFolder } from './run-cli'
import { completeAgreement, draftWithOnePromise, writeAgreement } from './sample-agreement'

const tier = z.object({ id: z.string(), threshold: z.number(), creditPpm: z.number() })
const answerShape = z.object({
	credit: z.strictObject({ minor: z.int(), currency: z.string() }),
	tier: tier.nullable(),
	capped: z.boolean(),
	explanation: z.string(),
	schemes: z.array(z.object({ id: z.string(), minor: z.int() })),
})

/** The answer for an agreement; the run must be fine. */
async function credits(agreement: Agreement, ...options: readonly string[]) {
	const folder = tempFolder()
	writeAgreement(folder, agreement)
	const run = await pledge(folder, 'credits', 'agreement.json', ...options, '--json')
	expect([run.status, run.err]).toEqual([0, ''])
	return answerShape.parse(JSON.parse(run.out))
}

async function refused(agreement: Agreement, ...options: readonly string[]) {
	const folder = tempFolder()
	writeAgreement(folder, agreement)
	const run = await pledge(folder, 'credits', 'agreement.json', ...options)
	expect([run.out, isOneSentence(run.err)]).toEqual(['', true])
	return { status: run.status, err: run.err.trim() }
}

/** A promise of 95 % of a service at 1,000.00 a month with these formulas; the other services cost nothing. */
function promise(
	formulas: readonly CreditFormula[],
	changes: {
		readonly objective?: Readonly<Record<string, unknown>>
		readonly remedies?: Partial<Agreement['remedies']>
		readonly base?: CreditScheme['base']
		readonly fee?: number | null
	} = {},
): Agreement {
	const { objective = {}, remedies = {}, base = 'service-monthly-fee', fee = 100_000 } = changes
	const draft = draftWithOnePromise(objective)
	const schemes = formulas.map((formula, index) => ({
		...{ id: `s${index}`, name: `Scheme ${index + 1}`, objectiveIds: ['p1'], formula, base },
	}))
	const [service] = draft.services.items
	return {
		...draft,
		parties: { ...draft.parties, currency: 'EUR' },
		services: { ...draft.services, items: [{ ...service!, monthlyFeeMinor: fee }] },
		objectives: {
			...draft.objectives,
			items: draft.objectives.items.map((one) => ({ ...one, serviceId: service!.id })),
		},
		remedies: { ...draft.remedies, monthlyCapPpm: null, yearlyCapPpm: null, ...remedies, schemes },
	}
}

const STEPS: CreditFormula = {
	kind: 'tiered',
	boundary: 'below',
	tiers: [
		{ id: 'light', threshold: 950_000, creditPpm: 50_000, boundary: null, floor: null },
		{ id: 'deep', threshold: 900_000, creditPpm: 100_000, boundary: null, floor: null },
	],
}
const AVAILABILITY = { metric: 'availability', comparison: 'at-least', value: 999_000, share: null, priority: null }

test('takes the deepest tier that is reached and shows the formula', async () => {
	const { schemes, ...answer } = await credits(promise([STEPS]), '--objective', 'p1', '--measured', '899999')
	expect(answer).toEqual({
		credit: { minor: 10_000, currency: 'EUR' },
		tier: { id: 'deep', threshold: 900_000, creditPpm: 100_000 },
		capped: false,
		explanation:
			'Scheme 1: 89.9999% against the promised 95% falls into the tier “below 90%”, which pays 10% of €1,000.00 = €100.00.',
	})
	expect(schemes).toMatchObject([{ id: 's0', minor: 10_000 }])
})

test.each([
	['950000', 0, null],
	['949999', 5_000, 'light'],
	['900000', 5_000, 'light'],
	['0', 10_000, 'deep'],
])('pays at %s ppm %i', async (measured, minor, id) => {
	const answer = await credits(promise([STEPS]), '--objective', 'p1', '--measured', measured)
	expect([answer.credit.minor, answer.tier?.id ?? null]).toEqual([minor, id])
})

test('takes --fee instead of the agreed fee, and rounds once, half up', async () => {
	const at = async (fee: string) =>
		(await credits(promise([STEPS], { fee: null }), '--objective', 'p1', '--measured', '920000', '--fee', fee)).credit
			.minor
	// 5 % of 0.30 are 1.5 cents, of 0.29 1.45 cents.
	expect([await at('30'), await at('29'), await at('1234567')]).toEqual([2, 1, 61_728])
})

test('applies the narrower cap and says what is left', async () => {
	const remedies = { monthlyCapPpm: 40_000, yearlyCapPpm: 20_000 }
	const agreement = promise([STEPS], { remedies })
	const run = (...more: readonly string[]) => credits(agreement, '--objective', 'p1', '--measured', '920000', ...more)
	const month = await run()
	expect([month.credit.minor, month.capped]).toEqual([4_000, true])
	expect(month.explanation).toContain('The monthly cap of 4% of €1,000.00 leaves €40.00.')
	// 2 % of twelve months are 240.00.
	const year = await run('--already', '22000')
	expect([year.credit.minor, year.capped]).toEqual([2_000, true])
	expect(year.explanation).toContain(
		'The yearly cap of 2% of €12,000.00 is €240.00; after €220.00 already credited it leaves €20.00.',
	)
	expect((await run('--already', '99999')).credit.minor).toBe(0)
	// A first year with 3,000.00 settled.
	expect((await run('--year-fee', '300000', '--already', '5000')).credit.minor).toBe(1_000)
})

test('adds up the schemes of one objective, each by name', async () => {
	const each: CreditFormula = { kind: 'per-ticket', amountMinor: 2_500 }
	const answer = await credits(promise([STEPS, each]), '--objective', 'p1', '--missed', '8', '--cases', '100')
	// 92 %, and three cases more than the five allowed.
	expect(answer.credit.minor).toBe(5_000 + 7_500)
	expect(answer.schemes).toMatchObject([
		{ id: 's0', minor: 5_000 },
		{ id: 's1', minor: 7_500 },
	])
	expect(answer.explanation).toMatch(/Scheme 1: 92%.*Scheme 2: 3 cases.*Together that is €125\.00\.$/)
})

test('takes --missed alone as the cases beyond the allowed ones', async () => {
	const each: CreditFormula = { kind: 'per-ticket', amountMinor: 2_500 }
	const answer = await credits(promise([each], { fee: null }), '--objective', 'p1', '--missed', '3')
	expect(answer.credit.minor).toBe(7_500)
	expect(answer.explanation).toContain('3 cases beyond the number allowed × €25.00 = €75.00.')
})

test('turns downtime into an availability of 30 days, or of the month that is named', async () => {
	const table: CreditFormula = { ...STEPS, tiers: [{ ...STEPS.tiers[0]!, threshold: 999_000 }] }
	const agreement = promise([table], { objective: AVAILABILITY })
	const at = async (...options: readonly string[]) =>
		(await credits(agreement, '--objective', 'p1', '--downtime-seconds', ...options)).credit.minor
	expect([await at('2592'), await at('2593')]).toEqual([0, 5_000])
	// March 2026 has 44,580 minutes in London as in Berlin: 2,674.8 s are 0.1 %.
	expect(agreement.serviceHours.calendars[0]?.timeZone).toBe('Europe/London')
	expect([await at('2674.8', '--month', '2026-03'), await at('2675', '--month', '2026-03')]).toEqual([0, 5_000])
	const said = await credits(agreement, '--objective', 'p1', '--downtime-seconds', '3600')
	expect(said.explanation).toContain('A window of 30 days is assumed; --month names the real one.')
})

test('computes a quarter with the fee of the quarter and its real length', async () => {
	const quarter = { ...AVAILABILITY, value: 999_900, window: { kind: 'calendar', unit: 'quarter', count: 1 } }
	const agreement = promise([{ kind: 'multiple-of-downtime-fee', factor: 10 }], {
		...{ objective: quarter, base: 'service-period-fee', fee: 8_000 },
	})
	// 10 x 1,200 s of 7,862,400 s (April to June) of 240.00.
	const answer = await credits(agreement, '--objective', 'p1', '--downtime-seconds', '1200', '--month', '2026-05')
	expect(answer.credit.minor).toBe(37)
	expect(answer.explanation).toBe('Scheme 1: 10 × 20 min down of 2,184 h × €240.00 = €0.37, at most the base.')
})

test('rounds the figure as the promise says before it is compared', async () => {
	const table: CreditFormula = { ...STEPS, tiers: [{ ...STEPS.tiers[0]!, threshold: 999_000 }] }
	const objective = { ...AVAILABILITY, rounding: 'hundredth-percent' }
	const agreement = promise([table], { objective })
	const kept = await credits(agreement, '--objective', 'p1', '--measured', '998950')
	expect([kept.credit.minor, kept.explanation.startsWith('99.895% is rounded to 99.9% as agreed.')]).toEqual([0, true])
	expect((await credits(agreement, '--objective', 'p1', '--measured', '998949')).credit.minor).toBe(5_000)
})

test('takes a value in its own unit where the objective has no share', async () => {
	const table: CreditFormula = {
		...{ kind: 'tiered', boundary: 'below' },
		tiers: [{ id: 'slow', threshold: 300, creditPpm: 20_000, boundary: null, floor: null }],
	}
	const objective = { metric: 'handling-time', comparison: 'at-most', value: 300, share: null, priority: null }
	const at = async (seconds: string) =>
		credits(promise([table], { objective }), '--objective', 'p1', '--measured', seconds)
	expect([(await at('300')).credit.minor, (await at('301')).credit.minor]).toEqual([0, 2_000])
	expect((await at('301')).explanation).toContain(
		'5 min 1 s against the promised 5 min falls into the tier “above 5 min”',
	)
})

test('says that a bonus is set off only', async () => {
	const formula: CreditFormula = { kind: 'bonus-malus', malusPpm: 50_000, bonusFrom: 990_000, bonusPpm: 20_000 }
	const answer = await credits(promise([formula]), '--objective', 'p1', '--measured', '995000')
	expect([answer.credit.minor, answer.tier, answer.capped]).toEqual([-2_000, null, false])
	expect(answer.explanation).toContain('set off only against credits of the same contract year')
})

test('answers zero for an objective without a scheme and for an indicator', async () => {
	const none = await credits(promise([]), '--objective', 'p1', '--measured', '0')
	expect([none.credit.minor, none.tier, none.explanation]).toEqual([
		...[0, null, 'No credit scheme names this objective, so missing it pays nothing.'],
	])
	const indicator = await credits(
		promise([STEPS], { objective: { kind: 'indicator' } }),
		'--objective',
		'p1',
		'--measured',
		'0',
	)
	expect([indicator.credit.minor, indicator.explanation]).toEqual([
		...[0, 'The objective is an indicator: it is only reported and pays no credit.'],
	])
})

test('reads the sample agreement in German', async () => {
	const folder = tempFolder()
	writeAgreement(folder, completeAgreement('de'))
	const run = await pledge(
		...([folder, 'credits', 'agreement.json', '--objective', 'response-p1', '--measured', '915000'] as const),
		...['--ui-language', 'de'],
	)
	expect({ ...run, out: run.out.replaceAll('\u00a0', ' ') }).toEqual({
		...{ status: 0, err: '' },
		out: 'Gutschrift: 590,00 €\nReaktionszeit Priorität 1 und 2: 91,5 % bei zugesagten 95 % fallen in die Stufe „unter 95 %“; sie zahlt 5 % von 11.800,00 € = 590,00 €.\n',
	})
})

test('wants one figure, and one that fits', async () => {
	const agreement = promise([STEPS])
	const objective = ['--objective', 'p1'] as const
	expect((await refused(agreement, ...objective)).status).toBe(2)
	expect(await refused(agreement, ...objective, '--measured', '1', '--missed', '1')).toEqual({
		...{ status: 2, err: 'Give exactly one of --measured, --missed and --downtime-seconds.' },
	})
	expect((await refused(agreement, '--measured', '1')).err).toBe('An option is missing: --objective ID.')
	expect((await refused(agreement, '--objective', 'gone', '--measured', '1')).status).toBe(2)
	for (const wrong of [
		['--measured', 'many'],
		['--measured', '1000001'],
		['--missed', '1.5'],
		['--missed', '5', '--cases', '4'],
		['--measured', '1', '--cases', '4'],
		['--measured', '1', '--fee', '12.50'],
		['--measured', '1', '--already', '-3'],
		['--downtime-seconds', '60'],
		['--measured', '1', '--month', '2026-03'],
	])
		expect([wrong, (await refused(agreement, ...objective, ...wrong)).status]).toEqual([wrong, 2])
	const up = promise([STEPS], { objective: AVAILABILITY })
	expect((await refused(up, ...objective, '--downtime-seconds', '2592001')).status).toBe(2)
	expect((await refused(up, ...objective, '--downtime-seconds', '1', '--month', '2026-13')).status).toBe(2)
})

test('names the option that would decide what is undecided', async () => {
	const objective = ['--objective', 'p1'] as const
	const each: CreditFormula = { kind: 'per-ticket', amountMinor: 2_500 }
	expect(await refused(promise([STEPS], { fee: null }), ...objective, '--measured', '1')).toEqual({
		...{ status: 3, err: 'The scheme “Scheme 1” takes a percentage of a fee that is still blank; --fee names it.' },
	})
	expect(await refused(promise([STEPS]), ...objective, '--missed', '2')).toEqual({
		...{ status: 3, err: 'The scheme “Scheme 1” cannot be computed from this figure; it needs --cases.' },
	})
	expect((await refused(promise([each]), ...objective, '--measured', '2')).err).toContain('it needs --missed.')
})

test('ends with status 3 where the file is no agreement', async () => {
	const folder = tempFolder()
	writeFileSync(path.join(folder, 'a.json'), '{')
	const run = await pledge(folder, 'credits', 'a.json', '--objective', 'p1', '--measured', '1')
	expect([run.status, isOneSentence(run.err)]).toEqual([3, true])
	expect((await pledge(folder, 'credits', 'b.json', '--objective', 'p1', '--measured', '1')).status).toBe(3)
})
