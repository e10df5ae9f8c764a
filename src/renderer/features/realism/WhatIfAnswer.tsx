import type { Objective } from '../../../shared/agreement/values/objective'
import type { WhatIfShape } from '../../../shared/ipc/what-if-shapes'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { useVerdictText, windowKey } from '../../components/verdict/use-verdict-text'
import classes from './WhatIf.module.css'

type Props = {
	readonly objective: Objective
	readonly answer: WhatIfShape
	/** As history has them in a window. */
	readonly casesNow: number | null
}

/** The answer in sentences: the chance, the people, the most that can come, and what was assumed. */
export function WhatIfAnswer({ objective, answer, casesNow }: Props) {
	const t = useT('realism')
	const sections = useT('sections')
	const format = useFormat()
	const text = useVerdictText()
	const { size, queue, volume, doubts } = answer
	const isChanged = Math.abs(volume - 1) > 1e-9
	const cases = casesNow === null ? null : Math.round(casesNow * volume)
	const share = (part: number) => format.percent(part, 1)
	return (
		<div className={classes.answer} aria-live="polite">
			{size !== null && (
				<p>
					<strong>{t('what-if.chance', { chance: text.percent(size.changed.estimate) })}</strong>{' '}
					{isChanged ? t('what-if.instead', { chance: text.percent(size.now.estimate) }) : t('what-if.today')}
					<span>
						{text.range(size.changed)}
						{cases !== null && `, ${t(`what-if.cases.${windowKey(objective)}`, { count: cases })}`}
					</span>
				</p>
			)}
			{size !== null && casesNow !== null && objective.volumeTo !== null && casesNow !== objective.volumeTo && (
				<p className={classes.second}>
					{sections('reading.agreed-cases.measured', { cases: objective.volumeTo, count: casesNow })}
				</p>
			)}
			{queue === null && size !== null && <p className={classes.second}>{t('what-if.size-only')}</p>}
			{queue !== null && (
				<>
					<p>
						<strong>{t('what-if.good', { share: share(queue.changed.good) })}</strong>{' '}
						{t('what-if.needed', { share: share(queue.neededShare) })}
						<span>
							{t('what-if.load', { share: format.percent(queue.changed.loadOverCapacity) })}
							{queue.changed.averageWaitSeconds !== null &&
								`, ${t('what-if.wait', { time: format.duration(Math.round(queue.changed.averageWaitSeconds)) })}`}
						</span>
					</p>
					<p>
						{queue.requiredChanged === null
							? t('what-if.nobody')
							: t('what-if.required', { count: queue.requiredChanged })}{' '}
						{t(
							queue.highestVolume >= 20
								? 'what-if.highest.any'
								: queue.highestVolume === 0
									? 'what-if.highest.none'
									: 'what-if.highest',
							{
								count: queue.changed.staff,
								change: change(queue.highestVolume - 1, format.percent),
							},
						)}
					</p>
				</>
			)}
			{doubts
				.filter(({ code }) => t.has(`what-if.doubt.${code}`))
				.map((doubt) => (
					<p key={doubt.code} className={classes.second}>
						{t(`what-if.doubt.${doubt.code}`, {
							...(doubt.code === 'staff-implied' ? { count: doubt.staff } : {}),
							...(doubt.code === 'model-differs' ? { model: share(doubt.model), observed: share(doubt.observed) } : {}),
						})}
					</p>
				))}
		</div>
	)
}

function change(part: number, percent: (part: number) => string): string {
	return part > 0 ? `+${percent(part)}` : percent(part)
}
