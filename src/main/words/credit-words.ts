import type { Agreement } from '../../shared/agreement/schema'
import type { CreditsJson } from '../../shared/realism/credits-json'
import { formatsOf } from './formats'
import type { Translate } from './messages'
import { objectiveLabel } from './objective-words'

export type CreditWords = {
	readonly head: string
	/** One line a promise: label, mean, part of the whole, range, mean at the suggested target. */
	readonly columns: readonly string[]
	readonly rows: readonly (readonly string[])[]
	/** What the figures leave out. */
	readonly notes: readonly string[]
}

/** Expected credits of a year for a reader; null where no promise has a credit scheme. */
export function creditWords(t: Translate, credits: CreditsJson, agreement: Agreement): CreditWords | null {
	const { total, contributions, missing, cappedMean, servicesWithoutFee, withRampUp, outsideVolume } = credits
	if (total === null && missing.length === 0) return null
	const { percent, money: format } = formatsOf(t.language)
	const money = (minor: number) => format(minor, agreement.parties.currency)
	const labelOf = (id: string) => {
		const objective = agreement.objectives.items.find((one) => one.id === id)
		return objective === undefined ? id : objectiveLabel(t, objective, agreement)
	}
	const range = ({ p5, p95 }: { readonly p5: number; readonly p95: number }) =>
		t('expected.range', { low: money(p5), high: money(p95) })
	const rows = contributions
		.toSorted((a, b) => b.mean - a.mean)
		.map((one) => [
			labelOf(one.objectiveId),
			money(one.mean),
			one.share === null ? '-' : percent(one.share, 0),
			range(one),
			one.meanAtSuggestion === null ? '-' : money(one.meanAtSuggestion),
		])
	const labels = missing.map(({ objectiveId, reason }) => ({ label: labelOf(objectiveId), reason }))
	const withReason = (wanted: string) => labels.filter(({ reason }) => reason === wanted).map(({ label }) => label)
	return {
		head:
			total === null
				? t('expected.none')
				: t('expected.total', { mean: money(total.mean), low: money(total.p5), high: money(total.p95) }),
		columns: ['objective', 'mean', 'share', 'range', 'suggested'].map((name) => t(`expected.column.${name}`)),
		rows,
		notes: [
			...(cappedMean > 0 ? [t('expected.capped', { amount: money(cappedMean) })] : []),
			...(['not-enough-data', 'fee', 'formula'] as const).flatMap((reason) => {
				const list = withReason(reason)
				return list.length === 0 ? [] : [t(`expected.missing.${reason}`, { list: list.join('; ') })]
			}),
			...(servicesWithoutFee.length > 0 && total !== null
				? [t('expected.withoutFee', { list: servicesWithoutFee.join(', ') })]
				: []),
			...outsideVolume.map(({ objectiveId, windows, of }) =>
				t('expected.outsideVolume', { label: labelOf(objectiveId), windows, of }),
			),
			...(withRampUp.length > 0 ? [t('expected.rampUp', { list: withRampUp.map(labelOf).join('; ') })] : []),
		],
	}
}
