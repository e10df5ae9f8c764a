import { RACI } from '../../../../shared/sections/roles/schema'
import { useT } from '../../../app/i18n'
import { useAgreement } from '../../../stores/agreement-store'
import { choiceEntry } from '../../fields/entry/choice'
import type { Entry } from '../../fields/entry/entry'
import { useReferences } from '../../fields/references'
import { EditableTable } from '../../fields/table/EditableTable'
import { useColumns } from '../../fields/table/use-columns'
import classes from '../sections.module.css'

const LETTERS = choiceEntry(RACI.map((letter) => ({ value: letter, label: letter }))) as Entry<unknown>

/** Activities down, people across; one letter a cell. */
export function RaciGroup() {
	const t = useT('sections')
	const column = useColumns('roles.raci')
	const people = useReferences('stakeholder')
	const rows = useAgreement((agreement) => agreement.roles.raci)
	const without = rows.filter((row) => !Object.values(row.assignments).includes('A'))
	if (people.length === 0) return <p data-path="roles.raci">{t('raci.no-people')}</p>
	return (
		<>
			<EditableTable
				path="roles.raci"
				label={t('roles.raci.title')}
				idWish="activity"
				newRow={(id) => ({ id, activity: null, assignments: {} })}
				addLabel={t('add.activity')}
				columns={[
					column.text('activity', { width: '200px' }),
					...people.map((person) =>
						column.entry(`assignments.${person.value}`, LETTERS, {
							label: person.label,
							placeholder: '·',
							clears: true,
						}),
					),
				]}
			/>
			<p className={classes.reading}>{t('raci.legend')}</p>
			{without.length > 0 && <p className={classes.mark}>{t('raci.no-accountable', { count: without.length })}</p>}
		</>
	)
}
