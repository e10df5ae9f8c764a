import type { Agreement } from '../../agreement/schema'
import { baseFee, totalMonthlyFee } from '../../credits/base-fee'
import { capAmounts } from '../../credits/caps'
import { partOf } from '../../credits/round-minor'
import type { CreditScheme } from '../../sections/remedies/schema'
import type { Finding, Rule } from '../finding'
import { setting } from '../found'

const USUAL_CAP_PPM = 200_000
const ADD_CAP = setting('credit-cap.fix', 'remedies.monthlyCapPpm', USUAL_CAP_PPM, { capPpm: USUAL_CAP_PPM })

/** Credits without a cap, a credit the cap never lets be paid, a credit beyond the fee, and a yearly cap that never binds. */
export const creditCapRule: Rule = {
	id: 'credit-cap',
	waitsFor: 'legal',
	check: ({ agreement }) => {
		const { schemes, monthlyCapPpm, yearlyCapPpm } = agreement.remedies
		if (schemes.length === 0) return []
		if (monthlyCapPpm === null && yearlyCapPpm === null)
			return [{ ...found('missing', 'warning', 'remedies.monthlyCapPpm', {}), fix: ADD_CAP }]
		// Twelve months at their cap are the most a year can cost.
		const idle =
			monthlyCapPpm !== null && yearlyCapPpm !== null && yearlyCapPpm >= monthlyCapPpm && yearlyCapPpm < 1_000_000
				? [found('idle', 'info', 'remedies.yearlyCapPpm', {})]
				: []
		return [...idle, ...schemes.flatMap((scheme) => schemeFindings(agreement, scheme))]
	},
}

function schemeFindings(agreement: Agreement, scheme: CreditScheme): Finding[] {
	const { services, objectives, remedies } = agreement
	const objective = objectives.items.find(({ id }) => scheme.objectiveIds.includes(id))
	const total = totalMonthlyFee(services.items)
	const base = baseFee(services.items, scheme.base, objective)
	const caps = capAmounts(remedies, { monthMinor: total, yearMinor: total === null ? null : total * 12 })
	const values = { scheme: scheme.name ?? scheme.id }
	return paymentsOf(scheme).flatMap(({ path, creditPpm, amountMinor }): Finding[] => {
		const amount = amountMinor ?? (base === null ? null : partOf(base, creditPpm ?? 0))
		if (amountMinor !== null && total !== null && amountMinor > total)
			return [found('above-fee', 'warning', path, values)]
		const isAbove = (cap: number | null) => (amount === null || cap === null ? null : amount > cap)
		// Where a fee is still missing percentages are compared as if they were of one fee.
		const isMoreThanCap = creditPpm !== null && creditPpm > (remedies.monthlyCapPpm ?? 1_000_000)
		if (isAbove(caps.monthMinor) ?? isMoreThanCap) return [found('above', 'warning', path, values)]
		return isAbove(caps.yearMinor) === true ? [found('above-year', 'warning', path, values)] : []
	})
}

type Payment = { readonly path: string; readonly creditPpm: number | null; readonly amountMinor: number | null }

/** What a scheme says it pays at once, each with its field. */
function paymentsOf({ id, formula }: CreditScheme): Payment[] {
	const path = `remedies.schemes.${id}.formula`
	switch (formula.kind) {
		case 'tiered':
			return formula.tiers.map((tier) => ({
				path: `${path}.tiers.${tier.id}.creditPpm`,
				creditPpm: tier.creditPpm,
				amountMinor: null,
			}))
		case 'bonus-malus':
			return [{ path: `${path}.malusPpm`, creditPpm: formula.malusPpm, amountMinor: null }]
		case 'per-ticket':
			return [{ path: `${path}.amountMinor`, creditPpm: null, amountMinor: formula.amountMinor }]
		case 'proportional':
			return [{ path: `${path}.ratePpm`, creditPpm: formula.ratePpm, amountMinor: null }]
		case 'per-interval':
			return [{ path: `${path}.creditPpm`, creditPpm: formula.creditPpm, amountMinor: null }]
		case 'per-affected-interval':
		case 'multiple-of-downtime-fee':
			return []
	}
}

function found(problem: string, severity: Finding['severity'], path: string, values: Finding['values']): Finding {
	return { rule: 'credit-cap', severity, section: 'remedies', path, values: { problem, ...values } }
}
