/** How much of an agreement one page takes. */
export type SummaryLimits = {
	readonly promises: number
	readonly services: number
	readonly calendars: number
	readonly channels: number
	readonly remedies: number
	/** Characters of one typed text. */
	readonly letters: number
}

const PROMISES = [16, 13, 11, 9, 8, 7, 6, 5, 4, 3, 2, 1]

/** From everything to little: the first that fits the page is taken. */
export const SUMMARY_LIMITS: readonly SummaryLimits[] = [
	{ promises: 24, services: 12, calendars: 6, channels: 6, remedies: 5, letters: 260 },
	{ promises: 20, services: 10, calendars: 5, channels: 5, remedies: 4, letters: 180 },
	...PROMISES.map((promises) => ({
		promises,
		services: Math.max(2, Math.min(8, promises)),
		calendars: promises > 8 ? 4 : promises > 4 ? 3 : 2,
		channels: promises > 8 ? 4 : promises > 4 ? 3 : 2,
		remedies: promises > 8 ? 3 : promises > 4 ? 2 : 1,
		letters: promises > 8 ? 140 : promises > 4 ? 100 : promises > 1 ? 70 : 40,
	})),
]
