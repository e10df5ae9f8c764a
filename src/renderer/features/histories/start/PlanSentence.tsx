import type { EditResult } from '../../../../shared/agreement/edit'
import type { ProposalChange } from '../../../../shared/realism/apply-proposal'
import { useFormat } from '../../../app/format'
import { useT } from '../../../app/i18n'

type Props = { readonly changes: readonly ProposalChange[]; readonly result: EditResult }

/** What taking the choice does, before it is done: what is added, what is replaced, what else moves. */
export function PlanSentence({ changes, result }: Props) {
	const t = useT('histories')
	const format = useFormat()
	const count = (kind: ProposalChange['kind']) => changes.filter((change) => change.kind === kind).length
	const hours = changes.find((change) => change.kind === 'hours-replaced')
	const parts = [
		...(count('hours-added') > 0 ? [t('plan.hours-added')] : []),
		...(hours === undefined ? [] : [t('plan.hours-replaced', { name: hours.before.name })]),
		...(count('priority-added') > 0 ? [t('plan.priorities', { count: count('priority-added') })] : []),
		...(count('objective-added') > 0 ? [t('plan.added', { count: count('objective-added') })] : []),
		...(count('objective-replaced') > 0 ? [t('plan.replaced', { count: count('objective-replaced') })] : []),
	]
	return (
		<p aria-live="polite">
			{result.kind !== 'changed' && t('plan.invalid')}
			{result.kind === 'changed' && (parts.length === 0 ? t('plan.nothing') : t('plan', { parts: format.list(parts) }))}
			{hours !== undefined && hours.othersOn > 0 && ` ${t('plan.others', { count: hours.othersOn })}`}
		</p>
	)
}
