import type { TextDocument } from '../language/document'
import type { Passage } from '../language/passage'
import { remembered } from '../language/remembered'

/** What only somebody does: terms for things and times may begin, apply or be paid, but deliver and pay nothing. */
const ACTS =
	'(?:deliver|complete|pay|charge|provide|supply|send|invoice|bill|refund|credit|reimburse|collect|return|repair|replace|inspect|clean|install|maintain|answer|inform|notify|tell|report|issue|employ|appoint|hire|attend|visit|store|ship|transport|perform|carry|make|give|hand|keep|bring|call|write|sell|buy|lease|rent|pick|load|unload|check|test|record|translate|print|publish|train|serve|cook|book|grant)'
const THIRD =
	'(?:delivers|pays|charges|supplies|sends|invoices|bills|refunds|reimburses|collects|repairs|inspects|cleans|installs|employs|appoints|hires|informs|notifies|sells|buys|leases|rents|undertakes|agrees|warrants)'
const ACTOR = new RegExp(
	`(?<!\\p{L})(?:[Tt]he|[Ee]ach|[Ee]very) (\\p{Lu}\\p{Ll}[\\p{L}-]*(?: \\p{Lu}\\p{Ll}[\\p{L}-]*){0,3}) (?:(?:shall|will|must) (?:not |also |then |only |\\p{Ll}+ly )?${ACTS}|${THIRD})(?!\\p{L})`,
	'gu',
)

const actorsOf = remembered(({ text, language }: Passage): readonly string[] =>
	language === 'en' ? [...text.matchAll(ACTOR)].map(({ 1: name }) => name!) : [],
)

/** Who has a duty or pays is a party or somebody of its people, whose name needs no definition: "The Archive shall complete …". */
export const actingParties = remembered(
	({ parts }: TextDocument): ReadonlySet<string> => new Set(parts.flatMap(({ passage }) => actorsOf(passage))),
)
