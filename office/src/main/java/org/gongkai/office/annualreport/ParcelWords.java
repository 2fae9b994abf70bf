package org.gongkai.office.annualreport;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongkai.office.facts.Fact;

/** What is said in a parcel beside the report itself. */
final class ParcelWords {
    /** Most characters of one saying. */
    static final int LONGEST = 20_000;

    private ParcelWords() {}

    /** The written answer to a finding. */
    record Answer(String finding, String rule, String words) {
        Answer {
            required(finding, rule, words);
        }
    }

    /** The answer to a comment, by the number the comment has where it was made. */
    record Reply(long ref, String words) {
        Reply {
            required(words);
        }
    }

    /** 退回意见, with its number where it was made. */
    record Remark(long ref, String place, String quote, String words, String person, String day) {
        Remark {
            required(place, words, person, day);
            Objects.requireNonNull(quote);
        }
    }

    /** A report as it was frozen elsewhere. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
    record Frozen(byte[] json, Instant asOf, Map<String, List<Fact.Evidence>> evidence) {}

    private static void required(String... texts) {
        for (var text : texts) {
            if (text.isBlank() || text.length() > LONGEST) {
                throw new IllegalArgumentException("a text of " + text.length() + " characters");
            }
        }
    }
}
