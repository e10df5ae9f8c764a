/**
 * Whether two instants are the same second, or show the same clock: a program that drops the zone gives an author's wall clock back as if
 * it were UTC.
 */
export function isSameInstant(ours: string, theirs: string | null): boolean {
	if (theirs === null) return false
	return isSameSecond(ours, theirs) || ours.slice(0, 16) === theirs.slice(0, 16)
}

/** As `isSameInstant`, to the second: programs that keep no seconds are not meant. */
export function isSameSecond(ours: string, theirs: string | null): boolean {
	if (theirs === null) return false
	const seconds = (at: string) => Math.floor(Date.parse(at) / 1000)
	return seconds(ours) === seconds(theirs) || ours.slice(0, 19) === theirs.slice(0, 19)
}
