import { type QualityItem, qualityValueKind } from '../../shared/history/quality-items'
import { durationWords, formatsOf } from './formats'
import { type Translate, translator } from './messages'

/** What a doubt about the data says, what it does to the verdict, and what to do about it. */
export type QualityWords = { readonly sentence: string; readonly effect: string; readonly advice: string }

/** The history that is doubted; lines of several files say of which they are. */
export type DoubtedHistory = { readonly timeZone: string; readonly files: readonly unknown[] }

/** Two lines a doubt, with the first places to look at; the zone has a line of its own elsewhere. */
export function qualityLines(t: Translate, items: readonly QualityItem[], history: DoubtedHistory): string[] {
	return items
		.filter(({ rule }) => rule !== 'no-time-zone')
		.flatMap((item) => {
			const { sentence, effect, advice } = qualityWords(t, item, history)
			return [`  ${sentence}`, `    ${effect} ${advice}`]
		})
}

export function qualityWords(
	{ language }: Pick<Translate, 'language'>,
	{ rule, count, examples, values = {} }: QualityItem,
	{ timeZone, files }: DoubtedHistory,
): QualityWords {
	const say = translator(language, 'quality')
	const shown = Object.entries(values).map(([name, value]) => [name, valueWords(say, rule, name, value)] as const)
	const sentence = say(rule, { ...Object.fromEntries(shown), count })
	const places = examples.slice(0, 3).map(({ file, line, id }) => {
		const place =
			id === null || id === '' ? say('line', { line: String(line) }) : say('lineOfTicket', { line: String(line), id })
		return files.length > 1 ? `${file}, ${place}` : place
	})
	return {
		sentence: places.length === 0 ? sentence : `${sentence} (${places.join('; ')})`,
		effect: say(`${rule}.effect`, { zone: timeZone }),
		advice: say(`${rule}.do`),
	}
}

function valueWords(t: Translate, rule: string, name: string, value: string | number): string {
	if (typeof value === 'string') return value
	const { number, percent } = formatsOf(t.language)
	const kind = qualityValueKind(rule, name)
	if (kind === 'seconds') return durationWords(t.language, value < 120 ? value : Math.round(value / 60) * 60)
	return kind === 'share' ? percent(value, 0) : number(value, 0)
}
