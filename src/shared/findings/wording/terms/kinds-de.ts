/** Nouns that may name one thing, a kind a line; of a compound its end counts. They tell something only where two sentences are joined otherwise too (`linked-terms.ts`). */
export const KINDS_DE = `
=techniker monteur mechaniker instandsetzer schlosser elektriker installateur servicekraft servicemitarbeiter ingenieur fachkraft handwerker mechatroniker entstörer
=pfleger pflegekraft betreuer betreuungskraft pflegeperson pflegerin schwester hebamme geburtshelferin alltagshelfer
=wächter wachmann wachperson sicherheitskraft pförtner portier wärter aufseher aufsichtsperson ordner bademeister wachdienst sicherheitsdienst bewacher empfangskraft torwache
=reinigungskraft putzkraft raumpfleger reiniger reinigungspersonal reinigungsteam
=fahrer kurier zusteller bote chauffeur kraftfahrer lenker auslieferer
verantwortliche verantwortlicher beauftragte beauftragter manager koordinator ansprechpartner kontaktperson kümmerer betreuer
vorarbeiter obmann vorsteher schichtführer
=trainer dozent lehrer kursleiter referent ausbilder lehrkraft tutor seminarleiter unterrichtende
prüfer gutachter sachverständiger kontrolleur inspektor auditor revisor begutachter prüfingenieur
=hausmeister hauswart hausverwalter objektbetreuer facility-manager haustechniker
=arzt mediziner ärztin behandler
=nutzer anwender benutzer bediener endnutzer endanwender
gast besucher
bewohner mieter pensionär heimbewohner hausbewohner nutzer
patient klient bewohner pflegebedürftige betreute
=fahrgast reisender passagier reisende mitfahrer
teilnehmer kursteilnehmer schüler lernender hörer lernende seminarteilnehmer
=anrufer melder meldender hinweisgeber anfragender
=mitarbeiter beschäftigte beschäftigter arbeitnehmer angestellte angestellter personal belegschaft kraft leiharbeitnehmer zeitarbeiter
=bewerber kandidat interessent anwärter
disponent einsatzplaner leitstelle einsatzleitung leitzentrale disposition dispatcher
=übersetzer dolmetscher sprachmittler
=landwirt bauer bäuerin hofbetreiber landwirtin
gärtner landschaftspfleger grünpfleger gartenbauer
koch küchenleiter küche küchenchef caterer
=kunde auftraggeber besteller bestellerin kundin auftraggeberin abnehmer
anbieter lieferant auftragnehmer dienstleister provider caterer hoster firma agentur büro versorger vermieter verleiher errichter serviceunternehmen fachbetrieb fachfirma
=spedition spediteur frachtführer transporteur transportunternehmen fuhrunternehmen logistiker frachtunternehmen carrier transportfirma
=wäscherei wäschedienst textildienst textilservice
=druckerei druckhaus drucker druckdienstleister
labor untersuchungsstelle prüfstelle prüflabor
versender absender auftraggeber verlader besteller
empfänger adressat abnehmer
=bestatter beerdigungsinstitut bestattungsinstitut
=entsorger abfuhrunternehmen müllabfuhr entsorgungsbetrieb
bericht report protokoll auswertung übersicht aufstellung rapport dokumentation niederschrift statistik zusammenfassung reporting nachweis
zertifikat bescheinigung nachweis zeugnis bestätigung urkunde freigabe prüfschein attest plakette genehmigung zulassung prüfsiegel erlaubnis prüfbescheinigung
schein zettel karte beleg formular bogen blatt laufzettel begleitschein quittung vordruck
plan planung fahrplan zeitplan konzept kalender programm ablaufplan terminplan einteilung
buch heft tagebuch journal logbuch protokoll kladde verzeichnis register
akte ordner mappe unterlage dokument datei datensatz dossier
=rechnung faktura abrechnung kostennote honorarnote zahlungsaufforderung
handbuch anleitung leitfaden merkblatt anweisung richtlinie vorschrift betriebsanweisung
=angebot offerte kostenvoranschlag kalkulation
=bestellung order auftrag abruf bestellauftrag
gebühr entgelt pauschale vergütung honorar preis lohn miete pacht beitrag tarif provision nutzungsentgelt
=zuschlag aufschlag aufpreis mehrpreis zulage
gutschrift minderung abzug rückvergütung rabatt nachlass erstattung pönale vertragsstrafe strafe malus abschlag entschädigung
=kaution sicherheit pfand hinterlegung
fenster zeitraum slot zeitfenster block
abschaltung unterbrechung stillstand ausfallzeit auszeit downtime sperrung sperre
störung fehler defekt mangel ausfall panne problem schaden vorfall ereignis havarie unregelmäßigkeit abweichung funktionsstörung
=störungsmeldung störmeldung ticket servicefall supportfall fehlermeldung störungsticket
meldung ticket anzeige anfrage hinweis notruf servicefall supportfall störmeldung
=beschwerde reklamation beanstandung rüge klage mängelanzeige
alarm alarmmeldung notruf alarmierung auslösung notfallmeldung
mitteilung nachricht benachrichtigung bescheid anzeige rückmeldung
behälter container tonne kiste box kasten gefäß sack korb wanne fass gebinde eimer mulde rollbehälter rollcontainer
ware artikel sendung lieferung paket produkt fracht ladung packstück frachtgut kolli
stall verschlag box gehege käfig zwinger koppel
standort filiale niederlassung objekt gebäude liegenschaft betriebsstätte geschäftsstelle zweigstelle immobilie anwesen
=halt station haltestelle haltepunkt stopp
raum saal halle zimmer lokal räumlichkeit
fahrzeug wagen lkw auto transporter bus kfz pkw laster
=schiff boot kahn fähre yacht
gerät maschine anlage apparat automat terminal aggregat
=aufzug lift fahrstuhl personenaufzug
=heizung heizungsanlage kessel heizkessel therme wärmeerzeuger
=sprinkleranlage löschanlage feuerlöschanlage
=klimaanlage kühlanlage kälteanlage kälteaggregat kühlaggregat kühlgerät
=kühlraum kühlzelle kühlhaus kühllager
lager depot halle warenlager magazin lagerhaus
=zähler messgerät messeinrichtung zähleinrichtung wasseruhr stromzähler
sensor fühler messfühler melder detektor
=kamera videoanlage überwachungskamera videokamera
server rechner host knoten
software programm anwendung applikation plattform portal app tool
leitung anschluss verbindung anbindung strecke link
router modem gateway zugangsgerät endgerät
=ladesäule ladepunkt ladestation wallbox
=datensicherung backup sicherung sicherungskopie datenkopie
wiederherstellung rücksicherung restore wiederanlauf
aktualisierung update patch softwarestand versionswechsel upgrade
=besprechung sitzung meeting
wartung instandhaltung pflege inspektion revision service durchsicht überholung
kontrolle prüfung begehung überprüfung inspektion besichtigung rundgang untersuchung visite check
einsatz besuch anfahrt ortstermin entstöreinsatz vor-ort-termin
tour fahrt route streife rundgang patrouille kontrollgang kontrollfahrt
=schulung kurs seminar lehrgang training unterricht
team mannschaft personal trupp kolonne crew besetzung
schicht turnus dienstzeit
säuberung unterhaltsreinigung putzdienst
abnahme freigabe übernahme gutheißung billigung annahme
übergabe auslieferung ablieferung aushändigung
lieferung anlieferung zustellung belieferung auslieferung
=abholung leerung abfuhr abtransport entleerung
=probe muster prüfling stichprobe probestück
auflage exemplare stückzahl druckmenge
=proof korrekturabzug andruck probedruck abzug
aufnahme bild foto fotografie lichtbild
=gericht mahlzeit essen verpflegung
bauteil ersatzteil komponente baugruppe
baum gehölz setzling jungbaum
=rasen wiese grünfläche grünanlage
schlüssel zugangskarte transponder chip ausweis zutrittskarte dienstausweis
=grabstein grabmal denkmal
wäsche textilien wäschestücke schmutzwäsche wäschegut
=bettzeug bettwäsche leinen
=kleidung arbeitskleidung dienstkleidung uniform berufskleidung
=medikament arzneimittel arznei präparat
=strom energie elektrizität
=abfall müll restmüll unrat reststoff
=lohnabrechnung gehaltsabrechnung entgeltabrechnung lohnschein
=laufzeit vertragsdauer geltungsdauer vertragszeit bindungsfrist
=kennwort passwort zugangscode pin
veranstaltung event vorstellung aufführung konzert
eintrittskarte ticket billett karte
=stellplatz parkplatz standplatz
=liegeplatz ankerplatz anlegestelle steg
=bühne podium podest
`
