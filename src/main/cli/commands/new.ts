import { createFromPlaybook, findPlaybook } from '../../../shared/playbooks/create'
import { PLAYBOOKS } from '../../../shared/playbooks/list'
import { LANGUAGES } from '../../../shared/sections/parties/schema'
import { withTermHolidays } from '../../prepare-agreement'
import { toJsonText } from '../../storage/adapter'
import { choice, requirePositionals } from '../arguments'
import { EXIT, usageError } from '../cli-error'
import type { Command } from '../command'
import { withValues } from '../set-values'
import { writeOutput } from '../write-output'

/** `pledge new`: an agreement from a playbook, with values set, as a file. */
export const newCommand: Command = {
	usage: ['--playbook ID --language de|en|de+en [--set PATH=VALUE ...] -o FILE'],
	options: {
		playbook: { takes: 'ID' },
		language: { takes: 'de|en|de+en' },
		set: { takes: 'PATH=VALUE', several: 'pairs' },
		output: { takes: 'FILE', short: 'o' },
	},
	run: async ({ io, args, json, t, resolve, shown, printJson, printLine }) => {
		requirePositionals(args, [])
		const playbookId = args.one('playbook')
		const output = args.one('output')
		if (playbookId === null) throw usageError('usage.required', { option: '--playbook ID' })
		if (args.one('language') === null) throw usageError('usage.required', { option: '--language de|en|de+en' })
		if (output === null) throw usageError('usage.required', { option: '-o FILE' })
		const language = choice(args, 'language', LANGUAGES, 'en')
		const playbook = findPlaybook(playbookId)
		if (playbook === undefined) {
			const words = PLAYBOOKS.map(({ id }) => id).join(', ')
			throw usageError('usage.choice', { option: '--playbook', value: playbookId, words })
		}
		if (!playbook.languages.includes(language)) {
			const words = playbook.languages.join(', ')
			throw usageError('usage.choice', { option: '--language', value: language, words })
		}
		const created = createFromPlaybook({ playbookId, language, id: io.newId(), today: io.today() })
		// With a known start and end the holidays of the term are settled here, as the editor would settle them.
		const agreement = await withTermHolidays(withValues(created, args.all('set')))
		const path = resolve(output)
		// What stood there before stays beside it as `.bak`.
		await writeOutput({ path, shown: shown(path) }, toJsonText(agreement), { keepBackup: true })
		if (json) printJson({ file: path, id: agreement.id, title: agreement.title })
		else printLine(t('new.written', { file: shown(path) }))
		return EXIT.fine
	},
}
