import { Menu, UnstyledButton } from '@mantine/core'
import { IconCheck, IconChevronDown, IconX } from '@tabler/icons-react'
import { useT } from '../../app/i18n'
import { initialsOf } from '../../components/review/initials'
import tones from '../../components/review/tones.module.css'
import { useAgreementStore } from '../../stores/agreement-store'
import { acceptAllOf, rejectAllOf } from './deeds'
import classes from './ReviewPage.module.css'
import type { ReviewView } from './use-review'

type Props = { readonly author: string; readonly count: number; readonly review: ReviewView }

/** Who spoke and how much of it is open; what they suggested can be decided as a whole. */
export function AuthorMenu({ author, count, review }: Props) {
	const t = useT('review')
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null)
	const suggested = review.items.filter(
		(item) => item.kind === 'suggestion' && item.isOpen && item.author === author,
	).length
	const name = (
		<>
			<span className={classes.initials} aria-hidden>
				{initialsOf(author)}
			</span>
			<span className={classes.authorName}>{author}</span> <small>{count}</small>
		</>
	)
	const look = { title: author, className: `${classes.author} ${tones.tone}`, 'data-tone': review.tones.get(author) }
	if (suggested === 0 || isReadOnly) return <span {...look}>{name}</span>
	return (
		<Menu position="bottom-start" withinPortal>
			<Menu.Target>
				<UnstyledButton {...look}>
					{name}
					<IconChevronDown size={14} stroke={1.6} aria-hidden />
				</UnstyledButton>
			</Menu.Target>
			<Menu.Dropdown>
				<Menu.Item leftSection={<IconCheck size={16} stroke={1.6} />} onClick={() => acceptAllOf(author)}>
					{t('acceptAll', { count: suggested })}
				</Menu.Item>
				<Menu.Item leftSection={<IconX size={16} stroke={1.6} />} onClick={() => rejectAllOf(author)}>
					{t('rejectAll', { count: suggested })}
				</Menu.Item>
			</Menu.Dropdown>
		</Menu>
	)
}
