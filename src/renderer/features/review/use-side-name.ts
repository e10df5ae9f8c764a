import { useT } from '../../app/i18n'
import type { Side } from '../../stores/versions-store'

/** How a side of a comparison is called in a line: a version by its number. */
export function useSideName(): (side: Side | null) => string {
	const t = useT('review')
	return (side) => (side === null ? '' : typeof side === 'number' ? String(side) : t(`side.${side}`))
}
