import { z } from 'zod'
import { openAgreement } from '../agreement/open'
import type { Agreement } from '../agreement/schema'
import { type PaperWords, paperWordsSchema } from '../review/paper-words'
import { checkSeal, sealedJson } from './seal'

export const contentHashSchema = z.string().regex(/^[0-9a-f]{64}$/)

/** A version without its agreement. One text has one version, and finals are counted in the same row. */
export const versionHeadSchema = z.object({
	/** Counts the versions of an agreement from 1. */
	number: z.int().min(1).max(1_000_000),
	name: z.string().min(1).max(200),
	note: z.string().max(5_000),
	/** Who made it; empty where the user has not said. */
	by: z.string().max(200),
	/** ISO instant. */
	at: z.string().max(40),
	/** Of what the parties would agree on, as exports have it. */
	contentHash: contentHashSchema,
})
export type VersionHead = z.infer<typeof versionHeadSchema>

/** An agreement as it stood, with its review, and never changed again. */
export type Version = VersionHead & {
	readonly agreement: Agreement
	/** What the contract for the other side said when it was made: another Pledge may word clauses otherwise. Older versions have none. */
	readonly words?: PaperWords
}

export type ReadVersion =
	/** `hash` names all of the file. */
	| { readonly kind: 'version'; readonly version: Version; readonly hash: string }
	/** It is not what was written. */
	| { readonly kind: 'changed' }
	/** Whole, but its agreement is of a newer Pledge. */
	| { readonly kind: 'too-new' }

/** The file of a version. Its agreement has the holidays of its term stored. */
export function versionText(version: Version): string {
	const { number, name, note, by, at, contentHash, agreement, words } = version
	const said = words === undefined ? {} : { words: words.map(({ address, text }) => [address, text]) }
	return sealedJson({ number, name, note, by, at, contentHash, agreement, ...said }, '\t')
}

const wordsSchema = z
	.array(z.tuple([z.string(), z.string()]))
	.transform((pairs) => pairs.map(([address, text]) => ({ address, text })))
	.pipe(paperWordsSchema)

/** `json` is what the text parses to. */
export function readVersion(text: string, json: unknown): ReadVersion {
	const seal = checkSeal(text)
	const head = versionHeadSchema.extend({ agreement: z.unknown(), words: wordsSchema.optional() }).safeParse(json)
	if (seal.kind !== 'fits' || !head.success) return { kind: 'changed' }
	const opened = openAgreement(head.data.agreement)
	if (opened.kind === 'too-new') return { kind: 'too-new' }
	if (opened.kind === 'broken') return { kind: 'changed' }
	const { words, ...said } = head.data
	const version = { ...said, agreement: opened.agreement, ...(words === undefined ? {} : { words }) }
	return { kind: 'version', version, hash: seal.hash }
}

/** What the log says of a version that was made. */
export const versionEntrySchema = versionHeadSchema.extend({ kind: z.literal('version'), fileHash: contentHashSchema })
export type VersionEntry = z.infer<typeof versionEntrySchema>

export function versionEntries(entries: readonly unknown[]): VersionEntry[] {
	return entries.flatMap((entry) => {
		const parsed = versionEntrySchema.safeParse(entry)
		return parsed.success ? [parsed.data] : []
	})
}
