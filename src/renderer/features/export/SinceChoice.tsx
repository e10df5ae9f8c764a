import { Select } from '@mantine/core'
import { useT } from '../../app/i18n'
import { useVersionsStore } from '../../stores/versions-store'
import type { Wishes } from './use-wishes'

type Props = { readonly wishes: Wishes; readonly onChange: (part: Partial<Wishes>) => void }

/** Whether Word shows what is new since a version; asked only where there is one, and never of a final. */
export function SinceChoice({ wishes, onChange }: Props) {
	const t = useT('export')
	const list = useVersionsStore((state) => state.list)
	const versions = [...(list?.versions ?? [])].reverse().filter((one) => one.kind === 'version')
	if (
		versions.length === 0 ||
		wishes.state === 'final' ||
		wishes.language !== undefined ||
		!wishes.formats.includes('docx')
	)
		return null
	const since = wishes.since ?? null
	return (
		<Select
			label={t('since')}
			description={t(since === null ? 'since.none.note' : 'since.note')}
			inputWrapperOrder={['label', 'input', 'description']}
			allowDeselect={false}
			value={since === null ? '' : String(since)}
			data={[
				{ value: '', label: t('since.none') },
				...versions.map(({ number, name }) => ({ value: String(number), label: `${number} · ${name}` })),
			]}
			onChange={(value) => onChange({ since: value === null || value === '' ? null : Number(value) })}
		/>
	)
}
