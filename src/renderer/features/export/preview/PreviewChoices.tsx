import { UnstyledButton } from '@mantine/core'
import { PREVIEW_FILES, type PreviewFile } from '../../../../shared/ipc/preview-shapes'
import { isInternalSheet } from '../../../../shared/sheets/sheet-list'
import { useT } from '../../../app/i18n'
import { AudienceChoice, LanguageChoice, ProfileChoice, StateChoice } from '../Choices'
import { DateEntry } from '../DateEntry'
import { ProofChoice } from '../ProofChoice'
import type { Wishes } from '../use-wishes'
import classes from './PreviewLayer.module.css'

type Props = {
	readonly file: PreviewFile
	readonly onFile: (file: PreviewFile) => void
	readonly wishes: Wishes
	readonly onChange: (part: Partial<Wishes>) => void
}

/** Which paper, and the choices of the export that show on it; they are the same ones as in the dialog. */
export function PreviewChoices({ file, onFile, wishes, onChange }: Props) {
	const t = useT('preview')
	const labels = useT('export')
	const offered = PREVIEW_FILES.filter((one) => wishes.audience === 'internal' || !isInternalSheet(one))
	return (
		<aside className={classes.choices} aria-label={t('choices')}>
			<nav aria-label={t('papers')}>
				<span className={classes.label}>{t('papers')}</span>
				{offered.map((one) => (
					<UnstyledButton
						key={one}
						className={classes.paper}
						aria-current={one === file ? 'page' : undefined}
						onClick={() => onFile(one)}
					>
						{t(`paper.${one}`)}
					</UnstyledButton>
				))}
			</nav>
			<AudienceChoice wishes={wishes} onChange={onChange} />
			<StateChoice wishes={wishes} onChange={onChange} />
			<LanguageChoice wishes={wishes} onChange={onChange} />
			{file === 'pdf' && <ProfileChoice wishes={wishes} onChange={onChange} />}
			<DateEntry label={labels('date')} value={wishes.date} onChange={(date) => onChange({ date })} />
			{file === 'summary' && <ProofChoice proof={wishes.proof ?? []} onChange={(proof) => onChange({ proof })} />}
		</aside>
	)
}
