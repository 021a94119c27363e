//! Names that are everyday words as well.

/// Whether a name, in small letters without accents and with y for ij, is an everyday word as well: in
/// small letters it is that.
pub(super) fn is_ordinary(plain: &str) -> bool {
    ORDINARY.split_whitespace().any(|word| word == plain)
}

/// Such names, by which people are called alone: trades, places, plants and animals, things, qualities, and the
/// words with which sentences are made. Whatever stands both among the names of Dutch people and, in small
/// letters, in a dictionary of Dutch belongs here, unless it is hardly ever anything but a name.
const ORDINARY: &str = "
aad aal aan aap aarde aarden aardig abt acht achter ad adelaar admiraal af akker al alle allen als
altaar altyd amber amen an angst anjer anker apotheker appel april arbeid arend arm arme art arts as
aster augustus avond azyn baan baard baars baas bakker bal balk bank barbier baron bas bed beek
beeld beemd been beer begin beitel beker bel ben bent berg bergen berk best beste beter beuk beurs
beurt bever bier biet bill binnen bisschop bitter blad blauw bleek bles blik bliksem blind bloed
bloei bloeien bloem bloesem blok blom bly bo bob bochel bocht bode boeg boek boer boerin boers bok
bom bont bonte boog boom boomgaard boon boor boord boot bord borst bos bot boter bouw bouwen boven
boy braaf braam brak brand bras breed breek breken brem breng brengen brief bril brink broeders
broek broer brons brood brouwer brug bruid bruin bruine bui buik buis buiten bult bun burcht buren
burgemeester burger bus buur buxus by byl cent daad daal daalder daar dag dagen dahlia dak dal dam
dan dank dans danser dapper das dat dauw de december deen dek dekker del den denken derde deugd deur
deze diaken diamant dicht dichter die dief dien diep dik dinsdag dit do dobbel dochter doe doek doen
dokter dol dolfyn dom dominee dommer donder donderdag donk donker dood door doorn doorns doos dop
dorp draad draag draai draaien draak dragen drager drie drink drinken droef dromen droog droom druif
drukker dubbel duif duiker duim duin duit duivel dukaat dun durf duur duw duwen dwars dyk eb edel
edelman eef eek een eend eens eer eerlyk eerste eet egel ei eieren eigen eik eiland eind einde
ekster elf elk elke elleboog els elzen en engel engels enkel er ere erf ernst erven erwt es esdoorn
eten ever evers ezel faam fazant februari fee feest fel ferme fier fiere fles fleur flink flip floor
fluit fluiter fok frank frans fris fut fyn ga gaaf gaan gaard gang gans garnaal gast gasten geef
geel geer geest geit geld geloof geluk genade generaal genoeg gerst gesp getrouw geus gevaar geven
gezond gier gild gist glas glazenmaker glim gloed glorie god goed gort goud gouden gouw graaf graan
grace gracht graf gram gras gratie graver gravin greep grens grim grip groef groei groeien groen
groenen grond groot grote gryp grys guit gul gulden gunst gust guy haag haai haak haal haan haar
haas had hagen hak halen half hals ham hamer hand handelaar hard haring harp hart haven haver havik
hazelaar heb hebben hecht heeft heel heen heer heers heet hei heide heiden heil heilig heilige hein
held helm hemd hemel hen hengst herberg herder herfst hert hertog het heup heuvel hiel hier hoe hoed
hoef hoeft hoek hoes hoeve hoeven hof hol hommel hond honing hoofd hoog hoogte hooi hoop hoor hoorn
hop hope horen horst houd houden hout houten huid huis hulp huls hulst hut huur hyacint ieder iemand
iep iets in inkt iris is jaap jaar jacht jade jager jan januari jas jasmyn jet job jong jonge jongen
jonker joost joy juli juni jut kaak kaal kaart kaas kabeljauw kade kale kalf kalk kam kameel kamer
kamp kamper kan kanaal kanon kans kant kanter kap kapel kapitein kar karper kas kast kat kater kauw
keel keer keet keizer kelder ken kennen keren kerk kerkhof kern kers kerst ketel ketting keuken keur
keuze kever kick kiek kiel kiem kikker kim kin kind kinderen kip kist klaar klamp klank klap
klaproos klaver kleed kleermaker klei klein klem klep klerk klim klimop klink klok klomp klooster
kluit kluizenaar knaap knal knecht knevel knie knik knikker knip knoop knop knopen koe koekoek koel
koen koers koets kof kok koker kolen kolk kom komen kon koning koningin konings konyn kool koop
koopman koper koppel koraal koren korf korst kort korte kosten koster kot kou koud kous kraag kraai
kraan krab krabbe kracht kramer kramp krant kras kreeft kreek krekel kring kris kristal kroes krokus
krom kroon kruid kruidenier kruik kruis kruk krul kryg kryger kuif kuil kuip kuiper kuit kunnen
kunst kurk kus kust kuur kwaad kwak kwart kwartel kwast kwik kyk kyken la laag laan laar laars laat
laatste lach lade lage laken lam lamp land landen lang lange lans lap last lat laten laurier
lavendel lee leed leef leeg leek leem leen leer leeuw leeuwen lef leger lei lek lelie lemmer lent
lente lepel lepelaar leraar lest letter leuk leus leven lever licht lied lief liefde lien lier lies
lieve lieveling lig liggen lik linde linden link links linnen lint linze lip list loef loep lof lok
lokker lonen lont lood loof look loon loop loos lopen lork los lot louw lucht luik luis luit luna
lust luster lyn lyst lyster maag maak maal maan maand maandag maar maart maas maat macht madelief
mag mager mais mak maken makker mal malen man mand mangel mantel mare mark markt mars massa mast mat
maten mats max meer mees meester meeuw mei meier meisje melk meloen men mens mensen merel merk merkt
merrie mes mest met meter metselaar middag midden mie mier mies min minder minne mis mist mocht mode
moed moeder moedig moer moeras moest moet moeten mogen mol molen molenaar mollen mom mond monnik
mooi mooie moois moor moord moos moot morgen mortier mos mossel mosterd mot mout mug muil muilezel
muis mul mulder munt mus muts muur muziek my mylo na naaister naald naam nacht nagel nap narcis nat
nauw neef neel neem neer negen nek nemen nest net neus neven nicht niemand niet niets nieuw nieuwe
nog non nonnen nood nooit noor noord noorden noot nop nova november nu nul oester oever of oker
oktober olie olifant olm olyf om onder onrust oog ooievaar ook oom oor oord oorlog oost oosten op
opper oprecht oranje orgel os otter oud oude ouderling ouders ouwel over paal paap paard paars pacht
pad pal paling palm pan parel park pas passen pastoor pastoors pater patrys paus pauw pee peer pek
pel pelgrim pelikaan pelser pen penning peper per pers pet piek piel pier piet pik pim pin pink pip
pit plaat plaats plank plant plas plat plein ploeg plof plomp plug pluim pluk poel poes pol polder
pomp pompoen pons poort poorter poot pop post pot praat prak prei prent priester prik prins prinsen
prinses proef proeven profeet pronk proost prop prove pruik pruim prut prys puck puk puls punt put
pyl pyler pyn pyp pyper raad raaf raam raap raar rad ram rand rang rank rap ras rasp rat raven recht
rechter rechts ree reep regen reiger rein reis rek rem rente reus rib ridder ridderslag riem riet
rik ring rit rits rivier rob robyn rode roede roek roem roer roes roest rog rogge rok rol rond rood
rook room roos ros rose rot rots roze rozemaryn rug ruik ruiken ruim ruis ruit ruiter rune rups rus
rust ryd ryden ryk ryke ryp rys ryst saffier salie sam sap satan schaaf schaap schaar schaduw schaft
schakelaar schans schat scheef scheer schel schelp schenk schenkel schep schepel schepen schepers
schepper scherm scherp schil schild schilder schildpad schim schip schipper schoen schol schone
schoof schoon schoor schop schors schot schouder schout schouten schouw schram schrik schryver schub
schuil schuit schut schutter schuur sein sep september sien sik sil simpel sint sla slaaf slaan
slaap slag slager slagmolen slak slang slapen slecht slee sleutel slim slinger sloot slot sluier
sluis sluiter smaal smal smaragd smet smid smit snaar sneeuw snel snip snoek snoer snor snyd snyden
snyder sok sol soldaat soms soos spa spaan span spar specht speel speelman speer spek spel speler
sperwer spiegel spier spies spin spinazie spinner spit spits splinter spoel spoor spreeuw spriet
spring springen sprong sprookje spruit spyker sta staal staan staat stad staf stal stam stand stap
stas steeg steek steen stek stel stelt stem ster sterf sterk sterre sterren sterven steun stichter
stiel stier stip stoel stof stoffel stok stolp stomp stook stoop stoot storm stout stoute straal
straat stralen strand streek streng strik stro stronk stroom stroop struik stryd stuiver stuk stut
styf stygbeugel suiker sus taal taart tafel tak tal tand tang tante tap tarwe tas te teen tegel
tegen teil tel teller tempel ten tent teugel teun tien timmer timmerman tin tink tip titel to toch
tocht toe toen toeval tol ton tong toog toom toon top tor toren tos tot touw traag traan trap tred
trees trek trekken trom trommel trommelaar troost tros trots trouw trui tuin tulp turf tuur twaalf
twee tweede twist tyd tyger tym ui uil uit uur vaak vaal vaandel vaandrig vaar vaart vaas vader val
valk valken vallei vallen vals van varen varken vat veel veen veer vel veld velde velden velt ven
venster ver verf verhaal verlies verliezen vers verver vest vet veulen vier vierdag vind vinden
vinger vink viool vis visser vissers vlag vlam vlas vlees vlek vleugel vleugels vlieg vliegen
vlieger vliet vlinder vloed vloer vlok vloot vlot vlucht vlug vlyt vlytig voel voelen voer voet
vogel vol volk vonk voor voorde voorn voort voren vork vorst vos vraag vrede vreemd vrees vreugde
vriend vriendelyk vrienden vries vroeg vroege vrolyk vrome vroom vrouw vrucht vry vrydag vryer
vryheid vuist vuur vyf vyg vyver waag waak waal waar waard waarde waarheid waarom waas wacht wachter
wagen wagenmaker wak waken wal walm wals walvis wand wang wanneer want wapen ware warm warmte was
wasem wat water week weer weerd wees weg wei weide weiland weinig wel welkom wend wende wenden wens
wensen werd werf werk werker wesp west westen weten wever wezel wie wiek wiel wier wig wil wild
wilde wilg will willen wimpel win wind winkel winnen winst winter winters wis wit witte woensdag
woerd wol wolf wolk wond woning woord word worden worm worst wortel woud wout wouw wrak wrok wyk wyn
wys wyze ys yver yverig yzer zaad zaag zaal zaan zacht zadel zak zal zalm zand zang zanger zaterdag
zee zeef zeehond zeeman zeep zef zege zegel zegen zeil zeis zeker zelf zes zetel zeug zeven zicht
zie ziek ziel zien ziener zier zilver zilveren zin zink zit zitten zoek zoeken zoen zoet zoete
zolder zomer zon zondag zonder zool zoom zoon zorg zou zout zucht zuid zuiden zuil zuiver zulk
zullen zus zuster zuur zwaan zwaar zwaard zwager zwak zwaluw zwart zwarte zweep zweet zwem zwemmen
zwerver zwyn zyde zyn
";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_are_called_after_is_ordinary_and_what_is_only_a_name_is_not() {
        for word in [
            "hoop", "water", "steen", "veld", "vry", "tyd", "stem", "oud", "trouw", "wil", "bakker",
        ] {
            assert!(is_ordinary(word), "{word}");
        }
        for name in ["anna", "bram", "cem", "daan", "jansen", "peter", "zoe", ""] {
            assert!(!is_ordinary(name), "{name}");
        }
    }

    #[test]
    fn each_word_stands_there_once_and_in_order() {
        let words: Vec<&str> = ORDINARY.split_whitespace().collect();
        assert!(words.windows(2).all(|pair| pair[0] < pair[1]));
    }
}
