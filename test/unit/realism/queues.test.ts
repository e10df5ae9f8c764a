import { describe, expect, test } from 'vitest'
import { erlangA } from '../../../src/shared/realism/erlang-a'
import { erlangB } from '../../../src/shared/realism/erlang-b'
import { erlangC } from '../../../src/shared/realism/erlang-c'
import { queueFigures } from '../../../src/shared/realism/queue'
import { requiredStaff } from '../../../src/shared/realism/required-staff'

const calls = { arrivalsPerHour: 200, handlingSeconds: 180 }

/** States 0 to `most`, balanced one by one: no formula beside "up rate times here = down rate times there". */
function plainBirthDeath(queue: typeof calls & { patienceSeconds: number }, staff: number) {
	const [up, done, leave] = [queue.arrivalsPerHour / 3_600, 1 / queue.handlingSeconds, 1 / queue.patienceSeconds]
	const most = staff + 2_000
	const p = [1]
	for (let j = 1; j <= most; j++)
		p.push((p[j - 1]! * up) / (Math.min(j, staff) * done + Math.max(0, j - staff) * leave))
	const sum = p.reduce((a, b) => a + b, 0)
	const state = p.map((weight) => weight / sum)
	const inQueue = state.reduce((all, share, j) => all + Math.max(0, j - staff) * share, 0)
	return { state, abandoned: (leave * inQueue) / up, wait: inQueue / up }
}

/** Follows one arrival in small steps: who is ahead leaves at n mu + k theta, and it may give up itself. */
function plainWithin(queue: typeof calls & { patienceSeconds: number }, staff: number, seconds: number) {
	const { state } = plainBirthDeath(queue, staff)
	const [done, leave] = [staff / queue.handlingSeconds, 1 / queue.patienceSeconds]
	// Beyond 80 people ahead there is nobody in these cases.
	let ahead = Float64Array.from(state.slice(staff, staff + 80))
	let served = state.slice(0, staff).reduce((a, b) => a + b, 0)
	const steps = 2_000
	const dt = seconds / steps
	const change = (p: Float64Array) => p.map((share, k) => (done + (k + 1) * leave) * ((p[k + 1] ?? 0) - share))
	for (let step = 0; step < steps; step++) {
		const slope = change(ahead)
		const half = ahead.map((share, k) => share + (dt / 2) * slope[k]!)
		served += dt * done * half[0]!
		const middle = change(half)
		ahead = ahead.map((share, k) => share + dt * middle[k]!)
	}
	return { servedWithin: served, stillWaiting: ahead.reduce((a, b) => a + b, 0) }
}

describe('Erlang C', () => {
	test('agrees with published tables', () => {
		// 100 calls in half an hour of 3 minutes each, 20 seconds as 0.33 minutes.
		const fourteen = erlangC(calls, 14, 0.33 * 60)
		expect(fourteen.withinSeconds).toBeCloseTo(0.888, 3)
		expect(fourteen.occupancy).toBeCloseTo(0.714, 3)
		expect(fourteen.waiting).toBeCloseTo(0.174, 3)
		const fifteen = erlangC(calls, 15, 0.33 * 60)
		expect(fifteen.withinSeconds).toBeCloseTo(0.941, 3)
		expect(fifteen.occupancy).toBeCloseTo(0.667, 3)
		expect(fifteen.waiting).toBeCloseTo(0.102, 3)
	})

	test('agrees with what can be worked out by hand', () => {
		expect(erlangC({ arrivalsPerHour: 2, handlingSeconds: 3_600 }, 3, 0).waiting).toBeCloseTo(4 / 9, 12)
		expect(erlangC({ arrivalsPerHour: 1, handlingSeconds: 3_600 }, 2, 0).waiting).toBeCloseTo(1 / 3, 12)
		// One server is M/M/1: waiting is the load, the mean wait load / (mu - lambda).
		const single = erlangC({ arrivalsPerHour: 6, handlingSeconds: 300 }, 1, 600)
		expect(single.waiting).toBeCloseTo(0.5, 12)
		expect(single.averageWaitSeconds).toBeCloseTo(300, 9)
		expect(single.withinSeconds).toBeCloseTo(1 - 0.5 * Math.exp(-1), 12)
		expect(erlangB(2, 1)).toBeCloseTo(0.2, 12)
	})

	test('says that a full queue never ends, and that an empty one is kept', () => {
		expect(erlangC(calls, 10, 60)).toMatchObject({ withinSeconds: 0, averageWaitSeconds: null, occupancy: 1 })
		expect(erlangC({ arrivalsPerHour: 0, handlingSeconds: 60 }, 0, 60)).toMatchObject({ withinSeconds: 1 })
		expect(erlangC(calls, 5_000, 60).waiting).toBe(0)
	})
})

describe('Erlang A', () => {
	const patient = { ...calls, patienceSeconds: 300 }

	test('agrees with published values', () => {
		const figures = erlangA(patient, 14, 20)
		expect(figures.waiting).toBeCloseTo(0.14526, 5)
		expect(figures.abandoned).toBeCloseTo(0.013984, 6)
		expect(figures.occupancy).toBeCloseTo(0.704297, 6)
		expect(figures.averageWaitSeconds! / 60).toBeCloseTo(0.069919, 6)
		expect(figures.servedWithin).toBeCloseTo(0.916792, 6)
	})

	test.each([
		[14, 20, 300],
		[9, 60, 120],
		[10, 90, 600],
		[3, 30, 45],
		[1, 300, 900],
	])(
		'%i people, %i seconds, patience %i: agrees with balancing states and following an arrival',
		(staff, seconds, patienceSeconds) => {
			const queue = { ...calls, patienceSeconds }
			const figures = erlangA(queue, staff, seconds)
			const plain = plainBirthDeath(queue, staff)
			expect(figures.waiting).toBeCloseTo(
				plain.state.slice(staff).reduce((a, b) => a + b, 0),
				10,
			)
			expect(figures.abandoned).toBeCloseTo(plain.abandoned, 10)
			expect(figures.averageWaitSeconds).toBeCloseTo(plain.wait, 7)
			const followed = plainWithin(queue, staff, seconds)
			expect(figures.servedWithin).toBeCloseTo(followed.servedWithin, 4)
			expect(figures.withinSeconds).toBeCloseTo(1 - followed.stillWaiting, 4)
		},
	)

	test('becomes Erlang C when nobody gives up, and stays finite far beyond full load', () => {
		const endless = erlangA({ ...calls, patienceSeconds: 1e9 }, 14, 20)
		expect(endless.withinSeconds).toBeCloseTo(erlangC(calls, 14, 20).withinSeconds, 5)
		const flooded = erlangA({ arrivalsPerHour: 20_000, handlingSeconds: 600, patienceSeconds: 3_600 }, 100, 60)
		expect(flooded.occupancy).toBeCloseTo(1, 9)
		// Who is served is what 100 people can serve.
		expect(1 - flooded.abandoned).toBeCloseTo(600 / 20_000, 6)
		expect(erlangA(patient, 0, 20)).toMatchObject({ abandoned: 1, servedWithin: 0, occupancy: 0 })
	})
})

describe('required staff', () => {
	test('is the fewest that reach the goal', () => {
		const queue = { ...calls, patienceSeconds: null }
		const found = requiredStaff(queue, 20, ({ servedWithin }) => servedWithin >= 0.8)!
		expect(found.staff).toBe(14)
		expect(queueFigures(queue, 13, 20).servedWithin).toBeLessThan(0.8)
		expect(requiredStaff(queue, 20, ({ servedWithin }) => servedWithin > 1)).toBeNull()
		expect(requiredStaff({ ...queue, arrivalsPerHour: 0 }, 20, ({ servedWithin }) => servedWithin >= 0.8)!.staff).toBe(
			0,
		)
	})
})
