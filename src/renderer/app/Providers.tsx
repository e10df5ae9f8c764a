import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { type ReactNode, useEffect } from 'react'
import { useSettingsStore } from '../stores/settings-store'
import { useUiLanguage } from './i18n'
import { cssVariables, theme } from './theme'

type Props = { readonly children: ReactNode /** No transitions and portals in place. */; readonly isTest?: boolean }

export function Providers({ children, isTest = false }: Props) {
	const colorScheme = useSettingsStore((state) => state.settings.colorScheme)
	const language = useUiLanguage()
	useEffect(() => {
		document.documentElement.lang = language
	}, [language])
	const forced = colorScheme === 'auto' ? {} : { forceColorScheme: colorScheme }
	return (
		<MantineProvider
			theme={theme}
			cssVariablesResolver={cssVariables}
			defaultColorScheme="auto"
			env={isTest ? 'test' : 'default'}
			{...forced}
		>
			{children}
			<Notifications position="bottom-right" autoClose={8000} />
		</MantineProvider>
	)
}
