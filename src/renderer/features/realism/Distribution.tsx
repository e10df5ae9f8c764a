import { useElementSize } from '@mantine/hooks'
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { showDuration } from '../../components/fields/entry/duration'
import { scaleOf } from '../../components/verdict/bar-scale'
import classes from './Distribution.module.css'
import { type Histogram, shownPart, snap, timeTicks } from './distribution-scale'

type Props = {
	readonly histogram: Histogram
	/** Seconds where the line stands. */
	readonly target: number
	readonly draft: number
	readonly suggested: number | null
	/** The naive quantile of all cases, and the share it is of, in words. */
	readonly pooled: { readonly seconds: number; readonly label: string } | null
	readonly late: string
	readonly readOnly: boolean
	readonly onTry: (seconds: number) => void
}

const HEIGHT = 176
const TOP = 44
const LEFT = 48
const FOOT = 20
const FALLBACK_WIDTH = 640
/** Room that a word beside a line takes. */
const WORD = 96

/** How long the cases took, and the target among them as a line that can be moved to try another. */
export function Distribution({ histogram, target, draft, suggested, pooled, late, readOnly, onTry }: Props) {
	const t = useT('realism')
	const format = useFormat()
	const { ref, width: measured } = useElementSize()
	const plot = useRef<SVGSVGElement>(null)
	const width = measured === 0 ? FALLBACK_WIDTH : measured
	// The axis does not follow the line while it is moved, or the line would run away from the pointer.
	const shown = shownPart(histogram, [draft, suggested ?? 0, pooled?.seconds ?? 0])
	const scale = scaleOf(shown.counts, 1)
	const x = (seconds: number) => LEFT + (Math.min(seconds, shown.reach) / shown.reach) * (width - LEFT)
	const y = (count: number) => TOP + (HEIGHT - TOP) * (1 - count / scale.max)
	const slot = (width - LEFT) / shown.counts.length
	const move = (seconds: number) => onTry(snap(seconds, shown))
	const moveTo = (event: PointerEvent) => {
		const left = plot.current?.getBoundingClientRect().left ?? 0
		move(((event.clientX - left - LEFT) / (width - LEFT)) * shown.reach)
	}
	const onKeyDown = (event: KeyboardEvent) => {
		const to = keyTarget(event.key, target, shown)
		if (to === null) return
		event.preventDefault()
		move(to)
	}
	const label = showDuration(target)
	return (
		<div ref={ref} className={classes.chart}>
			<svg ref={plot} width={width} height={HEIGHT + FOOT} role="img" aria-label={t('distribution.label')}>
				{scale.ticks.map((tick) => (
					<g key={tick}>
						<line x1={LEFT} x2={width} y1={y(tick)} y2={y(tick)} className={classes.grid} />
						<text x={LEFT - 8} y={y(tick) + 4} textAnchor="end" className={classes.axis}>
							{format.number(tick, 0)}
						</text>
					</g>
				))}
				{shown.counts.map((count, index) => (
					<rect
						// biome-ignore lint/suspicious/noArrayIndexKey: a bin is its place on the axis
						key={index}
						x={LEFT + slot * index + 0.5}
						y={y(count)}
						width={Math.max(1, slot - 1)}
						height={count === 0 ? 0 : Math.max(2, HEIGHT - y(count))}
						className={classes.bin}
						data-late={index * shown.step >= target || undefined}
					/>
				))}
				{timeTicks(shown.reach).map((seconds) => (
					<text
						key={seconds}
						x={x(seconds)}
						y={HEIGHT + 15}
						textAnchor={seconds === 0 ? 'start' : x(seconds) > width - 24 ? 'end' : 'middle'}
						className={classes.axis}
					>
						{seconds === 0 ? '0' : showDuration(seconds)}
					</text>
				))}
				{pooled !== null && (
					<Mark at={x(pooled.seconds)} kind="pooled" side={pooled.seconds < target ? 'left' : 'right'} width={width}>
						{pooled.label}
					</Mark>
				)}
				{suggested !== null && suggested !== target && (
					<Mark
						at={x(suggested)}
						kind="suggested"
						side={suggested < target || x(suggested) > width - WORD ? 'left' : 'right'}
						width={width}
					>
						{t('distribution.suggested', { value: showDuration(suggested) })}
					</Mark>
				)}
				<line x1={x(target)} x2={x(target)} y1={22} y2={HEIGHT} className={classes.target} />
				<text
					x={x(target) + (x(target) > width - 160 ? -8 : 8)}
					y={TOP + 14}
					textAnchor={x(target) > width - 160 ? 'end' : 'start'}
					className={classes.late}
				>
					{late}
				</text>
			</svg>
			<div
				className={classes.handle}
				style={{ left: x(target) }}
				data-fixed={readOnly || undefined}
				role="slider"
				tabIndex={0}
				aria-label={t('distribution.handle')}
				aria-valuemin={shown.step}
				aria-valuemax={shown.reach}
				aria-valuenow={target}
				aria-valuetext={label}
				aria-disabled={readOnly || undefined}
				onKeyDown={readOnly ? undefined : onKeyDown}
				onPointerDown={(event) => {
					if (!readOnly) event.currentTarget.setPointerCapture(event.pointerId)
				}}
				onPointerMove={(event) => {
					if (!readOnly && event.currentTarget.hasPointerCapture(event.pointerId)) moveTo(event)
				}}
			>
				{label}
			</div>
			{shown.rest > 0 && (
				<p className={classes.rest}>
					{t('distribution.rest', { count: shown.rest, value: showDuration(shown.reach) })}
				</p>
			)}
		</div>
	)
}

function keyTarget(key: string, target: number, { step, reach }: { readonly step: number; readonly reach: number }) {
	switch (key) {
		case 'ArrowLeft':
		case 'ArrowDown':
			return Math.ceil(target / step - 1) * step
		case 'ArrowRight':
		case 'ArrowUp':
			return Math.floor(target / step + 1) * step
		case 'PageDown':
			return target - 5 * step
		case 'PageUp':
			return target + 5 * step
		case 'Home':
			return step
		case 'End':
			return reach
		default:
			return null
	}
}

type MarkProps = {
	readonly at: number
	readonly kind: 'pooled' | 'suggested'
	readonly side: 'left' | 'right'
	readonly width: number
	readonly children: string
}

function Mark({ at, kind, side, width, children }: MarkProps) {
	// A word that would leave the chart stands on the other side of its line.
	const shown = side === 'left' && at < WORD ? 'right' : side === 'right' && at > width - WORD ? 'left' : side
	return (
		<g className={classes[kind]}>
			<line x1={at} x2={at} y1={TOP - 6} y2={HEIGHT} />
			<text x={at + (shown === 'left' ? -6 : 6)} y={TOP - 4} textAnchor={shown === 'left' ? 'end' : 'start'}>
				{children}
			</text>
		</g>
	)
}
