package org.gongkai.report.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongkai.report.figures.Figures;
import org.gongkai.report.model.AnnualReport;
import org.jspecify.annotations.Nullable;

/** What the rules see. Used by one thread at a time, since it keeps what rules derive for one another. */
public final class CheckContext {
    private final AnnualReport report;
    private final Figures figures;
    private final List<AnnualReport> earlier;
    private final @Nullable LocalDate due;
    private final Map<Class<?>, Object> derived = new HashMap<>();

    /**
     * @param report the report under check
     * @param figures the figures in its narrative
     * @param earlier reports of the same body for earlier years, oldest first
     * @param due 应公布日期, the last day of publication, where known
     */
    public CheckContext(AnnualReport report, Figures figures, List<AnnualReport> earlier, @Nullable LocalDate due) {
        this.report = report;
        this.figures = figures;
        this.earlier = List.copyOf(earlier);
        this.due = due;
    }

    public AnnualReport report() {
        return report;
    }

    public Figures figures() {
        return figures;
    }

    public List<AnnualReport> earlier() {
        return earlier;
    }

    public @Nullable LocalDate due() {
        return due;
    }

    /** The report of the year before, where given. */
    public Optional<AnnualReport> previous() {
        var year = report.year();
        if (year == null) {
            return Optional.empty();
        }
        return earlier.stream()
                .filter(r -> r.year() != null && r.year() == year - 1)
                .findFirst();
    }

    /** What several rules need from the report, such as its sentences, made for the first of them. */
    public <T> T derived(Class<T> kind, Supplier<T> make) {
        var known = derived.get(kind);
        if (known != null) {
            return kind.cast(known);
        }
        var made = make.get();
        derived.put(kind, made);
        return made;
    }
}
