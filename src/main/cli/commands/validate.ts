import { openAgreement, type Problem } from '../../../shared/agreement/open'
import { SCHEMA_VERSION } from '../../../shared/agreement/schema'
import { requirePositionals } from '../arguments'
import { CliError, EXIT } from '../cli-error'
import type { Command, CommandContext } from '../command'
import { agreementError } from '../read-agreement'
import { readJson } from '../read-input'

type Answer = { readonly valid: boolean; readonly schemaVersion: number | null; readonly problems: readonly Problem[] }

/** `pledge validate FILE`: whether a file is an agreement of this version. What is not valid ends with status 3. */
export const validateCommand: Command = {
	usage: ['FILE [--json]'],
	options: {},
	run: async (context) => {
		const [file = ''] = requirePositionals(context.args, ['FILE'])
		const shown = context.shown(context.resolve(file))
		const { answer, error } = await validate(context, file)
		if (context.json) context.printJson(answer)
		if (error !== null) {
			if (!context.json)
				// What is wrong with the file as a whole is the sentence that follows on standard error.
				for (const { path, message } of answer.problems) if (path !== '') context.printLine(`${path}: ${message}`)
			throw error
		}
		if (!context.json) context.printLine(context.t('validate.valid', { file: shown, version: String(SCHEMA_VERSION) }))
		return EXIT.fine
	},
}

async function validate(context: CommandContext, file: string): Promise<{ answer: Answer; error: CliError | null }> {
	const path = context.resolve(file)
	const shown = context.shown(path)
	let json: unknown
	try {
		json = await readJson({ path, shown })
	} catch (error) {
		if (!(error instanceof CliError)) throw error
		const problems = [{ path: '', message: context.t(error.key, error.values) }]
		return { answer: { valid: false, schemaVersion: null, problems }, error }
	}
	const outcome = openAgreement(json)
	if (outcome.kind === 'opened') {
		const schemaVersion = outcome.migratedFrom ?? SCHEMA_VERSION
		return { answer: { valid: true, schemaVersion, problems: [] }, error: null }
	}
	const error = agreementError(outcome, shown)
	if (outcome.kind === 'too-new') {
		const problems = [{ path: 'schemaVersion', message: context.t(error.key, error.values) }]
		return { answer: { valid: false, schemaVersion: outcome.schemaVersion, problems }, error }
	}
	const problems = outcome.problems.map(({ path: at, message, code, id = '' }) => {
		return { path: at, message: code === undefined ? message : context.t(`problem.${code}`, { id }) }
	})
	return { answer: { valid: false, schemaVersion: versionOf(json), problems }, error }
}

function versionOf(json: unknown): number | null {
	if (typeof json !== 'object' || json === null || !('schemaVersion' in json)) return null
	return typeof json.schemaVersion === 'number' ? json.schemaVersion : null
}
