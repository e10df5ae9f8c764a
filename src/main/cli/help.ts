import type { Translate } from '../words/messages'
import { COMMON_OPTIONS, type OptionSpecs } from './arguments'
import type { Command } from './command'
import { COMMANDS } from './commands/list'
import { columnsOf } from './text-table'

/** What `pledge --help` prints. */
export async function generalHelp(t: Translate): Promise<string> {
	const commands = columnsOf(COMMANDS.map(({ name }) => [`  ${name}`, t(`summary.${name}`)]))
	return paragraphs([
		[t('help.intro')],
		[t('help.usage'), '  pledge COMMAND ...', '  pledge COMMAND --help'],
		[t('help.commands'), ...commands],
		[t('help.options'), ...optionLines(t, '', { ...COMMON_OPTIONS, version: { short: 'v' } })],
		[t('help.statuses'), ...[0, 1, 2, 3, 4].map((status) => `  ${status}  ${t(`help.status.${status}`)}`)],
	])
}

/** What `pledge NAME --help` prints. */
export function commandHelp(t: Translate, name: string, command: Command): string {
	const detail = t.has(`detail.${name}`) ? [[t(`detail.${name}`)]] : []
	return paragraphs([
		[t(`summary.${name}`)],
		[t('help.usage'), ...command.usage.map((usage) => `  pledge ${name} ${usage}`.trimEnd())],
		...detail,
		[t('help.options'), ...optionLines(t, name, { ...command.options, ...COMMON_OPTIONS })],
	])
}

function optionLines(t: Translate, command: string, options: OptionSpecs): string[] {
	return columnsOf(
		Object.entries(options).map(([name, { takes, short, several }]) => {
			const names = short === undefined ? `--${name}` : `-${short}, --${name}`
			const value = takes === undefined ? '' : ` ${takes}${several === undefined ? '' : ' ...'}`
			const own = `option.${command}.${name}`
			return [`  ${names}${value}`, t(t.has(own) ? own : `option.${name}`)]
		}),
	)
}

function paragraphs(blocks: readonly (readonly string[])[]): string {
	return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
