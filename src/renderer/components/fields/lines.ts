/** The lines of a pasted text without bullets and numbers in front; empty ones are dropped. */
export function linesOf(text: string): string[] {
	return text
		.split(/\r\n?|\n/)
		.map((line) => line.replace(/^\s*(?:[-–•*·▪]|\d{1,3}[.)])\s+/, '').trim())
		.filter((line) => line !== '')
		.map((line) => line.slice(0, 2_000))
}
