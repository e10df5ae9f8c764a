import type { Agreement } from '../../shared/agreement/schema'
import type { HolidayGap, VerdictJson } from '../evidence/check-data'
import { formatsOf } from './formats'
import type { Translate } from './messages'
import { objectiveLabel, targetWords, valueWords } from './objective-words'
import { reasonSentence } from './reason-words'

export function holidayGapSentence(t: Translate, { name, storedFrom, storedTo }: HolidayGap): string {
	const { day } = formatsOf(t.language)
	return t('check.holidayGap', { name, from: day(storedFrom), to: day(storedTo) })
}

/** One row an objective: label, target, verdict, chance, attainment, suggestion. */
export function verdictRows(t: Translate, verdicts: readonly VerdictJson[], agreement: Agreement): string[][] {
	const { percent } = formatsOf(t.language)
	return verdicts.map((verdict) => {
		const objective = agreement.objectives.items.find(({ id }) => id === verdict.objectiveId)
		if (objective === undefined) return [verdict.objectiveId, '', verdict.verdict, '', '', '']
		const { passProbability, attainment, suggested } = verdict
		const isSilent = verdict.verdict === 'not enough data'
		return [
			objectiveLabel(t, objective, agreement),
			targetWords(t, objective),
			t(`verdict.${verdict.verdict.replaceAll(' ', '-')}`),
			passProbability === null || isSilent ? '-' : percent(passProbability.estimate, 0),
			attainment === null ? '-' : percent(attainment, 2),
			suggested === null || isSilent ? reasonWords(t, verdict) : suggestionWords(t, objective, suggested),
		]
	})
}

export function suggestionWords(
	t: Translate,
	objective: Agreement['objectives']['items'][number],
	{ value, share, unit }: NonNullable<VerdictJson['suggested']>,
): string {
	const { percent } = formatsOf(t.language)
	const bound = unit === 'ppm' ? percent(value / 1_000_000, 4) : valueWords(t, objective, value)
	return share === null ? bound : t('target.share', { bound, share: percent(share / 1_000_000, 4) })
}

/** The weightiest reason, for where there is nothing to suggest. */
export function reasonWords(t: Translate, { reasons, suggested, verdict }: VerdictJson): string {
	const [first] = reasons
	if (first === undefined || (verdict !== 'not enough data' && suggested === null)) return t('verdicts.none')
	return reasonSentence(t, first)
}
