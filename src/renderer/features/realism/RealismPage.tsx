import { Alert, Button, Loader } from '@mantine/core'
import { useDeferredValue, useMemo } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { errorText } from '../../app/error-text'
import { useT, useUiLanguage } from '../../app/i18n'
import { useAgreement } from '../../stores/agreement-store'
import { useHistoriesStore } from '../../stores/histories-store'
import { useVerdictStore } from '../../stores/verdict-store'
import { BusyLine, judgeAgain } from './BusyLine'
import { NoHistory } from './NoHistory'
import { ObjectiveList } from './ObjectiveList'
import { ObjectivePage } from './ObjectivePage'
import classes from './RealismPage.module.css'

/** What history says of every objective: the list at the left, one of them in full. */
export function RealismPage() {
	const t = useT('realism')
	const language = useUiLanguage()
	const judging = useVerdictStore(useShallow(({ state, error, judgement }) => ({ state, error, judgement })))
	const chosenId = useVerdictStore((store) => store.chosenId)
	const histories = useHistoriesStore((store) => store.histories)
	const listError = useHistoriesStore((store) => store.error)
	const objectives = useAgreement((agreement) => agreement.objectives.items)
	const chosen = objectives.find(({ id }) => id === chosenId) ?? objectives[0]
	// The list answers at once; the page of figures is long to build and is drawn in pieces between frames.
	const now = useMemo(() => ({ ...judging, objective: chosen }), [judging, chosen])
	const { state, error, judgement, objective } = useDeferredValue(now)

	if (histories === null && listError === null) return <Waiting />
	if (state === 'no-history') return <NoHistory />
	if (chosen === undefined || objective === undefined) {
		return (
			<main className={classes.alone}>
				<p>{t('none.objectives')}</p>
			</main>
		)
	}
	const judged = judgement.get(objective.id)
	return (
		<div className={classes.page}>
			<ObjectiveList chosenId={chosen.id} />
			{state === 'failed' && (
				<Alert className={classes.alert ?? ''} color="red" title={t('state.failed')}>
					{errorText(error, language)}
					<div>
						<Button variant="default" mt="sm" onClick={judgeAgain}>
							{t('state.again')}
						</Button>
					</div>
				</Alert>
			)}
			{judged === undefined && state === 'stopped' && (
				<main className={classes.main}>
					<BusyLine />
				</main>
			)}
			{judged === undefined && state !== 'failed' && state !== 'stopped' && <Judging />}
			{judged !== undefined && <ObjectivePage key={objective.id} objective={objective} judged={judged} />}
		</div>
	)
}

function Waiting() {
	const t = useT('realism')
	return (
		<main className={classes.alone}>
			<Loader size={20} />
			<p role="status">{t('state.judging')}</p>
		</main>
	)
}

/** The first verdicts of an agreement: nothing is there to look at meanwhile. */
function Judging() {
	const t = useT('realism')
	const progress = useVerdictStore((store) => store.progress)
	const stop = useVerdictStore((store) => store.stop)
	return (
		<main className={classes.alone}>
			<Loader size={20} />
			<div>
				<p role="status">{t('state.judging')}</p>
				{progress !== null && <p>{t('state.progress', { done: progress.done, count: progress.total })}</p>}
			</div>
			<Button variant="default" onClick={stop}>
				{t('state.stop')}
			</Button>
		</main>
	)
}
