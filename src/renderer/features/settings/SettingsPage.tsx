import { SegmentedControl, TextInput, Title } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { Settings } from '../../../shared/ipc/shapes'
import { tellError } from '../../app/error-text'
import { useT } from '../../app/i18n'
import { useSettingsStore } from '../../stores/settings-store'
import { AddressBook } from './AddressBook'
import { HouseLookSettings } from './HouseLookSettings'
import classes from './SettingsPage.module.css'

export function SettingsPage() {
	const t = useT('settings')
	const settings = useSettingsStore((state) => state.settings)
	const info = useSettingsStore((state) => state.info)
	const change = useSettingsStore((state) => state.change)
	const save = (part: Partial<Settings>) => void change(part).catch(tellError)
	return (
		<main className={classes.page}>
			<div className={classes.column}>
				<Title order={1}>{t('title')}</Title>
				<Setting title={t('language')} text={t('language.text')}>
					<SegmentedControl
						aria-label={t('language')}
						value={settings.language}
						onChange={(language) => save({ language })}
						data={[
							{ value: 'system', label: t('language.system') },
							{ value: 'de', label: 'Deutsch' },
							{ value: 'en', label: 'English' },
						]}
					/>
				</Setting>
				<Setting title={t('scheme')} text={t('scheme.text')}>
					<SegmentedControl
						aria-label={t('scheme')}
						value={settings.colorScheme}
						onChange={(colorScheme) => save({ colorScheme })}
						data={(['auto', 'light', 'dark'] as const).map((value) => ({ value, label: t(`scheme.${value}`) }))}
					/>
				</Setting>
				<Setting title={t('name')} text={t('name.text')}>
					<NameField known={settings.userName} onSave={(userName) => save({ userName })} />
				</Setting>
				{info !== null && (
					<Setting title={t('workspace')} text={t('workspace.text')}>
						<code className={classes.path}>{info.workspacePath}</code>
						<span className={classes.version}>{t('version', { version: info.version })}</span>
					</Setting>
				)}
				<HouseLookSettings canWrite={info?.readOnly == null} />
				<AddressBook canWrite={info?.readOnly == null} />
			</div>
		</main>
	)
}

type SettingProps = { readonly title: string; readonly text: string; readonly children: ReactNode }

function Setting({ title, text, children }: SettingProps) {
	return (
		<section className={classes.setting}>
			<div>
				<h2>{title}</h2>
				<p>{text}</p>
			</div>
			<div className={classes.control}>{children}</div>
		</section>
	)
}

/** Saved when the field is left, not at every sign. */
function NameField({ known, onSave }: { readonly known: string; readonly onSave: (name: string) => void }) {
	const t = useT('settings')
	const [name, setName] = useState<string | null>(null)
	const shown = name ?? known
	return (
		<TextInput
			aria-label={t('name')}
			placeholder={t('name.placeholder')}
			maxLength={200}
			value={shown}
			onChange={(event) => setName(event.currentTarget.value)}
			onBlur={() => {
				if (shown !== known) onSave(shown.trim())
				setName(null)
			}}
			onKeyDown={(event) => {
				if (event.key === 'Enter') event.currentTarget.blur()
			}}
		/>
	)
}
