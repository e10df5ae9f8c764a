import type { OpenWorkspace } from '../storage/workspace'
import { type UsableVersion, usableVersion } from './usable-version'

export type KeptText = Pick<UsableVersion, 'agreement' | 'words'>

/** The agreement of a text and what it said, as a version keeps them; null where none does that can be relied on. */
export async function keptText(
	workspace: Pick<OpenWorkspace, 'versions'>,
	id: string,
	contentHash: string,
): Promise<KeptText | null> {
	const listed = (await workspace.versions.list(id)).find(
		(one) => one.kind === 'version' && one.contentHash === contentHash,
	)
	if (listed === undefined) return null
	const read = await usableVersion(workspace, id, listed.number)
	return read.kind === 'version' ? { agreement: read.agreement, words: read.words } : null
}
