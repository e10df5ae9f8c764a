import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import packageFile from '../../../../package.json'
import { AppError } from '../../../shared/ipc/errors'
import { shownBeside } from '../../exporting/payload'
import { logFileOf, workspaceOf } from '../../storage/agreement-log'
import { workspacePaths } from '../../storage/workspace-paths'
import {
	type Approvals,
	approvalsOfAgreement,
	approvalsOfWorkspace,
	type Standing,
	standingOf,
} from '../../verifying/approved'
import { MAX_DOCUMENT_BYTES, type Verified, verifyDocument } from '../../verifying/verify'
import { problemWords } from '../../verifying/words'
import { formatsOf } from '../../words/formats'
import { translator } from '../../words/messages'
import { requirePositionals } from '../arguments'
import { CliError, EXIT } from '../cli-error'
import type { Command, CommandContext } from '../command'
import { logFaultWords } from '../log-fault-words'
import { readAgreement } from '../read-agreement'
import { readInput } from '../read-input'

/** `pledge verify`: whether a document is what the data inside it makes, and whether that is the approved text. */
export const verifyCommand: Command = {
	usage: ['CONTRACT.pdf|.docx [--against AGREEMENT|WORKSPACE|HASH] [--json]'],
	options: { against: { takes: 'AGREEMENT|WORKSPACE|HASH' } },
	run: async (context) => {
		const { args, resolve, shown } = context
		const [file = ''] = requirePositionals(args, ['CONTRACT.pdf|.docx'])
		const at = resolve(file)
		const bytes = await readInput({ path: at, shown: shown(at) }, MAX_DOCUMENT_BYTES)
		const against = args.one('against')
		const approvals = against === null ? null : await approvalsFrom(context, against)
		const outcome = await verifyDocument(bytes, packageFile.version)
		if (outcome.kind === 'refused') throw new CliError(EXIT.input, `verify.${outcome.reason}`, { file: shown(at) })
		const looked = {
			standing: approvals === null ? undefined : standingOf(outcome, approvals),
			faults: faultLines(context, approvals),
		}
		if (context.json) context.printJson(answerOf(context, outcome, looked))
		else printLines(context, outcome, looked)
		return outcome.genuine && looked.standing !== null ? EXIT.fine : EXIT.found
	},
}

async function approvalsFrom({ resolve, shown }: CommandContext, given: string): Promise<Approvals> {
	if (/^[0-9a-f]{64}$/i.test(given)) {
		const wanted = given.toLowerCase()
		return { standingOf: (hash) => (hash === wanted ? 'hash' : null), faults: [] }
	}
	const at = resolve(given)
	if (!existsSync(at)) throw new CliError(EXIT.input, 'verify.against', { value: given })
	if (!statSync(at).isDirectory()) return approvalsOfFile(at, shown(at))
	const inside = path.join(at, 'agreement.json')
	if (existsSync(inside)) return approvalsOfFile(inside, path.join(shown(at), 'agreement.json'))
	if (!existsSync(workspacePaths(at).workspaceFile)) throw new CliError(EXIT.input, 'verify.against', { value: given })
	return readable(() => approvalsOfWorkspace(at), shown(at))
}

async function approvalsOfFile(at: string, shown: string): Promise<Approvals> {
	const agreement = await readAgreement({ path: at, shown })
	// Elsewhere the log only counts finals: the file that was named is what is compared.
	const log = workspaceOf(at) === null ? null : logFileOf(at)
	return readable(() => approvalsOfAgreement(agreement, log), shown)
}

async function readable<T>(read: () => Promise<T>, file: string): Promise<T> {
	try {
		return await read()
	} catch (error) {
		if (!(error instanceof AppError)) throw error
		throw new CliError(EXIT.input, 'input.unreadable', { file, reason: error.code })
	}
}

/** `standing` is missing where nothing was to compare with. */
type Looked = { readonly standing: Standing | null | undefined; readonly faults: readonly string[] }

function faultLines({ t }: CommandContext, approvals: Approvals | null): string[] {
	const words = translator(t.language, 'versions')
	return (approvals?.faults ?? []).map(({ file, fault }) => logFaultWords(words, fault, file))
}

function answerOf({ t }: CommandContext, outcome: Verified, { standing, faults }: Looked) {
	const { genuine, sameText, contentHash, payload, revisions, signedFields } = outcome
	const words = problemWords(translator(t.language, 'verify'))
	return {
		genuine,
		sameText,
		approved: standing === undefined ? null : standing !== null,
		contentHash,
		agreementId: payload?.agreement.id ?? null,
		version: payload?.render.version ?? null,
		problems: [
			...outcome.problems.map((problem) => ({ code: problem.code, message: words(problem), ...problem.values })),
			...faults.map((message) => ({ code: 'log-changed', message })),
		],
		format: outcome.format,
		title: payload?.agreement.title ?? null,
		state: payload?.render.kind ?? null,
		audience: payload?.render.audience ?? null,
		shows: payload === null ? null : shownBeside(payload),
		date: payload?.render.date ?? null,
		pledgeVersion: payload?.render.pledgeVersion ?? null,
		revisions,
		signedFields,
	}
}

function headOf({ genuine, sameText, payload, problems }: Verified): string {
	if (genuine) return 'genuine'
	if (sameText) return 'same-text'
	if (payload !== null) return 'different'
	return problems.some(({ code }) => code === 'no-contract') ? 'beside' : 'unknown'
}

function printLines(context: CommandContext, outcome: Verified, { standing, faults }: Looked): void {
	const { printLine, t } = context
	const { genuine, payload, contentHash, signedFields, format } = outcome
	const say = translator(t.language, 'verify')
	const words = problemWords(say)
	printLine(say(headOf(outcome)))
	for (const problem of outcome.problems) printLine(`  ${words(problem)}`)
	if (payload !== null) {
		const { kind, date, version } = payload.render
		const state = kind === 'final' && version !== null ? 'version' : kind
		printLine(
			say(`says.${state}`, {
				title: payload.agreement.title,
				date: formatsOf(t.language).day(date),
				version: String(version),
			}),
		)
		const beside = shownBeside(payload)
		if (beside !== null) printLine(say(`says.${beside}`))
		printLine(say('says.hash', { hash: contentHash ?? '', id: payload.agreement.id }))
	}
	if (format === 'pdf' && genuine && signedFields.length > 0)
		printLine(say('signed', { count: signedFields.length, fields: signedFields.join(', ') }))
	for (const fault of faults) printLine(fault)
	if (standing !== undefined) printLine(say(standing === null ? 'not-approved' : `standing.${standing}`))
	else if (genuine) printLine(say('only-itself'))
}
