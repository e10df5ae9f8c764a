import { contentHash } from '../../shared/agreement/content-hash'
import { publicAgreement } from '../../shared/agreement/public-agreement'
import type { Agreement } from '../../shared/agreement/schema'
import type { HouseLook } from '../../shared/brand/brand'
import { withTermHolidays } from '../prepare-agreement'
import { makePayload, type Payload, type Said } from './payload'

export type ComparisonWishes = {
	readonly before: Agreement
	readonly after: Agreement
	/** How the old version is called. */
	readonly name: string
	/** Their words, where they were kept. */
	readonly said?: Said
	/** The day printed on it, `YYYY-MM-DD`. */
	readonly date: string
	readonly audience: 'external' | 'internal'
	readonly look: HouseLook
	readonly pledgeVersion: string
}

/** Two agreements as one Word document with tracked changes. */
export async function comparisonPayload(wishes: ComparisonWishes): Promise<Payload> {
	const { before, name, said, date, audience, look, pledgeVersion } = wishes
	const after = await withTermHolidays(wishes.after)
	return makePayload(
		after,
		{
			...{ kind: 'draft', version: null, profile: 'plain', date, audience, pledgeVersion },
			comparison: comparisonBy(after, name),
			...look,
		},
		await withTermHolidays(before),
		said,
	)
}

/** Digits of a hash that tell one text from another for a reader. */
const HASH_DIGITS = 12

/** How a document calls a version: by its number, where it has one, and the beginning of its content hash. */
export async function versionName(agreement: Agreement, number: number | null): Promise<string> {
	const hash = contentHash(publicAgreement(await withTermHolidays(agreement))).slice(0, HASH_DIGITS)
	return number === null ? hash : `${number} (${hash})`
}

/** Who says in a document what is new: the house that made it. */
export function comparisonBy({ parties }: Agreement, name: string): NonNullable<Payload['render']['comparison']> {
	const house = parties.provider.name?.trim() ?? ''
	return { name, author: house === '' ? 'Pledge' : house }
}
