/** Words that hold sentences together and say little: two sentences that share only these share nothing. */
const FUNCTION_WORDS = new Set(
	`der die das den dem des ein eine einen einem einer eines und oder sowie als wie ob dass wenn falls soweit sofern
	in im an am auf aus bei beim mit nach von vom vor zu zum zur für durch über unter um bis ab seit gegen ohne je pro binnen
	ist sind war wird werden wurde hat haben kann können darf dürfen muss müssen soll sollen nicht kein keine auch nur so noch
	er sie es ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner sich dies diese dieser diesem diesen dieses jede jeder jedes
	jeden jedem alle allen aller dabei dafür davon daran hierzu
	the a an and or as if that which who whose this these those each every any all such its it they their them he she
	of in on at to for from by with within without under over per than then until into upon about between
	is are was were be been being has have had will would shall should may might can could must do does not no nor only also so`
		.split(/\s+/u)
		.filter((word) => word !== ''),
)

/** A match of a word counts this much; ties of less than `CHANGE_COST` between two changes are not shown as kept. */
export const CONTENT = 20
const FUNCTION = 6
const SIGN = 4

/** What a further change costs, in the weights above: more than two function words, less than a word with meaning. */
export const CHANGE_COST = 13

export function isFunctionWord(word: string): boolean {
	return FUNCTION_WORDS.has(word.toLowerCase())
}

export function isSign(word: string): boolean {
	return !/[\p{L}\p{N}]/u.test(word)
}

export function weightOf(word: string): number {
	return isSign(word) ? SIGN : isFunctionWord(word) ? FUNCTION : CONTENT
}
