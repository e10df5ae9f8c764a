/** A seeded stream of numbers; the same seed gives the same numbers on every machine. */
export type Random = {
	/** In [0, 1). */
	readonly uniform: () => number
	readonly normal: () => number
	/** Gamma with shape > 0 and scale 1. */
	readonly gamma: (shape: number) => number
	readonly poisson: (mean: number) => number
}

/** sfc32 (public domain, C. Doty-Humphrey), seeded with a splitmix of one number. */
export function createRandom(seed: number): Random {
	let state = seed | 0
	const mix = (): number => {
		state = (state + 0x9e3779b9) | 0
		let z = Math.imul(state ^ (state >>> 16), 0x21f0aaad)
		z = Math.imul(z ^ (z >>> 15), 0x735a2d97)
		return (z ^ (z >>> 15)) | 0
	}
	let [a, b, c, counter] = [mix(), mix(), mix(), 1]
	const uniform = (): number => {
		const sum = (((a + b) | 0) + counter) | 0
		counter = (counter + 1) | 0
		a = b ^ (b >>> 9)
		b = (c + (c << 3)) | 0
		c = (((c << 21) | (c >>> 11)) + sum) | 0
		return (sum >>> 0) / 4_294_967_296
	}
	for (let i = 0; i < 12; i++) uniform()
	let spare = Number.NaN
	/** Marsaglia's polar method. */
	const normal = (): number => {
		if (!Number.isNaN(spare)) {
			const kept = spare
			spare = Number.NaN
			return kept
		}
		for (;;) {
			const x = 2 * uniform() - 1
			const y = 2 * uniform() - 1
			const square = x * x + y * y
			if (square >= 1 || square === 0) continue
			const factor = Math.sqrt((-2 * Math.log(square)) / square)
			spare = y * factor
			return x * factor
		}
	}
	/** Marsaglia and Tsang 2000; shapes below 1 by boosting. */
	const gamma = (shape: number): number => {
		if (shape < 1) return gamma(shape + 1) * Math.max(uniform(), 1e-300) ** (1 / shape)
		const d = shape - 1 / 3
		const scale = 1 / Math.sqrt(9 * d)
		for (;;) {
			const x = normal()
			const v = (1 + scale * x) ** 3
			if (v <= 0) continue
			const u = uniform()
			if (Math.log(Math.max(u, 1e-300)) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v
		}
	}
	/** Counts exponential steps; large means are split so that the product does not underflow. */
	const poisson = (mean: number): number => {
		let count = 0
		let left = mean
		while (left > 500) {
			count += poisson(500)
			left -= 500
		}
		const limit = Math.exp(-left)
		for (let product = uniform(); product > limit; product *= uniform()) count++
		return count
	}
	return { uniform, normal, gamma, poisson }
}
