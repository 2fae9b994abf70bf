package org.gongkai.report.variants;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.DisputeGroup;
import org.gongkai.report.model.DisputeOutcome;
import org.gongkai.report.model.RequestRow;
import org.gongkai.report.model.Section;

/** The narrative of an invented report, of the length and wording of real ones. */
final class InventedText {
    private static final List<String> OFFICIAL = List.of(
            "聚焦群众关心的就业、教育、医疗、住房等领域，及时发布政策文件和办理指南。",
            "通过门户网站发布信息%d条，微信公众号发布%d条，公开栏张贴%d期。",
            "召开新闻发布会%d场，制作图解%d个，回应关切%d次。",
            "编制并公布基层政务公开标准目录，覆盖%d个试点领域、%d个事项。",
            "修订《信息发布审核办法（试行）》，明确“先审查、后公开”，落实三审三校。",
            "全年开展培训%d次，参训%d余人次；组织自查%d次，整改问题%d个。",
            "在便民服务中心设政府信息查阅点%d处，接待群众查阅%d人次。",
            "对历史文件逐件清理，梳理现行有效文件并集中公布。",
            "把政务公开纳入年度考核，分值权重为%d%%；社会评议满意率为9%d.%d%%。",
            "完善依申请公开办理规范，统一登记、审核、答复、归档各环节的文书。",
            "加强政府网站与政务新媒体管理，每季度通报一次运行情况，没有发生泄密事件。",
            "落实公开属性源头认定，拟稿时同步确定主动公开、依申请公开或者不予公开。");
    private static final List<String> PARTS = List.of("主动公开情况", "依申请公开情况", "政府信息管理情况", "政府信息公开平台建设情况", "监督保障情况");
    private static final String HAN = "一二三四五";

    private final Random random;
    private final int year;
    private final String body;
    private final Map<CellId, String> cells;
    private final int numbering;

    InventedText(Random random, int year, String body, Map<CellId, String> cells) {
        this.random = random;
        this.year = year;
        this.body = body;
        this.cells = cells;
        this.numbering = random.nextInt(3);
    }

    List<InventedReport.Passage> passages() {
        var passages = new ArrayList<InventedReport.Passage>();
        for (var section : Section.values()) {
            passages.add(new InventedReport.Passage(section, paragraphs(section)));
        }
        return passages;
    }

    private List<String> paragraphs(Section section) {
        return switch (section) {
            case OVERVIEW -> overview();
            case PROACTIVE, REQUESTS, DISPUTES -> List.of();
            case PROBLEMS ->
                List.of("存在的主要问题：一是村级公开内容偏少；二是政策解读形式较为单一，图解不多。", "下一步改进措施：一是按季度检查公开栏；二是增加图解、问答等形式，做到文件与解读同步发布。");
            case OTHER -> List.of("本年度收取信息处理费0元。", body, (year + 1) + "年1月" + (10 + random.nextInt(20)) + "日");
        };
    }

    private List<String> overview() {
        var paragraphs = new ArrayList<String>();
        paragraphs.add(year + "年，" + body + "认真贯彻《中华人民共和国政府信息公开条例》，扎实做好政府信息公开工作。" + sentences());
        for (int part = 0; part < PARTS.size(); part++) {
            var text = (part == 1 ? requests() : "") + sentences();
            if (random.nextBoolean()) {
                paragraphs.add(number(part) + PARTS.get(part) + "。" + text);
            } else {
                paragraphs.add(number(part) + PARTS.get(part));
                paragraphs.add(text);
            }
        }
        return paragraphs;
    }

    private String number(int part) {
        return switch (numbering) {
            case 0 -> "（" + HAN.charAt(part) + "）";
            case 1 -> "(" + HAN.charAt(part) + ")";
            default -> (part + 1) + ".";
        };
    }

    private String requests() {
        return "全年新收政府信息公开申请" + total(RequestRow.NEW_RECEIVED) + "件，上年结转" + total(RequestRow.CARRIED_IN) + "件，办结"
                + total(RequestRow.RESULTS_TOTAL) + "件，结转下年度" + total(RequestRow.CARRIED_OUT) + "件。其中予以公开"
                + total(RequestRow.GRANTED) + "件、部分公开" + total(RequestRow.PARTLY_GRANTED) + "件。因政府信息公开引起行政复议"
                + cells.get(CellId.of(DisputeGroup.REVIEW, DisputeOutcome.TOTAL)) + "件。";
    }

    private String total(RequestRow row) {
        return cells.getOrDefault(CellId.of(row, ApplicantColumn.TOTAL), "0");
    }

    private String sentences() {
        var text = new StringBuilder();
        for (int i = random.nextInt(9); i >= 0; i--) {
            var sentence = OFFICIAL.get(random.nextInt(OFFICIAL.size()));
            text.append(sentence.formatted(some(), some(), some(), some()));
        }
        return text.toString();
    }

    private Object some() {
        return 1 + random.nextInt(9);
    }
}
