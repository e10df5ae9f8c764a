import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'

// What the component library measures and happy-dom does not have.
class SilentResizeObserver implements ResizeObserver {
	observe(): void {}
	unobserve(): void {}
	disconnect(): void {}
}

window.ResizeObserver = SilentResizeObserver
window.matchMedia = (query) => ({
	matches: false,
	media: query,
	onchange: null,
	addListener: () => {},
	removeListener: () => {},
	addEventListener: () => {},
	removeEventListener: () => {},
	dispatchEvent: () => false,
})
Element.prototype.scrollIntoView = () => {}

afterEach(cleanup)
