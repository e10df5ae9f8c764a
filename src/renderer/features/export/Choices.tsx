import { SegmentedControl, Select } from '@mantine/core'
import { useId } from 'react'
import { SIGNATURE_PROFILES } from '../../../shared/sections/signatures/schema'
import { isInternalSheet } from '../../../shared/sheets/sheet-list'
import { useT } from '../../app/i18n'
import { useAgreement } from '../../stores/agreement-store'
import classes from './ExportDialog.module.css'
import type { Wishes } from './use-wishes'

type Props = { readonly wishes: Wishes; readonly onChange: (part: Partial<Wishes>) => void }

const AUDIENCES = ['external', 'internal'] as const
const STATES = ['draft', 'final'] as const

export function AudienceChoice({ wishes, onChange }: Props) {
	const t = useT('export')
	const id = useId()
	return (
		<div>
			<span className={classes.label} id={id}>
				{t('audience')}
			</span>
			<SegmentedControl
				fullWidth
				aria-labelledby={id}
				value={wishes.audience}
				data={AUDIENCES.map((value) => ({ value, label: t(`audience.${value}`) }))}
				onChange={(audience) =>
					onChange({
						audience,
						formats: wishes.formats.filter((file) => audience === 'internal' || !isInternalSheet(file)),
					})
				}
			/>
			<p className={classes.note}>{t(`audience.${wishes.audience}.note`)}</p>
		</div>
	)
}

export function StateChoice({ wishes, onChange }: Props) {
	const t = useT('export')
	const id = useId()
	return (
		<div>
			<span className={classes.label} id={id}>
				{t('state')}
			</span>
			<SegmentedControl
				fullWidth
				aria-labelledby={id}
				value={wishes.state}
				data={STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
				onChange={(state) => onChange({ state })}
			/>
		</div>
	)
}

const LANGUAGES = ['both', 'de', 'en'] as const

/** Both languages of an agreement in two, or a copy in one; never asked of a final, which is signed. */
export function LanguageChoice({ wishes, onChange }: Props) {
	const t = useT('export')
	const id = useId()
	const hasBoth = useAgreement((agreement) => agreement.parties.language === 'de+en')
	if (!hasBoth || wishes.state === 'final') return null
	const value = wishes.language ?? 'both'
	return (
		<div>
			<span className={classes.label} id={id}>
				{t('language')}
			</span>
			<SegmentedControl
				fullWidth
				aria-labelledby={id}
				value={value}
				data={LANGUAGES.map((one) => ({ value: one, label: t(`language.${one}`) }))}
				onChange={(language) => onChange({ language: language === 'both' ? undefined : language })}
			/>
			{value !== 'both' && <p className={classes.note}>{t('language.note')}</p>}
		</div>
	)
}

export function ProfileChoice({ wishes, onChange }: Props) {
	const t = useT('export')
	const sections = useT('sections')
	return (
		<Select
			label={t('profile')}
			description={t(`profile.${wishes.profile}.note`)}
			inputWrapperOrder={['label', 'input', 'description']}
			allowDeselect={false}
			value={wishes.profile}
			data={SIGNATURE_PROFILES.map((value) => ({ value, label: sections(`choice.signature-profile.${value}`) }))}
			onChange={(profile) => profile !== null && onChange({ profile })}
		/>
	)
}
