import { type OpenedAgreement, openAgreement } from '../../shared/agreement/open'
import { type Agreement, SCHEMA_VERSION } from '../../shared/agreement/schema'
import { CliError, EXIT } from './cli-error'
import { type InputPath, readJson } from './read-input'

/** An agreement file that can be worked with. Throws CliError with status 3 for any other. */
export async function readAgreement(input: InputPath): Promise<Agreement> {
	const outcome = openAgreement(await readJson(input))
	if (outcome.kind === 'opened') return outcome.agreement
	throw agreementError(outcome, input.shown)
}

/** The one sentence that says why a file is not an agreement this version can work with. */
export function agreementError(outcome: Exclude<OpenedAgreement, { kind: 'opened' }>, file: string): CliError {
	if (outcome.kind === 'too-new') {
		const values = { file, version: String(outcome.schemaVersion), known: String(SCHEMA_VERSION) }
		return new CliError(EXIT.input, 'agreement.too-new', values)
	}
	const [first, ...more] = outcome.problems
	if (first?.code !== undefined)
		return new CliError(EXIT.input, `agreement.${first.code}`, { file, path: first.path, id: first.id ?? '' })
	const problem = first === undefined ? '' : first.path === '' ? first.message : `${first.path}: ${first.message}`
	return new CliError(EXIT.input, more.length === 0 ? 'agreement.broken' : 'agreement.brokenMore', {
		file,
		problem,
		count: more.length,
	})
}
