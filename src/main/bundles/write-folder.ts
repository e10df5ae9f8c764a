import { join } from 'node:path'
import { PARTS } from '../../shared/bundles/manifest'
import { checkSeal } from '../../shared/versions/seal'
import { versionEntries } from '../../shared/versions/version'
import { toJsonText } from '../storage/adapter'
import { makeFolder, writeDurably } from '../storage/durable-file'
import { appendLogEntry, keepHead, readLog } from '../storage/log-file'
import { attachmentFileIn } from '../storage/workspace-paths'
import { writeOnce } from '../storage/write-once'
import type { Packed } from './bundle-file'
import { noteExchanged, writeLineage } from './lineage'

/**
 * Unpacks into a folder in which no agreement is. The agreement comes last: until it is there, the folder is none. Rejects like any write.
 */
export async function writeFolder(folder: string, { bundle, attachments }: Packed): Promise<readonly string[]> {
	const written: string[] = []
	const put = async (path: string, contents: string | Uint8Array) => {
		await writeDurably(path, contents, { keepBackup: false })
		written.push(path)
	}
	await makeFolder(folder)
	if (bundle.versions.length > 0) await makeFolder(join(folder, 'versions'))
	for (const { number, text } of bundle.versions) {
		const path = join(folder, 'versions', `${number}.json`)
		await writeOnce(path, text)
		written.push(path)
	}
	if (attachments.size > 0) await makeFolder(join(folder, 'attachments'))
	for (const [sha256, bytes] of attachments) await put(attachmentFileIn(folder, sha256), bytes)
	if (bundle.log !== '') {
		await put(join(folder, PARTS.log), bundle.log)
		await keepHead(join(folder, PARTS.log), bundle.log)
	}
	// What went outside has no log: its versions are told here, or they would look like somebody's forgery.
	const { entries } = await readLog(join(folder, PARTS.log))
	const told = new Set(versionEntries(entries).map(({ contentHash }) => contentHash))
	for (const { text, agreement: _agreement, words: _words, ...head } of bundle.versions) {
		const seal = checkSeal(text)
		if (told.has(head.contentHash) || seal.kind !== 'fits') continue
		await appendLogEntry(join(folder, PARTS.log), { kind: 'version', ...head, fileHash: seal.hash })
	}
	if (bundle.base !== null) await put(join(folder, PARTS.base), toJsonText(bundle.base))
	if (bundle.conflicts.length > 0) await put(join(folder, PARTS.conflicts), toJsonText(bundle.conflicts))
	await writeLineage(folder, { origin: bundle.audience, past: [], outside: [] })
	await noteExchanged(folder, bundle)
	await put(join(folder, PARTS.agreement), toJsonText(bundle.agreement))
	return written
}
