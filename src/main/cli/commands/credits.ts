import type { Agreement } from '../../../shared/agreement/schema'
import type { Objective } from '../../../shared/agreement/values/objective'
import { baseFee, totalMonthlyFee } from '../../../shared/credits/base-fee'
import { type CapAmounts, capAmounts } from '../../../shared/credits/caps'
import { creditScale } from '../../../shared/credits/credit-scale'
import { factsOf, type Measurement, type Need, needOf } from '../../../shared/credits/measurement'
import { settle } from '../../../shared/credits/settle'
import type { CreditScheme } from '../../../shared/sections/remedies/schema'
import { formatsOf } from '../../words/formats'
import { type Arguments, requirePositionals } from '../arguments'
import { CliError, EXIT, usageError } from '../cli-error'
import type { Command, CommandContext } from '../command'
import { type CreditFees, explainCredit } from '../credit-explanation'
import { creditWindow } from '../credit-window'
import { readAgreement } from '../read-agreement'

/** `pledge credits`: what one window of one objective costs, and the sum in figures. */
export const creditsCommand: Command = {
	usage: [
		'FILE --objective ID (--measured VALUE | --missed N | --downtime-seconds N) [--fee MINOR] [--already MINOR] [--json]',
	],
	options: {
		objective: { takes: 'ID' },
		measured: { takes: 'VALUE' },
		missed: { takes: 'N' },
		cases: { takes: 'N' },
		'downtime-seconds': { takes: 'N' },
		month: { takes: 'YYYY-MM' },
		fee: { takes: 'MINOR' },
		'year-fee': { takes: 'MINOR' },
		already: { takes: 'MINOR' },
	},
	run: async (context) => {
		const { args, t } = context
		const [file = ''] = requirePositionals(args, ['FILE'])
		const objectiveId = args.one('objective')
		if (objectiveId === null) throw usageError('usage.required', { option: '--objective ID' })
		const given = measurementOf(args)
		const path = context.resolve(file)
		const agreement = await readAgreement({ path, shown: context.shown(path) })
		const objective = agreement.objectives.items.find(({ id }) => id === objectiveId)
		if (objective === undefined) throw usageError('clock.objective', { id: objectiveId, file: context.shown(path) })
		const answer = await answerOf(context, agreement, objective, given)
		if (context.json) context.printJson(answer)
		else {
			context.printLine(
				t('credits.total', { credit: formatsOf(t.language).money(answer.credit.minor, answer.credit.currency) }),
			)
			context.printLine(answer.explanation)
		}
		return EXIT.fine
	},
}

async function answerOf(context: CommandContext, agreement: Agreement, objective: Objective, measurement: Measurement) {
	const { remedies, parties } = agreement
	checkFits(objective, measurement)
	const window = await creditWindow(context, agreement, objective)
	if (measurement.kind === 'downtime' && measurement.seconds > window.seconds)
		throw usageError('credits.longerThanWindow', { seconds: window.seconds })
	// An indicator is only reported, whatever a scheme says of it.
	const schemes =
		objective.kind === 'indicator'
			? []
			: remedies.schemes.filter(({ objectiveIds }) => objectiveIds.includes(objective.id))
	const facts = factsOf(objective, measurement, window.seconds)
	for (const scheme of schemes) {
		const need = needOf(scheme.formula)
		if (!facts.knows.has(need)) throw missing(need, scheme, measurement)
	}
	const fees = feesOf(context.args, agreement, objective, schemes)
	const caps: CapAmounts = capAmounts(remedies, fees)
	const alreadyMinor = minorOption(context.args, 'already') ?? 0
	const settled = settle({
		schemes,
		measured: facts.measured,
		baseOf: ({ id }) => fees.bases.get(id) ?? 0,
		caps,
		alreadyMinor,
	})
	const tiers = settled.parts.flatMap(({ tier }) => (tier === null ? [] : [tier]))
	return {
		credit: { minor: settled.capped.minor, currency: parties.currency },
		tier: tiers[0] ?? null,
		capped: settled.capped.by !== null,
		explanation: explainCredit(context.t, { agreement, objective, facts, settled, fees, caps, alreadyMinor, window }),
		beforeCapsMinor: settled.beforeCapsMinor,
		cappedBy: settled.capped.by,
		schemes: settled.parts.map(({ scheme, minor, tier }) => ({ id: scheme.id, name: scheme.name, minor, tier })),
	}
}

const MEASURES = ['measured', 'missed', 'downtime-seconds'] as const

function measurementOf(args: Arguments): Measurement {
	const given = MEASURES.filter((name) => args.has(name))
	const [name] = given
	if (name === undefined || given.length > 1) throw usageError('credits.oneMeasure')
	if (args.has('cases') && name !== 'missed')
		throw usageError('credits.belongs', { option: '--cases', needed: '--missed' })
	switch (name) {
		case 'measured':
			return { kind: 'figure', figure: numberOption(args, name) }
		case 'downtime-seconds':
			return { kind: 'downtime', seconds: numberOption(args, name) }
		case 'missed': {
			const missed = countOption(args, 'missed') ?? 0
			const cases = countOption(args, 'cases')
			if (cases !== null && missed > cases) throw usageError('credits.moreThanCases', { missed, cases })
			return { kind: 'missed', missed, cases }
		}
	}
}

/** What cannot be measured of this objective is wrong usage, not a credit of zero. */
function checkFits(objective: Objective, measurement: Measurement): void {
	if (measurement.kind === 'downtime' && objective.metric !== 'availability')
		throw usageError('credits.onlyAvailability', { option: '--downtime-seconds', id: objective.id })
	if (measurement.kind === 'figure' && creditScale(objective).unit === 'ppm' && measurement.figure > 1_000_000)
		throw usageError('credits.aboveWhole', { value: String(measurement.figure) })
}

/** Undecidable without another option, which is named. */
function missing(need: Need, scheme: CreditScheme, measurement: Measurement): CliError {
	const options = { figure: '--measured', downtime: '--downtime-seconds', missed: '--missed', intervals: '--missed' }
	const option = need === 'figure' && measurement.kind === 'missed' ? '--cases' : options[need]
	return new CliError(EXIT.input, 'credits.needs', { scheme: scheme.name ?? scheme.id, option })
}

/**
 * `--fee` stands for the monthly fee of the objective's service, or of all services where a scheme takes its percentages of
 * those; the other services count in the caps with what is agreed.
 */
function feesOf(
	args: Arguments,
	{ services, remedies }: Agreement,
	objective: Objective,
	schemes: readonly CreditScheme[],
): CreditFees {
	const given = minorOption(args, 'fee')
	const ofAll = schemes.some(({ base }) => base === 'total-monthly-fee')
	const own = services.items.some(({ id }) => id === objective.serviceId)
	const paid = services.items.map(({ id, monthlyFeeMinor }) => ({
		id,
		monthlyFeeMinor: given !== null && !ofAll && id === objective.serviceId ? given : monthlyFeeMinor,
	}))
	const known = paid.filter(({ monthlyFeeMinor }) => monthlyFeeMinor !== null)
	const monthMinor = given !== null && (ofAll || !own) ? given : known.length === 0 ? null : totalMonthlyFee(known)
	const bases = new Map<string, number>()
	for (const { id, base, name, formula } of schemes) {
		const fee = given !== null && (base === 'total-monthly-fee' || !own) ? given : baseFee(paid, base, objective)
		if (fee === null && formula.kind !== 'per-ticket')
			throw new CliError(EXIT.input, 'credits.needsFee', { scheme: name ?? id })
		bases.set(id, fee ?? 0)
	}
	const yearMinor = minorOption(args, 'year-fee') ?? (monthMinor === null ? null : monthMinor * 12)
	const isPartial = monthMinor !== null && known.length < paid.length && !(given !== null && (ofAll || !own))
	const isCapped = remedies.monthlyCapPpm !== null || remedies.yearlyCapPpm !== null
	return { monthMinor, yearMinor, bases, isPartial: isPartial && isCapped }
}

function numberOption(args: Arguments, name: string): number {
	const text = args.one(name) ?? ''
	const value = /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
	if (!(value <= 10_000_000_000)) throw usageError('credits.number', { option: `--${name}`, value: text })
	return value
}

function countOption(args: Arguments, name: string): number | null {
	const text = args.one(name)
	if (text === null) return null
	if (!/^\d{1,10}$/.test(text)) throw usageError('credits.count', { option: `--${name}`, value: text })
	return Number(text)
}

/** Whole minor units: 1250 are 12.50. */
function minorOption(args: Arguments, name: string): number | null {
	const text = args.one(name)
	if (text === null) return null
	if (!/^\d{1,12}$/.test(text)) throw usageError('credits.minor', { option: `--${name}`, value: text })
	return Number(text)
}
