/** How much of an agreement one page takes. */
export type SummaryLimits = {
	readonly promises: number
	readonly services: number
	readonly calendars: number
	readonly channels: number
	/** Lines about the past. */
	readonly records: number
	/** Characters of one typed text. */
	readonly letters: number
}

const PROMISES = [30, 24, 19, 15, 12, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]

/** From everything to little: the first that fits the page is taken. Names give way before promises do. */
export const SUMMARY_LIMITS: readonly SummaryLimits[] = [
	{ promises: 30, services: 12, calendars: 6, channels: 6, records: 12, letters: 200 },
	...PROMISES.flatMap((promises): SummaryLimits[] => [
		{ promises, services: 8, calendars: 4, channels: 4, records: Math.max(6, Math.min(12, promises)), letters: 90 },
		{ promises, services: 4, calendars: 3, channels: 3, records: Math.max(4, Math.min(8, promises)), letters: 60 },
		...(promises > 12
			? []
			: [
					{
						promises,
						services: 3,
						calendars: 2,
						channels: 2,
						records: Math.max(3, Math.min(6, promises)),
						letters: 44,
					},
				]),
	]),
	{ promises: 1, services: 2, calendars: 1, channels: 1, records: 2, letters: 30 },
]
