import type { Agreement } from '../agreement/schema'
import type { Objective } from '../agreement/values/objective'
import { baseFee, monthsOf, totalMonthlyFee } from '../credits/base-fee'
import { type CapAmounts, capAmounts, capCredit } from '../credits/caps'
import { partOf, partOfTime } from '../credits/round-minor'
import { durationText, moneyText, numberText, shareText } from '../outline/format'
import type { CreditScheme } from '../sections/remedies/schema'
import type { SheetWriter } from './sheet'

const HOUR_SECONDS = 3_600
/** Without fees promises are ranked by the part of a fee that they cost. */
const NOMINAL_FEE_MINOR = 1_000_000

/** Caps on all credits as amounts of the agreed monthly fees; null where there is none or a fee is missing. */
export function agreedCaps({ remedies, services }: Pick<Agreement, 'remedies' | 'services'>): CapAmounts {
	const monthMinor = totalMonthlyFee(services.items)
	return capAmounts(remedies, { monthMinor, yearMinor: monthMinor === null ? null : monthMinor * 12 })
}

/**
 * What missing a promise in one period costs, in words: amounts where the fees are known (whole minor units, under the caps), else parts of
 * the fee; null where nothing is paid. A month is taken as 30 days where time is money.
 */
export function missPrice(w: SheetWriter, objective: Objective): string | null {
	if (objective.kind !== 'promise') return null
	const schemes = w.agreement.remedies.schemes.filter(({ objectiveIds }) => objectiveIds.includes(objective.id))
	if (schemes.length === 0) return null
	return schemes.map((scheme) => schemePrice(w, scheme, objective)).join('; ')
}

/** The most that one missed period can cost, minor units under the caps, to rank promises by; of a stand-in fee where the fee is not known. */
export function mostOfMiss(agreement: Agreement, objective: Objective): number {
	const caps = agreedCaps(agreement)
	return agreement.remedies.schemes
		.filter(({ objectiveIds }) => objectiveIds.includes(objective.id))
		.reduce((sum, { formula, base }) => {
			const fee = baseFee(agreement.services.items, base, objective) ?? NOMINAL_FEE_MINOR
			const ppm =
				formula.kind === 'tiered'
					? Math.max(0, ...formula.tiers.map(({ creditPpm }) => creditPpm))
					: formula.kind === 'bonus-malus'
						? formula.malusPpm
						: 1_000_000
			const minor = formula.kind === 'per-ticket' ? formula.amountMinor : partOf(fee, ppm)
			return sum + capCredit(minor, caps, 0).minor
		}, 0)
}

function schemePrice(w: SheetWriter, { formula, base }: CreditScheme, objective: Objective): string {
	const { agreement, language } = w
	const words = w.of('sheet')
	const caps = agreedCaps(agreement)
	const money = (minor: number) => moneyText(capCredit(minor, caps, 0).minor, agreement.parties.currency, language)
	const percent = (ppm: number) => shareText(ppm, language)
	const fee = baseFee(agreement.services.items, base, objective)
	const baseText = words.phraseText(`base.${base}`)
	const periodSeconds = 30 * 86_400 * (base === 'service-period-fee' ? monthsOf(objective.window) : 1)
	/** A part of the base, as an amount where the fee is known. */
	const part = (ppm: number) =>
		fee === null
			? words.phraseText('price.percent', { percent: percent(ppm), base: baseText })
			: money(partOf(fee, ppm))
	switch (formula.kind) {
		case 'tiered': {
			const parts = formula.tiers.map(({ creditPpm }) => creditPpm)
			if (parts.length === 0) return words.phraseText('price.none')
			const [least, most] = [Math.min(...parts), Math.max(...parts)]
			const [from, to] = [part(least), part(most)]
			if (from === to) return to
			if (fee === null)
				return words.phraseText('price.tiers', { least: percent(least), most: percent(most), base: baseText })
			return words.phraseText('price.range', { from, to })
		}
		case 'proportional': {
			const points = numberText(formula.stepPpm / 10_000, language)
			const step = words.phraseText(points === '1' ? 'point' : 'points', { n: points })
			return fee === null
				? words.phraseText('price.step-percent', { percent: percent(formula.ratePpm), base: baseText, step })
				: words.phraseText('price.step', { amount: money(partOf(fee, formula.ratePpm)), step })
		}
		case 'multiple-of-downtime-fee':
			return fee === null
				? words.phraseText('price.downtime-factor', { factor: numberText(formula.factor, language) })
				: words.phraseText('price.downtime', {
						amount: money(partOfTime(fee, formula.factor, HOUR_SECONDS, periodSeconds)),
					})
		case 'per-interval': {
			const interval = durationText(formula.intervalSeconds, language)
			return fee === null
				? words.phraseText('price.interval-percent', { percent: percent(formula.creditPpm), base: baseText, interval })
				: words.phraseText('price.interval', { amount: money(partOf(fee, formula.creditPpm)), interval })
		}
		case 'per-affected-interval': {
			const interval = durationText(formula.intervalSeconds, language)
			if (fee === null)
				return words.phraseText('price.affected-percent', { percent: percent(formula.refundPpm), interval })
			const amount = partOfTime(fee, formula.refundPpm / 1e6, formula.intervalSeconds, periodSeconds)
			return words.phraseText('price.affected', { amount: money(amount), interval })
		}
		case 'per-ticket':
			return words.phraseText('price.ticket', { amount: money(formula.amountMinor) })
		case 'bonus-malus':
			return part(formula.malusPpm)
	}
}
