import { PLAYBOOK_IDS } from '../../../../shared/agreement/values/playbook-id'
import { AGREEMENT_KINDS, LANGUAGES } from '../../../../shared/sections/parties/schema'
import { useT } from '../../../app/i18n'
import { useAgreement } from '../../../stores/agreement-store'
import { ChoiceField } from '../../fields/ChoiceField'
import { DateField } from '../../fields/DateField'
import { Fields } from '../../fields/Fields'
import { LongTextField } from '../../fields/LongTextField'
import { Readings } from '../../fields/Readings'
import { OptionalPart } from '../../fields/SwitchField'
import { NumberField, TextField } from '../../fields/ValueFields'
import { KindChoice } from '../KindChoice'
import { CurrencyField } from './CurrencyField'

export function KindGroup() {
	const t = useT('sections')
	const language = useAgreement((agreement) => agreement.parties.language)
	return (
		<Fields>
			<TextField path="title" empty="" />
			<ChoiceField path="parties.kind" set="kind" values={AGREEMENT_KINDS} />
			<ChoiceField path="parties.language" set="language" values={LANGUAGES} segments />
			{language === 'de+en' && (
				<ChoiceField path="parties.governingLanguage" set="governing-language" values={GOVERNING} segments />
			)}
			<CurrencyField path="parties.currency" span={4} />
			<ChoiceField path="parties.playbook" set="playbook" values={PLAYBOOK_IDS} nullLabel={t('no-playbook')} span={8} />
		</Fields>
	)
}

const GOVERNING = ['de', 'en'] as const

export function PurposeGroup() {
	return (
		<Fields>
			<LongTextField path="parties.purpose" rows={4} />
			<TextField path="parties.mainContract" />
		</Fields>
	)
}

const TERMS = ['indefinite', 'fixed'] as const
const RENEWALS = ['none', 'automatic'] as const
const NOTICE_TO = ['month-end', 'quarter-end', 'year-end', 'term-end'] as const

export function TermGroup() {
	const term = useAgreement((agreement) => agreement.parties.term.kind)
	const renewal = useAgreement((agreement) => agreement.parties.renewal.kind)
	return (
		<Fields>
			<DateField path="parties.effectiveDate" span={6} />
			<KindChoice path="parties.term" set="term" values={TERMS} blank={{ fixed: { months: null }, indefinite: {} }} />
			{term === 'fixed' && <NumberField path="parties.term.months" unit="months" span={6} max={1_200} />}
			<KindChoice
				path="parties.renewal"
				set="renewal"
				values={RENEWALS}
				blank={{ none: {}, automatic: { months: null } }}
			/>
			{renewal === 'automatic' && <NumberField path="parties.renewal.months" unit="months" span={6} max={1_200} />}
			<NumberField path="parties.noticeMonths" unit="months" span={6} max={120} />
			<ChoiceField path="parties.noticeTo" set="notice-to" values={NOTICE_TO} span={6} />
			<Readings paths={['parties.term']} />
		</Fields>
	)
}

const ASKERS = ['either', 'provider', 'customer'] as const
const FIRST_ADJUSTMENT = { by: 'either', afterMonths: null, noticeWeeks: null, limits: null }

export function AdjustmentGroup() {
	return (
		<OptionalPart path="parties.adjustment" initial={FIRST_ADJUSTMENT}>
			<Fields>
				<ChoiceField path="parties.adjustment.by" set="adjustment-by" values={ASKERS} />
				<NumberField path="parties.adjustment.afterMonths" unit="months" span={6} />
				<NumberField path="parties.adjustment.noticeWeeks" unit="weeks" span={6} />
				<LongTextField path="parties.adjustment.limits" />
				<Readings paths={['parties.adjustment']} />
			</Fields>
		</OptionalPart>
	)
}
