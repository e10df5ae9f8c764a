import { ActionIcon } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useT } from '../../../app/i18n'
import type { PasteRefusal } from './paste'
import classes from './table.module.css'

export type Pasted = { readonly rows: number; readonly refusals: readonly PasteRefusal[]; readonly isTaken: boolean }

/** What became of a paste: rows taken, and one sentence for each cell that was not. */
export function PasteReport({ pasted, onClose }: { readonly pasted: Pasted; readonly onClose: () => void }) {
	const t = useT('fields')
	return (
		<div className={classes.report} role="status">
			<div className={classes.reportHead}>
				<span>
					{pasted.isTaken ? t('paste.taken', { count: pasted.rows }) : t('paste.refused')}
					{pasted.refusals.length > 0 && ` ${t('paste.left', { count: pasted.refusals.length })}`}
				</span>
				<ActionIcon size={20} aria-label={t('paste.close')} onClick={onClose}>
					<IconX size={14} stroke={1.6} />
				</ActionIcon>
			</div>
			{pasted.refusals.length > 0 && (
				<ul>
					{pasted.refusals.map((refusal) => (
						<li key={`${refusal.line}-${refusal.label}`}>
							{t('paste.cell', { line: refusal.line, column: refusal.label, text: refusal.text })}{' '}
							{t(`refused.${refusal.reason}`, refusal.values)}
						</li>
					))}
				</ul>
			)}
		</div>
	)
}
