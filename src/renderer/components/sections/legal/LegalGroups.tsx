import { useT } from '../../../app/i18n'
import { useAgreement } from '../../../stores/agreement-store'
import { ChoiceField } from '../../fields/ChoiceField'
import { EntryField } from '../../fields/EntryField'
import { Fields } from '../../fields/Fields'
import { ListField } from '../../fields/ListField'
import { LongTextField } from '../../fields/LongTextField'
import { OptionalPart, SwitchField } from '../../fields/SwitchField'
import { EditableTable } from '../../fields/table/EditableTable'
import { useColumns } from '../../fields/table/use-columns'
import { MoneyField, NumberField, TextField } from '../../fields/ValueFields'
import { KindChoice } from '../KindChoice'
import { useLawEntry } from './use-law-entry'

export function OrderGroup() {
	return <ListField path="legal.orderOfDocuments" />
}

export function ConfidentialityGroup() {
	const path = 'legal.confidentiality'
	return (
		<OptionalPart path={path} initial={{ yearsAfterEnd: null, exceptions: null }}>
			<Fields>
				<NumberField path={`${path}.yearsAfterEnd`} unit="years" span={6} />
				<LongTextField path={`${path}.exceptions`} />
			</Fields>
		</OptionalPart>
	)
}

const PROCESSING = ['on-behalf', 'own-responsibility', 'none'] as const
const FIRST_DATA = { processing: 'on-behalf', agreementReference: null, ticketRetentionMonths: null }

export function DataProtectionGroup() {
	const path = 'legal.dataProtection'
	return (
		<OptionalPart path={path} initial={FIRST_DATA}>
			<Fields>
				<ChoiceField path={`${path}.processing`} set="processing" values={PROCESSING} />
				<TextField path={`${path}.agreementReference`} />
				<NumberField path={`${path}.ticketRetentionMonths`} unit="months" span={6} />
			</Fields>
		</OptionalPart>
	)
}

const LIABILITY = ['main-contract', 'statutory', 'capped'] as const
const LIABILITY_BLANKS = { 'main-contract': {}, statutory: {}, capped: { capMinor: null, per: 'year' } }
const PER = ['case', 'year'] as const

export function LiabilityGroup() {
	const kind = useAgreement((agreement) => agreement.legal.liability.kind)
	return (
		<Fields>
			<KindChoice path="legal.liability" set="liability" values={LIABILITY} blank={LIABILITY_BLANKS} segments={false} />
			{kind === 'capped' && (
				<>
					<MoneyField path="legal.liability.capMinor" span={6} />
					<ChoiceField path="legal.liability.per" set="liability-per" values={PER} span={6} />
				</>
			)}
		</Fields>
	)
}

const FORMS = ['text-form', 'written-form'] as const

export function LawGroup() {
	return (
		<Fields>
			<EntryField path="legal.governingLaw" entry={useLawEntry()} span={6} />
			<TextField path="legal.venue" span={6} />
			<ChoiceField path="legal.form" set="form" values={FORMS} segments />
			<SwitchField path="legal.severability" />
			<SwitchField path="legal.assignmentNeedsConsent" />
		</Fields>
	)
}

export function NegotiatedGroup() {
	return (
		<Fields>
			<SwitchField path="legal.standardTerms" />
			<LongTextField path="legal.negotiated" />
		</Fields>
	)
}

export function DefinitionsGroup() {
	const t = useT('sections')
	const column = useColumns('legal.definitions')
	return (
		<EditableTable
			path="legal.definitions"
			label={t('legal.definitions.title')}
			idWish="term"
			newRow={(id) => ({ id, term: null, meaning: null })}
			addLabel={t('add.definition')}
			columns={[column.text('term', { width: '32%' }), column.long('meaning')]}
		/>
	)
}
