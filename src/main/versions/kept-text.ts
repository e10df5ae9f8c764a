import type { Agreement } from '../../shared/agreement/schema'
import type { OpenWorkspace } from '../storage/workspace'
import { usableVersion } from './usable-version'

/** The agreement of a text, as a version keeps it; null where none does that can be relied on. */
export async function keptText(
	workspace: Pick<OpenWorkspace, 'versions'>,
	id: string,
	contentHash: string,
): Promise<Agreement | null> {
	const listed = (await workspace.versions.list(id)).find(
		(one) => one.kind === 'version' && one.contentHash === contentHash,
	)
	if (listed === undefined) return null
	const read = await usableVersion(workspace, id, listed.number)
	return read.kind === 'version' ? read.agreement : null
}
