import { useT } from '../../../app/i18n'
import { useAgreement } from '../../../stores/agreement-store'
import { ChoiceField } from '../../fields/ChoiceField'
import { useChoices } from '../../fields/choices'
import { Fields } from '../../fields/Fields'
import { Readings } from '../../fields/Readings'
import { OptionalPart, SwitchField } from '../../fields/SwitchField'
import { EditableTable } from '../../fields/table/EditableTable'
import { useColumns } from '../../fields/table/use-columns'
import { MoneyField, NumberField, ShareField } from '../../fields/ValueFields'
import { KindChoice } from '../KindChoice'

const NATURES = ['price-reduction', 'liquidated-damages', 'contractual-penalty'] as const
const DAMAGES = ['counted-towards', 'in-addition', 'sole-remedy'] as const

export function NatureGroup() {
	return (
		<Fields>
			<ChoiceField path="remedies.nature" set="nature" values={NATURES} />
			<ChoiceField path="remedies.damages" set="damages" values={DAMAGES} />
		</Fields>
	)
}

const CAP_PERIODS = ['contract-year', 'rolling-12-months'] as const

export function CapsGroup() {
	return (
		<Fields>
			<ShareField path="remedies.monthlyCapPpm" span={6} />
			<ShareField path="remedies.yearlyCapPpm" span={6} />
			<ChoiceField path="remedies.yearlyCapPeriod" set="cap-period" values={CAP_PERIODS} />
			<Readings paths={['remedies.monthlyCapPpm']} />
		</Fields>
	)
}

const CLAIMS = ['automatic', 'on-claim'] as const
const CLAIM_BLANKS = { automatic: {}, 'on-claim': { deadlineDays: null } }
const SETTLEMENTS = ['next-invoice', 'payout', 'customer-choice'] as const

export function ClaimGroup() {
	const kind = useAgreement((agreement) => agreement.remedies.claim.kind)
	return (
		<Fields>
			<KindChoice path="remedies.claim" set="claim" values={CLAIMS} blank={CLAIM_BLANKS} />
			{kind === 'on-claim' && <NumberField path="remedies.claim.deadlineDays" unit="days" span={6} />}
			<ChoiceField path="remedies.settlement" set="settlement" values={SETTLEMENTS} span={6} />
			<NumberField path="remedies.settlementDays" unit="days" span={6} />
			<Readings paths={['remedies.claim']} />
		</Fields>
	)
}

const OTHER = ['refund', 'extra-service', 'root-cause-plan', 'other'] as const

export function OtherGroup() {
	const t = useT('sections')
	const column = useColumns('remedies.otherRemedies')
	const kinds = useChoices('other-remedy', OTHER)
	return (
		<EditableTable
			path="remedies.otherRemedies"
			label={t('remedies.other.title')}
			idWish="remedy"
			newRow={(id) => ({ id, kind: 'extra-service', description: null })}
			addLabel={t('add.remedy')}
			columns={[column.choice('kind', kinds, { width: '192px' }), column.long('description')]}
		/>
	)
}

const FIRST_CHRONIC = { missed: null, withinMonths: null, consecutive: false, noticeWeeks: null }

export function ChronicGroup() {
	const path = 'remedies.chronicFailure'
	return (
		<OptionalPart path={path} initial={FIRST_CHRONIC}>
			<Fields>
				<NumberField path={`${path}.missed`} unit="times" span={6} />
				<NumberField path={`${path}.withinMonths`} unit="months" span={6} />
				<SwitchField path={`${path}.consecutive`} />
				<NumberField path={`${path}.noticeWeeks`} unit="weeks" span={6} />
				<Readings paths={[path]} />
			</Fields>
		</OptionalPart>
	)
}

const INTERESTS = ['statutory', 'agreed', 'none'] as const
const FIRST_DISCOUNT = { discountPpm: 20_000, withinDays: 10 }

export function PaymentGroup() {
	const path = 'remedies.payment'
	const { interest } = useAgreement((agreement) => agreement.remedies.payment)
	return (
		<Fields>
			<NumberField path={`${path}.termDays`} unit="days" span={6} />
			<MoneyField path={`${path}.reminderFeeMinor`} span={6} />
			<ChoiceField path={`${path}.interest`} set="interest" values={INTERESTS} span={6} />
			{interest === 'agreed' && <ShareField path={`${path}.interestPpm`} span={6} />}
			<SwitchField path={`${path}.creditsRestWhileOverdue`} />
			<OptionalPart path={`${path}.earlyPayment`} initial={FIRST_DISCOUNT}>
				<Fields>
					<ShareField path={`${path}.earlyPayment.discountPpm`} needed span={6} />
					<NumberField path={`${path}.earlyPayment.withinDays`} unit="days" needed span={6} />
				</Fields>
			</OptionalPart>
			<Readings paths={[path]} />
		</Fields>
	)
}
