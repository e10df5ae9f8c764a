import { Modal } from '@mantine/core'
import { wordsAt } from '../../../shared/library/deviations'
import type { WordingPlace } from '../../../shared/library/take'
import { buildOutline } from '../../../shared/outline/build'
import { useT } from '../../app/i18n'
import { useAgreement } from '../../stores/agreement-store'
import { Difference } from './Difference'
import classes from './LibraryDialog.module.css'
import { printedAs } from './printed-as'
import type { OwnWording } from './use-own-wording'

type Props = {
	readonly place: WordingPlace
	readonly name: string
	readonly wording: OwnWording
	readonly onClose: () => void
}

/** Own wording against what the house says there, and against what was taken. */
export function CompareDialog({ place, name, wording, onClose }: Props) {
	const t = useT('clauses')
	const app = useT('app')
	const agreement = useAgreement((open) => open)
	const own = wordsAt(buildOutline(agreement, place.language, { audience: 'internal' }), place.clause)
	const house = wordsAt(
		buildOutline(agreement, place.language, { audience: 'internal', ignoreOverrides: true }),
		place.clause,
	)
	const from = wording.own.takenFrom
	const texts = [
		{ key: 'house', before: house },
		...(from === undefined ? [] : [{ key: 'library', before: printedAs(agreement, place, from.text) }]),
	]
	return (
		<Modal
			opened
			onClose={onClose}
			size={760}
			title={t('compare.title', { clause: name })}
			closeButtonProps={{ 'aria-label': app('common.close') }}
		>
			<div className={classes.text}>
				{texts.map(({ key, before }) => (
					<div key={key} className={classes.part}>
						<h3>{t(`compare.${key}`)}</h3>
						<Difference before={before} after={own} lang={place.language} label={t(`compare.${key}`)} />
					</div>
				))}
			</div>
		</Modal>
	)
}
