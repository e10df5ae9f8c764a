import { Alert, Button, Checkbox, Loader, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import type { BundleContents, PackedBundle } from '../../../shared/ipc/bundle-shapes'
import { errorText, tellError } from '../../app/error-text'
import { useFormat } from '../../app/format'
import { useT, useUiLanguage } from '../../app/i18n'
import { NameField } from '../../components/NameField'
import { call } from '../../ipc/api'
import { type BundleWishes, useBundleStore } from '../../stores/bundle-store'
import classes from './bundles.module.css'
import { VersionChoice } from './VersionChoice'

/** Who a bundle is for and what goes along in it; then where it was written and what names it. */
export function SendForm({ agreementId }: { readonly agreementId: string }) {
	const language = useUiLanguage()
	const [contents, setContents] = useState<BundleContents | null>(null)
	const [error, setError] = useState<unknown>(null)
	const [packed, setPacked] = useState<(PackedBundle & { readonly recipient: string }) | null>(null)
	useEffect(() => {
		let isWanted = true
		call('bundles:contents', { id: agreementId }).then(
			(found) => isWanted && setContents(found),
			(failure: unknown) => isWanted && setError(failure),
		)
		return () => {
			isWanted = false
		}
	}, [agreementId])
	if (error !== null) return <Alert color="red">{errorText(error, language)}</Alert>
	if (packed !== null) return <Sent packed={packed} />
	return contents === null ? <Loader size="sm" /> : <Wishes contents={contents} onPacked={setPacked} />
}

type WishesProps = {
	readonly contents: BundleContents
	readonly onPacked: (packed: PackedBundle & { readonly recipient: string }) => void
}

function Wishes({ contents, onPacked }: WishesProps) {
	const t = useT('bundles')
	const app = useT('app')
	const [isBusy, setBusy] = useState(false)
	const [wishes, setWishes] = useState<BundleWishes>({
		...{ audience: 'external', review: 'external', recipient: contents.recipient, note: '' },
		versions: sentBefore(contents),
	})
	const change = (part: Partial<BundleWishes>) => setWishes({ ...wishes, ...part })
	const changeAudience = (audience: BundleWishes['audience']) =>
		change(
			audience === 'external'
				? { audience, review: 'external', versions: sentBefore(contents) }
				: { audience, review: 'all', versions: contents.versions.map(({ number }) => number) },
		)
	const pack = async () => {
		setBusy(true)
		try {
			const packed = await useBundleStore.getState().pack(wishes)
			if (packed !== null) onPacked({ ...packed, recipient: wishes.recipient })
		} catch (error) {
			tellError(error)
		} finally {
			setBusy(false)
		}
	}
	return (
		<form
			className={classes.send}
			onSubmit={(event) => {
				event.preventDefault()
				void pack()
			}}
		>
			<p className={classes.hint}>
				{t('send.intro', { title: contents.title === '' ? app('top.untitled') : contents.title })}
			</p>
			<SegmentedControl
				fullWidth
				aria-label={t('send.audience')}
				value={wishes.audience}
				onChange={changeAudience}
				data={(['external', 'internal'] as const).map((value) => ({ value, label: t(`send.${value}`) }))}
			/>
			<p className={classes.hint}>{t(`send.${wishes.audience}.note`)}</p>
			<NameField />
			<TextInput
				// What was there while it was read had the focus.
				autoFocus
				data-autofocus
				label={t('send.recipient')}
				description={t('send.recipient.note')}
				inputWrapperOrder={['label', 'input', 'description']}
				maxLength={300}
				value={wishes.recipient}
				onChange={(event) => change({ recipient: event.currentTarget.value })}
			/>
			<Textarea
				label={t('send.note')}
				description={t('send.note.note')}
				inputWrapperOrder={['label', 'input', 'description']}
				autosize
				minRows={2}
				maxRows={6}
				maxLength={5_000}
				value={wishes.note}
				onChange={(event) => change({ note: event.currentTarget.value })}
			/>
			<ReviewChoice contents={contents} wishes={wishes} onChange={change} />
			<VersionChoice contents={contents} wishes={wishes} onChange={(versions) => change({ versions })} />
			<AlongToo contents={contents} wishes={wishes} />
			<div className={classes.foot}>
				<p>{t('send.foot')}</p>
				<Button variant="default" disabled={isBusy} onClick={() => useBundleStore.getState().close()}>
					{app('common.cancel')}
				</Button>
				<Button type="submit" loading={isBusy}>
					{t('send.pack')}
				</Button>
			</div>
		</form>
	)
}

function sentBefore({ versions }: BundleContents): readonly number[] {
	return versions.filter(({ isKnownOutside }) => isKnownOutside).map(({ number }) => number)
}

type ChoiceProps = {
	readonly contents: BundleContents
	readonly wishes: BundleWishes
	readonly onChange: (part: Partial<BundleWishes>) => void
}

function ReviewChoice({ contents, wishes, onChange }: ChoiceProps) {
	const t = useT('bundles')
	const { threads, suggestions } = contents
	const external = threads.external + suggestions.external
	const all = external + threads.internal + suggestions.internal
	if (all === 0) return null
	// Of what is internal nothing is offered for the other side.
	const offered = (['all', 'external', 'none'] as const).filter(
		(kind) => kind !== 'all' || wishes.audience === 'internal',
	)
	const counts = { all, external, none: 0 }
	return (
		<Select
			label={t('send.review')}
			allowDeselect={false}
			value={wishes.review}
			data={offered.map((kind) => ({ value: kind, label: t(`send.review.${kind}`, { count: counts[kind] }) }))}
			onChange={(review) => review !== null && onChange({ review })}
		/>
	)
}

/** What goes along without being asked about, and what never does. */
function AlongToo({ contents, wishes }: Pick<ChoiceProps, 'contents' | 'wishes'>) {
	const t = useT('bundles')
	const { attachments, leftOut, logEntries } = contents
	return (
		<>
			{attachments > 0 && <Checkbox checked disabled readOnly label={t('send.attachments', { count: attachments })} />}
			{wishes.audience === 'internal' && logEntries > 0 && (
				<Checkbox checked disabled readOnly label={t('send.log', { count: logEntries })} />
			)}
			{leftOut.length > 0 && <Alert color="yellow">{t('send.leftOut', { numbers: leftOut.join(', ') })}</Alert>}
		</>
	)
}

function Sent({ packed }: { readonly packed: PackedBundle & { readonly recipient: string } }) {
	const t = useT('bundles')
	const app = useT('app')
	const exports = useT('export')
	const format = useFormat()
	const { path, bytes, sha256, at, recipient } = packed
	return (
		<>
			<p className={classes.done} role="status">
				<IconCheck size={16} stroke={1.8} aria-hidden />
				{t('sent')}
			</p>
			<dl className={classes.facts}>
				<dt>{t('sent.file')}</dt>
				<dd>
					{path.split(/[\\/]/).at(-1)}
					<span className={classes.file}>{path}</span>
				</dd>
				<dt>{t('sent.to')}</dt>
				<dd>{recipient === '' ? exports('nobody') : recipient}</dd>
				<dt>{t('sent.at')}</dt>
				<dd>{format.dateTime(at)}</dd>
				<dt>{t('sent.size')}</dt>
				<dd>{exports('size', { size: format.number(Math.max(1, Math.round(bytes / 1_000))) })}</dd>
				<dt>SHA-256</dt>
				<dd className={classes.hash}>{sha256}</dd>
			</dl>
			<div className={classes.foot}>
				<p>{t('sent.hint')}</p>
				<Button variant="default" onClick={() => void call('files:show', { path }).catch(tellError)}>
					{exports('folder.show')}
				</Button>
				{/* The button that had the focus is gone. */}
				<Button autoFocus data-autofocus onClick={() => useBundleStore.getState().close()}>
					{app('common.close')}
				</Button>
			</div>
		</>
	)
}
