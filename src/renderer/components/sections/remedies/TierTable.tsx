import { schemeBase } from '../../../../shared/sections/readings/scheme-base'
import { tierMarks } from '../../../../shared/sections/readings/tier-marks'
import type { CreditScheme } from '../../../../shared/sections/remedies/schema'
import { useT } from '../../../app/i18n'
import { useAgreement } from '../../../stores/agreement-store'
import { EditableTable } from '../../fields/table/EditableTable'
import { useColumns } from '../../fields/table/use-columns'
import classes from '../sections.module.css'

/** Steps of a tiered credit; beside each what is wrong between it and the others. */
export function TierTable({ scheme, path }: { readonly scheme: CreditScheme; readonly path: string }) {
	const t = useT('sections')
	const column = useColumns('remedies.schemes.formula.tiers')
	const targetPpm = useAgreement((agreement) => schemeBase(agreement, scheme).targetPpm)
	if (scheme.formula.kind !== 'tiered') return null
	const { tiers, boundary } = scheme.formula
	const marks = tierMarks(tiers, targetPpm, boundary)
	const last = tiers.at(-1)
	return (
		<EditableTable
			path={path}
			label={t('label.remedies.schemes.formula.tiers')}
			idWish="tier"
			newRow={(id) => ({
				id,
				threshold: Math.max(0, (last?.threshold ?? 1_000_000) - 10_000),
				creditPpm: Math.min(1_000_000, (last?.creditPpm ?? 0) + 50_000),
			})}
			addLabel={t('add.tier')}
			columns={[
				column.share('threshold', { width: '84px', empty: undefined, label: t(`tier.${boundary}`) }),
				column.share('creditPpm', { width: '84px', empty: undefined }),
				column.shown(
					'marks',
					(row) => (
						<>
							{(marks[row.id] ?? []).map((mark) => (
								<p key={mark} className={classes.mark}>
									{t(`tier.mark.${mark}`)}
								</p>
							))}
						</>
					),
					{ label: t('tier.marks') },
				),
			]}
		/>
	)
}
