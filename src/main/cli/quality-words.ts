import type { QualityItem } from '../../shared/history/quality-items'
import type { Translate } from './messages'

/** One line a doubt, with the first places to look at; the zone has a line of its own elsewhere. */
export function qualityLines(t: Translate, items: readonly QualityItem[]): string[] {
	return items.filter(({ rule }) => rule !== 'no-time-zone').map((item) => `  ${qualitySentence(t, item)}`)
}

export function qualitySentence(t: Translate, { rule, count, examples }: QualityItem): string {
	const sentence = t(`quality.${rule}`, { count })
	const places = examples
		.slice(0, 3)
		.map(({ line, id }) =>
			id === null || id === ''
				? t('quality.line', { line: String(line) })
				: t('quality.lineOfTicket', { line: String(line), id }),
		)
	return places.length === 0 ? sentence : `${sentence} (${places.join('; ')})`
}
