import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import { canonicalJson } from '../agreement/canonical-json'
import type { Agreement } from '../agreement/schema'

/**
 * What a history is asked about, as 64 hex digits: the promises, the hours they are measured in, what is left out of outages,
 * and the services by which cases are found. Two drafts with the same digits get the same verdict from the same history.
 */
export function judgedPart({ objectives, serviceHours, downtime, services }: Agreement): string {
	const named = services.items.map(({ id, name }) => ({ id, name }))
	return bytesToHex(
		sha256(utf8ToBytes(canonicalJson({ objectives: objectives.items, serviceHours, downtime, services: named }))),
	)
}
