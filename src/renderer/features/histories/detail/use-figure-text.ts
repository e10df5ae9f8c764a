import type { Agreement } from '../../../../shared/agreement/schema'
import { useFormat } from '../../../app/format'
import { useT } from '../../../app/i18n'
import { useObjectiveName } from '../../../components/fields/objective-name'
import { periodText } from '../period-text'
import type { FigureValue, KeyFigure } from './figures-answer'

export type FigureText = {
	/** "median 2 h 10 min", "99.95% on average". */
	readonly value: (value: FigureValue) => string
	/** "990 tickets, 1 Nov 2025 – 31 Oct 2026"; empty where a figure was taken from nothing. */
	readonly basis: (figure: Pick<KeyFigure, 'sample' | 'period'>) => string
	/** The service, objective, priority or year that a figure is about. */
	readonly about: (about: NonNullable<KeyFigure['about']>) => string
	/** The service of an objective, where it is for one. */
	readonly serviceOf: (about: NonNullable<KeyFigure['about']>) => string | null
	/** What would tell a figure that is not known: 'A column “Planned” would tell'. */
	readonly missing: (field: string) => string
}

/** Words for key figures, with the names that the agreement gives. */
export function useFigureText(agreement: Agreement | null): FigureText {
	const t = useT('figures')
	const histories = useT('histories')
	const format = useFormat()
	const objectiveName = useObjectiveName()
	const amount = ({ unit, value, currency }: FigureValue): string => {
		if (unit === 'share') return format.percent(value, value > 0.99 ? 3 : 1)
		if (unit === 'count') return format.number(value)
		if (unit === 'minor')
			return currency === undefined || currency === '' ? format.number(value / 100) : format.moneyMinor(value, currency)
		// Long times to the minute: seconds of hours mean nothing to a reader.
		return format.duration(value >= 3_600 ? Math.round(value / 60) * 60 : Math.round(value))
	}
	return {
		value: (value) => {
			const { part, range } = value
			const said = { value: amount(value) }
			if (range === undefined) return unitsKept(t(`part.${part}`, said))
			const [low, high] = [amount({ ...value, value: range.low }), amount({ ...value, value: range.high })]
			return unitsKept(low === high ? t(`part.${part}`, said) : t(`part.${part}.range`, { ...said, low, high }))
		},
		basis: ({ sample, period }) =>
			unitsKept(
				[
					...(sample.count === 0 ? [] : [t(`sample.${sample.of}`, { count: sample.count })]),
					...(period === null ? [] : [periodText(format, period) ?? '']),
				].join(', '),
			),
		about: ({ kind, id }) => {
			if (kind === 'service') return agreement?.services.items.find((service) => service.id === id)?.name ?? id
			const objective = agreement?.objectives.items.find((one) => kind === 'objective' && one.id === id)
			return objective === undefined ? id : objectiveName(objective)
		},
		serviceOf: ({ kind, id }) => {
			const objective = agreement?.objectives.items.find((one) => kind === 'objective' && one.id === id)
			return agreement?.services.items.find((service) => service.id === objective?.serviceId)?.name ?? null
		},
		missing: (field) => {
			if (histories.has(`figures.missing.${field}`)) return histories(`figures.missing.${field}`)
			const name = histories.has(`field.${field}`) ? histories(`field.${field}`) : field
			return histories('figures.missing', { field: name })
		},
	}
}

const NO_BREAK = '\u00a0'

/** A number stays on one line with its unit, month or noun, and the parts of a time or date with each other: "23 min 12 s". */
function unitsKept(text: string): string {
	return text
		.replace(/(?<=\d\.?) (?=\p{L})/gu, NO_BREAK)
		.replace(/(?<=\p{L}\.?) (?=\d[\d.,]*[ \u00a0]?[\p{L}%]|\d{4}\b)/gu, NO_BREAK)
}
