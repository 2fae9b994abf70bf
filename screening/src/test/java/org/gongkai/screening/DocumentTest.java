package org.gongkai.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The table of kinds in docs/screening.md is made from the lists; {@code -Dgongkai.update=true} writes it anew. */
class DocumentTest {
    private static final Path DOCUMENT = Path.of("../docs/screening.md");
    private static final String BEGIN = "<!-- kinds -->\n";
    private static final String END = "<!-- end of kinds -->\n";

    @Test
    void the_kinds_are_those_of_the_lists() throws Exception {
        var document = Files.readString(DOCUMENT);
        int begin = document.indexOf(BEGIN) + BEGIN.length();
        int end = document.indexOf(END);
        var due = document.substring(0, begin) + kinds() + document.substring(end);
        if (Boolean.getBoolean("gongkai.update")) {
            Files.writeString(DOCUMENT, due);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(due);
    }

    private static String kinds() {
        var table = new StringBuilder("| kind | name | personal | mask | remedy |\n| --- | --- | --- | --- | --- |\n");
        for (var kind : Kinds.all()) {
            table.append("| `%s` | %s | %s | %s | %s |\n"
                    .formatted(
                            kind,
                            Kinds.title(kind),
                            Kinds.isMaskable(kind) ? "yes" : "",
                            Kinds.isMaskable(kind) ? Mask.value(kind, sample(kind)) : "",
                            Kinds.remedy(kind)));
        }
        return table.toString();
    }

    private static String sample(String kind) {
        return switch (kind) {
            case "id_card" -> "11010519491231002X";
            case "name" -> "赵小禾";
            case "email" -> "zhaoxiaohe@163.com";
            case "address" -> "阳光小区3号楼2单元501室";
            case "birth_date" -> "1990年3月7日";
            case "plate" -> "皖A·12B45";
            case "health" -> "尿毒症";
            case "passport" -> "E12345678";
            case "bank_card" -> "6228480402564890018";
            default -> "13955123478";
        };
    }
}
