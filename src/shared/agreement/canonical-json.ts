import canonicalize from 'canonicalize'

/**
 * The one text of a JSON value (RFC 8785): keys in order, no spaces. Half a character (a lone surrogate, as a text cut inside an emoji
 * leaves it) has none; it is written as the U+FFFD that every output shows in its place. Throws for what is no JSON value.
 */
export function canonicalJson(value: unknown): string {
	const text = canonicalize(wellFormed(value))
	if (text === undefined) throw new TypeError('not a JSON value')
	return text
}

function wellFormed(value: unknown): unknown {
	if (typeof value === 'string') return value.replace(/\p{Surrogate}/gu, '\ufffd')
	if (Array.isArray(value)) return value.map(wellFormed)
	if (typeof value !== 'object' || value === null) return value
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [wellFormed(key), wellFormed(inner)]))
}
