import german from '../../resources/locales/de/dialogs.json'
import english from '../../resources/locales/en/dialogs.json'

/** Titles of the system's own dialogs. */
export function dialogWords(language: 'de' | 'en'): typeof english {
	return language === 'de' ? german : english
}
