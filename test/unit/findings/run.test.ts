import { expect, test } from 'vitest'
import { checkAgreement } from '../../../src/shared/findings/run'
import { createFromPlaybook } from '../../../src/shared/playbooks/create'
import { article, draft } from './cases/drafts'

test('a word that is found as an undefined working day is not told again as an undefined term', () => {
	const text = 'Der Anbieter antwortet am nächsten Werktag. Der Projektbeirat bestätigt den Eingang.'
	const { findings } = checkAgreement(draft(article(text)))
	const told = findings.filter(({ values }) => values.quote === 'Werktag').map(({ rule }) => rule)
	expect(told).toEqual(['working-day'])
})

test('findings come by section in print order, errors of a section first, whichever rule found them', () => {
	const { findings } = checkAgreement(
		draft({
			...article('Der Anbieter antwortet innerhalb von 5 Tagen nach der Meldung.'),
			...{ 'objectives.items.response-p1.calendarId': 'nowhere', 'objectives.items.response-p2.share': null },
			...{ 'governance.agreementReview.everyMonths': 24 },
		}),
	)
	const order = findings.filter(({ rule }) => rule !== 'blank').map(({ rule, section }) => `${section} ${rule}`)
	expect(order).toEqual([
		'objectives dangling-reference',
		'objectives share',
		'remedies credit-tiers',
		'governance review-rare',
		'own-content day-word',
	])
})

test('what is blank is named without the brackets and without the full stop of a sentence that is missing whole', () => {
	const { findings } = checkAgreement(createFromPlaybook({ playbookId: 'cloud-saas', language: 'de', id: 'new' }))
	const labels = findings.flatMap(({ rule, path, values }) => (rule === 'blank' ? [[path, values.label]] : []))
	expect(labels).toContainEqual(['parties.mainContract', 'Bezeichnung und Datum des Hauptvertrags'])
	expect(labels.filter(([, label]) => /[[\].]$/.test(String(label)))).toEqual([])
})
