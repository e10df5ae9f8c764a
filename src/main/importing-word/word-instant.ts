/**
 * A date of Word's as ISO 8601 with offset; null for none or for nonsense. Word writes the author's wall clock and calls it `Z`; only newer
 * files say the true instant beside it (`dateUtc`), which is then the one. Google and LibreOffice mean what they write.
 */
export function instantOf(date: string | null, dateUtc: string | null = null): string | null {
	return parsed(dateUtc) ?? parsed(date)
}

const SHAPE = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d)(?::(\d\d))?(?:\.\d+)?(Z|[+-]\d\d:?\d\d)?)?$/

function parsed(text: string | null): string | null {
	const [, day, minute = '00:00', second = '00', zone = 'Z'] = SHAPE.exec(text?.trim() ?? '') ?? []
	if (day === undefined) return null
	const offset = /^[+-]\d{4}$/.test(zone) ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone
	const instant = `${day}T${minute}:${second}${offset}`
	const milliseconds = Date.parse(instant)
	// Programs without a date write the beginning of some count.
	return Number.isNaN(milliseconds) || milliseconds <= 0 ? null : instant
}
