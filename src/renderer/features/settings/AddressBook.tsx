import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core'
import { IconPencil, IconPlus, IconSearch, IconTrash } from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import { freeId } from '../../../shared/agreement/edit'
import type { AddressEntry } from '../../../shared/agreement/workspace'
import { emptyParty } from '../../../shared/sections/parties/schema'
import { tellError } from '../../app/error-text'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { call } from '../../ipc/api'
import { AddressDialog } from './AddressDialog'
import classes from './SettingsPage.module.css'

/** From so many entries on, looking through the list takes longer than typing a name. */
const SEARCH_FROM = 8

/** Parties that were used before; agreements keep their own copy, so a change here changes no contract. */
export function AddressBook({ canWrite }: { readonly canWrite: boolean }) {
	const t = useT('settings')
	const app = useT('app')
	const format = useFormat()
	const [entries, setEntries] = useState<readonly AddressEntry[]>([])
	const [edited, setEdited] = useState<AddressEntry | null>(null)
	const [query, setQuery] = useState('')
	const load = useCallback(() => call('addresses:list', {}).then(setEntries, tellError), [])
	useEffect(() => {
		void load()
	}, [load])

	const remove = async (id: string) => {
		try {
			await call('addresses:delete', { id })
			await load()
		} catch (error) {
			tellError(error)
		}
	}
	const nameOf = ({ party }: AddressEntry) =>
		[party.name, party.legalForm].filter(Boolean).join(' ') || t('book.unnamed')
	const shown = entries
		.filter((entry) => nameOf(entry).toLocaleLowerCase().includes(query.trim().toLocaleLowerCase()))
		.sort((a, b) => format.compare(nameOf(a), nameOf(b)))

	return (
		<section className={classes.book}>
			<div className={classes.bookHead}>
				<div>
					<h2>{t('book')}</h2>
					<p>{t('book.text')}</p>
				</div>
				{canWrite && (
					<Button
						variant="default"
						leftSection={<IconPlus size={16} stroke={1.6} />}
						onClick={() => setEdited({ id: freeId(entries, 'party'), party: emptyParty() })}
					>
						{t('book.add')}
					</Button>
				)}
			</div>
			{entries.length >= SEARCH_FROM && (
				<TextInput
					mb={12}
					aria-label={t('book.search')}
					placeholder={t('book.search')}
					leftSection={<IconSearch size={16} stroke={1.6} />}
					value={query}
					onChange={(event) => setQuery(event.currentTarget.value)}
				/>
			)}
			{entries.length === 0 && <p>{t('book.empty')}</p>}
			{shown.length > 0 && (
				<ul className={classes.entries}>
					{shown.map((entry) => (
						<li key={entry.id} className={classes.entry}>
							<div className={classes.entryText}>
								<span className={classes.entryName}>{nameOf(entry)}</span>
								<span className={classes.entryPlace}>
									{[entry.party.street, [entry.party.postalCode, entry.party.city].filter(Boolean).join(' ')]
										.filter(Boolean)
										.join(', ')}
								</span>
							</div>
							{canWrite && (
								<>
									<Tooltip label={t('book.edit')}>
										<ActionIcon aria-label={t('book.editOf', { name: nameOf(entry) })} onClick={() => setEdited(entry)}>
											<IconPencil size={16} stroke={1.6} />
										</ActionIcon>
									</Tooltip>
									<Tooltip label={app('common.delete')}>
										<ActionIcon
											aria-label={t('book.deleteOf', { name: nameOf(entry) })}
											onClick={() => void remove(entry.id)}
										>
											<IconTrash size={16} stroke={1.6} />
										</ActionIcon>
									</Tooltip>
								</>
							)}
						</li>
					))}
				</ul>
			)}
			{edited !== null && (
				<AddressDialog
					entry={edited}
					onClose={() => setEdited(null)}
					onSaved={() => {
						setEdited(null)
						void load()
					}}
				/>
			)}
		</section>
	)
}
