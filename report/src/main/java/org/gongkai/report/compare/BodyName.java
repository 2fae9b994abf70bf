package org.gongkai.report.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.read.Labels;
import org.jspecify.annotations.Nullable;

/** 机关名称: one body is named with and without its county, its 人民政府 or its 办事处. */
public final class BodyName {
    private static final Pattern REMARK = Pattern.compile("[（(].*?[）)]");
    private static final Pattern SUFFIX = Pattern.compile("(?:人民政府|政府|办事处|(?<=街道)办)$");
    private static final String SUPERIORS = "省市区县旗盟州";
    private static final int SHORTEST = 2;

    private BodyName() {}

    /** What a report is called in a sentence: its body, else its file. */
    public static String of(AnnualReport report) {
        var body = report.body();
        return body != null ? body : report.source();
    }

    /** Certainly one body. */
    public static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && core(one).equals(core(other));
    }

    /** One body for all that the names say: one of them may leave out the places above it, or be unknown. */
    static boolean compatible(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return true;
        }
        var a = core(one);
        var b = core(other);
        return a.equals(b) || isPlaceBefore(a, b) || isPlaceBefore(b, a);
    }

    private static boolean isPlaceBefore(String longer, String shorter) {
        int head = longer.length() - shorter.length();
        return head > 0
                && shorter.length() > SHORTEST
                && longer.endsWith(shorter)
                && SUPERIORS.indexOf(longer.charAt(head - 1)) >= 0;
    }

    private static String core(String body) {
        var name = Labels.normal(REMARK.matcher(body).replaceAll(""));
        var core = SUFFIX.matcher(name).replaceAll("");
        return core.length() < SHORTEST ? name : core;
    }

    /** The forms in which a text names its own body, longest first, normalised. */
    static List<String> forms(@Nullable String body) {
        if (body == null) {
            return List.of();
        }
        var forms = new ArrayList<String>();
        forms.add(Labels.normal(body));
        var core = core(body);
        forms.add(core);
        for (int i = 1; i < core.length() - SHORTEST; i++) {
            if (SUPERIORS.indexOf(core.charAt(i - 1)) >= 0) {
                forms.add(Labels.normal(body).substring(i));
                forms.add(core.substring(i));
            }
        }
        return forms.stream()
                .filter(form -> form.length() >= SHORTEST)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }
}
