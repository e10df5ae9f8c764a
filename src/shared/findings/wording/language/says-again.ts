/** Words that may stand between a figure and the same figure said in another way: ", also zwei Stunden", "(i.e. 2 hours)". */
export const SAYS_AGAIN: ReadonlySet<string> = new Set(
	'= entspricht entsprechen entsprechend also das sind d h . i e equals that is equivalent to heißt equal in worten : words mithin somit namely or oder bzw making meaning nämlich sprich ,'.split(
		' ',
	),
)
