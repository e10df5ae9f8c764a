import type { Handlers } from '../../shared/ipc/channel'
import type { contract } from '../../shared/ipc/contract'

type All = Handlers<typeof contract>

/** The handlers of all channels of one noun, so that a missing one does not compile. */
export type NounHandlers<Noun extends string> = Pick<All, Extract<keyof All, `${Noun}:${string}`>>
