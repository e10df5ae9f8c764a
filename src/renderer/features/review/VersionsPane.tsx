import { ActionIcon, Alert, Button, Menu, UnstyledButton } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import type { ListedVersion } from '../../../shared/versions/listed-version'
import type { VersionHead } from '../../../shared/versions/version'
import { errorText, tellError } from '../../app/error-text'
import { useFormat } from '../../app/format'
import { useT, useUiLanguage } from '../../app/i18n'
import { SilencedList } from '../../components/findings/SilencedList'
import { useAgreement, useAgreementStore } from '../../stores/agreement-store'
import { useReviewStore } from '../../stores/review-store'
import { useVersionsStore } from '../../stores/versions-store'
import { Approvals } from './Approvals'
import { Changes } from './Changes'
import { ComparePicker } from './ComparePicker'
import { NameVersion } from './NameVersion'
import { restoreVersion } from './restore'
import type { Comparison } from './use-comparison'
import classes from './VersionsPane.module.css'

/** The versions of the agreement, what changed between two of them, and who approved. */
export function VersionsPane({ comparison }: { readonly comparison: Comparison | null }) {
	const t = useT('review')
	const versionWords = useT('versions')
	const language = useUiLanguage()
	const id = useAgreement((agreement) => agreement.id)
	// Approvals are the house's: what both sides work in holds none.
	const isShared = useAgreementStore((state) => state.bundle?.audience === 'external')
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null || state.bundle?.canWrite === false)
	const { list, error, load, older } = useVersionsStore()
	const [isNaming, setNaming] = useState(false)
	const naming = useRef<HTMLButtonElement>(null)
	const endNaming = () => {
		setNaming(false)
		naming.current?.focus()
	}
	useEffect(() => void load(id), [id, load])
	const versions = [...(list?.versions ?? [])].reverse()
	return (
		<section className={classes.pane} data-pane="" aria-label={t('versions')}>
			<div className={classes.head}>
				<h2>{t('versions')}</h2>
				{!isReadOnly && (
					<Button ref={naming} variant="subtle" onClick={() => setNaming(true)}>
						{t('versions.name')}
					</Button>
				)}
			</div>
			<div className={classes.scroll}>
				{isNaming && <NameVersion onClose={endNaming} />}
				{error !== null && <Alert color="red">{errorText(error, language)}</Alert>}
				{list?.logFault != null && (
					<Alert color="red" mx={16} title={t('log.fault')}>
						{versionWords(`log.${list.logFault.kind}`, { line: list.logFault.line })}
					</Alert>
				)}
				<ol className={classes.list}>
					<DraftRow />
					{versions.map((version) => (
						<VersionRow key={version.number} version={version} />
					))}
				</ol>
				{list !== null && versions.length === 0 && !isNaming && <p className={classes.hint}>{t('versions.none')}</p>}
				{(versions.length > 0 || older !== null) && <ComparePicker />}
				{older !== null && <Changes comparison={comparison} />}
				{!isShared && <Approvals />}
				{/* Who approves has to see what was found and left as it is. */}
				<SilencedList isOpenFirst />
			</div>
		</section>
	)
}

function DraftRow() {
	const t = useT('review')
	const { newer, older, compare } = useVersionsStore()
	const isChosen = newer === 'draft' && older !== null
	return (
		<li className={classes.row} data-chosen={isChosen || undefined}>
			<UnstyledButton className={classes.choose} onClick={() => compare(older, 'draft')}>
				<span className={classes.dot} data-filled="" />
				<span className={classes.name}>{t('versions.draft')}</span>
				<span className={classes.when}>{t('versions.today')}</span>
			</UnstyledButton>
		</li>
	)
}

function VersionRow({ version }: { readonly version: ListedVersion }) {
	const t = useT('review')
	const { older, newer, compare } = useVersionsStore()
	const change = useReviewStore((state) => state.change)
	const isChosen = older === version.number || newer === version.number
	const head = version.kind === 'version' ? version : version.kind === 'faulty' ? version.told : null
	const canUse = version.kind === 'version'
	const show = () => {
		compare(version.number, 'draft')
		change({ mode: 'redline' })
	}
	return (
		<li className={classes.row} data-chosen={isChosen || undefined}>
			<UnstyledButton
				className={classes.choose}
				disabled={!canUse}
				aria-pressed={older === version.number}
				onClick={show}
			>
				<span className={classes.dot} data-filled={isChosen || undefined} />
				<span className={classes.name}>{head?.name ?? t('versions.number', { number: version.number })}</span>
				<span className={classes.number}>{t('versions.number', { number: version.number })}</span>
				{head !== null && <When head={head} />}
				{version.kind !== 'version' && <span className={classes.fault}>{t(faultKey(version))}</span>}
			</UnstyledButton>
			{canUse && <RowMenu version={version} />}
		</li>
	)
}

function When({ head }: { readonly head: VersionHead }) {
	const format = useFormat()
	return (
		<span className={classes.when} title={head.note}>
			{[format.dateTime(head.at), head.by].filter((part) => part !== '').join(', ')}
		</span>
	)
}

function RowMenu({ version }: { readonly version: Extract<ListedVersion, { kind: 'version' }> }) {
	const t = useT('review')
	const { list, compare } = useVersionsStore()
	const change = useReviewStore((state) => state.change)
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null || state.bundle !== null)
	const before = [...(list?.versions ?? [])]
		.reverse()
		.find(({ number, kind }) => number < version.number && kind === 'version')
	return (
		<Menu position="bottom-end">
			<Menu.Target>
				<ActionIcon size={24} variant="transparent" aria-label={t('versions.menu', { number: version.number })}>
					<IconDots size={16} stroke={1.6} />
				</ActionIcon>
			</Menu.Target>
			<Menu.Dropdown>
				<Menu.Item
					onClick={() => {
						compare(version.number, 'draft')
						change({ mode: 'redline' })
					}}
				>
					{t('versions.withDraft')}
				</Menu.Item>
				{before !== undefined && (
					<Menu.Item
						onClick={() => {
							compare(before.number, version.number)
							change({ mode: 'redline' })
						}}
					>
						{t('versions.withBefore', { number: before.number })}
					</Menu.Item>
				)}
				{!isReadOnly && (
					<Menu.Item onClick={() => void restoreVersion(version.number).catch(tellError)}>
						{t('versions.restore')}
					</Menu.Item>
				)}
			</Menu.Dropdown>
		</Menu>
	)
}

function faultKey(version: Exclude<ListedVersion, { kind: 'version' }>): string {
	return version.kind === 'too-new' ? 'versions.fault.too-new' : `versions.fault.${version.fault}`
}
