import { useEffect, useRef, useState } from 'react'

export type Answered<Answer> = {
	/** The answer to the last question that was answered, be it an earlier one; null where none was. */
	readonly answer: Answer | null
	/** What is asked now is not answered yet. */
	readonly isPending: boolean
}

/**
 * One question is under way at a time and only the newest waits, so a line may be dragged without a queue growing behind
 * it. A question must keep its identity while nothing is to be asked anew. What fails is answered with null.
 */
export function useAnswer<Question, Answer>(
	question: Question | null,
	ask: (question: Question) => Promise<Answer>,
): Answered<Answer> {
	const [answer, setAnswer] = useState<{ readonly to: Question; readonly answer: Answer | null } | null>(null)
	const waiting = useRef<Question | null>(null)
	const isRunning = useRef(false)
	const isMounted = useRef(true)
	const asking = useRef(ask)

	useEffect(() => {
		asking.current = ask
	}, [ask])
	useEffect(() => {
		isMounted.current = true
		return () => {
			isMounted.current = false
		}
	}, [])
	useEffect(() => {
		waiting.current = question
		const run = async () => {
			isRunning.current = true
			while (isMounted.current && waiting.current !== null) {
				const asked = waiting.current
				waiting.current = null
				const found = await asking.current(asked).catch(() => null)
				if (isMounted.current) setAnswer({ to: asked, answer: found })
			}
			isRunning.current = false
		}
		if (question !== null && !isRunning.current) void run()
	}, [question])

	return {
		answer: question === null ? null : (answer?.answer ?? null),
		isPending: question !== null && answer?.to !== question,
	}
}
