package org.gongkai.office.requests;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.letters.Letter;
import org.gongkai.office.letters.LetterTemplates;
import org.gongkai.office.letters.Letters;
import org.gongkai.office.letters.write.PdfBinder;
import org.gongkai.office.trail.Moment;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * 送达回证 and 信封 of a letter, filled with what the case knows and printed when they are needed; they are not kept, the
 * signed slip comes back as a scan.
 */
@Component
class ServicePapers {
    /** {@code set} is the letter with both others behind it. */
    static final Set<String> KINDS = Set.of("service", "envelope", "set");

    private static final Pattern POSTCODE = Pattern.compile("(?<![0-9])[0-9]{6}(?![0-9])");

    private final Requests requests;
    private final Filings filings;
    private final Deliveries deliveries;
    private final Letters letters;
    private final LetterTemplates templates;
    private final MessageSource words;

    ServicePapers(
            Requests requests,
            Filings filings,
            Deliveries deliveries,
            Letters letters,
            LetterTemplates templates,
            MessageSource words) {
        this.requests = requests;
        this.filings = filings;
        this.deliveries = deliveries;
        this.letters = letters;
        this.templates = templates;
        this.words = words;
    }

    /** The PDF of {@code service}, {@code envelope}, or {@code set}: the letter with both behind it. */
    byte[] of(Body body, Letter letter, String paper, Moment now) {
        var values = values(body, letter, now);
        return paper.equals("set")
                ? PdfBinder.bound(
                        letter.title(),
                        List.of(
                                letters.pdf(letter),
                                printed(body, "service", values, now),
                                printed(body, "envelope", values, now)),
                        List.of())
                : printed(body, paper, values, now);
    }

    private byte[] printed(Body body, String kind, Map<String, String> values, Moment now) {
        return letters.printed(body, templates.fill(body, kind, values, List.of(), now.day()));
    }

    private Map<String, String> values(Body body, Letter letter, Moment now) {
        var found = requests.get(body, letter.thingId(), now);
        var applicant = filings.open(letter.thingId()).applicant();
        var toApplicant = CaseLetters.isToApplicant(letter.kind());
        var address = toApplicant ? applicant.address() : "";
        var postcode = POSTCODE.matcher(address);
        var values = new HashMap<String, String>();
        values.put("document", letter.title());
        values.put("document_number", letter.number().orElse(""));
        values.put(
                "applicant",
                toApplicant ? applicant.name() : letters.text(letter).addressee());
        values.put("recipient_postcode", postcode.find() ? postcode.group() : "");
        values.put("recipient_address", POSTCODE.matcher(address).replaceAll("").strip());
        values.put("method", way(found, letter));
        return values;
    }

    /** The way it went out, or is to go out. */
    private String way(RequestCase found, Letter letter) {
        var way = deliveries.of(found).stream()
                .filter(each -> each.letter().filter(letter::equals).isPresent())
                .reduce((before, after) -> after)
                .map(each -> each.how().way())
                .orElse(
                        CaseLetters.isToApplicant(letter.kind())
                                ? found.request().way()
                                : Way.POST);
        return words.getMessage("method." + way, null, Locale.SIMPLIFIED_CHINESE);
    }
}
