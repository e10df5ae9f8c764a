import type { Agreement } from '../../../shared/agreement/schema'
import { createFromPlaybook, findPlaybook } from '../../../shared/playbooks/create'
import { PLAYBOOKS } from '../../../shared/playbooks/list'
import { everything, joined, type PolicyChange, planPolicy, withPolicy } from '../../../shared/policies/apply-policy'
import type { PolicyNote, ReadPolicy } from '../../../shared/policies/policy'
import { LANGUAGES } from '../../../shared/sections/parties/schema'
import { type GatheredPolicies, gatherPolicies } from '../../policies/gather-policies'
import { MAX_POLICY_BYTES } from '../../policies/read-policy-file'
import { withTermHolidays } from '../../prepare-agreement'
import { toJsonText } from '../../storage/adapter'
import { objectiveLabel, targetWords } from '../../words/objective-words'
import { choice } from '../arguments'
import { CliError, EXIT, type ExitStatus, usageError } from '../cli-error'
import type { CommandContext } from '../command'
import { readAgreement } from '../read-agreement'
import { readInput } from '../read-input'
import { writeOutput } from '../write-output'
import { noteWords, refusal } from './policy-words'

/** What a policy of a desk or an OpenSLO file was taken for; with `-o` also an agreement with it. */
export async function importPolicy(context: CommandContext): Promise<ExitStatus> {
	const { args, t } = context
	const files = args.positionals.slice(1)
	if (files.length === 0) throw usageError('usage.missing', { name: 'F' })
	const output = args.one('output')
	const base = await baseOf(context, files)
	if (base !== null && output === null) throw usageError('usage.required', { option: '-o FILE' })
	if (base === null && output !== null) throw usageError('policy.into', {})
	const read = await readFiles(context, files)
	const isNamed = args.one('policy') !== null
	const all = read.format === 'openslo' && !isNamed ? joined(read.policies) : null
	const policy = all ?? chosen(context, read.policies)
	const selection = { ...everything(policy), serviceId: serviceOf(context, base), sharePpm: shareOf(context) }
	const agreement = base ?? emptyBase(context)
	const input = { agreement, policy, calendars: read.calendars, choice: selection }
	const plan = planPolicy(input)
	const notes = noteWords(t.language, [...read.notes, ...policyNotes(policy), ...plan.notes])
	const after = withPolicy(input)
	if (base !== null && output !== null) {
		const path = context.resolve(output)
		const written = toJsonText(await withTermHolidays(after))
		await writeOutput({ path, shown: context.shown(path) }, written, { keepBackup: true })
	}
	const file = output === null ? null : context.shown(context.resolve(output))
	if (context.json) {
		const { format } = read
		const objectives = plan.changes.map(({ objective, from, kind }) => ({ ...objective, from, change: kind }))
		const levels = policy.levels.map(({ id, trigger }) => ({ id, trigger }))
		context.printJson({ format, policy: policy.name, calendar: plan.addedCalendar, objectives, levels, notes, file })
		return EXIT.fine
	}
	context.printLine(t('policy.read', { format: t(`policy.format.${read.format}`), name: policy.name }))
	for (const change of plan.changes) context.printLine(`- ${changeLine(context, change, after)}`)
	if (policy.levels.length > 0) context.printLine(`- ${t('policy.levels', { count: policy.levels.length })}`)
	for (const { message } of notes) context.printLine(`- ${message}`)
	if (file !== null) context.printLine(t('new.written', { file }))
	return EXIT.fine
}

function changeLine(
	{ t }: CommandContext,
	{ objective, from, kind, before }: PolicyChange,
	agreement: Agreement,
): string {
	const words = { name: objectiveLabel(t, objective, agreement), target: targetWords(t, objective), from }
	const old = before === null ? '' : targetWords(t, before)
	return t(`policy.change.${kind}`, { ...words, before: old })
}

async function readFiles({ resolve, shown, t }: CommandContext, given: readonly string[]): Promise<GatheredPolicies> {
	const files: { name: string; bytes: Uint8Array }[] = []
	for (const file of given) {
		const path = resolve(file)
		files.push({ name: shown(path), bytes: await readInput({ path, shown: shown(path) }, MAX_POLICY_BYTES) })
	}
	const gathered = gatherPolicies(files)
	if (gathered.kind === 'read') return gathered
	if (gathered.code === 'no-policy') throw new CliError(EXIT.input, 'policy.none', { file: given[0] ?? '' })
	throw refusal(t.language, gathered.file, gathered)
}

/** The one that is named; the only one, or the default one of several. */
function chosen({ args }: CommandContext, policies: readonly ReadPolicy[]): ReadPolicy {
	const wished = args.one('policy')
	const names = policies.map(({ name }) => name).join(', ')
	const usable = policies.filter(({ isActive }) => isActive)
	const [only, ...others] = wished === null ? usable : policies.filter(({ name }) => name === wished)
	if (only === undefined && wished !== null)
		throw usageError('usage.choice', { option: '--policy', value: wished, words: names })
	const found =
		others.length === 0 ? only : [...(only === undefined ? [] : [only]), ...others].find(({ isDefault }) => isDefault)
	if (found !== undefined) return found
	const [first] = policies
	if (policies.length === 1 && first !== undefined) return first
	throw new CliError(EXIT.input, 'policy.which', { words: names })
}

function policyNotes({ isActive, notes }: ReadPolicy): readonly PolicyNote[] {
	return isActive ? notes : [{ code: 'switched-off', values: {} }, ...notes]
}

async function baseOf(context: CommandContext, files: readonly string[]): Promise<Agreement | null> {
	const { args, io, resolve, shown } = context
	const into = args.one('into')
	const playbookId = args.one('playbook')
	if (into !== null && playbookId !== null) throw usageError('policy.into', {})
	if (into !== null) {
		const path = resolve(into)
		if (files.map(resolve).includes(path)) throw usageError('policy.same-file', { file: into })
		return readAgreement({ path, shown: shown(path) })
	}
	if (playbookId === null) return null
	const playbook = findPlaybook(playbookId)
	if (playbook === undefined) {
		const words = PLAYBOOKS.map(({ id }) => id).join(', ')
		throw usageError('usage.choice', { option: '--playbook', value: playbookId, words })
	}
	if (args.one('language') === null) throw usageError('usage.required', { option: `--language ${LANGUAGES.join('|')}` })
	const language = choice(args, 'language', LANGUAGES, 'en')
	return createFromPlaybook({ playbookId, language, id: io.newId(), today: io.today() })
}

/** Against nothing every objective is new; the words need an agreement all the same. */
function emptyBase({ io }: CommandContext): Agreement {
	const made = createFromPlaybook({ playbookId: 'customer-support', language: 'en', id: 'none', today: io.today() })
	return { ...made, objectives: { ...made.objectives, items: [] }, services: { ...made.services, items: [] } }
}

function serviceOf({ args }: CommandContext, base: Agreement | null): string | null {
	const wished = args.one('service')
	if (wished === null) return null
	const ids = base?.services.items.map(({ id }) => id) ?? []
	if (!ids.includes(wished))
		throw usageError('usage.choice', { option: '--service', value: wished, words: ids.join(', ') })
	return wished
}

/** `95%` or `0.95`, in parts per million. */
function shareOf({ args }: CommandContext): number | null {
	const text = args.one('share')
	if (text === null) return null
	const match = /^(\d{1,3}(?:[.,]\d{1,4})?)\s*(%?)$/.exec(text.trim())
	const number = Number(match?.[1]?.replace(',', '.'))
	const ppm = Math.round(number * (match?.[2] === '%' || number > 1 ? 10_000 : 1_000_000))
	if (match === null || ppm < 1 || ppm > 1_000_000) throw usageError('policy.share', { value: text })
	return ppm
}
