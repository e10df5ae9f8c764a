import { describe, expect, it } from 'vitest'
import { germanSyllables } from '../../../src/shared/reading-ease/syllables-de'
import { englishSyllables } from '../../../src/shared/reading-ease/syllables-en'

/** Words of contracts, parted by hand as they are spoken. */
const GERMAN = `der|An·bie·ter|Ver·ein·ba·rung|Lei·stung|Wie·der·her·stel·lungs·zeit|Re·ak·ti·ons·zeit|Ser·vice|Ser·vice·stun·den|
Ver·füg·bar·keit|be·en·den|Be·en·di·gung|be·ein·träch·ti·gen|ge·eig·net|be·in·hal·ten|be·auf·tragt|In·for·ma·ti·on|ak·tu·ell|
in·di·vi·du·ell|fi·nan·zi·ell|spe·zi·ell|ef·fi·zi·ent|Kli·ent|dient|ver·dient|er·schien|hier|Richt·li·ni·en|Prä·mi·e|Stu·di·e|E·ner·gie|
Kri·te·ri·en|Me·di·en|Ka·te·go·rie|Sys·tem|A·na·ly·se|Quel·le|Quo·te|Fre·quenz|Kon·se·quenz|Zei·ten|Ge·bäu·de|neu·e|Feu·er|
Ko·o·pe·ra·ti·on|ko·or·di·niert|Mu·se·um|Jah·res·en·de|Ka·len·der·mo·nat|Mil·li·on|Re·gi·on|Soft·ware|On·line|Web·site|Up·date|Team|
Maß·nah·men·plan|zu·erst|Wo·che|und|Kun·de|kün·digt|Kün·di·gungs·frist|ge·än·dert|Ent·gelt|Se·ri·e`
const ENGLISH = `the|pro·vid·er|a·gree·ment|ser·vice|ser·vic·es|a·vail·a·bil·i·ty|man·age·ment|meas·ure·ment|re·quire·ment|re·quired|re·port·ed|
meas·ured|han·dled|called|en·a·bled|ta·ble|ta·bles|sin·gle|times|min·utes|hours|no·tice|no·tic·es|pe·ri·od|pri·or·i·ty|ma·te·ri·al|spe·cial|
par·tial|ob·li·ga·tion|var·i·ous|cli·ent|ex·pe·ri·ence|suf·fi·cient|pa·tient|so·ci·e·ty|qui·et|ac·tu·al|an·nu·al|lan·guage|guar·an·tee|
in·flu·ence|fre·quent|con·se·quence|vid·e·o|re·act|cre·ate|cre·at·ed|co·op·er·ate|ap·ply·ing|pay·ing|be·ing|thing|com·plete·ly|safe·ly|
im·ple·ment|set·tle·ment|change|chang·es|pledge|re·stored|res·to·ra·tion|mech·a·nis·m|ques·tion|yes|year|busi·ness|work·a·round|ex·clud·ed|
ter·mi·nate|charge·a·ble|re·sponse|due|owed|a·greed|fees|one`

const parted = (list: string) => list.split('|').map((word) => word.trim())

describe('syllables', () => {
	it('counts those of German words as they are spoken', () => {
		const words = parted(GERMAN)
		const said = words.map((word) => [word, germanSyllables(word.replaceAll('·', '').toLowerCase())])
		expect(said).toEqual(words.map((word) => [word, word.split('·').length]))
	})

	it('counts those of English words as they are spoken', () => {
		const words = parted(ENGLISH)
		const said = words.map((word) => [word, englishSyllables(word.replaceAll('·', '').toLowerCase())])
		expect(said).toEqual(words.map((word) => [word, word.split('·').length]))
	})
})
