package org.gongkai.report.read;

import java.util.List;
import org.gongkai.report.model.Origin;
import org.gongkai.report.model.ReadProblem;

/** The document as a whole cannot be read; carries the sentence for the user as a {@link ReadProblem}. */
public final class UnreadableDocument extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient ReadProblem problem;

    /**
     * @param code message key {@code read.<code>}
     */
    public UnreadableDocument(String code, String... args) {
        super(code + " " + List.of(args));
        this.problem = ReadProblem.of(code, Origin.NOWHERE, args);
    }

    public ReadProblem problem() {
        return problem;
    }
}
