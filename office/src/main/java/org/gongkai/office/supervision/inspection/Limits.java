package org.gongkai.office.supervision.inspection;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 界限: the numbers of an indicator by name, such as {@code days=14;count=1}.
 *
 * @param numbers whole numbers, 0 to 9999
 */
public record Limits(Map<String, Integer> numbers) {
    /** So many columns or items make a veto. */
    public static final String COUNT = "count";

    private static final Pattern ONE = Pattern.compile("([a-z_]{1,20})=(\\d{1,4})");

    public Limits {
        numbers = Map.copyOf(numbers);
    }

    /** Reads them; empty where something is no number. */
    public static Optional<Limits> parse(String text) {
        var numbers = new TreeMap<String, Integer>();
        for (var part : text.split(";")) {
            var found = ONE.matcher(part.strip());
            if (found.matches()) {
                numbers.put(found.group(1), Integer.parseInt(found.group(2)));
            } else if (!part.isBlank()) {
                return Optional.empty();
            }
        }
        return Optional.of(new Limits(numbers));
    }

    /**
     * One number.
     *
     * @throws IllegalStateException where the indicator has none of that name
     */
    public int of(String name) {
        var number = numbers.get(name);
        if (number == null) {
            throw new IllegalStateException("no limit " + name + " in " + text());
        }
        return number;
    }

    /** From how many faults on a veto holds: 1 where nothing is said. */
    public int count() {
        return numbers.getOrDefault(COUNT, 1);
    }

    /** The same with other numbers for the names there are. */
    public Limits with(Map<String, Integer> others) {
        var all = new TreeMap<>(numbers);
        others.forEach((name, number) -> all.computeIfPresent(name, (known, old) -> number));
        return new Limits(all);
    }

    /** The numbers in the order of their names, for a page. */
    public Map<String, Integer> inOrder() {
        return new TreeMap<>(numbers);
    }

    /** As kept, in the order of the names. */
    public String text() {
        return Arrays.stream(numbers.keySet().toArray(String[]::new))
                .sorted()
                .map(name -> name + "=" + numbers.get(name))
                .collect(Collectors.joining(";"));
    }
}
