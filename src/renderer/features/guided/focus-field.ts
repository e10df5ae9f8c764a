const FOCUSABLE = 'input:not([type="hidden"]):not([disabled]), textarea, select, button:not([disabled])'
const FRAMES = 10

/**
 * Focuses the field at `path` inside `root`, or the first field, as soon as it is drawn. Returns what stops it.
 */
export function focusField(root: HTMLElement | null, path: string | null): () => void {
	let frame = 0
	let left = FRAMES
	const look = () => {
		const field = fieldIn(root, path)
		if (field !== null) {
			field.scrollIntoView({ block: 'nearest' })
			field.focus({ preventScroll: true })
			return
		}
		left--
		if (left > 0) frame = requestAnimationFrame(look)
	}
	frame = requestAnimationFrame(look)
	return () => cancelAnimationFrame(frame)
}

function fieldIn(root: HTMLElement | null, path: string | null): HTMLElement | null {
	const around = path === null ? null : nearest(root, path)
	// Without a field of its own the first question, not a button before it.
	const first = root?.querySelector<HTMLElement>('[data-path]') ?? root
	return (around ?? first)?.querySelector<HTMLElement>(FOCUSABLE) ?? null
}

/** The field itself, or the table or group around it. */
function nearest(root: HTMLElement | null, path: string): HTMLElement | null {
	const segments = path.split('.')
	for (let length = segments.length; length > 0; length--) {
		const found = root?.querySelector<HTMLElement>(`[data-path="${CSS.escape(segments.slice(0, length).join('.'))}"]`)
		if (found != null) return found
	}
	return null
}
