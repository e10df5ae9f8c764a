import { type OwnPlaybook, openOwnPlaybook } from '../shared/playbooks/own-playbook'
import type { Parse } from './storage/open'

export const parseOwnPlaybook: Parse<OwnPlaybook> = (json) => {
	const outcome = openOwnPlaybook(json)
	return outcome.kind === 'opened'
		? { kind: 'parsed', value: outcome.playbook, migratedFrom: null }
		: { kind: 'invalid', problems: outcome.problems }
}
