/**
 * Whether two instants are the same second, or show the same clock: a program that drops the zone gives an author's wall clock back as if
 * it were UTC.
 */
export function isSameInstant(ours: string, theirs: string | null): boolean {
	if (theirs === null) return false
	const seconds = (at: string) => Math.floor(Date.parse(at) / 1000)
	if (seconds(ours) === seconds(theirs)) return true
	const clock = (at: string) => at.slice(0, 19)
	return clock(ours) === clock(theirs) || clock(ours).slice(0, 16) === clock(theirs).slice(0, 16)
}
