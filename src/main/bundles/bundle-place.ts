import type { Bundle } from '../../shared/bundles/bundle'
import { AppError } from '../../shared/ipc/errors'
import { chainedLine, faultOfLog, withoutLink } from '../../shared/versions/log-chain'
import { readVersion, versionText } from '../../shared/versions/version'
import { parseJsonText } from '../storage/safe-json'
import { headOf } from '../storage/version-files'
import type { SigningPlace } from '../versions/approve-in'

export type BundlePlace = SigningPlace & {
	/** The bundle with what was kept in it and logged since. */
	readonly bundle: () => Bundle
}

/** Versions and log of a bundle that is worked in by itself. Nothing is written: whoever changes it saves it. */
export function bundlePlace(start: Bundle): BundlePlace {
	let bundle = start

	function append(entry: object): void {
		// What is for both sides has no log.
		if (bundle.audience === 'external') return
		bundle = { ...bundle, log: `${bundle.log}${chainedLine(bundle.log, entry)}\n` }
	}

	return {
		bundle: () => bundle,
		readLog: async () => {
			const read = bundle.log
				.split('\n')
				.flatMap((line, index) => (line.trim() === '' ? [] : [{ line: index + 1, json: parseJsonText(line) }]))
			return {
				entries: read.flatMap(({ json }) => (json.kind === 'json' ? [withoutLink(json.value)] : [])),
				unreadableLines: read.flatMap(({ json, line }) => (json.kind === 'json' ? [] : [line])),
				fault: faultOfLog(bundle.log),
			}
		},
		appendLog: async (_id, entry) => append(entry),
		versions: {
			list: async () => bundle.versions.map((version) => ({ kind: 'version', ...headOf(version) })),
			add: async (_id, version) => {
				const text = versionText(version)
				const made = readVersion(text, JSON.parse(text))
				if (made.kind !== 'version') throw new AppError('bad-request', String(version.number))
				const head = headOf(version)
				const versions = [...bundle.versions, { ...version, text }].sort((a, b) => a.number - b.number)
				bundle = { ...bundle, versions }
				append({ kind: 'version', ...head, fileHash: made.hash })
				return head
			},
			alone: (_id, run) => run(),
		},
	}
}
