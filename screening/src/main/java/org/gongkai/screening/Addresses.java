package org.gongkai.screening;

import java.util.regex.Pattern;

/** 住址 to the door: 小区, 栋, 单元, 室, or village and group; an office's address is no finding. */
final class Addresses implements Detector {
    private static final String KIND = "address";
    private static final int LONGEST = 60;
    /** 住房, 住建, 住院: no dwelling behind the label 住. */
    private static final String NO_DWELLING = "房建宅院宿满户";

    private static final int BACK = 30;
    private static final String STOPS = "，,。；;、\n|\t\"<>：:";
    private static final String NUMBER = "[0-9零〇一二三四五六七八九十百甲乙丙丁A-Za-z]{1,5}(?:[-—之附][0-9]{1,4}){0,3}";
    private static final Pattern DOOR = Pattern.compile(NUMBER + "(?:号楼|号院|号|栋|幢|座|单元|室|户|组|弄|排|门牌|社|队|房(?![屋产地]))"
            + "|[0-9]{1,3}[-—#][0-9]{1,3}[-—][0-9]{1,4}|(?<=[号楼栋幢座元])[0-9]{1,3}(?:[-—#][0-9]{1,4}){1,2}|[0-9]{3,4}$");
    private static final Pattern PLACE = Pattern.compile("[省市区县旗镇乡村路街巷里屯庄苑园寨湾]|街道|小区|社区|公寓|新村|大道|家属院|宿舍|自然村|嘎查|组");
    private static final Pattern FLAT = Pattern.compile(
            "(?:" + NUMBER + "(?:号楼|栋|幢|座|号|#)) {0,2}(?:" + NUMBER + "单元 {0,2})?[0-9]{2,4} {0,2}(?:室|号|户)" + "|"
                    + NUMBER + "(?:号楼|栋|幢|座|号|#) {0,2}" + NUMBER + "单元(?: {0,2}[0-9]{1,4}(?:室|号|户)?)?");
    private static final Pattern DWELLING = Pattern.compile(
            "单元|小区|花园|家园|公寓|家属院|宿舍|[0-9]门[0-9]|号楼[0-9]{3,4}[室号]|[0-9]弄|[栋幢].{0,4}[0-9]|[村屯].{0,6}[组社队号]");
    private static final Pattern VERB = Pattern.compile("位于|坐落[于在]?|居?住[于在]|家住|现住|租住|地处|[住地]址");
    private static final Pattern HOME = Pattern.compile("小区|花园|家园|新村|公寓|新城|嘉园|佳苑|家属院|宿舍|安置房|苑|里|府|湾|庄|社区|村");
    private static final long NO_HOME = Word.mask(Word.OFFICE, Word.OFFICE_ADDRESS, Word.LABEL_HOTLINE);

    /** Whose address it is, as the words around it say. PERHAPS a person's: only where its form is that of a home. */
    private enum Owner {
        PERSON,
        PERHAPS,
        NOBODY
    }

    @Override
    public void look(Reading reading) {
        var hits = reading.hits();
        for (int hit = 0; hit < hits.size(); hit++) {
            if (hits.is(hit, Word.LABEL_ADDRESS.bit())) {
                labelled(reading, hits.end(hit), Owner.PERSON);
            } else if (hits.is(hit, Word.LABEL_RESIDENCE.bit())) {
                labelled(reading, hits.end(hit), owner(reading, hit));
            }
        }
        flats(reading);
    }

    /** 联系地址 and the like are an office's as often as a person's: what else the sentence names decides. */
    private static Owner owner(Reading reading, int label) {
        var hits = reading.hits();
        int start = hits.start(label);
        int end = hits.end(label);
        if (NO_DWELLING.indexOf(reading.text().at(end)) >= 0 || isWithinLonger(hits, label)) {
            return Owner.NOBODY;
        }
        int from = reading.sentenceStart(start, BACK * 2);
        int to = reading.sentenceEnd(end, LONGEST + BACK);
        if (hits.within(from, start, NO_HOME)
                || hits.is(label, Word.OFFICE_ADDRESS.bit()) && hits.within(end, to, NO_HOME)) {
            return Owner.NOBODY;
        }
        if (reading.isOfPerson(start) || reading.isBesideIdentifier(start, start + 1)) {
            return Owner.PERSON;
        }
        boolean perhaps = reading.isBesideMobile(start, end)
                || hits.within(from, start, Word.ROLE.bit())
                || hits.within(end, to, Word.mask(Word.LABEL_NAME, Word.ROLE));
        return perhaps ? Owner.PERHAPS : Owner.NOBODY;
    }

    /** 办公地址 ends with 地址. */
    private static boolean isWithinLonger(Hits hits, int label) {
        int longest = hits.lastBefore(hits.end(label), Math.max(0, hits.start(label) - 6), Word.OFFICE_ADDRESS.bit());
        return longest >= 0 && longest != label && hits.end(longest) == hits.end(label);
    }

    private static void labelled(Reading reading, int labelEnd, Owner owner) {
        var text = reading.text();
        int start = labelEnd;
        while (start < labelEnd + 5 && " :：为于在是址(（\"'>=".indexOf(text.at(start)) >= 0) {
            start++;
        }
        int end = start;
        while (end < start + LONGEST && STOPS.indexOf(text.at(end)) < 0) {
            end++;
        }
        if (owner == Owner.NOBODY || end - start < 5) {
            return;
        }
        var address = text.cut(start, end);
        var door = DOOR.matcher(address);
        int last = -1;
        while (door.find()) {
            last = door.end();
        }
        if (owner == Owner.PERHAPS && !DWELLING.matcher(address).find()) {
            return;
        }
        if (last > 0 && PLACE.matcher(address.substring(0, last)).find() && !reading.isTaken(start, start + last)) {
            reading.add(Mark.of(KIND, start, start + last, Severity.BLOCKING, Certainty.LIKELY, "labelled"));
        }
    }

    /** A flat without a label: 阳光小区3号楼2单元501室. */
    private static void flats(Reading reading) {
        var text = reading.text();
        int lastEnd = 0;
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean anchor = c == '单' && text.at(i + 1) == '元' || c == '室' && Letters.digit(text.at(i - 1)) >= 0;
            if (anchor && i >= lastEnd) {
                lastEnd = Math.max(lastEnd, flat(reading, i, lastEnd));
            }
        }
    }

    private static int flat(Reading reading, int anchor, int least) {
        var text = reading.text();
        int from = Math.max(least, anchor - BACK);
        for (int i = anchor - 1; i >= from; i--) {
            if (STOPS.indexOf(text.charAt(i)) >= 0) {
                from = i + 1;
                break;
            }
        }
        var window = text.cut(from, Math.min(text.length(), anchor + 12));
        var flat = FLAT.matcher(window);
        if (!flat.find()) {
            return anchor;
        }
        int start = from + behindVerb(window, placeStart(window, flat.start()), flat.start());
        int end = from + flat.end();
        var place = text.cut(start, from + flat.start());
        if (!reading.isTaken(start, end) && HOME.matcher(place).find()) {
            judge(reading, start, end);
        }
        return end;
    }

    private static void judge(Reading reading, int start, int end) {
        boolean office = reading.hits().within(reading.sentenceStart(start, 80), reading.sentenceEnd(end, 40), NO_HOME);
        boolean person = reading.isOfPerson(start)
                || reading.isBesideIdentifier(start, end)
                || reading.isBesideMobile(start, end);
        if (!office && person) {
            reading.add(Mark.of(KIND, start, end, Severity.BLOCKING, Certainty.LIKELY, "person"));
        } else if (!office && hasRoom(reading.text(), end)) {
            reading.add(Mark.of(KIND, start, end, Severity.WARNING, Certainty.POSSIBLE, "form"));
        }
    }

    /** 房屋位于…, 一家人住在…: the address begins behind the verb. */
    private static int behindVerb(String window, int start, int end) {
        var verb = VERB.matcher(window).region(start, end);
        int place = start;
        while (verb.find()) {
            place = verb.end();
        }
        return place;
    }

    /** Down to a unit alone is what works in a building are announced for. */
    private static boolean hasRoom(Normal text, int end) {
        return text.at(end - 1) != '元';
    }

    private static int placeStart(String window, int flat) {
        int start = flat;
        while (start > 0 && (Letters.isHan(window.charAt(start - 1)) || Letters.isAscii(window.charAt(start - 1)))) {
            start--;
        }
        return start;
    }
}
