import { ActionIcon, Button, Checkbox, TextInput, UnstyledButton } from '@mantine/core'
import { IconSearch, IconX } from '@tabler/icons-react'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useT } from '../../app/i18n'
import { useCheckPlace } from '../../components/findings/use-check-text'
import { useAgreement, useAgreementStore } from '../../stores/agreement-store'
import { useLayoutStore } from '../../stores/layout-store'
import { placeOfPath } from '../../stores/places'
import panel from './CheckPane.module.css'
import classes from './FindPane.module.css'
import {
	findMatches,
	type Match,
	replaceEverywhere,
	replaceMatch,
	type Search,
	typedTexts,
	withText,
} from './typed-texts'

/** Words on either side of a hit, to know it by. */
const CONTEXT = 28
/** A list of more is not read; the count still says how many there are. */
const SHOWN_MATCHES = 200

/** Searches all that was typed into the agreement and replaces it, one hit or all as a single step. */
export function FindPane() {
	const t = useT('editor')
	const app = useT('app')
	const agreement = useDeferredValue(useAgreement((open) => open))
	const isReadOnly = useAgreementStore((state) => state.readOnly !== null)
	const { edit, revealField } = useAgreementStore.getState()
	const show = useLayoutStore((state) => state.show)
	const [search, setSearch] = useState<Search>({ query: '', isCaseExact: false, isWholeWord: false })
	const [replacement, setReplacement] = useState('')
	const [replaced, setReplaced] = useState<{ readonly count: number; readonly agreement: unknown } | null>(null)
	const current = useAgreementStore((state) => state.agreement)
	// Undone or typed over, it is no longer what happened last.
	const replacedCount = replaced?.agreement === current ? (replaced?.count ?? null) : null
	const field = useRef<HTMLInputElement>(null)
	const wanted = useDeferredValue(search)
	const matches = useMemo(() => findMatches(typedTexts(agreement), wanted), [agreement, wanted])
	useEffect(() => field.current?.focus(), [])

	const ask = (part: Partial<Search>) => {
		setSearch({ ...search, ...part })
		setReplaced(null)
	}
	const noteReplaced = (count: number) => setReplaced({ count, agreement: useAgreementStore.getState().agreement })
	const replaceOne = (match: Match) => {
		if (edit('undo.replace', (open) => withText(open, match, replaceMatch(match, replacement))) === 'changed') {
			noteReplaced(1)
		}
	}
	const replaceAll = () => {
		if (edit('undo.replace', (open) => replaceEverywhere(open, search, replacement)) === 'changed') {
			noteReplaced(matches.length)
		}
	}

	return (
		<section className={panel.pane} data-pane="" aria-label={t('find')}>
			<div className={panel.head}>
				<h2>{t('find')}</h2>
				<ActionIcon size={24} variant="transparent" aria-label={app('common.close')} onClick={() => show('sections')}>
					<IconX size={16} stroke={1.6} />
				</ActionIcon>
			</div>
			<div className={classes.fields}>
				<TextInput
					ref={field}
					label={t('find.query')}
					data-find-field
					leftSection={<IconSearch size={16} stroke={1.6} />}
					value={search.query}
					onChange={(event) => ask({ query: event.currentTarget.value })}
				/>
				{!isReadOnly && (
					<TextInput
						label={t('find.replacement')}
						value={replacement}
						onChange={(event) => setReplacement(event.currentTarget.value)}
					/>
				)}
				<Checkbox
					label={t('find.case')}
					checked={search.isCaseExact}
					onChange={(event) => ask({ isCaseExact: event.currentTarget.checked })}
				/>
				<Checkbox
					label={t('find.word')}
					checked={search.isWholeWord}
					onChange={(event) => ask({ isWholeWord: event.currentTarget.checked })}
				/>
				<div className={classes.sum}>
					<span role="status">
						{replacedCount !== null && t('find.replaced', { count: replacedCount })}
						{replacedCount === null && search.query !== '' && t('find.count', { count: matches.length })}
					</span>
					{!isReadOnly && (
						<Button variant="default" disabled={matches.length === 0} onClick={replaceAll}>
							{t('find.replaceAll')}
						</Button>
					)}
				</div>
			</div>
			<ul className={classes.hits}>
				{matches.slice(0, SHOWN_MATCHES).map((match) => (
					<li key={`${match.path} ${match.isSecond} ${match.start}`} className={classes.hit}>
						<UnstyledButton className={classes.jump} onClick={() => revealField(match.path)}>
							<HitText match={match} />
							<PlaceName path={match.path} />
						</UnstyledButton>
						{!isReadOnly && (
							<Button variant="subtle" size="compact-sm" onClick={() => replaceOne(match)}>
								{t('find.replaceOne')}
							</Button>
						)}
					</li>
				))}
			</ul>
			{matches.length > SHOWN_MATCHES && (
				<p className={classes.more}>{t('find.more', { count: matches.length - SHOWN_MATCHES })}</p>
			)}
		</section>
	)
}

function HitText({ match: { text, start, length } }: { readonly match: Match }) {
	const from = wordStart(text, start - CONTEXT, start)
	const to = wordEnd(text, start + length + CONTEXT, start + length)
	return (
		<span className={panel.text}>
			{from > 0 && '… '}
			{text.slice(from, start)}
			<mark>{text.slice(start, start + length)}</mark>
			{text.slice(start + length, to)}
			{to < text.length && ' …'}
		</span>
	)
}

/** The first whole word from `at` on; a long one that leads up to the hit is cut after all. */
function wordStart(text: string, at: number, hit: number): number {
	if (at <= 0) return 0
	const space = text.slice(at, hit).search(/\s/)
	return space < 0 ? at : at + space + 1
}

function wordEnd(text: string, at: number, hit: number): number {
	if (at >= text.length) return text.length
	const space = text.slice(hit, at).search(/\s\S*$/)
	return space < 0 ? at : hit + space
}

function PlaceName({ path }: { readonly path: string }) {
	const where = useCheckPlace()
	return <span className={panel.where}>{where({ path, place: placeOfPath(path) })}</span>
}
