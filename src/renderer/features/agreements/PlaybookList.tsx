import { ActionIcon, Radio, Tooltip } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import type { PlaybookSummary } from '../../../shared/ipc/shapes'
import { useT, useUiLanguage } from '../../app/i18n'
import classes from './PlaybookList.module.css'

type Props = {
	readonly playbooks: readonly PlaybookSummary[]
	readonly chosenId: string | null
	readonly onChoose: (id: string) => void
	readonly onRemove: (id: string) => void
}

/** Own playbooks stand first: whoever made one will want it. */
export function PlaybookList({ playbooks, chosenId, onChoose, onRemove }: Props) {
	const t = useT('agreements')
	const language = useUiLanguage()
	const ordered = [...playbooks.filter((playbook) => playbook.own), ...playbooks.filter((playbook) => !playbook.own)]
	return (
		<Radio.Group value={chosenId} onChange={onChoose} aria-label={t('new.playbook')}>
			<ul className={classes.list}>
				{ordered.map((playbook) => (
					<li key={playbook.id} className={classes.row} data-chosen={playbook.id === chosenId || undefined}>
						<Radio
							className={classes.radio}
							classNames={{ label: classes.name }}
							{...(playbook.id === chosenId ? { 'data-autofocus': true } : {})}
							value={playbook.id}
							label={playbook.title[language]}
							description={playbook.own ? t('new.own') : playbook.summary[language]}
						/>
						{playbook.own && (
							<Tooltip label={t('new.remove', { title: playbook.title[language] })}>
								<ActionIcon
									aria-label={t('new.remove', { title: playbook.title[language] })}
									onClick={() => onRemove(playbook.id)}
								>
									<IconTrash size={16} stroke={1.6} />
								</ActionIcon>
							</Tooltip>
						)}
					</li>
				))}
			</ul>
		</Radio.Group>
	)
}
