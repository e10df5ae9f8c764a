import { Button, Group, Popover, TextInput } from '@mantine/core'
import { IconAddressBook, IconBookmarkPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { AddressEntry } from '../../../../shared/agreement/workspace'
import { useT } from '../../../app/i18n'
import { call } from '../../../ipc/api'
import { useAgreement, useAgreementStore } from '../../../stores/agreement-store'
import { Fields } from '../../fields/Fields'
import { TextField } from '../../fields/ValueFields'
import classes from './party.module.css'

type Side = 'provider' | 'customer'

export function ProviderGroup() {
	return <PartyForm side="provider" />
}

export function CustomerGroup() {
	return <PartyForm side="customer" />
}

function PartyForm({ side }: { readonly side: Side }) {
	const path = `parties.${side}`
	return (
		<>
			<AddressBook side={side} />
			<Fields>
				<TextField path={`${path}.name`} span={8} />
				<TextField path={`${path}.legalForm`} span={4} />
				<TextField path={`${path}.street`} span={12} />
				<TextField path={`${path}.postalCode`} span={4} />
				<TextField path={`${path}.city`} span={8} />
				<TextField path={`${path}.country`} span={12} />
				<TextField path={`${path}.registerCourt`} span={6} />
				<TextField path={`${path}.registerNumber`} span={6} />
				<TextField path={`${path}.representedBy`} span={12} />
			</Fields>
		</>
	)
}

/** Fills the party from one that was used before, or keeps this one for later. */
function AddressBook({ side }: { readonly side: Side }) {
	const t = useT('fields')
	const party = useAgreement((agreement) => agreement.parties[side])
	const readOnly = useAgreementStore((state) => state.readOnly !== null)
	const set = useAgreementStore((state) => state.set)
	const [entries, setEntries] = useState<readonly AddressEntry[] | null>(null)
	const [wanted, setWanted] = useState('')
	const [note, setNote] = useState<string | null>(null)
	if (readOnly) return null
	const open = () => call('addresses:list', {}).then(setEntries, () => setNote(t('addresses.unread')))
	const save = async () => {
		const known = (await call('addresses:list', {})).find((entry) => sameName(entry.party.name, party.name))
		const id = known?.id ?? idFrom(party.name ?? '')
		await call('addresses:save', { id, party })
	}
	const found = (entries ?? []).filter((entry) => (entry.party.name ?? '').toLowerCase().includes(wanted.toLowerCase()))
	return (
		<Group gap={8} mb={16}>
			<Popover
				opened={entries !== null}
				onChange={(isOpen) => !isOpen && setEntries(null)}
				position="bottom-start"
				trapFocus
			>
				<Popover.Target>
					<Button variant="default" leftSection={<IconAddressBook size={16} stroke={1.6} />} onClick={open}>
						{t('addresses.pick')}
					</Button>
				</Popover.Target>
				<Popover.Dropdown p={8} w={320}>
					<TextInput
						aria-label={t('addresses.search')}
						placeholder={t('addresses.search')}
						value={wanted}
						onChange={(event) => setWanted(event.currentTarget.value)}
						data-autofocus
					/>
					<div className={classes.entries}>
						{found.map((entry) => (
							<button
								key={entry.id}
								type="button"
								className={classes.entry}
								onClick={() => {
									set(`parties.${side}`, entry.party)
									setEntries(null)
									setNote(null)
								}}
							>
								<strong>{[entry.party.name, entry.party.legalForm].filter(Boolean).join(' ')}</strong>
								<span>{[entry.party.postalCode, entry.party.city].filter(Boolean).join(' ')}</span>
							</button>
						))}
						{found.length === 0 && <p className={classes.none}>{t('addresses.none')}</p>}
					</div>
				</Popover.Dropdown>
			</Popover>
			<Button
				variant="subtle"
				disabled={(party.name ?? '').trim() === ''}
				leftSection={<IconBookmarkPlus size={16} stroke={1.6} />}
				onClick={() =>
					save().then(
						() => setNote(t('addresses.saved')),
						() => setNote(t('addresses.unsaved')),
					)
				}
			>
				{t('addresses.save')}
			</Button>
			<span role="status" className={classes.status}>
				{note}
			</span>
		</Group>
	)
}

function sameName(a: string | null, b: string | null): boolean {
	return (a ?? '').trim().toLowerCase() === (b ?? '').trim().toLowerCase()
}

/** `Hansen Logistik KG` is `hansen-logistik-kg`: one entry a name. */
function idFrom(name: string): string {
	const plain = name
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-+|-+$/g, '')
		.slice(0, 60)
	return plain === '' ? 'party' : plain
}
