import path from 'node:path'
import packageFile from '../../../../package.json'
import type { ImportReport } from '../../importing-word/import-report'
import { importReview } from '../../importing-word/import-review'
import { MAX_WORD_BYTES } from '../../importing-word/read-word'
import { returnedWords, unplacedLine } from '../../importing-word/words'
import { toJsonText } from '../../storage/adapter'
import { translator } from '../../words/messages'
import { requirePositionals } from '../arguments'
import { CliError, EXIT, usageError } from '../cli-error'
import type { Command, CommandContext } from '../command'
import { readAgreement } from '../read-agreement'
import { readInput } from '../read-input'
import { writeOutput } from '../write-output'

/** `pledge review import`: what reviewers did to a Word document, as threads and suggestions of its agreement. */
export const reviewCommand: Command = {
	usage: ['import FILE REVIEWED.docx -o FILE [--json]'],
	options: { output: { takes: 'FILE', short: 'o' } },
	run: async (context) => {
		const { args, io, t, resolve, shown } = context
		const [action = '', file = '', reviewed = ''] = requirePositionals(args, ['import', 'FILE', 'REVIEWED.docx'])
		if (action !== 'import') throw usageError('review.action', { action })
		const output = args.one('output')
		if (output === null) throw usageError('usage.required', { option: '-o FILE' })
		const [agreementPath, documentPath, target] = [resolve(file), resolve(reviewed), resolve(output)]
		const agreement = await readAgreement({ path: agreementPath, shown: shown(agreementPath) })
		const bytes = await readInput({ path: documentPath, shown: shown(documentPath) }, MAX_WORD_BYTES)
		const words = returnedWords(translator(t.language, 'returned'))
		const outcome = await importReview(agreement, bytes, {
			fileName: path.basename(documentPath),
			now: io.now(),
			words,
		})
		if (outcome.kind !== 'imported')
			throw new CliError(EXIT.input, `review.${outcome.kind}`, { file: shown(documentPath) })
		const { review, report } = outcome
		await writeOutput({ path: target, shown: shown(target) }, toJsonText({ ...agreement, review }), {
			keepBackup: true,
		})
		if (context.json) context.printJson({ ...report, file: target })
		else printLines(context, report, shown(target))
		return EXIT.fine
	},
}

function printLines({ t, printLine }: CommandContext, report: ImportReport, file: string): void {
	const say = translator(t.language, 'returned')
	const { comments, changes, untracked, unplaced, comparedWith, hasSentWords, madeBy } = report
	for (const [key, { read, placed, unplaced: left }] of Object.entries({ comments, changes }))
		printLine(say(key, { count: read, placed, unplaced: left }))
	if (untracked > 0) printLine(say('untracked', { count: untracked }))
	if (untracked > 0 && !hasSentWords && madeBy !== null && madeBy !== packageFile.version)
		printLine(say('compared.other-version', { made: madeBy, own: packageFile.version }))
	if (comparedWith !== 'sent-version') printLine(say(`compared.${comparedWith}`))
	if (unplaced.length > 0) printLine(say('unplaced'))
	for (const one of unplaced) printLine(`  ${unplacedLine(say, one)}`)
	printLine(say('written', { file }))
}
