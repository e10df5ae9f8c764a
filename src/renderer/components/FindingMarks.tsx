import { useT } from '../app/i18n'
import classes from './FindingMarks.module.css'

type Props = { readonly errors: number; readonly warnings: number }

/** Filled triangle and ringed sign with their counts: the shape alone tells an error from a warning. */
export function FindingMarks({ errors, warnings }: Props) {
	const t = useT('editor')
	return (
		<>
			{errors > 0 && (
				<span className={classes.error} title={t('count.errors', { count: errors })}>
					<ErrorMark />
					<span aria-hidden>{errors}</span>
					<span className={classes.unseen}>{t('count.errors', { count: errors })}</span>
				</span>
			)}
			{warnings > 0 && (
				<span className={classes.warning} title={t('count.warnings', { count: warnings })}>
					<WarningMark />
					<span aria-hidden>{warnings}</span>
					<span className={classes.unseen}>{t('count.warnings', { count: warnings })}</span>
				</span>
			)}
		</>
	)
}

export function ErrorMark() {
	return (
		<svg className={classes.mark} viewBox="0 0 12 12" width="12" height="12" aria-hidden>
			<path d="M6 1 11.4 10.6H.6Z" fill="var(--unrealistic)" stroke="var(--unrealistic)" strokeLinejoin="round" />
			<path d="M6 4.4v3M6 9v.1" stroke="var(--panel)" strokeWidth="1.2" strokeLinecap="round" />
		</svg>
	)
}

export function WarningMark() {
	return (
		<svg className={classes.mark} viewBox="0 0 12 12" width="12" height="12" aria-hidden>
			<circle cx="6" cy="6" r="5.2" fill="none" stroke="var(--tight-mark)" strokeWidth="1.2" />
			<path d="M6 3.2v3.2M6 8.6v.1" stroke="var(--tight-mark)" strokeWidth="1.3" strokeLinecap="round" />
		</svg>
	)
}

export function OpenMark() {
	return (
		<svg className={classes.mark} viewBox="0 0 12 12" width="12" height="12" aria-hidden>
			<circle cx="6" cy="6" r="5.2" fill="none" stroke="var(--text-third)" strokeWidth="1.2" strokeDasharray="2 1.6" />
		</svg>
	)
}

export function InfoMark() {
	return (
		<svg className={classes.mark} viewBox="0 0 12 12" width="12" height="12" aria-hidden>
			<circle cx="6" cy="6" r="5.2" fill="none" stroke="var(--text-third)" strokeWidth="1.2" />
			<path d="M6 5.4v3.4M6 3.3v.1" stroke="var(--text-third)" strokeWidth="1.3" strokeLinecap="round" />
		</svg>
	)
}

type SeverityProps = {
	readonly severity: 'error' | 'open' | 'warning' | 'info'
	/** Where no words beside it say what it means. */
	readonly isNamed?: boolean
}

export function SeverityMark({ severity, isNamed = false }: SeverityProps) {
	const t = useT('editor')
	const Mark = MARKS[severity]
	return (
		<>
			<Mark />
			{isNamed && <span className={classes.unseen}>{t(`check.severity.${severity}`)}</span>}
		</>
	)
}

const MARKS = { error: ErrorMark, open: OpenMark, warning: WarningMark, info: InfoMark } as const
