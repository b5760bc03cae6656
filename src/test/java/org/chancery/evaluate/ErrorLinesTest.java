package org.chancery.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chancery.evaluate.GoldFiles.evaluate;
import static org.chancery.evaluate.GoldFiles.read;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorLinesTest {
    @TempDir
    private Path folder;

    @Test
    void everyMistakeIsALineWithItsWordsAndReason() throws Exception {
        List<String> lines = ErrorLines.of(evaluate(read(
                folder,
                "{'id':'1','language':'en','corpus':'ours','text':'France and Poland met; the Kaiserreich did not.',"
                        + "'topics':['climate'],'mentions':["
                        + "{'facet':'country','concept':'BY','kind':'name','start':11,'end':17},"
                        + "{'facet':'country','concept':'DE','kind':'alias','start':27,'end':38}]}",
                "{'id':'2','language':'en','text':'New START','topics':[],'mentions':[]}")));
        String head = ",'paragraph':'1','language':'en','corpus':'ours',";
        assertThat(lines.stream().map(line -> line.replace('"', '\'').replace("\\'", "\"")))
                .containsExactly(
                        "{'error':'wrong concept','facet':'country'" + head
                                + "'concept':'BY','kind':'name','start':11,'end':17,'before':'France and ','words':'Poland',"
                                + "'after':' met; the Kaiserreich did not.','instead':{'concept':'PL','kind':'name',"
                                + "'rule':'label \"Poland\"','start':11,'end':17,'before':'France and ','words':'Poland',"
                                + "'after':' met; the Kaiserreich did not.'}}",
                        "{'error':'missed','facet':'country'" + head
                                + "'concept':'DE','kind':'alias','start':27,'end':38,'before':'France and Poland met; the ',"
                                + "'words':'Kaiserreich','after':' did not.'}",
                        "{'error':'false','facet':'country'" + head
                                + "'concept':'FR','kind':'name','rule':'label \"France\"','start':0,'end':6,'before':'',"
                                + "'words':'France','after':' and Poland met; the Kaiserreich did not'}",
                        "{'error':'missed','facet':'topic'" + head
                                + "'concept':'climate','text':'France and Poland met; the Kaiserreich did not.'}",
                        "{'error':'false','facet':'topic','paragraph':'2','language':'en','concept':'arms-control',"
                                + "'kind':'implied','rule':'implied by treaty/new-start','start':0,'end':9,'before':'',"
                                + "'words':'New START','after':''}");
    }

    @Test
    void whatStandsAroundIsNeverCutInACharacter() throws Exception {
        List<String> lines = ErrorLines.of(evaluate(read(
                folder,
                "{'id':'1','language':'en','topics':[],'text':'" + "x\ud83d\ude00".repeat(20) + " the Kaiserreich "
                        + "x\ud83d\ude00".repeat(20) + "','mentions':["
                        + "{'facet':'country','concept':'DE','kind':'alias','start':65,'end':76}]}")));
        assertThat(lines).singleElement().asString().contains("\"words\":\"Kaiserreich\"");
        String line = lines.getFirst();
        for (int i = 0; i < line.length(); i++) {
            if (Character.isSurrogate(line.charAt(i))) {
                assertThat(Character.isSurrogatePair(line.charAt(i), line.charAt(i + 1)))
                        .isTrue();
                i++;
            }
        }
    }
}
