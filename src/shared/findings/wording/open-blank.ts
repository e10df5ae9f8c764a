import { placesOf, type TextRule } from './text-finding'

/** Places that somebody meant to fill in: lines to write on, words in brackets, signs that stand for a figure. */
const blank =
	/_{3,}|\.{5,}|…{2,}|\[(?:[•●*.…\s_-]+|[^\][\n]{0,40}(?:name|datum|date|betrag|amount|einfügen|insert|tbd|ergänzen|xx+)[^\][\n]{0,40})\]|\bTBD\b|\bXX+\b|<[^<>\n]{0,20}(?:name|datum|date|betrag|amount)[^<>\n]{0,20}>/giu

export const openBlank: TextRule = { id: 'open-blank', severity: 'warning', find: (text) => placesOf(text, blank) }
