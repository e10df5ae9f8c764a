/** Today in the reader's zone, `YYYY-MM-DD`. */
export function todayIso(): string {
	const now = new Date()
	return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`
}
