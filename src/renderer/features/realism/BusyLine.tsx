import { Button, Loader } from '@mantine/core'
import { useT } from '../../app/i18n'
import { useAgreementStore } from '../../stores/agreement-store'
import { useVerdictStore } from '../../stores/verdict-store'
import classes from './BusyLine.module.css'

/** That the figures are being worked out anew and how far, or that the user gave it up. */
export function BusyLine() {
	const t = useT('realism')
	const state = useVerdictStore((store) => store.state)
	const progress = useVerdictStore((store) => store.progress)
	const stop = useVerdictStore((store) => store.stop)
	if (state === 'stopped')
		return (
			<div className={classes.line} data-stopped>
				<p>{t('state.stopped')}</p>
				<Button variant="default" size="compact-md" onClick={judgeAgain}>
					{t('state.compute')}
				</Button>
			</div>
		)
	if (state !== 'judging') return null
	return (
		<div className={classes.line}>
			<Loader size={14} />
			<p role="status">{t('state.judging')}</p>
			{progress !== null && <span>{t('state.progress', { done: progress.done, count: progress.total })}</span>}
			<Button variant="default" size="compact-md" onClick={stop}>
				{t('state.stop')}
			</Button>
		</div>
	)
}

export function judgeAgain(): void {
	const { agreement } = useAgreementStore.getState()
	const { judge, histories } = useVerdictStore.getState()
	if (agreement !== null) void judge(agreement, histories)
}
