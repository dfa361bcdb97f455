/** What invented names and sentences are made of. */

const list = (words: string): readonly string[] => words.trim().split(/\s+/);
const lines = (text: string): readonly string[] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.trim());

export const PLACE_BEGINNINGS = list(`
  Kel Ald Bram Corn Dun Els Fal Gar Hax Ing Jed Kirk Lang Mar Nor Oak Pen Quar Rav Sel Tarn Ul Ves Whin Yar Ash
  Birk Crag Dray Eller`);
export const PLACE_ENDINGS = list(`
  bury by combe dale field ford gate ham holme hurst ley low mere minster ness pool shaw stead thorpe ton wick
  worth beck cliff garth haven mouth rigg stow well`);
export const FIRST_NAMES = list(`
  Ada Barnaby Clara Dorcas Edmund Flora Gideon Hester Isaac Judith Kenelm Lydia Miriam Nathan Olive Percival
  Rhoda Silas Tabitha Ursula Victor Winifred Yolande Zachary`);
export const SURNAMES = list(`
  Applegarth Bellwood Coverdale Dinsdale Earnshaw Fothergill Greystoke Harker Illingworth Jagger Kettlewell
  Lofthouse Metcalfe Nettleton Oldroyd Pickersgill Quarmby Ramsden Sedgwick Thackray Umpleby Verity Whitaker
  Yeadon Ackroyd Birtwhistle Clough Dewhirst Eastwood Firth Garside Hebden Inman Jowett Kershaw Lumb Murgatroyd
  Naylor Ormerod Pogson`);
export const JOURNAL_WORDS = list(
  'Mercury Courier Gazette Intelligencer Register Observer Chronicle',
);
export const MONTHS = list(
  'January February March April May June July August September October November December',
);

/** Those who do something in a sentence that claims nothing. */
export const PEOPLE = lines(`
  the carters of the lower town
  two masons from over the hill
  a committee of ratepayers
  the keeper of the toll house
  several farmers with full wagons
  the clerk of works
  a party of bargemen
  the widow who lets the boats
  the parish constable
  some shareholders of the old ferry
  the men of the night shift
  a visitor from the coast`);
export const DEEDS = lines(`
  complained of the mud on the approach
  wanted the lamps lit before dusk
  asked for a wider footway on the upstream side
  counted the loose stones in the second arch
  measured the water at the middle pier
  carried the timber up from the wharf by hand
  doubted that the piles would outlast the frost
  drank to the health of everybody concerned
  offered to lend a horse and a long rope
  signed a petition that nobody has found since
  kept a book of every wheel that broke
  remembered a flood that reached the parapet`);
export const PLACES = lines(`
  at the foot of the northern ramp
  beside the lime kilns
  below the old weir
  in the yard behind the market hall
  on the bank opposite the mill
  under the first arch
  where the coach road meets the river
  close to the sluice
  by the steps of the corn exchange
  near the drovers’ inn`);
export const REASONS = lines(`
  because the spring had been the wettest in memory
  although the surveyor had warned them twice
  while the rest of the valley waited for news
  since no money had been set aside for it
  before anybody thought of asking the bishop
  after the harvest had been brought in
  as the rules of the trust allow
  for want of a better plan`);
export const REMARKS = lines(`
  The paper says nothing of the price
  What became of the drawings is not told
  The writer plainly stood there and looked
  Nobody is named who could be asked today
  A second hand has added a line in the margin
  The rest of the column deals with turnips
  It is the only account that mentions the ropes
  The figures that follow are added up wrongly
  Readers of the day will have known the quarrel
  The tone is milder than a month before`);
export const THINGS = lines(`
  the timber centring
  the iron railing
  the toll board
  the new cutwater
  the paving of the deck
  the spare keystone
  the causeway
  the drain on the east side
  the watchman’s hut
  the chain across the road`);
export const STATES = lines(`
  was found to be sound
  had sunk by a hand’s breadth
  was painted a dull green
  stood unfinished for a season
  had to be taken up again
  was paid for by subscription
  held better than expected
  was left out of the estimate`);
