package org.gongkai.office.requests;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.gongkai.office.Refusal;
import org.gongkai.office.Secret;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.Fingerprints;
import org.gongkai.office.files.SealedTexts;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.gongkai.report.model.ApplicantColumn;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What applicants filed: kept encrypted, read by those on the case only, every reading recorded. */
@Component
public class Filings {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ABOUT = "request/";
    /** Characters of a masked number that are shown at each end. */
    private static final int SHOWN = 3;

    private final RequestStore store;
    private final SealedTexts texts;
    private final Fingerprints marks;
    private final Trail trail;
    private final RequestRules rules;
    private final TransactionTemplate transaction;

    Filings(
            RequestStore store,
            SealedTexts texts,
            Fingerprints marks,
            Trail trail,
            RequestRules rules,
            TransactionTemplate transaction) {
        this.store = store;
        this.texts = texts;
        this.marks = marks;
        this.trail = trail;
        this.rules = rules;
        this.transaction = transaction;
    }

    /**
     * What an applicant filed, with the names in it.
     *
     * @param applicant without 身份证明, which {@link #identity} gives
     */
    public record Content(Applicant applicant, String content) {}

    /** The content of a request; the reading is recorded. */
    public Content read(Person person, Body body, long id, Moment now) {
        recordReading(person, body, id, "applicant content", now);
        return open(id);
    }

    /** The applicant's 身份证明, empty where it was erased; the reading is recorded. */
    public String identity(Person person, Body body, long id, Moment now) {
        recordReading(person, body, id, "identity", now);
        return store.identity(id).map(kept -> texts.open(identityOf(id), kept)).orElse("");
    }

    /** 证件号码 of a natural person with its middle left out, that of an organisation whole; empty where none is kept. */
    public String maskedIdentity(DisclosureRequest request) {
        var identity = store.identity(request.id())
                .map(kept -> texts.open(identityOf(request.id()), kept))
                .orElse("");
        if (request.kind() != ApplicantColumn.NATURAL_PERSON || identity.isEmpty()) {
            return identity;
        }
        var shown = Math.min(SHOWN, identity.length() / 4);
        return identity.substring(0, shown)
                + "*".repeat(identity.length() - 2 * shown)
                + identity.substring(identity.length() - shown);
    }

    /**
     * Erases the proofs of identity of cases closed long enough ago.
     *
     * @return how many
     */
    public int eraseIdentities(Moment now) {
        var before = now.day().minusMonths(rules.identityMonths());
        var erased = transaction.execute(status -> {
            var ids = store.eraseIdentities(before);
            ids.forEach((id, body) -> trail.record(now, 0, body, Requests.THING, id, "erase", "identity"));
            return ids.size();
        });
        return erased == null ? 0 : erased;
    }

    private void recordReading(Person person, Body body, long id, String fields, Moment now) {
        if (store.find(body, id).isEmpty()) {
            throw Refusal.notFound();
        }
        trail.read(now, person.id(), body.id(), Requests.THING, id, fields);
    }

    /** The same for the office's own letters, which are recorded as such. */
    Content open(long id) {
        return JSON.readValue(texts.open(ABOUT + id, store.filing(id)), Content.class);
    }

    RequestStore.Sealed seal(long id, Filing filing, String secret) {
        var who = filing.applicant();
        var shown = new Applicant(who.name(), "", who.contact(), who.phone(), who.email(), who.address(), who.fax());
        return new RequestStore.Sealed(
                texts.seal(ABOUT + id, JSON.writeValueAsString(new Content(shown, filing.content()))),
                texts.seal(identityOf(id), who.identity()),
                applicantMark(filing),
                contentMark(filing),
                secretMark(id, secret));
    }

    /** The same for whatever an applicant files. */
    String applicantMark(Filing filing) {
        var who = filing.applicant();
        return marks.of("applicant/" + who.name() + "/" + (who.identity().isEmpty() ? who.phone() : who.identity()));
    }

    /** The same for a content, whatever its punctuation. */
    String contentMark(Filing filing) {
        return marks.of("content/" + filing.content().replaceAll("[\\p{P}\\p{Z}\\s]", ""));
    }

    /** Whether the secret is the one given when it was filed. */
    boolean isSecret(long id, String typed) {
        var given = secretMark(id, typed).getBytes(StandardCharsets.US_ASCII);
        var kept = store.secretMark(id).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(given, kept);
    }

    private String secretMark(long id, String secret) {
        return marks.of("secret/" + id + "/" + Secret.plain(secret));
    }

    private static String identityOf(long id) {
        return ABOUT + id + "/identity";
    }
}
