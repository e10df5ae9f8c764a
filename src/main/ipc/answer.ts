import type { ZodError } from 'zod'
import type { Channel, Reply } from '../../shared/ipc/channel'
import { AppError } from '../../shared/ipc/errors'

export type AnswerOptions = {
	readonly name: string
	readonly channel: Channel
	readonly handler: (args: never) => unknown
	readonly args: unknown
	/** Gets what the window must not see: the unexpected error itself. */
	readonly onUnexpected: (name: string, error: unknown) => void
}

/** Parses the arguments, runs the handler, parses the result. Never rejects. */
export async function answer(options: AnswerOptions): Promise<Reply<unknown>> {
	const { name, channel, handler, onUnexpected } = options
	const args = channel.args.safeParse(options.args)
	if (!args.success) return { ok: false, code: 'bad-request', detail: `${name} ${firstProblem(args.error)}` }
	try {
		// The contract's types guarantee that the handler takes what its own channel's schema puts out.
		const result = channel.result.safeParse(await handler(args.data as never))
		if (result.success) return { ok: true, value: result.data }
		onUnexpected(name, result.error)
		return { ok: false, code: 'internal', detail: `${name} ${firstProblem(result.error)}` }
	} catch (error) {
		if (error instanceof AppError) return { ok: false, code: error.code, detail: error.detail }
		onUnexpected(name, error)
		return { ok: false, code: 'internal', detail: name }
	}
}

function firstProblem(error: ZodError): string {
	const issue = error.issues[0]
	return issue === undefined ? '' : `${issue.path.map(String).join('.')} ${issue.code}`.trim()
}
