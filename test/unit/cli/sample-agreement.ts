import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setAt } from '../../../src/shared/agreement/edit'
import { openAgreement } from '../../../src/shared/agreement/open'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'

const samples = path.join(import.meta.dirname, '../../../resources/samples')

/** A complete agreement: no blank and no error stands against its final version. */
export function completeAgreement(language: 'de' | 'en' = 'en'): Agreement {
	const text = readFileSync(path.join(samples, `hansen-logistik.${language}.json`), 'utf8')
	const outcome = openAgreement(JSON.parse(text))
	if (outcome.kind !== 'opened') throw new Error('the sample agreement is not valid')
	return outcome.agreement
}

/** A draft with one objective: P1 tickets get a first response within 30 minutes, around the clock, in 95 % of cases. */
export function draftWithOnePromise(changes: Readonly<Record<string, unknown>> = {}): Agreement {
	const draft = createFromPlaybook({ playbookId: 'it-service', language: 'en', id: 'draft' })
	const [first] = draft.objectives.items
	if (first === undefined) throw new Error('the playbook has no objective')
	const objective = {
		...first,
		...{ id: 'p1', metric: 'first-response', priority: 'P1', comparison: 'at-most', value: 1800, share: 950_000 },
		...{ window: { kind: 'calendar', unit: 'month', count: 1 }, calendarId: null },
		...changes,
	}
	const outcome = setAt({ ...draft, remedies: { ...draft.remedies, schemes: [] } }, 'objectives.items', [objective])
	if (outcome.kind !== 'changed') throw new Error(`not a draft: ${JSON.stringify(outcome)}`)
	return outcome.agreement
}

export function writeAgreement(folder: string, agreement: Agreement, name = 'agreement.json'): string {
	const file = path.join(folder, name)
	writeFileSync(file, JSON.stringify(agreement))
	return file
}
