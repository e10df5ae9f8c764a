/** Families of words across trades, as in `kinds-de.ts`: people, papers, periods, places, things, money, events. */
export const FAMILIES_DE = `
=ausgangstext quelltext originaltext
notrufsystem alarmeinrichtung notrufeinrichtung notrufanlage alarmanlage notsprechanlage
=leasingrate mietrate leasingentgelt leasinggebühr nutzungsentgelt mietentgelt
=netzausfall stromausfall versorgungsunterbrechung spannungsausfall versorgungsausfall stromunterbrechung
=archivkarton archivschachtel archivbox aktenkarton archivkiste
=veranstaltung event
=tagesgericht stammessen tagesmenü tagesteller stammgericht tagesessen
niederlassung außenstelle zweigniederlassung zweigstelle filiale standort geschäftsstelle dependance
quote servicelevel grad servicegrad annahmequote erreichbarkeit
=preisliste preisblatt preisverzeichnis tarifblatt preistabelle
=stundenzettel tätigkeitsnachweis stundennachweis rapportzettel arbeitsschein regiebericht
=auftragsbestätigung bestellbestätigung bestellannahme
=dienstanweisung wachanweisung arbeitsanweisung
=kostenaufstellung kostenübersicht
=prüfplan inspektionsplan prüfkalender
=reinigungsplan putzplan
=mindestlaufzeit grundlaufzeit erstlaufzeit anfangslaufzeit mindestvertragsdauer mindestvertragslaufzeit
=verlängerungszeitraum verlängerungsperiode
=karenzzeit schonfrist toleranzzeit nachfrist
=heizperiode heizsaison
=spitzenzeit stoßzeit hauptverkehrszeit lastspitze
=meldefrist anzeigefrist rügefrist anzeigezeit
=lieferfrist lieferzeit lieferdauer
=bearbeitungszeit bearbeitungsdauer durchlaufzeit
=gewährleistungsfrist garantiezeit garantiefrist gewährleistungszeit
=ladestelle beladestelle verladestelle
=entladestelle abladestelle löschstelle
=sammelstelle abgabestelle annahmestelle rückgabestelle
=projektleiter projektmanager projektverantwortlicher
=betriebsleiter werksleiter werkleiter
=redner vortragender sprecher referent
=veranstalter ausrichter
=rettungshelfer sanitäter ersthelfer
=anschlussnehmer anschlussinhaber
=messstellenbetreiber zählerbetreiber
=fuhrparkleiter flottenmanager fuhrparkmanager
=nachtwache nachtdienst
=transponder schlüsselchip zutrittschip
=beamer projektor
=tonanlage beschallungsanlage soundanlage
=hebebühne arbeitsbühne hubarbeitsbühne
=abfallsack müllsack
=probengefäß probenröhrchen probenbehälter probenflasche
=beatmungsgerät ventilator respirator
=fahrtenschreiber tachograph
=wechselbrücke wechselbehälter wechselaufbau
=kühlfahrzeug kühlwagen kühltransporter kühl-lkw
=dienstwagen firmenwagen geschäftswagen
=gehwagen rollator
=handschuh arbeitshandschuh
=anzahlung vorauszahlung vorkasse
=einrichtungsgebühr einrichtungspauschale aktivierungsgebühr bereitstellungsentgelt anschlussgebühr
=stornogebühr stornokosten stornopauschale ausfallhonorar ausfallgebühr stornierungsgebühr
=grundpreis grundgebühr grundentgelt
=arbeitspreis verbrauchspreis
=kilometergeld kilometerpauschale kilometersatz
=eilzuschlag expresszuschlag dringlichkeitszuschlag
=nachtzuschlag nachtaufschlag
=sonntagszuschlag sonntagsaufschlag
=fehlalarm falschalarm täuschungsalarm
=fehllieferung falschlieferung
=probelauf testlauf probebetrieb
=nachbesserung nacharbeit
=ablesung zählerablesung
=avisierung voranmeldung avis
=ortsbegehung ortsbesichtigung ortstermin
=standzeit stillstandszeit liegezeit
=fehlzeit abwesenheit
=neuzugang eintritt neueinstellung
=auswurf ausschuss makulatur
=leergut leerbehälter
=rollcontainer rollbehälter rollwagen
=fahrplan linienplan
=haltestelle halt
=zugangskarte zutrittskarte schlüsselkarte
=leinwand projektionsfläche
=messwert ablesewert zählerstand
=keim erreger bakterium
=lichtbild foto fotografie
=untertitel untertitelung
=lektorat korrektorat
=endfassung schlussfassung reinfassung
=entwurf konzept erstfassung
=auflagenhöhe druckauflage
=papiersorte papierqualität
=nutzlast zuladung
=gebinde fass kanister
=rückstand außenstand
=einsatzbericht einsatzprotokoll
=ladeschluss annahmeschluss
=bestellschluss bestellfrist
sporthalle turnhalle halle
kühlbox thermobehälter thermobox isolierbox kühlbehälter
mittagessen mahlzeit essen menü portion
prüfbericht gutachten prüfprotokoll prüfzeugnis untersuchungsbericht
teamleiter gruppenführer gruppenleiter truppführer vorarbeiter
broschüre heft prospekt druckschrift
treppenhaus hausflur flur treppe
ladezeit antwortdauer antwortzeit reaktionszeit
einsatzfahrzeug streifenwagen
bagger baumaschine
empfangskraft rezeptionist empfangsdame empfangsmitarbeiter
rückstellmuster rückstellprobe
glossar terminologieliste wortliste termbank
eingangstor tor pforte einfahrt
schranke sperre schlagbaum
spind schließfach
umkleide umkleideraum
sanitärraum waschraum toilettenanlage
teppich teppichboden bodenbelag
glasfläche fensterfläche verglasung
staubsauger sauger
wischbezug mopp
desinfektionsmittel desinfektion
aushang anschlag
begehungsprotokoll rundgangsprotokoll
qualitätskontrolle qualitätsprüfung
rechenleistung rechenkapazität
speicherplatz speicherkapazität speichervolumen
bandbreite datenrate übertragungsrate
anwendung applikation software programm
fehlerursache ursache
quellcode programmcode
datenexport datenausgabe
firewall schutzwall
sicherheitsupdate sicherheitspatch
anmeldung login
freischaltung aktivierung
administrator systembetreuer
softwarepflege softwarewartung
ticketsystem meldesystem störungsportal
anruf telefonat gespräch
warteschleife warteschlange
gesprächsleitfaden gesprächsskript
bandansage ansage
rückruf rückmeldung
abbruchquote aufgabequote
fahrgast passagier reisender
haltestelle station haltepunkt
linie strecke
fahrer chauffeur
ladefläche laderaum pritsche
sattelzug lastzug
umschlag verladung
zwischenlager puffer
lagerplatz stellplatz
retoure rücksendung
verpackung emballage umverpackung
etikett aufkleber label
frachtkosten transportkosten
sendungsnummer paketnummer trackingnummer
kühlkette temperaturkette
empfangsbestätigung quittung ablieferbeleg
schadenprotokoll schadensbericht
speisekarte menükarte
bankett festessen
buffet büfett
servicepersonal bedienung kellner
geschirr tafelgeschirr
küchenabfall speiserest
ausgabe essensausgabe
aufzug förderanlage kabine
notruf notrufeinrichtung
schacht aufzugsschacht
antrieb motor
seil tragseil
störanzeige alarmanzeige
zählerstand ablesewert
wasserleitung rohr
energiemenge strommenge
lastspitze spitzenlast
netzanschluss hausanschluss
stromrechnung energierechnung
wertstoff recyclingmaterial
entsorgungsnachweis übernahmeschein
gefahrgut gefahrstoff
pflegekraft pfleger schwester
kalibrierung eichung justierung
probennahme probeentnahme
gehaltslauf abrechnungslauf
stundenliste zeiterfassung stundenzettel
stammdaten personaldaten
personalabteilung personalstelle
korrekturlesung lektorat
fachbegriff fachwort terminus
druckdatei druckvorlage
auflage stückzahl
farbabzug proof
heftung bindung
plakat poster
magazin archivraum depot
findbuch verzeichnis
lesesaal nutzerraum
digitalisat scan
ausleihe entleihung
vernichtung löschung
eintrittspreis ticketpreis
absperrung absperrgitter
ordner ordnungskraft sicherheitskraft
garderobe kleiderablage
fahrzeughalter halter
reifensatz reifen
werkstatt servicebetrieb
laufleistung kilometerstand fahrleistung
selbstbehalt selbstbeteiligung eigenanteil
rückgabe rückführung
grünfläche rasen wiese
hecke gehölz
laub blattwerk
streugut streumittel
schnee schneefall
eigentümer besitzer
verwalter hausverwaltung
betriebskosten nebenkosten
schlüsselbund schlüssel
alarmzentrale leitstelle
einbruch eindringen
überwachungskamera kamera
videoaufnahme aufzeichnung bildmaterial
kontrollpunkt wächterpunkt
rundgang streife
dienstplan schichtplan
wachhabender schichtleiter
aufwandspauschale aufwandsentschädigung
pauschalpreis festpreis pauschale
gebührenordnung tarif
preiserhöhung preisanpassung
einigung übereinkunft
anweisung weisung
kündigung beendigung
übergabe aushändigung
haftung einstandspflicht
arbeitsplatz schreibtisch
baustelle einsatzort
auszubildender lehrling azubi
unfall schadensfall
kennzeichen nummernschild
ausweis badge
vorführung präsentation demonstration
ausgangstext vorlage quelltext originaltext
`

export const FAMILIES_EN = `
=retrieval recall
=organiser promoter organizer
headcount count attendance
=consignor shipper sender
=consignee receiver addressee
=tail-lift tailgate
=storeman warehouseman
=intruder trespasser
=diner guest
=marquee tent
=usher steward
=stagehand rigger
=refund reimbursement repayment
=surcharge uplift supplement
=instalment installment
=prepayment deposit
=courtesy-car loaner
=ventilator respirator
=autoclave steriliser sterilizer
=effluent wastewater
=callback return-call
=throughput bandwidth
=login account
=odometer mileage
=reprint re-run
=linguist translator
=proofreader reviser
=dinner banquet
=buffet spread
=exhibitor stallholder
=delegate attendee
=sentry guard
=intrusion break-in
=round patrol
=skip container
=haulage carriage
=pallet skid
=bay dock
=breakage damage
=shortage shortfall
=pick-list picklist
=crew team
=operative worker
=probe sensor
=tenant occupier
=snag defect
=enquiry query
excavator digger
receptionist front-desk
booklet brochure leaflet pamphlet handout
generator power-unit genset
glossary term-base termbase wordlist
lawnmower mower
hoover vacuum
mop cloth
corridor hallway passage aisle
lobby foyer entrance reception
restroom toilet washroom lavatory
window pane glazing
carpet rug
floor flooring
lift elevator cabin car
doorway entrance entry
gate barrier
fence perimeter
lock padlock
locker cabinet
intruder trespasser burglar
footage recording video
keyholder custodian
trolley cart
skip container bin
collection pick-up
effluent wastewater sewage
valve tap
substation transformer
boiler heater
radiator heater
filter strainer
thermostat controller
ventilator respirator
bed cot
infusion drip
recall retrieval
reagent chemical
courier messenger
consignment shipment parcel load
pallet skid
forklift lift-truck
trailer semi-trailer
tyre tire
mileage odometer distance
excess deductible
garage workshop
fuel petrol diesel
passenger rider traveller
timetable schedule
menu bill-of-fare
buffet spread
waiter server
crockery tableware
chef cook
dinner banquet
guest diner visitor attendee
stage platform podium
marquee tent
exhibitor stallholder
audience spectators public crowd
usher steward attendant
loudspeaker speaker
microphone mic
projector beamer
interpreter linguist translator
translation rendering
draft manuscript
proof galley
archive repository depository
box carton
shelf rack
catalogue inventory index
payslip statement
payroll pay-run
timesheet time-record
queue line
script guide
handset telephone
router gateway
bandwidth throughput capacity
latency delay
cluster farm
bug defect error
login account
password passcode
licence seat
dashboard screen
dataset database
log-in sign-in
deposit prepayment
instalment payment
refund reimbursement
surcharge supplement
discount rebate
rent rental
team crew gang
apprentice trainee
hedge shrub
leaf foliage
grit salt
pavement footpath walkway
stairwell staircase stairs
roof roofing
uniform workwear
glove mitten
helmet hard-hat
ladder steps
tool implement
consumable supply
pool bath
lifeguard attendant
linen laundry
bedding sheets
laundry launderer
circuit link line connection
`
