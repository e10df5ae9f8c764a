import { usageError } from '../cli-error'
import type { Command } from '../command'

/** `pledge bundle`: an agreement with all that belongs to it as one file, and back. */
export const bundleCommand: Command = {
	usage: [
		'pack FILE|AGREEMENT-FOLDER [--external] [--to RECIPIENT] [--name SENDER] -o F.pledge [--json]',
		'unpack F.pledge -o FOLDER|FILE.json [--json]',
		'merge A.pledge B.pledge -o C.pledge [--json]',
	],
	options: {
		external: {},
		to: { takes: 'RECIPIENT' },
		name: { takes: 'SENDER' },
		output: { takes: 'FILE|FOLDER', short: 'o' },
	},
	run: async (context) => {
		const [action = ''] = context.args.positionals
		switch (action) {
			case 'pack':
				return (await import('../bundles/pack')).packBundle(context)
			case 'unpack':
				return (await import('../bundles/unpack')).unpackBundle(context)
			case 'merge':
				return (await import('../bundles/merge')).mergeBundleFiles(context)
			case '':
				throw usageError('usage.missing', { name: 'pack|unpack|merge' })
			default:
				throw usageError('bundle.action', { action })
		}
	},
}
