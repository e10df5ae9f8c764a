import { PLAYBOOKS } from '../../../shared/playbooks/list'
import { requirePositionals } from '../arguments'
import { EXIT } from '../cli-error'
import type { Command } from '../command'
import { columnsOf } from '../text-table'

/** `pledge playbooks`: the starting points, titles in the reader's language. */
export const playbooksCommand: Command = {
	usage: ['[--json]'],
	options: {},
	run: ({ args, json, language, printJson, printLine }) => {
		requirePositionals(args, [])
		const playbooks = PLAYBOOKS.map(({ id, title, summary, kind, languages }) => {
			return { id, title: title[language], kind, languages, summary: summary[language] }
		})
		if (json) printJson(playbooks)
		else {
			for (const line of columnsOf(playbooks.map(({ id, title, languages }) => [id, title, languages.join(', ')])))
				printLine(line)
		}
		return EXIT.fine
	},
}
