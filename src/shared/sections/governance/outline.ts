import type { Inline } from '../../outline/block'
import type { Writer } from '../../outline/writer'

/** Meetings, the yearly review and what brings it forward, change control, improvement. */
export function printGovernance(w: Writer): void {
	const { serviceReview, improvement } = w.agreement.governance
	w.heading('governance', 'article')
	const cadence = w.value('governance.serviceReview.cadence', w.phraseText(`cadence.${serviceReview.cadence}`))
	const participants = serviceReview.participants.map((_, index) => [
		w.typed(`governance.serviceReview.participants.${index}`, 'participant'),
	])
	if (participants.length > 0)
		w.clause('service-review', { cadence, participants: w.list(participants) }, { path: 'governance.serviceReview' })
	else w.clause('service-review-open', { cadence }, { path: 'governance.serviceReview' })
	if (serviceReview.agenda.length > 0) w.clause('agenda', {}, { path: 'governance.serviceReview.agenda' })
	for (const point of serviceReview.agenda)
		w.item(`governance.agenda.${point}`, w.phrase(`agenda.${point}`), 'governance.serviceReview.agenda')
	w.clause(
		'minutes',
		{ days: w.count('governance.serviceReview.minutesDays', 'days', 'calendarDayDative') },
		{ path: 'governance.serviceReview.minutesDays' },
	)
	printAgreementReview(w)
	const { form } = w.agreement.governance.changeControl
	w.clause(
		'change-control',
		{
			form: w.value('governance.changeControl.form', w.phraseText(`form.${form}`)),
			procedure: w.sentence('governance.changeControl.procedure', 'procedure'),
			days: w.count('governance.changeControl.answerDays', 'days', 'calendarDayDative'),
		},
		{ path: 'governance.changeControl' },
	)
	if (improvement === null) return
	w.clause(
		'improvement',
		{
			n: w.number('governance.improvement.afterMisses', 'n'),
			days: w.count('governance.improvement.planDays', 'days', 'calendarDayDative'),
			contents: w.sentence('governance.improvement.contents', 'contents'),
		},
		{ path: 'governance.improvement' },
	)
}

function printAgreementReview(w: Writer): void {
	const { agreementReview } = w.agreement.governance
	const path = 'governance.agreementReview'
	const months = w.count(`${path}.everyMonths`, 'months', 'month')
	if (agreementReview.next === null) w.clause('agreement-review', { months }, { path })
	else w.clause('agreement-review-next', { months, date: w.date(`${path}.next`, 'date') }, { path })
	if (agreementReview.triggers.length > 0) w.clause('triggers', {}, { path: `${path}.triggers` })
	for (const trigger of agreementReview.triggers)
		w.item(`governance.trigger.${trigger}`, triggerInlines(w, trigger), `${path}.triggers`)
}

/** Triggers that can be measured say their figure where one was given. */
function triggerInlines(w: Writer, trigger: string): Inline[] {
	const { breachesInThreeMonths, volumeChangePercent } = w.agreement.governance.agreementReview
	if (trigger === 'breaches')
		return breachesInThreeMonths === null
			? w.phrase('trigger.breaches-open')
			: w.phrase('trigger.breaches', { n: w.number('governance.agreementReview.breachesInThreeMonths', 'n') })
	if (trigger === 'volume')
		return volumeChangePercent === null
			? w.phrase('trigger.volume-open')
			: w.phrase('trigger.volume', { percent: w.number('governance.agreementReview.volumeChangePercent', 'percent') })
	return w.phrase(`trigger.${trigger}`)
}
