import { openAgreement } from '../../shared/agreement/open'
import type { Agreement } from '../../shared/agreement/schema'
import type { Bundle, BundledVersion } from '../../shared/bundles/bundle'
import { fromOutside } from '../../shared/bundles/exchanged'
import {
	BUNDLE_VERSION,
	type BundleAbout,
	conflictsSchema,
	formatSchema,
	isPartName,
	type Manifest,
	manifestSchema,
	PARTS,
} from '../../shared/bundles/manifest'
import type { BUNDLE_REFUSALS } from '../../shared/ipc/bundle-shapes'
import { faultOfLog, type LogFault } from '../../shared/versions/log-chain'
import { readVersion } from '../../shared/versions/version'
import { zipFiles } from '../exporting/word/package'
import { toJsonText } from '../storage/adapter'
import { sha256Of } from '../storage/attachment-store'
import { parseJsonBytes } from '../storage/safe-json'
import { unzip } from './unzip'

/** A bundle with the files of its annexes, by their hashes. */
export type Packed = {
	readonly bundle: Bundle
	readonly attachments: ReadonlyMap<string, Uint8Array>
	/** Who sent it and who worked in it; left out where nobody said. */
	readonly about?: BundleAbout
}

export type OpenedBundle =
	| ({ readonly kind: 'bundle'; readonly logFault: LogFault | null; readonly about: BundleAbout } & Packed)
	/** `part` names what is wrong, where it is one thing. */
	| { readonly kind: 'refused'; readonly reason: BundleProblem; readonly part: string }

export type BundleProblem = (typeof BUNDLE_REFUSALS)[number]

export const MAX_BUNDLE_BYTES = 256 * 1024 * 1024

/** The same bytes for the same content. */
export function bundleBytes({ bundle, attachments, about }: Packed, pledgeVersion: string): Uint8Array {
	const { agreement, base, versions, log, conflicts, audience, review, past } = bundle
	const parts = new Map<string, Uint8Array>()
	const put = (name: string, text: string) => parts.set(name, Buffer.from(text, 'utf8'))
	put(PARTS.agreement, toJsonText(agreement))
	if (base !== null) put(PARTS.base, toJsonText(base))
	if (conflicts.length > 0) put(PARTS.conflicts, toJsonText(conflicts))
	if (log !== '') put(PARTS.log, log)
	for (const version of versions) put(`versions/${version.number}.json`, version.text)
	for (const [sha256, bytes] of [...attachments].sort()) parts.set(`attachments/${sha256}.pdf`, bytes)
	const manifest: Manifest = {
		format: 'pledge-bundle',
		formatVersion: BUNDLE_VERSION,
		pledgeVersion,
		agreementId: agreement.id,
		audience,
		parts: Object.fromEntries([...parts].map(([name, bytes]) => [name, sha256Of(bytes)])),
		review,
		past: [...past],
		about: about ?? { sent: null, saved: null },
	}
	return zipFiles(new Map<string, string | Uint8Array>([[PARTS.manifest, toJsonText(manifest)], ...parts]))
}

/** Anybody's bytes as a bundle. Never rejects for what stands in them, and takes nothing that the manifest does not vouch for. */
export async function openBundle(bytes: Uint8Array): Promise<OpenedBundle> {
	if (bytes.length > MAX_BUNDLE_BYTES) return refused('too-large')
	if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return refused('not-a-bundle')
	const unzipped = await unzip(bytes)
	if (unzipped.kind !== 'files') return refused(unzipped.kind)
	const { files } = unzipped
	try {
		const manifest = readManifest(files)
		for (const [name, part] of files) {
			if (name === PARTS.manifest) continue
			if (!isPartName(name) || manifest.parts[name] !== sha256Of(part)) throw new Refusal('changed', name)
		}
		for (const name of Object.keys(manifest.parts)) if (!files.has(name)) throw new Refusal('changed', name)
		return readParts(files, manifest)
	} catch (error) {
		if (error instanceof Refusal) return refused(error.reason, error.part)
		throw error
	}
}

class Refusal extends Error {
	readonly reason: BundleProblem
	readonly part: string

	constructor(reason: BundleProblem, part: string) {
		super(reason)
		this.reason = reason
		this.part = part
	}
}

function refused(reason: BundleProblem, part = ''): OpenedBundle {
	return { kind: 'refused', reason, part: part.slice(0, 120) }
}

function readManifest(files: ReadonlyMap<string, Uint8Array>): Manifest {
	const bytes = files.get(PARTS.manifest)
	if (bytes === undefined) throw new Refusal('not-a-bundle', '')
	const value = jsonOf(bytes, PARTS.manifest)
	const format = formatSchema.safeParse(value)
	if (!format.success) throw new Refusal('not-a-bundle', '')
	if (format.data.formatVersion > BUNDLE_VERSION) throw new Refusal('too-new', '')
	const manifest = manifestSchema.safeParse(value)
	if (!manifest.success) throw new Refusal('damaged', PARTS.manifest)
	return manifest.data
}

function readParts(files: ReadonlyMap<string, Uint8Array>, manifest: Manifest): OpenedBundle {
	const { agreementId, audience, review, past, about } = manifest
	const agreement = agreementIn(files, PARTS.agreement)
	if (agreement === null || agreement.id !== agreementId) throw new Refusal('damaged', PARTS.agreement)
	const base = agreementIn(files, PARTS.base)
	if (base !== null && base.id !== agreementId) throw new Refusal('damaged', PARTS.base)
	const conflicts = conflictsSchema.safeParse(
		files.has(PARTS.conflicts) ? jsonOf(files.get(PARTS.conflicts), PARTS.conflicts) : [],
	)
	if (!conflicts.success) throw new Refusal('damaged', PARTS.conflicts)
	const versions: BundledVersion[] = []
	const attachments = new Map<string, Uint8Array>()
	for (const [name, part] of files) {
		const number = PARTS.version.exec(name)?.[1]
		if (number !== undefined) versions.push(versionIn(part, Number(number), name))
		const sha256 = PARTS.attachment.exec(name)?.[1]
		if (sha256 === undefined) continue
		if (sha256Of(part) !== sha256) throw new Refusal('changed', name)
		attachments.set(sha256, part)
	}
	const whole: Bundle = {
		...{ audience, review, agreement, base, past },
		versions: versions.sort((a, b) => a.number - b.number),
		log: Buffer.from(files.get(PARTS.log) ?? []).toString('utf8'),
		conflicts: conflicts.data,
	}
	const bundle = audience === 'external' ? fromOutside(whole) : whole
	return { kind: 'bundle', bundle, attachments, about, logFault: faultOfLog(bundle.log) }
}

function agreementIn(files: ReadonlyMap<string, Uint8Array>, name: string): Agreement | null {
	const bytes = files.get(name)
	if (bytes === undefined) return null
	const opened = openAgreement(jsonOf(bytes, name))
	if (opened.kind === 'opened') return opened.agreement
	throw new Refusal(opened.kind === 'too-new' ? 'too-new' : 'damaged', name)
}

function versionIn(bytes: Uint8Array, number: number, name: string): BundledVersion {
	const text = Buffer.from(bytes).toString('utf8')
	const read = readVersion(text, jsonOf(bytes, name))
	if (read.kind === 'too-new') throw new Refusal('too-new', name)
	if (read.kind !== 'version' || read.version.number !== number) throw new Refusal('changed', name)
	return { ...read.version, text }
}

function jsonOf(bytes: Uint8Array | undefined, name: string): unknown {
	const json = parseJsonBytes(bytes ?? new Uint8Array())
	if (json.kind === 'refused') throw new Refusal(json.problem === 'too-large' ? 'too-large' : 'damaged', name)
	return json.value
}
