import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { PARTS } from '../../../shared/bundles/manifest'
import { writeFolder } from '../../bundles/write-folder'
import { toJsonText } from '../../storage/adapter'
import { requirePositionals } from '../arguments'
import { CliError, EXIT, type ExitStatus } from '../cli-error'
import type { CommandContext } from '../command'
import { writeOutput } from '../write-output'
import { outputOf, readBundle, refuseSending } from './bundle-input'

/** `pledge bundle unpack` */
export async function unpackBundle(context: CommandContext): Promise<ExitStatus> {
	const { args, resolve, shown, t, json, printJson, printLine } = context
	const [, given = ''] = requirePositionals(args, ['unpack', 'F.pledge'])
	refuseSending(context)
	const output = outputOf(context, 'FOLDER|FILE.json')
	const at = resolve(given)
	const opened = await readBundle(context, { path: at, shown: shown(at) })
	const { bundle } = opened
	const isFile = output.path.toLowerCase().endsWith('.json') && !isFolder(output.path)
	if (isFile) await writeOutput(output, toJsonText(bundle.agreement), { keepBackup: true })
	else {
		if (existsSync(output.path) && !isFolder(output.path))
			throw new CliError(EXIT.output, 'bundle.no-folder', { file: output.shown })
		for (const name of [PARTS.agreement, PARTS.log, PARTS.base, PARTS.conflicts, 'versions'])
			if (existsSync(path.join(output.path, name)))
				throw new CliError(EXIT.output, 'bundle.taken', { file: output.shown, name })
		await writeFolder(output.path, opened)
	}
	const conflicts = bundle.conflicts.map(({ path: field }) => field)
	if (json)
		printJson({
			output: output.path,
			agreementId: bundle.agreement.id,
			audience: bundle.audience,
			versions: bundle.versions.map(({ number, name, contentHash }) => ({ number, name, contentHash })),
			conflicts,
		})
	else {
		printLine(t(isFile ? 'bundle.unpacked.file' : 'bundle.unpacked', { file: output.shown }))
		if (conflicts.length > 0) printLine(t('bundle.conflicts', { count: conflicts.length }))
		for (const field of conflicts) printLine(`  ${field}`)
	}
	return EXIT.fine
}

function isFolder(at: string): boolean {
	return existsSync(at) && statSync(at).isDirectory()
}
