import { IconHistory } from '@tabler/icons-react'
import type { ListedVerdicts } from '../../../shared/ipc/verdict-counts'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { VerdictLabel, type VerdictWord } from '../../components/verdict/VerdictMark'
import classes from './VerdictMarks.module.css'

/** The worst first, as one reads them for trouble. */
const ORDER = [
	['unrealistic', 'unrealistic'],
	['tight', 'tight'],
	['realistic', 'realistic'],
	['silent', 'not enough data'],
] as const satisfies readonly (readonly [keyof ListedVerdicts, VerdictWord])[]

/** How the promises of an agreement came out when they were last judged, and whether that still holds. */
export function VerdictMarks({ verdicts }: { readonly verdicts: ListedVerdicts | undefined }) {
	const t = useT('agreements')
	const format = useFormat()
	const shown = verdicts === undefined ? [] : ORDER.filter(([key]) => verdicts[key] > 0)
	if (verdicts === undefined || shown.length === 0) {
		return (
			<span className={classes.none} title={t('verdicts.none')}>
				<span aria-hidden>–</span>
				<span className={classes.unseen}>{t('verdicts.none')}</span>
			</span>
		)
	}
	const note = t(verdicts.isOld ? 'verdicts.old' : 'verdicts.judged', { date: format.date(verdicts.judgedAt) })
	return (
		<span className={classes.cell} title={note}>
			<span className={classes.marks}>
				{shown.map(([key, word]) => (
					<VerdictLabel key={key} verdict={word}>
						{t(`verdicts.${key}`, { count: verdicts[key] })}
					</VerdictLabel>
				))}
			</span>
			{verdicts.isOld && (
				<>
					<IconHistory className={classes.old} size={14} stroke={1.6} aria-hidden />
					<span className={classes.unseen}>{note}</span>
				</>
			)}
		</span>
	)
}
