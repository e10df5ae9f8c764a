import type { Bundle } from './bundle'
import { sharedIn } from './carried'

/** What is known of the bundles of an agreement that went out and came in; states and marks as in `Bundle.past`. */
export type Exchanged = {
	/** Of the bundle it came in; null where it was made here. */
	readonly origin: Bundle['audience'] | null
	readonly past: readonly string[]
	/** Those that went to the other side or came from there. */
	readonly outside: readonly string[]
}

/**
 * For whom a bundle that came in really is. Whoever has a file can write `internal` on it, so it is believed only where it names something
 * that went out for the house alone, or where nothing was ever exchanged with the other side. That it is for outside is always believed.
 */
export function audienceOf(
	{ audience, past }: Pick<Bundle, 'audience' | 'past'>,
	known: Exchanged,
): Bundle['audience'] {
	if (audience === 'external') return audience
	const [all, outside] = [new Set(known.past), new Set(known.outside)]
	if (past.some((mark) => all.has(mark) && !outside.has(mark))) return 'internal'
	return outside.size > 0 || known.origin === 'external' ? 'external' : 'internal'
}

/** A bundle as the other side may have made it, whatever stands in its file: nobody's approvals, silences or log come in with it. */
export function fromOutside(bundle: Bundle): Bundle {
	const { agreement, base } = bundle
	return {
		...bundle,
		audience: 'external',
		agreement: sharedIn('external', agreement),
		base: base === null ? null : sharedIn('external', base),
		log: '',
	}
}
