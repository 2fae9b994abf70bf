package org.gongkai.report.read;

import java.util.HashMap;
import java.util.Map;
import org.gongkai.report.model.BlockLayout;
import org.gongkai.report.model.ReportFormat;
import org.gongkai.report.model.RequestRow;
import org.gongkai.report.model.TableKind;
import org.jspecify.annotations.Nullable;

/** Finds the statutory row a label means, numbering and punctuation aside. */
final class RowLabels {
    private static final Map<String, RequestRow> REQUESTS = new HashMap<>();
    private static final Map<String, String[]> PROACTIVE = new HashMap<>();
    private static final int FUZZY_FROM = 6;
    private static final int TOO_MANY = 3;

    static {
        for (var row : RequestRow.values()) {
            REQUESTS.put(core(row.label()), row);
        }
        REQUESTS.put("部分公开", RequestRow.PARTLY_GRANTED);
        REQUESTS.put("部分公开区分处理的", RequestRow.PARTLY_GRANTED);
        REQUESTS.put("逾期不补正", RequestRow.OTHER_NO_CORRECTION);
        REQUESTS.put("申请人逾期不补正", RequestRow.OTHER_NO_CORRECTION);
        REQUESTS.put("申请人无正当理由逾期不补正", RequestRow.OTHER_NO_CORRECTION);
        REQUESTS.put("逾期不缴费", RequestRow.OTHER_FEE_UNPAID);
        REQUESTS.put("逾期未缴费", RequestRow.OTHER_FEE_UNPAID);
        REQUESTS.put("申请人逾期未按收费通知要求缴纳费用", RequestRow.OTHER_FEE_UNPAID);
        REQUESTS.put("本年新收", RequestRow.NEW_RECEIVED);
        REQUESTS.put("上年结转", RequestRow.CARRIED_IN);
        REQUESTS.put("结转下年度", RequestRow.CARRIED_OUT);
        REQUESTS.put("国家秘密", RequestRow.DENIED_STATE_SECRET);
        for (var format : ReportFormat.values()) {
            for (var block : BlockLayout.of(TableKind.PROACTIVE, format)) {
                block.rows().forEach(row -> PROACTIVE.put(core(row.text()), new String[] {block.id(), row.id()}));
            }
        }
        PROACTIVE.put("其他对外管理服务事项", new String[] {"a20_5", "other_services"});
        PROACTIVE.put("行政征收收费", new String[] {"a20_8", "fees"});
    }

    private RowLabels() {}

    static @Nullable RequestRow request(String label) {
        var core = core(label);
        if (core.isEmpty() || core.length() > 60) {
            return null;
        }
        var exact = REQUESTS.get(core);
        return exact != null ? exact : nearest(core);
    }

    /** Block and row of table 2. */
    static String @Nullable [] proactive(String label) {
        var core = core(label);
        return PROACTIVE.get(core);
    }

    /** A long label with at most two slips of the pen, if only one row is that near. */
    private static @Nullable RequestRow nearest(String core) {
        if (core.length() < FUZZY_FROM) {
            return null;
        }
        RequestRow best = null;
        int least = TOO_MANY;
        boolean tie = false;
        for (var entry : REQUESTS.entrySet()) {
            if (entry.getKey().length() < FUZZY_FROM || Math.abs(entry.getKey().length() - core.length()) > 2) {
                continue;
            }
            int distance = distance(entry.getKey(), core);
            if (distance < least) {
                least = distance;
                best = entry.getValue();
                tie = false;
            } else if (distance == least && distance < TOO_MANY && entry.getValue() != best) {
                tie = true;
            }
        }
        return tie ? null : best;
    }

    /** The label in normal form without its number. */
    static String core(String label) {
        var normal = Labels.normal(label);
        int start = 0;
        while (start < normal.length() && isNumeral(normal.charAt(start))) {
            start++;
        }
        return start == normal.length() ? normal : normal.substring(start);
    }

    private static boolean isNumeral(char c) {
        return c < 0x80 && Character.isDigit(c) || "一二三四五六七八九十".indexOf(c) >= 0 || c >= '①' && c <= '⑳';
    }

    /** How many characters differ; {@link #TOO_MANY} as soon as it is clear that so many do. */
    private static int distance(String a, String b) {
        var previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            var current = new int[b.length() + 1];
            current[0] = i;
            int least = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(change, 1 + Math.min(previous[j], current[j - 1]));
                least = Math.min(least, current[j]);
            }
            if (least >= TOO_MANY) {
                return TOO_MANY;
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
