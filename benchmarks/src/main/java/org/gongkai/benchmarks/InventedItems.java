package org.gongkai.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gongkai.office.Sheet;
import org.gongkai.office.portal.search.SearchDocument;
import org.gongkai.office.portal.search.SearchKind;

/**
 * Items of an invented province: each is about a few words that offices use, some of which stand in a quarter of all items
 * and some in few, among many rare ones as names and places make them.
 */
final class InventedItems {
    private static final String PLACES = "青石云岭河东柳林松山白杨红旗新华和平长安永兴金沙银川双桥三里五里八里大王小李南关北关西街东街";
    private static final List<String> KINDS = List.of("通知", "公告", "情况", "公示", "办事指南", "工作方案", "管理办法", "统计数据");
    private static final List<String> VERBS = List.of("开展", "组织", "办理", "核对", "公布", "发放", "检查", "整改", "受理", "审核");
    private static final List<String> JOINS =
            List.of("，", "。", "，并", "，对", "。按照有关规定，", "；", "，由社区", "，居民可以到街道办事处", "。经申请、审核，");
    private static final int BODIES = 60;
    private static final int COLUMNS = 25;
    private static final int LENGTH = 800;
    private static final int TOPICS = 6;
    private static final char FIRST_RARE = '\u4e00';
    private static final int RARE = 6_000;

    private final List<String> words = new ArrayList<>();

    InventedItems() {
        for (var row : Sheet.rows("search/synonyms")) {
            words.add(row.get(0));
            words.addAll(List.of(row.get(1).split("、")));
        }
    }

    /** Always the same for the same number. */
    SearchDocument item(int id) {
        var random = new Random(id * 31L);
        int body = id % BODIES;
        var day = LocalDate.of(2012, 1, 1).plusDays(random.nextInt(5_000));
        var topic = word(random);
        var number = place(random) + "发〔" + day.getYear() + "〕" + (1 + random.nextInt(300)) + "号";
        return new SearchDocument(
                id,
                body,
                body * 100L + random.nextInt(COLUMNS),
                1,
                place(random) + day.getYear() + "年" + topic + KINDS.get(random.nextInt(KINDS.size())) + "（第" + id
                        + "号）",
                random.nextInt(3) == 0 ? number : "",
                "index/" + id,
                text(topic, random),
                List.of(),
                day,
                random.nextInt(12) == 0 ? SearchKind.POLICY : SearchKind.ORDINARY,
                Optional.empty());
    }

    /** A word offices use; some far oftener than others. */
    String word(Random random) {
        var share = random.nextDouble();
        return words.get((int) (words.size() * share * share));
    }

    String place(Random random) {
        return pair(random) + "街道";
    }

    /** A combination that stands in few items. */
    String rare(Random random) {
        return pair(random) + (char) (FIRST_RARE + random.nextInt(RARE));
    }

    private static String pair(Random random) {
        return String.valueOf(PLACES.charAt(random.nextInt(PLACES.length())))
                + PLACES.charAt(random.nextInt(PLACES.length()));
    }

    private String text(String topic, Random random) {
        var topics = new ArrayList<>(List.of(topic));
        for (int i = 1; i < TOPICS; i++) {
            topics.add(word(random));
        }
        var text = new StringBuilder(LENGTH + 40);
        while (text.length() < LENGTH) {
            text.append(VERBS.get(random.nextInt(VERBS.size())));
            text.append(random.nextInt(3) == 0 ? topics.get(random.nextInt(TOPICS)) : rare(random) + rare(random));
            text.append(JOINS.get(random.nextInt(JOINS.size())));
        }
        return text.toString();
    }
}
