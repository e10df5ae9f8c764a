import { copyFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { createHistoryDesk } from '../../../src/main/importing/history-desk'
import { importFiles } from '../../../src/main/importing/import-files'
import type { Agreement } from '../../../src/shared/agreement/schema'
import type { Objective } from '../../../src/shared/agreement/values/objective'
import { creditTerms } from '../../../src/shared/realism/credit-terms'
import { downtimeTerms } from '../../../src/shared/realism/maintenance-times'
import { createRandom } from '../../../src/shared/realism/random'
import { pledge, tempFolder } from '../cli/run-cli'
import { completeAgreement, draftWithOnePromise, writeAgreement } from '../cli/sample-agreement'

const SAMPLES = path.join(import.meta.dirname, '../../../resources/samples')
const QUESTION = { growth: 0, staff: null, deflected: 0 }

type Printed = { objectiveId: string; passProbability: unknown; expectedCredits: unknown }

/** Every place that tells the chance of an objective: the verdict, a moved target, the forecast, the what-if, the command line. */
async function figuresOf(agreement: Agreement, files: readonly string[], folder: string) {
	const zone = ['--time-zone', 'Europe/Berlin']
	const history = await importFiles({ paths: files, options: { timeZone: 'Europe/Berlin' } })
	const desk = createHistoryDesk()
	const file = path.join(folder, 'columns')
	await desk.store({ id: 'h', file, history })
	const terms = {
		calendars: agreement.serviceHours.calendars,
		services: agreement.services.items.map(({ id, name }) => ({ id, name })),
		downtime: downtimeTerms(agreement),
		...{ confidence: 0.95, seed: 1, covers: null, asOf: null },
	}
	const asked = { id: 'h', file, ...terms }
	const credits = { ...creditTerms(agreement), currency: agreement.parties.currency }
	const whole = await desk.judge({
		...asked,
		objectives: agreement.objectives.items,
		...{ suggest: true, credits, inPlaceOf: null },
	})
	writeAgreement(folder, agreement)
	const histories = files.flatMap((name) => ['--history', name])
	const run = await pledge(folder, 'check', 'agreement.json', '--json', '--fail-on', 'error', ...histories, ...zone)
	const printed = (JSON.parse(run.out) as { verdicts: Printed[] }).verdicts // as checked in the tests of `check`
	return Promise.all(agreement.objectives.items.map((objective) => figuresOfOne(objective)))

	async function figuresOfOne(objective: Objective) {
		const verdict = whole.verdicts.find(({ objectiveId }) => objectiveId === objective.id)!
		const moved = await desk.judge({
			...asked,
			objectives: [objective],
			...{ suggest: false, credits: null, inPlaceOf: objective.id },
		})
		const answer = await desk.whatIf({ id: 'h', file, draft: terms, objective, question: QUESTION })
		const line = printed.find(({ objectiveId }) => objectiveId === objective.id)
		return {
			said: verdict.passProbability,
			places: {
				moved: moved.verdicts[0]!.passProbability,
				first: verdict.forecast[0]?.passProbability,
				now: answer.size?.now,
				unchanged: answer.size?.changed,
				printed: line?.passProbability,
			},
			suggested: verdict.suggested,
			money: {
				said: verdict.expectedCredits,
				moved: moved.verdicts[0]!.expectedCredits,
				printed: line?.expectedCredits,
			},
			verdict,
		}
	}
}

type Figures = Awaited<ReturnType<typeof figuresOf>>[number]

function expectOneFigure({ said, places, money }: Figures): void {
	expect(said).not.toBeNull()
	const { first, now, unchanged, ...always } = places
	for (const [place, chance] of Object.entries(always)) expect([place, chance]).toEqual([place, said])
	expect(first).toEqual(said)
	// What-ifs know no outages.
	if (now !== undefined) expect([now, unchanged]).toEqual([said, said])
	expect([money.moved, money.printed]).toEqual([money.said, money.said])
}

/** The agreement with a few of its promises: the others only take time. */
function onlyWith(agreement: Agreement, ids: readonly string[]): Agreement {
	const { objectives, remedies } = agreement
	return {
		...agreement,
		objectives: { ...objectives, items: objectives.items.filter(({ id }) => ids.includes(id)) },
		remedies: {
			...remedies,
			schemes: remedies.schemes.map((scheme) => ({
				...scheme,
				objectiveIds: scheme.objectiveIds.filter((id) => ids.includes(id)),
			})),
		},
	}
}

test('the same fact has the same figure on every screen and in the terminal: the sample', async () => {
	const folder = tempFolder()
	const names = ['hansen-tickets.csv', 'hansen-outages.csv']
	for (const name of names) copyFileSync(path.join(SAMPLES, name), path.join(folder, name))
	const agreement = onlyWith(completeAgreement(), ['response-p1', 'warehouse-availability'])
	const found = await figuresOf(
		agreement,
		names.map((name) => path.join(folder, name)),
		folder,
	)
	expect(found.map(({ money }) => money.said !== null)).toEqual([true, true])
	for (const figures of found) expectOneFigure(figures)
})

test('and of months that change, still hold open cases and are judged by the quarter', async () => {
	const folder = tempFolder()
	const random = createRandom(5)
	const rows: string[] = ['id,priority,created,first response,resolved']
	for (let m = 0; m < 20; m++)
		for (let i = 0; i < 24 + 3 * (m % 5); i++) {
			const length = Date.UTC(2024, m + 1, 1) - Date.UTC(2024, m, 1)
			const created = Date.UTC(2024, m, 1) + Math.floor(((i + 0.5) / 40) * length)
			const replied = created + Math.round(Math.exp(6.4 + 0.02 * m + 0.7 * random.normal())) * 1_000
			const isOpen = m === 19 ? i % 3 === 0 : i === 7 && m % 6 === 0
			const text = (ms: number) => new Date(ms).toISOString()
			rows.push(`${m}-${i},P1,${text(created)},${isOpen ? '' : text(replied)},${isOpen ? '' : text(replied + 1e6)}`)
		}
	const file = path.join(folder, 'tickets.csv')
	writeFileSync(file, `${rows.join('\n')}\n`)
	for (const unit of ['month', 'quarter'] as const) {
		const agreement = draftWithOnePromise({
			value: 3_000,
			share: 900_000,
			window: { kind: 'calendar', unit, count: 1 },
		})
		const [figures] = await figuresOf(agreement, [file], folder)
		expect(figures!.verdict.basis.months).toBeGreaterThan(12)
		expectOneFigure(figures!)
	}
})
