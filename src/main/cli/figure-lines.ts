import type { KeyFigure } from '../../shared/realism/figures/figure'
import type { KeyFigures } from '../../shared/realism/figures/key-figures'
import {
	arrivalSentences,
	clockSentence,
	type FigureNames,
	figureRow,
	vendorSentence,
	volumeRows,
} from '../words/figure-words'
import { type Translate, translator } from '../words/messages'
import { columnsOf } from './text-table'

/** A terminal shows this many of one figure; `--json` has all of them. */
const SHOWN_OF_ONE = 12

/** Key figures for reading in a terminal, in groups. */
export function figureLines(t: Translate, figures: KeyFigures, names: FigureNames): string[] {
	const say = translator(t.language, 'figures')
	const group = (key: string, list: readonly KeyFigure[]) => {
		const rows = shortened(list).map((figure) => figureRow(t, figure, names))
		const cells = rows.map(({ label, value, sample, period }) => [`  ${label}`, value, sample, period])
		return ['', say(`group.${key}`), ...columnsOf(cells)]
	}
	const volume = figures.volume.flatMap((one) => [
		'',
		say(`source.${one.source}`),
		...columnsOf(volumeRows(t, one).map(([month, cases]) => [`  ${month}`, cases ?? ''])),
		...arrivalSentences(t, one, figures, names).map((sentence) => `  ${sentence}`),
	])
	const vendor = figures.vendor.map((one) => vendorSentence(t, one, names))
	return [
		...group('it-service', figures.itService),
		...group('customer-service', figures.customerService),
		...volume,
		'',
		clockSentence(t, figures, names),
		...vendor,
	]
}

/** The first few of every kind of figure: a log may name hundreds of services. */
function shortened(list: readonly KeyFigure[]): KeyFigure[] {
	const seen = new Map<string, number>()
	return list.filter(({ id }) => {
		const count = (seen.get(id) ?? 0) + 1
		seen.set(id, count)
		return count <= SHOWN_OF_ONE
	})
}
