import { type AddressEntry, emptyWorkspace, type Workspace } from '../../shared/agreement/workspace'
import { AppError } from '../../shared/ipc/errors'
import type { Session } from '../session'
import type { NounHandlers } from './noun-handlers'

/** The address book of `workspace.json`. Changes are made one after the other, each on what the one before left. */
export function addressesHandlers({ workspace }: Session): NounHandlers<'addresses'> {
	const { file } = workspace
	let current: Workspace = file.kind === 'opened' ? file.value : (file.asKnown ?? emptyWorkspace(''))
	let queue: Promise<void> = Promise.resolve()

	function change(edit: (entries: readonly AddressEntry[]) => AddressEntry[]): Promise<Record<string, never>> {
		const done = queue.then(async () => {
			const next = { ...current, addressBook: edit(current.addressBook) }
			await workspace.saveWorkspaceFile(next)
			current = next
		})
		queue = done.catch(() => undefined)
		return done.then(() => ({}))
	}

	return {
		'addresses:list': () => current.addressBook,
		'addresses:save': (entry) =>
			change((entries) =>
				entries.some(({ id }) => id === entry.id)
					? entries.map((other) => (other.id === entry.id ? entry : other))
					: [...entries, entry],
			),
		'addresses:delete': ({ id }) =>
			change((entries) => {
				if (!entries.some((entry) => entry.id === id)) throw new AppError('not-found', id)
				return entries.filter((entry) => entry.id !== id)
			}),
	}
}
