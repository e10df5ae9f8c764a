import { supplierAvailability } from '../../../../shared/sections/readings/supplier-availability'
import type { Dependency } from '../../../../shared/sections/services/schema'
import { useT, useUiLanguage } from '../../../app/i18n'
import { useField } from '../../../stores/use-field'
import { showPercent } from '../../fields/entry/share'
import { EditableTable } from '../../fields/table/EditableTable'
import { useColumns } from '../../fields/table/use-columns'
import type { GroupProps } from '../group-props'
import { ItemScope } from '../ItemScope'
import classes from '../sections.module.css'

export function DependenciesGroup({ itemId }: GroupProps) {
	return (
		<ItemScope list="services.items" itemId={itemId}>
			{(path) => <Dependencies path={`${path}.dependencies`} />}
		</ItemScope>
	)
}

function Dependencies({ path }: { readonly path: string }) {
	const t = useT('sections')
	const language = useUiLanguage()
	const column = useColumns('services.items.dependencies')
	// The path leads to the dependencies of a service.
	const items = (useField(path).value ?? []) as readonly Dependency[]
	const known = items.map((item) => item.availabilityPpm)
	const together = supplierAvailability(known)
	return (
		<>
			<EditableTable
				path={path}
				label={t('services.dependencies.title')}
				idWish="component"
				newRow={(id) => ({ id, component: null, supplier: null, availabilityPpm: null, note: null })}
				addLabel={t('add.component')}
				columns={[
					column.text('component'),
					column.text('supplier'),
					column.share('availabilityPpm', { width: '120px' }),
					column.text('note'),
				]}
			/>
			{together !== null && (
				<p className={classes.reading}>
					{t('reading.suppliers', {
						count: known.filter((ppm) => ppm !== null).length,
						share: showPercent(together, language),
					})}
				</p>
			)}
		</>
	)
}
