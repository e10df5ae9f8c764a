import { describe, expect, it } from 'vitest'
import { formatOf } from '../../../src/renderer/app/format'
import { barSeries } from '../../../src/renderer/components/verdict/bar-series'
import type { VerdictWindow } from '../../../src/renderer/components/verdict/verdict-facts'
import { first, verdictFor } from './realism-world'

const format = formatOf('en')
const [month] = verdictFor(first).windows
if (month === undefined) throw new Error('no window')
const down = (downtimeSeconds: number, allowedSeconds: number, downtimeErrorSeconds: number | null): VerdictWindow => ({
	...month,
	...{ downtimeSeconds, allowedSeconds, downtimeErrorSeconds },
})
const availability = {
	...first,
	metric: 'availability' as const,
	comparison: 'at-least' as const,
	value: 999_000,
	share: null,
}

describe('bars of availability', () => {
	it('show minutes down against what that very month allows, with what the monitor leaves open', () => {
		const series = barSeries(availability, [down(3_120, 2_678, 60), down(0, 2_419, null)], format)
		expect(series.values).toEqual([52, 0])
		expect(series.allowed.map(Math.round)).toEqual([45, 40])
		expect(series.errors).toEqual([1, null])
		expect(series.scale.max).toBeGreaterThanOrEqual(53)
		expect(series.tick(40)).toBe('40\u00a0min')
		expect(series.figure(52.2)).toBe('52')
	})

	it('show seconds where a promise allows no minutes, and hours where many are lost', () => {
		expect(barSeries(availability, [down(90, 26, null)], format).tick(50)).toBe('50\u00a0s')
		expect(barSeries(availability, [down(40_000, 2_678, null)], format).tick(5)).toBe('5\u00a0h')
	})
})

describe('bars of shares', () => {
	it('carry no decimals where they are tall enough for figures to collide', () => {
		const late = (share: number) => [{ ...month, attainment: 1 - share, pending: 0 }]
		expect(barSeries(first, late(0.854), format).figure(0.854)).toBe('85')
		expect(barSeries(first, late(0.128), format).figure(0.128)).toBe('12.8')
	})
})
