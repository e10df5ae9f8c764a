import { Checkbox, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useId } from 'react'
import { EXPORT_FILES } from '../../../shared/ipc/export-file'
import { SIGNATURE_PROFILES } from '../../../shared/sections/signatures/schema'
import { isInternalSheet } from '../../../shared/sheets/sheet-list'
import { useT } from '../../app/i18n'
import { DateEntry } from './DateEntry'
import classes from './ExportDialog.module.css'
import { ProofChoice } from './ProofChoice'
import type { Wishes } from './use-export'

type Props = {
	readonly wishes: Wishes
	readonly isBusy: boolean
	readonly onChange: (part: Partial<Wishes>) => void
}

const AUDIENCES = ['external', 'internal'] as const
const STATES = ['draft', 'final'] as const

export function ExportWishes({ wishes, isBusy, onChange }: Props) {
	const t = useT('export')
	const sections = useT('sections')
	const id = useId()
	// What is for the own people alone is not offered for the other side.
	const offered = EXPORT_FILES.filter((file) => wishes.audience === 'internal' || !isInternalSheet(file))
	return (
		<fieldset className={classes.wishes} disabled={isBusy}>
			<legend className={classes.unseen}>{t('wishes')}</legend>
			<div>
				<span className={classes.label} id={`${id}-audience`}>
					{t('audience')}
				</span>
				<SegmentedControl
					fullWidth
					aria-labelledby={`${id}-audience`}
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
			<TextInput
				label={t('recipient')}
				description={t('recipient.note')}
				inputWrapperOrder={['label', 'input', 'description']}
				value={wishes.recipient}
				maxLength={300}
				onChange={(event) => onChange({ recipient: event.currentTarget.value })}
			/>
			<div>
				<span className={classes.label} id={`${id}-state`}>
					{t('state')}
				</span>
				<SegmentedControl
					fullWidth
					aria-labelledby={`${id}-state`}
					value={wishes.state}
					data={STATES.map((value) => ({ value, label: t(`state.${value}`) }))}
					onChange={(state) => onChange({ state })}
				/>
			</div>
			<Checkbox.Group
				label={t('files')}
				value={[...wishes.formats]}
				onChange={(chosen) => onChange({ formats: offered.filter((one) => chosen.includes(one)) })}
			>
				<div className={classes.files}>
					{offered.map((format) => (
						<Checkbox
							key={format}
							value={format}
							label={t(`format.${format}`)}
							description={t(`format.${format}.note`)}
						/>
					))}
				</div>
			</Checkbox.Group>
			{wishes.formats.includes('summary') && (
				<ProofChoice proof={wishes.proof ?? []} onChange={(proof) => onChange({ proof })} />
			)}
			<Select
				label={t('profile')}
				description={t(`profile.${wishes.profile}.note`)}
				inputWrapperOrder={['label', 'input', 'description']}
				allowDeselect={false}
				value={wishes.profile}
				data={SIGNATURE_PROFILES.map((value) => ({ value, label: sections(`choice.signature-profile.${value}`) }))}
				onChange={(profile) => profile !== null && onChange({ profile })}
			/>
			<DateEntry label={t('date')} value={wishes.date} onChange={(date) => onChange({ date })} />
		</fieldset>
	)
}
