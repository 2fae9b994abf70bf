package org.gongkai.screening;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** 电子邮箱 of a person: a mailbox that an office gives as its own is no finding. */
final class Mailboxes implements Detector {
    private static final int LONGEST = 64;
    private static final int NEAR = 80;
    private static final long OFFICE = Word.mask(Word.OFFICE, Word.LABEL_HOTLINE);
    private static final Set<String> DOMAINS = words("domain");
    private static final Set<String> LOCALS = words("local");
    private static final Set<String> SAMPLES = words("sample");
    private static final List<String> DISGUISES = List.of("(at)", "[at]", "{at}", "#", " @ ", "@ ", " @");

    private static Set<String> words(String heading) {
        var words = new HashSet<String>();
        Lines.of("mailboxes.txt").stream()
                .filter(line -> line.startsWith(heading + " "))
                .forEach(line -> words.addAll(Arrays.asList(line.split(" "))));
        words.remove(heading);
        return words;
    }

    @Override
    public void look(Reading reading) {
        var text = reading.text();
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '@' || c == '#' || c == '(' || c == '[' || c == ' ' && text.at(i + 1) == '@') {
                int length = c == '@' ? text.at(i + 1) == ' ' ? 2 : 1 : disguise(text, i);
                if (length > 0) {
                    mailbox(reading, i, i + length);
                }
            }
        }
    }

    private static int disguise(Normal text, int at) {
        for (var disguise : DISGUISES) {
            if (text.cut(at, at + disguise.length()).toLowerCase(Locale.ROOT).equals(disguise)) {
                return disguise.length();
            }
        }
        return 0;
    }

    private static void mailbox(Reading reading, int at, int behind) {
        var text = reading.text();
        int start = at;
        while (start > at - LONGEST && isLocal(text.at(start - 1))) {
            start--;
        }
        int end = behind;
        while (end < behind + LONGEST && (isLocal(text.at(end)) && text.at(end) != '_')) {
            end++;
        }
        while (end > behind && (text.at(end - 1) == '.' || text.at(end - 1) == '-')) {
            end--;
        }
        var local = text.cut(start, at).toLowerCase(Locale.ROOT);
        var domain = text.cut(behind, end).toLowerCase(Locale.ROOT);
        int dot = domain.lastIndexOf('.');
        if (local.length() < 2
                || dot < 1
                || domain.length() - dot < 3
                || !domain.substring(dot + 1).matches("[a-z]+")) {
            return;
        }
        judge(reading, start, end, local, domain);
    }

    private static void judge(Reading reading, int start, int end, String local, String domain) {
        if (SAMPLES.contains(domain)) {
            return;
        }
        int from = reading.sentenceStart(start, NEAR);
        boolean person = reading.isOfPerson(start)
                || reading.isBesideIdentifier(start, end)
                || reading.isBesideMobile(start, end);
        boolean office = isOfOffice(local, domain)
                || reading.hits().within(from, reading.sentenceEnd(end, NEAR), OFFICE) && !person;
        if (office) {
            return;
        }
        boolean own = person || local.matches("\\d{5,11}|1[3-9]\\d{9}");
        reading.add(Mark.of(
                "email",
                start,
                end,
                own ? Severity.BLOCKING : Severity.WARNING,
                own ? Certainty.LIKELY : Certainty.POSSIBLE,
                own ? "person" : "form"));
    }

    private static boolean isOfOffice(String local, String domain) {
        return DOMAINS.stream().anyMatch(d -> domain.equals(d) || domain.endsWith("." + d))
                || LOCALS.stream().anyMatch(word -> word.length() > 2 ? local.contains(word) : local.startsWith(word));
    }

    private static boolean isLocal(char c) {
        return Letters.isLatin(c) || Letters.isAscii(c) || c == '.' || c == '_' || c == '-';
    }
}
