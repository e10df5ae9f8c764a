import { contentHash } from '../../shared/agreement/content-hash'
import { publicAgreement } from '../../shared/agreement/public-agreement'
import type { Agreement } from '../../shared/agreement/schema'
import { type PaperWords, paperWords } from '../../shared/review/paper-words'
import { numberFor } from '../../shared/versions/next-number'
import type { Version, VersionHead } from '../../shared/versions/version'
import { contractOutline } from '../both-languages'
import { numberedFinals } from '../exporting/finals'
import { withTermHolidays } from '../prepare-agreement'
import { headOf, numberedOf } from '../storage/version-files'
import type { OpenWorkspace } from '../storage/workspace'

export type Wanted = Pick<VersionHead, 'name' | 'note' | 'by' | 'at'>

export type Made =
	| { readonly kind: 'created'; readonly version: VersionHead }
	/** This text has a version already, under a name that stays. */
	| { readonly kind: 'same'; readonly version: VersionHead }

/** An agreement as its versions and exports have it, and the hash that names it. */
export async function asAgreed(agreement: Agreement): Promise<{ agreement: Agreement; contentHash: string }> {
	const dated = await withTermHolidays(agreement)
	return { agreement: dated, contentHash: contentHash(publicAgreement(dated)) }
}

/** Versions and log of an agreement, in a workspace or in a folder of its own. */
export type Place = Pick<OpenWorkspace, 'readLog'> & {
	readonly versions: Pick<OpenWorkspace['versions'], 'list' | 'add' | 'alone'>
}

/** The number of a text among versions and finals. */
export async function numberOf(workspace: Place, id: string, hash: string): Promise<number> {
	const { entries } = await workspace.readLog(id)
	// A version comes first: it has the text itself.
	return numberFor([...numberedOf(await workspace.versions.list(id)), ...numberedFinals(entries)], hash)
}

/** Keeps an agreement as it stands in the window. Rejects like any write. */
export async function makeVersion(workspace: Place, agreement: Agreement, wanted: Wanted): Promise<Made> {
	const agreed = await asAgreed(agreement)
	return workspace.versions.alone(agreement.id, async () => {
		const number = await numberOf(workspace, agreement.id, agreed.contentHash)
		return putVersion(workspace, { ...wanted, ...agreed, number })
	})
}

/** Within `alone`: makes the version of a number that was found before, if it is not there. */
export async function putVersion({ versions }: Place, version: Version): Promise<Made> {
	const { id } = version.agreement
	const there = (await versions.list(id)).find(({ number }) => number === version.number)
	if (there?.kind === 'version' && there.contentHash === version.contentHash) return { kind: 'same', version: there }
	// A final of this text has the number, and the file beside it is no longer as it was: the list of versions says so.
	if (there?.kind === 'too-new' || (there?.kind === 'faulty' && there.fault !== 'missing'))
		return { kind: 'same', version: headOf(version) }
	return { kind: 'created', version: await versions.add(id, { words: sentWordsOf(version.agreement), ...version }) }
}

/** What the contract says to the other side, in the words that this Pledge has for it. */
function sentWordsOf(agreement: Agreement): PaperWords {
	return paperWords(contractOutline(agreement, { audience: 'external', state: 'draft' }))
}
