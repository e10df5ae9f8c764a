import { extname } from 'node:path'
import type { Agreement } from '../../shared/agreement/schema'
import { EXPORT_FILES, type ExportFile } from '../../shared/ipc/export-file'
import type { ContractLanguage } from '../../shared/outline/block'
import { isInternalSheet } from '../../shared/sheets/sheet-list'
import { DOCUMENT_REVIEWS, type DocumentReview } from '../exporting/document-review'
import { type Ending, endingsOf, extensionOf } from '../exporting/export-files'
import { choice } from './arguments'
import { usageError } from './cli-error'
import type { CommandContext } from './command'

export type Output = {
	readonly file: ExportFile
	readonly ending: Ending
	/** Absolute. */
	readonly path: string
}

const AUDIENCES = ['external', 'internal'] as const

/** The files that `pledge export` is asked for, in the order of `EXPORT_FILES`. Throws CliError with status 2. */
export function outputsOf({ args, resolve }: CommandContext, input: string): readonly Output[] {
	const given = EXPORT_FILES.flatMap((file) => {
		const name = args.one(file)
		return name === null ? [] : [{ file, name, path: resolve(name), ending: endingOf(file, name) }]
	})
	if (given.length === 0)
		throw usageError('export.nothing', { options: EXPORT_FILES.map((id) => `--${id}`).join(', ') })
	const seen = new Set<string>()
	for (const { path, name } of given) {
		if (path === input) throw usageError('output.isInput', { file: name })
		if (seen.has(path)) throw usageError('output.twice', { file: name })
		seen.add(path)
	}
	return given.map(({ file, path, ending }) => ({ file, path, ending }))
}

/** How a paper is written is said by its ending; the contract's own options say it themselves. */
function endingOf(file: ExportFile, name: string): Ending {
	const endings = endingsOf(file)
	if (endings.length === 1) return endings[0]!
	const given = extname(name).slice(1).toLowerCase()
	const found = endings.find((ending) => extensionOf(ending) === given)
	if (found === undefined) {
		const list = endings.map((ending) => `.${extensionOf(ending)}`).join(', ')
		throw usageError('export.ending', { option: `--${file}`, file: name, endings: list })
	}
	return found
}

/**
 * Who the files are for. Internal papers by themselves are for the own people without saying so; beside anything for the other side they
 * must be asked for by name. Throws CliError with status 2.
 */
export function audienceOf({ args }: CommandContext, outputs: readonly Output[]): (typeof AUDIENCES)[number] {
	const internal = outputs.filter(({ file }) => isInternalSheet(file))
	const isAllInternal = internal.length === outputs.length
	const audience = choice(args, 'audience', AUDIENCES, isAllInternal ? 'internal' : 'external')
	const [first] = internal
	if (audience === 'external' && first !== undefined) throw usageError('export.internal', { option: `--${first.file}` })
	return audience
}

/**
 * What of the review goes along, which only Word can show. A final is signed, so nothing is said in its margin. Throws CliError with
 * status 2.
 */
export function reviewOf(
	{ args }: CommandContext,
	outputs: readonly Output[],
	{ audience, state }: { readonly audience: (typeof AUDIENCES)[number]; readonly state: 'draft' | 'final' },
): 'none' | DocumentReview {
	const review = choice(args, 'review', ['none', ...DOCUMENT_REVIEWS], 'none')
	if (review === 'none') return review
	if (state === 'final') throw usageError('export.reviewFinal')
	if (review === 'all' && audience === 'external') throw usageError('export.reviewAll')
	if (outputs.every(({ file }) => file !== 'docx')) throw usageError('export.reviewWord')
	return review
}

/**
 * The only one of two languages that the files get; null for all that the agreement has. What is signed, and what a review takes back in,
 * has both. Throws CliError with status 2.
 */
export function languageOf(
	{ args }: CommandContext,
	{
		state,
		review,
		agreement,
	}: {
		readonly state: 'draft' | 'final'
		readonly review: 'none' | DocumentReview
		readonly agreement: Agreement
	},
): ContractLanguage | null {
	const { language } = agreement.parties
	const wished = choice(args, 'language', ['de', 'en', 'de+en'], language)
	if (wished === language) return null
	if (language !== 'de+en' || wished === 'de+en') throw usageError(`export.language.${language}`, { wished })
	if (state === 'final') throw usageError('export.languageFinal')
	if (review !== 'none') throw usageError('export.languageReview')
	return wished
}
