import type { VerdictJson } from '../evidence/check-data'
import { durationWords, formatsOf } from './formats'
import { type Translate, translator } from './messages'

export function reasonSentence(t: Translate, { code, values }: VerdictJson['reasons'][number]): string {
	const { percent, month } = formatsOf(t.language)
	const shares = ['width', 'limit', 'confidence', 'from', 'to', 'chance', 'share', 'otherwise', 'more', 'less']
	const words = Object.entries(values).map(([name, value]) => {
		if (name === 'column') return [name, columnWords(t, String(value))] as const
		if (name === 'basis') return [name, t(`reasons.basis.${value}`)] as const
		if (typeof value !== 'number') return [name, value] as const
		if (shares.includes(name)) return [name, percent(value, 0)] as const
		if (name === 'month') return [name, month(value)] as const
		return [name, /seconds$/i.test(name) ? durationWords(t.language, value) : value] as const
	})
	const key = code === 'memory' && values.halfLifeMonths === undefined ? 'reasons.memory-none' : `reasons.${code}`
	return t(key, { ...Object.fromEntries(words), ...(values.missing === undefined ? {} : { count: values.missing }) })
}

/** What a column means, and by which name a mapping asks for it. */
export function columnWords(t: Translate, field: string): string {
	const say = translator(t.language, 'histories')
	return say.has(`field.${field}`) ? t('column', { label: say(`field.${field}`), field }) : field
}
