package org.gongkai.report.read;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;

/** Automatic numbers of paragraphs (一、 （一） 1.), which Word keeps apart from the text. */
public final class ListNumbers {
    private static final String[] HAN = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};

    private final Map<String, Integer> counters = new HashMap<>();

    /** The number Word prints before the paragraph, empty where it has none. */
    public String of(XWPFParagraph paragraph) {
        BigInteger list = paragraph.getNumID();
        var pattern = paragraph.getNumLevelText();
        var format = paragraph.getNumFmt();
        if (list == null || pattern == null || format == null) {
            return "";
        }
        var level = paragraph.getNumIlvl() == null ? BigInteger.ZERO : paragraph.getNumIlvl();
        int count = counters.merge(list + "/" + level, 1, Integer::sum);
        var own = "%" + level.add(BigInteger.ONE);
        var name = format.toLowerCase(Locale.ROOT);
        if (name.equals("bullet") || !pattern.contains(own)) {
            return "";
        }
        var number = name.contains("chinese") || name.contains("japanesecounting") || name.contains("ideograph")
                ? han(count)
                : Integer.toString(count);
        return pattern.replace(own, number).replaceAll("%\\d", "");
    }

    static String han(int number) {
        if (number < 10) {
            return HAN[number];
        }
        if (number < 20) {
            return "十" + (number % 10 == 0 ? "" : HAN[number % 10]);
        }
        return number < 100
                ? HAN[number / 10] + "十" + (number % 10 == 0 ? "" : HAN[number % 10])
                : Integer.toString(number);
    }
}
