/** Words of single trades that mean one thing, as in `kinds-de.ts`. */
export const TRADES_DE = `
=wasserzähler wasseruhr
=stromzähler stromuhr elektrizitätszähler
=abschaltung stromunterbrechung versorgungsunterbrechung stromabschaltung stromsperre
=mahlzeit essen gericht portion
=lohnbüro gehaltsdienstleister abrechnungsstelle lohnabrechner lohndienstleister gehaltsbüro
=leiharbeitskraft zeitarbeitnehmer leiharbeitnehmer zeitarbeiter leiharbeiter zeitarbeitskraft aushilfe überlassene aushilfskraft
=druckfreigabe imprimatur druckerlaubnis
=rettungswagen krankenwagen rtw sanitätswagen ambulanz
=anlieferung wareneingang warenannahme
=telefonist agent anrufbearbeiter telefonkraft callcenter-mitarbeiter hotline-mitarbeiter
=flugblatt handzettel flyer faltblatt prospekt broschüre
=gemälde kunstwerk bild exponat leihgabe ausstellungsstück
=lohn gehalt arbeitslohn arbeitsentgelt
=lohnlauf abrechnungslauf gehaltslauf lohnabrechnungslauf
=arbeitgeber dienstgeber
=arzt mediziner doktor
=praxis ordination arztpraxis
=krankenhaus klinik hospital klinikum
=altenheim seniorenheim pflegeheim altersheim seniorenresidenz pflegeeinrichtung
=kita kindergarten kindertagesstätte krippe
=schule lehranstalt bildungseinrichtung
=schüler lernende zögling
=klassenzimmer unterrichtsraum klassenraum schulzimmer
=hausordnung betriebsordnung
=feuerwehr brandwehr
=feuerlöscher handlöscher löschgerät
=brandmelder rauchmelder feuermelder rauchwarnmelder
=brandmeldeanlage feuermeldeanlage
=alarmanlage einbruchmeldeanlage
=fluchtweg rettungsweg notausgang
=streudienst winterdienst räumdienst schneedienst
=streugut streumittel streusalz auftausalz
=gehweg bürgersteig fußweg gehsteig
=parkplatz stellplatz parkfläche
=tiefgarage parkhaus garage
=lastwagen lkw laster brummi lastkraftwagen
=anhänger auflieger trailer
=gabelstapler stapler flurförderzeug hubwagen
=kran hebezeug hebekran
=palette ladungsträger
=karton schachtel kartonage faltschachtel
=umschlag kuvert briefumschlag
=brief schreiben zuschrift
=paket päckchen packstück postpaket
=lieferschein warenbegleitschein begleitpapier packzettel
=versand auslieferung expedition
=rücksendung retoure rücklieferung
=zoll zollamt zollbehörde
=fracht ladung frachtgut
=frachtbrief ladeschein konnossement
=hafen seehafen terminal
=schiff frachter seeschiff
=matrose seemann decksmann
=kapitän schiffsführer schiffer
=lotse hafenlotse
=flugzeug luftfahrzeug flieger
=flugbegleiter steward stewardess kabinenpersonal
=bus omnibus reisebus autobus
=busfahrer buslenker
=taxi droschke
=zug bahn eisenbahnzug
=gleis schiene bahnsteig
=fahrkarte fahrschein ticket billett fahrausweis
=fahrpreis beförderungsentgelt
=verspätung verzug verzögerung
=hotel herberge gasthof
=zimmer gästezimmer hotelzimmer
=rezeption empfang front-office
=portier nachtportier concierge
=zimmermädchen roomboy etagenkraft hausdame
=kellner bedienung servicekraft serviererin
=gast restaurantgast tischgast
=koch küchenmeister smutje
=küche großküche
=kantine betriebsrestaurant mensa speisesaal
=speiseplan menüplan speisekarte
=getränk trank erfrischung
=tablett servierbrett
=geschirr tafelgeschirr
=spülmaschine geschirrspüler spülautomat
=herd kochstelle kochfeld
=kühlschrank kühlgerät
=tiefkühler gefrierschrank gefriertruhe
=wäsche textilien wäschestücke
=waschmaschine waschautomat
=handtuch frottiertuch
=bettwäsche bettbezug
=matratze bettauflage
=fenster glasscheibe scheibe verglasung
=boden fußboden bodenbelag
=treppenhaus stiegenhaus treppe
=toilette wc sanitärraum sanitäranlage klo
=reinigungsmittel putzmittel reiniger
=müll abfall kehricht
=mülltonne müllbehälter abfallbehälter abfalltonne
=sperrmüll sperrgut
=altpapier papierabfall
=deponie müllkippe
=kläranlage klärwerk
=abwasser schmutzwasser
=leitungswasser trinkwasser
=heizöl brennstoff öl
=gas erdgas
=strom elektrizität netzstrom
=netzbetreiber verteilnetzbetreiber
=umspannwerk umspannstation trafostation
=windrad windkraftanlage windenergieanlage windmühle
=solaranlage photovoltaikanlage pv-anlage
=wechselrichter inverter
=batterie akku akkumulator
=generator notstromaggregat notstromanlage stromerzeuger
=kabel leitung
=telefon fernsprecher apparat
=handy mobiltelefon smartphone
=rufnummer telefonnummer durchwahl
=anruf telefonat telefongespräch gespräch
=nachricht mitteilung botschaft
=sprachnachricht voicemail
=e-mail mail elektropost
=internetanschluss breitbandanschluss datenleitung
=router gateway modem
=rechner computer pc arbeitsplatzrechner
=notebook laptop
=bildschirm monitor display
=drucker printer druckgerät
=toner druckerpatrone patrone
=server hostrechner
=rechenzentrum serverraum datacenter
=datenbank datenbestand
=passwort kennwort
=programm software anwendung app
=webseite website internetauftritt homepage internetseite
=webshop onlineshop internetladen
=newsletter rundschreiben rundbrief
=schnittstelle interface api
=fehlerbehebung entstörung mängelbeseitigung störungsbeseitigung
=fehlermeldung störungsmeldung
=programmierer entwickler softwareentwickler
=administrator systemverwalter admin systembetreuer
=berater consultant
=steuerberater steuerkanzlei
=anwalt rechtsanwalt jurist
=notar notariat
=makler vermittler
=versicherer versicherung versicherungsgesellschaft
=police versicherungsschein
=schadensmeldung schadensanzeige
=bank kreditinstitut geldinstitut sparkasse
=überweisung zahlung geldanweisung
=konto bankkonto
=kredit darlehen
=zins zinssatz
=mahnung zahlungserinnerung
=rechnungsbetrag endbetrag
=bargeld kassenbestand geld
=geldtransport werttransport geldtransporter
=kasse registrierkasse kassenterminal
=kassierer kassenkraft
=laden geschäft filiale verkaufsstelle
=verkäufer verkaufskraft
=lieferung zustellung belieferung
=hersteller fabrikant produzent
=händler verkäufer wiederverkäufer
=fabrik produktionsstätte betriebsstätte
=anlage aggregat
=ersatzteil austauschteil
=ölwechsel schmierung
=reparatur instandsetzung ausbesserung
=wartung instandhaltung
=überprüfung kontrolle nachprüfung
=eichung kalibrierung justierung
=labor prüflabor untersuchungslabor
=befund laborbericht untersuchungsergebnis analyseergebnis
=impfstoff vakzine
=spritze injektion
=verband wundverband
=pflegebett krankenbett
=angehörige verwandte familie
=dolmetscher übersetzer
=übersetzung übertragung
=protokollant schriftführer
=redakteur redaktion schriftleitung
=manuskript textvorlage
=anzeige inserat annonce werbeanzeige
=zeitschrift magazin heft
=zeitung tageszeitung blatt
=buch band
=druckauftrag druckjob
=druckplatte druckform
=bogen druckbogen
=film spielfilm streifen
=sendung programm ausstrahlung
=sender rundfunkanstalt
=bühne podium
=saal veranstaltungssaal halle
=zuschauer besucher publikum
=eintrittskarte einlasskarte
=garderobe umkleide
=messe ausstellung fachmesse
=messestand ausstellungsstand
=zelt festzelt
=ordner saalordner einlasskraft
=wachmann wächter sicherheitskraft
=streife kontrollgang rundgang wachrunde
=wachbuch dienstbuch
=zaun einfriedung
=pförtner torwart empfangskraft
=besucherausweis gästeausweis
=schloss schließanlage
=tresor safe geldschrank
=kamera videokamera
=aufzeichnung mitschnitt
=aufzug lift fahrstuhl
=rolltreppe fahrtreppe
=kabine fahrkorb
=notruf hilferuf
=befreiung rettung
=hausverwaltung verwalter hausverwalter
=eigentümer besitzer
=mieter bewohner
=wohnung mietwohnung appartement
=miete mietzins
=nebenkosten betriebskosten
=garten grünanlage park
=baum gehölz
=hecke strauch
=unkraut wildwuchs
=laub blattwerk
=gärtner landschaftsgärtner
=mäher rasenmäher
=bewässerung beregnung
=teich weiher
=schwimmbad hallenbad freibad
=becken schwimmbecken pool
=trainer übungsleiter coach
=sportler athlet
=verein klub
=mannschaft team
=kurs lehrgang seminar
=zeugnis zertifikat
=prüfling kandidat prüfungsteilnehmer
=stundenplan kursplan
=vertretung ersatzkraft vertreter
=dienstplan einsatzplan schichtplan
=überstunde mehrarbeit
=urlaub ferien
=krankmeldung arbeitsunfähigkeitsmeldung
=stundenzettel tätigkeitsnachweis stundennachweis arbeitsnachweis
=arbeitsbericht montagebericht einsatzbericht servicebericht
=abnahmeprotokoll übergabeprotokoll
=mängelliste fehlerliste
=lastenheft anforderungskatalog
=meilenstein etappenziel
=baustelle bauplatz
=gerüst baugerüst
=bauherr auftraggeber
=architekt planer
=beton zement
=dach bedachung
=dachdecker dachhandwerker
=maler anstreicher
=tischler schreiner
=klempner installateur
=schornsteinfeger kaminkehrer
=fliese kachel
=bestatter bestattungsunternehmen
=sarg urne
=friedhof gottesacker
=pfarrer geistlicher seelsorger
=kirche gotteshaus
=tierarzt veterinär
=stall boxen
=hund vierbeiner
=pferd ross
=futter fütterung tierfutter
=ernte lese
=bauer landwirt
=feld acker
=saatgut samen
=dünger düngemittel
=traktor schlepper
=forst wald
=holz schnittholz
=säge motorsäge
=jäger waidmann
=fischer angler
=markt wochenmarkt
=stand verkaufsstand
=reklamation beanstandung
=anregung vorschlag
=umfrage befragung
=kennzahl messgröße
=zielgröße zielwert
=schwellwert grenzwert
=mittelwert durchschnitt
=stichtag bewertungstag
leitstelle einsatzzentrale leitzentrale zentrale einsatzleitstelle
=kehrbezirk revier bezirk
=kündigungsfrist auflösungsfrist beendigungsfrist
wartung wartungsarbeiten arbeiten instandhaltungsarbeiten
=sprechstunde sprechzeit beratungszeit ordinationszeit
anbieter hoster provider serviceanbieter
ladesäule ladestation ladegerät säule station
höchstbelegung maximalzahl höchstzahl obergrenze kapazität höchstgrenze deckel
messbeauftragter ableser ablesedienst messdienst
erzieherin betreuerin kinderpflegerin
rektor schulleiter direktor
abweichung differenz fehlbetrag
zustand beschaffenheit
bescheid entscheidung
unterlage dokument papier schriftstück
liste verzeichnis aufstellung register
ausrüstung ausstattung zubehör
schutzkleidung schutzausrüstung psa
treffpunkt sammelpunkt sammelplatz
strecke route weg
ankunft eintreffen
helligkeit beleuchtungsstärke
pumpe förderpumpe
rohr leitung rohrleitung
leck undichtigkeit
vorhang jalousie rollo sonnenschutz
möbel mobiliar einrichtung
gerätschaft gerät werkzeug
maschinenführer bediener maschinist
vertreter stellvertreter ersatzmann
zeuge beobachter
spender blutspender
probenehmer probennehmer
auswertung analyse
messung ablesung
prognose vorhersage voranmeldung
reservierung buchung vorbestellung
stornierung absage rücktritt
teilnahmegebühr kursgebühr seminargebühr
fahrtkosten reisekosten wegekosten
aufwandsentschädigung auslagenersatz
vorschuss anzahlung abschlag abschlagszahlung
schlussrechnung endabrechnung
gutschein voucher bon
ersatzgerät leihgerät tauschgerät
ersatzfahrzeug leihwagen mietwagen
einweisung unterweisung einführung
notdienst bereitschaftsdienst rufbereitschaft
vertragsstrafe pönale strafzahlung
haftungsgrenze haftungshöchstbetrag
datenschutzvorfall datenpanne
datenträger speichermedium festplatte
benutzerkonto zugang login
benutzerhandbuch bedienungsanleitung gebrauchsanweisung
kundennummer kundenkennung
vertragspartner vertragspartei
muttergesellschaft konzernmutter
tochtergesellschaft tochterunternehmen
zweigstelle außenstelle filiale
hauptsitz zentrale stammhaus
versandlager auslieferungslager
wareneingang warenannahme
lagerist lagerarbeiter lagermitarbeiter
kommissionierer packer
zollanmeldung zollerklärung
ladeplan stauplan
seecontainer frachtcontainer
bordkarte einsteigekarte
flugplan flugprogramm
gate flugsteig
piste landebahn
hangar flugzeughalle
werkstatt servicewerkstatt
inspektion durchsicht
reifen pneu
tankkarte flottenkarte
fahrtenbuch bordbuch
spur fahrstreifen
=setzling jungpflanze jungbaum sämling
=modul paneel solarplatte solarmodul
verhandlung sitzung termin
abschleppdienst bergeunternehmen pannendienst abschleppunternehmen bergungsdienst
reeder fährbetrieb schifffahrtsgesellschaft reederei fährgesellschaft
=bericht report reporting rapport
=lohnmitteilung gehaltsmitteilung gehaltsabrechnung lohnabrechnung lohnschein
=serverschrank rack schrank
=prüfbefund analysemitteilung analysebericht laborbefund
pflicht verpflichtung obliegenheit
anpassung erhöhung steigerung anhebung
`
