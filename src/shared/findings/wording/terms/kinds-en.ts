/** Nouns that may name one thing, a kind a line; of several words the last counts. They tell something only where two sentences are joined otherwise too (`linked-terms.ts`). */
export const KINDS_EN = `
technician engineer fitter mechanic repairer specialist tradesman installer electrician repairman serviceman
nurse carer caregiver midwife attendant aide sister helper birth-attendant
=guard watchman sentry patrolman
guard watchman warden porter doorman gatekeeper steward usher attendant officer lifeguard sentry patrolman
=cleaner janitor custodian housekeeper operative
=driver courier chauffeur messenger
manager coordinator contact lead
foreman supervisor superintendent ganger
leader head captain
trainer instructor teacher tutor lecturer coach facilitator presenter
inspector surveyor examiner auditor assessor checker reviewer
keeper handler clerk attendant custodian storeman
=doctor physician medic
user holder
guest visitor diner
=tenant resident occupant occupier lodger lessee
patient client resident
=passenger traveller rider commuter traveler
=participant attendee trainee delegate pupil student learner
caller requester reporter enquirer complainant
=employee worker staff personnel workforce
=candidate applicant interviewee
dispatcher controller scheduler planner
=translator interpreter linguist
=farmer grower producer breeder
gardener landscaper groundsman
cook chef caterer kitchen
hawk bird falcon
falconer handler trainer
=order purchase requisition
agency vendor supplier provider contractor firm company bureau caterer partner seller outfit
=haulier carrier forwarder shipper transporter trucker
=laundry cleaner launderer
printer printshop
laboratory lab institute
=sender shipper consignor
=receiver consignee addressee
owner landlord lessor proprietor
=tenant lessee hirer renter
report summary digest overview bulletin
certificate approval document permit licence clearance attestation warrant confirmation
slip card note docket ticket sheet tag chit voucher label
plan programme timetable calendar rota roster scheme
log book diary journal register ledger
file folder document dossier
=invoice bill
handbook guide instruction guideline
=quote quotation estimate offer bid
charge fee price rental rent stipend allowance retainer tariff fare wage salary remuneration toll subscription
=surcharge supplement uplift
credit rebate deduction discount abatement refund penalty reduction compensation allowance
=deposit bond security
window slot interval outage downtime session block
outage downtime interruption shutdown closure stoppage unavailability
=fault defect malfunction breakdown
fault defect error failure breakdown malfunction incident damage trouble
report ticket call request notice alert
=complaint grievance objection
alarm alert warning alarm-call signal
message notice notification communication notification
reply response answer callback
box container crate bin carton tray basket drum tub vessel skip receptacle sack chest
=provision store supply
=box carton
goods article consignment shipment parcel package load cargo freight provision store
stable stall pen enclosure cage kennel paddock
site branch location premises building facility property outlet store
=stop halt
room hall chamber suite
vehicle truck van lorry car wagon coach bus
=ship boat vessel yacht ferry craft
machine device appliance equipment apparatus instrument
=lift elevator hoist
boiler heater furnace
sprinkler extinguisher
=chiller cooler refrigerator fridge freezer
warehouse depot store storeroom storehouse
meter gauge counter
sensor probe detector logger
camera cctv recorder
server machine node computer
software application program platform portal app
router gateway modem
=charger charge-point charging-station
=backup safety-copy
restoration recovery restore
meeting session conference gathering
maintenance servicing upkeep overhaul
inspection test examination audit walk-round
call-out attendance trip callout
tour round patrol route run
=course seminar workshop
course training lesson class seminar workshop session
team crew gang squad staff
acceptance approval sign-off clearance
handover delivery transfer
delivery shipment
=collection pickup pick-up removal emptying
=sample specimen
print impression
=proof galley
=picture photograph image photo shot
=meal dish menu food
component spare
=tree sapling plant
=lawn grass turf
key card badge fob
=headstone gravestone tombstone monument
linen laundry textiles
=uniform clothing workwear garments
=medicine drug medication
=waste refuse rubbish garbage trash
=payslip pay-slip payroll
=password passcode pin
=berth mooring
platform podium
arrangement display decoration bouquet
`
