import { useMemo } from 'react'
import { parseDate, weekdayIndex } from '../../../shared/calendar/civil-date'
import type { Reading, ReadingValue } from '../../../shared/readings/reading'
import { type Format, useFormat } from '../../app/format'
import { useT, useUiLanguage } from '../../app/i18n'
import type { Translate, UiLanguage } from '../../app/messages'

/** A reading as a sentence in the reader's language. */
export function useReadingText(): (reading: Reading) => string {
	const t = useT('readings')
	const format = useFormat()
	const language = useUiLanguage()
	return useMemo(() => readingText({ t, format, language }), [t, format, language])
}

type Words = { readonly t: Translate; readonly format: Format; readonly language: UiLanguage }

export function readingText(words: Words): (reading: Reading) => string {
	return ({ key, values }) =>
		words.t(key, Object.fromEntries(Object.entries(values).map(([slot, value]) => [slot, valueText(value, words)])))
}

function valueText(value: ReadingValue, { t, format, language }: Words): string | number {
	switch (value.unit) {
		case 'instant':
			return instantText(value.iso, format, language)
		case 'date':
			return format.date(value.date)
		case 'months':
			return value.from === value.to
				? format.month(value.from)
				: t('period', { from: format.month(value.from), to: format.month(value.to) })
		case 'seconds':
			return format.duration(value.value)
		case 'ppm':
			return format.sharePpm(value.value)
		// A number, so that the sentence can choose its plural by it.
		case 'count':
			return value.value
		case 'money':
			return format.moneyMinor(value.minor, value.currency)
		case 'text':
			return value.text
		case 'report': {
			const { priority, channel } = value
			const named = channel === null ? '' : inSentence(channel, language)
			if (priority === null) return channel === null ? t('what.any') : t('what.any-channel', { channel: named })
			return channel === null ? t('what.priority', { priority }) : t('what.channel', { priority, channel: named })
		}
	}
}

/** As the clock on the wall there says, never in the reader's own zone. */
function instantText(iso: string, format: Format, language: UiLanguage): string {
	const day = iso.slice(0, 10)
	const weekday = format.weekday(weekdayIndex(parseDate(day) ?? 0), 'long')
	const time = iso.slice(11, 16)
	return language === 'de' ? `${weekday}, ${format.date(day)}, ${time} Uhr` : `${weekday} ${format.date(day)}, ${time}`
}

/** English names of channels are written small inside a sentence: "by e-mail"; "SMS" stays. */
function inSentence(channel: string, language: UiLanguage): string {
	const isWord = /^\p{Lu}(?:-)?\p{Ll}/u.test(channel)
	return language === 'en' && isWord ? channel.charAt(0).toLowerCase() + channel.slice(1) : channel
}
