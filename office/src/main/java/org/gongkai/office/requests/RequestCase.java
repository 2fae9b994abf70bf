package org.gongkai.office.requests;

/** A request with what its steps come to today. */
public record RequestCase(DisclosureRequest request, Life life) {
    /** Number of the newest step; an act is refused where somebody else has acted since. */
    public long seen() {
        var steps = life.steps();
        return steps.get(steps.size() - 1).id();
    }
}
