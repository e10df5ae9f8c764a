import { emptyService } from '../../../../shared/sections/services/schema'
import { useT } from '../../../app/i18n'
import { useChoices } from '../../fields/choices'
import { Fields } from '../../fields/Fields'
import { ListField } from '../../fields/ListField'
import { LongTextField } from '../../fields/LongTextField'
import { useReferences } from '../../fields/references'
import { EditableTable } from '../../fields/table/EditableTable'
import { useColumns } from '../../fields/table/use-columns'
import type { GroupProps } from '../group-props'
import { ItemScope } from '../ItemScope'

const CRITICALITIES = ['low', 'medium', 'high', 'critical'] as const

export function ServiceListGroup() {
	const t = useT('sections')
	const column = useColumns('services.items')
	const criticality = useChoices('criticality', CRITICALITIES)
	const calendars = useReferences('calendar')
	return (
		<EditableTable
			path="services.items"
			label={t('services.list.title')}
			idWish="service"
			newRow={emptyService}
			addLabel={t('add.service')}
			columns={[
				column.text('name'),
				column.money('monthlyFeeMinor', { width: '120px' }),
				column.choice('criticality', criticality, { nullLabel: t('blank'), width: '112px' }),
				column.choice('calendarId', calendars, { nullLabel: t('first-calendar'), width: '152px' }),
			]}
		/>
	)
}

export function WhatGroup({ itemId }: GroupProps) {
	return (
		<ItemScope list="services.items" itemId={itemId}>
			{(path) => (
				<Fields>
					<LongTextField path={`${path}.description`} rows={3} />
					<LongTextField path={`${path}.delivery`} />
					<LongTextField path={`${path}.audience`} />
					<ListField path={`${path}.functions`} />
					<ListField path={`${path}.inScope`} />
				</Fields>
			)}
		</ItemScope>
	)
}

export function OutGroup({ itemId }: GroupProps) {
	return (
		<ItemScope list="services.items" itemId={itemId}>
			{(path) => <ListField path={`${path}.outOfScope`} />}
		</ItemScope>
	)
}

export function DemarcationGroup({ itemId }: GroupProps) {
	return (
		<ItemScope list="services.items" itemId={itemId}>
			{(path) => (
				<Fields>
					<LongTextField path={`${path}.demarcation`} />
					<LongTextField path={`${path}.measurementPoint`} />
				</Fields>
			)}
		</ItemScope>
	)
}

export function ChangesGroup() {
	return <LongTextField path="services.changes" rows={3} />
}
