import { amountOf, currencyOf, decimalOf } from './amount-text'
import type { BreachColumns } from './breaches'
import { durationOf, unitOfHeader } from './duration-text'
import { monthAsDay } from './period-text'
import { createTableBuilder, type FileColumns, type TableSpec } from './table-builder'
import type { WordColumn } from './word-column'

/** Percent as a share; a duration in seconds; any other number as it stands. */
function promisedValue(text: string, header: string): number {
	// Rounded so that 99.9 % is 0.999 and not 0.9990000000000001.
	if (text.includes('%') || header.includes('%'))
		return Math.round(decimalOf(text.replace('%', '').trim()) * 1e8) / 1e10
	const plain = decimalOf(text)
	return Number.isNaN(plain) ? durationOf(text, 1) : plain * unitOfHeader(header)
}

const SPEC: TableSpec<'breachedAt', 'promised' | 'measured' | 'credit', 'objective' | 'service' | 'currency'> = {
	times: ['breachedAt'],
	numbers: {
		promised: promisedValue,
		measured: promisedValue,
		credit: (text, header) => amountOf(text, currencyOf(header))?.minor ?? Number.NaN,
	},
	words: ['objective', 'service', 'currency'],
	timeText: monthAsDay,
}

/** Past breaches with what was credited. The currency stands in a column, beside the amount or in the amount's header. */
export function createBreachBuilder() {
	const table = createTableBuilder(SPEC)
	return {
		...table,
		startFile(index: number, columns: FileColumns): void {
			const { positions, names, constants } = columns
			const credit = positions.get('credit')
			const named = currencyOf(names[credit?.[0] ?? -1] ?? '')
			if (positions.has('currency') || constants.has('currency') || credit === undefined)
				table.startFile(index, columns)
			else if (named !== null)
				table.startFile(index, { ...columns, constants: new Map([...constants, ['currency', named]]) })
			else table.startFile(index, { ...columns, positions: new Map([...positions, ['currency', credit]]) })
		},
		finish(): BreachColumns {
			const { yes: _, numbers, words, ...rest } = table.finish()
			const { credit, ...others } = numbers
			return {
				...rest,
				numbers: { ...others, creditMinor: credit },
				words: { ...words, currency: words.currency && currencies(words.currency) },
			}
		},
	}
}

/** Whatever stood there as the codes of currencies; the empty word where it names none. */
function currencies({ codes, words }: WordColumn): WordColumn {
	const named = words.map((word) => currencyOf(word) ?? '')
	const kept = [...new Set(['', ...named])]
	const places = named.map((name) => kept.indexOf(name))
	return { codes: codes.map((code) => places[code]!), words: kept }
}
