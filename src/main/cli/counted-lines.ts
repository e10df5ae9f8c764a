import type { HistorySummary } from '../../shared/realism/history-summary'
import { durationWords, formatsOf, moneyWords } from '../words/formats'
import type { Translate } from '../words/messages'

/** Contacts, counts and past breaches, one line each. */
export function countedLines(t: Translate, { contacts, counts, breaches }: HistorySummary): string[] {
	const { language } = t
	const { number } = formatsOf(language)
	const lines: string[] = []
	const part = (key: string, value: number | null) => (value === null ? [] : [t(key, { value: number(value) })])
	const time = (key: string, seconds: number | null) =>
		seconds === null ? [] : [t(key, { value: durationWords(language, Math.round(seconds)) })]
	if (contacts !== null) {
		if (contacts.calls > 0) lines.push(t('history.calls', { count: contacts.calls }))
		if (contacts.intervals > 0) lines.push(t('history.intervals', { count: contacts.intervals }))
		const within =
			contacts.answeredWithin === null || contacts.thresholdSeconds === null
				? []
				: [
						t('history.answered-within', {
							value: number(contacts.answeredWithin),
							seconds: durationWords(language, contacts.thresholdSeconds),
						}),
					]
		lines.push(
			`  ${[
				...part('history.offered', contacts.offered),
				...part('history.answered', contacts.answered),
				...part('history.abandoned', contacts.abandoned),
				...within,
				...time('history.average-wait', contacts.averageWaitSeconds),
				...time('history.average-handling', contacts.averageHandlingSeconds),
			].join(', ')}`,
		)
	}
	if (counts !== null) {
		lines.push(t('history.counts', { count: counts.periods }))
		const { sessions, deflected, handedOver, articleViews, selfServiceSolved } = counts
		const parts = [
			...part('history.sessions', sessions),
			...part('history.deflected', deflected),
			...part('history.handed-over', handedOver),
			...part('history.article-views', articleViews),
			...part('history.self-service-solved', selfServiceSolved),
		]
		lines.push(`  ${parts.join(', ')}`)
	}
	for (const { year, breaches: count, credits } of breaches?.years ?? []) {
		const money = credits.map(({ currency, minor }) => moneyWords(language, currency, minor)).join(', ')
		const sentence = t('history.breaches', { count, year: String(year) })
		lines.push(money === '' ? sentence : `${sentence}, ${t('history.credited', { money })}`)
	}
	return lines
}
