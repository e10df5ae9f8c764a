import { APPROVAL_ROLES, type Approval } from '../../../shared/agreement/review'
import type { Agreement } from '../../../shared/agreement/schema'
import { dateText } from '../../../shared/outline/format'
import {
	type ApprovalState,
	approvalState,
	CHECKLISTS,
	isKnownRole,
	type RoleState,
} from '../../../shared/review/approvals'
import { toJsonText } from '../../storage/adapter'
import { versionPlaceOf, workspaceOf } from '../../storage/agreement-log'
import { appendLogEntry } from '../../storage/log-file'
import { folderPlace } from '../../versions/folder-place'
import { asAgreed } from '../../versions/make-version'
import { approvalEntry, keepApproved, type SignedOff, signedOff, withdrawnFrom } from '../../versions/sign-off'
import { type Formats, formatsOf } from '../../words/formats'
import { type Translate, translator } from '../../words/messages'
import { type Arguments, requirePositionals } from '../arguments'
import { CliError, EXIT, usageError } from '../cli-error'
import type { Command, CommandContext } from '../command'
import { readAgreement } from '../read-agreement'
import { lockWorkspace } from '../workspace-lock'
import { writeOutput } from '../write-output'

/** `pledge approve`: signs the text of an agreement off in a role. */
export const approveCommand: Command = {
	usage: [
		'FILE --role ROLE --name NAME [--checklist POINT|all ...] -o FILE [--json]',
		'FILE --withdraw REASON --role ROLE --name NAME -o FILE [--json]',
	],
	options: {
		role: { takes: APPROVAL_ROLES.join('|') },
		name: { takes: 'NAME' },
		checklist: { takes: 'POINT|all', several: 'values' },
		withdraw: { takes: 'REASON' },
		output: { takes: 'FILE', short: 'o' },
	},
	run: async (context) => {
		const { args, io, resolve, shown, t } = context
		const [file = ''] = requirePositionals(args, ['FILE'])
		const output = args.one('output')
		if (output === null) throw usageError('usage.required', { option: '-o FILE' })
		const say = translator(t.language, 'approval')
		const role = named(args, 'role', 100)
		const name = named(args, 'name', 200)
		const checklist = checklistOf(args, role, say)
		const input = { path: resolve(file), shown: shown(resolve(file)) }
		const target = { path: resolve(output), shown: shown(resolve(output)) }
		const workspace = workspaceOf(target.path)
		const lock = workspace === null ? null : await lockWorkspace(context, workspace, 'approve.locked')
		try {
			const agreement = await readAgreement(input)
			const reason = args.one('withdraw')
			if (reason !== null) {
				const asked = { agreement, reason: named(args, 'withdraw', 2_000), role, name, target }
				await takeBack(context, say, asked)
				return EXIT.fine
			}
			const signed = await signedOff(agreement, { id: io.newId(), role, checklist, by: name, at: io.now() })
			const { outcome } = signed
			if (outcome.kind !== 'changed' && outcome.kind !== 'already')
				throw new CliError(EXIT.input, 'approve.full', { file: input.shown })
			await writeOutput(target, toJsonText(signed.agreement), { keepBackup: true })
			const approval = outcome.kind === 'already' ? outcome.approval : signed.agreement.review.approvals.at(-1)
			if (outcome.kind === 'changed' && approval !== undefined) await record(context, target.path, { signed, approval })
			if (context.json) context.printJson(answerOf(target.path, signed, approval))
			else printLines(context, say, { file: target.shown, signed, role, name })
			return EXIT.fine
		} finally {
			await lock?.release()
		}
	},
}

type Asked = {
	readonly agreement: Agreement
	readonly reason: string
	readonly role: string
	/** Who takes it back. */
	readonly name: string
	readonly target: { readonly path: string; readonly shown: string }
}

/** Takes back the latest approval of this text in a role. */
async function takeBack(context: CommandContext, say: Translate, asked: Asked): Promise<void> {
	const { agreement, reason, role, name, target } = asked
	const { contentHash } = await asAgreed(agreement)
	const standing = approvalState(agreement.review, contentHash).roles.find((one) => one.role === role)
	if (standing?.kind !== 'approved') throw new CliError(EXIT.input, 'approve.nothing', { role })
	const { approval } = standing
	const at = context.io.now()
	const withdrawn = await withdrawnFrom(agreement, { id: approval.id, reason, by: name, at })
	await writeOutput(target, toJsonText(withdrawn.agreement), { keepBackup: true })
	const place = versionPlaceOf(target.path)
	if (place !== null && withdrawn.entry !== null) await appendLogEntry(place.logFile, withdrawn.entry)
	const taken = withdrawn.agreement.review.approvals.find(({ id }) => id === approval.id) ?? null
	const told = { agreement: withdrawn.agreement, contentHash, state: withdrawn.state }
	if (context.json) context.printJson(answerOf(target.path, told, taken))
	else {
		const word = isKnownRole(role) ? say(`role.${role}`) : role
		context.printLine(say('withdrawn', { file: target.shown, name, by: approval.name, role: word }))
		printMissing(context, say, withdrawn.state)
	}
}

/** In a workspace, and in a folder like one of its own, the text is kept as a version and the log says who approved it. */
async function record(
	{ io, t }: CommandContext,
	target: string,
	{ signed, approval }: { readonly signed: SignedOff; readonly approval: Approval },
): Promise<void> {
	const place = versionPlaceOf(target)
	if (place === null) return
	const name = `${translator(t.language, 'approval')('version')} ${dateText(io.today(), t.language)}`
	await keepApproved(folderPlace(place), signed, { name, by: approval.name, at: approval.at })
	await appendLogEntry(place.logFile, approvalEntry(signed, approval))
}

function named(args: Arguments, option: string, most: number): string {
	const value = args.one(option)?.trim() ?? null
	if (value === null) throw usageError('usage.required', { option: `--${option} ${option.toUpperCase()}` })
	if (value === '' || value.length > most) throw usageError('approve.length', { option: `--${option}`, most })
	return value
}

/** The whole list of the role, with what was ticked; nothing where no point is named. */
function checklistOf(args: Arguments, role: string, say: Translate): Approval['checklist'] {
	const ticked = args.all('checklist').flatMap((given) => given.split(','))
	if (ticked.length === 0) return []
	if (!isKnownRole(role)) throw usageError('approve.noChecklist', { role })
	const points = CHECKLISTS[role]
	const unknown = ticked.find((point) => point !== 'all' && !points.includes(point))
	if (unknown !== undefined)
		throw usageError('usage.choice', { option: '--checklist', value: unknown, words: ['all', ...points].join(', ') })
	return points.map((point) => ({
		text: say(`${role}.${point}`),
		done: ticked.includes('all') || ticked.includes(point),
	}))
}

function answerOf(
	file: string,
	{ agreement, contentHash, state }: Pick<SignedOff, 'agreement' | 'contentHash' | 'state'>,
	approval: Approval | null | undefined,
) {
	return {
		file,
		agreementId: agreement.id,
		contentHash,
		approval: approval ?? null,
		approved: state.isApproved,
		roles: state.roles.map(({ role, isRequired, kind }) => ({ role, required: isRequired, state: kind })),
	}
}

type Told = { readonly file: string; readonly signed: SignedOff; readonly role: string; readonly name: string }

function printLines({ printLine }: CommandContext, say: Translate, { file, signed, role, name }: Told): void {
	const { outcome, state } = signed
	const word = (id: string) => (isKnownRole(id) ? say(`role.${id}`) : id)
	printLine(say(outcome.kind === 'already' ? 'already' : 'added', { file, name, role: word(role) }))
	for (const one of state.roles)
		if (one.kind === 'void') printLine(say('void', voidWords(one, word, formatsOf(say.language))))
	printMissing({ printLine }, say, state)
}

function printMissing({ printLine }: Pick<CommandContext, 'printLine'>, say: Translate, state: ApprovalState): void {
	const word = (id: string) => (isKnownRole(id) ? say(`role.${id}`) : id)
	const missing = state.roles.filter(({ isRequired, kind }) => isRequired && kind !== 'approved')
	if (missing.length > 0) printLine(say('still', { roles: missing.map((one) => word(one.role)).join(', ') }))
	else if (state.roles.some(({ isRequired }) => isRequired)) printLine(say('complete'))
}

function voidWords(
	{ role, approval }: Extract<RoleState, { readonly approval: Approval }>,
	word: (id: string) => string,
	{ day }: Formats,
) {
	return { role: word(role), name: approval.name, date: day(approval.at) }
}
