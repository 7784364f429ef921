/**
 * What passwords are most often built on: the words, names, clubs, places, months and service words that people add
 * digits to. Lower case, letters only.
 */
const written = `
  password passwort passwd pass passw passcode passphrase mypassword newpassword thepassword secret topsecret letmein
  letmeinnow welcome welcomehome welcomeback changeme changeit change default temporary temp login logon signin access
  admin administrator root superuser user username guest test testing tester demo example sample unknown nopassword
  nothing something anything everything whatever forgot forgotten hello hellothere helloworld hiya goodbye thankyou
  please computer laptop desktop internet windows microsoft google facebook youtube apple samsung android iphone office
  system server network database service support helpdesk security secure private personal business company work
  qwerty qwertz azerty qwertyuiop asdfghjkl zxcvbnm asdf zxcv qwe asd zxc abc abcd abcdef
  iloveyou iloveu ilove loveyou lovely love lover loveme mylove truelove iloveme iloveyousomuch lovelove ihateyou
  sunshine moonlight starlight rainbow butterfly flower flowers blossom angel angels heaven princess queen prince king
  princesse babygirl babyboy baby sweetheart sweetie darling honey sugar candy cookie cookies chocolate cheese pizza
  banana orange cherry strawberry pepper ginger peanut coffee whisky brandy guinness bacon burger chicken turkey
  monkey dragon tiger lion eagle falcon phoenix wolf bear panther dolphin shark turtle spider scorpion horse pony
  puppy doggy doggie kitty kitten kittens tigger snoopy garfield mickey minnie donald pokemon pikachu mario zelda sonic
  superman batman spiderman ironman hulk wolverine deadpool avengers starwars skywalker startrek matrix hogwarts
  harrypotter gandalf frodo minecraft fortnite playstation nintendo gameboy counterstrike blink metallica slipknot
  nirvana eminem beatles slayer ninja samurai pirate warrior wizard merlin knight hunter killer master boss chief
  trustnoone trustno jesus jesuschrist jesuslovesme jesusislord ilovejesus god godisgood godbless blessed faith hope
  grace amen christ christian church bible allah bismillah inshallah muhammad islam
  shadow silver golden purple yellow green blue red black white orange pink diamond crystal ruby emerald sapphire
  mustang ferrari porsche mercedes bmw corvette harley yamaha honda suzuki toyota jaguar landrover
  football soccer rugby cricket baseball basketball hockey tennis golf golfer swimming boxing champion champions
  liverpool liverpoolfc lfc ynwa youllneverwalkalone arsenal arsenalfc gunners chelsea chelseafc everton evertonfc
  manchester manchesterunited manchestercity manunited manutd mancity tottenham tottenhamhotspur spurs westham
  newcastle newcastleunited sunderland middlesbrough leeds leedsunited astonvilla birmingham birminghamcity wolves
  southampton portsmouth rangers glasgowrangers celtic glasgowceltic hibs hearts aberdeen cardiff cardiffcity swansea
  barcelona realmadrid juventus bayern cowboys steelers yankees lakers eagles redsox packers patriots
  london england scotland wales ireland britain unitedkingdom bristol sheffield nottingham leicester coventry bradford
  blackpool yorkshire cornwall devon essex kent surrey sussex glasgow edinburgh belfast dublin paris america australia
  january february march april may june july august september october november december monday tuesday wednesday
  thursday friday saturday sunday spring summer autumn winter christmas easter halloween birthday holiday holidays
  summertime weekend
  michael matthew daniel joshua andrew anthony christopher david james john joseph robert thomas william richard
  charles charlie george edward harry jack oliver alfie archie freddie jacob samuel benjamin alexander jonathan nicholas
  nathan patrick stephen steven simon martin peter paul mark kevin brian graham gareth kieran callum liam connor jordan
  jason justin brandon tyler austin dylan logan mason ethan lucas louis leon ryan sean shaun scott stuart craig derek
  jessica jennifer ashley amanda michelle melissa nicole stephanie elizabeth victoria samantha rebecca rachel sarah
  hannah emily emma olivia charlotte sophie chloe lauren megan abigail bethany georgia grace lucy molly ellie amelia
  isabella natasha natalie danielle kimberley kimberly kelly karen susan sandra barbara patricia margaret maria marie
  andrea angela anna annie alice claire helen jasmine daisy poppy rosie lily summer maddison madison morgan taylor
  alexandra alexis vanessa veronica gabriel gabriela fernando carlos alejandra sebastian estrella mohammed mohammad
  hassan hussain ahmed ali khan singh patel
  ilove ilovemy mykids kids mylife mybaby mywife myhusband
  mother father mummy daddy family brother sister friends friend forever foreverlove bestfriend bestfriends myfamily
  mychildren children grandma grandad nanny
  freedom liberty peace happy happiness smile smiley laugh lucky magic mystery power energy music musician guitar piano
  dancer dancing singer movie camera travel adventure paradise beach ocean river mountain sunset sunrise garden rose
  fuckyou fuckoff fucker fuckme asshole bitch bastard bullshit shithead dickhead wanker bollocks arsehole sexy hottie
  waymark council countycouncil citycouncil boroughcouncil localauthority government socialwork socialworker
  socialcare childrensservices childrenservices childprotection safeguarding safeguard conference referral register
  caseworker practitioner facilitator coordinator commissioner manager teacher nurse police probation charity
`;

/** @see common-password.ts */
export const commonWords: ReadonlySet<string> = new Set(written.trim().split(/\s+/));
