import { creditOf } from '../../credits/credit'
import type { TableRow } from '../../outline/block'
import { durationText, moneyText, numberText, shareText } from '../../outline/format'
import type { Writer } from '../../outline/writer'
import type { CreditScheme, Tier } from './schema'

type Tiered = Extract<CreditScheme['formula'], { kind: 'tiered' }>

/** One scheme: for what, of what, how it is calculated, and an example in figures. */
export function printCreditScheme(w: Writer, scheme: CreditScheme): void {
	const path = `remedies.schemes.${scheme.id}`
	w.headingText(`remedies.scheme.${scheme.id}`, 'sub', w.typed(`${path}.name`, 'name').text, `${path}.name`)
	w.clause(
		'scheme-for',
		{ objectives: objectiveCodes(w, scheme), base: w.value(`${path}.base`, w.phraseText(`base.${scheme.base}`)) },
		{ item: scheme.id, path: `${path}.objectiveIds` },
	)
	printFormula(w, scheme)
}

/** `Z1, Z2 und Z5`: the numbers that the objectives have in their annex. */
function objectiveCodes(w: Writer, scheme: CreditScheme) {
	const path = `remedies.schemes.${scheme.id}.objectiveIds`
	const { items } = w.agreement.objectives
	const codes = scheme.objectiveIds.flatMap((id) => {
		const index = items.findIndex((one) => one.id === id)
		return index < 0 ? [] : [index + 1]
	})
	const letter = w.language === 'de' ? 'Z' : 'O'
	const names = codes.sort((a, b) => a - b).map((code) => `${letter}${code}`)
	return names.length === 0 ? w.blank(path, 'objectives') : w.value(path, w.words(names))
}

function printFormula(w: Writer, scheme: CreditScheme): void {
	const path = `remedies.schemes.${scheme.id}.formula`
	const place = { item: scheme.id, path }
	const { formula } = scheme
	const share = (field: string, ppm: number) => w.value(`${path}.${field}`, shareText(ppm, w.language))
	switch (formula.kind) {
		case 'tiered':
			w.clause('scheme-tiered', {}, place)
			printTiers(w, scheme, formula)
			return
		case 'proportional': {
			const points = numberText(formula.stepPpm / 10_000, w.language)
			const step = w.value(`${path}.stepPpm`, w.phraseText(points === '1' ? 'point' : 'points', { n: points }))
			w.clause(
				formula.started ? 'scheme-proportional-started' : 'scheme-proportional-whole',
				{ step, percent: share('ratePpm', formula.ratePpm) },
				place,
			)
			return
		}
		case 'multiple-of-downtime-fee':
			w.clause('scheme-multiple', { factor: w.value(`${path}.factor`, numberText(formula.factor, w.language)) }, place)
			return
		case 'per-interval':
			w.clause(
				'scheme-interval',
				{
					interval: w.value(`${path}.intervalSeconds`, durationText(formula.intervalSeconds, w.language)),
					percent: share('creditPpm', formula.creditPpm),
				},
				place,
			)
			return
		case 'per-ticket':
			w.clause('scheme-per-ticket', { amount: w.money(`${path}.amountMinor`, 'fee') }, place)
			return
		case 'bonus-malus':
			w.clause(
				'scheme-bonus-malus',
				{
					percent: share('malusPpm', formula.malusPpm),
					value: share('bonusFrom', formula.bonusFrom),
					credit: share('bonusPpm', formula.bonusPpm),
				},
				place,
			)
			return
	}
}

function printTiers(w: Writer, scheme: CreditScheme, formula: Tiered): void {
	const path = `remedies.schemes.${scheme.id}.formula`
	const tiers = [...formula.tiers].sort((a, b) => b.threshold - a.threshold)
	w.table(
		`remedies.tiers.${scheme.id}`,
		[
			{ key: 'attainment', width: 68 },
			{ key: 'credit', width: 32, align: 'right' },
		],
		tiers.map((tier, index): TableRow => {
			const tierPath = `${path}.tiers.${tier.id}`
			return {
				id: `remedies.tier.${scheme.id}.${tier.id}`,
				path: tierPath,
				cells: [
					[w.value(`${tierPath}.threshold`, reachText(w, formula, tier, tiers[index + 1]))],
					[w.value(`${tierPath}.creditPpm`, shareText(tier.creditPpm, w.language))],
				],
			}
		}),
		{ indent: 1, path: `${path}.tiers` },
	)
	printExample(w, scheme, formula, tiers)
}

/** Bounds of a tier with the side they belong to, so that no value lies in two tiers or in none. */
function reachText(w: Writer, formula: Tiered, tier: Tier, next: Tier | undefined): string {
	const upper = shareText(tier.threshold, w.language)
	const lower = next === undefined ? '' : shareText(next.threshold, w.language)
	if (formula.boundary === 'below')
		return next === undefined
			? w.phraseText('tier.below', { upper })
			: w.phraseText('tier.below-from', { upper, lower })
	return next === undefined
		? w.phraseText('tier.at-or-below', { upper })
		: w.phraseText('tier.at-or-below-over', { upper, lower })
}

/** Without a fee in the agreement the example takes 10,000.00. */
const ASSUMED_FEE_MINOR = 1_000_000

function printExample(w: Writer, scheme: CreditScheme, formula: Tiered, tiers: readonly Tier[]): void {
	const first = tiers[0]
	if (first === undefined) return
	// The middle of the first tier; of an only tier, half a point below it.
	const attainedPpm = Math.max(
		0,
		tiers[1] === undefined
			? first.threshold - 5_000
			: Math.round((first.threshold + tiers[1].threshold) / 2 / 100) * 100,
	)
	const baseMinor = feeOf(w, scheme) ?? ASSUMED_FEE_MINOR
	const measured = {
		attainedPpm,
		targetPpm: first.threshold,
		missedBeyondAllowed: 0,
		downtimeSeconds: 0,
		allowedDowntimeSeconds: 0,
		windowSeconds: 0,
	}
	const credit = creditOf(formula, measured, baseMinor)
	const { currency } = w.agreement.parties
	w.clause(
		'example',
		{
			value: shareText(attainedPpm, w.language),
			amount: moneyText(baseMinor, currency, w.language),
			credit: moneyText(credit.minor, currency, w.language),
		},
		{ item: scheme.id, path: `remedies.schemes.${scheme.id}.formula` },
	)
}

function feeOf(w: Writer, scheme: CreditScheme): number | null {
	const { services, objectives } = w.agreement
	if (scheme.base === 'total-monthly-fee') {
		const fees = services.items.map((service) => service.monthlyFeeMinor)
		return fees.length === 0 || fees.includes(null) ? null : fees.reduce<number>((sum, fee) => sum + (fee ?? 0), 0)
	}
	const objective = objectives.items.find((one) => scheme.objectiveIds.includes(one.id))
	return services.items.find((service) => service.id === objective?.serviceId)?.monthlyFeeMinor ?? null
}
