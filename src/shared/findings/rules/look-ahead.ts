import type { Agreement } from '../../agreement/schema'
import type { Objective } from '../../agreement/values/objective'
import type { Finding, Rule } from '../finding'
import { found } from '../found'

/** Months from which a term is long enough for figures of today to be wrong at its end. */
const LONG_MONTHS = 24

/** A long term that cannot be adjusted, whose promises hold for any volume, or, where most of it is new, from the first day. */
export const lookAheadRule: Rule = {
	id: 'look-ahead',
	check: ({ agreement, verdicts }) => {
		const { term, adjustment } = agreement.parties
		const isLong = term.kind === 'indefinite' || (term.months !== null && term.months >= LONG_MONTHS)
		if (!isLong) return []
		const findings: Finding[] = []
		if (adjustment === null)
			findings.push(found('look-ahead', 'warning', 'parties.adjustment', { problem: 'adjustment' }))
		const counted = countedPromises(agreement)
		const [first] = counted
		if (first !== undefined && counted.every(({ volumeTo }) => volumeTo === null))
			findings.push(found('look-ahead', 'info', `objectives.items.${first.id}.volumeTo`, { problem: 'volume' }))
		const unknown = new Set(
			verdicts.flatMap(({ objectiveId, verdict }) => (verdict === 'not enough data' ? [objectiveId] : [])),
		)
		const fresh = agreement.objectives.items.filter(({ kind, id }) => kind === 'promise' && unknown.has(id))
		const isMostlyNew = fresh.length * 2 > agreement.objectives.items.filter(({ kind }) => kind === 'promise').length
		const [newest] = fresh
		if (newest !== undefined && isMostlyNew && fresh.every(({ rampUpMonths }) => rampUpMonths === 0))
			findings.push(rampUpMissing(fresh, newest))
		return findings
	},
}

const USUAL_RAMP_UP_MONTHS = 3

/** One click for all of them; the first is where one is led. */
function rampUpMissing(fresh: readonly Objective[], { id }: Objective): Finding {
	const edits = fresh.map((one) => ({
		kind: 'set' as const,
		path: `objectives.items.${one.id}.rampUpMonths`,
		value: USUAL_RAMP_UP_MONTHS,
	}))
	const values = { problem: 'ramp-up', number: fresh.length }
	const fix = { label: 'look-ahead.fix', values: { months: USUAL_RAMP_UP_MONTHS }, edits }
	return found('look-ahead', 'info', `objectives.items.${id}.rampUpMonths`, values, fix)
}

/** Promises that more work makes harder: a share of cases, not the time that something is up. */
function countedPromises({ objectives }: Agreement) {
	return objectives.items.filter(({ kind, share }) => kind === 'promise' && share !== null)
}
