package org.gongkai.office.publishing;

import java.time.LocalDate;
import java.util.List;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.facts.YearEnd;
import org.gongkai.office.trail.Moment;
import org.springframework.stereotype.Component;

/** 规范性文件 whose validity runs out at the turn of the year: in force on 31 December or not makes a cell of table 2. */
@Component
class DocumentsAtYearEnd implements YearEnd {
    private static final int DAYS = 31;
    private final Documents documents;

    DocumentsAtYearEnd(Documents documents) {
        this.documents = documents;
    }

    @Override
    public List<Open> open(Body body, int year, Moment now) {
        var last = LocalDate.of(year, 12, 31);
        var ending = documents.of(body, now.at()).stream()
                .filter(document -> document.endsOn()
                        .filter(end -> !end.isBefore(last.minusDays(DAYS)) && !end.isAfter(last.plusDays(DAYS)))
                        .isPresent())
                .count();
        return ending == 0
                ? List.of()
                : List.of(
                        new Open("publishing.year-end.expiring", List.of(ending), "documents", false, Duty.PUBLISHING));
    }
}
