import { measureAvailability } from './availability'
import { backtestHelpDesk } from './backtest'
import { type Coverage, measureCoverage, measureTargetCoverage } from './share-coverage'
import { DESKS, measureSuggestions } from './suggestions'

/** What must hold before the method may be trusted; in parts of one. */
const GOALS = { coveredFrom: 0.87, coveredTo: 0.95, held: 0.93, gap: 0.06 }

export type CalibrationOptions = {
	/** Print one line. */
	readonly say: (line: string) => void
	/** 1 is the full run; 0.1 a tenth of the histories. */
	readonly scale: number
	readonly helpDeskFile: string
}

/** Prints the calibration table; false where a goal is missed. */
export function runCalibration({ say, scale, helpDeskFile }: CalibrationOptions): boolean {
	let met = true
	const verdict = (good: boolean) => {
		if (!good) met = false
		return good ? 'met' : 'MISSED'
	}
	const part = (value: number) => `${(value * 100).toFixed(1)} %`.padStart(7)
	const scaled = (count: number) => Math.max(1, Math.round(count * scale))

	const sayCoverage = (of: string, { histories, byWindows, covered: overall, worst }: Coverage) => {
		say(`Chance to pass: 90 % intervals over ${histories} ${of}`)
		for (const { windows, covered } of byWindows) say(`  ${`${windows}`.padStart(2)} windows ${part(covered)}`)
		say(`  overall    ${part(overall)}   goal 87-95 %: ${verdict(isCovered(overall))}`)
		say(`  worst cell ${part(worst.covered)}   ${worst.cell}, true chance ${worst.trueChance.toFixed(3)}`)
		say('')
	}
	sayCoverage('steady desks of which only the share is known', measureCoverage(scaled(27), 1))
	sayCoverage('steady desks at one of all targets', measureTargetCoverage(scaled(15), 2))

	say('Targets suggested at 95 % confidence, 90 % of cases: next months that kept them')
	say('  held     said     pooled p90  worst month  looseness  none  desk')
	for (const [i, desk] of DESKS.entries()) {
		const row = measureSuggestions(desk, scaled(400), 100 + i)
		const none = row.histories - row.suggested
		say(
			`  ${part(row.held)}  ${part(row.said)}  ${part(row.pooledHeld)}     ${part(row.worstMonthHeld)}      ${row.looseness.toFixed(2).padStart(5)}      ${`${none}`.padStart(3)}   ${row.desk}   ${verdict(row.held >= GOALS.held)}`,
		)
	}

	for (const badWeeks of [false, true]) {
		for (const months of badWeeks ? [12, 24] : [6, 12, 24]) {
			const row = measureAvailability({
				months,
				services: scaled(badWeeks ? 4_000 : 12_000),
				badWeeks,
				seed: 7 + months,
			})
			say('')
			say(`Availability 99.9 %, ${months} months, ${row.services} services${badWeeks ? ' with bad weeks' : ''}`)
			for (const { from, count, predicted, observed } of row.bins)
				say(
					`  ${from.toFixed(1)}-${(from + 0.1).toFixed(1)} ${`${count}`.padStart(5)}  predicted ${predicted.toFixed(3)}  observed ${observed.toFixed(3)}`,
				)
			say(`  Brier ${row.brier.toFixed(3)}, naive ${row.naiveBrier.toFixed(3)}`)
			// Bad weeks are told, not held against a goal: months that differ that much are no month's typical truth.
			const goal = badWeeks ? '' : `   goal ${GOALS.gap}: ${verdict(row.worstGap <= GOALS.gap)}`
			say(`  worst gap ${row.worstGap.toFixed(3)}${goal}`)
		}
	}

	for (const metric of ['resolution', 'first-response'] as const) {
		const row = backtestHelpDesk(helpDeskFile, metric)
		say('')
		say(`Help desk, ${metric}: ${row.nextMonths} next months learned from the 12 before; Brier scores`)
		say('  threshold    ours  naive  all months alike')
		for (const { threshold, ours, naive, stationary } of row.scores)
			say(
				`  ${threshold.padEnd(9)}  ${ours.toFixed(3)}  ${naive.toFixed(3)}  ${stationary.toFixed(3)}   ${verdict(ours < naive && ours < stationary)}`,
			)
		say(
			`  suggestions kept ${part(row.suggestionsKept)} of ${row.suggested}, pooled p90 kept ${part(row.pooledKept)}, looseness ${row.looseness.toFixed(2)}`,
		)
	}
	return met
}

function isCovered(covered: number): boolean {
	return covered >= GOALS.coveredFrom && covered <= GOALS.coveredTo
}
