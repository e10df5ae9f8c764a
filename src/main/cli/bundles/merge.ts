import packageFile from '../../../../package.json'
import type { Alternative, Conflict } from '../../../shared/bundles/conflict'
import { mergeBundles } from '../../../shared/bundles/merge-bundles'
import { bundleBytes } from '../../bundles/bundle-file'
import { requirePositionals } from '../arguments'
import { CliError, EXIT, type ExitStatus } from '../cli-error'
import type { CommandContext } from '../command'
import { writeOutput } from '../write-output'
import { outputOf, readBundle, refuseSending } from './bundle-input'

/** `pledge bundle merge`: status 1 while something has to be decided by somebody. */
export async function mergeBundleFiles(context: CommandContext): Promise<ExitStatus> {
	const { args, resolve, shown, t, json, printJson, printLine } = context
	const [, ...given] = requirePositionals(args, ['merge', 'A.pledge', 'B.pledge'])
	refuseSending(context)
	const output = outputOf(context, 'C.pledge')
	const inputs = given.map((one) => ({ path: resolve(one), shown: shown(resolve(one)) }))
	const [a, b] = [await readBundle(context, inputs[0]!), await readBundle(context, inputs[1]!)]
	const merged = mergeBundles(a.bundle, b.bundle)
	if (merged.kind === 'other-agreement')
		throw new CliError(EXIT.input, 'bundle.other', { file: inputs[0]!.shown, other: inputs[1]!.shown })
	const { bundle } = merged
	const attachments = new Map([...a.attachments, ...b.attachments])
	await writeOutput(output, bundleBytes({ bundle, attachments }, packageFile.version))
	const { threads, suggestions, approvals } = bundle.agreement.review
	const told = {
		threads: threads.length,
		suggestions: suggestions.length,
		approvals: approvals.length,
		versions: bundle.versions.length,
	}
	if (json) {
		const head = { file: output.path, agreementId: bundle.agreement.id, commonText: bundle.base !== null }
		printJson({ ...head, ...told, conflicts: bundle.conflicts })
	} else {
		printLine(t('bundle.merged', { file: output.shown, ...told }))
		if (bundle.base === null) printLine(t('bundle.noBase'))
		if (bundle.conflicts.length > 0) printLine(t('bundle.conflicts', { count: bundle.conflicts.length }))
		for (const conflict of bundle.conflicts) printConflict(context, conflict)
	}
	return bundle.conflicts.length > 0 ? EXIT.found : EXIT.fine
}

function printConflict({ printLine, t }: CommandContext, { path, alternatives }: Conflict): void {
	printLine(`  ${path}: ${alternatives.map((one) => alternativeWords(one, t)).join(' | ')}`)
}

const SHOWN_LENGTH = 80

function alternativeWords(alternative: Alternative, t: CommandContext['t']): string {
	if (alternative.kind === 'absent') return t('bundle.absent')
	const text = alternative.kind === 'order' ? alternative.ids.join(', ') : JSON.stringify(alternative.value)
	return text.length > SHOWN_LENGTH ? `${text.slice(0, SHOWN_LENGTH)}…` : text
}
