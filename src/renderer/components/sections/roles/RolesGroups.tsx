import type { Stakeholder } from '../../../../shared/sections/roles/schema'
import { useT } from '../../../app/i18n'
import { ChoiceField } from '../../fields/ChoiceField'
import { useChoices } from '../../fields/choices'
import { Fields } from '../../fields/Fields'
import { LongTextField } from '../../fields/LongTextField'
import { SwitchField } from '../../fields/SwitchField'
import type { Row } from '../../fields/table/column'
import { EditableTable } from '../../fields/table/EditableTable'
import { useColumns } from '../../fields/table/use-columns'
import { NumberField, TextField } from '../../fields/ValueFields'
import classes from '../sections.module.css'

const PARTIES = ['provider', 'customer'] as const

export function StakeholdersGroup() {
	const t = useT('sections')
	const column = useColumns('roles.stakeholders')
	const parties = useChoices('party', PARTIES)
	// Rows of this table are stakeholders.
	const person = (row: Row) => row as unknown as Stakeholder
	return (
		<EditableTable
			path="roles.stakeholders"
			label={t('roles.stakeholders.title')}
			idWish="person"
			newRow={(id) => ({
				id,
				party: 'provider',
				function: null,
				name: null,
				email: null,
				phone: null,
				responsibilities: null,
				decides: false,
			})}
			addLabel={t('add.stakeholder')}
			columns={[
				column.choice('party', parties, { width: '112px' }),
				column.text('function'),
				column.text('name', { width: '16%' }),
				column.text('email', { width: '28%' }),
				column.toggle('decides', { width: '88px' }),
			]}
			detail={{
				title: (row) => person(row).name ?? person(row).function ?? t('unnamed.stakeholder'),
				subtitle: (row) => t(`choice.party.${person(row).party}`),
				body: (_, path) => (
					<Fields>
						<TextField path={`${path}.function`} span={6} />
						<TextField path={`${path}.name`} span={6} />
						<TextField path={`${path}.email`} span={6} />
						<TextField path={`${path}.phone`} span={6} />
						<LongTextField path={`${path}.responsibilities`} />
						<ChoiceField path={`${path}.party`} set="party" values={PARTIES} segments span={6} />
						<SwitchField path={`${path}.decides`} span={6} />
					</Fields>
				),
			}}
		/>
	)
}

const MISSING = ['clocks-rest', 'case-excluded', 'no-effect'] as const

export function CooperationGroup() {
	const t = useT('sections')
	const column = useColumns('roles.cooperation')
	return (
		<>
			<EditableTable
				path="roles.cooperation"
				label={t('roles.cooperation.title')}
				idWish="cooperation"
				newRow={(id) => ({ id, text: null })}
				addLabel={t('add.cooperation')}
				columns={[column.long('text')]}
			/>
			<div className={classes.block}>
				<Fields>
					<ChoiceField path="roles.missingCooperation" set="missing-cooperation" values={MISSING} span={8} />
					<NumberField path="roles.changeNoticeDays" unit="days" max={365} span={4} />
				</Fields>
			</div>
		</>
	)
}
