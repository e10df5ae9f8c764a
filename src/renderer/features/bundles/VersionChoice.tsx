import { Checkbox } from '@mantine/core'
import type { BundleContents } from '../../../shared/ipc/bundle-shapes'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import type { BundleWishes } from '../../stores/bundle-store'
import classes from './bundles.module.css'

type Props = {
	readonly contents: BundleContents
	readonly wishes: BundleWishes
	readonly onChange: (versions: readonly number[]) => void
}

/** Which versions go along. For the other side only what it has already is chosen from the start. */
export function VersionChoice({ contents, wishes, onChange }: Props) {
	const t = useT('bundles')
	const format = useFormat()
	const { versions } = contents
	if (versions.length === 0) return null
	const toggled = (number: number) =>
		wishes.versions.includes(number) ? wishes.versions.filter((one) => one !== number) : [...wishes.versions, number]
	const isNew = versions.some(({ number, isKnownOutside }) => wishes.versions.includes(number) && !isKnownOutside)
	return (
		<fieldset className={classes.versions}>
			<legend>{t('send.versions')}</legend>
			<div className={classes.versionList}>
				{versions.map(({ number, name, at, isKnownOutside }) => (
					<Checkbox
						key={number}
						checked={wishes.versions.includes(number)}
						label={`${number} · ${name}`}
						description={[format.dateTime(at), t(isKnownOutside ? 'send.version.sent' : 'send.version.own')].join(', ')}
						onChange={() => onChange(toggled(number))}
					/>
				))}
			</div>
			{wishes.audience === 'external' && (
				<p className={classes.hint}>{t(isNew ? 'send.versions.new' : 'send.versions.external')}</p>
			)}
		</fieldset>
	)
}
