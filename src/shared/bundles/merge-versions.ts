import { checkSeal } from '../versions/seal'
import { type VersionEntry, type VersionHead, versionText } from '../versions/version'
import type { BundledVersion } from './bundle'

export type MergedVersions = {
	/** By number. */
	readonly versions: readonly BundledVersion[]
	/** What the log must say of those that got another number. */
	readonly renumbered: readonly VersionEntry[]
}

/**
 * Versions of both sides, one for each text. A number that two different texts have stays with the one that was made first, the other gets
 * the next after all. A text that has two numbers keeps the higher one.
 */
export function mergeVersions(a: readonly BundledVersion[], b: readonly BundledVersion[]): MergedVersions {
	const byText = new Map<string, BundledVersion>()
	for (const version of [...a, ...b].sort(byAge)) {
		const known = byText.get(version.contentHash)
		if (known === undefined || known.number < version.number) byText.set(version.contentHash, version)
	}
	const taken = new Map<number, BundledVersion>()
	const late: BundledVersion[] = []
	for (const version of [...byText.values()].sort(byAge)) {
		if (taken.has(version.number)) late.push(version)
		else taken.set(version.number, version)
	}
	const renumbered: VersionEntry[] = []
	for (const version of late) {
		const number = Math.max(...taken.keys()) + 1
		const moved = { ...version, number }
		const text = versionText(moved)
		taken.set(number, { ...moved, text })
		renumbered.push(entryOf(moved, text))
	}
	return { versions: [...taken.values()].sort((x, y) => x.number - y.number), renumbered }
}

function entryOf({ number, name, note, by, at, contentHash }: VersionHead, text: string): VersionEntry {
	const seal = checkSeal(text)
	const fileHash = seal.kind === 'fits' ? seal.hash : ''
	return { kind: 'version', number, name, note, by, at, contentHash, fileHash }
}

function byAge(one: BundledVersion, other: BundledVersion): number {
	const key = ({ at, number, contentHash, text }: BundledVersion) =>
		// The copy that went outside says less about the same version.
		[Date.parse(at) || 0, number, contentHash, -text.length, text] as const
	const [left, right] = [key(one), key(other)]
	for (const [index, part] of left.entries()) {
		const opposite = right[index]
		if (opposite !== undefined && part !== opposite) return part < opposite ? -1 : 1
	}
	return 0
}
