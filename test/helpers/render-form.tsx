import { cleanup, render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { Providers } from '../../src/renderer/app/Providers'
import { useAgreementStore } from '../../src/renderer/stores/agreement-store'
import { useSettingsStore } from '../../src/renderer/stores/settings-store'
import { getAt } from '../../src/shared/agreement/edit'
import type { Agreement } from '../../src/shared/agreement/schema'
import { fakeBridge } from './fake-bridge'
import { formAgreement } from './form-agreement'

type Options = {
	readonly agreement?: Agreement
	readonly language?: 'de' | 'en'
	readonly isReadOnly?: boolean
}

/** A form over an open agreement, with a main process in memory. */
export function renderForm(form: ReactNode, options: Options = {}) {
	cleanup()
	const agreement = options.agreement ?? formAgreement()
	const bridge = fakeBridge({ agreements: [agreement] })
	Object.defineProperty(window, 'pledge', { configurable: true, value: bridge })
	useSettingsStore.setState({ language: options.language ?? 'de' })
	const store = useAgreementStore.getState()
	store.load(agreement, { readOnly: options.isReadOnly ? 'folder' : null, savedAt: null })
	const view = render(<Providers isTest>{form}</Providers>)
	return {
		...view,
		user: userEvent.setup(),
		bridge,
		at: (path: string): unknown => getAt(useAgreementStore.getState().agreement, path),
		undo: () => useAgreementStore.getState().undo(),
		/** The control of the field at a path. */
		field: (path: string): HTMLElement => {
			const control = (tags: string) =>
				tags
					.split(',')
					.map((tag) => `[data-path="${path}"] ${tag}`)
					.join(',')
			const find = (tags: string) => view.container.querySelector<HTMLElement>(control(tags))
			const found = find('input:not([type="hidden"]),textarea') ?? find('button')
			if (found === null) throw new Error(`no field ${path}`)
			return found
		},
	}
}
