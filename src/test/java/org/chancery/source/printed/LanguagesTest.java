package org.chancery.source.printed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "en; The ships that came to the harbour in the night have left, and nobody who was there can say where they are now.",
                "fr; Les navires qui sont arrivés dans le port pendant la nuit sont repartis, et personne ne sait où ils sont.",
                "de; Die Schiffe, die in der Nacht in den Hafen kamen, sind wieder fort, und niemand weiß, wo sie jetzt sind.",
                "es; Los barcos que llegaron al puerto por la noche se han ido, y nadie sabe en qué lugar están ahora.",
                "it; Le navi che sono arrivate nel porto durante la notte sono ripartite, e nessuno sa dove si trovano ora.",
                "pt; Os navios que chegaram ao porto durante a noite já não estão aqui, e ninguém sabe para onde foram.",
                "nl; De schepen die in de nacht naar de haven zijn gekomen, zijn weer weg, en niemand weet waar ze nu zijn.",
                "pl; Statki, które w nocy przyszły do portu, już odpłynęły i nikt nie wie, gdzie są teraz ani co się z nimi stało.",
                "cs; Lodě, které v noci přijely do přístavu, jsou už pryč a nikdo neví, kde jsou teď ani co se s nimi stalo.",
                "sv; Fartygen som kom till hamnen i natt har gått igen, och ingen av oss vet var de är eller vad som har hänt med dem.",
                "fi; Laivat, jotka tulivat yöllä satamaan, ovat lähteneet, eikä kukaan tiedä, missä ne ovat tai mitä niille on tapahtunut, sillä valo ei ole enää palanut ja se on ollut pimeänä.",
                "hu; A hajók, amelyek az éjjel a kikötőbe jöttek, már nincsenek itt, és senki sem tudja, hogy hol vannak most.",
                "ro; Navele care au venit în port în timpul nopții nu mai sunt aici și nimeni nu știe unde se află acum.",
                "tr; Gece limana gelen gemiler gitti ve şimdi nerede olduğu ya da ne için geldiği bilinmiyor, çünkü bu konuda hiç kimse bir şey söylemedi ve her biri ayrı bir yöne gitti.",
                "ru; Корабли, которые ночью пришли в порт, уже ушли, и никто не знает, где они теперь и что с ними стало.",
                "uk; Кораблі, які вночі прийшли до порту, вже пішли, і ніхто не знає, де вони тепер і що з ними сталося.",
                "be; Караблі, якія ўначы прыйшлі ў порт, ужо пайшлі, і ніхто не ведае, дзе яны цяпер і што з імі стала.",
                "bg; Корабите, които през нощта дойдоха в пристанището, вече са си отишли и никой не знае къде са сега.",
                "sr; Бродови који су ноћу дошли у луку већ су отишли и нико не зна где су сада и шта је са њима било.",
                "kk; Түнде портқа келген кемелер кетіп қалды, және олардың қайда екенін ешкім білмейді, бұл туралы бір де адам айтқан жоқ.",
                "ar; السفن التي جاءت إلى الميناء في الليل قد غادرت، ولا أحد يعرف أين هي الآن أو ما حدث لها.",
                "fa; کشتی‌هایی که شب به بندر آمدند رفته‌اند و هیچ کس نمی داند که آن ها در کجا هستند و چه شده است.",
                "ur; رات کو بندرگاہ میں آنے والے جہاز جا چکے ہیں اور کسی کو نہیں معلوم کہ وہ اب کہاں ہیں۔",
                "zh; 夜里来到港口的船已经离开了，没有人知道它们现在在什么地方。",
                "ja; 夜に港に来た船はもう出てしまい、今どこにいるのか誰も知りません。",
                "ko; 밤에 항구에 들어온 배들은 이미 떠났고, 지금 어디에 있는지 아무도 모릅니다.",
                "el; Τα πλοία που ήρθαν τη νύχτα στο λιμάνι έφυγαν και κανείς δεν ξέρει πού είναι τώρα.",
                "he; האוניות שבאו בלילה אל הנמל כבר הפליגו, ואיש אינו יודע היכן הן עכשיו.",
                "hy; Գիշերը նավահանգիստ եկած նավերն արդեն մեկնել են, և ոչ ոք չգիտի, թե որտեղ են դրանք։",
                "ka; ღამით ნავსადგურში მოსული გემები უკვე წავიდა და არავინ იცის, სად არიან ახლა.",
                "hi; रात को बंदरगाह में आए जहाज़ जा चुके हैं और किसी को नहीं पता कि वे अब कहाँ हैं।",
                "th; เรือที่มาถึงท่าเรือในตอนกลางคืนได้ออกไปแล้ว และไม่มีใครรู้ว่าตอนนี้อยู่ที่ไหน"
            })
    void aSentenceIsEnough(String language, String text) {
        assertThat(Languages.of(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @CsvSource({
        "da, Skibene der kom til havnen i nat er ikke længere her og ingen af os ved hvor de er blevet af efter at lyset gik ud uden at nogen så det.",
        "no, Skipene som kom til havnen i natt er ikke lenger her og ingen av oss vet hvor de er blitt av etter at lyset gikk ut uten at noen så det."
    })
    void danishAndNorwegianAreToldByTheWordsThatDiffer(String language, String text) {
        assertThat(Languages.of(text.repeat(3))).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Els vaixells que van arribar al port durant la nit ja no hi són, i ningú no sap on són ara ni què els ha passat.",
                "Die skepe wat in die nag na die hawe gekom het, is nou weg, en niemand weet waar hulle is nie.",
                "Brodovi koji su noću došli u luku već su otišli i niko ne zna gde su sada i šta je sa njima bilo.",
                "Бродовите кои ноќта дојдоа во пристаништето веќе заминаа и никој не знае каде се сега.",
                "Түндө портко келген кемелер кетип калды жана алардын кайда экенин эч ким билбейт.",
                "Meli zilizokuja bandarini usiku zimeondoka na hakuna mtu anayejua ziko wapi kwa sasa.",
                "די שיפֿן װאָס זײַנען געקומען אין פּאָרט בײַ נאַכט זײַנען שױן אַװעק.",
                "1946 – 1947",
                ""
            })
    void whatIsNotClaimedIsNotGuessed(String text) {
        assertThat(Languages.of(text)).isEqualTo("und");
    }
}
