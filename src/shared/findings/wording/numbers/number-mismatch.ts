import { isMentioned } from '../language/mention'
import { hasNumbers } from '../language/number-words'
import type { PassageRule, Spotted } from '../text-finding'
import { wrongWeekdays } from './dates-twice'
import { fractions } from './fractions'
import { wordsAndFigures } from './number-brackets'
import { calendarCounts } from './number-calendar'
import { changes } from './number-changes'
import { countedTwice } from './number-counted'
import { downtimes } from './number-downtimes'
import { dueDates } from './number-due'
import { each } from './number-each'
import { extensions } from './number-extensions'
import { followsFromOthers } from './number-follows'
import { frequencies } from './number-frequencies'
import { degreesApart } from './number-heat'
import { hoursApart } from './number-hours'
import { interestRates } from './number-interest'
import { twoUnits } from './number-lengths'
import { listedOtherwise } from './number-listed'
import { miscounted } from './number-lists'
import { oldestKept } from './number-oldest'
import { partsOfWholes } from './number-parts'
import { percents } from './number-percents'
import { presences } from './number-presence'
import { multiplied } from './number-products'
import { countedRanges } from './number-ranges'
import { rates } from './number-rates'
import { readings } from './number-readings'
import { restated } from './number-restated'
import { runningTotals } from './number-running-totals'
import { sharesSaid } from './number-shares'
import { spansAndCounts } from './number-spans'
import { miscalculated } from './number-sums'
import { lengthsOfTerms } from './number-terms'
import { tolerances } from './number-tolerances'
import { unitPrices } from './number-unit-prices'
import { unitsApart } from './number-units'
import { wholeWeeks } from './number-whole-week'
import { wholes } from './number-wholes'
import { terms, windows } from './number-windows'
import { sums } from './number-yearly'
import { timeZones } from './number-zones'

const TIMES =
	/mal\b|\b(?:once|twice|thrice)\b|\dx\b|\bboth\b|\bbeide|hälfte|drittel|viertel|\bhalf\b|\bthird|quarter|quartal|halbjahr/i

/** A number that stands there twice and differs: "dreißig (20) Tage", "90 minutes (2 hours)", "02:00 bis 06:00 Uhr, drei Stunden". */
export const numberMismatch: PassageRule = {
	id: 'number-mismatch',
	severity: 'warning',
	find: (passage) => {
		if (!hasNumbers(passage) && !TIMES.test(passage.text)) return []
		const isBracketed = passage.text.includes('(')
		const found = [
			...(isBracketed ? wordsAndFigures(passage) : []),
			...twoUnits(passage),
			...frequencies(passage),
			...restated(passage),
			...windows(passage),
			...terms(passage),
			...sums(passage),
			...miscounted(passage),
			...listedOtherwise(passage),
			...lengthsOfTerms(passage),
			...miscalculated(passage),
			...wrongWeekdays(passage),
			...fractions(passage),
			...downtimes(passage),
			...multiplied(passage),
			...rates(passage),
			...countedTwice(passage),
			...percents(passage),
			...each(passage),
			...dueDates(passage),
			...spansAndCounts(passage),
			...wholes(passage),
			...partsOfWholes(passage),
			...calendarCounts(passage),
			...countedRanges(passage),
			...changes(passage),
			...sharesSaid(passage),
			...unitsApart(passage),
			...hoursApart(passage),
			...runningTotals(passage),
			...extensions(passage),
			...oldestKept(passage),
			...wholeWeeks(passage),
			...presences(passage),
			...timeZones(passage),
			...readings(passage),
			...interestRates(passage),
			...unitPrices(passage),
			...degreesApart(passage),
			...tolerances(passage),
		]
		return found.filter(
			(one, at) =>
				!isMentioned(passage, one) &&
				!(isOfNumbers(one) && followsFromOthers(passage, one)) &&
				found.findIndex(({ from, to }) => from < one.to && one.from < to) === at,
		)
	},
}

/** "40 crates of 24 bottles … The 960 bottles": other rules take such numbers for two of one thing. */
const isOfNumbers = ({ values }: Spotted): boolean => values?.problem === 'twice' || values?.problem === 'count'
