import { join } from 'node:path'
import { PARTS } from '../../shared/bundles/manifest'
import { toJsonText } from '../storage/adapter'
import { makeFolder, writeDurably } from '../storage/durable-file'
import { keepHead } from '../storage/log-file'
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
	if (bundle.base !== null) await put(join(folder, PARTS.base), toJsonText(bundle.base))
	if (bundle.conflicts.length > 0) await put(join(folder, PARTS.conflicts), toJsonText(bundle.conflicts))
	await writeLineage(folder, { origin: bundle.audience, past: [], outside: [] })
	await noteExchanged(folder, bundle)
	await put(join(folder, PARTS.agreement), toJsonText(bundle.agreement))
	return written
}
