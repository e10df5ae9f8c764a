import { Button } from '@mantine/core'
import { IconFile, IconPaperclip } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { setAt } from '../../../shared/agreement/edit'
import type { OwnAnnex } from '../../../shared/agreement/own-content'
import type { AttachedFile, AttachOutcome } from '../../../shared/ipc/attachment-shapes'
import { tellError } from '../../app/error-text'
import { useFormat } from '../../app/format'
import { useT } from '../../app/i18n'
import { call } from '../../ipc/api'
import { useAgreement, useAgreementStore } from '../../stores/agreement-store'
import classes from './AnnexFile.module.css'

type Refusal = Extract<AttachOutcome, { kind: 'refused' }>['reason']

/** The PDF of an annex: which one, and the ways to put another in, to take it out and to look at it. */
export function AnnexFile({ annex }: { readonly annex: OwnAnnex }) {
	const t = useT('editor')
	const agreementId = useAgreement((agreement) => agreement.id)
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null)
	const [refused, setRefused] = useState<Refusal | null>(null)
	const [isBusy, setBusy] = useState(false)
	const path = `annexes.${annex.id}.attachment`
	const { attachment } = annex
	const put = (value: OwnAnnex['attachment']) =>
		useAgreementStore.getState().edit('undo.set', (agreement) => setAt(agreement, path, value))

	const choose = async () => {
		setBusy(true)
		setRefused(null)
		try {
			const outcome = await call('annexes:attach', { agreementId })
			if (outcome.kind === 'refused') setRefused(outcome.reason)
			// The file was chosen for this agreement; another one may be open by now.
			else if (outcome.kind === 'attached' && useAgreementStore.getState().agreement?.id === agreementId)
				put(outcome.attachment)
		} catch (error) {
			tellError(error)
		} finally {
			setBusy(false)
		}
	}

	if (attachment === null && isReadOnly) return null
	return (
		<section className={classes.file} aria-label={t('own.file')} data-path={path}>
			<h2>{t('own.file')}</h2>
			{attachment !== null && <Attached agreementId={agreementId} attachment={attachment} />}
			{!isReadOnly && (
				<div className={classes.deeds}>
					<Button
						variant="default"
						leftSection={<IconPaperclip size={16} stroke={1.6} />}
						loading={isBusy}
						onClick={() => void choose()}
					>
						{t(attachment === null ? 'own.file.attach' : 'own.file.replace')}
					</Button>
					{attachment !== null && (
						<Button variant="subtle" color="gray" onClick={() => put(null)}>
							{t('own.file.remove')}
						</Button>
					)}
				</div>
			)}
			{refused !== null && (
				<p className={classes.problem} role="alert">
					{t(`own.file.refused.${refused}`)}
				</p>
			)}
		</section>
	)
}

type AttachedProps = { readonly agreementId: string; readonly attachment: NonNullable<OwnAnnex['attachment']> }

function Attached({ agreementId, attachment }: AttachedProps) {
	const t = useT('editor')
	const format = useFormat()
	const { fileName, sha256, pages } = attachment
	const stored = useAttachedFile(agreementId, sha256)
	const facts = [
		t('own.file.pages', { count: pages }),
		...(stored?.kind === 'intact'
			? [t('own.file.size', { size: format.number(Math.max(1, Math.round(stored.bytes / 1_000))) })]
			: []),
	]
	return (
		<>
			<div className={classes.row}>
				<IconFile size={16} stroke={1.6} aria-hidden />
				<span className={classes.name} title={`SHA-256 ${sha256}`}>
					{fileName}
					<span>{facts.join(', ')}</span>
				</span>
				{stored?.kind === 'intact' && (
					<Button
						variant="subtle"
						size="compact-sm"
						aria-label={t('own.file.show.named', { file: fileName })}
						onClick={() => void call('annexes:open', { agreementId, sha256 }).catch(tellError)}
					>
						{t('own.file.show')}
					</Button>
				)}
			</div>
			{(stored?.kind === 'missing' || stored?.kind === 'changed') && (
				<p className={classes.problem}>{t(`own.file.${stored.kind}`)}</p>
			)}
		</>
	)
}

/** What lies in the workspace under this hash; null until that is known. */
function useAttachedFile(agreementId: string, sha256: string): AttachedFile | null {
	const [known, setKnown] = useState<{ readonly sha256: string; readonly file: AttachedFile } | null>(null)
	useEffect(() => {
		let isWanted = true
		call('annexes:check', { agreementId, sha256 }).then(
			(file) => isWanted && setKnown({ sha256, file }),
			(error: unknown) => isWanted && tellError(error),
		)
		return () => {
			isWanted = false
		}
	}, [agreementId, sha256])
	return known?.sha256 === sha256 ? known.file : null
}
