import { Select } from '@mantine/core'
import { useT } from '../../app/i18n'
import { useAgreement } from '../../stores/agreement-store'
import { carriedReview, type Wishes } from './use-wishes'

type Props = { readonly wishes: Wishes; readonly onChange: (part: Partial<Wishes>) => void }

const KINDS = ['none', 'external', 'all'] as const

/** Whether Word shows comments and suggestions; asked only where there are some, and never of a final. */
export function ReviewChoice({ wishes, onChange }: Props) {
	const t = useT('export')
	const { threads, suggestions } = useAgreement((agreement) => agreement.review)
	const open = [...threads, ...suggestions.filter(({ state }) => state === 'open')]
	if (
		open.length === 0 ||
		wishes.state === 'final' ||
		wishes.language !== undefined ||
		!wishes.formats.includes('docx')
	)
		return null
	const countOf = {
		none: 0,
		external: open.filter(({ visibility }) => visibility === 'external').length,
		all: open.length,
	}
	// Of what is internal nothing is offered for the other side.
	const offered = KINDS.filter((kind) => kind !== 'all' || wishes.audience === 'internal')
	const value = carriedReview(wishes)
	return (
		<Select
			label={t('review')}
			description={t(`review.${value}.note`, { count: countOf[value] })}
			inputWrapperOrder={['label', 'input', 'description']}
			allowDeselect={false}
			value={value}
			data={offered.map((kind) => ({ value: kind, label: t(`review.${kind}`) }))}
			onChange={(review) => review !== null && onChange({ review })}
		/>
	)
}
