/**
 * Pairs of two rows, rising in both, that weigh most together. Time and room grow with the product of both lengths.
 *
 * @param weightOf 0 for what must not be paired
 */
export function heaviestPairs(
	height: number,
	width: number,
	weightOf: (x: number, y: number) => number,
): readonly (readonly [number, number])[] {
	const stride = width + 1
	const best = new Float64Array((height + 1) * stride)
	const weights = new Float64Array(height * width)
	for (let x = height - 1; x >= 0; x--)
		for (let y = width - 1; y >= 0; y--) {
			const weight = weightOf(x, y)
			weights[x * width + y] = weight
			const paired = weight > 0 ? weight + best[(x + 1) * stride + y + 1]! : 0
			best[x * stride + y] = Math.max(paired, best[(x + 1) * stride + y]!, best[x * stride + y + 1]!)
		}
	const pairs: (readonly [number, number])[] = []
	let [x, y] = [0, 0]
	while (x < height && y < width) {
		const here = best[x * stride + y]!
		const weight = weights[x * width + y]!
		if (weight > 0 && here === weight + best[(x + 1) * stride + y + 1]!) pairs.push([x++, y++])
		else if (here === best[(x + 1) * stride + y]!) x++
		else y++
	}
	return pairs
}
