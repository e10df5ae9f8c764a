import path from 'node:path'
import { expect, test } from 'vitest'
import { createHistoryDesk } from '../../../src/main/importing/history-desk'
import { importFiles } from '../../../src/main/importing/import-files'
import { creditTerms } from '../../../src/shared/realism/credit-terms'
import { downtimeTerms } from '../../../src/shared/realism/maintenance-times'
import { tempFolder } from '../cli/run-cli'
import { completeAgreement } from '../cli/sample-agreement'

const SAMPLES = path.join(import.meta.dirname, '../../../resources/samples')
const OF_TICKETS = ['response-p1', 'response-p2']
const OF_OUTAGES = ['warehouse-availability']

test('promises judged by two histories share the caps as if one history told of both', async () => {
	const folder = tempFolder()
	const sample = completeAgreement()
	const agreement = {
		...sample,
		objectives: {
			...sample.objectives,
			items: sample.objectives.items.filter(({ id }) => [...OF_TICKETS, ...OF_OUTAGES].includes(id)),
		},
		// So narrow that each history alone would stay within caps that both together break.
		remedies: { ...sample.remedies, monthlyCapPpm: 20_000, yearlyCapPpm: 8_000 },
	}
	const objectives = agreement.objectives.items
	const desk = createHistoryDesk()
	const judged = async (id: string, names: readonly string[]) => {
		const paths = names.map((name) => path.join(SAMPLES, name))
		const history = await importFiles({ paths, options: { timeZone: 'Europe/Berlin' } })
		const file = path.join(folder, id)
		await desk.store({ id, file, history })
		const asked = {
			...{ id, file, objectives, confidence: 0.95, seed: 1, covers: null, asOf: '2026-06-30', inPlaceOf: null },
			calendars: agreement.serviceHours.calendars,
			services: agreement.services.items.map(({ id: serviceId, name }) => ({ id: serviceId, name })),
			downtime: downtimeTerms(agreement),
		}
		const credits = { ...creditTerms(agreement), currency: 'EUR' }
		const moved = () =>
			desk.judge({
				...{ ...asked, suggest: false, credits: null, inPlaceOf: OF_OUTAGES[0]! },
				objectives: objectives.filter((one) => one.id === OF_OUTAGES[0]),
			})
		return { whole: await desk.judge({ ...asked, suggest: true, credits }), moved }
	}
	const one = await judged('both', ['hansen-tickets.csv', 'hansen-outages.csv'])
	const tickets = await judged('tickets', ['hansen-tickets.csv'])
	const outages = await judged('outages', ['hansen-outages.csv'])
	const alone = [tickets, outages].map(({ whole }) => whole.credits?.total?.mean ?? 0)
	const shared = await desk.shareCredits({
		chosen: [
			{ id: 'tickets', objectiveIds: OF_TICKETS },
			{ id: 'outages', objectiveIds: OF_OUTAGES },
		],
	})
	expect(shared).toEqual(one.whole.credits)
	expect(shared?.total?.mean).toBeLessThan((alone[0] ?? 0) + (alone[1] ?? 0))
	// A target that moves afterwards moves under the same caps.
	const [atOutages, atBoth] = await Promise.all([outages.moved(), one.moved()])
	expect(atOutages.verdicts[0]?.expectedCredits).toEqual(atBoth.verdicts[0]?.expectedCredits)
	expect(atBoth.verdicts[0]?.expectedCredits).not.toBeNull()
	expect(await desk.shareCredits({ chosen: [{ id: 'unknown', objectiveIds: OF_TICKETS }] })).toBeNull()
})
