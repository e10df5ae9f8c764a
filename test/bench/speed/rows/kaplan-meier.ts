import { endedWithin } from '../../../../src/shared/realism/kaplan-meier'
import { sortSeconds } from '../../../../src/shared/realism/radix-sort'
import { createRandom } from '../../../../src/shared/realism/random'
import { type BenchRow, inTurns, milliseconds, nearOrThrow } from '../measure'
import type { BenchOptions } from '../options'

const CASES = 1_000_000
const TARGET_SECONDS = 90_000

/** Share ended within a target with one case in ten still open, from unsorted durations, beside sorting objects. */
export function kaplanMeierRows({ quick }: BenchOptions): readonly BenchRow[] {
	const random = createRandom(11)
	const cases = Array.from({ length: CASES }, () => ({
		seconds: Math.floor(30_000 * random.gamma(1.2)),
		ended: random.uniform() >= 0.1,
	}))
	const ended = Float64Array.from(
		cases.filter((one) => one.ended),
		({ seconds }) => seconds,
	)
	const open = Float64Array.from(
		cases.filter((one) => !one.ended),
		({ seconds }) => seconds,
	)
	let ours: number | null = null
	let peer = 0
	const works = [
		() => {
			ours = endedWithin(sortSeconds(ended.slice()), sortSeconds(open.slice()), TARGET_SECONDS)
		},
		() => {
			peer = sortedObjects([...cases])
		},
	]
	const [own, other] = inTurns(quick ? 3 : 5, works)
	nearOrThrow('Kaplan-Meier', ours ?? Number.NaN, peer, 1e-9)
	return [
		{
			work: `Kaplan-Meier, ${CASES.toLocaleString('en')} cases, a tenth open`,
			ours: milliseconds(own!),
			peer: `sorted objects ${milliseconds(other!)}`,
			ratio: own! / other!,
			goal: '<= 1/25',
			met: own! / other! <= 1 / 25,
		},
	]
}

function sortedObjects(cases: { readonly seconds: number; readonly ended: boolean }[]): number {
	cases.sort((a, b) => a.seconds - b.seconds)
	let survival = 1
	for (let i = 0; i < cases.length && cases[i]!.seconds <= TARGET_SECONDS; ) {
		const at = cases[i]!.seconds
		const atRisk = cases.length - i
		let events = 0
		for (; i < cases.length && cases[i]!.seconds === at; i++) if (cases[i]!.ended) events++
		survival *= 1 - events / atRisk
	}
	return 1 - survival
}
