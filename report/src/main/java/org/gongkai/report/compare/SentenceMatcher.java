package org.gongkai.report.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.gongkai.report.read.Labels;

/** Finds the sentences of one report in another, each matched once: equal ones first, then the nearest. */
final class SentenceMatcher {
    private static final int SHORTEST = 12;
    private static final double NEAR = 0.6;

    private record Near(OwnText.Sentence first, OwnText.Sentence second, double measure) {}

    private final List<RepeatedSentence> found = new ArrayList<>();

    private SentenceMatcher() {}

    /** Longest first. */
    static List<RepeatedSentence> match(OwnText first, OwnText second) {
        var matcher = new SentenceMatcher();
        var restOfSecond = new ArrayList<OwnText.Sentence>();
        var restOfFirst = matcher.equal(first, second, restOfSecond);
        matcher.near(restOfFirst, restOfSecond);
        matcher.found.sort(Comparator.comparingInt(RepeatedSentence::length).reversed());
        return List.copyOf(matcher.found);
    }

    private List<OwnText.Sentence> equal(OwnText first, OwnText second, List<OwnText.Sentence> restOfSecond) {
        Map<String, Deque<OwnText.Sentence>> byKey = new HashMap<>();
        for (var sentence : second.sentences()) {
            if (sentence.length() >= SHORTEST) {
                byKey.computeIfAbsent(sentence.key(), key -> new ArrayDeque<>()).add(sentence);
            }
        }
        var rest = new ArrayList<OwnText.Sentence>();
        for (var sentence : first.sentences()) {
            if (sentence.length() < SHORTEST) {
                continue;
            }
            var others = byKey.get(sentence.key());
            if (others == null || others.isEmpty()) {
                rest.add(sentence);
            } else {
                var other = others.remove();
                add(kind(sentence, other), sentence, other);
            }
        }
        second.sentences().stream()
                .filter(s -> byKey.getOrDefault(s.key(), new ArrayDeque<>()).contains(s))
                .forEach(restOfSecond::add);
        return rest;
    }

    private void near(List<OwnText.Sentence> first, List<OwnText.Sentence> second) {
        var candidates = new ArrayList<Near>();
        for (var one : first) {
            for (var other : second) {
                int runs = one.runs().count() + other.runs().count();
                double measure = runs == 0 ? 0 : 2.0 * one.runs().shared(other.runs()) / runs;
                if (measure >= NEAR) {
                    candidates.add(new Near(one, other, measure));
                }
            }
        }
        candidates.sort(Comparator.comparingDouble(Near::measure).reversed());
        var taken = new HashSet<OwnText.Sentence>();
        for (var near : candidates) {
            if (!taken.contains(near.first()) && !taken.contains(near.second())) {
                taken.add(near.first());
                taken.add(near.second());
                add(RepeatedSentence.Kind.REWORDED, near.first(), near.second());
            }
        }
    }

    private static RepeatedSentence.Kind kind(OwnText.Sentence one, OwnText.Sentence other) {
        if (Labels.normal(one.printed()).equals(Labels.normal(other.printed()))) {
            return RepeatedSentence.Kind.SAME;
        }
        return one.named().equals(other.named()) ? RepeatedSentence.Kind.FIGURES : RepeatedSentence.Kind.NAMES;
    }

    private void add(RepeatedSentence.Kind kind, OwnText.Sentence one, OwnText.Sentence other) {
        found.add(new RepeatedSentence(
                kind,
                Math.min(one.length(), other.length()),
                new RepeatedSentence.Passage(one.printed(), one.place()),
                new RepeatedSentence.Passage(other.printed(), other.place())));
    }
}
