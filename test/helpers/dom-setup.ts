import { configure } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'

// For what hangs: the default of one second is less than a busy machine may need for a large form.
configure({ asyncUtilTimeout: 60_000 })

/** What happy-dom lacks and Mantine asks for. */
class NoObserver {
	observe() {}
	unobserve() {}
	disconnect() {}
}

beforeEach(() => {
	vi.stubGlobal('ResizeObserver', NoObserver)
	vi.stubGlobal('IntersectionObserver', NoObserver)
	vi.stubGlobal('matchMedia', (query: string) => ({
		matches: false,
		media: query,
		onchange: null,
		addEventListener: () => {},
		removeEventListener: () => {},
		addListener: () => {},
		removeListener: () => {},
		dispatchEvent: () => false,
	}))
	// Fields that grow with their text ask whether the fonts are there.
	Object.assign((globalThis as unknown as { document: object }).document, {
		fonts: { addEventListener: () => {}, removeEventListener: () => {} },
	})
	// tsconfig of the helpers knows no DOM; the environment of these tests has one.
	const element = (globalThis as unknown as { HTMLElement: { prototype: Record<string, unknown> } }).HTMLElement
	element.prototype.scrollIntoView = () => {}
})

afterEach(() => {
	vi.unstubAllGlobals()
})
