package org.gongkai.office.letters;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Bodies;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Duty;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.KeptFile;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.files.SealedTexts;
import org.gongkai.office.files.Upload;
import org.gongkai.office.letters.Letter.State;
import org.gongkai.office.letters.write.DocxLetter;
import org.gongkai.office.letters.write.Paper;
import org.gongkai.office.letters.write.PdfEnvelope;
import org.gongkai.office.letters.write.PdfLetter;
import org.gongkai.office.letters.write.PdfSlip;
import org.gongkai.office.letters.write.Unprintable;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * 公文: drafts, approves, seals and keeps letters. A letter is written by one person and approved by another; sealing
 * numbers it, dates it and freezes its bytes. What may be written when, and who may read it, is known by the module that
 * owns its thing.
 */
@Component
public final class Letters {
    static final String THING = "letter";
    /** A letter has at least one sealed copy and at most so many. */
    private static final int MOST_COPIES = 999;

    /** Postcode, address and name of the addressee, sender, postcode of the sender. */
    private static final int ENVELOPE_LINES = 5;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final LetterStore store;
    private final Numbers numbers;
    private final SealedTexts texts;
    private final KeptFiles files;
    private final ObjectProvider<ElectronicSeal> seal;
    private final Bodies bodies;
    private final Trail trail;
    private final TransactionTemplate transaction;

    Letters(
            LetterStore store,
            Numbers numbers,
            SealedTexts texts,
            KeptFiles files,
            ObjectProvider<ElectronicSeal> seal,
            Bodies bodies,
            Trail trail,
            TransactionTemplate transaction) {
        this.store = store;
        this.numbers = numbers;
        this.texts = texts;
        this.files = files;
        this.seal = seal;
        this.bodies = bodies;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** Address of the page of a letter. */
    public static String page(Body body, long letter) {
        return "/desk/" + body.code() + "/letters/" + letter;
    }

    /** All letters of a thing, the oldest first. */
    public List<Letter> of(String thing, long thingId) {
        return store.of(thing, thingId);
    }

    /** One letter of the body. */
    public Letter get(Body body, long id) {
        return store.get(body, id);
    }

    /** What a letter says: personal data; the caller records that it was read. */
    public LetterText text(Letter letter) {
        return JSON.readValue(texts.open(about(letter.id()), store.text(letter.id())), LetterText.class);
    }

    /** The letters numbered in a year, in the order of their numbers, with the voided ones. */
    public List<Letter> register(Body body, int year) {
        return store.numbered(body, year);
    }

    /**
     * Writes a new letter about a thing and answers its id.
     *
     * @param thing kind of thing, such as {@code request}
     * @throws Refusal where it has no title or no text
     */
    public long draft(Person person, Body body, String thing, long thingId, LetterText text, Moment when) {
        require(person, body, Duty.CASEWORKER, Duty.CLERK, Duty.LEGAL);
        requireWhole(text);
        return inTransaction(() -> {
            var id = store.insert(body, thing, thingId, text, person, when);
            write(id, text, person);
            trail.record(when, person.id(), body.id(), THING, id, "draft", "text");
            return id;
        });
    }

    /** Changes a draft; whoever changed it may not approve it. */
    public void revise(Person person, Body body, long id, LetterText text, Moment when) {
        require(person, body, Duty.CASEWORKER, Duty.CLERK, Duty.LEGAL, Duty.APPROVER);
        requireWhole(text);
        change(body, id, State.DRAFT, letter -> {
            requireIs(letter, State.DRAFT);
            write(id, text, person);
            trail.record(when, person.id(), body.id(), THING, id, "save", "text");
        });
    }

    /** Approves a draft that somebody else wrote. */
    public void approve(Person person, Body body, long id, Moment when) {
        require(person, body, Duty.APPROVER);
        change(body, id, State.APPROVED, letter -> {
            if (store.wrote(person, id)) {
                throw new Refusal(Refusal.Kind.FORBIDDEN, "letter-own");
            }
            store.approve(id, person, when);
            trail.record(when, person.id(), body.id(), THING, id, "approve", "approved_by");
        });
    }

    /** Takes an approval back, so that the letter can be changed and approved again. */
    public void reopen(Person person, Body body, long id, Moment when) {
        require(person, body, Duty.CASEWORKER, Duty.CLERK, Duty.APPROVER);
        change(body, id, State.DRAFT, letter -> {
            requireIs(letter, State.APPROVED);
            store.reopen(id);
            trail.record(when, person.id(), body.id(), THING, id, "return", "approved_by");
        });
    }

    /**
     * Seals an approved letter: takes the next number of the body and year, fixes the date and freezes PDF and DOCX.
     *
     * @param copies copies sealed, from 1
     * @param sealedScan the stamped paper as scanned, PDF or picture
     * @param day 成文日期, not after today; its year is that of the number
     * @return the number as printed
     */
    public String seal(
            Person person, Body body, long id, int copies, Optional<Upload> sealedScan, LocalDate day, Moment when) {
        require(person, body, Duty.CASEWORKER, Duty.CLERK);
        if (copies < 1 || copies > MOST_COPIES) {
            throw new Refusal(Refusal.Kind.INVALID, "letter-copies", MOST_COPIES);
        }
        if (day.isAfter(when.day())) {
            throw new Refusal(Refusal.Kind.INVALID, "letter-later", day.toString());
        }
        return inTransaction(() -> {
            var letter = store.locked(body, id);
            requireCanBecome(letter, State.SEALED);
            var number = numbers.next(body, day.getYear());
            var paper = paper(body, text(letter)).numbered(number.text(), day);
            var frozen = freeze(paper, sealedScan, id, person, body, when);
            store.number(id, number, copies, day, person, when, frozen, hasElectronicSeal(body));
            var fields = "number copies day" + (hasElectronicSeal(body) ? " electronic" : "");
            trail.record(when, person.id(), body.id(), THING, id, "seal", fields);
            return number.text();
        });
    }

    /** 作废: the number stays used and is shown as void, with the reason. */
    public void voidNumber(Person person, Body body, long id, String reason, Moment when) {
        require(person, body, Duty.CASEWORKER, Duty.CLERK, Duty.APPROVER);
        if (reason.isBlank()) {
            throw new Refusal(Refusal.Kind.INVALID, "words-required");
        }
        change(body, id, State.VOIDED, letter -> {
            store.voided(id, reason.strip(), person, when);
            trail.record(when, person.id(), body.id(), THING, id, "void", "number reason");
        });
    }

    /** The letter as PDF: a draft as it stands now, a sealed one as it was frozen. */
    public byte[] pdf(Letter letter) {
        return store.frozen(letter.id())
                .map(frozen -> content(frozen.pdf()))
                .orElseGet(() -> printed(() -> PdfLetter.of(paper(letter))));
    }

    /** The letter as DOCX: a draft as it stands now, a sealed one as it was frozen. */
    public byte[] docx(Letter letter) {
        return store.frozen(letter.id())
                .map(frozen -> content(frozen.docx()))
                .orElseGet(() -> DocxLetter.of(paper(letter)));
    }

    /** Whether letters of a body get an electronic seal when they are sealed. */
    public boolean hasElectronicSeal(Body body) {
        return seal.stream().anyMatch(system -> system.isReady(body));
    }

    /** Whether a letter was sealed electronically. */
    public boolean isElectronic(Letter letter) {
        return store.isElectronic(letter.id());
    }

    private byte[] sealed(Body body, byte[] pdf) {
        return seal.stream()
                .filter(system -> system.isReady(body))
                .findFirst()
                .map(system -> system.seal(body, pdf))
                .orElse(pdf);
    }

    /** The stamped paper as scanned, where it was kept. */
    public Optional<KeptFile> scan(Letter letter) {
        return store.frozen(letter.id()).flatMap(frozen -> frozen.scan()).map(this::file);
    }

    /**
     * A paper without a number as PDF, made now and not kept: 送达回证 and 信封 in their own forms, anything else as a
     * letter.
     */
    public byte[] printed(Body body, LetterText text) {
        return switch (text.kind()) {
            case "service" -> printed(() -> PdfSlip.of(text.title(), text.paragraphs()));
            case "envelope" -> printed(() -> PdfEnvelope.of(address(text.paragraphs())));
            default -> printed(() -> PdfLetter.of(paper(body, text)));
        };
    }

    /** How the numbers of a body read. */
    Numbers.Pattern pattern(Body body) {
        return numbers.pattern(body);
    }

    /**
     * Sets how the next numbers of a body read; those already taken stay as printed.
     *
     * @param pattern with the places {@code {prefix}}, {@code {year}} and {@code {n}}
     * @param prefix 发文机关代字; empty: the short name of the body
     */
    public void setPattern(Person person, Body body, String pattern, String prefix, Moment when) {
        require(person, body, Duty.CLERK, Duty.APPROVER);
        transaction.executeWithoutResult(status -> {
            numbers.set(body, new Numbers.Pattern(pattern, prefix));
            trail.record(when, person.id(), body.id(), "letter-pattern", body.id(), "change", "pattern prefix");
        });
    }

    private interface Change {
        void of(Letter letter);
    }

    private interface Made<T> {
        T make();
    }

    private void change(Body body, long id, State next, Change change) {
        transaction.executeWithoutResult(status -> {
            var letter = store.locked(body, id);
            requireCanBecome(letter, next);
            change.of(letter);
        });
    }

    private <T> T inTransaction(Made<T> made) {
        return transaction.execute(status -> made.make());
    }

    private void write(long id, LetterText text, Person person) {
        store.write(id, text, texts.seal(about(id), JSON.writeValueAsString(text)), person);
    }

    private static String about(long id) {
        return THING + "/" + id;
    }

    private LetterStore.Frozen freeze(
            Paper paper, Optional<Upload> scan, long id, Person person, Body body, Moment when) {
        var kept = new ArrayList<UUID>();
        var pdf = sealed(body, printed(() -> PdfLetter.of(paper)));
        kept.add(files.keep(new Upload("letter.pdf", pdf), person, body, when).id());
        kept.add(files.keep(new Upload("letter.docx", DocxLetter.of(paper)), person, body, when)
                .id());
        scan.ifPresent(upload -> kept.add(files.keep(upload, person, body, when).id()));
        files.attach(kept, THING, id, person, body);
        return new LetterStore.Frozen(
                kept.get(0), kept.get(1), kept.stream().skip(2).findFirst());
    }

    private Paper paper(Letter letter) {
        return paper(bodies.withId(letter.bodyId()), text(letter));
    }

    private static Paper paper(Body body, LetterText text) {
        return Paper.draft(body.name(), text.title(), text.addressee(), text.paragraphs(), text.attachments());
    }

    /** A name is printed as it is written, or not at all. */
    private static byte[] printed(Made<byte[]> made) {
        try {
            return made.make();
        } catch (Unprintable lacking) {
            throw new Refusal(Refusal.Kind.INVALID, "letter-character", lacking.character(), lacking.code());
        }
    }

    /** The lines of an envelope, each behind its label, in the order of its template. */
    private static PdfEnvelope.Address address(List<String> lines) {
        var values = new ArrayList<>(lines.stream()
                .map(line -> line.substring(line.indexOf('：') + 1).strip())
                .toList());
        while (values.size() < ENVELOPE_LINES) {
            values.add("");
        }
        return new PdfEnvelope.Address(values.get(0), values.get(1), values.get(2), values.get(3), values.get(4));
    }

    private byte[] content(UUID id) {
        return files.content(file(id));
    }

    private KeptFile file(UUID id) {
        return files.find(List.of(id)).get(0);
    }

    private static void requireWhole(LetterText text) {
        if (text.title().isBlank() || text.paragraphs().stream().allMatch(String::isBlank)) {
            throw new Refusal(Refusal.Kind.INVALID, "letter-empty");
        }
    }

    private static void requireCanBecome(Letter letter, State next) {
        if (!letter.state().canBecome(next)) {
            throw wrongState(letter);
        }
    }

    private static void requireIs(Letter letter, State state) {
        if (letter.state() != state) {
            throw wrongState(letter);
        }
    }

    private static Refusal wrongState(Letter letter) {
        return new Refusal(
                Refusal.Kind.CONFLICT,
                switch (letter.state()) {
                    case DRAFT -> "letter-draft";
                    case APPROVED -> "letter-approved";
                    case SEALED -> "letter-sealed";
                    case VOIDED -> "letter-voided";
                });
    }

    private void require(Person person, Body body, Duty... anyOf) {
        var duties = bodies.duties(person, body);
        if (List.of(anyOf).stream().noneMatch(duties::contains)) {
            throw new Refusal(Refusal.Kind.FORBIDDEN, "not-your-duty");
        }
    }
}
