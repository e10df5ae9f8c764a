import path from 'node:path'
import type { LibraryEntry } from '../../../shared/library/clause'
import { deviationsOf } from '../../../shared/library/deviations'
import { shippedClauses } from '../../../shared/library/shipped'
import {
	DEVIATION_FORMATS,
	type DeviationFormat,
	deviationData,
	deviationFacts,
	deviationName,
	deviationReport,
} from '../../exporting/deviation-report'
import { workspaceOf } from '../../storage/agreement-log'
import { createClauseStore } from '../../storage/clause-store'
import { workspacePaths } from '../../storage/workspace-paths'
import { translator } from '../../words/messages'
import { requirePositionals } from '../arguments'
import { EXIT, usageError } from '../cli-error'
import type { Command } from '../command'
import { readAgreement } from '../read-agreement'
import { writeOutput } from '../write-output'

/** `pledge deviations`: where an agreement says something else than the house wording, and whose words those are. */
export const deviationsCommand: Command = {
	usage: ['AGREEMENT [-o F.html|.md|.json] [--json]'],
	options: { output: { takes: 'F', short: 'o' } },
	run: async ({ args, json, t, resolve, shown, printJson, printLine }) => {
		const [file = ''] = requirePositionals(args, ['AGREEMENT'])
		const at = resolve(file)
		const agreement = await readAgreement({ path: at, shown: shown(at) })
		const deviations = deviationsOf(agreement, await entriesFor(at))
		const say = translator(t.language, 'clauses')
		const output = args.one('output')
		if (output !== null) {
			const target = resolve(output)
			if (target === at) throw usageError('output.isInput', { file: output })
			const report = deviationReport({ agreement, deviations, say }, formatOf(output))
			await writeOutput({ path: target, shown: shown(target) }, report)
		}
		if (json) {
			printJson(deviationData({ agreement, deviations }))
			return EXIT.fine
		}
		if (deviations.length === 0) printLine(say('deviations.none'))
		for (const one of deviations) printLine(`${deviationName(one)}: ${deviationFacts(one, say).join('; ')}`)
		if (output !== null) printLine(`\n${say('deviations.saved', { path: shown(resolve(output)) })}`)
		return EXIT.fine
	},
}

function formatOf(file: string): DeviationFormat {
	const ending = path.extname(file).slice(1).toLowerCase()
	const format = DEVIATION_FORMATS.find((one) => one === ending)
	if (format === undefined) throw usageError('deviations.format', { file })
	return format
}

/** What ships, and the own clauses of the workspace that the file lies in. */
async function entriesFor(agreementFile: string): Promise<readonly LibraryEntry[]> {
	const shipped = shippedClauses().map((clause): LibraryEntry => ({ origin: 'shipped', clause }))
	const folder = workspaceOf(agreementFile)
	if (folder === null) return shipped
	const store = createClauseStore({ paths: workspacePaths(folder), aside: () => null })
	const { clauses } = await store.list()
	return [...clauses.map((clause): LibraryEntry => ({ origin: 'own', clause })), ...shipped]
}
