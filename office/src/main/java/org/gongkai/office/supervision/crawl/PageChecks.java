package org.gongkai.office.supervision.crawl;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.gongkai.screening.Finding;
import org.gongkai.screening.Kinds;
import org.gongkai.screening.Mask;
import org.gongkai.screening.Screener;
import org.gongkai.screening.Severity;
import org.gongkai.screening.files.Passages;
import org.gongkai.screening.files.UnreadableFile;

/** What is wrong with a page or a file. Personal data are masked, of a secrecy mark only its kind is kept. */
final class PageChecks {
    private static final int TEXT = 200_000;
    private static final int MOST = 20;
    private static final int LONGEST = 200;
    /** A page where a file was promised; beside the codes of {@link UnreadableFile}. */
    private static final String PAGE = "html";

    /** One thing that is wrong. */
    record Noted(FindingKind kind, String words) {}

    private final LocalDate today;
    private final int staleDays;
    private final Screener screener;

    PageChecks(LocalDate today, int staleDays) {
        this.today = today;
        this.staleDays = staleDays;
        this.screener = Screener.standard().withoutNames().on(today);
    }

    List<Noted> page(PageReader.Page page, boolean cut) {
        var noted = new ArrayList<Noted>();
        if (page.title().isEmpty()) {
            noted.add(new Noted(FindingKind.NO_TITLE, ""));
        }
        if (!page.hasLang()) {
            noted.add(new Noted(FindingKind.NO_LANG, ""));
        }
        if (page.lacksAlt() > 0) {
            noted.add(new Noted(FindingKind.NO_ALT, String.valueOf(page.lacksAlt())));
        }
        if (cut) {
            noted.add(new Noted(FindingKind.CUT, ""));
        }
        if (page.isEmpty() && !cut) {
            noted.add(new Noted(FindingKind.EMPTY, ""));
        } else if (page.isList()) {
            page.newest()
                    .filter(day -> day.isBefore(today.minusDays(staleDays)))
                    .ifPresent(day -> noted.add(new Noted(FindingKind.STALE, day.toString())));
        }
        noted.addAll(words(List.of(page.title(), page.words())));
        return noted;
    }

    /** An attachment: whether it opens, and what it says. */
    List<Noted> file(URI at, Fetched fetched) {
        if (fetched.cut()) {
            return List.of(new Noted(FindingKind.CUT, ""));
        }
        if (fetched.isHtml() && !Urls.ending(at).startsWith("htm")) {
            return List.of(new Noted(FindingKind.FILE_BROKEN, PAGE));
        }
        if (Urls.ending(at).matches("zip|rar")) {
            return List.of();
        }
        try {
            var name = at.getPath().substring(at.getPath().lastIndexOf('/') + 1);
            return words(Passages.of(name, fetched.body()).passages().stream()
                    .map(passage -> passage.text())
                    .toList());
        } catch (UnreadableFile e) {
            return switch (e.code()) {
                case "format" -> List.of();
                case "too-large", "too-complex" -> List.of(new Noted(FindingKind.CUT, ""));
                default -> List.of(new Noted(FindingKind.FILE_BROKEN, e.code()));
            };
        }
    }

    private List<Noted> words(List<String> texts) {
        var noted = new LinkedHashSet<Noted>();
        var room = TEXT;
        for (var text : texts) {
            var part = text.length() > room ? text.substring(0, room) : text;
            room -= part.length();
            for (var finding : screener.screen(part)) {
                if (finding.severity() != Severity.INFO && noted.size() < MOST) {
                    noted.add(noted(finding));
                }
            }
        }
        return List.copyOf(noted);
    }

    private static Noted noted(Finding finding) {
        var title = Kinds.title(finding.kind());
        if (finding.kind().equals("classification")) {
            return new Noted(FindingKind.SECRECY, title);
        }
        var shown = finding.personal() ? Mask.value(finding.kind(), finding.text()) : finding.text();
        var words = title + " " + (shown.length() > LONGEST ? shown.substring(0, LONGEST) : shown);
        if (finding.personal()) {
            return new Noted(FindingKind.PERSONAL, words);
        }
        return new Noted(finding.kind().equals("secrecy_word") ? FindingKind.SECRECY : FindingKind.WORDING, words);
    }
}
