import type { SignatureBlock } from '../../shared/outline/block'
import type { Band } from '../../shared/outline/side-by-side'

/**
 * Signature blocks in print order, at most two a row. A party with several signatories starts a row of its own, so that nobody signs in
 * the other side's row.
 */
export function signaturePairs(blocks: readonly SignatureBlock[]): readonly (readonly SignatureBlock[])[] {
	const isLarge = (party: SignatureBlock['party']) => blocks.filter((block) => block.party === party).length > 1
	const rows: SignatureBlock[][] = []
	for (const block of blocks) {
		const row = rows[rows.length - 1]
		const left = row?.[0]
		const fits =
			row?.length === 1 &&
			left !== undefined &&
			(left.party === block.party || !(isLarge(left.party) || isLarge(block.party)))
		if (fits) row.push(block)
		else rows.push([block])
	}
	return rows
}

/** The line that is signed: the one that says so, else the first empty one after place and date. -1 where there is none. */
export function signatureLineIndex(block: SignatureBlock): number {
	const meant = block.lines.findIndex(({ purpose }) => purpose === 'signature')
	if (meant !== -1) return meant
	const named = block.lines.findIndex((line) => line.value === null && /^(unterschrift|signature)/iu.test(line.label))
	if (named !== -1) return named
	const empty = block.lines.flatMap((line, index) => (line.value === null ? [index] : []))
	return empty[1] ?? empty[0] ?? -1
}

/** The signatures that stand together from here on. */
export function signaturesFrom(bands: readonly Band[], start: number): readonly SignatureBlock[] {
	const group: SignatureBlock[] = []
	for (const band of bands.slice(start)) {
		if (band.kind !== 'whole' || band.block.kind !== 'signature') break
		group.push(band.block)
	}
	return group
}
