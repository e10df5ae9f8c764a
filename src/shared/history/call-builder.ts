import type { CallColumns } from './contacts'
import { durationOf, unitOfHeader } from './duration-text'
import { createTableBuilder, type TableSpec } from './table-builder'

const seconds = (text: string, header: string): number => durationOf(text, unitOfHeader(header))

const SPEC: TableSpec<
	'offeredAt' | 'answeredAt' | 'abandonedAt',
	'waitSeconds' | 'handlingSeconds',
	'channel' | 'group' | 'service' | 'abandoned'
> = {
	times: ['offeredAt', 'answeredAt', 'abandonedAt'],
	numbers: { waitSeconds: seconds, handlingSeconds: seconds },
	words: ['channel', 'group', 'service', 'abandoned'],
	yesTimes: ['abandonedAt'],
	summed: ['handlingSeconds'],
}
/** Bit of `abandonedAt` in a row's yes-times. */
const ABANDONED_BIT = 4

/** What telephone systems write where a caller left; compared by their beginnings, without case. */
const LEFT = [
	...[
		'abandon',
		'abgebroch',
		'abbruch',
		'aufgelegt',
		'lost',
		'verloren',
		'missed',
		'verpasst',
		'unanswered',
		'no answer',
	],
	...[
		'not answered',
		'nicht angenommen',
		'unbeantwortet',
		'hung up',
		'caller hang',
		'true',
		'yes',
		'ja',
		'wahr',
		'1',
		'x',
	],
]

/** Calls and chats, one row each. */
export function createCallBuilder() {
	const table = createTableBuilder(SPEC)
	return {
		...table,
		finish(): CallColumns {
			const { yes, words, times, numbers, ...rest } = table.finish()
			const { abandoned: said, ...others } = words
			const left = said === null ? null : said.words.map((word) => saysLeft(word))
			const known = said !== null || times.abandonedAt !== null || times.answeredAt !== null
			const abandoned = known ? new Uint8Array(rest.count) : null
			const wait = numbers.waitSeconds?.slice() ?? emptyIfAny([times.answeredAt, times.abandonedAt], rest.count)
			for (let row = 0; row < rest.count; row++) {
				const offeredAt = times.offeredAt?.[row] ?? Number.NaN
				const answeredAt = times.answeredAt?.[row] ?? Number.NaN
				const isTold = said !== null || times.abandonedAt !== null
				// A log that only knows answers: a call does not stay open, so one without an answer was given up.
				const isLeft = isTold
					? (yes[row]! & ABANDONED_BIT) !== 0 || (left?.[said!.codes[row]!] ?? false)
					: Number.isNaN(answeredAt)
				if (abandoned !== null && isLeft) abandoned[row] = 1
				if (wait !== null && Number.isNaN(wait[row]!))
					wait[row] = (isLeft ? (times.abandonedAt?.[row] ?? Number.NaN) : answeredAt) - offeredAt
			}
			return { ...rest, times, words: others, numbers: { ...numbers, waitSeconds: wait }, abandoned }
		},
	}
}

function saysLeft(word: string): boolean {
	const lower = word.toLowerCase()
	return LEFT.some((beginning) => (beginning.length <= 4 ? lower === beginning : lower.startsWith(beginning)))
}

function emptyIfAny(columns: readonly (Float64Array | null)[], count: number): Float64Array | null {
	return columns.some((column) => column !== null) ? new Float64Array(count).fill(Number.NaN) : null
}
