package org.gongkai.office.publishing.screening;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.office.files.KeptFile;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.trail.Moment;
import org.gongkai.screening.Screener;
import org.gongkai.screening.Severity;
import org.gongkai.screening.files.Passage;
import org.gongkai.screening.files.Passages;
import org.gongkai.screening.files.UnreadableFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** 附件筛查: a file never changes, so what rules find in it is kept, without the texts, and found once. */
@Component
class ScreenedFiles {
    private final JdbcClient jdbc;
    private final KeptFiles files;
    private final Marks marks;

    ScreenedFiles(JdbcClient jdbc, KeptFiles files, Marks marks) {
        this.jdbc = jdbc;
        this.files = files;
        this.marks = marks;
    }

    /**
     * What is found in a file; what no program can read is a finding that asks for a human look.
     *
     * @param rules names the rules, so that newer ones look again
     */
    List<Found> of(KeptFile file, Screener screener, String rules, Moment when) {
        var known = jdbc.sql("select count(*) from publishing_file_screening where file_id = ? and rules = ?")
                        .params(file.id(), rules)
                        .query(Integer.class)
                        .single()
                > 0;
        if (!known) {
            keep(file.id(), rules, find(file, screener), when);
        }
        return kept(file, rules);
    }

    private List<Found> find(KeptFile file, Screener screener) {
        var found = new ArrayList<Found>();
        try {
            var read = Passages.of(file.name(), files.content(file));
            read.passages().forEach(passage -> found.addAll(find(file.id(), passage, screener)));
            read.unread().forEach(part -> found.add(marks.unread(file.id(), part.place(), part.sentence())));
        } catch (UnreadableFile refused) {
            found.add(marks.unread(file.id(), "", Objects.requireNonNullElse(refused.getMessage(), refused.code())));
        }
        return found;
    }

    /** A table cell by cell, with what its columns are as a whole; everything else as running text. */
    private List<Found> find(UUID file, Passage passage, Screener screener) {
        if (passage.grid().isEmpty()) {
            return screener.screen(passage.text()).stream()
                    .map(finding -> marks.of(Place.in(file, passage.place()), finding))
                    .toList();
        }
        return screener.screenTable(passage.grid().get().rows()).cells().stream()
                .map(cell -> marks.of(Place.in(file, passage.placeOf(cell.row(), cell.column())), cell.finding()))
                .toList();
    }

    private void keep(UUID file, String rules, List<Found> found, Moment when) {
        var first = jdbc.sql("insert into publishing_file_screening (file_id, rules, at) values (?, ?, ?)"
                        + " on conflict do nothing")
                .params(file, rules, Timestamp.from(when.at()))
                .update();
        var number = 0;
        for (var one : first == 1 ? found : List.<Found>of()) {
            jdbc.sql("insert into publishing_file_finding (file_id, rules, number, place, kind, shown, fingerprint,"
                            + " personal, severity, why, remedy) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            file,
                            rules,
                            ++number,
                            one.place().words(),
                            one.kind(),
                            one.shown(),
                            one.fingerprint(),
                            one.personal(),
                            one.severity().name(),
                            one.why(),
                            one.remedy())
                    .update();
        }
    }

    private List<Found> kept(KeptFile file, String rules) {
        return jdbc.sql("select * from publishing_file_finding where file_id = ? and rules = ? order by number")
                .params(file.id(), rules)
                .query((row, n) -> new Found(
                        0,
                        Place.in(file.id(), (file.name() + " " + row.getString("place")).strip()),
                        row.getString("kind"),
                        row.getString("shown"),
                        row.getString("fingerprint"),
                        row.getBoolean("personal"),
                        Severity.valueOf(row.getString("severity")),
                        row.getString("why"),
                        row.getString("remedy"),
                        Optional.empty()))
                .list();
    }
}
