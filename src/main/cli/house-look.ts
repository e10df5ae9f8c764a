import { type HouseLook, plainLook } from '../../shared/brand/brand'
import { workspaceOf } from '../storage/agreement-log'
import { openStored } from '../storage/open'
import { parseWorkspace } from '../storage/parse-documents'
import { workspacePaths } from '../storage/workspace-paths'

/** The look of the workspace that an agreement's file lies in; Pledge's own for a file that lies elsewhere or where it cannot be read. */
export async function houseLookOf(agreementFile: string): Promise<HouseLook> {
	const folder = workspaceOf(agreementFile)
	if (folder === null) return plainLook
	const path = workspacePaths(folder).workspaceFile
	const stored = await openStored(path, { parse: parseWorkspace, label: 'workspace', aside: null })
	if (stored.kind === 'opened') return stored.value.look
	return stored.kind === 'too-new' ? (stored.asKnown?.look ?? plainLook) : plainLook
}
