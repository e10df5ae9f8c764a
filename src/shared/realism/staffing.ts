import { type ArrivalPattern, WEEK_HOURS } from './arrivals'
import { queueFigures } from './queue'
import type { QueueFigures } from './queue-figures'
import { requiredStaff } from './required-staff'

/**
 * One stretch of the week in which the queue is taken as steady: an hour, or the open hours of a weekday for promises
 * of hours, in which a busy hour is caught up with. Rates are per open hour.
 */
export type Slot = {
	readonly weekday: number
	/** null where the slot is the whole day. */
	readonly hour: number | null
	/** Open hours in a week. */
	readonly openHours: number
	readonly arrivalsPerHour: number
}

/** From this target on a day is one slot. */
const DAY_FROM_SECONDS = 2 * 3_600

/** How a promise reads a queue: the share of arrivals that are good. */
export type QueueGoal = {
	readonly seconds: number
	/** Share (0..1) of arrivals that must be good. */
	readonly share: number
	readonly goodOf: (figures: QueueFigures) => number
}

export type StaffingInput = {
	readonly slots: readonly Slot[]
	readonly handlingSeconds: number
	readonly patienceSeconds: number | null
	readonly goal: QueueGoal
}

export type SlotFigures = Slot & {
	/** Erlangs of work that arrive, beside `staff`. */
	readonly load: number
	readonly occupancy: number
	readonly good: number
	/** Fewest people with whom this slot alone keeps the share; null where none are enough. */
	readonly required: number | null
}

/** Averages over arrivals. */
export type StaffingFigures = {
	readonly staff: number
	readonly good: number
	readonly averageWaitSeconds: number | null
	readonly abandoned: number
	/** Work that arrives in a week over what the people can do in its open hours; above 1 it cannot be done. */
	readonly loadOverCapacity: number
	readonly slots: readonly SlotFigures[]
}

/** Slots of a pattern; what arrives outside the promised hours waits for them and is spread over the week's open hours. */
export function slotsOf(pattern: ArrivalPattern, targetSeconds: number, outsideComesIn: boolean): Slot[] {
	const perWeek = pattern.counts.map((count, hour) =>
		pattern.occurrences[hour]! > 0 ? count / pattern.occurrences[hour]! : 0,
	)
	const inside = perWeek.reduce((sum, rate, hour) => sum + (pattern.open[hour]! > 0 ? rate : 0), 0)
	const all = perWeek.reduce((sum, rate) => sum + rate, 0)
	const lift = outsideComesIn && inside > 0 ? all / inside : 1
	const slots: { weekday: number; hour: number | null; openHours: number; arrivals: number }[] = []
	const byDay = targetSeconds >= DAY_FROM_SECONDS
	for (let hour = 0; hour < WEEK_HOURS; hour++) {
		const open = pattern.open[hour]!
		if (open === 0) continue
		const weekday = Math.floor(hour / 24)
		const last = slots[slots.length - 1]
		if (byDay && last?.weekday === weekday) {
			last.openHours += open
			last.arrivals += perWeek[hour]! * lift
		} else slots.push({ weekday, hour: byDay ? null : hour % 24, openHours: open, arrivals: perWeek[hour]! * lift })
	}
	return slots.map(({ weekday, hour, openHours, arrivals }) => {
		return { weekday, hour, openHours, arrivalsPerHour: arrivals / openHours }
	})
}

/** The same slots with `factor` times the arrivals. */
export function scaled(slots: readonly Slot[], factor: number): Slot[] {
	return slots.map((slot) => ({ ...slot, arrivalsPerHour: slot.arrivalsPerHour * factor }))
}

/** Share of arrivals that are good with `staff` at work in every slot; each slot by itself. */
export function goodShare(input: StaffingInput, staff: number): number {
	let [good, arrivals] = [0, 0]
	for (const slot of input.slots) {
		const weight = slot.arrivalsPerHour * slot.openHours
		if (weight === 0) continue
		good += weight * input.goal.goodOf(queueFigures({ ...input, ...slot }, staff, input.goal.seconds))
		arrivals += weight
	}
	return arrivals === 0 ? 1 : good / arrivals
}

/** Everything about the week with `staff` at work. */
export function staffingFigures(input: StaffingInput, staff: number): StaffingFigures {
	const { slots, handlingSeconds, goal } = input
	let [good, wait, abandoned, arrivals, work, hours] = [0, 0, 0, 0, 0, 0]
	let isEndless = false
	const rows = slots.map((slot): SlotFigures => {
		const queue = { ...input, ...slot }
		const figures = queueFigures(queue, staff, goal.seconds)
		const weight = slot.arrivalsPerHour * slot.openHours
		const load = (slot.arrivalsPerHour * handlingSeconds) / 3_600
		good += weight * goal.goodOf(figures)
		abandoned += weight * figures.abandoned
		if (figures.averageWaitSeconds === null) isEndless = true
		else wait += weight * figures.averageWaitSeconds
		arrivals += weight
		work += load * slot.openHours
		hours += slot.openHours
		return {
			...slot,
			load,
			occupancy: figures.occupancy,
			good: goal.goodOf(figures),
			required: requiredStaff(queue, goal.seconds, (found) => goal.goodOf(found) >= goal.share)?.staff ?? null,
		}
	})
	return {
		staff,
		good: arrivals === 0 ? 1 : good / arrivals,
		averageWaitSeconds: isEndless ? null : arrivals === 0 ? 0 : wait / arrivals,
		abandoned: arrivals === 0 ? 0 : abandoned / arrivals,
		loadOverCapacity: staff * hours > 0 ? work / (staff * hours) : 0,
		slots: rows,
	}
}

const MOST_STAFF = 5_000

/** Fewest people, the same in every slot, with whom the share over the week reaches `share`; null where none are enough. */
export function staffForShare(input: StaffingInput, share: number): number | null {
	let enough = 1
	while (goodShare(input, enough) < share) {
		if (enough >= MOST_STAFF) return null
		enough = Math.min(MOST_STAFF, enough * 2)
	}
	let short = Math.floor(enough / 2)
	while (enough - short > 1) {
		const middle = (enough + short) >>> 1
		if (goodShare(input, middle) >= share) enough = middle
		else short = middle
	}
	return enough
}

/** The highest factor on today's arrivals (to a thousandth, at most 20) at which `staff` still keep the share; 0 if none. */
export function highestVolume(input: StaffingInput, staff: number): number {
	const keeps = (factor: number) =>
		goodShare({ ...input, slots: scaled(input.slots, factor) }, staff) >= input.goal.share
	let [kept, broken] = [0, 20]
	if (keeps(broken)) return broken
	while (broken - kept > 0.000_5) {
		const middle = (kept + broken) / 2
		if (keeps(middle)) kept = middle
		else broken = middle
	}
	return Math.round(kept * 1_000) / 1_000
}
