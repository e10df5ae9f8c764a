import { useT } from '../../../app/i18n'
import { EditableTable } from '../../fields/table/EditableTable'
import { useColumns } from '../../fields/table/use-columns'
import classes from '../sections.module.css'

const SIDES = ['provider', 'customer'] as const

export function ContactsGroup() {
	const t = useT('sections')
	const column = useColumns('party.contacts')
	return (
		<>
			{SIDES.map((side) => (
				<div key={side} className={classes.block}>
					<h4 className={classes.blockTitle}>{t(`choice.party.${side}`)}</h4>
					<EditableTable
						path={`parties.${side}.contacts`}
						label={t('table.contacts', { party: t(`choice.party.${side}`) })}
						idWish="contact"
						newRow={(id) => ({ id, name: null, role: null, email: null, phone: null })}
						addLabel={t('add.contact')}
						columns={[column.text('name'), column.text('role'), column.text('email'), column.text('phone')]}
					/>
				</div>
			))}
		</>
	)
}
