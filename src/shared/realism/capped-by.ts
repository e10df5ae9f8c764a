/** What of a verdict tells whether a doubt holds it down; as in its JSON. */
type Worded<R> = {
	readonly verdict: string
	readonly passProbability: { readonly estimate: number } | null
	readonly reasons: readonly R[]
}
type Reason = { readonly code: string; readonly values: Readonly<Record<string, string | number>> }

/** Doubts under which a verdict is never better than `tight`, whatever the chance. */
const CAPS: ReadonlySet<string> = new Set(['few-cases', 'no-open-cases', 'quick-responses', 'coarse-monitor'])

/** The doubt that alone makes a promise `tight` whose chance would be enough; null where there is none. */
export function cappedBy<R extends Reason>({ verdict, passProbability, reasons }: Worded<R>): R | null {
	const confidence = reasons.find(({ code }) => code === 'chance')?.values.confidence
	const isEnough = typeof confidence === 'number' && passProbability !== null && passProbability.estimate >= confidence
	if (verdict !== 'tight' || !isEnough) return null
	return reasons.find(({ code }) => CAPS.has(code)) ?? null
}
