import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { answer } from '../../../../src/main/ipc/answer'
import { AppError } from '../../../../src/shared/ipc/errors'

const channel = { args: z.object({ id: z.string() }), result: z.object({ count: z.number() }) }

function call(handler: (args: never) => unknown, args: unknown = { id: 'a' }) {
	const unexpected: unknown[] = []
	const onUnexpected = (name: string, error: unknown) => unexpected.push([name, error])
	return answer({ name: 'thing:count', channel, handler, args, onUnexpected }).then((reply) => ({ reply, unexpected }))
}

describe('answer', () => {
	it('hands the parsed arguments over and drops what the contract does not name', async () => {
		const seen: unknown[] = []
		const handler = (args: unknown) => {
			seen.push(args)
			return { count: 2, secret: 'kept back' }
		}
		const outcome = await call(handler, { id: 'a', more: true })
		expect(seen).toEqual([{ id: 'a' }])
		expect(outcome).toEqual({ reply: { ok: true, value: { count: 2 } }, unexpected: [] })
	})

	it('refuses arguments of another shape without running the handler', async () => {
		const outcome = await call(() => expect.unreachable(), { id: 7 })
		expect(outcome).toEqual({
			reply: { ok: false, code: 'bad-request', detail: 'thing:count id invalid_type' },
			unexpected: [],
		})
	})

	it('passes the code and detail of a failed operation on', async () => {
		const outcome = await call(() => Promise.reject(new AppError('disk-full', '/tmp/a')))
		expect(outcome).toEqual({ reply: { ok: false, code: 'disk-full', detail: '/tmp/a' }, unexpected: [] })
	})

	it('keeps an unexpected error inside the main process', async () => {
		const error = new Error('password in here')
		const outcome = await call(() => {
			throw error
		})
		expect(outcome).toEqual({
			reply: { ok: false, code: 'internal', detail: 'thing:count' },
			unexpected: [['thing:count', error]],
		})
	})

	it('does not let a result of another shape out', async () => {
		const outcome = await call(() => ({ count: 'many' }))
		expect(outcome.reply).toEqual({ ok: false, code: 'internal', detail: 'thing:count count invalid_type' })
		expect(outcome.unexpected).toHaveLength(1)
	})
})
