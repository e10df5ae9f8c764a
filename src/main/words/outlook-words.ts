import type { Agreement } from '../../shared/agreement/schema'
import type { VerdictJson } from '../evidence/check-data'
import { formatsOf } from './formats'
import { lastDateIn } from './last-date'
import type { Translate } from './messages'
import { objectiveLabel } from './objective-words'
import { reasonSentence } from './reason-words'

const OUTLOOK_CODES = ['trend-better', 'trend-worse', 'season', 'busy-month', 'quiet-month']

/** One line for each trend, month that differs and forecast, under a heading; nothing where there is none. */
export function outlookLines(t: Translate, verdicts: readonly VerdictJson[], agreement: Agreement): string[] {
	const lines = verdicts.flatMap((verdict) => {
		const objective = agreement.objectives.items.find(({ id }) => id === verdict.objectiveId)
		if (objective === undefined) return []
		const news = verdict.reasons.filter(({ code }) => OUTLOOK_CODES.includes(code))
		const ahead = forecastSentence(t, verdict)
		const sentences = [...news.map((reason) => reasonSentence(t, reason)), ...(ahead === null ? [] : [ahead])]
		return sentences.map((sentence) => `  ${objectiveLabel(t, objective, agreement)}: ${sentence}`)
	})
	return lines.length === 0 ? [] : ['', t('check.outlook'), ...lines]
}

/** The next windows in one sentence; null where nothing is forecast. */
export function forecastSentence(t: Translate, { forecast }: VerdictJson): string | null {
	const { number, percent, day } = formatsOf(t.language)
	const [first, last] = [forecast[0], forecast.at(-1)]
	if (first === undefined || last === undefined) return null
	const shared = { windows: forecast.length, end: day(lastDateIn(last)) }
	const chances = forecast.map(({ passProbability }) => passProbability.estimate)
	if (first.cases === null)
		return t('outlook.availability', {
			...shared,
			least: percent(Math.min(...chances), 0),
			most: percent(Math.max(...chances), 0),
		})
	const expected = forecast.reduce((sum, { cases }) => sum + (cases?.expected ?? 0), 0) / forecast.length
	return t('outlook.cases', {
		...shared,
		cases: number(expected),
		low: number(first.cases.low),
		high: number(first.cases.high),
		first: percent(first.passProbability.estimate, 0),
		last: percent(last.passProbability.estimate, 0),
	})
}
