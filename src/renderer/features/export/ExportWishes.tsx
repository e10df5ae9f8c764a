import { Checkbox, TextInput } from '@mantine/core'
import { EXPORT_FILES } from '../../../shared/ipc/export-file'
import { isInternalSheet } from '../../../shared/sheets/sheet-list'
import { useT } from '../../app/i18n'
import { AudienceChoice, ProfileChoice, StateChoice } from './Choices'
import { DateEntry } from './DateEntry'
import classes from './ExportDialog.module.css'
import { ProofChoice } from './ProofChoice'
import type { Wishes } from './use-wishes'

type Props = {
	readonly wishes: Wishes
	readonly isBusy: boolean
	readonly onChange: (part: Partial<Wishes>) => void
}

export function ExportWishes({ wishes, isBusy, onChange }: Props) {
	const t = useT('export')
	// What is for the own people alone is not offered for the other side.
	const offered = EXPORT_FILES.filter((file) => wishes.audience === 'internal' || !isInternalSheet(file))
	return (
		<fieldset className={classes.wishes} disabled={isBusy}>
			<legend className={classes.unseen}>{t('wishes')}</legend>
			<AudienceChoice wishes={wishes} onChange={onChange} />
			<TextInput
				label={t('recipient')}
				description={t('recipient.note')}
				inputWrapperOrder={['label', 'input', 'description']}
				value={wishes.recipient}
				maxLength={300}
				onChange={(event) => onChange({ recipient: event.currentTarget.value })}
			/>
			<StateChoice wishes={wishes} onChange={onChange} />
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
			<ProfileChoice wishes={wishes} onChange={onChange} />
			<DateEntry label={t('date')} value={wishes.date} onChange={(date) => onChange({ date })} />
		</fieldset>
	)
}
