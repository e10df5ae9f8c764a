import { expect, it } from 'vitest'
import type { Agreement } from '../../../src/shared/agreement/schema'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { leavesOf } from '../../../src/shared/playbooks/leaves'
import {
	createFromOwnPlaybook,
	openOwnPlaybook,
	playbookFromAgreement,
} from '../../../src/shared/playbooks/own-playbook'
import { fullReview } from '../../helpers/full-review'
import { BLANK_PATTERNS, matches } from './blanks'

const SECRET = 'Sonderbar'

/** A playbook in which every blank was filled, each text with the same tell-tale word. */
function signedDeal(): Agreement {
	const plain = createFromPlaybook({
		playbookId: 'managed-services',
		language: 'de+en',
		id: 'deal',
		today: '2026-11-23',
	})
	const filled = structuredClone(plain)
	for (const [path] of leavesOf(plain).filter(([path, value]) => value === null && matches(path, BLANK_PATTERNS))) {
		put(filled, path, /[Dd]ate$|\.next$/.test(path) ? '2027-01-01' : /Minor$/.test(path) ? 1_180_000 : SECRET)
	}
	const calendar = filled.serviceHours.calendars[0]
	if (calendar?.holidays != null) calendar.holidays.dates = { '2027-01-01': 'Neujahr' }
	filled.roles.duties.push({
		id: 'kick-off',
		party: 'provider',
		title: 'Auftakt',
		due: { kind: 'once', date: '2027-01-11' },
		ownerId: null,
		note: null,
	})
	filled.translations['legal.venue'] = SECRET
	filled.overrides = [{ clause: 'objectives.response', language: 'de', text: 'Anders gesagt.', madeFrom: 'So gesagt.' }]
	return filled
}

it('keeps values, texts and overrides and blanks names, dates, register data, fees and persons', () => {
	const deal = signedDeal()
	const { agreement } = playbookFromAgreement(deal, { id: 'our-way', title: 'Our way' })
	expect(JSON.stringify(agreement)).not.toContain(SECRET)
	expect(JSON.stringify(agreement)).not.toMatch(/\d{4}-\d{2}-\d{2}/)
	expect(JSON.stringify(agreement)).not.toContain('1180000')
	expect(agreement.objectives).toEqual(deal.objectives)
	expect(agreement.priorities).toEqual(deal.priorities)
	expect(agreement.overrides).toEqual(deal.overrides)
	expect(agreement.actionPlan.tasks.map(({ owner, internalTarget }) => [owner, internalTarget])).toEqual(
		deal.actionPlan.tasks.map(({ owner, internalTarget }) => [owner, internalTarget]),
	)
	const { 'legal.venue': _venue, title: _title, 'legal.negotiated': _negotiated, ...words } = deal.translations
	const sources = Object.keys(words).filter((path) => /\.request\.source$/.test(path))
	for (const path of sources) delete words[path]
	expect(agreement.translations).toEqual(words)
})

it('says nothing of what was said in review, and starts without, whatever its file holds', () => {
	const { review: empty } = createFromPlaybook({ playbookId: 'it-service', language: 'de', id: 'new' })
	const playbook = playbookFromAgreement({ ...signedDeal(), review: fullReview() }, { id: 'our-way', title: 'Our way' })
	const planted = { ...playbook, agreement: { ...playbook.agreement, review: fullReview() } }
	expect([playbook.agreement.review, createFromOwnPlaybook({ playbook: planted, id: 'next' }).review]).toEqual([
		empty,
		empty,
	])
	expect(empty).toEqual({ threads: [], suggestions: [], approvals: [], required: [], silenced: [] })
})

it('does not touch the agreement it is made from', () => {
	const deal = signedDeal()
	const before = structuredClone(deal)
	playbookFromAgreement(deal, { id: 'our-way', title: 'Our way' })
	expect(deal).toEqual(before)
})

it('comes back from its file and starts a new agreement that is a valid one', () => {
	const playbook = playbookFromAgreement(signedDeal(), { id: 'our-way', title: 'Our way' })
	const opened = openOwnPlaybook(JSON.parse(JSON.stringify(playbook)))
	expect(opened).toEqual({ kind: 'opened', playbook })
	expect(createFromOwnPlaybook({ playbook, id: 'next-deal' })).toEqual({
		...playbook.agreement,
		id: 'next-deal',
		title: 'Our way',
	})
})

it('becomes the same playbook again when an untouched agreement from it is saved', () => {
	const playbook = playbookFromAgreement(signedDeal(), { id: 'our-way', title: 'Our way' })
	const again = createFromOwnPlaybook({ playbook, id: 'next-deal' })
	expect(playbookFromAgreement(again, { id: 'our-way', title: 'Our way' })).toEqual(playbook)
})

it('says what is wrong with a file that is no playbook', () => {
	expect(openOwnPlaybook([])).toMatchObject({ kind: 'broken', problems: [{ path: '' }] })
	expect(openOwnPlaybook({ agreement: {} })).toMatchObject({
		kind: 'broken',
		problems: [{ path: 'agreement.schemaVersion' }],
	})
	const playbook = playbookFromAgreement(signedDeal(), { id: 'our-way', title: 'Our way' })
	expect(openOwnPlaybook({ ...playbook, title: '' })).toMatchObject({ kind: 'broken', problems: [{ path: 'title' }] })
})

function put(root: unknown, path: string, value: unknown): void {
	const segments = path.split('.')
	let current = root
	for (const segment of segments.slice(0, -1)) {
		current = Array.isArray(current)
			? (current.find((item) => item?.id === segment) ?? current[Number(segment)])
			: (current as Record<string, unknown>)[segment]
	}
	Object.assign(current as object, { [segments.at(-1) ?? '']: value })
}
