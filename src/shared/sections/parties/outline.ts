import type { Writer } from '../../outline/writer'
import { isAnyPaid } from '../services/outline'

/** Subject, relation to other contracts, term, notice, adjustment. */
export function printParties(w: Writer): void {
	const { parties } = w.agreement
	w.heading('parties', 'article')
	w.clause(`subject-${parties.kind}`, {}, { path: 'parties.kind' })
	// Liability that follows the main contract needs to know which one that is.
	if (w.has('parties.mainContract') || w.agreement.legal.liability.kind === 'main-contract')
		w.clause(
			'main-contract',
			{ contract: w.sentence('parties.mainContract', 'contract') },
			{ path: 'parties.mainContract' },
		)
	if (parties.language === 'de+en') {
		const other = parties.governingLanguage === 'de' ? 'en' : 'de'
		w.clause(
			'governing-language',
			{
				language: w.value('parties.governingLanguage', w.phraseText(`language.${parties.governingLanguage}`)),
				other: w.phrase(`language.${other}`),
			},
			{ path: 'parties.governingLanguage' },
		)
	}
	w.clause('start', { start: w.date('parties.effectiveDate', 'start') }, { path: 'parties.effectiveDate' })
	if (parties.term.kind === 'fixed')
		w.clause('term-fixed', { months: w.count('parties.term.months', 'months', 'month') }, { path: 'parties.term' })
	else w.clause('term-indefinite', {}, { path: 'parties.term' })
	if (parties.renewal.kind === 'automatic')
		w.clause(
			'renewal-automatic',
			{ renewal: w.count('parties.renewal.months', 'renewal', 'month') },
			{ path: 'parties.renewal' },
		)
	else if (parties.term.kind === 'fixed') w.clause('renewal-none', {}, { path: 'parties.renewal' })
	w.clause(
		'notice',
		{
			notice: w.count('parties.noticeMonths', 'notice', 'monthDative'),
			to: w.value('parties.noticeTo', w.phraseText(`to.${parties.noticeTo}`)),
		},
		{ path: 'parties.noticeMonths' },
	)
	if (parties.adjustment !== null) {
		w.clause(
			'adjustment',
			{
				by: w.value('parties.adjustment.by', w.phraseText(`by.${parties.adjustment.by}`)),
				after: w.count('parties.adjustment.afterMonths', 'after', 'monthDative'),
				weeks: w.count('parties.adjustment.noticeWeeks', 'weeks', 'week'),
				limits: w.sentence('parties.adjustment.limits', 'limits'),
			},
			{ path: 'parties.adjustment' },
		)
	}
	if (hasAmounts(w))
		w.clause('currency', { currency: w.value('parties.currency', parties.currency) }, { path: 'parties.currency' })
}

/** Units of one house that charge each other nothing have no amounts whose currency would matter. */
function hasAmounts(w: Writer): boolean {
	const { parties, services, remedies, legal } = w.agreement
	return (
		parties.kind !== 'internal-ola' ||
		isAnyPaid(services.items) ||
		remedies.schemes.length > 0 ||
		legal.liability.kind === 'capped'
	)
}
