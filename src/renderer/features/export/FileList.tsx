import { Button } from '@mantine/core'
import { IconFile } from '@tabler/icons-react'
import type { ExportEntry } from '../../../shared/ipc/shapes'
import { tellError } from '../../app/error-text'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { call } from '../../ipc/api'
import classes from './ExportDialog.module.css'

/** Files of an export: open one, or show it in its folder. */
export function FileList({ entry }: { readonly entry: ExportEntry }) {
	const t = useT('export')
	const format = useFormat()
	return (
		<ul className={classes.fileList}>
			{[...entry.files, ...entry.attachments].map(({ path, bytes, sha256 }) => {
				const name = path.split(/[\\/]/).at(-1) ?? path
				return (
					<li key={path}>
						<IconFile size={16} stroke={1.6} aria-hidden />
						<span className={classes.fileName} title={`${path}\nSHA-256 ${sha256}`}>
							{name}
							<span>
								{t('size', { size: format.number(Math.max(1, Math.round(bytes / 1_000))) })}
								{sha256 !== '' && ` · ${sha256.slice(0, 8)}`}
							</span>
						</span>
						<Button
							variant="subtle"
							size="compact-sm"
							aria-label={t('open.file', { file: name })}
							onClick={() => void call('files:open', { path }).catch(tellError)}
						>
							{t('open')}
						</Button>
						<Button
							variant="subtle"
							size="compact-sm"
							aria-label={t('folder.show.file', { file: name })}
							onClick={() => void call('files:show', { path }).catch(tellError)}
						>
							{t('folder.show')}
						</Button>
					</li>
				)
			})}
		</ul>
	)
}
