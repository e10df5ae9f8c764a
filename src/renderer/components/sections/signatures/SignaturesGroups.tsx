import { SIGNATURE_PROFILES } from '../../../../shared/sections/signatures/schema'
import { useT } from '../../../app/i18n'
import { ChoiceField } from '../../fields/ChoiceField'
import { useChoices } from '../../fields/choices'
import { Fields } from '../../fields/Fields'
import { SwitchField } from '../../fields/SwitchField'
import { EditableTable } from '../../fields/table/EditableTable'
import { useColumns } from '../../fields/table/use-columns'
import { NumberField } from '../../fields/ValueFields'

const PARTIES = ['provider', 'customer'] as const

export function PeopleGroup() {
	const t = useT('sections')
	const column = useColumns('signatures.signatories')
	const parties = useChoices('party', PARTIES)
	return (
		<EditableTable
			path="signatures.signatories"
			label={t('signatures.people.title')}
			idWish="signatory"
			newRow={(id) => ({ id, party: 'provider', name: null, function: null, place: null })}
			addLabel={t('add.signatory')}
			columns={[
				column.choice('party', parties, { width: '112px' }),
				column.text('name'),
				column.text('function'),
				column.text('place', { width: '18%' }),
			]}
		/>
	)
}

const METHODS = ['paper', 'electronic', 'either'] as const

export function WayGroup() {
	return (
		<Fields>
			<ChoiceField path="signatures.method" set="signature-method" values={METHODS} segments />
			<SwitchField path="signatures.providerJointly" span={6} />
			<SwitchField path="signatures.customerJointly" span={6} />
			<SwitchField path="signatures.initials" span={6} />
			<NumberField path="signatures.copies" span={6} />
			<ChoiceField path="signatures.profile" set="signature-profile" values={SIGNATURE_PROFILES} span={6} />
		</Fields>
	)
}
