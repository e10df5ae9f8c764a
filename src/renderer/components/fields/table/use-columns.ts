import { type ReactNode, useMemo } from 'react'
import { shallow } from 'zustand/shallow'
import { useT, useUiLanguage } from '../../../app/i18n'
import { useAgreement } from '../../../stores/agreement-store'
import type { Option } from '../entry/choice'
import { dateEntry } from '../entry/date'
import { durationEntry } from '../entry/duration'
import type { Entry } from '../entry/entry'
import { timeEntry } from '../entry/hours'
import { moneyEntry } from '../entry/money'
import { monthDayEntry } from '../entry/month-day'
import { numberEntry } from '../entry/number'
import { shareEntry } from '../entry/share'
import { textEntry } from '../entry/text'
import type { Cell, Column, Row } from './column'

type Look = {
	readonly width?: string
	readonly placeholder?: string
	readonly empty?: unknown
	readonly label?: string
	/** See Column. */
	readonly clears?: boolean
}

const line = textEntry(2_000)

/** Builds columns of the list at `prefix` (`roles.duties`); labels are those of its fields. */
export function useColumns(prefix: string) {
	const t = useT('sections')
	const language = useUiLanguage()
	const currency = useAgreement((agreement) => agreement.parties.currency)
	return useMemo(() => {
		const made = new Map<string, Column>()
		/** A column that was asked for before is the same object again, so that its cells need no new drawing. */
		const column = (key: string, cell: Cell, look: Look = {}): Column => {
			const next: Column = {
				key,
				label: look.label ?? t(`label.${prefix}.${key}`),
				name: `${prefix}.${key}`,
				cell,
				...(look.width === undefined ? {} : { width: look.width }),
				...(look.clears === undefined ? {} : { clears: look.clears }),
			}
			const known = made.get(key)
			if (
				known !== undefined &&
				shallow({ ...known, cell: null }, { ...next, cell: null }) &&
				shallow(known.cell, cell)
			)
				return known
			made.set(key, next)
			return next
		}
		const typed = (key: string, entry: Entry<unknown>, look: Look, figure: boolean, wraps = false) => {
			const empty = 'empty' in look ? look.empty : null
			const placeholder = look.placeholder ?? ''
			return column(key, { type: 'entry', entry, empty, figure, placeholder, wraps }, look)
		}
		// Entries of all types go into one list of columns: each reads and shows only its own column's values.
		const any = <T>(entry: Entry<T>) => entry as unknown as Entry<unknown>
		const entries = {
			duration: any(durationEntry()),
			share: any(shareEntry(language)),
			money: any(moneyEntry(language, currency)),
			date: any(dateEntry(language)),
			monthDay: any(monthDayEntry(language)),
		}
		const numbers = new Map<string, Entry<unknown>>()
		const numberOf = (look: { readonly whole?: boolean; readonly min?: number; readonly max?: number }) => {
			const { whole, min, max } = look
			const name = `${whole} ${min} ${max}`
			const entry = numbers.get(name) ?? any(numberEntry(language, look))
			numbers.set(name, entry)
			return entry
		}
		return {
			text: (key: string, look: Look = {}) => typed(key, any(line), look, false, true),
			long: (key: string, look: Look & { readonly empty?: string | null } = {}) =>
				column(
					key,
					{ type: 'long', empty: look.empty === undefined ? null : look.empty, placeholder: look.placeholder ?? '' },
					look,
				),
			number: (
				key: string,
				look: Look & { readonly whole?: boolean; readonly min?: number; readonly max?: number } = {},
			) => typed(key, numberOf(look), look, true),
			duration: (key: string, look: Look = {}) => typed(key, entries.duration, look, true),
			share: (key: string, look: Look = {}) => typed(key, entries.share, look, true),
			money: (key: string, look: Look = {}) => typed(key, entries.money, look, true),
			date: (key: string, look: Look = {}) => typed(key, entries.date, look, false),
			time: (key: string, look: Look = {}) => typed(key, any(timeEntry), { empty: undefined, ...look }, true),
			monthDay: (key: string, look: Look = {}) => typed(key, entries.monthDay, { empty: undefined, ...look }, false),
			entry: (key: string, entry: Entry<unknown>, look: Look = {}) => typed(key, entry, look, false),
			choice: (key: string, options: readonly Option[], look: Look & { readonly nullLabel?: string } = {}) =>
				column(
					key,
					{ type: 'choice', options, ...(look.nullLabel === undefined ? {} : { nullLabel: look.nullLabel }) },
					look,
				),
			toggle: (key: string, look: Look = {}) => column(key, { type: 'switch' }, look),
			lines: (key: string, look: Look = {}) => column(key, { type: 'lines' }, look),
			shown: (key: string, show: (row: Row) => ReactNode, look: Look = {}) =>
				column(key, { type: 'shown', show }, look),
		}
	}, [t, language, currency, prefix])
}
