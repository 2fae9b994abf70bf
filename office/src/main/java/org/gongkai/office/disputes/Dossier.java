package org.gongkai.office.disputes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.letters.Letter;
import org.gongkai.office.letters.Letters;
import org.gongkai.office.letters.write.PdfBinder;
import org.gongkai.office.letters.write.PdfTable;
import org.gongkai.office.requests.archive.CaseCopy;
import org.gongkai.office.requests.archive.CaseFiles;
import org.gongkai.office.requests.archive.HashedZip;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * 答复材料: what goes to the reviewing organ or the court. Our statement, then the evidence, each under its number in the
 * list before them; page numbers run through. Every export is recorded as a reading.
 *
 * @see "行政复议法（2023年修订）第四十八条; 行政诉讼法 第六十七条"
 */
@Component
class Dossier {
    private static final String PDF = ".pdf";
    private static final int[] SHARES = {30, 100, 68, 100, 78, 52};
    private static final List<String> HEADS = List.of("number", "name", "document-no", "purpose", "day", "pages");

    private final Letters letters;
    private final DisputeFiles files;
    private final KeptFiles kept;
    private final CaseFiles cases;
    private final Trail trail;
    private final MessageSource words;

    Dossier(Letters letters, DisputeFiles files, KeptFiles kept, CaseFiles cases, Trail trail, MessageSource words) {
        this.letters = letters;
        this.files = files;
        this.kept = kept;
        this.cases = cases;
        this.trail = trail;
        this.words = words;
    }

    /**
     * One paper of the file.
     *
     * @param number 证据编号; 0 for our statement
     * @param pages as they are bound; empty for a file that has none of its own
     * @param content as it lies in the archive
     */
    @SuppressWarnings("ArrayRecordComponent")
    private record Piece(
            int number,
            String title,
            String documentNo,
            String purpose,
            LocalDate day,
            Optional<byte[]> pages,
            byte[] content,
            String ending) {}

    /** All of it in one PDF. */
    byte[] pdf(Person person, Body body, DisputeCase found, DossierChoice choice, Moment now) {
        var pieces = pieces(person, body, found, choice, now);
        var bound = pieces.stream().flatMap(piece -> piece.pages().stream()).toList();
        return PdfBinder.bound(title(found), List.of(catalogue(body, found, pieces)), bound);
    }

    /** The same as single files, with the list before them and the SHA-256 of each behind. */
    byte[] zip(Person person, Body body, DisputeCase found, DossierChoice choice, Moment now) {
        var pieces = pieces(person, body, found, choice, now);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new HashedZip(bytes, now.day())) {
            zip.add(HashedZip.name(0, say("catalogue"), PDF), catalogue(body, found, pieces));
            for (var i = 0; i < pieces.size(); i++) {
                var piece = pieces.get(i);
                zip.add(HashedZip.name(i + 1, piece.title(), piece.ending()), piece.content());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Name of the file without its ending. */
    String name(DisputeCase found) {
        return say("download", found.dispute().number());
    }

    private String title(DisputeCase found) {
        return say("title", found.dispute().title());
    }

    private List<Piece> pieces(Person person, Body body, DisputeCase found, DossierChoice choice, Moment now) {
        var dispute = found.dispute();
        trail.read(now, person.id(), body.id(), Disputes.THING, dispute.id(), "party case-file");
        var pieces = new ArrayList<Piece>();
        letters.of(Disputes.THING, dispute.id()).stream()
                .filter(letter -> choice.statements().contains(letter.id()))
                .map(letter -> statement(letter, now.day()))
                .forEach(pieces::add);
        var number = 0;
        for (var copy : copies(person, body, dispute, choice, now)) {
            pieces.add(copied(++number, copy));
        }
        for (var file : files.of(dispute.id())) {
            if (choice.files().contains(file.file().id())) {
                pieces.add(uploaded(++number, file, now.day()));
            }
        }
        return pieces;
    }

    private Piece statement(Letter letter, LocalDate today) {
        var paper = letters.pdf(letter);
        var day = letter.day().orElse(today);
        return new Piece(0, letter.title(), letter.number().orElse(""), "", day, Optional.of(paper), paper, PDF);
    }

    private List<CaseCopy> copies(Person person, Body body, Dispute dispute, DossierChoice choice, Moment now) {
        return choice.copies().isEmpty() || dispute.request().isEmpty()
                ? List.of()
                : cases.copies(person, body, dispute.request().get(), choice.identity(), now).stream()
                        .filter(copy -> choice.copies().contains(copy.kind()))
                        .toList();
    }

    private Piece copied(int number, CaseCopy copy) {
        var pages = copy.ending().equals(PDF) ? Optional.of(copy.content()) : Optional.<byte[]>empty();
        var purpose = say("purpose." + copy.kind());
        return new Piece(
                number, copy.title(), copy.documentNo(), purpose, copy.day(), pages, copy.content(), copy.ending());
    }

    private Piece uploaded(int number, DisputeFile file, LocalDate today) {
        var content = kept.content(file.file());
        var name = file.file().name();
        var dot = name.lastIndexOf('.');
        var pages = EvidencePdf.of(name, file.file().type(), content);
        return new Piece(
                number, name.substring(0, dot), "", file.purpose(), today, pages, content, name.substring(dot));
    }

    private byte[] catalogue(Body body, DisputeCase found, List<Piece> pieces) {
        var columns = new ArrayList<PdfTable.Column>();
        for (var i = 0; i < SHARES.length; i++) {
            columns.add(new PdfTable.Column(say("head." + HEADS.get(i)), SHARES[i]));
        }
        var notes = List.of(
                say("of-case", found.dispute().title()),
                say("of-organ", found.dispute().organ(), found.life().reference()),
                say("by", body.name()));
        return PdfTable.of(new PdfTable.Content(say("catalogue"), notes, columns, rows(pieces)));
    }

    private List<List<String>> rows(List<Piece> pieces) {
        var rows = new ArrayList<List<String>>();
        var page = 1;
        for (var piece : pieces) {
            var length = piece.pages().map(PdfBinder::pages).orElse(0);
            var last = page + length - 1;
            var where = length == 0
                    ? say("apart")
                    : length == 1 ? String.valueOf(page) : say("from-to", String.valueOf(page), String.valueOf(last));
            var number = piece.number() == 0 ? "" : String.valueOf(piece.number());
            rows.add(List.of(
                    number,
                    piece.title(),
                    piece.documentNo(),
                    piece.purpose(),
                    piece.day().toString(),
                    where));
            page += length;
        }
        return rows;
    }

    private String say(String key, Object... args) {
        return words.getMessage("dossier." + key, args, Locale.SIMPLIFIED_CHINESE);
    }
}
