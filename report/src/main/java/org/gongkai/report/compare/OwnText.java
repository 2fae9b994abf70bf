package org.gongkai.report.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.gongkai.report.model.AnnualReport;
import org.gongkai.report.model.Place;
import org.gongkai.report.read.Labels;

/** What a report says in words of its own: its sentences without what every report says. */
record OwnText(List<Sentence> sentences, Runs runs) {
    /** Characters in a run: shorter ones are shared by all reports, longer ones miss small edits. */
    static final int RUN = 8;

    private static final String BODY = "某";
    private static final Pattern END = Pattern.compile("[。！？!?；;\\n]");
    private static final Pattern CITED =
            Pattern.compile("《[^》]{1,80}》" + "|[（(]?[\\u4e00-\\u9fff]{1,10}[〔\\[(（【]\\d{4}[〕\\])）】]\\d{1,4}号[）)]?");
    private static final Pattern WE = Pattern.compile("[我本](?:省|市|县|区|旗|盟|州|镇|乡|苏木|街道|办事处|局|委|办|厅|所|中心|机关|单位)");
    private static final Pattern FIGURE = Pattern.compile("\\d+");
    private static final Pattern CUT = Pattern.compile("\n+");

    /**
     * A sentence.
     *
     * @param pieces what of it is the report's own, normalised, name and figures folded
     * @param named the same with the name as printed
     */
    record Sentence(String printed, Place place, List<String> pieces, String named, Runs runs) {
        String key() {
            return String.join("\n", pieces);
        }

        int length() {
            return pieces.stream().mapToInt(String::length).sum();
        }
    }

    static OwnText of(AnnualReport report) {
        var names = BodyName.forms(report.body());
        var sentences = new ArrayList<Sentence>();
        for (var section : report.sections()) {
            for (var paragraph : section.paragraphs()) {
                var place = Place.of(section.section(), paragraph.part(), paragraph.origin());
                for (var printed : END.split(paragraph.text())) {
                    if (printed.length() >= RUN) {
                        sentences.add(sentence(printed.strip(), place, names));
                    }
                }
            }
        }
        return new OwnText(
                List.copyOf(sentences),
                Runs.ofAll(sentences.stream().map(Sentence::runs).toList()));
    }

    private static Sentence sentence(String printed, Place place, List<String> names) {
        var named = new ArrayList<String>();
        var pieces = new ArrayList<String>();
        for (var piece : CUT.split(CITED.matcher(Labels.folded(printed)).replaceAll("\n"))) {
            var normal = Labels.normal(piece);
            named.add(FIGURE.matcher(normal).replaceAll("0"));
            var folded = WE.matcher(folded(normal, names)).replaceAll(BODY);
            for (var own : CUT.split(Boilerplate.cut(FIGURE.matcher(folded).replaceAll("0")))) {
                if (!own.isEmpty()) {
                    pieces.add(own);
                }
            }
        }
        return new Sentence(printed, place, List.copyOf(pieces), String.join("\n", named), Runs.of(pieces));
    }

    private static String folded(String text, List<String> names) {
        var folded = text;
        for (var name : names) {
            folded = folded.replace(name, BODY);
        }
        return folded;
    }
}
