import { useMemo, useState } from 'react'
import { type Objective, TIME_METRICS } from '../../../shared/agreement/values/objective'
import { useT } from '../../app/i18n'
import { useVerdictText } from '../../components/verdict/use-verdict-text'
import { useAgreementStore } from '../../stores/agreement-store'
import { useTrial } from '../../stores/use-trial'
import type { Judged } from '../../stores/verdict-store'
import { ChanceTable } from './ChanceTable'
import { Distribution } from './Distribution'
import classes from './RealismPage.module.css'
import { SidePanel } from './SidePanel'
import { TrialBar } from './TrialBar'
import { targetsBeside, variantId, variantsOf } from './try-targets'
import { VerdictHead } from './VerdictHead'
import { Windows } from './Windows'

type Props = { readonly objective: Objective; readonly judged: Judged }

/** One objective against its history: the sentence, the windows, the distribution, and what to do about it. */
export function ObjectivePage({ objective, judged }: Props) {
	const t = useT('realism')
	const text = useVerdictText()
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null)
	const { verdict } = judged
	const suggested = verdict.suggested?.value ?? null
	const [tried, setTried] = useState<number | null>(null)
	const target = tried ?? objective.value

	const values = useMemo(() => targetsBeside(objective, suggested), [objective, suggested])
	const pooled = verdict.pooledQuantile === null ? null : Math.ceil(verdict.pooledQuantile)
	// The naive quantile is judged like any other target: the page says how often it would have been kept.
	const variants = useMemo(
		() => (verdict.windows.length === 0 ? null : variantsOf(objective, pooled === null ? values : [...values, pooled])),
		[objective, values, pooled, verdict.windows.length],
	)
	const beside = useTrial(variants)
	const moved = useMemo(() => (tried === null ? null : [{ ...objective, value: tried }]), [objective, tried])
	const trial = useTrial(moved)
	const trialVerdict = tried === null ? null : (trial.judgement?.get(objective.id)?.verdict ?? null)

	const late = lateAt(verdict.histogram, target)
	const isTime = TIME_METRICS.has(objective.metric)
	return (
		<>
			<main className={classes.main}>
				<VerdictHead
					objective={objective}
					judged={judged}
					naive={pooled === null ? null : (beside.judgement?.get(variantId(values.length))?.verdict ?? null)}
				/>
				{verdict.windows.length > 0 && <Windows objective={objective} verdict={verdict} />}
				{isTime && verdict.histogram !== null && (
					<section className={classes.part}>
						<div className={classes.partHead}>
							<h2>
								{t('distribution.title', {
									step: text.value(objective, verdict.histogram.step),
								})}
							</h2>
							{!isReadOnly && <span>{t('distribution.hint')}</span>}
						</div>
						<Distribution
							histogram={verdict.histogram}
							target={target}
							draft={objective.value}
							suggested={suggested}
							pooled={
								pooled === null || objective.share === null
									? null
									: {
											seconds: pooled,
											label: t('distribution.pooled', { percentile: percentile(objective.share) }),
										}
							}
							late={t('distribution.late', { count: late.late, all: late.all })}
							readOnly={isReadOnly}
							onTry={setTried}
						/>
						{tried !== null && tried !== objective.value && (
							<TrialBar
								objective={objective}
								value={tried}
								verdict={trialVerdict}
								isPending={trial.isPending}
								onBack={() => setTried(null)}
							/>
						)}
					</section>
				)}
				{values.length > 0 && verdict.windows.length > 0 && (
					<ChanceTable
						objective={objective}
						values={values}
						suggested={suggested}
						judgement={beside.judgement}
						isPending={beside.isPending}
					/>
				)}
			</main>
			<SidePanel objective={objective} judged={judged} />
		</>
	)
}

/** Cases whose time lies above the target; bins that the target cuts are counted by their part below it. */
function lateAt(histogram: Judged['verdict']['histogram'], target: number): { late: number; all: number } {
	const counts = histogram?.counts ?? []
	const step = histogram?.step ?? 1
	const all = counts.reduce((sum, count) => sum + count, 0)
	const late = counts.reduce((sum, count, index) => {
		const isRest = index === counts.length - 1
		const part = isRest ? 1 : Math.min(1, Math.max(0, index + 1 - target / step))
		return sum + count * part
	}, 0)
	return { late: Math.round(late), all }
}

function percentile(sharePpm: number): number {
	return sharePpm / 10_000
}
