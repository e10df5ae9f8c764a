import type { AddressEntry } from '../../shared/agreement/workspace'
import { AppError } from '../../shared/ipc/errors'
import type { Session } from '../session'
import type { NounHandlers } from './noun-handlers'

/** The address book of `workspace.json`. */
export function addressesHandlers({ shared }: Session): NounHandlers<'addresses'> {
	async function change(edit: (entries: readonly AddressEntry[]) => AddressEntry[]): Promise<Record<string, never>> {
		await shared.change((workspace) => ({ ...workspace, addressBook: edit(workspace.addressBook) }))
		return {}
	}

	return {
		'addresses:list': () => shared.current().addressBook,
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
