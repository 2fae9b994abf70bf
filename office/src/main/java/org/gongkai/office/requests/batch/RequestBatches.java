package org.gongkai.office.requests.batch;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.codec.digest.DigestUtils;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.FileType;
import org.gongkai.office.files.Fingerprints;
import org.gongkai.office.files.SheetRows;
import org.gongkai.office.requests.Act;
import org.gongkai.office.requests.Particulars;
import org.gongkai.office.requests.RequestCase;
import org.gongkai.office.requests.Requests;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes requests in from sheets: all rows of a sheet or none, and no sheet twice. */
@Component
class RequestBatches {
    /** Rows of one sheet. */
    static final int MOST_ROWS = 2000;

    private static final String BATCH = "select b.id, b.file_name, b.imported_at, p.name importer,"
            + " (select count(*) from requests_batch_row r where r.batch_id = b.id) size"
            + " from requests_batch b join bodies_person p on p.id = b.imported_by where b.body_id = ? ";

    private final JdbcClient jdbc;
    private final Requests requests;
    private final Fingerprints marks;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final MessageSource words;

    RequestBatches(
            JdbcClient jdbc,
            Requests requests,
            Fingerprints marks,
            Trail trail,
            TransactionTemplate transaction,
            MessageSource words) {
        this.jdbc = jdbc;
        this.requests = requests;
        this.marks = marks;
        this.trail = trail;
        this.transaction = transaction;
        this.words = words;
    }

    /**
     * A sheet as read.
     *
     * @param ignored heads of columns that are not taken in
     */
    record Read(List<String> ignored, List<ImportRow> rows, List<ImportProblem> problems) {}

    /**
     * Looks at every row; nothing is kept.
     *
     * @throws Refusal where it is no such sheet, or was taken in before
     */
    Read read(Body body, String fileName, FileType type, byte[] content, Moment now) {
        requireNew(body, content);
        var sheet = new ArrayList<SheetRows.Numbered>();
        SheetRows.each(fileName, type, content, row -> {
            if (sheet.size() > MOST_ROWS) {
                throw new Refusal(Refusal.Kind.INVALID, "import-rows", MOST_ROWS);
            }
            sheet.add(row);
        });
        if (sheet.size() < 2) {
            throw new Refusal(Refusal.Kind.INVALID, "batch-none");
        }
        var heads = ImportHeads.in(sheet.get(0).cells());
        var check = new ImportCheck(heads, (filing, day) -> requests.same(body, filing, day), now.day());
        sheet.subList(1, sheet.size()).forEach(check::row);
        return new Read(heads.ignored(), check.rows(), check.problems());
    }

    /**
     * Registers all rows of a sheet.
     *
     * @return 查询码 of each request by its id, which are kept nowhere, and the number of the batch
     * @throws Refusal where a row is wrong
     */
    Taken take(Person person, Body body, String fileName, FileType type, byte[] content, Moment now) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var read = read(body, fileName, type, content, now);
            if (!read.problems().isEmpty()) {
                throw new Refusal(
                        Refusal.Kind.INVALID, "import-wrong", read.problems().size());
            }
            var batch = insert(person, body, fileName, content, now);
            var secrets = new LinkedHashMap<Long, String>();
            for (var row : read.rows()) {
                var receipt = requests.register(person, body, row.filing(), came(row, row.filed(), fileName), now);
                if (row.filing().intake().needsConfirmation()) {
                    row.received().ifPresent(day -> confirm(person, body, receipt.id(), came(row, day, fileName), now));
                }
                jdbc.sql("insert into requests_batch_row (batch_id, number, request_id) values (?, ?, ?)")
                        .params(batch, row.number(), receipt.id())
                        .update();
                secrets.put(receipt.id(), receipt.secret());
            }
            trail.record(now, person.id(), body.id(), "request-batch", batch, "import", "");
            return new Taken(batch, secrets);
        }));
    }

    /** What came of a sheet. */
    record Taken(long batch, Map<Long, String> secrets) {
        Taken {
            secrets = Map.copyOf(secrets);
        }
    }

    private void confirm(Person person, Body body, long id, Particulars came, Moment now) {
        requests.act(person, body, id, requests.get(body, id, now).seen(), Act.CONFIRM, came, now);
    }

    /** The day with the reason for registering it late, which names the file and the row. */
    private Particulars came(ImportRow row, LocalDate day, String fileName) {
        var key = row.oldNumber().isEmpty() ? "import.why" : "import.why-number";
        var args = new Object[] {fileName, row.number(), row.oldNumber()};
        return Particulars.of(day, "").why(words.getMessage(key, args, Locale.SIMPLIFIED_CHINESE));
    }

    private long insert(Person person, Body body, String fileName, byte[] content, Moment now) {
        return jdbc.sql("insert into requests_batch (body_id, file_name, mark, imported_by, imported_at)"
                        + " values (?, ?, ?, ?, ?) returning id")
                .params(body.id(), fileName, mark(content), person.id(), Timestamp.from(now.at()))
                .query(Long.class)
                .single();
    }

    private String mark(byte[] content) {
        return marks.of("import/" + DigestUtils.sha256Hex(content));
    }

    /** One after the other, so that the same sheet sent twice at once is taken in once. */
    private void requireNew(Body body, byte[] content) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('requests_batch'), ?::int)")
                .param(body.id())
                .query((row, n) -> body.id())
                .single();
        jdbc.sql(BATCH + "and b.mark = ?")
                .params(body.id(), mark(content))
                .query(RequestBatches::batch)
                .optional()
                .ifPresent(batch -> {
                    throw new Refusal(Refusal.Kind.INVALID, "import-again", batch.fileName(), batch.size());
                });
    }

    /** The newest first. */
    List<RequestBatch> of(Body body) {
        return jdbc.sql(BATCH + "order by b.id desc")
                .param(body.id())
                .query(RequestBatches::batch)
                .list();
    }

    RequestBatch get(Body body, long id) {
        return jdbc.sql(BATCH + "and b.id = ?")
                .params(body.id(), id)
                .query(RequestBatches::batch)
                .optional()
                .orElseThrow(Refusal::notFound);
    }

    /** The requests of a batch as they stand now. */
    List<RequestCase> requests(Body body, RequestBatch batch, Moment now) {
        var ids = jdbc.sql("select request_id from requests_batch_row where batch_id = ? order by number")
                .param(batch.id())
                .query(Long.class)
                .list();
        return requests.withIds(body, ids, now);
    }

    private static RequestBatch batch(ResultSet row, int number) throws SQLException {
        return new RequestBatch(
                row.getLong("id"),
                row.getString("file_name"),
                row.getInt("size"),
                row.getString("importer"),
                row.getTimestamp("imported_at").toInstant());
    }
}
