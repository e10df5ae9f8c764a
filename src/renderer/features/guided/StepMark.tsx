import classes from './ChapterPane.module.css'
import type { StepState } from './progress'

type Props = { readonly kind: StepState['kind']; readonly isCurrent: boolean }

/** Filled with a tick when answered, ring with a dot where one is, half ring when begun, ring when open. Decorative. */
export function StepMark({ kind, isCurrent }: Props) {
	return (
		<svg className={classes.mark} viewBox="0 0 16 16" width={16} height={16} data-kind={kind} aria-hidden="true">
			{kind === 'done' && !isCurrent ? (
				<>
					<circle cx="8" cy="8" r="7" fill="currentColor" />
					<path d="m5 8.2 2.1 2.1L11 6.2" fill="none" stroke="var(--side)" strokeWidth="1.6" strokeLinecap="round" />
				</>
			) : (
				<>
					<circle
						cx="8"
						cy="8"
						r="6.2"
						fill="none"
						stroke="currentColor"
						strokeWidth="1.4"
						{...(kind === 'optional' ? { strokeDasharray: '2.4 2' } : {})}
					/>
					{isCurrent && <circle cx="8" cy="8" r="2" fill="currentColor" />}
					{kind === 'begun' && !isCurrent && <path d="M8 1.8a6.2 6.2 0 0 0 0 12.4Z" fill="currentColor" />}
				</>
			)}
		</svg>
	)
}
