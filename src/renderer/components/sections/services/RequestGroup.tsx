import { METRICS, type Metric, PRIORITIES } from '../../../../shared/agreement/values/objective'
import { useT } from '../../../app/i18n'
import { useField } from '../../../stores/use-field'
import { ChoiceField } from '../../fields/ChoiceField'
import { DateField } from '../../fields/DateField'
import { EntryField } from '../../fields/EntryField'
import { Fields } from '../../fields/Fields'
import { LongTextField } from '../../fields/LongTextField'
import { TextField } from '../../fields/ValueFields'
import type { GroupProps } from '../group-props'
import { ItemScope } from '../ItemScope'
import { useValueEntry } from '../objectives/use-value-entry'

/** What the customer asked for, as it was said: the wish, not yet a promise. */
export function RequestGroup({ itemId }: GroupProps) {
	return (
		<ItemScope list="services.items" itemId={itemId} chooses>
			{(path) => <Request path={`${path}.request`} />}
		</ItemScope>
	)
}

function Request({ path }: { readonly path: string }) {
	const t = useT('sections')
	// The path leads to a metric or a blank.
	const metric = useField(`${path}.wishedMetric`).value as Metric | null
	const entryFor = useValueEntry()
	return (
		<Fields>
			<LongTextField path={`${path}.need`} />
			<LongTextField path={`${path}.businessEffect`} />
			<ChoiceField path={`${path}.wishedMetric`} set="metric" values={METRICS} nullLabel={t('blank')} span={6} />
			<ChoiceField path={`${path}.wishedPriority`} set="priority" values={PRIORITIES} nullLabel={t('blank')} span={3} />
			<EntryField path={`${path}.wishedValue`} entry={entryFor(metric ?? 'first-response', 'count')} figure span={3} />
			<TextField path={`${path}.source`} />
			<DateField path={`${path}.date`} span={6} />
		</Fields>
	)
}
