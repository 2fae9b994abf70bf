package org.gongkai.report.check.text;

import static org.gongkai.report.model.RequestRow.CARRIED_IN;
import static org.gongkai.report.model.RequestRow.CARRIED_OUT;
import static org.gongkai.report.model.RequestRow.GRANTED;
import static org.gongkai.report.model.RequestRow.NEW_RECEIVED;
import static org.gongkai.report.model.RequestRow.PARTLY_GRANTED;
import static org.gongkai.report.model.RequestRow.RESULTS_TOTAL;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.gongkai.report.check.AnyOf;
import org.gongkai.report.check.CheckContext;
import org.gongkai.report.check.Wording;
import org.gongkai.report.figures.Figure;
import org.gongkai.report.model.ApplicantColumn;
import org.gongkai.report.model.CellId;
import org.gongkai.report.model.OverviewPart;
import org.gongkai.report.model.RequestRow;
import org.gongkai.report.model.Section;

/** Which cell of table 3 a phrase about requests names. The word nearest to the number decides. */
final class RequestWords {
    private static final Set<String> COUNTED = Set.of("件", "宗", "份", "条", "起", "例", "个", "次", "件次", "条次");
    private static final Wording ABOUT_REQUESTS = Wording.of("公开", "信息公开.{0,6}(?:件|案)|公开件");
    /** Parts of the requests by channel, topic or office: true, but no cell of the table. */
    private static final AnyOf PART_ONLY =
            AnyOf.of("网络|网上|线上|线下|邮寄|邮件|邮箱|电子邮|信函|信件|来信|来函|当面|现场|窗口|传真|电话|平台|渠道|网站|交办|征询|转办|协助|会办|涉及|关于|领域|咨询|留言|"
                    + "信箱|热线|建议|提案|超期|逾期未|投诉件|主动撤|撤回|撤销|举报信|其他政府|部门|街道|镇|市政府|区政府|县政府|本级|季度|月份|上半年|下半年|历年|以来|年均|月均|平均|累计至|调解|"
                    + "满意|示范|培训|案例|会议|公示|意见|征求|告知|延期|调整");

    private static final Pattern PART_ONLY_HERE = Pattern.compile("近[一二三两四五六七八九十\\d]+年|[三五]年来|商业秘密$|补正(?!后)");

    /** 公民、法人和其他组织: everybody who may ask, not a kind of applicant. */
    private static final Wording ANYBODY = Wording.of("公民", "公民[、,和或及]?法人[^,;:]*$");

    private static final AnyOf COMPARED = AnyOf.of("比|较|同比|去年|增加|减少|增长|下降|上升|多了|少了");
    private static final Map<Wording, RequestRow> ROWS = new LinkedHashMap<>();
    private static final Map<String, ApplicantColumn> APPLICANTS = new LinkedHashMap<>();
    private static final Wording RECEIVED = Wording.of("收|受理|接", "收到|受理|收办|接收|接到|新收|收件|收悉|接办");
    private static final AnyOf HANDLED = AnyOf.of("办理|处理");
    private static final Wording SETTLED = Wording.of("办|复|处理完毕", "办结|答复|已办|回复|处理完毕|办毕");
    private static final Wording CARRIED_FROM =
            Wording.of("转|遗留", "(?:上年|上一年|上年度|上一年度|去年|往年)度?(?:结转|转入|转接|遗留)|(?:结转|转)(?:自)?(?:上年|上一年)");
    private static final Wording CARRIED_TO = Wording.of(
            "转|顺延|办理|未办结",
            "结转(?:至|到|入)?(?:下|次|20\\d\\d|明年|第二|来年)|转(?:至|到|入)?(?:下|次)一?年|顺延(?:至|到)?(?:下|次|20\\d\\d)|结转$|年度继续办理|未办结|尚在办理|正在办理");

    static {
        ROWS.put(Wording.of("国家秘密"), RequestRow.DENIED_STATE_SECRET);
        ROWS.put(Wording.of("行政法规禁止", "法律.{0,3}行政法规禁止"), RequestRow.DENIED_OTHER_LAW);
        ROWS.put(Wording.of("三安全一稳定"), RequestRow.DENIED_SECURITY_STABILITY);
        ROWS.put(Wording.of("第三方", "第三方合法权益|第三方权益"), RequestRow.DENIED_THIRD_PARTY);
        ROWS.put(Wording.of("内部事务"), RequestRow.DENIED_INTERNAL_AFFAIRS);
        ROWS.put(Wording.of("过程性信息"), RequestRow.DENIED_PROCESS_INFO);
        ROWS.put(Wording.of("执法案卷"), RequestRow.DENIED_ENFORCEMENT_FILE);
        ROWS.put(Wording.of("行政查询"), RequestRow.DENIED_ADMIN_QUERY);
        ROWS.put(Wording.of("掌握", "不掌握|未掌握"), RequestRow.UNABLE_NOT_HELD);
        ROWS.put(Wording.of("现成信息|另行制作"), RequestRow.UNABLE_NEEDS_CREATION);
        ROWS.put(Wording.of("补正后", "补正后.{0,8}(?:不明确|不清)"), RequestRow.UNABLE_STILL_UNCLEAR);
        ROWS.put(Wording.of("信访举报投诉类"), RequestRow.REFUSED_PETITION);
        ROWS.put(Wording.of("重复申请"), RequestRow.REFUSED_REPEAT);
        ROWS.put(Wording.of("公开出版物"), RequestRow.REFUSED_PUBLICATION);
        ROWS.put(Wording.of("大量反复申请"), RequestRow.REFUSED_MASS_REQUESTS);
        ROWS.put(Wording.of("重新出具", "确认或(?:者)?重新出具"), RequestRow.REFUSED_CONFIRM_OR_REISSUE);
        APPLICANTS.put("自然人", ApplicantColumn.NATURAL_PERSON);
        APPLICANTS.put("商业企业", ApplicantColumn.COMMERCIAL_ENTERPRISE);
        APPLICANTS.put("科研机构", ApplicantColumn.RESEARCH_INSTITUTION);
        APPLICANTS.put("社会公益组织", ApplicantColumn.PUBLIC_WELFARE_ORG);
        APPLICANTS.put("法律服务机构", ApplicantColumn.LEGAL_SERVICE_ORG);
    }

    private static final Wording ORGANISATIONS = Wording.of("法人", "法人(?:或|和|及)?者?其他组织");
    private static final AnyOf OF_REQUESTS = AnyOf.of("公开申请|依申请|申请公开");
    private static final Pattern CHANGED = Pattern.compile("的?(?:增长|下降|减少|上升)");
    private static final Wording OPENED = Wording.of("公开", "(?<!不)予以公开|同意公开");
    private static final Wording PARTLY = Wording.of("部分公开");
    private static final Wording OPENED_OR_PARTLY = Wording.of("部分公开", "(?<!不)(?:予以|同意)?公开(?:及|和|或|与|以及|、)(?:予以)?部分公开");
    private static final Wording DENIED = Wording.of("不予公开");
    private static final Wording UNABLE = Wording.of("无法提供");
    private static final Wording REFUSED = Wording.of("不予处理");
    private static final Wording OTHERWISE = Wording.of("其他处理", "(?:作|做)?其他处理");

    private final Totals totals;
    private final Map<Wording, Named> groups;

    private final IdentityHashMap<Figure, Optional<Named>> known = new IdentityHashMap<>();

    private RequestWords(Totals totals) {
        this.totals = totals;
        this.groups = groups(totals);
    }

    static RequestWords in(CheckContext context) {
        return context.derived(RequestWords.class, () -> new RequestWords(new Totals(context.report())));
    }

    Optional<Named> of(Figure figure) {
        return known.computeIfAbsent(figure, this::find);
    }

    private Optional<Named> find(Figure figure) {
        if (!figure.isExact() || !COUNTED.contains(figure.unit())) {
            return Optional.empty();
        }
        var context = figure.context();
        if (figure.place().section() != Section.OVERVIEW || context.sentence().contains("处理费")) {
            return Optional.empty();
        }
        boolean inPart = figure.place().part() == OverviewPart.ON_REQUEST;
        if (!inPart && !isAboutRequests(context.sentence())) {
            return Optional.empty();
        }
        var before = context.before();
        var after = context.after();
        if (COMPARED.in(before) || CHANGED.matcher(after).lookingAt()) {
            return Optional.empty();
        }
        var carried = carried(before, after);
        if (carried.isPresent()) {
            return carried;
        }
        if (isPart(before) || isPart(after)) {
            return Optional.empty();
        }
        var outcome = outcome(before);
        if (outcome.isPresent()) {
            return outcome;
        }
        var applicant = ANYBODY.in(figure.lead()) ? Optional.<Named>empty() : applicant(before);
        if (applicant.isPresent()) {
            return applicant;
        }
        return flow(figure, before + "#" + after);
    }

    private static boolean isAboutRequests(String words) {
        return words.contains("申请") || ABOUT_REQUESTS.in(words);
    }

    private static boolean isPart(String words) {
        return PART_ONLY.in(words) || PART_ONLY_HERE.matcher(words).find();
    }

    private Optional<Named> carried(String before, String after) {
        var words = before + "#" + after;
        if (CARRIED_FROM.in(words)) {
            return named("carried_in", List.of(totals.row(CARRIED_IN)));
        }
        if (CARRIED_TO.in(before) || CARRIED_TO.in(after)) {
            return named("carried_out", List.of(totals.row(CARRIED_OUT)));
        }
        return Optional.empty();
    }

    /** The last outcome named before the number, so that 因不掌握等原因无法提供 is the group and not its first row. */
    private Optional<Named> outcome(String before) {
        int last = -1;
        Named best = null;
        for (var entry : ROWS.entrySet()) {
            int at = entry.getKey().lastEnd(before);
            if (at > last) {
                last = at;
                best = new Named(entry.getValue().id(), List.of(totals.row(entry.getValue())));
            }
        }
        for (var entry : groups.entrySet()) {
            int at = entry.getKey().lastEnd(before);
            if (at > last || at == last && at >= 0) {
                last = at;
                best = entry.getValue();
            }
        }
        return last >= 0 && isNear(before, last) ? Optional.ofNullable(best) : Optional.empty();
    }

    private static boolean isNear(String before, int at) {
        return before.length() - at <= 24;
    }

    private static Map<Wording, Named> groups(Totals totals) {
        var groups = new LinkedHashMap<Wording, Named>();
        groups.put(OPENED, new Named("granted", List.of(totals.row(GRANTED))));
        groups.put(PARTLY, new Named("partly_granted", List.of(totals.row(PARTLY_GRANTED))));
        groups.put(OPENED_OR_PARTLY, new Named("granted", List.of(totals.rows(GRANTED, PARTLY_GRANTED))));
        groups.put(DENIED, new Named("denied", List.of(totals.group(RequestRow.Group.DENIED))));
        groups.put(UNABLE, new Named("unable", List.of(totals.group(RequestRow.Group.UNABLE))));
        groups.put(REFUSED, new Named("refused", List.of(totals.group(RequestRow.Group.REFUSED))));
        groups.put(OTHERWISE, new Named("other_handling", List.of(totals.otherHandling())));
        return groups;
    }

    private Optional<Named> applicant(String before) {
        if (ORGANISATIONS.in(before)) {
            var organisations =
                    ApplicantColumn.kinds().subList(1, ApplicantColumn.kinds().size());
            return named("organisations", flows(organisations));
        }
        for (var entry : APPLICANTS.entrySet()) {
            if (before.contains(entry.getKey())) {
                return named(entry.getValue().id(), flows(List.of(entry.getValue())));
            }
        }
        return Optional.empty();
    }

    private static List<List<CellId>> flows(List<ApplicantColumn> columns) {
        var fresh = new ArrayList<CellId>();
        var all = new ArrayList<CellId>();
        var results = new ArrayList<CellId>();
        for (var column : columns) {
            fresh.add(CellId.of(NEW_RECEIVED, column));
            all.add(CellId.of(NEW_RECEIVED, column));
            all.add(CellId.of(CARRIED_IN, column));
            results.add(CellId.of(RESULTS_TOTAL, column));
        }
        return List.of(fresh, all, results);
    }

    private Optional<Named> flow(Figure figure, String words) {
        if (!isAboutRequests(words) && !isBareFlow(figure, words)) {
            return Optional.empty();
        }
        var fresh = totals.row(NEW_RECEIVED);
        var all = totals.rows(NEW_RECEIVED, CARRIED_IN);
        var results = totals.row(RESULTS_TOTAL);
        int hash = words.indexOf('#');
        var before = words.substring(0, hash);
        if (SETTLED.in(words) && SETTLED.lastEnd(before) >= RECEIVED.lastEnd(before)) {
            var notOther =
                    totals.results(row -> row.group() != RequestRow.Group.OTHER && row != RequestRow.OTHER_HANDLING);
            return named("settled", List.of(results, notOther, fresh, all));
        }
        if (RECEIVED.in(words)) {
            return words.contains("新收") ? named("received", List.of(fresh)) : named("received", List.of(fresh, all));
        }
        return HANDLED.in(words) ? named("handled", List.of(all, fresh, results)) : Optional.empty();
    }

    /** 办结62件, 答复22起: no object, in a sentence that speaks of requests. */
    private static boolean isBareFlow(Figure figure, String words) {
        return words.length() <= 14
                && SETTLED.in(words)
                && OF_REQUESTS.in(figure.context().sentence());
    }

    private static Optional<Named> named(String id, List<List<CellId>> alternatives) {
        return Optional.of(new Named(id, alternatives));
    }
}
