import type { Agreement } from '../../shared/agreement/schema'
import type { PaperWords } from '../../shared/review/paper-words'
import { readVersion } from '../../shared/versions/version'
import { comparisonBy, versionName } from '../exporting/comparison'
import type { Payload, Said } from '../exporting/payload'
import { withTermHolidays } from '../prepare-agreement'
import { CliError, EXIT, usageError } from './cli-error'
import type { CommandContext } from './command'
import type { Output } from './export-outputs'
import { readAgreement } from './read-agreement'
import { type InputPath, readInput, readJson } from './read-input'

export type OldVersion = {
	readonly base: Agreement
	/** How a document calls it: a version by its number, any other text by the beginning of its content hash. */
	readonly name: string
	/** What it said when it was kept; null where nobody kept it. */
	readonly words: PaperWords | null
}

/** An agreement's file, or that of one of its versions. Throws CliError with status 3 for any other. */
export async function readOldVersion(input: InputPath): Promise<OldVersion> {
	const json = await readJson(input)
	const isVersion = typeof json === 'object' && json !== null && 'agreement' in json && 'contentHash' in json
	if (!isVersion) {
		const base = await readAgreement(input)
		return { base, name: await versionName(base, null), words: null }
	}
	const read = readVersion(new TextDecoder().decode(await readInput(input)), json)
	if (read.kind !== 'version') throw new CliError(EXIT.input, `export.version-${read.kind}`, { file: input.shown })
	const { agreement, number, words = null } = read.version
	return { base: agreement, name: await versionName(agreement, number), words }
}

type Compared = {
	readonly base: Agreement
	readonly said: Said
	readonly comparison: NonNullable<Payload['render']['comparison']>
}

/** The version that `--from-version` names, null where none is named. Throws CliError. */
export async function comparedOf(
	{ args, resolve, shown }: CommandContext,
	outputs: readonly Output[],
	{ state, agreement }: { readonly state: 'draft' | 'final'; readonly agreement: Agreement },
): Promise<Compared | null> {
	const file = args.one('from-version')
	if (file === null) return null
	if (state === 'final') throw usageError('export.comparedFinal')
	if (outputs.every((output) => output.file !== 'docx')) throw usageError('export.comparedWord')
	const path = resolve(file)
	if (outputs.some((output) => output.path === path)) throw usageError('output.isInput', { file })
	const { base, name, words } = await readOldVersion({ path, shown: shown(path) })
	const said = { before: words, after: null }
	return { base: await withTermHolidays(base), said, comparison: comparisonBy(agreement, name) }
}
