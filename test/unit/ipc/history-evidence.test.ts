import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { REPORT_FORMATS } from '../../../src/shared/ipc/figures-shapes'
import { DESK_FIGURES, IT_FIGURES } from '../../../src/shared/realism/figures/figure-ids'
import { type App, makeWorld, openApp, sampleAgreement } from './open-world'

async function sample(call: App['call']) {
	const agreement = await sampleAgreement(call)
	const [history] = await call('histories:list', {})
	return { agreement, historyId: history?.id ?? '' }
}

test('key figures come with the agreement’s hours and targets where one is given, and say what only it would tell', async () => {
	const { call, refusal } = await openApp(makeWorld())
	const { agreement, historyId } = await sample(call)
	const bare = await call('histories:figures', { historyId, agreement: null })
	const full = await call('histories:figures', { historyId, agreement })
	for (const { itService, customerService } of [bare, full]) {
		expect(IT_FIGURES.filter((id) => !itService.some((figure) => figure.id === id))).toEqual([])
		const told = new Set(customerService.map(({ id }) => id))
		// Counted contacts and the desk's own word are told only by files that have them.
		const optional = ['answered-in-time', 'desk-in-target']
		expect(DESK_FIGURES.filter((id) => !told.has(id) && !optional.includes(id))).toEqual([])
	}
	const targets = ({ customerService }: typeof full) => customerService.filter(({ id }) => id === 'resolved-in-target')
	expect(targets(bare).map(({ missing }) => missing)).toEqual(['agreement'])
	expect(targets(full).map(({ about }) => about?.id)).toEqual(
		agreement.objectives.items
			.filter(({ metric }) => metric === 'restoration' || metric === 'resolution')
			.map(({ id }) => id),
	)
	const calendars = agreement.serviceHours.calendars.map(({ id }) => id)
	expect([bare.calendarId, full.calendarId]).toEqual([null, calendars[0]])
	expect(full.volume[0]?.arrivals.counts.length).toBe(168)
	expect(full.vendor[0]?.best?.calendarId).toBe('service-hours')
	expect(await refusal('histories:figures', { historyId: 'nowhere', agreement: null })).toMatch(/^not-found/)
})

test('a report is written where the user says, twice the same, and may be opened from there', async () => {
	const world = makeWorld()
	const { call, desktop, refusal } = await openApp(world)
	const { agreement, historyId } = await sample(call)
	const write = async (format: (typeof REPORT_FORMATS)[number], name: string) => {
		desktop.savePath = join(world.files, name)
		return call('histories:report', { agreement, historyId, format, confidence: 0.9 })
	}
	for (const format of REPORT_FORMATS) {
		const first = await write(format, `one.${format}`)
		expect(first).toBe(join(world.files, `one.${format}`))
		const second = await write(format, `two.${format}`)
		expect(readFileSync(first ?? '').equals(readFileSync(second ?? ''))).toBe(true)
	}
	const report = JSON.parse(readFileSync(join(world.files, 'one.json'), 'utf8'))
	expect(report).toMatchObject({ internal: true, history: { confidence: 0.9 }, evidence: { pledgeVersion: '0.1.0' } })
	expect(report.evidence.files.every(({ sha256 }: { sha256: string }) => /^[0-9a-f]{64}$/.test(sha256))).toBe(true)
	// What the window shows and what is filed are the same figures.
	const judged = await call('histories:judge', { agreement, historyId, confidence: 0.9 })
	expect(report.verdicts.map(({ attainment }: { attainment: number }) => attainment)).toEqual(
		judged.verdicts.map(({ attainment }) => attainment),
	)
	// A dialog that adds no ending must not make a file that nothing opens.
	expect(await write('pdf', 'without')).toBe(join(world.files, 'without.pdf'))
	expect(await refusal('files:open', { path: join(world.files, 'without.pdf') })).toBe('done')
	expect(await refusal('files:open', { path: join(world.files, 'other.pdf') })).not.toBe('done')
})

test('a closed dialog writes nothing, and a place that cannot be written to is said', async () => {
	const world = makeWorld()
	const { call, desktop, refusal } = await openApp(world)
	const { agreement, historyId } = await sample(call)
	const args = { agreement, historyId, format: 'html' as const }
	expect(await call('histories:report', args)).toBeNull()
	expect(desktop.done.at(-1)).toMatch(/^choose save path: Save the evidence: Evidence .+\.html$/)
	desktop.savePath = join(world.files, 'no-folder', 'r.html')
	expect(await refusal('histories:report', args)).toMatch(/^(cannot-write|not-found)/)
	expect(existsSync(join(world.files, 'no-folder'))).toBe(false)
})
