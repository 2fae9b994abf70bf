package org.gongkai.office.channels;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The year of an account as a picture: a strip of days with posts and gaps. Lengths are in units of the picture.
 *
 * @param posts days on which something stood on the account
 * @param broken gaps that are too long
 * @param planned days on which something is planned
 */
public record YearStrip(int year, List<LocalDate> posts, List<Rhythm.Gap> broken, List<LocalDate> planned) {
    private static final int DAY = 2;
    private static final int LEFT = 10;

    public YearStrip {
        posts = List.copyOf(posts);
        broken = List.copyOf(broken);
        planned = List.copyOf(planned);
    }

    /** The year as the account's gauge has it. */
    public static YearStrip of(AccountGauge account, int year) {
        return new YearStrip(
                year,
                account.posts(),
                account.gauge().map(Gauge::broken).orElse(List.of()),
                account.planned().stream()
                        .map(Planned::day)
                        .filter(day -> day.getYear() == year)
                        .toList());
    }

    /** Where a day begins; days outside the year stand at its ends. */
    public int x(LocalDate day) {
        var number = day.getYear() < year ? 1 : day.getYear() > year ? length() : day.getDayOfYear();
        return LEFT + DAY * (number - 1);
    }

    /** Units from one day to another. */
    public int width(Rhythm.Gap gap) {
        return Math.max(DAY, x(gap.to()) - x(gap.from()));
    }

    /** The whole year. */
    public int whole() {
        return DAY * length();
    }

    public List<YearMonth> months() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> YearMonth.of(year, month))
                .toList();
    }

    private int length() {
        return LocalDate.of(year, 1, 1).lengthOfYear();
    }
}
