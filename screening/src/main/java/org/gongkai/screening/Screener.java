package org.gongkai.screening;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 筛查: finds in a text what must not, or should not unseen, leave the office: personal data, marks and words of secrecy,
 * slips of wording. Immutable and safe for threads. What is no personal data - office numbers, accounts of
 * organisations, codes, document and index numbers - is recognised and not reported.
 *
 * @see "个人信息保护法; 政府信息公开条例 第十四条、第十五条; docs/screening.md"
 */
public final class Screener {
    private static final int MASK_ROUNDS = 3;
    private static final WordTrie WORDS = words();
    private static final List<Detector> IDENTIFIERS = List.of(
            new IdCards(),
            new LabelledNumbers(),
            new BankCards(),
            new BirthDates(),
            new Mobiles(),
            new Landlines(),
            new Plates(),
            new Mailboxes(),
            new Addresses());
    private static final List<Detector> WORDING = List.of(new Phrases(), Papers::minutes, Papers::days);
    private static final Screener STANDARD = new Screener(true, List.of(), List.of(), null);

    private final boolean names;
    private final List<Allowance> allowances;
    private final List<BodyWord> words;
    private final @Nullable LocalDate today;

    private Screener(boolean names, List<Allowance> allowances, List<BodyWord> words, @Nullable LocalDate today) {
        this.names = names;
        this.allowances = List.copyOf(allowances);
        this.words = List.copyOf(words);
        this.today = today;
    }

    /** The rules and lists that come with this library. */
    public static Screener standard() {
        return STANDARD;
    }

    /** The same without recognition of names in running text: quicker, and no dictionary is loaded. */
    public Screener withoutNames() {
        return new Screener(false, allowances, words, today);
    }

    /** The same with what a body leaves alone. */
    public Screener with(List<Allowance> more) {
        var all = new ArrayList<>(allowances);
        all.addAll(more);
        return new Screener(names, all, words, today);
    }

    /** The same with words of a body's own list. */
    public Screener withWords(List<BodyWord> more) {
        var all = new ArrayList<>(words);
        all.addAll(more);
        return new Screener(names, allowances, all, today);
    }

    /** The same on a day: allowances end, and only documents superseded by then are reported. */
    public Screener on(LocalDate day) {
        return new Screener(names, allowances, words, day);
    }

    /** Everything found in a text, in order of its place; tables in it are read by their columns, too. */
    public List<Finding> screen(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        var reading = read(text);
        var findings = findings(reading);
        var places = new HashMap<String, BitSet>();
        var ranges = new HashSet<Long>();
        findings.forEach(f -> {
            places.computeIfAbsent(f.kind(), kind -> new BitSet()).set(f.start(), f.end());
            ranges.add((long) f.start() << Integer.SIZE | f.end());
        });
        for (var more : TextTables.screen(reading, cells())) {
            var known = places.computeIfAbsent(more.kind(), kind -> new BitSet());
            int next = known.nextSetBit(more.start());
            if ((next < 0 || next >= more.end())
                    && !ranges.contains((long) more.start() << Integer.SIZE | more.end())) {
                findings.add(more);
            }
        }
        return sorted(findings);
    }

    /** Everything found in a table: its columns as a whole, and cell by cell. */
    public TableFindings screenTable(List<List<String>> rows) {
        return Tables.screen(rows, this);
    }

    /** For the cells of a table within a text: what the cell says by itself. */
    private Screener cells() {
        return new Screener(false, allowances, List.of(), today);
    }

    private Reading read(String text) {
        var reading = new Reading(text, WORDS);
        IDENTIFIERS.forEach(detector -> detector.look(reading));
        new Names(names).look(reading);
        WORDING.forEach(detector -> detector.look(reading));
        Papers.classification(reading);
        Papers.citations(reading, today);
        return reading;
    }

    /** The text with everything personal masked; screened again, it has no personal finding left. */
    public String mask(String text) {
        var masked = text;
        for (int round = 0; ; round++) {
            var personal = screen(masked).stream().filter(Finding::personal).toList();
            if (personal.isEmpty()) {
                return masked;
            }
            var next = round < MASK_ROUNDS ? Mask.of(masked, personal) : Mask.whole(masked, personal);
            if (next.equals(masked)) {
                next = Mask.whole(masked, personal);
            }
            if (next.equals(masked)) {
                return masked;
            }
            masked = next;
        }
    }

    private List<Finding> findings(Reading reading) {
        var findings = reading.findings();
        words.forEach(word -> own(reading.original(), word, findings));
        return findings;
    }

    private List<Finding> sorted(List<Finding> findings) {
        findings.removeIf(finding -> allowances.stream().anyMatch(a -> a.holds(finding, today)));
        findings.sort(Comparator.comparingInt(Finding::start)
                .thenComparing(Finding::end, Comparator.reverseOrder())
                .thenComparing(Finding::kind));
        return List.copyOf(findings);
    }

    private static void own(String text, BodyWord word, List<Finding> findings) {
        for (int at = text.indexOf(word.text()); at >= 0; at = text.indexOf(word.text(), at + 1)) {
            findings.add(new Finding(
                    "own_word",
                    word.text(),
                    at,
                    at + word.text().length(),
                    false,
                    word.severity(),
                    Certainty.CERTAIN,
                    Texts.why("own_word", "list", ""),
                    word.remedy()));
        }
    }

    private static WordTrie words() {
        var words = WordTrie.standard();
        Phrases.addTo(words);
        return words;
    }
}
