import { Textarea } from '@mantine/core'
import { useMemo } from 'react'
import { useT } from '../../app/i18n'
import { fieldKey } from '../../components/fields/field-key'
import { useAgreement, useAgreementStore } from '../../stores/agreement-store'
import { contractLanguages } from '../../stores/paper-language'
import { useSettled } from '../../stores/settled-agreement'
import classes from './SecondText.module.css'
import { typedTexts } from './typed-texts'

/** In a contract in two languages: the words of the field with the focus in the language that does not govern. */
export function SecondText() {
	const agreement = useSettled('paper')
	const focusPath = useAgreementStore((state) => state.focusPath)
	const isTyped = useMemo(
		() => focusPath !== null && typedTexts(agreement).some(({ path }) => path === focusPath),
		[agreement, focusPath],
	)
	const second = contractLanguages(agreement)[1]
	if (second === undefined || focusPath === null || !isTyped) return null
	return <SecondField key={focusPath} path={focusPath} language={second} />
}

function SecondField({ path, language }: { readonly path: string; readonly language: string }) {
	const t = useT('editor')
	const app = useT('app')
	const sections = useT('sections')
	const text = useAgreement((agreement) => agreement.translations[path] ?? '')
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null)
	const set = useAgreementStore((state) => state.set)
	const key = `label.${fieldKey(path)}`
	const change = (next: string) => {
		const { [path]: _old, ...rest } = useAgreementStore.getState().agreement?.translations ?? {}
		// The paths of second texts are keys of one record; an empty text leaves the governing words standing.
		set('translations', next === '' ? rest : { ...rest, [path]: next })
	}
	return (
		<div className={classes.bar} data-path="translations">
			<Textarea
				label={t('second', {
					language: app(`language.${language}`),
					field: sections.has(key) ? sections(key) : t('second.field'),
				})}
				placeholder={t('second.placeholder')}
				autosize
				minRows={1}
				maxRows={6}
				maxLength={50_000}
				readOnly={isReadOnly}
				value={text}
				onChange={(event) => change(event.currentTarget.value)}
			/>
		</div>
	)
}
