import { expect, test } from 'vitest'
import { emptyReview, type Renewal, type Review } from '../../../src/shared/agreement/review'
import { externalReview } from '../../../src/shared/bundles/carried'
import { mergeReview } from '../../../src/shared/bundles/merge-review'

const renewal = (...done: readonly boolean[]): Renewal => ({
	from: { id: 'old', title: 'Last year' },
	points: done.map((one, index) => ({ code: 'fee', values: { feeMinor: index }, path: 'remedies', done: one })),
})
const merged = (a: Review, b: Review) =>
	mergeReview({ base: undefined, a, b }, { a: [], b: [] }).review.renewal?.points.map(({ done }) => done)

test('what either side has gone through of a renewal is gone through, and a side without one takes nothing away', () => {
	const reviewWith = (...done: readonly boolean[]): Review => ({ ...emptyReview(), renewal: renewal(...done) })
	expect(merged(reviewWith(true, false, false), reviewWith(false, true, false))).toEqual([true, true, false])
	expect(merged(emptyReview(), reviewWith(false, true))).toEqual([false, true])
	expect(merged(reviewWith(true), emptyReview())).toEqual([true])
	expect(merged(emptyReview(), emptyReview())).toBeUndefined()
})

test('what a draft goes on from, and what is to be gone through, never goes to the other side', () => {
	expect(externalReview({ ...emptyReview(), renewal: renewal(false) })).toEqual(emptyReview())
})
