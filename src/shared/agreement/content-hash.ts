import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import type { Agreement } from './schema'

/**
 * What parties agree on, as 64 hex digits: SHA-256 of the canonical JSON (RFC 8785) of the agreement without the action
 * plan, which is internal, and without the signature profile, which only says whose tags are printed. Threads, approvals
 * and the log lie beside the agreement and so are never in it. The order of keys does not matter.
 */
export function contentHash(agreement: Agreement): string {
	const { actionPlan: _internal, signatures, ...agreed } = agreement
	const { profile: _tags, ...signed } = signatures
	const text = canonicalize(wellFormed({ ...agreed, signatures: signed }))
	// Undefined only for what is no JSON value, which an agreement always is.
	if (text === undefined) throw new TypeError('an agreement is a JSON value')
	return bytesToHex(sha256(utf8ToBytes(text)))
}

/**
 * Half a character (a lone surrogate, as a text cut inside an emoji leaves it) has no canonical JSON. It is hashed as the
 * U+FFFD that every output shows in its place.
 */
function wellFormed(value: unknown): unknown {
	if (typeof value === 'string') return value.replace(/\p{Surrogate}/gu, '\ufffd')
	if (Array.isArray(value)) return value.map(wellFormed)
	if (typeof value !== 'object' || value === null) return value
	return Object.fromEntries(Object.entries(value).map(([key, inner]) => [wellFormed(key), wellFormed(inner)]))
}
