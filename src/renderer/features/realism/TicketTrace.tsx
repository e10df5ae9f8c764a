import { IconCircleCheck, IconCircleX, IconHourglass } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { Objective } from '../../../shared/agreement/values/objective'
import type { TicketClockAnswer } from '../../../shared/ipc/ticket-clock-shape'
import { useFormat } from '../../app/format'
import { useT, useUiLanguage } from '../../app/i18n'
import { useVerdictText } from '../../components/verdict/use-verdict-text'
import classes from './TicketClock.module.css'

type Clock = Extract<TicketClockAnswer, { kind: 'clock' }>

type Props = { readonly ticketId: string; readonly objective: Objective; readonly answer: TicketClockAnswer }

/** The result first, then every stretch of time: whether it counted, why, and how long it was. */
export function TicketTrace({ ticketId, objective, answer }: Props) {
	const t = useT('realism')
	const columns = useT('histories')
	if (answer.kind === 'clock') return <Told ticketId={ticketId} objective={objective} clock={answer} />
	const column = answer.kind === 'missing-column' ? answer.column : ''
	return (
		<p>
			{t(`clock.none.${answer.kind}`, {
				ticket: ticketId,
				column: columns.has(`field.${column}`) ? columns(`field.${column}`) : column,
			})}
		</p>
	)
}

function Told({ ticketId, objective, clock }: Omit<Props, 'answer'> & { readonly clock: Clock }) {
	const t = useT('realism')
	const columns = useT('histories')
	const format = useFormat()
	const text = useVerdictText()
	const instant = useInstant(clock.timeZone)
	const state = clock.met === null ? 'running' : clock.met ? 'met' : 'missed'
	const Mark = { running: IconHourglass, met: IconCircleCheck, missed: IconCircleX }[state]
	const stoppedBy = clock.stoppedBy ?? ''
	return (
		<>
			<p className={classes.sentence} data-state={state}>
				<Mark size={16} stroke={1.6} aria-hidden />
				<span>
					<strong>{t(`clock.state.${state}`)}</strong>{' '}
					{t('clock.counted', {
						ticket: ticketId,
						time: format.duration(Math.round(clock.countedSeconds)),
						target: text.target(objective),
					})}
				</span>
			</p>
			<p className={classes.second}>
				{clock.stop === null
					? t('clock.open', { time: instant(clock.asOf) })
					: t('clock.stopped', {
							time: instant(clock.stop),
							by: columns.has(`field.${stoppedBy}`) ? columns(`field.${stoppedBy}`) : stoppedBy,
						})}{' '}
				{clock.pausedSeconds > 0 && t('clock.waited', { time: format.duration(Math.round(clock.pausedSeconds)) })}{' '}
				{!clock.applies && t('clock.other-priority')}
			</p>
			{clock.kept !== null && (
				<p className={classes.kept}>
					{t('clock.kept', { text: clock.kept })} <span>{t('clock.kept.where')}</span>
				</p>
			)}
			<table className={classes.trace}>
				<thead>
					<tr>
						<th scope="col">{t('clock.from')}</th>
						<th scope="col">{t('clock.to')}</th>
						<th scope="col">{t('clock.why')}</th>
						<th scope="col">{t('clock.time')}</th>
					</tr>
				</thead>
				<tbody>
					{clock.trace.map(({ start, end, counted, reason, name }) => (
						<tr key={start} data-counted={counted || undefined}>
							<td>{instant(start)}</td>
							<td>{instant(end)}</td>
							<td>
								{t(`clock.reason.${reason}`)}
								{name !== undefined && `: ${name}`}
							</td>
							<td>
								{counted ? (
									format.duration(Math.round((Date.parse(end) - Date.parse(start)) / 1_000))
								) : (
									<span>{t('clock.not-counted')}</span>
								)}
							</td>
						</tr>
					))}
				</tbody>
			</table>
			<p className={classes.second}>{t('clock.zone', { zone: clock.timeZone })}</p>
		</>
	)
}

/** Instants in the zone that counts, to the minute, with the day of the week. */
function useInstant(timeZone: string): (iso: string) => string {
	const language = useUiLanguage()
	return useMemo(() => {
		const shown = new Intl.DateTimeFormat(language === 'de' ? 'de-DE' : 'en-GB', {
			...({ weekday: 'short', day: '2-digit', month: '2-digit', year: 'numeric' } as const),
			...({ hour: '2-digit', minute: '2-digit', timeZone } as const),
		})
		return (iso) => shown.format(new Date(iso))
	}, [language, timeZone])
}
