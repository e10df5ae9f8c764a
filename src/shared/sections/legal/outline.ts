import type { Writer } from '../../outline/writer'
import { lawName } from '../service-hours/place-names'

/** Precedence, confidentiality, data, liability, law, form. Definitions are printed before the first article. */
export function printLegal(w: Writer): void {
	const { legal } = w.agreement
	w.heading('legal', 'article')
	if (legal.orderOfDocuments.length > 0) w.clause('order', {}, { path: 'legal.orderOfDocuments' })
	for (let index = 0; index < legal.orderOfDocuments.length; index++) {
		w.item(
			`legal.document.${index + 1}`,
			[w.typed(`legal.orderOfDocuments.${index}`, 'order')],
			`legal.orderOfDocuments.${index}`,
		)
	}
	if (legal.confidentiality !== null) {
		const exceptions = w.has('legal.confidentiality.exceptions')
			? w.sentence('legal.confidentiality.exceptions', 'exceptions')
			: ''
		w.clause(
			'confidentiality',
			{ years: w.count('legal.confidentiality.yearsAfterEnd', 'years', 'year'), exceptions },
			{ path: 'legal.confidentiality' },
		)
	}
	printDataProtection(w)
	if (legal.liability.kind === 'capped') {
		w.clause(
			isCommonLaw(legal.governingLaw) ? 'liability-capped-common-law' : 'liability-capped',
			{
				cap: w.money('legal.liability.capMinor', 'cap'),
				per: w.value('legal.liability.per', w.phraseText(`per.${legal.liability.per}`)),
			},
			{ path: 'legal.liability' },
		)
	} else if (legal.liability.kind === 'main-contract' || w.agreement.parties.kind !== 'internal-ola')
		// Units of one house owe each other no damages by law, so nothing is said of the law.
		w.clause(`liability-${legal.liability.kind}`, {}, { path: 'legal.liability' })
	w.clause('form', { form: w.value('legal.form', w.phraseText(`form.${legal.form}`)) }, { path: 'legal.form' })
	if (legal.assignmentNeedsConsent) w.clause('assignment', {}, { path: 'legal.assignmentNeedsConsent' })
	if (isCommonLaw(legal.governingLaw)) w.clause('third-parties', {}, { path: 'legal.governingLaw' })
	if (legal.severability) w.clause('severability', {}, { path: 'legal.severability' })
	if (legal.standardTerms) w.clause('standard-terms', {}, { path: 'legal.standardTerms' })
	if (w.has('legal.negotiated'))
		w.clause('negotiated', { text: w.sentence('legal.negotiated', 'text') }, { path: 'legal.negotiated' })
	const isInHouse = w.agreement.parties.kind === 'internal-ola'
	w.clause(
		isInHouse ? 'law-in-house' : 'law',
		{ law: w.printed<string>('legal.governingLaw', 'law', (law) => lawName(law, w.language)) },
		{ path: 'legal.governingLaw' },
	)
	if (!isInHouse || w.has('legal.venue'))
		w.clause('venue', { venue: w.typed('legal.venue', 'venue') }, { path: 'legal.venue' })
}

/**
 * Degrees of negligence mean nothing to English and Irish courts: there a cap covers all liability save what statute keeps
 * open (UCTA 1977 s. 2), and strangers to a contract are shut out expressly (Contracts (Rights of Third Parties) Act 1999).
 */
function isCommonLaw(governingLaw: string | null): boolean {
	return governingLaw !== null && /^(GB|IE)\b/.test(governingLaw)
}

function printDataProtection(w: Writer): void {
	const { dataProtection } = w.agreement.legal
	if (dataProtection === null) return
	const path = 'legal.dataProtection'
	const referenced = w.has(`${path}.agreementReference`)
	const needed = dataProtection.processing === 'on-behalf'
	// Units of one house are one controller, so neither answers for data in its own right.
	const isInHouse = w.agreement.parties.kind === 'internal-ola' && dataProtection.processing === 'own-responsibility'
	const rule = isInHouse ? 'data-within-house' : `data-${dataProtection.processing}`
	const key = needed || !referenced ? rule : `${rule}-reference`
	w.clause(key, needed || referenced ? { reference: w.typed(`${path}.agreementReference`, 'reference') } : {}, {
		path: `${path}.processing`,
	})
	if (dataProtection.ticketRetentionMonths !== null)
		w.clause(
			'ticket-retention',
			{ months: w.count(`${path}.ticketRetentionMonths`, 'months', 'month') },
			{ path: `${path}.ticketRetentionMonths` },
		)
}
