import type { Agreement } from '../../agreement/schema'
import type { Rule } from '../finding'
import { found } from '../found'

/** From so many choices on, all on one side, the other side will notice. */
const MANY = 4

type Leaning = { readonly path: string; readonly leans: (agreement: Agreement) => boolean }

const TO_PROVIDER: readonly Leaning[] = [
	{
		path: 'objectives.missingMeasurement',
		leans: ({ objectives }) => objectives.missingMeasurement === 'left-out' && objectives.measuredBy === 'provider',
	},
	{ path: 'reporting.missingReport', leans: ({ reporting }) => reporting.missingReport === 'no-consequence' },
	{
		path: 'reporting.rawDataAccess',
		leans: ({ reporting, objectives }) => !reporting.rawDataAccess && objectives.measuredBy === 'provider',
	},
	{
		path: 'remedies.claim',
		leans: ({ remedies }) => remedies.schemes.length > 0 && remedies.claim.kind === 'on-claim',
	},
	{ path: 'remedies.damages', leans: ({ remedies }) => remedies.damages === 'sole-remedy' },
	{
		path: 'remedies.chronicFailure',
		leans: ({ remedies }) => remedies.schemes.length > 0 && remedies.chronicFailure === null,
	},
	{ path: 'downtime.emergency', leans: ({ downtime }) => downtime.emergency?.countsAsDowntime === false },
	{ path: 'downtime.exclusions', leans: ({ downtime }) => downtime.exclusions.includes('third-party-network') },
	{ path: 'parties.adjustment.by', leans: ({ parties }) => parties.adjustment?.by === 'provider' },
	{
		path: 'objectives.items',
		leans: ({ objectives }) =>
			objectives.items.some(({ kind, pauses }) => kind === 'promise' && pauses.includes('third-party')),
	},
]

const TO_CUSTOMER: readonly Leaning[] = [
	{
		path: 'remedies.monthlyCapPpm',
		leans: ({ remedies }) =>
			remedies.schemes.length > 0 && remedies.monthlyCapPpm === null && remedies.yearlyCapPpm === null,
	},
	{ path: 'remedies.damages', leans: ({ remedies }) => remedies.damages === 'in-addition' },
	{ path: 'remedies.nature', leans: ({ remedies }) => remedies.nature === 'contractual-penalty' },
	{ path: 'roles.missingCooperation', leans: ({ roles }) => roles.missingCooperation === 'no-effect' },
	{ path: 'downtime.exclusions', leans: ({ downtime }) => downtime.exclusions.length === 0 },
	{
		path: 'objectives.items',
		leans: ({ objectives }) =>
			objectives.items.length > 0 && objectives.items.every(({ pauses }) => !pauses.includes('waiting-for-customer')),
	},
	{ path: 'remedies.payment', leans: ({ remedies }) => remedies.payment.interest === 'none' },
	{ path: 'parties.adjustment.by', leans: ({ parties }) => parties.adjustment?.by === 'customer' },
	{
		path: 'roles.duties',
		leans: ({ roles }) => roles.duties.length > 0 && roles.duties.every(({ party }) => party === 'provider'),
	},
]

/** One choice for one's own side is negotiation; many together tell who wrote the draft, and delay its signing. */
export const oneSidedRule: Rule = {
	id: 'one-sided',
	check: ({ agreement }) =>
		[
			{ problem: 'provider', choices: TO_PROVIDER },
			{ problem: 'customer', choices: TO_CUSTOMER },
		].flatMap(({ problem, choices }) => {
			const leaning = choices.filter(({ leans }) => leans(agreement))
			const [first] = leaning
			if (first === undefined || leaning.length < MANY) return []
			const places = leaning.map(({ path }) => path).join(' ')
			return [found('one-sided', 'warning', first.path, { problem, number: leaning.length, places })]
		}),
}
