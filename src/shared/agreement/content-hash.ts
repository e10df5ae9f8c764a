import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from './canonical-json'
import type { Agreement } from './schema'

/**
 * What parties agree on, as 64 hex digits: SHA-256 of the canonical JSON (RFC 8785) of the agreement without the action
 * plan, which is internal, and without the signature profile, which only says whose tags are printed. Threads, approvals
 * and the log lie beside the agreement and so are never in it. The order of keys does not matter.
 */
export function contentHash(agreement: Agreement): string {
	const { actionPlan: _internal, signatures, ...agreed } = agreement
	const { profile: _tags, ...signed } = signatures
	return bytesToHex(sha256(utf8ToBytes(canonicalJson({ ...agreed, signatures: signed }))))
}
