import { Switch } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { schemeBase } from '../../../../shared/sections/readings/scheme-base'
import { tierMarks } from '../../../../shared/sections/readings/tier-marks'
import { BOUNDARIES, type CreditScheme } from '../../../../shared/sections/remedies/schema'
import { useT, useUiLanguage } from '../../../app/i18n'
import { useAgreement } from '../../../stores/agreement-store'
import { showFigure } from '../../fields/entry/figure'
import { EditableTable } from '../../fields/table/EditableTable'
import { useColumns } from '../../fields/table/use-columns'
import classes from '../sections.module.css'

const WIDE = '84px'
const NARROW = '68px'

/** Steps of a tiered credit; beside each what is wrong between it and the others. */
export function TierTable({ scheme, path }: { readonly scheme: CreditScheme; readonly path: string }) {
	const t = useT('sections')
	const column = useColumns('remedies.schemes.formula.tiers')
	const { target, unit, worse } = useAgreement(useShallow((agreement) => schemeBase(agreement, scheme)))
	const side = worse === 'lower' ? 'tier' : 'tier-over'
	// The same list at every drawing, or a keystroke in another field would draw the choices again.
	const sides = useMemo(() => BOUNDARIES.map((value) => ({ value, label: t(`${side}.${value}`) })), [t, side])
	const language = useUiLanguage()
	// Most tables have one limit for all tiers: the two columns for others are asked for.
	const [asked, setAsked] = useState(false)
	if (scheme.formula.kind !== 'tiered') return null
	const { tiers, boundary } = scheme.formula
	const marks = tierMarks({ tiers, boundary, target, worse })
	const last = tiers.at(-1)
	const hasOwn = tiers.some((tier) => tier.floor !== null || tier.boundary !== null)
	const isDetailed = asked || hasOwn
	const width = isDetailed ? NARROW : WIDE
	const figure = { ppm: column.share, seconds: column.duration, number: column.number }[unit]
	const step = unit === 'ppm' ? 10_000 : Math.max(1, Math.round((target ?? 10) / 10))
	const first = target ?? (unit === 'ppm' ? 1_000_000 + step : step)
	const lines = (id: string) =>
		(marks[id] ?? []).map((mark) => (
			<p key={mark} className={classes.mark}>
				{t(`tier.mark.${mark}`)}
			</p>
		))
	return (
		<>
			<EditableTable
				path={path}
				label={t('label.remedies.schemes.formula.tiers')}
				idWish="tier"
				newRow={(id) => ({
					id,
					threshold: Math.max(0, (last?.threshold ?? first) + (worse === 'lower' ? -step : step)),
					creditPpm: Math.min(1_000_000, (last?.creditPpm ?? 0) + 50_000),
					boundary: null,
					floor: null,
				})}
				addLabel={t('add.tier')}
				columns={[
					figure('threshold', { width, empty: undefined, label: t(`${side}.${boundary}`) }),
					column.share('creditPpm', { width, empty: undefined }),
					...(isDetailed
						? [
								figure('floor', { width, placeholder: t('tier.next') }),
								column.choice('boundary', sides, { nullLabel: t('tier.same') }),
							]
						: [column.shown('marks', (row) => <>{lines(row.id)}</>, { label: t('tier.marks') })]),
				]}
			/>
			{isDetailed &&
				tiers.map(({ id, threshold }) =>
					(marks[id] ?? []).length === 0 ? null : (
						<div key={id}>
							<span className={classes.mark}>{showFigure(threshold, unit, language)}</span>
							{lines(id)}
						</div>
					),
				)}
			<Switch
				size="xs"
				label={t('tier.own-limits')}
				checked={isDetailed}
				disabled={hasOwn}
				onChange={(event) => setAsked(event.currentTarget.checked)}
			/>
		</>
	)
}
