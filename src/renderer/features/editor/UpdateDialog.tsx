import { Button, Group, Modal } from '@mantine/core'
import { wordsAt } from '../../../shared/library/deviations'
import { takenFrom } from '../../../shared/library/find'
import { markedTextOf, type WordingPlace, withOwnText, withTaken } from '../../../shared/library/take'
import { buildOutline } from '../../../shared/outline/build'
import { useT } from '../../app/i18n'
import { useAgreement, useAgreementStore } from '../../stores/agreement-store'
import { Difference } from './Difference'
import classes from './LibraryDialog.module.css'
import { printedAs } from './printed-as'
import type { OwnWording } from './use-own-wording'

type Props = { readonly place: WordingPlace; readonly wording: OwnWording; readonly onClose: () => void }

/** The library has another text than the one that was taken: take it, or keep what stands here and say that it was seen. */
export function UpdateDialog({ place, wording, onClose }: Props) {
	const t = useT('clauses')
	const app = useT('app')
	const agreement = useAgreement((open) => open)
	const edit = useAgreementStore((state) => state.edit)
	const { own, source } = wording
	if (source === null || own.takenFrom === undefined) return null
	const { entry, variant } = source
	const was = printedAs(agreement, place, own.takenFrom.text)
	const now = printedAs(agreement, place, variant.text)
	const mine = wordsAt(buildOutline(agreement, place.language, { audience: 'internal' }), place.clause)
	const take = () => edit('undo.override', (open) => withTaken(open, place, entry, variant))
	const keep = () =>
		edit('undo.override', (open) => withOwnText(open, place, markedTextOf(own), takenFrom(entry, variant)))
	return (
		<Modal
			opened
			onClose={onClose}
			size={760}
			title={t('take.update.title')}
			closeButtonProps={{ 'aria-label': app('common.close') }}
		>
			<div className={classes.text}>
				<h3>{t('take.update.library')}</h3>
				<Difference before={was} after={now} lang={place.language} label={t('take.update.library')} />
				{mine !== was && (
					<>
						<h3>{t('take.update.mine')}</h3>
						<Difference before={mine} after={now} lang={place.language} label={t('take.update.mine')} />
					</>
				)}
			</div>
			<Group justify="flex-end" mt="lg">
				<Button
					variant="default"
					onClick={() => {
						keep()
						onClose()
					}}
				>
					{t('take.keep')}
				</Button>
				<Button
					onClick={() => {
						take()
						onClose()
					}}
				>
					{t('take.update')}
				</Button>
			</Group>
		</Modal>
	)
}
