import { HELPER_STATES, INTERVIEW_KINDS, NIGHT_NEEDS } from '../../../../shared/sections/action-plan/interviews-schema'
import { useT } from '../../../app/i18n'
import { ChoiceField } from '../../fields/ChoiceField'
import { DateField } from '../../fields/DateField'
import { Fields } from '../../fields/Fields'
import { ReferenceField } from '../../fields/ReferenceField'
import { DurationField, NumberField, ShareField, TextField } from '../../fields/ValueFields'
import { Internal } from '../action-plan/Internal'
import { MonthsField } from './MonthsField'

const path = 'actionPlan.interviews.support'

/** Which interview, and about which service. */
export function InterviewKindGroup() {
	const t = useT('interview')
	return (
		<Internal>
			<Fields>
				<ChoiceField
					path="actionPlan.interviews.kind"
					set="interview-kind"
					values={INTERVIEW_KINDS}
					nullLabel={t('no-kind')}
				/>
				<ReferenceField path="actionPlan.interviews.serviceId" to="service" nullLabel={t('first-service')} />
			</Fields>
		</Internal>
	)
}

export function SupportVolume() {
	return (
		<Fields>
			<NumberField path={`${path}.callsPerDay`} span={6} />
			<NumberField path={`${path}.writtenPerDay`} span={6} />
		</Fields>
	)
}

export function SupportSeason() {
	return (
		<Fields>
			<MonthsField path={`${path}.peakMonths`} />
			<NumberField path={`${path}.peakPercent`} unit="percent" span={6} />
		</Fields>
	)
}

export function SupportSpeed() {
	return (
		<Fields>
			<DurationField path={`${path}.waitSeconds`} bareUnitSeconds={1} span={6} />
			<DurationField path={`${path}.responseSeconds`} span={6} />
			<DurationField path={`${path}.responseWithinSeconds`} clock="service" span={6} />
		</Fields>
	)
}

export function SupportNight() {
	const t = useT('interview')
	return (
		<Fields>
			<ChoiceField path={`${path}.nightNeed`} set="night-need" values={NIGHT_NEEDS} nullLabel={t('not-asked')} />
			<TextField path={`${path}.nightContact`} />
		</Fields>
	)
}

export function SupportWorkload() {
	return (
		<Fields>
			<NumberField path={`${path}.peoplePerShift`} whole={false} max={100_000} span={6} />
			<NumberField path={`${path}.casesPerPersonPerDay`} whole={false} max={100_000} span={6} />
		</Fields>
	)
}

export function SupportChatbot() {
	const t = useT('interview')
	return (
		<Fields>
			<ChoiceField
				path={`${path}.chatbot`}
				set="helper-state"
				values={HELPER_STATES}
				nullLabel={t('not-asked')}
				span={6}
			/>
			<ShareField path={`${path}.selfServicePpm`} span={6} />
		</Fields>
	)
}

export function SupportKnowledge() {
	const t = useT('interview')
	return (
		<Fields>
			<ChoiceField
				path={`${path}.knowledgeBase`}
				set="helper-state"
				values={HELPER_STATES}
				nullLabel={t('not-asked')}
				span={6}
			/>
			<TextField path={`${path}.knowledgeOwner`} span={6} />
		</Fields>
	)
}

export function SupportIndustry() {
	return (
		<Fields>
			<DurationField path={`${path}.industrySeconds`} span={6} />
			<DateField path={`${path}.industryDate`} span={6} />
			<TextField path={`${path}.industrySource`} />
		</Fields>
	)
}
