/**
 * Words that common passwords are made of, accent-free and without their digits: favourites of Vietnamese users and
 * offices first, then the most frequent of published leaks (after the list of zxcvbn, MIT licence).
 */
export const commonPasswordWords: ReadonlySet<string> = new Set(
  `
anhyeuem emyeuanh yeuem yeuanh yeuemnhieu anhnhoem emnhoanh tinhyeu maiyeu maimai mainho conyeu meyeu
boyeu bome giadinh hanhphuc mayman phatloc phattai xinchao chaoban khongbiet khongcomatkhau khongco
matkhau matkhaumoi matkhaucu doimatkhau nhomatkhau mk mkhau taikhoan dangnhap dangky nguoidung
nguoiquantri quantri quantrivien hethong maychu maytinh phanmem admin administrator root guest user test
demo changeme default secret welcome vietnam hanoi saigon tphcm hochiminh danang haiphong hue nghean
thanhhoa cantho thudo thanhpho bacho bachho congsan dangcongsan dangcongsanvietnam dcsvn dang dangvien
dangbo danguy dangphi chibo chiuy bithu phobithu lanhdao canbo congchuc vienchuc vanphong vanthu thuky
thanhuy thanhdoan congdoan doanvien doan khoi sokhoi coquan khoicoquan danguykhoi dangbokhoi tochuc
tuyengiao danvan noichinh kiemtra hoctap nghiquyet daihoi cachmang doclap tudo docap dienbienphu truongsa
hoangsa thangloi bongda vodich manutd realmadrid barca vnpt viettel vinaphone mobifone vietcombank
vietinbank agribank techcombank zalo facebook google gmail yahoo hotmail zing garena fpt vingroup vinhomes
nguyen nguyenvan nguyenthi tran tranvan tranthi levan lethi pham phamvan phamthi hoang hoangvan huynh phan
vu vuvan vo dangvan bui buivan do dovan ho ngo ngovan duong ly le dinh truong anh tuan hung minh thanh hoa
linh huong lan mai thao trang hang nga dung long nam son duc cuong hieu quang hai phuong ngoc thu thuy
tung khanh bao huy khoa phuc tai loc phat yen nhung hien hanh tam nhan tin dat kien trung viet thinh thang
quan quy tien tuyet van vy my ha thi xuan dong bac trong
password dragon baseball football monkey letmein shadow master michael mustang superman jordan jennifer
trustno hunter harley buster andrew batman soccer tigger charlie robert sunshine thomas iloveyou ranger
daniel hockey george computer michelle jessica starwars pepper freedom princess joshua maggie ginger
amanda ashley love cheese nicole summer matthew chelsea dallas biteme matrix william yankees taylor
corvette austin access martin heather thunder merlin diamond hello anthony hammer silver justin patrick
richard bailey internet samantha golfer scooter orange cookie maverick jackson sparky phoenix mickey
bigdog snoopy guitar whatever chicken morgan andrea camaro mercedes peanut ferrari falcon cowboy samsung
steelers smokey joseph dakota melissa arsenal boomer eagles tigers marina nascar gateway yellow porsche
spider diablo hannah bulldog junior london purple compaq lakers iceman hardcore cowboys money banana
boston brandon tennis johnny miller coffee scooby edward nikita yamaha mother barney brandy chester oliver
charles player forever steven rangers midnight chicago bigdaddy redsox victoria angel badboy please fender
chris jasper james slayer rabbit natasha rachel marine wizard marlboro raiders prince casper fishing
flower crystal jasmine iwantu adidas winter winner enter angela mike golden lauren cocacola winston
madison angels panther shannon sophie johnson david toyota tiger murphy canada danielle jonathan muffin
liverpoo cooper apples dennis jackie black john sandra pokemon slipknot carlos scorpion nathan startrek
rainbow razz newyork redskins gemini cameron florida liverpool turtle nicholas wilson sierra viking booger
doctor rocket victor dolphins captain bandit jaguar packers pookie peaches dolphin helpme blue tucker
theman maxwell tiffany jeremy debbie albert lovers maddog alex monica united giants nirvana metallic
hotdog rosebud mountain benjamin warrior stupid elephant success bond bonnie alexis lucky jason scorpio
samson azerty rush driver freddy willie calvin sydney gators dexter bubba creative voodoo golf happy
arthur trouble america nissan gunner stella rebecca garfield gordon jessie parker jack apollo eminem
december legend airborne bear beavis august apple brooklyn godzilla skippy buddy kitten magic shelby
beaver phantom fred nothing williams xavier braves darkness blink travis copper platinum tomcat girls
bigboy green power animal police online voyager lifehack fish sniper trinity walter blazer heaven lover
snowball loveme bubbles cricket marvin willow donkey topgun nintendo family saturn november destiny
gabriel pakistan pumpkin digital sergey redwings explorer chance private runner therock guinness lasvegas
beatles fire cassie christin celtic andrey broncos babygirl nelson donald eclipse scott fluffy louise
cartman michigan carolina testing little samuel alexande steve birdie pantera cherry gibson sharon vampire
peter mexico buffalo genius montana beer minecraft maximus flyers school lovely stalker metallica doggie
carter kristina kimberly spencer snickers barbara speedy sabrina carmen marcus bronco friends paradise
yankee horses magnum dreams cool caroline lacrosse goober enigma member scotty bollocks sammy surfer brian
poohbear genesis star dave baby racing friend hawaii eagle viper october vanessa billy einstein stanley
walker paul drowssap courtney simple stephen badger alaska action denise jake bill jester drummer spitfire
patricia forest maryjane champion diesel svetlana rock friday kevin gregory pamela mark frank hotrod chevy
anderson westside douglas security tester shorty thumper hitman mozart general reddog music alexander
melanie lizard ruslan vincent scarface teresa sweet marshall olivia buddha veronica frankie spirit
stargate antonio naruto mercury natalie liberty semperfi suzuki king popcorn spooky marley system brittany
scotland kelly claudia free kitty cherokee vikings simpsons rascal leslie jimmy hummer loveyou patches
allison rocky adrian russia jupiter penguin passion howard honda vladimir andre franklin sandman homer
passport raider infinity bulldogs fantasy horney domino budlight disney norman ironman softball francis
bishop brutus jeffrey redrum ford bigred brooke jesus karina marines digger ireland kawasaki cougar
fireman oksana college russell alicia houston monday bradley sarah justice super wildcats tinker logitech
duncan dancer swordfis avalon everton reggie alexandr motorola timothy molly patriots madonna claire
eugene ducati colorado connor indian kermit juventus galore house smooth freeuser warcraft simpson boogie
titanic wolverin elizabet arizona valentin georgia saints accord baxter matt denver mitchell yfnfif smith
stinky zachary roland brenda spiderma naughty chopper extreme skyline water virginia zombie pearljam
froggy awesome vision pirate alyssa dreamer bullet predator empire wolf kirill people panthers elvis
skipper nemesis peekaboo simon rolltide alison american cardinal arnold daddy psycho danger mookie
chevelle goblue hobbes vegeta tommy picard burton bobby windows loverboy victory serega turkey tweety
galina hiphop rooster berlin taurus polina electric ronald avatar mine maksim raptor alpha hendrix newport
kenneth brazil hard eric madmax england france britney sublime darkside bigman wolfpack classic hercules
lawrence lincoln ronaldo spiderman blizzard cheyenne cjkysirj wombat raymond brother kristen pandora
holiday simone wildcat devils kramer horse alabama caesar basketball sterling carrie pickle shaggy catch
leather chronic flowers robbie perfect gracie airplane kodiak amber billybob sunset katana crazy maria
chocolat good snowman anna stingray candy firebird wolves zeppelin detroit garcia pontiac gundam panzer
fisher pretty time outlaw connie business trevor honey redhead tarheels greenday nastya hardon engineer
savage hellfire serenity cobra service dude michele sasha fireball lickme miranda darkstar flash remember
white harvey oscar strike beauty freddie pavilion bobafett adam bigmac bowling jeff duke clinton future
jenny jones wallace harrison natali pyramid rulez dodgers apache swimming morris whynot teens trooper
defender girl precious packard weasel popeye cancer icecream raven stewart swordfish tanner presario sandy
viktor rockstar blonde manager cheryl norton control wutang spike julian atlanta airforce thailand casino
looking lennon mouse paris hacker bluebird hawkeye theone catfish elaine sailor lisa goldfish dustin light
tattoo design pervert barbie maxima roscoe machine herman wrangler rocks tornado cadillac bubble jerry
pegasus madman longhorn philip laura target orlando eatme stefan microsoft dilbert katie christia baller
winnie cannon xfiles street seattle amateur prelude corona freaky malibu beach atlantis integra iloveu
regina lonewolf dragons unicorn software bobcat stealth kristin stacey peewee openup tony student srinivas
angelina newton leonardo young valentina shotgun trigger enjoy athena veronika bruins coyote babydoll
joker country dollar lestat hottie random potter smiley sweety snake chipper woody samurai devildog gizmo
video valerie maddie powers mistress flipper express elena moose cessna piglet goldie polaris teacher
montreal cookies father wolfgang scully fatboy ladies wicked daisy balls tickle bunny castle foobar
transam single pepsi oicu basketba ryan toshiba hotstuff jasmin sunday gambit ronnie impala texas birthday
stephani hooker lancer shamrock stinger savannah kathleen roberto benson deftones squirt siemens nick
blaster goldberg trucker alfred subaru renegade shelly ibanez manson swinger reaper blondie casey cristina
hamilton mylove minnie lindsay harry galaxy farmer gloria blah dudley special enterpri travel babylon
indiana skeeter sugar ficken great smoke bigone sweetpea curtis freeman marino escort smitty bigfoot
joanne babes check larisa trumpet spartan valera tristan sister stormy mister hamlet aardvark marathon
andreas paladin cavalier manchester skater seven napoleon indigo hornet rusty buckeyes indians rose karate
wonder hesoyam julie pierre jerome toronto holland diamonds aurora chiefs buckeye sweetie highland charger
redman elizabeth chandler brandi passwor maiden griffin drpepper campbell monika leonard brown storm
autumn bernie garden linda pencil millie sherlock timber thuglife insane pizza jungle mariah aragorn
hamster audrey triumph techno sidney pioneer catdog sophia none morpheus pascal sampson island hobbit
consumer aaron justme stones marion chrissy tyler marie spartak goforit burger pitbull kelsey nadine karen
italia barcelona harold hunting kaiser artist colors martha german sammie kissme virgin nicolas overlord
mario isabella pebbles sundance emerald doggy callie isabelle racecar irina germany element zipper alpine
basket holly goddess poison shirley change wesley sakura eddie huskers christy marcel danny ultimate dirty
blackie inside nicola nikki rommel caserta
`
    .trim()
    .split(/\s+/),
);
