import { EventEmitter } from 'node:events'
import type { BrowserWindow } from 'electron'
import { expect, it, vi } from 'vitest'
import { flushBeforeClose } from '../../../src/main/flush'

function openWindow() {
	const contents = Object.assign(new EventEmitter(), { isCrashed: () => false, isLoadingMainFrame: () => false })
	const window = Object.assign(new EventEmitter(), {
		webContents: contents,
		destroy: vi.fn(),
		isDestroyed: () => false,
	})
	const asked: string[] = []
	const accept = flushBeforeClose({
		// Only what closing needs of a window.
		window: window as unknown as BrowserWindow,
		ask: (token) => asked.push(token),
		newToken: () => `t${asked.length + 1}`,
	})
	return { window, asked, accept, close: () => window.emit('close', { preventDefault: () => {} }) }
}

it('a window closes when its page says that all is saved, and not by an answer to something else', () => {
	const { window, accept, close } = openWindow()
	close()
	accept('other')
	expect(window.destroy).not.toHaveBeenCalled()
	accept('t1')
	expect(window.destroy).toHaveBeenCalledOnce()
})

it('a window whose page stays is not closed later either, and asks again the next time', () => {
	vi.useFakeTimers()
	const { window, asked, accept, close } = openWindow()
	close()
	accept('t1', true)
	vi.advanceTimersByTime(60_000)
	expect(window.destroy).not.toHaveBeenCalled()
	close()
	expect(asked).toEqual(['t1', 't2'])
	vi.advanceTimersByTime(3_000)
	expect(window.destroy).toHaveBeenCalledOnce()
	vi.useRealTimers()
})
