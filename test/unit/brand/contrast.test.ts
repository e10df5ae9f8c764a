import { expect, test } from 'vitest'
import { contrastOnPaper } from '../../../src/shared/brand/contrast'

// Published pairs: WebAIM's contrast checker, to two places.
test.each([
	['#000000', 21],
	['#ffffff', 1],
	['#767676', 4.54],
	['#ff0000', 4],
	['#0000ff', 8.59],
])('%s on white has a contrast of %d', (colour, ratio) => {
	expect(contrastOnPaper(colour)).toBeCloseTo(ratio, 2)
})
