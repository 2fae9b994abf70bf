package org.gongkai.office.engagement;

import java.util.List;
import org.gongkai.office.bodies.Body;
import org.springframework.stereotype.Component;

/** Reports of mistakes that wait for an answer. */
@Component
public class OpenMistakes {
    private static final int MOST = 1000;

    private final Mistakes mistakes;

    OpenMistakes(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /** Those of a body, the newest first; none is answered here so far, so that all of them wait. */
    public List<Mistake> of(Body body) {
        return mistakes.of(body, MOST);
    }
}
