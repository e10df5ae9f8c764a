import path from 'node:path'
import type { PolicyFiles } from '../../shared/ipc/policy-shapes'
import { dialogWords } from '../dialog-words'
import { gatherPolicies } from '../policies/gather-policies'
import { MAX_POLICY_BYTES } from '../policies/read-policy-file'
import type { Session } from '../session'
import { readUpTo } from '../storage/read-up-to'
import type { NounHandlers } from './noun-handlers'

/** Policies of a desk or a monitor, read from files that the user chooses; nothing of them is kept. */
export function policiesHandlers({ desktop, language }: Session): NounHandlers<'policies'> {
	return {
		'policies:choose': async () => {
			const words = dialogWords(language())
			const filters = [{ name: words['policy.filter'], extensions: ['json', 'yaml', 'yml'] }]
			const paths = await desktop.chooseFiles({ title: words['policy.title'], filters, many: true })
			if (paths.length === 0) return { kind: 'cancelled' }
			const files: { name: string; bytes: Uint8Array }[] = []
			for (const file of paths) {
				const name = path.basename(file)
				const bytes = await readUpTo(file, MAX_POLICY_BYTES)
				if (!(bytes instanceof Uint8Array))
					return { kind: 'refused', file: name, code: bytes === 'too-large' ? bytes : 'unreadable', values: {} }
				files.push({ name, bytes })
			}
			const gathered = gatherPolicies(files)
			if (gathered.kind === 'refused') return { ...gathered, values: { ...gathered.values } }
			// As the contract has them: values that may be changed.
			return structuredClone({ ...gathered, files: files.map(({ name }) => name) }) as PolicyFiles
		},
	}
}
