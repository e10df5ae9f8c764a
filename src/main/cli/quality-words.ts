import { type QualityItem, qualityValueKind } from '../../shared/history/quality-items'
import { durationWords, formatsOf } from './formats'
import type { Translate } from './messages'

/** One line a doubt, with the first places to look at; the zone has a line of its own elsewhere. */
export function qualityLines(t: Translate, items: readonly QualityItem[]): string[] {
	return items.filter(({ rule }) => rule !== 'no-time-zone').map((item) => `  ${qualitySentence(t, item)}`)
}

export function qualitySentence(t: Translate, { rule, count, examples, values = {} }: QualityItem): string {
	const shown = Object.entries(values).map(([name, value]) => [name, valueWords(t, rule, name, value)] as const)
	const sentence = t(`quality.${rule}`, { ...Object.fromEntries(shown), count })
	const places = examples
		.slice(0, 3)
		.map(({ line, id }) =>
			id === null || id === ''
				? t('quality.line', { line: String(line) })
				: t('quality.lineOfTicket', { line: String(line), id }),
		)
	return places.length === 0 ? sentence : `${sentence} (${places.join('; ')})`
}

function valueWords(t: Translate, rule: string, name: string, value: string | number): string {
	if (typeof value === 'string') return value
	const { number, percent } = formatsOf(t.language)
	const kind = qualityValueKind(rule, name)
	if (kind === 'seconds') return durationWords(t.language, Math.round(value / 60) * 60)
	return kind === 'share' ? percent(value, 0) : number(value, 0)
}
