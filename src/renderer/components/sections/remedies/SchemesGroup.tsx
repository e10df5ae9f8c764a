import type { CreditScheme } from '../../../../shared/sections/remedies/schema'
import { useT } from '../../../app/i18n'
import { useChoices } from '../../fields/choices'
import type { Row } from '../../fields/table/column'
import { EditableTable } from '../../fields/table/EditableTable'
import { useColumns } from '../../fields/table/use-columns'
import { CreditReading } from './CreditReading'
import { BASES, SchemeForm } from './SchemeForm'

/** Credit schemes: which promises, which formula, what it pays in figures. */
export function SchemesGroup() {
	const t = useT('sections')
	const column = useColumns('remedies.schemes')
	const bases = useChoices('credit-base', BASES)
	// Rows of this table are credit schemes.
	const scheme = (row: Row) => row as unknown as CreditScheme
	return (
		<EditableTable
			path="remedies.schemes"
			label={t('remedies.schemes.title')}
			idWish="scheme"
			newRow={(id) => ({
				id,
				name: null,
				objectiveIds: [],
				formula: { kind: 'tiered', boundary: 'below', tiers: [] },
				base: 'service-monthly-fee',
			})}
			addLabel={t('add.scheme')}
			columns={[
				column.text('name'),
				column.shown('formula', (row) => t(`choice.formula.${scheme(row).formula.kind}`)),
				column.shown('objectiveIds', (row) => t('schemes.promises', { count: scheme(row).objectiveIds.length }), {
					width: '128px',
				}),
				column.shown('base', (row) => bases.find((base) => base.value === scheme(row).base)?.label ?? ''),
			]}
			detail={{
				title: (row) => scheme(row).name ?? t('unnamed.scheme'),
				subtitle: (row) => t(`choice.formula.${scheme(row).formula.kind}`),
				body: (row, path) => <SchemeForm path={path} scheme={scheme(row)} />,
				split: 'form',
				aside: (row) => <CreditReading scheme={scheme(row)} />,
			}}
		/>
	)
}
