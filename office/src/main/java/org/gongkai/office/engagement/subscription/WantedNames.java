package org.gongkai.office.engagement.subscription;

import java.util.Locale;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.catalogue.Catalogue;
import org.gongkai.office.engagement.consultation.PublicConsultations;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What is called how of what can be subscribed to. */
@Component
class WantedNames {
    private final Catalogue catalogue;
    private final PublicConsultations consultations;
    private final MessageSource words;

    WantedNames(Catalogue catalogue, PublicConsultations consultations, MessageSource words) {
        this.catalogue = catalogue;
        this.consultations = consultations;
        this.words = words;
    }

    /**
     * The column, the search, the consultation, or the body, in words.
     *
     * @throws Refusal not found, where the public sees no such column or consultation
     */
    String of(Body body, Wanted wanted) {
        return switch (wanted.scope()) {
            case BODY -> say("BODY", body.name());
            case COLUMN ->
                say("COLUMN", catalogue.withCode(body, wanted.target()).name());
            case SEARCH -> say("SEARCH", wanted.target());
            case CONSULTATION ->
                say("CONSULTATION", consultations.get(body, number(wanted)).title());
        };
    }

    private String say(String scope, String name) {
        return words.getMessage("subscription.scope." + scope, new Object[] {name}, Locale.SIMPLIFIED_CHINESE);
    }

    static long number(Wanted wanted) {
        if (!wanted.target().matches("\\d{1,18}")) {
            throw Refusal.notFound();
        }
        return Long.parseLong(wanted.target());
    }
}
