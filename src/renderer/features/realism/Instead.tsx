import { Button, Group } from '@mantine/core'
import { useMemo } from 'react'
import type { Objective } from '../../../shared/agreement/values/objective'
import { tellError } from '../../app/error-text'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { useVerdictText } from '../../components/verdict/use-verdict-text'
import { VerdictMark } from '../../components/verdict/VerdictMark'
import { useAgreement, useAgreementStore } from '../../stores/agreement-store'
import { useImportStore } from '../../stores/import-store'
import { useTrial } from '../../stores/use-trial'
import type { Judged } from '../../stores/verdict-store'
import classes from './Instead.module.css'
import { Windows } from './Windows'

type Props = { readonly objective: Objective; readonly judged: Judged }

const SHOWN_SERVICES = 5

/** Where a history is silent: what it says of the nearest thing, and what would make it speak. */
export function Instead({ objective, judged }: Props) {
	const t = useT('realism')
	const format = useFormat()
	const id = useAgreement((agreement) => agreement.id)
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null)
	const choose = useImportStore((state) => state.choose)
	const { again, askWords } = useImportStore()
	const { services } = judged.history.words
	const lacksService = judged.verdict.reasons.some(({ code }) => code === 'service-not-found')
	return (
		<>
			{lacksService && services.length > 0 && (
				<p className={classes.second}>
					{t('instead.services', { list: format.list(services.slice(0, SHOWN_SERVICES).map(({ word }) => word)) })}
				</p>
			)}
			<Group gap="sm" mt="md">
				{!isReadOnly && (
					<>
						{lacksService && services.length > 0 && (
							<Button onClick={() => void askWords(judged.history).catch(tellError)}>{t('instead.words')}</Button>
						)}
						<Button variant="default" onClick={() => void again(judged.history).catch(tellError)}>
							{t('instead.columns')}
						</Button>
						<Button variant="default" onClick={() => void choose(id).catch(tellError)}>
							{t('instead.import')}
						</Button>
					</>
				)}
			</Group>
			<OfAllPriorities objective={objective} judged={judged} />
		</>
	)
}

/** Without priorities in the file the same promise is judged over all cases, as a hint and no more. */
function OfAllPriorities({ objective, judged: { verdict, history } }: Props) {
	const t = useT('realism')
	const text = useVerdictText()
	const lacksPriority = verdict.reasons.some(
		({ code, values }) => code === 'missing-column' && values.column === 'priority',
	)
	const items = useMemo(
		() => (lacksPriority && objective.priority !== null ? [{ ...objective, priority: null }] : null),
		[objective, lacksPriority],
	)
	const { judgement, isPending } = useTrial(items, { historyId: history.id })
	const whole = judgement?.get(objective.id)?.verdict
	if (whole === undefined || whole.windows.length === 0 || objective.priority === null) return null
	return (
		<section className={classes.part} aria-busy={isPending}>
			<h2>{t('instead.all')}</h2>
			<p className={classes.sentence}>
				<VerdictMark verdict={whole.verdict} />
				<span>
					<strong>{text.word(whole)}</strong> {text.sentence(whole, objective)}
				</span>
			</p>
			<p className={classes.second}>{t('instead.all.note', { priority: objective.priority })}</p>
			<Windows objective={objective} verdict={whole} />
		</section>
	)
}
