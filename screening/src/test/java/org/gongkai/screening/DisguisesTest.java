package org.gongkai.screening;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Identifiers valid and invalid in every disguise, written into sentences. */
class DisguisesTest {
    private static final String[] AREAS = {
        "110101", "310115", "440301", "510783", "650102", "320922", "810000", "150207"
    };
    private static final String[] FRAMES = {
        "公示名单：居民%s已核实。", "附件一\n1. %s\n2. 其他材料", "（证件号码%s）", "请核对%s，谢谢", "材料清单|%s|齐全", "經查，該戶%s屬實。"
    };

    @Provide
    Arbitrary<String> ids() {
        return Combinators.combine(
                        Arbitraries.of(AREAS),
                        Arbitraries.integers().between(1930, 2020),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 28),
                        Arbitraries.integers().between(0, 999))
                .as((area, year, month, day, serial) -> {
                    var head = area + "%04d%02d%02d%03d".formatted(year, month, day, serial);
                    return head + CheckDigits.idCheck(head);
                });
    }

    @Provide
    Arbitrary<String> mobiles() {
        return Combinators.combine(
                        Arbitraries.of("130", "138", "147", "150", "159", "166", "173", "178", "186", "191", "199"),
                        Arbitraries.integers().between(10_000_000, 99_999_999))
                .as((head, tail) -> head + tail)
                .filter(Mobiles::isMobile);
    }

    @Provide
    Arbitrary<String> frames() {
        return Arbitraries.of(FRAMES);
    }

    /** A way to write digits. */
    enum Disguise {
        NONE,
        FULL_WIDTH,
        SPACES,
        HYPHENS,
        DOTS,
        ZERO_WIDTH,
        LINE_BREAK,
        CHINESE,
        FORMAL,
        CIRCLED,
        MATHEMATICAL,
        SPELT;

        String of(String digits) {
            return switch (this) {
                case NONE -> digits;
                case FULL_WIDTH -> mapped(digits, "０１２３４５６７８９");
                case SPACES -> grouped(digits, " ");
                case HYPHENS -> grouped(digits, "-");
                case DOTS -> grouped(digits, ".");
                case ZERO_WIDTH -> String.join("\u200b", digits.split(""));
                case LINE_BREAK -> digits.substring(0, 7) + "\n" + digits.substring(7);
                case CHINESE -> mapped(digits, "〇一二三四五六七八九");
                case FORMAL -> mapped(digits, "零壹贰叁肆伍陆柒捌玖");
                case CIRCLED -> mapped(digits, "⓪①②③④⑤⑥⑦⑧⑨");
                case MATHEMATICAL -> mathematical(digits);
                case SPELT -> String.join("·", digits.split(""));
            };
        }

        private static String grouped(String digits, String gap) {
            return digits.length() == 11
                    ? digits.substring(0, 3) + gap + digits.substring(3, 7) + gap + digits.substring(7)
                    : digits.substring(0, 6) + gap + digits.substring(6, 14) + gap + digits.substring(14);
        }

        private static String mapped(String digits, String signs) {
            var text = new StringBuilder();
            digits.chars().forEach(c -> text.append(c == 'X' ? 'X' : signs.charAt(c - '0')));
            return text.toString();
        }

        private static String mathematical(String digits) {
            var text = new StringBuilder();
            digits.chars().forEach(c -> text.appendCodePoint(c == 'X' ? 'X' : 0x1d7ce + c - '0'));
            return text.toString();
        }
    }

    @Property(tries = 600)
    void a_valid_identity_number_is_found_whole(
            @ForAll("ids") String id, @ForAll Disguise disguise, @ForAll("frames") String frame) {
        expectFound("id_card", disguise.of(id), frame);
    }

    @Property(tries = 600)
    void a_mobile_is_found_whole(
            @ForAll("mobiles") String mobile, @ForAll Disguise disguise, @ForAll("frames") String frame) {
        expectFound("mobile", disguise.of(mobile), frame.replace("证件号码", "手机").replace("居民", "手机"));
    }

    private static void expectFound(String kind, String written, String frame) {
        var text = frame.formatted(written);
        var found = Screener.standard().withoutNames().screen(text).stream()
                .filter(Finding::personal)
                .toList();
        assertThat(found).as(text).extracting(Finding::kind).containsExactly(kind);
        int start = text.indexOf(written);
        assertThat(found.get(0).start()).as(text).isEqualTo(start);
        assertThat(found.get(0).end()).as(text).isEqualTo(start + written.length());
        var masked = Screener.standard().mask(text);
        assertThat(Screener.standard().screen(masked))
                .as(masked)
                .filteredOn(Finding::personal)
                .isEmpty();
    }

    @Property(tries = 400)
    void a_wrong_check_digit_without_a_label_is_left(@ForAll("ids") String id, @ForAll("frames") String frame) {
        int right = "0123456789X".indexOf(id.charAt(17));
        var wrong = id.substring(0, 17) + "0123456789X".charAt((right + 1) % 11);
        var text = frame.replace("证件号码", "材料").formatted(wrong);
        assertThat(Screener.standard().withoutNames().screen(text)).as(text).isEmpty();
        Assume.that(!IdCards.isSample(wrong));
        assertThat(Screener.standard().withoutNames().screen("身份证号：" + wrong))
                .extracting(Finding::severity)
                .containsOnly(Severity.BLOCKING);
    }

    @Property(tries = 300)
    void letters_for_digits_count_only_where_the_check_digit_holds(@ForAll("ids") String id) {
        var written = id.replace('0', 'O').replace('1', 'l');
        assertThat(Screener.standard().withoutNames().screen("号码" + written + "。"))
                .extracting(Finding::kind)
                .containsExactly("id_card");
    }

    @Property(tries = 300)
    void any_text_is_screened_and_offsets_lie_in_it(@ForAll String text) {
        for (var finding : Screener.standard().screen(text)) {
            assertThat(text.substring(finding.start(), finding.end())).isEqualTo(finding.text());
        }
    }
}
