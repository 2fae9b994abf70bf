package org.gongkai.office.portal.search;

import com.hankcs.hanlp.HanLP;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** 拼音 without tones: of Chinese text, and in what somebody typed with the letters of it. */
final class Pinyin {
    private static final int LONGEST = 6;
    private static final int MOST_LETTERS = 60;
    /** Readings of one run of letters, such as {@code xian}: 先 and 西安. */
    private static final int MOST_READINGS = 4;

    private static final String NONE = "none";
    private static final TreeSet<String> SYLLABLES = Arrays.stream(com.hankcs.hanlp.dictionary.py.Pinyin.values())
            .map(com.hankcs.hanlp.dictionary.py.Pinyin::getPinyinWithoutTone)
            .filter(syllable -> !syllable.equals(NONE) && syllable.matches(".*[aeiouv].*"))
            .collect(Collectors.toCollection(TreeSet::new));

    private Pinyin() {}

    /** The syllables of a text; what is no Chinese character has none. */
    static List<String> of(String text) {
        return HanLP.convertToPinyinList(text).stream()
                .map(com.hankcs.hanlp.dictionary.py.Pinyin::getPinyinWithoutTone)
                .filter(syllable -> !syllable.equals(NONE))
                .toList();
    }

    /** The first letters of syllables. */
    static String initials(List<String> syllables) {
        return syllables.stream().map(syllable -> syllable.substring(0, 1)).collect(Collectors.joining());
    }

    /** The ways to read letters as whole syllables, those of the fewest first; none where they are something else. */
    static List<List<String>> readings(String letters) {
        return letters.isEmpty() || letters.length() > MOST_LETTERS ? List.of() : whole(letters);
    }

    /** The same with the last syllable unfinished: all it can become stands in the last place of each reading. */
    static List<List<Set<String>>> unfinished(String letters) {
        var readings = new ArrayList<List<Set<String>>>();
        for (var end = letters.length(); end >= Math.max(0, letters.length() - LONGEST); end--) {
            var rest = letters.substring(end);
            var become = Set.copyOf(SYLLABLES.subSet(rest, rest + '\uffff'));
            if (letters.length() <= MOST_LETTERS && !become.isEmpty() && !rest.isEmpty()) {
                for (var head : end == 0 ? List.of(List.<String>of()) : whole(letters.substring(0, end))) {
                    var reading = new ArrayList<Set<String>>();
                    head.forEach(syllable -> reading.add(Set.of(syllable)));
                    reading.add(become);
                    readings.add(reading);
                }
            }
        }
        return readings.stream().limit(MOST_READINGS).toList();
    }

    /** From the end: the best readings of what is left are known before those of what is longer. */
    private static List<List<String>> whole(String letters) {
        var from = new ArrayList<List<List<String>>>();
        for (var i = 0; i <= letters.length(); i++) {
            from.add(new ArrayList<>());
        }
        from.get(letters.length()).add(List.of());
        for (var start = letters.length() - 1; start >= 0; start--) {
            for (var end = Math.min(letters.length(), start + LONGEST); end > start; end--) {
                var syllable = letters.substring(start, end);
                if (SYLLABLES.contains(syllable)) {
                    for (var rest : from.get(end)) {
                        from.get(start).add(join(syllable, rest));
                    }
                }
            }
            var best = from.get(start).stream()
                    .sorted(java.util.Comparator.comparingInt(List::size))
                    .limit(MOST_READINGS)
                    .toList();
            from.set(start, best);
        }
        return from.get(0);
    }

    private static List<String> join(String first, List<String> rest) {
        var joined = new ArrayList<String>(rest.size() + 1);
        joined.add(first);
        joined.addAll(rest);
        return joined;
    }
}
