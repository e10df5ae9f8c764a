import { startTransition, useEffect, useState } from 'react'

/**
 * How many parts of a long page are there yet, from 1 to `count`: what is in sight first stands and can be read while the
 * rest is built between frames, and no frame has to lay out the whole page.
 */
export function useSteps(count: number): number {
	const [step, setStep] = useState(1)
	useEffect(() => {
		if (step < count) startTransition(() => setStep(step + 1))
	}, [step, count])
	return step
}
