import { writeSync } from 'node:fs'
import { openWorkspace } from '../../../src/main/storage/workspace'
import { emptyAgreement } from '../../../src/shared/agreement/schema'

// Saves one revision after the other until it is killed, and prints each number once it was told that it is saved.
const [folder = '', id = '', first = '0'] = process.argv.slice(2)
const outcome = await openWorkspace(folder, { now: () => '2026-03-01T08:15:00Z' })
if (outcome.kind !== 'opened' || outcome.workspace.readOnly !== null) {
	writeSync(1, `refused ${JSON.stringify(outcome)}\n`)
	process.exit(1)
}
const { agreements, appendLog } = outcome.workspace
for (let revision = Number(first); ; revision++) {
	const filler = 'x'.repeat((revision * 7_919) % 40_000)
	const agreement = emptyAgreement(id)
	await agreements.save({
		...agreement,
		title: `revision ${revision}`,
		parties: { ...agreement.parties, purpose: filler },
	})
	writeSync(1, `saved ${revision}\n`)
	if (revision % 3 === 0) {
		await appendLog(id, { revision })
		writeSync(1, `logged ${revision}\n`)
	}
}
