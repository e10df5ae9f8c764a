import { TextInput } from '@mantine/core'
import { useT } from '../../app/i18n'
import { AudienceChoice, LanguageChoice, ProfileChoice, StateChoice } from './Choices'
import { DateEntry } from './DateEntry'
import classes from './ExportDialog.module.css'
import { FileChoice } from './FileChoice'
import { ProofChoice } from './ProofChoice'
import { ReviewChoice } from './ReviewChoice'
import { SinceChoice } from './SinceChoice'
import type { Wishes } from './use-wishes'

type Props = {
	readonly wishes: Wishes
	readonly isBusy: boolean
	readonly onChange: (part: Partial<Wishes>) => void
}

/** Who is it for, draft or final, which files; then what stands on them, and for the log who gets them. */
export function ExportWishes({ wishes, isBusy, onChange }: Props) {
	const t = useT('export')
	return (
		<fieldset className={classes.wishes} disabled={isBusy}>
			<legend className={classes.unseen}>{t('wishes')}</legend>
			<AudienceChoice wishes={wishes} onChange={onChange} />
			<StateChoice wishes={wishes} onChange={onChange} />
			<LanguageChoice wishes={wishes} onChange={onChange} />
			<FileChoice wishes={wishes} onChange={onChange} />
			{wishes.formats.includes('summary') && (
				<ProofChoice proof={wishes.proof ?? []} onChange={(proof) => onChange({ proof })} />
			)}
			<ReviewChoice wishes={wishes} onChange={onChange} />
			<SinceChoice wishes={wishes} onChange={onChange} />
			<ProfileChoice wishes={wishes} onChange={onChange} />
			<div className={classes.pair}>
				<TextInput
					label={t('recipient')}
					description={t('recipient.note')}
					inputWrapperOrder={['label', 'input', 'description']}
					value={wishes.recipient}
					maxLength={300}
					onChange={(event) => onChange({ recipient: event.currentTarget.value })}
				/>
				<DateEntry label={t('date')} value={wishes.date} onChange={(date) => onChange({ date })} />
			</div>
		</fieldset>
	)
}
