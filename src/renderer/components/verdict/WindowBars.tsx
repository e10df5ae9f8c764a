import { useElementSize } from '@mantine/hooks'
import type { Objective } from '../../../shared/agreement/values/objective'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { barHeight, scaleOf } from './bar-scale'
import classes from './verdict.module.css'
import { allowedShare, missedShare, type VerdictWindow } from './verdict-facts'
import { useWindowNames } from './window-names'

type Props = {
	readonly objective: Objective
	readonly windows: readonly VerdictWindow[]
	readonly timeZone: string
	/** `small` has no axis and no figures, for a drawer. */
	readonly size?: 'full' | 'small'
}

const SIZES = {
	full: { height: 152, top: 18, left: 48, foot: 18 },
	small: { height: 44, top: 4, left: 0, foot: 16 },
} as const
/** Drawn before the width is known, and where nothing is laid out. */
const FALLBACK_WIDTH = 640

/** One bar a window: the part that missed the promise, from zero, against the part that may. */
export function WindowBars({ objective, windows, timeZone, size = 'full' }: Props) {
	const t = useT('realism')
	const format = useFormat()
	const names = useWindowNames(timeZone)
	const { ref, width: measured } = useElementSize()
	const width = measured === 0 ? FALLBACK_WIDTH : measured
	const { height, top, left, foot } = SIZES[size]
	const allowed = allowedShare(objective)
	const missed = windows.map(missedShare)
	const scale = scaleOf(
		// A month that is not over may have five cases, four of them late: it must not set the scale for the others.
		missed.flatMap((share, index) => (share !== null && windows[index]?.complete === true ? [share] : [])),
		allowed,
	)
	const plot = height - top
	const y = (share: number) => top + plot - (share / scale.max) * plot
	const slot = (width - left) / Math.max(1, windows.length)
	const bar = Math.min(24, slot * 0.6)
	const digits = scale.max < 0.001 ? 3 : scale.max < 0.05 ? 2 : 1
	const lacking = windows.filter((window) => !window.complete).length
	return (
		<div ref={ref} className={classes.chart}>
			<svg
				width={width}
				height={height + foot}
				role="img"
				aria-label={t('bars.label', {
					count: windows.length,
					broken: windows.filter((window) => window.complete && window.kept === false).length,
					lacking,
				})}
			>
				{size === 'full' &&
					scale.ticks.map((tick) => (
						<g key={tick}>
							<line x1={left} x2={width} y1={y(tick)} y2={y(tick)} className={classes.gridLine} />
							<text x={left - 8} y={y(tick) + 4} textAnchor="end" className={classes.axis}>
								{format.percent(tick, digits)}
							</text>
						</g>
					))}
				{windows.map((window, index) => {
					const share = missed[index] ?? null
					const middle = left + slot * (index + 0.5)
					const isBroken = window.complete && window.kept === false
					const state = isBroken ? 'broken' : window.complete ? 'kept' : 'open'
					const tall = share === null ? 0 : Math.min(height - 1, barHeight(share, scale, plot))
					return (
						<g key={window.start}>
							<title>{names.sentence(window, objective)}</title>
							<rect x={left + slot * index} y={0} width={slot} height={height} fill="transparent" />
							{share !== null && (
								<rect
									x={middle - bar / 2}
									y={height - tall}
									width={bar}
									height={tall}
									rx={1.5}
									className={classes.bar}
									data-state={state}
								/>
							)}
							{size === 'full' && isBroken && share !== null && slot > 20 && (
								<text x={middle} y={height - tall - 5} textAnchor="middle" className={classes.figure}>
									{format.number(share * 100, digits)}
								</text>
							)}
							{(size === 'full' ? slot > 11 || index % 2 === 0 : index === 0 || index === windows.length - 1) && (
								<text
									x={size === 'small' ? (index === 0 ? left : width) : middle}
									y={height + 13}
									textAnchor={size === 'small' ? (index === 0 ? 'start' : 'end') : 'middle'}
									className={classes.axis}
								>
									{size === 'small' ? names.long(window) : names.short(window, objective)}
								</text>
							)}
						</g>
					)
				})}
				<line x1={left} x2={width} y1={y(allowed)} y2={y(allowed)} className={classes.allowedLine} />
			</svg>
		</div>
	)
}
