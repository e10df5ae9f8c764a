import type { ContractLanguage } from '../../../outline/block'
import type { Part, TextDocument } from '../language/document'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'

/** A form that somebody is to fill in later: "Der Einsender füllt bei jeder Probe folgendes Begleitblatt aus:". */
const FORM: Readonly<Record<ContractLanguage, RegExp>> = {
	de: /(?<!\p{L})(?:füllt|füllen|trägt|tragen|ausfüllt|ausfüllen|auszufüllen|einträgt|einzutragen)(?!\p{L})[^.]*:\s*$|(?<!\p{L})(?:Formular|Vordruck|Formblatt|Begleitblatt|Muster|Etikett|Aufkleber)(?!\p{L})[^.]*:\s*$/u,
	en: /\b(?:fills? in|fills? out|completes?|to be completed|writes?|enters?)\b[^.]*:\s*$|\b(?:form|label|slip|tag|specimen)\b[^.]*:\s*$/i,
}
const MOST_BETWEEN = 3
const LINES = /^[^\p{L}\d]*(?:\p{L}[^:_.…]{0,40}:? ?(?:_{2,}|\.{4,}|…+)[\s;,|]*)+$/u

const isForm = remembered(({ text, language }: Passage): boolean => FORM[language].test(text))
const isLines = remembered(({ text }: Passage): boolean => LINES.test(text.trim()))

/** Whether a blank is one of a form's lines, and the text says before who fills it in. */
export function isInForm({ parts }: TextDocument, at: number): boolean {
	if (!isLines(parts[at]!.passage)) return false
	for (let above = at - 1; above >= Math.max(0, at - MOST_BETWEEN); above--) {
		const part: Part = parts[above]!
		if (isForm(part.passage)) return true
		if (!isLines(part.passage)) return false
	}
	return false
}
