/** Words of single trades that mean one thing, as in `kinds-en.ts`. */
export const TRADES_EN = `
=leaflet flyer pamphlet brochure
=painting artwork picture canvas exhibit
=stoppage shutdown standstill halt
=caretaker janitor
=inspection check examination
bin container
=receptionist concierge
=housekeeper chambermaid maid
=chef cook
=kitchen galley
=canteen cafeteria
=menu bill-of-fare
=beverage drink
=crockery dishes tableware
=floor flooring
=stairwell staircase stairs
=toilet lavatory restroom washroom
=detergent cleaning-agent cleanser
=rubbish refuse garbage trash waste
=landfill tip dump
=sewage wastewater
=electricity power
=substation transformer
=turbine windmill
=generator genset
=battery accumulator
=inverter converter
=cable wire
=telephone phone handset
=mobile cellphone smartphone
=voicemail voice-message
=email e-mail
=broadband internet
=router gateway modem
=laptop notebook
=screen monitor display
=toner cartridge
=database repository
=password passphrase
=website homepage
=shop store
=newsletter circular
=interface api
=bug defect glitch
=developer programmer coder
=administrator sysadmin
=consultant adviser advisor
=bookkeeper accountant
=lawyer solicitor attorney counsel
=broker intermediary
=insurer underwriter
=policy insurance-policy
=loan credit
=lender creditor
=borrower debtor
=payment remittance
=reminder dunning
=cash money
=till register
=cashier teller
=retailer dealer reseller
=maker manufacturer producer
=factory plant works
=machine machinery
=tool implement
=spare replacement
=repair mending rectification
=servicing maintenance upkeep
=calibration adjustment
=laboratory lab
=finding result
=vaccine jab
=injection shot
=dressing bandage
=hospital clinic infirmary
=ambulance rescue-vehicle
=paramedic ambulanceman
=pharmacist chemist
=pharmacy dispensary
=prescription script
=carer caregiver
=nursery kindergarten creche
=school academy
=teacher instructor tutor
=pupil student schoolchild
=classroom schoolroom
=parent guardian
=term semester
=exam examination
=certificate diploma
=manuscript typescript
=advertisement advert ad commercial
=magazine journal periodical
=newspaper gazette
=book volume
=film movie
=broadcast programme transmission
=auditorium hall
=spectator viewer audience
=fair exhibition
=booth stall stand
=tent marquee
=usher attendant
=guard watchman sentry
=patrol round
=gate barrier
=fence enclosure
=key keycard
=safe strongbox vault
=footage recording
=lift elevator
=cabin car
=landlord lessor
=tenant lessee renter
=flat apartment
=rent rental
=garden yard grounds
=hedge shrub
=leaf foliage
=gardener groundsman
=irrigation watering
=pool swimming-pool
=lifeguard pool-attendant
=coach trainer
=athlete sportsman
=club association
=timetable schedule
=substitute stand-in replacement
=rota roster
=overtime extra-hours
=holiday leave vacation
=timesheet time-sheet time-record
=snag defect
=site building-site
=scaffold scaffolding
=builder contractor
=architect planner
=roofer thatcher
=painter decorator
=carpenter joiner
=plumber fitter
=chimney flue
=tile slab
=undertaker funeral-director mortician
=coffin casket
=cemetery graveyard churchyard
=priest vicar clergyman
=vet veterinarian
=stable stall
=dog hound
=feed fodder
=farmer grower
=field plot
=fertiliser manure fertilizer
=forest wood
=timber lumber
=saw chainsaw
=hunter huntsman
=fisherman angler
=complaint grievance
=survey questionnaire
=lorry truck
=trailer semi-trailer
=forklift lift-truck
=crane hoist
=shelf rack
=pallet skid
=carton box
=parcel package packet
=courier messenger
=customs customs-office
=freight cargo
=waybill consignment-note
=port harbour
=quay wharf berth
=sailor seaman deckhand
=captain skipper master
=aircraft plane aeroplane
=steward flight-attendant
=bus coach
=taxi cab
=track rail
=delay lateness
=passenger traveller
=luggage baggage
=fee charge
=salary wage wages
=payslip pay-slip wage-slip
=payroll pay-run wage-run
=worker labourer
=temp temporary-worker agency-worker
=recruiter headhunter
=vacancy opening
=applicant candidate
=interpreter linguist
=translation rendering
=minutes protocol
=chair chairman chairperson
=committee board
=donor giver
=grant subsidy
=volunteer helper
=stock inventory
=sample specimen
=batch lot
=label tag sticker
=scanner reader
=sensor probe
=meter gauge
=valve tap
=pipe tube
=leak leakage
=boiler furnace
=radiator heater
=chiller cooler
=freezer deep-freeze
=refrigerator fridge
=alarm siren
=exit way-out
=grit salt
=pavement sidewalk footpath
=road street
=threshold limit
charging-post station charger post charge-point
dispatcher control-room
job assignment task
cardholder member account-holder
agency vendor supplier provider host hoster
technician engineer fitter mechanic installer repairer specialist
control-room dispatch-centre
maximum cap ceiling limit
headcount occupancy
reader meter-reader
list register roll
equipment kit gear
route way path
leak leakage
blind curtain shade
furniture furnishings
superior manager supervisor boss
deputy stand-in substitute representative
witness observer
donor giver
forecast projection prediction
booking reservation
cancellation withdrawal
prepayment advance down-payment deposit
voucher coupon
replacement substitute
loaner loan-unit
briefing induction instruction
carer helper attendant
subsidiary affiliate
headquarters head-office
storeman warehouseman
picker packer
manifest cargo-list
crossing passage sailing
boarding-card boarding-pass
runway airstrip
hangar shed
workshop garage
tyre tire
fuel-card fleet-card
diver frogman
hull bottom
mast pole
lighthouse beacon
flag ensign
exhibit artwork object painting
curator keeper
gallery museum
archive repository
transcript minutes
hearing session trial
court tribunal
judge magistrate
bailiff usher
defendant accused
lawyer counsel
file dossier
fine penalty
toll charge
ferry boat
pier jetty quay
skipper captain master
deckhand sailor
knife blade
apron overall
glove mitten
mask respirator
helmet hard-hat
ladder steps
scaffold staging
plaster render
paint coating
carpet rug
curtain drape
=seedling sapling plant
module panel
hearing session trial sitting
alarm-centre monitoring-station
duty obligation
adjustment increase rise
rack cabinet
kitchen cooking-facility
`
