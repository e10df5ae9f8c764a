import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, beforeEach, vi } from 'vitest'

// For what hangs: the default of one second is less than a busy machine may need for a large form.
configure({ asyncUtilTimeout: 60_000 })

/** What happy-dom lacks and Mantine asks for. */
class NoObserver {
	observe() {}
	unobserve() {}
	disconnect() {}
}

/** The few things of the DOM that stay from file to file; tsconfig of the helpers knows no DOM. */
const dom = globalThis as unknown as {
	readonly document: { readonly body: { innerHTML: string }; readonly documentElement: { lang: string } }
	readonly localStorage: { clear: () => void }
	readonly HTMLElement: { readonly prototype: Record<string, unknown> }
	pledge?: unknown
}

type Store = { readonly getInitialState: () => object; readonly setState: (state: object, replace: true) => void }
const isStore = (value: unknown): value is Store => typeof value === 'function' && 'getInitialState' in value

/** Every module that holds state of the window. */
const holders = import.meta.glob<Record<string, unknown>>(
	[
		'../../src/renderer/stores/*.ts',
		'../../src/renderer/app/panes.ts',
		'../../src/renderer/components/sections/current-item.ts',
	],
	{ eager: true },
)
const stores = Object.values(holders).flatMap((module) => Object.values(module).filter(isStore))

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
	Object.assign(dom.document, { fonts: { addEventListener: () => {}, removeEventListener: () => {} } })
	dom.HTMLElement.prototype.scrollIntoView = () => {}
})

afterEach(() => {
	vi.unstubAllGlobals()
})

// Files share the modules and the document that they load (it takes longer than most of them run), so each leaves both as it found them.
afterAll(() => {
	cleanup()
	vi.useRealTimers()
	delete dom.pledge
	for (const store of stores) store.setState(store.getInitialState(), true)
	dom.document.body.innerHTML = ''
	dom.document.documentElement.lang = ''
	dom.localStorage.clear()
})
