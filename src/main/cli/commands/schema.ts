import { agreementJsonSchema } from '../../../shared/agreement/file-schema'
import { requirePositionals } from '../arguments'
import { EXIT } from '../cli-error'
import type { Command } from '../command'

/** `pledge schema`: the JSON Schema of an agreement, with or without `--json`. */
export const schemaCommand: Command = {
	usage: [''],
	options: {},
	run: ({ args, printJson }) => {
		requirePositionals(args, [])
		printJson(agreementJsonSchema())
		return EXIT.fine
	},
}
