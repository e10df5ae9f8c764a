import { POLICY_FORMATS } from '../../../shared/policies/policy'
import { LANGUAGES } from '../../../shared/sections/parties/schema'
import type { Command } from '../command'

/** `pledge policy`: promises as a service desk or a monitor holds them, and back. */
export const policyCommand: Command = {
	usage: [
		`FILE --format ${POLICY_FORMATS.join('|')} [--service ID] -o F [--json]`,
		`import F ... [--policy NAME] [--share 95%] [--service ID] (--into FILE | --playbook ID --language ${LANGUAGES.join('|')}) -o FILE [--json]`,
		'import F ... [--policy NAME] [--json]',
	],
	options: {
		format: { takes: POLICY_FORMATS.join('|') },
		policy: { takes: 'NAME' },
		share: { takes: '95%' },
		service: { takes: 'ID' },
		into: { takes: 'FILE' },
		playbook: { takes: 'ID' },
		language: { takes: LANGUAGES.join('|') },
		output: { takes: 'FILE', short: 'o' },
	},
	run: async (context) =>
		context.args.positionals[0] === 'import'
			? (await import('../policies/import-policy')).importPolicy(context)
			: (await import('../policies/export-policy')).exportPolicy(context),
}
