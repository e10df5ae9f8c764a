import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { type PlanStep, planSteps, withDeclined, withSteps } from '../../../../shared/plan/plan-steps'
import { taskWords, titleIn } from '../../../../shared/plan/task-words'
import { useT, useUiLanguage } from '../../../app/i18n'
import { useAgreement, useAgreementStore } from '../../../stores/agreement-store'
import classes from './plan-steps.module.css'

/** More would push the tasks themselves out of sight. */
const SHOWN = 3

/** Duties of the contract that no task answers, and tasks whose duty changed or went. */
export function PlanSteps() {
	const t = useT('sections')
	const language = useUiLanguage()
	const agreement = useAgreement((open) => open)
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null)
	const steps = useMemo(() => planSteps(agreement), [agreement])
	const [isWhole, setWhole] = useState(false)
	if (steps.length === 0) return null
	const titles = titleIn(agreement, language)
	const isFolded = !isWhole && steps.length > SHOWN + 1
	const title = (step: PlanStep) => (step.kind === 'gone' ? step.task.title : titles(step.duty))
	return (
		<section className={classes.steps} aria-label={t('plan.steps')}>
			<header className={classes.head}>
				<h3>{t('plan.steps')}</h3>
				{!isReadOnly && steps.length > 1 && (
					<Button variant="default" size="compact-sm" onClick={() => take(steps)}>
						{t('plan.take-all', { count: steps.length })}
					</Button>
				)}
			</header>
			<p className={classes.intro}>{t('plan.intro')}</p>
			<ul className={classes.list}>
				{(isFolded ? steps.slice(0, SHOWN) : steps).map((step) => (
					<li key={`${step.kind} ${step.key} ${step.kind === 'new' ? '' : step.task.id}`} data-step={step.kind}>
						<span className={classes.words}>
							<span className={classes.kind}>{t(`plan.kind.${step.kind}`)}</span> {title(step)}
						</span>
						{!isReadOnly && <StepButtons step={step} title={title(step)} />}
					</li>
				))}
			</ul>
			{(isFolded || isWhole) && (
				<Button variant="subtle" size="compact-sm" ml={-8} aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
					{isWhole ? t('plan.fewer') : t('plan.more', { count: steps.length - SHOWN })}
				</Button>
			)}
		</section>
	)
}

function StepButtons({ step, title }: { readonly step: PlanStep; readonly title: string }) {
	const t = useT('sections')
	return (
		<span className={classes.buttons}>
			<Button
				variant="subtle"
				size="compact-sm"
				aria-label={`${t(`plan.take.${step.kind}`)}: ${title}`}
				onClick={() => take([step])}
			>
				{t(`plan.take.${step.kind}`)}
			</Button>
			{step.kind === 'new' && (
				<Button
					variant="subtle"
					size="compact-sm"
					aria-label={`${t('plan.decline')}: ${title}`}
					onClick={() => decline(step.key)}
				>
					{t('plan.decline')}
				</Button>
			)}
		</span>
	)
}

/** One step of undo, however many tasks. */
function take(steps: readonly PlanStep[]): void {
	useAgreementStore.getState().edit('undo.plan', (agreement) => ({
		kind: 'changed' as const,
		agreement: withSteps(agreement, steps, taskWords(agreement)),
	}))
}

function decline(key: string): void {
	useAgreementStore.getState().edit('undo.plan', (agreement) => ({
		kind: 'changed' as const,
		agreement: { ...agreement, actionPlan: withDeclined(agreement.actionPlan, key) },
	}))
}
