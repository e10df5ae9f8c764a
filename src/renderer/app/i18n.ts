import { useSettingsStore } from '../stores/settings-store'
import { type Translate, translator, type UiLanguage } from './messages'

/** The language of the interface; the contract's language is another thing. */
export function useUiLanguage(): UiLanguage {
	return useSettingsStore((state) => state.language)
}

/** `const t = useT('editor')`, then `t('pane.side.hide')` or `t('open', {count: 3})`: sentences of `resources/locales/<lang>/editor.json`. */
export function useT(area: string): Translate {
	return translator(useUiLanguage(), area)
}
