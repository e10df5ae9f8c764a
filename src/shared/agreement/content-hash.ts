import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from './canonical-json'
import type { Agreement } from './schema'

/**
 * What parties agree on, as 64 hex digits: SHA-256 of the canonical JSON (RFC 8785) of the agreement without the action
 * plan and the review, which are internal, and without the signature profile, which only says whose tags are printed. The log lies
 * beside the agreement and so is never in it. The order of keys does not matter.
 */
export function contentHash(agreement: Agreement): string {
	const { actionPlan: _plan, review: _review, signatures, ...agreed } = agreement
	const { profile: _tags, ...signed } = signatures
	return bytesToHex(sha256(utf8ToBytes(canonicalJson({ ...agreed, signatures: signed }))))
}
