const PREFIX = 'pledge.guided.'

/** The step at which the reader stopped in this agreement, or null. */
export function stoppedAt(agreementId: string): string | null {
	try {
		return localStorage.getItem(PREFIX + agreementId)
	} catch {
		return null
	}
}

export function stopAt(agreementId: string, stepId: string): void {
	try {
		localStorage.setItem(PREFIX + agreementId, stepId)
	} catch {
		// A forbidden store costs only the convenience of going on where one stopped.
	}
}
