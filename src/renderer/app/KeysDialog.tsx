import { Kbd, Modal } from '@mantine/core'
import { useLayoutStore } from '../stores/layout-store'
import { useT } from './i18n'
import classes from './KeysDialog.module.css'
import { KEY_GROUPS } from './key-list'

/** What can be done by key. */
export function KeysDialog() {
	const t = useT('app')
	const isOpen = useLayoutStore((state) => state.isKeysOpen)
	const change = useLayoutStore((state) => state.change)
	const named = (key: string) => (t.has(`key.${key.toLowerCase()}`) ? t(`key.${key.toLowerCase()}`) : key)
	return (
		<Modal
			opened={isOpen}
			onClose={() => change({ isKeysOpen: false })}
			title={t('keys.title')}
			size={720}
			closeButtonProps={{ 'aria-label': t('common.close') }}
		>
			<div className={classes.groups}>
				{KEY_GROUPS.map(({ name, rows }) => (
					<section key={name} className={classes.group}>
						<h2>{t(`keys.${name}`)}</h2>
						<dl>
							{rows.map(({ keys, deed }) => (
								<div key={deed}>
									<dt>
										{keys.map((key) => (
											<Kbd key={key}>{named(key)}</Kbd>
										))}
									</dt>
									<dd>{t(`keys.deed.${deed}`)}</dd>
								</div>
							))}
						</dl>
					</section>
				))}
			</div>
		</Modal>
	)
}
