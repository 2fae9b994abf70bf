package org.gongkai.office.letters.write;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The rows of a letter and how they fall on pages: number, title, addressee, text, attachments, name and date.
 *
 * @see "GB/T 9704-2012 7.2.5, 7.3, 10.1"
 */
final class Layout {
    private static final Pattern FIRST = Pattern.compile("[一二三四五六七八九十]+、[^，。；：]{1,40}。?");
    private static final Pattern SECOND = Pattern.compile("（[一二三四五六七八九十]+）[^，。；：]{1,40}。?");
    static final String ATTACHMENTS = "附件：";
    static final String SEAL = "（印章）";
    private static final int INDENT = 2;
    /** 成文日期右空四字. */
    static final int DATE_INDENT = 4;
    /** About how many full characters a date takes. */
    static final double DATE_CHARACTERS = 6.5;

    private final PdfFonts fonts;
    private final List<Row> rows = new ArrayList<>();

    private Layout(PdfFonts fonts) {
        this.fonts = fonts;
    }

    /** The pages of a letter; the first leaves room for the letterhead. */
    static List<List<Row>> pages(Paper paper, PdfFonts fonts) {
        var layout = new Layout(fonts);
        layout.head(paper);
        layout.text(paper);
        layout.attachments(paper.attachments());
        layout.end(paper);
        return paged(layout.rows);
    }

    /** Points a text takes in a face. */
    static double width(PdfFonts fonts, String text, Face face, double size, double pitch) {
        return text.codePoints()
                .mapToObj(character -> fonts.glyph(face, character))
                .mapToDouble(glyph -> glyph.isFullWidth() ? pitch : glyph.ems() * size)
                .sum();
    }

    /** 成文日期 in Arabic figures, without leading zeros; room for them in a draft. */
    static String date(Optional<LocalDate> day) {
        return day.map(d -> d.getYear() + "年" + d.getMonthValue() + "月" + d.getDayOfMonth() + "日")
                .orElse("　　年　月　日");
    }

    /** Face of a paragraph: a heading is one sentence that begins with its number. */
    static Face face(String paragraph) {
        return FIRST.matcher(paragraph).matches()
                ? Face.FIRST
                : SECOND.matcher(paragraph).matches() ? Face.SECOND : Face.BODY;
    }

    private void head(Paper paper) {
        for (var row = 0; row < Grid.HEAD_ROWS; row++) {
            rows.add(row == Grid.NUMBER_ROW ? number(paper.number().orElse("")) : Row.BLANK);
        }
        for (var line : title(paper.title())) {
            var width = width(fonts, line, Face.TITLE, Grid.TITLE_SIZE, Grid.TITLE_SIZE);
            rows.add(Row.of(new Row.Piece(
                    (Grid.TYPE_WIDTH - width) / 2, whole(line), Face.TITLE, Grid.TITLE_SIZE, Grid.TITLE_SIZE)));
        }
        rows.add(Row.BLANK);
    }

    private Row number(String number) {
        return number.isEmpty() ? Row.BLANK : Row.of(plain(Grid.TYPE_WIDTH - body(number), number));
    }

    /** A long title in lines of about the same length. */
    private List<String> title(String title) {
        var most = (int) (Grid.TYPE_WIDTH / Grid.TITLE_SIZE);
        var characters = title.codePoints().toArray();
        var lines = (characters.length + most - 1) / most;
        var each = (characters.length + lines - 1) / lines;
        var cut = new ArrayList<String>();
        for (var from = 0; from < characters.length; from += each) {
            cut.add(new String(characters, from, Math.min(each, characters.length - from)));
        }
        return cut;
    }

    private void text(Paper paper) {
        if (!paper.addressee().isEmpty()) {
            paragraph(paper.addressee() + "：", 0, Face.BODY);
        }
        var afterHeading = false;
        for (var paragraph : paper.lines()) {
            var from = rows.size();
            var face = face(paragraph);
            paragraph(paragraph, INDENT * Grid.PITCH, face);
            if (afterHeading) {
                rows.set(from, rows.get(from).staying());
            }
            afterHeading = face != Face.BODY;
        }
        if (!rows.isEmpty()) { // the end never stands alone on a page
            rows.set(rows.size() - 1, rows.get(rows.size() - 1).staying());
        }
    }

    private void paragraph(String text, double indent, Face face) {
        var lines = Typesetter.lines(
                text,
                Grid.TYPE_WIDTH - indent,
                Grid.TYPE_WIDTH,
                token -> width(fonts, token, face, Grid.BODY_SIZE, Grid.PITCH));
        var x = indent;
        for (var line : lines) {
            rows.add(Row.of(new Row.Piece(x, line, face, Grid.BODY_SIZE, Grid.PITCH)));
            x = 0;
        }
    }

    /** 附件说明: a blank line below the text; what does not fit goes on below the first character of the name. */
    private void attachments(List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        rows.add(Row.BLANK.staying());
        for (var i = 0; i < names.size(); i++) {
            var label = i == 0 ? ATTACHMENTS : "";
            var number = names.size() == 1 ? "" : i + 1 + ".";
            var left = (INDENT + ATTACHMENTS.length()) * Grid.PITCH;
            var x = left + (number.isEmpty() ? 0 : Grid.PITCH);
            var lines = Typesetter.lines(names.get(i), Grid.TYPE_WIDTH - x, Grid.TYPE_WIDTH - x, token -> body(token));
            var first = plain(INDENT * Grid.PITCH, label);
            var second = plain(left, number);
            for (var l = 0; l < lines.size(); l++) {
                var name = new Row.Piece(x, lines.get(l), Face.BODY, Grid.BODY_SIZE, Grid.PITCH);
                rows.add((l == 0 ? Row.of(first, second, name) : Row.of(name)).staying());
            }
        }
    }

    /** Name and date, the name centred above the date, with room for the seal above both. */
    private void end(Paper paper) {
        var date = date(paper.day());
        var centre = Math.min(
                Grid.TYPE_WIDTH - DATE_INDENT * Grid.PITCH - body(date) / 2,
                Grid.TYPE_WIDTH - body(paper.issuer()) / 2);
        rows.add(Row.BLANK.staying());
        rows.add(
                paper.day().isPresent()
                        ? Row.BLANK.staying()
                        : Row.of(plain(centre - body(SEAL) / 2, SEAL)).staying());
        rows.add(Row.of(plain(Math.max(0, centre - body(paper.issuer()) / 2), paper.issuer()))
                .staying());
        rows.add(Row.of(plain(centre - body(date) / 2, date)).staying());
    }

    private double body(String text) {
        return width(fonts, text, Face.BODY, Grid.BODY_SIZE, Grid.PITCH);
    }

    private static Row.Piece plain(double x, String text) {
        return new Row.Piece(x, whole(text), Face.BODY, Grid.BODY_SIZE, Grid.PITCH);
    }

    static Typesetter.Line whole(String text) {
        return new Typesetter.Line(List.of(text), 0);
    }

    private static List<List<Row>> paged(List<Row> rows) {
        var pages = new ArrayList<List<Row>>();
        for (var from = 0; from < rows.size(); ) {
            var to = Math.min(rows.size(), from + Grid.LINES);
            var cut = to;
            while (cut < rows.size() && cut > from + 1 && rows.get(cut).staysWithPrevious()) {
                cut--;
            }
            to = cut > from + 1 ? cut : to;
            pages.add(List.copyOf(rows.subList(from, to)));
            from = to;
        }
        return pages;
    }
}
