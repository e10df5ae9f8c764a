import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../../src/shared/agreement/schema'
import type { Objective } from '../../../src/shared/agreement/values/objective'
import { buildOutline } from '../../../src/shared/outline/build'
import { outlineToText } from '../../../src/shared/outline/to-text'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { PLAYBOOKS } from '../../../src/shared/playbooks/list'
import { outlineEase } from '../../../src/shared/reading-ease/outline-ease'
import { newObjective, withMetric } from '../../../src/shared/sections/objectives/defaults'
import { customerViewOutline } from '../../../src/shared/sheets/customer-view/outline'
import { fullAgreement } from '../../helpers/full-agreement'
import { availability, readingsAgreement } from '../readings/readings-agreement'

const options = { state: 'draft', date: '2026-12-01', version: null } as const
const view = (agreement: Agreement, language: 'de' | 'en' = 'en') =>
	customerViewOutline({ agreement, language, options })
const linesOf = (agreement: Agreement, language: 'de' | 'en' = 'en') =>
	outlineToText(view(agreement, language)).replaceAll('\u00a0', ' ').trimEnd().split('\n')
const sayOf = (agreement: Agreement, id: string, language: 'de' | 'en' = 'en') =>
	view(agreement, language).blocks.flatMap((block) =>
		block.kind === 'paragraph' && block.id.startsWith(`customer-view.promise.${id}.`)
			? [
					block.inlines
						.map(({ text }) => text)
						.join('')
						.replaceAll('\u00a0', ' '),
				]
			: [],
	)

/** A tiered scheme on a fee of 10,000.00 euros, at most 15 % of it in a month. */
function withCredits(agreement: Agreement, objectives: readonly Objective[]): Agreement {
	const tier = (id: string, threshold: number, creditPpm: number) => ({
		id,
		threshold,
		creditPpm,
		boundary: null,
		floor: null,
	})
	return {
		...agreement,
		objectives: { ...agreement.objectives, items: [...objectives] },
		remedies: {
			...agreement.remedies,
			monthlyCapPpm: 150_000,
			schemes: [
				{
					id: 's',
					name: null,
					objectiveIds: objectives.map(({ id }) => id),
					base: 'service-monthly-fee',
					formula: {
						kind: 'tiered',
						boundary: 'below',
						tiers: [tier('a', 999_000, 100_000), tier('b', 990_000, 300_000)],
					},
				},
			],
		},
	}
}

describe('the customer’s view', () => {
	it('tells a response as what comes when, with a Friday of the agreement’s own hours, and that nothing is paid', () => {
		const agreement = readingsAgreement()
		expect(sayOf(agreement, 'p1').slice(0, 3)).toEqual([
			'When you report it, a person answers you within 1 hour. An automatic reply does not count. This holds for at least 90% of cases, counted for each calendar month. The time only runs in these hours: Mon–Fri 08:00–18:00, not on public holidays. It stands still while you owe the provider an answer.',
			'For example: Your report of Priority 1 arrives on Friday, 1 January 2027, 17:50. Then the time is up on Monday, 4 January 2027, 08:50. The weekend does not count. Of 100 cases, 10 at most may take longer.',
			'And if not? If the provider does not keep this, you get no credit for it.',
		])
		expect(sayOf(agreement, 'p1', 'de')[1]).toBe(
			'Zum Beispiel: Ihre Meldung der Priorität 1 kommt am Freitag, 1. Januar 2027, 17:50 Uhr. Dann ist die Frist am Montag, 4. Januar 2027, 08:50 Uhr um. Das Wochenende zählt nicht. Von 100 Fällen dürfen höchstens 10 länger dauern.',
		)
	})

	it('tells an availability by its shortest and longest month, and a miss in money under the cap', () => {
		const agreement = withCredits(readingsAgreement(), [availability(999_000, null)])
		expect(sayOf(agreement, 'up').slice(0, 3)).toEqual([
			'Service Desk works for you at least 99.9% of the time. This is counted for each calendar month. Every hour counts, also at night and at weekends.',
			// 28 days have 40,320 minutes, October with its 25th hour 44,700.
			'For example: In February 2027 it may be down for 40 minutes 19 seconds in all at most. In October 2027 that is 44 minutes 42 seconds at most.',
			// Three tenths of the fee would be 3,000.00; the cap says 1,500.00.
			'And if not? If the provider does not keep this, you get a credit: €1,000.00 to €1,500.00. If it is only 99.45%, you get €1,000.00. If it is only 98%, you get €1,500.00.',
		])
	})

	it('takes the fee of each promise’s own service for its example', () => {
		const base = readingsAgreement()
		const [desk] = base.services.items
		const second = { ...desk!, id: 'net', name: 'Network', monthlyFeeMinor: 200_000 }
		const promises = [availability(999_000, null), { ...availability(999_000, null), id: 'net-up', serviceId: 'net' }]
		const agreement = withCredits({ ...base, services: { ...base.services, items: [desk!, second] } }, promises)
		expect(sayOf(agreement, 'net-up')[2]).toMatch(/If it is only 99\.45%, you get €200\.00\./)
	})

	it('says from what a clock runs, and gives no example of a report where it does not run from one', () => {
		const base = readingsAgreement()
		const one = { ...withMetric(newObjective('r', 'desk', 'office'), 'restoration'), startEvent: 'detected' as const }
		const [get = '', example = ''] = sayOf({ ...base, objectives: { ...base.objectives, items: [one] } }, 'r')
		expect(get).toMatch(/^Once the fault is noticed, things work again within /)
		expect(example).not.toContain('arrives')
	})

	it('finds a number of cases in which a share is whole', () => {
		const base = readingsAgreement()
		const [p1] = base.objectives.items
		const of = (share: number) =>
			sayOf({ ...base, objectives: { ...base.objectives, items: [{ ...p1!, share }] } }, 'p1')[1]!
				.split('. ')
				.at(-1)
		expect([of(995_000), of(999_900)]).toEqual([
			'Of 200 cases, 1 at most may take longer.',
			'Of 10,000 cases, 1 at most may take longer.',
		])
	})

	it('says by when a notice has to be there, and shows what is still blank', () => {
		expect(linesOf(readingsAgreement())).toContain(
			'The agreement runs from 1 January 2027 to 31 December 2028. If you want to stop on 31 December 2028, your notice must be there by 30 September 2028. If nobody gives notice, it then runs on to 31 December 2029.',
		)
		const blank = { ...readingsAgreement(), parties: { ...readingsAgreement().parties, effectiveDate: null } }
		expect(linesOf(blank)).toContain('How long the agreement runs is still open.')
	})

	it('says nothing that is internal', () => {
		const agreement = fullAgreement()
		const mark = 'Zzgeheim'
		const tasks = agreement.actionPlan.tasks.map((task) => ({ ...task, title: mark, note: mark }))
		const services = agreement.services.items.map((one) => ({
			...one,
			request: { ...one.request, need: mark, source: mark },
		}))
		const secret = {
			...agreement,
			actionPlan: { ...agreement.actionPlan, tasks },
			services: { ...agreement.services, items: services },
		}
		expect([...linesOf(secret, 'de'), ...linesOf(secret, 'en')].filter((line) => line.includes(mark))).toEqual([])
	})

	const cases = PLAYBOOKS.flatMap(({ id }) => (['de', 'en'] as const).map((language) => ({ id, language })))
	it.each(cases)(
		'of $id in $language reads easier than the contract, block by block under its own id',
		({ id, language }) => {
			const agreement = createFromPlaybook({ playbookId: id, language, id: 'a', today: '2026-12-01' })
			const outline = view(agreement, language)
			const ids = outline.blocks.map((block) => block.id)
			expect(new Set(ids).size).toBe(ids.length)
			// Word numbers articles by itself.
			expect(outline.blocks.filter((block) => block.kind === 'heading' && block.role === 'article')).toEqual([])
			const promised = agreement.objectives.items.filter(({ kind }) => kind === 'promise').map((one) => one.id)
			expect(promised.filter((one) => !ids.includes(`customer-view.promise.${one}`))).toEqual([])
			const plain = outlineEase(outline).whole!.score
			const contract = outlineEase(buildOutline(agreement, language)).whole!.score
			expect(plain).toBeGreaterThan(contract)
		},
	)
})
