import { AGENDA, REVIEW_TRIGGERS } from '../../../../shared/sections/governance/schema'
import { CADENCES } from '../../../../shared/sections/reporting/schema'
import { ChoiceField } from '../../fields/ChoiceField'
import { DateField } from '../../fields/DateField'
import { Fields } from '../../fields/Fields'
import { ListField } from '../../fields/ListField'
import { LongTextField } from '../../fields/LongTextField'
import { ManyChoiceField } from '../../fields/ManyChoiceField'
import { Readings } from '../../fields/Readings'
import { OptionalPart } from '../../fields/SwitchField'
import { NumberField } from '../../fields/ValueFields'

export function ReviewGroup() {
	const path = 'governance.serviceReview'
	return (
		<Fields>
			<ChoiceField path={`${path}.cadence`} set="cadence" values={CADENCES} span={6} />
			<NumberField path={`${path}.minutesDays`} unit="days" span={6} />
			<ListField path={`${path}.participants`} />
			<ManyChoiceField path={`${path}.agenda`} set="agenda" values={AGENDA} />
		</Fields>
	)
}

export function YearlyGroup() {
	const path = 'governance.agreementReview'
	return (
		<Fields>
			<NumberField path={`${path}.everyMonths`} unit="months" span={6} />
			<DateField path={`${path}.next`} span={6} />
			<Readings paths={[path]} />
			<ManyChoiceField path={`${path}.triggers`} set="review-trigger" values={REVIEW_TRIGGERS} />
			<NumberField path={`${path}.breachesInThreeMonths`} span={6} />
			<NumberField path={`${path}.volumeChangePercent`} unit="percent" span={6} />
		</Fields>
	)
}

const FORMS = ['text-form', 'written-form'] as const

export function ChangeControlGroup() {
	const path = 'governance.changeControl'
	return (
		<Fields>
			<ChoiceField path={`${path}.form`} set="form" values={FORMS} segments span={6} />
			<NumberField path={`${path}.answerDays`} unit="days" span={6} />
			<LongTextField path={`${path}.procedure`} rows={3} />
		</Fields>
	)
}

export function ImprovementGroup() {
	const path = 'governance.improvement'
	return (
		<OptionalPart path={path} initial={{ afterMisses: null, planDays: null, contents: null }}>
			<Fields>
				<NumberField path={`${path}.afterMisses`} span={6} />
				<NumberField path={`${path}.planDays`} unit="days" span={6} />
				<LongTextField path={`${path}.contents`} />
			</Fields>
		</OptionalPart>
	)
}
