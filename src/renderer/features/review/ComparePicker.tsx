import { Button, Select } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconFileExport, IconFileImport } from '@tabler/icons-react'
import { useState } from 'react'
import { tellError } from '../../app/error-text'
import { useT } from '../../app/i18n'
import { translator } from '../../app/messages'
import { call } from '../../ipc/api'
import { useAgreementStore } from '../../stores/agreement-store'
import { useReturnedStore } from '../../stores/returned-store'
import { useReviewStore } from '../../stores/review-store'
import { useSettingsStore } from '../../stores/settings-store'
import { type Side, useVersionsStore } from '../../stores/versions-store'
import classes from './VersionsPane.module.css'

/** Which two texts the redline compares: any two versions, the draft, and a Word file that came back. */
export function ComparePicker() {
	const t = useT('review')
	const { older, newer, compare } = useVersionsStore()
	const change = useReviewStore((state) => state.change)
	// A redline stands in the log of a workspace.
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null || state.bundle !== null)
	const hasReturned = useReturned() !== null
	const data = useSides(hasReturned)
	const show = (from: Side | null, to: Side) => {
		compare(from, to)
		change(from === null ? { mode: 'suggestions' } : { mode: 'redline', showBlock: null })
	}
	const isDocument = [older, newer].some((side) => side === 'sent' || side === 'returned')
	return (
		<div className={classes.compare}>
			<Select
				label={t('compare.older')}
				placeholder={t('compare.choose')}
				data={data}
				value={older === null ? null : String(older)}
				clearable
				clearButtonProps={{ 'aria-label': t('compare.end') }}
				onChange={(value) => show(value === null ? null : sideOf(value), newer)}
			/>
			<Select
				label={t('compare.newer')}
				data={data}
				value={String(newer)}
				allowDeselect={false}
				onChange={(value) => value !== null && show(older, sideOf(value))}
			/>
			{isDocument && (
				<Button
					variant="default"
					leftSection={<IconFileImport size={16} stroke={1.6} />}
					onClick={() => useReturnedStore.getState().change({ isTold: true })}
				>
					{t('returned.again')}
				</Button>
			)}
			{older !== null && !isDocument && !isReadOnly && older !== newer && <SaveRedline older={older} newer={newer} />}
		</div>
	)
}

/** As another house reads it: tracked changes in Word, from one version to the other. */
function SaveRedline({ older, newer }: { readonly older: Side; readonly newer: Side }) {
	const t = useT('review')
	const [isBusy, setBusy] = useState(false)
	const save = async () => {
		setBusy(true)
		try {
			await saveRedline(older, newer)
		} catch (error) {
			tellError(error)
		} finally {
			setBusy(false)
		}
	}
	return (
		<Button
			variant="default"
			loading={isBusy}
			leftSection={<IconFileExport size={16} stroke={1.6} />}
			onClick={() => void save()}
		>
			{t('redline.word')}
		</Button>
	)
}

async function saveRedline(older: Side, newer: Side): Promise<void> {
	await useAgreementStore.getState().flush()
	const { agreement } = useAgreementStore.getState()
	if (agreement === null) return
	const number = (side: Side) => (typeof side === 'number' ? side : null)
	const sides = { older: number(older), newer: number(newer) }
	const outcome = await call('export:redline', { agreement, ...sides, audience: 'external' })
	const t = translator(useSettingsStore.getState().language, 'review')
	if (outcome.kind === 'closed') return
	if (outcome.kind !== 'exported') {
		notifications.show({ color: 'red', message: t(`versions.fault.${outcome.kind}`), autoClose: 12_000 })
		return
	}
	const [file] = outcome.entry.files
	const name = file?.path.split(/[\\/]/).at(-1) ?? ''
	notifications.show({ message: t('redline.saved', { file: name }), autoClose: 8_000 })
	await useVersionsStore.getState().load(agreement.id)
}

function useReturned() {
	const id = useAgreementStore((state) => state.agreement?.id ?? null)
	return useReturnedStore(({ file }) =>
		file !== null && file.agreementId === id && file.papers !== null ? file : null,
	)
}

function useSides(hasReturned: boolean) {
	const t = useT('review')
	const list = useVersionsStore((state) => state.list)
	const versions = [...(list?.versions ?? [])].reverse().filter(({ kind }) => kind === 'version')
	return [
		...(hasReturned ? (['returned', 'sent'] as const) : []).map((side) => ({ value: side, label: t(`side.${side}`) })),
		{ value: 'draft', label: t('versions.draft') },
		...versions.map((one) => ({
			value: String(one.number),
			label: `${one.number} · ${one.kind === 'version' ? one.name : ''}`,
		})),
	]
}

function sideOf(value: string): Side {
	return value === 'draft' || value === 'sent' || value === 'returned' ? value : Number(value)
}
