import type { ContractLanguage } from '../../../outline/block'

const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** Who can act: parties, people, teams, bodies. */
const ACTORS: Readonly<Record<ContractLanguage, ReadonlySet<string>>> = {
	de: list(
		`anbieter anbieters anbietern auftragnehmer auftragnehmers auftragnehmerin dienstleister dienstleisters dienstleistern provider providers provider lieferant lieferanten
		hersteller herstellers herstellern kunde kunden auftraggeber auftraggebers auftraggeberin partei parteien vertragspartei vertragsparteien vertragspartner seite seiten dritte dritten dritter
		dritt nutzer nutzers nutzern anwender anwendern benutzer benutzern mitarbeiter mitarbeitern mitarbeiterin mitarbeiters personal techniker technikern administrator administratoren
		support service-desk servicedesk helpdesk hotline team teams leiter leiterin leitung manager managers managerin verantwortliche verantwortlichen ansprechpartner ansprechpartnern
		ansprechpartnerin unterauftragnehmer unterauftragnehmern subunternehmer subunternehmern geschäftsführung geschäftsleitung vorstand behörde behörden gericht gerichte gutachter gutachtern
		sachverständige sachverständigen schiedsgutachter schiedsgutachtern gremium ausschuss lenkungsausschuss lenkungskreis abteilung fachabteilung person personen gesellschaft unternehmen
		verkäufer käufer vermieter mieter bank prüfer wirtschaftsprüfer auditor auditoren beauftragte beauftragten betreiber betreibers gläubiger schuldner gesetzgeber ihm ihr ihnen uns jedem beiden desk`,
	),
	en: list(
		`provider supplier suppliers contractor contractors subcontractor subcontractors vendor vendors seller customer customers client clients buyer party parties user users staff personnel
		employee employees technician technicians administrator administrators support desk team teams helpdesk hotline manager managers lead leads owner owners engineer engineers agent agents
		operator operators expert experts auditor auditors court courts authority authorities tribunal arbitrator committee board person persons company affiliate affiliates licensor licensee
		landlord tenant bank insurer someone anyone it them us you him her either both officer officers director directors representative representatives government regulator law`,
	),
}

/** Ends of German compounds that name who acts: `Servicemanager`, `IT-Abteilung`. */
const ENDINGS =
	/(?:team|manager|managers|managerin|leiter|leiters|leiterin|leitung|abteilung|stelle|verantwortliche[nr]?|beauftragte[nr]?|mitarbeiter[ns]?|desk|partner[ns]?|nehmer[ns]?|geber[ns]?|anbieter[ns]?|betreiber[ns]?|personal|gremium|ausschuss|kreis|techniker[ns]?|dienst|dienste?s|support|zentrale|hersteller[ns]?|lieferanten?|kunden?|nutzer[ns]?)$/

export function isActor(lower: string, language: ContractLanguage): boolean {
	return ACTORS[language].has(lower) || (language === 'de' && ENDINGS.test(lower))
}

/** "Hausmeister", "Fahrer", "Disponentin": nouns of people by their endings. */
export function isPerson(word: string): boolean {
	return (
		/(?:\p{L}{3}er|ator|itor|eur|ist|ent|in|kraft|firma|betrieb|agentur|büro|verwaltung|aufsicht|wache|wehr|polizei|personal|mannschaft|leute|mann|frau)(?:n|s|en|innen|ern|es)?$/u.test(
			word,
		) &&
		!/(?:wasser|wetter|nummer|dauer|feuer|muster|filter|fenster|oktober|november|dezember|september|steuer|ziffer|kalender|keller|zimmer|computer|messer|lager|termin|magazin|benzin|protein|medizin|prozent|moment|dokument|element|segment|instrument|patent|kontinent|sommer|winter|tochter|leiter)s?$/.test(
			word,
		)
	)
}
