import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'

/** `fits`: the text is as it was when it was sealed. `hash` names it, as 64 hex digits. */
export type SealCheck =
	| { readonly kind: 'fits'; readonly hash: string }
	| { readonly kind: 'broken' }
	| { readonly kind: 'none' }

const SEAL = /,(\s*)"hash": ?"([0-9a-f]{64})"\s*\}\s*$/

export function hashOfText(text: string): string {
	return bytesToHex(sha256(utf8ToBytes(text)))
}

/**
 * The JSON of an object, which has something in it and no `hash` of its own, with the SHA-256 of all its text as a last `hash`. `indent` as
 * of JSON.stringify. The seal shows that a text was changed, not who changed it: whoever rewrites a file can seal it again.
 */
export function sealedJson(value: object, indent = ''): string {
	const text = JSON.stringify(value, null, indent)
	const body = text.slice(0, text.lastIndexOf('}')).trimEnd()
	return indent === ''
		? `${body},"hash":"${hashOfText(body)}"}`
		: `${body},\n${indent}"hash": "${hashOfText(body)}"\n}\n`
}

export function checkSeal(text: string): SealCheck {
	const match = SEAL.exec(text)
	const hash = match?.[2]
	if (match === null || hash === undefined) return { kind: 'none' }
	return hashOfText(text.slice(0, match.index)) === hash ? { kind: 'fits', hash } : { kind: 'broken' }
}
