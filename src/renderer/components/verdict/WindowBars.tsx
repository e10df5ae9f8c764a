import { useElementSize } from '@mantine/hooks'
import type { Objective } from '../../../shared/agreement/values/objective'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { barHeight } from './bar-scale'
import { barSeries } from './bar-series'
import classes from './verdict.module.css'
import type { VerdictWindow } from './verdict-facts'
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

/** One bar a window: the part that missed the promise, or the time down, from zero, against what may be missed. */
export function WindowBars({ objective, windows, timeZone, size = 'full' }: Props) {
	const t = useT('realism')
	const format = useFormat()
	const names = useWindowNames(timeZone)
	const { ref, width: measured } = useElementSize()
	const width = measured === 0 ? FALLBACK_WIDTH : measured
	const { height, top, left, foot } = SIZES[size]
	const { values, allowed, errors, scale, tick, figure } = barSeries(objective, windows, format)
	const plot = height - top
	const y = (value: number) => top + plot - (Math.min(value, scale.max) / scale.max) * plot
	const slot = (width - left) / Math.max(1, windows.length)
	const bar = Math.min(24, slot * 0.6)
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
					scale.ticks.map((value) => (
						<g key={value}>
							<line x1={left} x2={width} y1={y(value)} y2={y(value)} className={classes.gridLine} />
							<text x={left - 8} y={y(value) + 4} textAnchor="end" className={classes.axis}>
								{tick(value)}
							</text>
						</g>
					))}
				{windows.map((window, index) => {
					const value = values[index] ?? null
					const error = errors[index] ?? null
					const middle = left + slot * (index + 0.5)
					const isBroken = window.complete && window.kept === false
					const state = isBroken ? 'broken' : window.complete ? 'kept' : 'open'
					const tall = value === null ? 0 : Math.min(height - 1, barHeight(value, scale, plot))
					const above = height - tall - 5
					return (
						<g key={window.start}>
							<title>{names.sentence(window, objective)}</title>
							<rect x={left + slot * index} y={0} width={slot} height={height} fill="transparent" />
							{value !== null && (
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
							{value !== null && error !== null && error > 0 && (
								<path className={classes.error} d={whisker(middle, y(value + error), y(Math.max(0, value - error)))} />
							)}
							{size === 'full' && isBroken && value !== null && slot > 20 && (
								<text
									x={middle}
									y={error === null ? above : Math.min(above, y(value + error) - 5)}
									textAnchor="middle"
									className={classes.figure}
								>
									{figure(value)}
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
				<path className={classes.allowedLine} d={stepLine(allowed.map(y), left, slot)} />
			</svg>
		</div>
	)
}

/** What is allowed, window by window: level where all allow the same, steps where every month has its own. */
function stepLine(heights: readonly number[], left: number, slot: number): string {
	return heights
		.map((y, index) => `${index === 0 ? 'M' : 'L'}${left + slot * index} ${y}H${left + slot * (index + 1)}`)
		.join('')
}

function whisker(x: number, upper: number, lower: number): string {
	return `M${x - 3} ${upper}h6M${x} ${upper}V${lower}M${x - 3} ${lower}h6`
}
