import { Alert, UnstyledButton } from '@mantine/core'
import { IconArrowMerge, IconChevronRight, IconFilePencil, IconFolderDown } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { type SeenBundle, useBundleStore } from '../../stores/bundle-store'
import { useSettingsStore } from '../../stores/settings-store'
import classes from './bundles.module.css'

type Props = { readonly path: string; readonly seen: SeenBundle }

/** What came, and the ways to go on with it. */
export function SeenForm({ path, seen }: Props) {
	const t = useT('bundles')
	const app = useT('app')
	const format = useFormat()
	const canWrite = useSettingsStore((state) => state.info?.readOnly == null)
	const { openHere, takeNew, lookAtIncoming } = useBundleStore.getState()
	const { about, isKnown } = seen
	const last = about.saved ?? about.sent
	const counts = [
		t('seen.threads', { count: seen.threads }),
		t('seen.suggestions', { count: seen.suggestions }),
		t('seen.versions', { count: seen.versions }),
	]
	const here = (
		<Way
			icon={IconFilePencil}
			title={t('seen.here')}
			text={t(isKnown ? 'seen.here.known' : 'seen.here.text')}
			isFirst={!isKnown || !canWrite}
			onClick={() => void openHere()}
		/>
	)
	return (
		<>
			<div className={classes.seen}>
				<strong>{seen.title === '' ? app('top.untitled') : seen.title}</strong>
				<span>{[seen.customer ?? app('top.noCustomer'), ...counts].join(' · ')}</span>
				<span>
					{last !== null && last.by !== ''
						? t(about.saved === null ? 'seen.sentBy' : 'seen.savedBy', {
								name: last.by,
								when: format.dateTime(last.at),
							})
						: t('seen.nobody')}{' '}
					{t(`seen.${seen.audience}`)}
				</span>
				<span className={classes.file}>{path}</span>
			</div>
			{about.sent !== null && about.sent.note !== '' && (
				<blockquote className={classes.letter}>{about.sent.note}</blockquote>
			)}
			{seen.isLogChanged && <Alert color="yellow">{t('logChanged')}</Alert>}
			<div className={classes.ways}>
				{isKnown && canWrite && (
					<Way
						icon={IconArrowMerge}
						title={t('seen.takeIn')}
						text={t('seen.takeIn.text')}
						isFirst
						onClick={() => void lookAtIncoming()}
					/>
				)}
				{here}
				{!isKnown && canWrite && (
					<Way
						icon={IconFolderDown}
						title={t('seen.takeNew')}
						text={t('seen.takeNew.text')}
						isFirst={false}
						onClick={() => void takeNew()}
					/>
				)}
			</div>
		</>
	)
}

type WayProps = {
	readonly icon: ComponentType<{ size: number; stroke: number; 'aria-hidden': true }>
	readonly title: string
	readonly text: string
	/** Struck with Enter. */
	readonly isFirst: boolean
	readonly onClick: () => void
}

function Way({ icon: Icon, title, text, isFirst, onClick }: WayProps) {
	return (
		<UnstyledButton className={classes.way} autoFocus={isFirst} data-autofocus={isFirst || undefined} onClick={onClick}>
			<Icon size={20} stroke={1.6} aria-hidden />
			<span className={classes.wayWords}>
				<strong>{title}</strong>
				<span>{text}</span>
			</span>
			<IconChevronRight size={16} stroke={1.6} aria-hidden />
		</UnstyledButton>
	)
}
