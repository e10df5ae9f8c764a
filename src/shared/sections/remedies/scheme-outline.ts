import { baseFee } from '../../credits/base-fee'
import { creditOf } from '../../credits/credit'
import { type CreditScale, creditScale } from '../../credits/credit-scale'
import { boundaryOf, tiersByDepth } from '../../credits/tiered'
import type { TableRow } from '../../outline/block'
import { durationText, moneyText, numberText, shareText } from '../../outline/format'
import type { Writer } from '../../outline/writer'
import { objectiveCodes } from '../objectives/code'
import type { CreditScheme, Tier } from './schema'

type Tiered = Extract<CreditScheme['formula'], { kind: 'tiered' }>

/** One scheme: for what, of what, how it is calculated, and an example in figures. */
export function printCreditScheme(w: Writer, scheme: CreditScheme): void {
	const path = `remedies.schemes.${scheme.id}`
	w.headingText(`remedies.scheme.${scheme.id}`, 'sub', w.typed(`${path}.name`, 'name').text, `${path}.name`)
	w.clause(
		'scheme-for',
		{ objectives: codesOf(w, scheme), base: w.value(`${path}.base`, w.phraseText(`base.${scheme.base}`)) },
		{ item: scheme.id, path: `${path}.objectiveIds` },
	)
	printFormula(w, scheme)
}

/** `Z1, Z2 und Z5`: the numbers that the objectives have in their annex. */
function codesOf(w: Writer, scheme: CreditScheme) {
	const path = `remedies.schemes.${scheme.id}.objectiveIds`
	const all = [...objectiveCodes(w.agreement, w.language)]
	const names = all.filter(([id]) => scheme.objectiveIds.includes(id)).map(([, code]) => code)
	return names.length === 0 ? w.blank(path, 'objectives') : w.value(path, w.words(names))
}

function printFormula(w: Writer, scheme: CreditScheme): void {
	const path = `remedies.schemes.${scheme.id}.formula`
	const place = { item: scheme.id, path }
	const { formula } = scheme
	const { unit, worse } = scaleOf(w, scheme)
	const isAttainment = unit === 'ppm' && worse === 'lower'
	const side = worse === 'lower' ? '' : '-over'
	const share = (field: string, ppm: number) => w.value(`${path}.${field}`, shareText(ppm, w.language))
	switch (formula.kind) {
		case 'tiered':
			w.clause(isAttainment ? 'scheme-tiered' : 'scheme-tiered-figure', {}, place)
			printTiers(w, scheme, formula)
			return
		case 'proportional': {
			const points = numberText(formula.stepPpm / 10_000, w.language)
			const step = w.value(`${path}.stepPpm`, w.phraseText(points === '1' ? 'point' : 'points', { n: points }))
			w.clause(
				`scheme-proportional-${formula.started ? 'started' : 'whole'}${side}`,
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
		case 'per-affected-interval':
			w.clause(
				'scheme-affected-interval',
				{
					interval: w.value(`${path}.intervalSeconds`, durationText(formula.intervalSeconds, w.language)),
					tolerance: w.value(`${path}.toleranceSeconds`, durationText(formula.toleranceSeconds, w.language)),
					percent: share('refundPpm', formula.refundPpm),
				},
				place,
			)
			return
		case 'per-ticket':
			w.clause('scheme-per-ticket', { amount: w.money(`${path}.amountMinor`, 'fee') }, place)
			return
		case 'bonus-malus':
			w.clause(
				`scheme-bonus-malus${side}`,
				{
					percent: share('malusPpm', formula.malusPpm),
					value: w.value(`${path}.bonusFrom`, figureText(formula.bonusFrom, unit, w.language)),
					credit: share('bonusPpm', formula.bonusPpm),
				},
				place,
			)
			return
	}
}

/** The unit and bad side of the figures a scheme looks at, those of its first objective. */
function scaleOf(w: Writer, scheme: CreditScheme): Pick<CreditScale, 'unit' | 'worse'> {
	const objective = w.agreement.objectives.items.find(({ id }) => scheme.objectiveIds.includes(id))
	return objective === undefined ? { unit: 'ppm', worse: 'lower' } : creditScale(objective)
}

function figureText(figure: number, unit: CreditScale['unit'], language: Writer['language']): string {
	switch (unit) {
		case 'ppm':
			return shareText(figure, language)
		case 'seconds':
			return durationText(figure, language)
		case 'number':
			return numberText(figure, language)
	}
}

function printTiers(w: Writer, scheme: CreditScheme, formula: Tiered): void {
	const path = `remedies.schemes.${scheme.id}.formula`
	const scale = scaleOf(w, scheme)
	const tiers = tiersByDepth(formula.tiers, scale.worse)
	w.table(
		`remedies.tiers.${scheme.id}`,
		[
			{ key: scale.unit === 'ppm' && scale.worse === 'lower' ? 'attainment' : 'figure', width: 68 },
			{ key: 'credit', width: 32, align: 'right' },
		],
		tiers.map((tier, index): TableRow => {
			const tierPath = `${path}.tiers.${tier.id}`
			return {
				id: `remedies.tier.${scheme.id}.${tier.id}`,
				path: tierPath,
				cells: [
					[w.value(`${tierPath}.threshold`, reachText(w, { formula, tier, next: tiers[index + 1], scale }))],
					[w.value(`${tierPath}.creditPpm`, shareText(tier.creditPpm, w.language))],
				],
			}
		}),
		{ indent: 1, path: `${path}.tiers` },
	)
	printExample(w, scheme, formula, tiers)
}

type Reach = {
	readonly formula: Tiered
	readonly tier: Tier
	readonly next: Tier | undefined
	readonly scale: Pick<CreditScale, 'unit' | 'worse'>
}

/** Bounds of a tier with the side they belong to, so that no figure lies in two tiers, and in none only where a tier says so. */
function reachText(w: Writer, { formula, tier, next, scale }: Reach): string {
	const text = (figure: number) => figureText(figure, scale.unit, w.language)
	const own = boundaryOf(tier, formula.boundary)
	const side = scale.worse === 'lower' ? 'tier' : 'tier-over'
	const end = tier.floor ?? next?.threshold
	if (end === undefined) return w.phraseText(`${side}.${own}`, { upper: text(tier.threshold) })
	// The limit belongs to this tier where it is its own and its threshold is not, or where the next one leaves it out.
	const holdsEnd =
		tier.floor === null ? next !== undefined && boundaryOf(next, formula.boundary) === 'below' : own === 'below'
	return w.phraseText(`${side}.${own}-${holdsEnd ? 'from' : 'over'}`, { upper: text(tier.threshold), lower: text(end) })
}

/** Without a fee in the agreement the example takes 10,000.00. */
const ASSUMED_FEE_MINOR = 1_000_000

function printExample(w: Writer, scheme: CreditScheme, formula: Tiered, tiers: readonly Tier[]): void {
	const first = tiers[0]
	const { unit, worse } = scaleOf(w, scheme)
	if (first === undefined) return
	const attained = exampleFigure(first, tiers[1], unit, worse)
	const baseMinor = feeOf(w, scheme) ?? ASSUMED_FEE_MINOR
	const measured = {
		attained,
		target: first.threshold,
		worse,
		missedBeyondAllowed: 0,
		downtimeSeconds: 0,
		allowedDowntimeSeconds: 0,
		affectedIntervals: 0,
		windowSeconds: 0,
	}
	const credit = creditOf(formula, measured, baseMinor)
	const { currency } = w.agreement.parties
	w.clause(
		unit === 'ppm' && worse === 'lower' ? 'example' : 'example-figure',
		{
			value: figureText(attained, unit, w.language),
			amount: moneyText(baseMinor, currency, w.language),
			credit: moneyText(credit.minor, currency, w.language),
		},
		{ item: scheme.id, path: `remedies.schemes.${scheme.id}.formula` },
	)
}

/** The middle of the first tier; of an only tier, half a point (or a tenth of a number) beyond it. */
function exampleFigure(
	first: Tier,
	next: Tier | undefined,
	unit: CreditScale['unit'],
	worse: CreditScale['worse'],
): number {
	const end = first.floor ?? next?.threshold
	if (end !== undefined) {
		const middle = (first.threshold + end) / 2
		return unit === 'ppm' ? Math.round(middle / 100) * 100 : Math.round(middle * 10) / 10
	}
	const step = unit === 'ppm' ? 5_000 : Math.max(1, Math.round(first.threshold / 10))
	return worse === 'lower' ? Math.max(0, first.threshold - step) : first.threshold + step
}

function feeOf(w: Writer, scheme: CreditScheme): number | null {
	const objective = w.agreement.objectives.items.find((one) => scheme.objectiveIds.includes(one.id))
	// The example speaks of a month unless the scheme's base is the period.
	return baseFee(w.agreement.services.items, scheme.base, objective)
}
