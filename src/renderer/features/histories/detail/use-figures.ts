import { useCallback, useEffect, useState } from 'react'
import type { Agreement } from '../../../../shared/agreement/schema'
import type { KeyFiguresShape } from '../../../../shared/ipc/figures-shapes'
import type { HistorySummary } from '../../../../shared/ipc/shapes'
import { call } from '../../../ipc/api'
import { attachedAgreement } from './attached-agreement'

export type FiguresAnswer = {
	readonly figures: KeyFiguresShape
	/** The agreement that they are held against; null where the history speaks for none or it cannot be read. */
	readonly agreement: Agreement | null
}

type Figures = {
	/** null until the first answer. */
	readonly answer: FiguresAnswer | null
	readonly error: unknown
	readonly again: () => void
}

/** The key figures of a history over a calendar of its agreement; the first one unless said. */
export function useFigures(history: HistorySummary, calendarId: string | null): Figures {
	const { id, agreementId } = history
	const days = JSON.stringify([history.covers, history.asOf])
	const [answer, setAnswer] = useState<FiguresAnswer | null>(null)
	const [error, setError] = useState<unknown>(null)
	const [tries, setTries] = useState(0)
	// biome-ignore lint/correctness/useExhaustiveDependencies: other days and another try ask for the same once more
	useEffect(() => {
		let isWanted = true
		setError(null)
		figuresOf(id, agreementId, calendarId).then(
			(found) => isWanted && setAnswer(found),
			(failure: unknown) => isWanted && setError(failure),
		)
		return () => {
			isWanted = false
		}
	}, [id, agreementId, calendarId, days, tries])
	const again = useCallback(() => setTries((count) => count + 1), [])
	return { answer, error, again }
}

async function figuresOf(historyId: string, agreementId: string | null, calendarId: string | null) {
	const agreement = agreementId === null ? null : await attachedAgreement(agreementId)
	const asked = agreement === null || calendarId === null ? agreement : withFirst(agreement, calendarId)
	return { figures: await call('histories:figures', { historyId, agreement: asked }), agreement }
}

/** The first calendar is the one that figures run on. */
function withFirst(agreement: Agreement, calendarId: string): Agreement {
	const { calendars } = agreement.serviceHours
	const first = calendars.filter(({ id }) => id === calendarId)
	const others = calendars.filter(({ id }) => id !== calendarId)
	return { ...agreement, serviceHours: { ...agreement.serviceHours, calendars: [...first, ...others] } }
}
