import type { Agreement } from '../../shared/agreement/schema'
import type { Objective } from '../../shared/agreement/values/objective'
import type { CapAmounts } from '../../shared/credits/caps'
import type { CreditScale } from '../../shared/credits/credit-scale'
import { isMissed } from '../../shared/credits/measured'
import type { WindowFacts } from '../../shared/credits/measurement'
import { countedSteps } from '../../shared/credits/proportional'
import type { SchemeCredit, Settled } from '../../shared/credits/settle'
import { startedIntervals } from '../../shared/credits/started-intervals'
import { boundaryOf, type TieredFormula } from '../../shared/credits/tiered'
import type { Tier } from '../../shared/sections/remedies/schema'
import { durationWords, formatsOf } from '../words/formats'
import type { Translate } from '../words/messages'
import type { CreditWindow } from './credit-window'

export type CreditFees = {
	/** What is settled for all services in the month and in the year of the cap, minor units. */
	readonly monthMinor: number | null
	readonly yearMinor: number | null
	/** What each scheme takes its percentages of, by scheme id. */
	readonly bases: ReadonlyMap<string, number>
	/** A service whose fee is blank is missing in the caps. */
	readonly isPartial: boolean
}

export type ExplainedCredit = {
	readonly agreement: Agreement
	readonly objective: Objective
	readonly facts: WindowFacts
	readonly settled: Settled
	readonly fees: CreditFees
	readonly caps: CapAmounts
	readonly alreadyMinor: number
	readonly window: CreditWindow
}

type Words = {
	readonly t: Translate
	readonly money: (minor: number) => string
	readonly share: (ppm: number) => string
	readonly time: (seconds: number) => string
	readonly figure: (figure: number) => string
}

/** How a credit comes about, in plain sentences with the formula in figures. */
export function explainCredit(t: Translate, credit: ExplainedCredit): string {
	const { agreement, objective, facts, settled } = credit
	const { number, percent, money } = formatsOf(t.language)
	const share = (ppm: number) => percent(ppm / 1_000_000, 4)
	const time = (seconds: number) => durationWords(t.language, seconds)
	const shown = { ppm: share, seconds: time, number: (value: number) => number(value, 3) }
	const words: Words = {
		t,
		money: (minor) => money(minor, agreement.parties.currency),
		share,
		time,
		figure: shown[facts.scale.unit],
	}
	if (objective.kind === 'indicator') return t('credits.indicator')
	if (settled.parts.length === 0) return t('credits.noScheme')
	const sentences = [
		...roundingSentences(words, facts),
		...settled.parts.map((part) => schemeSentence(words, part, facts)),
		...windowSentences(words, credit),
		...(settled.parts.length > 1 ? [t('credits.sum', { sum: words.money(settled.beforeCapsMinor) })] : []),
		...capSentences(words, credit),
	]
	return sentences.join(' ')
}

function roundingSentences({ t, share, time }: Words, { rawFigure, measured, scale }: WindowFacts): string[] {
	if (rawFigure === null || Math.abs(rawFigure - measured.attained) < 1e-6) return []
	const exact = scale.unit === 'ppm' ? share(rawFigure) : time(rawFigure)
	const rounded = scale.unit === 'ppm' ? share(measured.attained) : time(measured.attained)
	// Where the shown digits are the same anyway there is nothing to say.
	return exact === rounded ? [] : [t('credits.rounded', { exact, rounded })]
}

function schemeSentence(words: Words, part: SchemeCredit, facts: WindowFacts): string {
	const { t, money, share, time, figure } = words
	const { scheme, baseMinor, minor, tier } = part
	const { formula } = scheme
	const { measured, scale } = facts
	const common = {
		...{ scheme: scheme.name ?? scheme.id, base: money(baseMinor), credit: money(Math.abs(minor)) },
		...{ attained: figure(measured.attained), target: figure(measured.target) },
	}
	const say = (key: string, values: Record<string, string | number> = {}) =>
		t(`credits.explain.${key}`, { ...common, ...values })
	const unpaid = () => say(isMissed(measured) ? 'missedUnpaid' : 'kept')
	switch (formula.kind) {
		case 'tiered':
			if (tier === null) return unpaid()
			return say('tiered', { rate: share(tier.creditPpm), tier: tierWords(words, formula, tier, scale) })
		case 'proportional': {
			const steps = countedSteps(formula, measured)
			if (steps === 0) return unpaid()
			const values = { steps, step: share(formula.stepPpm), rate: share(formula.ratePpm) }
			return say(formula.started ? 'started' : 'whole', values)
		}
		case 'multiple-of-downtime-fee': {
			if (!isMissed(measured)) return unpaid()
			const { downtimeSeconds: down, windowSeconds } = measured
			const values = { factor: formatsOf(t.language).number(formula.factor, 3), downtime: time(down) }
			return say('multiple', { ...values, window: time(windowSeconds) })
		}
		case 'per-interval': {
			const count = startedIntervals(formula.intervalSeconds, measured)
			const allowed = time(measured.allowedDowntimeSeconds)
			const down = { downtime: time(measured.downtimeSeconds), allowed, interval: time(formula.intervalSeconds) }
			return count <= 0
				? say('withinAllowed', down)
				: say('interval', { ...down, count, rate: share(formula.creditPpm) })
		}
		case 'per-affected-interval': {
			const values = { count: measured.affectedIntervals, interval: time(formula.intervalSeconds) }
			return say('affected', { ...values, rate: share(formula.refundPpm), window: time(measured.windowSeconds) })
		}
		case 'per-ticket':
			return say('ticket', { count: measured.missedBeyondAllowed, amount: money(formula.amountMinor) })
		case 'bonus-malus':
			if (isMissed(measured)) return say('malus', { rate: share(formula.malusPpm) })
			return minor < 0 ? say('bonus', { rate: share(formula.bonusPpm), from: figure(formula.bonusFrom) }) : say('kept')
	}
}

function tierWords({ t, figure }: Words, formula: TieredFormula, tier: Tier, { worse }: CreditScale): string {
	const key = `${worse === 'lower' ? 'tier' : 'tierOver'}.${boundaryOf(tier, formula.boundary)}`
	return t(`credits.${key}`, { limit: figure(tier.threshold) })
}

function windowSentences({ t }: Words, { facts, settled, window }: ExplainedCredit): string[] {
	const isTimed =
		facts.knows.has('downtime') || settled.parts.some(({ scheme }) => scheme.formula.kind === 'per-affected-interval')
	return isTimed && window.assumedDays !== null ? [t('credits.assumedWindow', { count: window.assumedDays })] : []
}

function capSentences({ t, money, share }: Words, credit: ExplainedCredit): string[] {
	const { settled, fees, alreadyMinor, agreement, caps } = credit
	const { monthlyCapPpm, yearlyCapPpm } = agreement.remedies
	const { minor, by } = settled.capped
	const partial = fees.isPartial ? [t('credits.partialFees')] : []
	const isUnknown =
		(monthlyCapPpm !== null && caps.monthMinor === null) || (yearlyCapPpm !== null && caps.yearMinor === null)
	if (isUnknown && settled.beforeCapsMinor > 0) return [t('credits.capUnknown')]
	if (by === 'month') {
		const values = { rate: share(monthlyCapPpm ?? 0), fee: money(fees.monthMinor ?? 0), credit: money(minor) }
		return [t('credits.cap.month', values), ...partial]
	}
	if (by === 'year') {
		const cap = { rate: share(yearlyCapPpm ?? 0), fee: money(fees.yearMinor ?? 0), cap: money(caps.yearMinor ?? 0) }
		const values = { ...cap, already: money(alreadyMinor), credit: money(minor) }
		return [t(alreadyMinor > 0 ? 'credits.cap.yearLeft' : 'credits.cap.year', values), ...partial]
	}
	return []
}
