import { memo, type ReactNode, useContext, useMemo, useState } from 'react'
import { type Objective, TIME_METRICS } from '../../../shared/agreement/values/objective'
import type { Verdict } from '../../../shared/ipc/shapes'
import { useT } from '../../app/i18n'
import { StandingPart } from '../../components/frame/standing-part'
import { useSteps } from '../../components/frame/use-steps'
import { useVerdictText } from '../../components/verdict/use-verdict-text'
import { useAgreementStore } from '../../stores/agreement-store'
import { useTrial } from '../../stores/use-trial'
import { type Judged, useVerdictStore } from '../../stores/verdict-store'
import { BusyLine } from './BusyLine'
import { ChanceTable } from './ChanceTable'
import type { TriedCredits } from './Credits'
import { Distribution } from './Distribution'
import { lateAt } from './distribution-scale'
import { Instead } from './Instead'
import { Outlook } from './Outlook'
import classes from './RealismPage.module.css'
import { SidePanel } from './SidePanel'
import { TrialBar } from './TrialBar'
import { targetsBeside, variantId, variantsOf } from './try-targets'
import { VerdictHead } from './VerdictHead'
import { Windows } from './Windows'

type Props = { readonly objective: Objective; readonly judged: Judged }

/** Head and windows, the figures below them, what stands beside. */
const STEPS = 3

/** One objective against its history: the sentence, the windows, the distribution, and what to do about it. */
export const ObjectivePage = memo(function ObjectivePage({ objective, judged }: Props) {
	const standing = useContext(StandingPart)
	const step = Math.min(useSteps(STEPS), Math.ceil(STEPS * standing))
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null)
	const { verdict } = judged
	const suggested = verdict.suggested?.value ?? null
	const [tried, setTried] = useState<number | null>(null)
	const target = tried ?? objective.value
	const values = useMemo(() => targetsBeside(objective, suggested), [objective, suggested])
	const pooled = verdict.pooledQuantile === null ? null : Math.ceil(verdict.pooledQuantile)
	const { beside, trial, naive } = useTrials({ objective, judged, values, pooled, tried })
	const trialVerdict = tried === null ? null : (trial.judgement?.get(objective.id)?.verdict ?? null)
	const besideAt = (value: number | null) =>
		value === null ? null : (beside.judgement?.get(variantId(values.indexOf(value)))?.verdict ?? null)
	return (
		<>
			<main className={classes.main} data-pane="">
				<BusyLine />
				<Figures judged={judged}>
					<VerdictHead objective={objective} judged={judged} naive={naive} />
					{verdict.windows.length > 0 ? (
						<Windows objective={objective} verdict={verdict} />
					) : (
						<Instead objective={objective} judged={judged} />
					)}
					{step > 1 && (
						<>
							<Times objective={objective} verdict={verdict} target={target} onTry={isReadOnly ? null : setTried} />
							{tried !== null && tried !== objective.value && (
								<TrialBar
									objective={objective}
									value={tried}
									verdict={trialVerdict}
									isPending={trial.isPending}
									onBack={() => setTried(null)}
								/>
							)}
							{values.length > 0 && verdict.windows.length > 0 && (
								<ChanceTable
									objective={objective}
									values={values}
									suggested={suggested}
									tried={tried}
									judgement={beside.judgement}
									drafted={verdict}
									isPending={beside.isPending}
									onTry={isReadOnly ? null : setTried}
								/>
							)}
							<Outlook objective={objective} verdict={verdict} />
						</>
					)}
				</Figures>
			</main>
			{step > 2 && (
				<SidePanel
					objective={objective}
					judged={judged}
					credits={{
						suggested: suggested === objective.value ? null : creditsOf(suggested, besideAt(suggested)),
						tried: tried === objective.value ? null : creditsOf(tried, trialVerdict),
					}}
				/>
			)}
		</>
	)
})

/** What was said of the draft before stays, but looks like it. */
function Figures({ judged, children }: { readonly judged: Judged; readonly children: ReactNode }) {
	const isStale = useVerdictStore(
		({ state, judgement }) =>
			state === 'judging' || state === 'stopped' || judgement.get(judged.verdict.objectiveId) !== judged,
	)
	return (
		<div className={classes.figures} data-stale={isStale || undefined} aria-busy={isStale}>
			{children}
		</div>
	)
}

function creditsOf(value: number | null, verdict: Verdict | null): TriedCredits | null {
	const band = verdict?.expectedCredits ?? null
	return value === null || band === null ? null : { value, band }
}

type Trials = Props & {
	readonly values: readonly number[]
	/** The naive quantile of all cases, in the value's unit. */
	readonly pooled: number | null
	readonly tried: number | null
}

/** What history says of the targets beside the draft, of the naive one, and of the one that is being tried. */
function useTrials({ objective, judged, values, pooled, tried }: Trials) {
	const { verdict, history } = judged
	const isSilent = verdict.windows.length === 0
	const options = { inPlaceOf: objective.id, historyId: history.id }
	// The naive quantile is judged like any other target: the page says how often it would have been kept.
	const variants = useMemo(
		() => (isSilent ? null : variantsOf(objective, pooled === null ? values : [...values, pooled])),
		[objective, values, pooled, isSilent],
	)
	const beside = useTrial(variants, options)
	const moved = useMemo(() => (tried === null ? null : [{ ...objective, value: tried }]), [objective, tried])
	const trial = useTrial(moved, options)
	const naive = pooled === null ? null : (beside.judgement?.get(variantId(values.length))?.verdict ?? null)
	return { beside, trial, naive }
}

type TimesProps = {
	readonly objective: Objective
	readonly verdict: Verdict
	readonly target: number
	/** null where nothing may be changed. */
	readonly onTry: ((seconds: number) => void) | null
}

/** How long the cases took, for promises of a time. */
function Times({ objective, verdict, target, onTry }: TimesProps) {
	const t = useT('realism')
	const text = useVerdictText()
	const { histogram, pooledQuantile, suggested } = verdict
	if (!TIME_METRICS.has(objective.metric) || histogram === null) return null
	const late = lateAt(histogram, target)
	return (
		<section className={classes.part}>
			<div className={classes.partHead}>
				<h2>{t('distribution.title', { step: text.value(objective, histogram.step) })}</h2>
				{onTry !== null && <span>{t('distribution.hint')}</span>}
			</div>
			<Distribution
				histogram={histogram}
				target={target}
				draft={objective.value}
				suggested={suggested?.value ?? null}
				pooled={
					pooledQuantile === null || objective.share === null
						? null
						: {
								seconds: Math.ceil(pooledQuantile),
								label: t('distribution.pooled', { percentile: objective.share / 10_000 }),
							}
				}
				late={t('distribution.late', { count: late.late, all: late.all })}
				readOnly={onTry === null}
				onTry={onTry ?? (() => {})}
			/>
		</section>
	)
}
