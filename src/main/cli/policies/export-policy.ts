import { POLICY_FORMATS, type PolicyNote } from '../../../shared/policies/policy'
import { type WriteInput, writeFreshdesk, writeFreshservice, writeZendesk } from '../../../shared/policies/write-desk'
import { writeOpenSlo } from '../../../shared/policies/write-openslo'
import { choice, requirePositionals } from '../arguments'
import { EXIT, type ExitStatus, usageError } from '../cli-error'
import type { CommandContext } from '../command'
import { readAgreement } from '../read-agreement'
import { writeOutput } from '../write-output'
import { noteWords } from './policy-words'

/** The promises of an agreement as a file for a desk or a monitor, and what that file cannot say. */
export async function exportPolicy(context: CommandContext): Promise<ExitStatus> {
	const { args, resolve, shown, t } = context
	const [file = ''] = requirePositionals(args, ['FILE'])
	if (args.one('format') === null)
		throw usageError('usage.required', { option: `--format ${POLICY_FORMATS.join('|')}` })
	const format = choice(args, 'format', POLICY_FORMATS, 'openslo')
	const output = args.one('output')
	if (output === null) throw usageError('usage.required', { option: '-o F' })
	const [path, target] = [resolve(file), resolve(output)]
	if (path === target) throw usageError('output.isInput', { file: output })
	const agreement = await readAgreement({ path, shown: shown(path) })
	const serviceId = args.one('service')
	const services = agreement.services.items.map(({ id }) => id)
	if (serviceId !== null && !services.includes(serviceId))
		throw usageError('usage.choice', { option: '--service', value: serviceId, words: services.join(', ') })
	const { text, notes } = written({ agreement, serviceId }, format)
	await writeOutput({ path: target, shown: shown(target) }, text)
	const words = noteWords(t.language, notes)
	if (context.json) context.printJson({ file: shown(target), format, notes: words })
	else {
		context.printLine(t('policy.written', { file: shown(target) }))
		for (const { message } of words) context.printLine(`- ${message}`)
	}
	return EXIT.fine
}

type Written = { readonly text: string; readonly notes: readonly PolicyNote[] }

function written(input: WriteInput, format: (typeof POLICY_FORMATS)[number]): Written {
	if (format === 'openslo') {
		const { yaml, notes } = writeOpenSlo(input)
		return { text: yaml, notes }
	}
	const write = { freshdesk: writeFreshdesk, freshservice: writeFreshservice, zendesk: writeZendesk }[format]
	const { policy, notes } = write(input)
	return { text: `${JSON.stringify(policy, null, 2)}\n`, notes }
}
