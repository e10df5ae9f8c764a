import { expect, test } from 'vitest'
import type { Finding, WaitsFor } from '../../../src/shared/findings/finding'
import { waitsFor } from '../../../src/shared/findings/waits-for'

const finding = (rule: string, path: string): Finding => ({
	rule,
	severity: 'warning',
	section: 'parties',
	path,
	values: {},
})

test.each<[path: string, who: WaitsFor]>([
	['parties.customer.registerNumber', 'customer'],
	['services.items.desk.request.need', 'customer'],
	['reporting.recipients', 'customer'],
	['services.items.desk.measurementPoint', 'service'],
	['escalation.levels.level-1.contact', 'service'],
	['services.items.desk.monthlyFeeMinor', 'author'],
	['parties.provider.name', 'author'],
	['parties.customers', 'author'],
	['legal.venue', 'legal'],
	['', 'author'],
])('the blank %s waits for: %s', (path, who) => {
	expect(waitsFor(finding('blank', path))).toBe(who)
})

test.each<[rule: string, who: WaitsFor]>([
	['credit-cap', 'legal'],
	['realism', 'service'],
	['missing-approval', 'legal'],
	['share', 'service'],
	['credit-tiers', 'author'],
	['a-rule-of-tomorrow', 'author'],
])('%s waits for: %s', (rule, who) => {
	expect(waitsFor(finding(rule, 'legal.venue'))).toBe(who)
})
