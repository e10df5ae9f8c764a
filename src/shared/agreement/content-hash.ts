import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from './canonical-json'
import type { Agreement } from './schema'

/**
 * What parties agree on, as 64 hex digits: SHA-256 of the canonical JSON (RFC 8785) of the agreement without the action
 * plan, the review and the playbook, which are internal, and without the signature profile, which only says whose tags are printed. The log lies
 * beside the agreement and so is never in it. Nor is the version of the file's shape: a migration that only adds what
 * nobody agreed on leaves the hashes of old texts as they are. The order of keys does not matter.
 */
export function contentHash(agreement: Agreement): string {
	const { schemaVersion: _shape, actionPlan: _plan, review: _review, parties, signatures, ...agreed } = agreement
	const { playbook: _origin, ...named } = parties
	const { profile: _tags, ...signed } = signatures
	return bytesToHex(sha256(utf8ToBytes(canonicalJson({ ...agreed, parties: named, signatures: signed }))))
}
