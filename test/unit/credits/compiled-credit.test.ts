import { expect, it } from 'vitest'
import { compileCredit } from '../../../src/shared/credits/compiled-credit'
import { creditOf } from '../../../src/shared/credits/credit'
import type { Measured } from '../../../src/shared/credits/measured'
import { createRandom } from '../../../src/shared/realism/random'
import type { CreditFormula, Tier } from '../../../src/shared/sections/remedies/schema'

const tier = (id: string, threshold: number, creditPpm: number, more: Partial<Tier> = {}): Tier => ({
	...{ id, threshold, creditPpm, boundary: null, floor: null },
	...more,
})

const FORMULAS: readonly CreditFormula[] = [
	{
		...{ kind: 'tiered', boundary: 'below' },
		tiers: [tier('b', 900_000, 120_000), tier('a', 950_000, 33_333, { boundary: 'at-or-below', floor: 910_000 })],
	},
	{ kind: 'tiered', boundary: 'at-or-below', tiers: [] },
	{ kind: 'proportional', ratePpm: 33_333, stepPpm: 7_000, started: true },
	{ kind: 'proportional', ratePpm: 1, stepPpm: 3, started: false },
	{ kind: 'multiple-of-downtime-fee', factor: 12.5 },
	{ kind: 'per-interval', intervalSeconds: 900, creditPpm: 33_333 },
	{ kind: 'per-affected-interval', intervalSeconds: 3_600, toleranceSeconds: 360, refundPpm: 500_000 },
	{ kind: 'per-ticket', amountMinor: 4_999 },
	{ kind: 'bonus-malus', malusPpm: 44_444, bonusFrom: 990_000, bonusPpm: 22_222 },
]

it.each(FORMULAS.map((formula, index) => [`${index} ${formula.kind}`, formula] as const))(
	'%s: the quick way pays what the exact one pays, limits included',
	(_, formula) => {
		const random = createRandom(11)
		const figures = [900_000, 910_000, 950_000, 990_000, 1_000_000, 0]
		for (const worse of ['lower', 'higher'] as const) {
			const compiled = compileCredit(formula, 123_457, worse)
			const paid = new Set<number>()
			for (let i = 0; i < 3_000; i++) {
				const measured: Measured = {
					...{ attained: figures[i] ?? Math.round(random.uniform() * 1_000_000), target: 940_000, worse },
					...{ downtimeSeconds: Math.round(random.uniform() * 30_000), allowedDowntimeSeconds: 2_592 },
					missedBeyondAllowed: Math.floor(random.uniform() * 9),
					affectedIntervals: Math.floor(random.uniform() * 50),
					windowSeconds: 2_592_000,
				}
				const { minor } = creditOf(formula, measured, 123_457)
				// Parts of a time are rounded in doubles.
				expect(Math.abs(compiled(measured) - minor)).toBeLessThanOrEqual(
					formula.kind === 'multiple-of-downtime-fee' ? 1 : 0,
				)
				paid.add(minor)
			}
			if (formula.kind !== 'tiered' || formula.tiers.length > 0) expect(paid.size).toBeGreaterThan(1)
		}
	},
)
