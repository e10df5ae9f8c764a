import type { CreditFormula } from '../sections/remedies/schema'
import { isMissed, type Measured } from './measured'

type Proportional = Extract<CreditFormula, { kind: 'proportional' }>

/** Absorbs the dust of doubles, so that exactly two steps are not three started ones. */
const DUST = 1e-9

/** Steps that count: whole or started ones by which a share falls short of (or exceeds) the promise. */
export function countedSteps({ stepPpm, started }: Proportional, measured: Measured): number {
	if (!isMissed(measured)) return 0
	const steps = Math.abs(measured.target - measured.attained) / stepPpm
	return started ? Math.ceil(steps - DUST) : Math.floor(steps + DUST)
}
