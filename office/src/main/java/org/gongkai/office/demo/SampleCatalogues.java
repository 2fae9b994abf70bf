package org.gongkai.office.demo;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.ResourceBundle;
import org.gongkai.office.OfficeDay;
import org.gongkai.office.Sheet;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.catalogue.Column;
import org.gongkai.office.catalogue.Guides;
import org.gongkai.office.catalogue.standards.StandardCatalogues;
import org.gongkai.office.catalogue.standards.StandardField;
import org.gongkai.office.trail.Moment;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Two invented standard catalogues of the district, what answers to them in the office, and the office's guide. */
@Component
@Profile("demo")
class SampleCatalogues {
    private static final LocalDate IMPORTED = LocalDate.of(2021, 3, 9);
    private static final int MORNING = 9;

    private final StandardCatalogues standards;
    private final Catalogue catalogue;
    private final Guides guides;
    private final ResourceBundle words = ResourceBundle.getBundle("demo.words");

    SampleCatalogues(StandardCatalogues standards, Catalogue catalogue, Guides guides) {
        this.standards = standards;
        this.catalogue = catalogue;
        this.guides = guides;
    }

    /** The district's catalogues, taken in by its supervisor and answered by the clerk of an office below. */
    void fill(Body district, Person supervisor, Body office, Person clerk) {
        for (var field : List.of("relief", "elderly-care")) {
            var name = "standards-" + field + ".json";
            var file = StandardCatalogues.read(Sheet.bytes("demo/" + name));
            var id = standards.preview(supervisor, district, StandardField.withId(field), name, file, at(IMPORTED));
            standards.take(supervisor, district, id, at(IMPORTED));
            assign(office, clerk, field, id);
        }
    }

    void guide(Body office, Person clerk, Person approver) {
        guides.write(clerk, office, words.getString("guide"), at(IMPORTED));
        guides.of(office, IMPORTED)
                .waiting()
                .ifPresent(text -> guides.publish(approver, office, text.id(), at(IMPORTED.plusDays(1))));
    }

    private void assign(Body office, Person clerk, String field, long batch) {
        var columns = catalogue.of(office);
        var choices = new HashMap<Long, Long>();
        var rows = Sheet.rows("demo/assignments").stream()
                .filter(row -> row.get(0).equals(field))
                .toList();
        for (var row : standards.covered(standards.visible(office, batch), office, at(IMPORTED))) {
            rows.stream()
                    .filter(answer -> answer.get(1).equals(row.row().level1())
                            && answer.get(2).equals(row.row().level2()))
                    .forEach(answer -> choices.put(row.id(), column(columns, answer.get(3))));
        }
        standards.assign(clerk, office, batch, choices, 0, at(IMPORTED));
    }

    private static long column(List<Column> columns, String code) {
        return columns.stream()
                .filter(column -> column.code().equals(code))
                .findAny()
                .orElseThrow()
                .id();
    }

    private static Moment at(LocalDate date) {
        return new Moment(date, date.atTime(MORNING, 0).atZone(OfficeDay.ZONE).toInstant());
    }
}
