import type { Agreement } from '../../shared/agreement/schema'
import { AppError } from '../../shared/ipc/errors'
import type { PaperWords } from '../../shared/review/paper-words'
import type { VersionHead } from '../../shared/versions/version'
import { headOf } from '../storage/version-files'
import type { OpenWorkspace } from '../storage/workspace'

export type UsableVersion = {
	readonly kind: 'version'
	readonly head: VersionHead
	readonly agreement: Agreement
	/** What it said when it was made; null in a version of an older Pledge. */
	readonly words: PaperWords | null
}
export type UnusableVersion = { readonly kind: 'changed' | 'too-new'; readonly number: number }

/** What the log says of a version counts as much as its file. Rejects with `not-found` where there is none of this number. */
export async function usableVersion(
	{ versions }: Pick<OpenWorkspace, 'versions'>,
	id: string,
	number: number,
): Promise<UsableVersion | UnusableVersion> {
	const listed = (await versions.list(id)).find((one) => one.number === number)
	if (listed === undefined) throw new AppError('not-found', `${id}/${number}`)
	if (listed.kind === 'faulty') return { kind: 'changed', number }
	const found = await versions.read(id, number)
	if (found.kind !== 'version') return { kind: found.kind, number }
	const { agreement, words = null } = found.version
	return { kind: 'version', head: headOf(found.version), agreement, words }
}
