package org.gongkai.office.requests.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.gongkai.office.Refusal;
import org.gongkai.office.bodies.Body;
import org.gongkai.office.bodies.Person;
import org.gongkai.office.files.KeptFiles;
import org.gongkai.office.files.Upload;
import org.gongkai.office.requests.AnswerType;
import org.gongkai.office.requests.Requests;
import org.gongkai.office.requests.redaction.copy.CopyMaker;
import org.gongkai.office.requests.redaction.copy.Leak;
import org.gongkai.office.requests.redaction.copy.Withheld;
import org.gongkai.office.trail.Moment;
import org.gongkai.office.trail.Trail;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 制作公开件: makes the released copy of a request beside other work, and keeps it where nothing withheld is found in it.
 * Nothing is written before it is done: a server that stops in between has to be asked again.
 */
@Component
public class Releases {
    private static final int AT_ONCE_SECONDS = 4;

    private final Redactions redactions;
    private final Requests requests;
    private final RedactionStore store;
    private final Workshop workshop;
    private final KeptFiles files;
    private final MessageSource words;
    private final Trail trail;
    private final TransactionTemplate transaction;
    private final Map<Long, Making> making = new ConcurrentHashMap<>();

    Releases(
            Redactions redactions,
            Requests requests,
            RedactionStore store,
            Workshop workshop,
            KeptFiles files,
            MessageSource words,
            Trail trail,
            TransactionTemplate transaction) {
        this.redactions = redactions;
        this.requests = requests;
        this.store = store;
        this.workshop = workshop;
        this.files = files;
        this.words = words;
        this.trail = trail;
        this.transaction = transaction;
    }

    /** A copy under way. */
    private record Making(AtomicInteger done, int of, Future<?> work) {}

    /** @param of pages in all */
    public record Progress(int done, int of) {}

    /** How far the copy of a request is, where one is being made. */
    Optional<Progress> progress(long request) {
        return Optional.ofNullable(making.get(request))
                .filter(one -> !one.work().isDone())
                .map(one -> new Progress(one.done().get(), one.of()));
    }

    /**
     * Begins to make the copy, and waits a little so that a small one is there at once.
     *
     * @param why withheld words may be read elsewhere; blank where they may not
     * @throws Refusal where there is nothing to make it of, or one is being made
     */
    public void start(Person person, Body body, long request, String why, Moment now) {
        redactions.requireOpen(person, body, request, now);
        var originals = store.originals(request);
        if (originals.isEmpty()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "redaction-nothing");
        }
        if (progress(request).isPresent()) {
            throw new Refusal(Refusal.Kind.CONFLICT, "redaction-making");
        }
        var done = new AtomicInteger();
        var work = workshop.make(job(person, body, request, why, done, now));
        making.put(
                request,
                new Making(done, originals.stream().mapToInt(Original::pages).sum(), work));
        await(work);
    }

    /** Waits until the copy that is being made is done. */
    public void finish(long request) {
        Optional.ofNullable(making.get(request)).ifPresent(one -> {
            try {
                one.work().get();
            } catch (ExecutionException e) {
                throw Workshop.told(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private Runnable job(Person person, Body body, long request, String why, AtomicInteger done, Moment now) {
        var number = requests.get(body, request, now).request().number();
        var madeOf = store.digest(request);
        var sources = sources(request);
        return () -> {
            var head = say("head", number, now.day());
            var name = say("file-name", number);
            var made = CopyMaker.make(sources, this::say, say("copy-title", number), head, name, done::set);
            keep(person, body, request, madeOf, made, why.strip(), name, now);
        };
    }

    private static void await(Future<?> work) {
        try {
            work.get(AT_ONCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            // goes on; the page tells how far it is
        } catch (ExecutionException e) {
            throw Workshop.told(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What went wrong with the last one, where it did not even come to a copy. */
    Optional<Refusal> failure(long request) {
        var last = making.get(request);
        if (last == null || !last.work().isDone()) {
            return Optional.empty();
        }
        try {
            last.work().get();
            return Optional.empty();
        } catch (ExecutionException e) {
            return Optional.of(Workshop.told(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private String say(String key, Object... args) {
        return Optional.ofNullable(words.getMessage("redaction.copy." + key, args, Locale.SIMPLIFIED_CHINESE))
                .orElse("");
    }

    /** Why a place is withheld, with the article. */
    String ground(AnswerType type) {
        var answer = words.getMessage("answer." + type, null, Locale.SIMPLIFIED_CHINESE);
        return say("ground", answer.substring(answer.indexOf('：') + 1), type.article());
    }

    private List<CopyMaker.Source> sources(long request) {
        var originals = store.originals(request);
        var places = store.redactions(request);
        var sources = new ArrayList<CopyMaker.Source>();
        for (var original : originals) {
            Supplier<byte[]> pdf =
                    () -> files.content(files.find(List.of(original.pagesId())).get(0));
            sources.add(new CopyMaker.Source(
                    pdf,
                    places.stream()
                            .filter(place -> place.original() == original.id())
                            .map(place ->
                                    new Withheld(place.page(), place.area(), place.label(), ground(place.ground())))
                            .toList()));
        }
        return sources;
    }

    private void keep(
            Person person,
            Body body,
            long request,
            String madeOf,
            CopyMaker.Made made,
            String why,
            String name,
            Moment now) {
        var outcome = new Attempt.Outcome(
                made.leaks().stream().map(Leak::where).distinct().toList(),
                made.again().stream()
                        .map(one -> new Attempt.Again(one.record(), one.page(), one.text()))
                        .toList(),
                made.again().isEmpty() ? "" : why);
        var file = outcome.passes()
                ? Optional.of(files.keep(new Upload(name, made.pdf()), person, body, now)
                        .id())
                : Optional.<java.util.UUID>empty();
        transaction.executeWithoutResult(status -> {
            file.ifPresent(id -> files.attach(List.of(id), RecordFiles.OWNER, request, person, body));
            store.keep(
                    request,
                    new Attempt(
                            file,
                            madeOf,
                            now.day(),
                            person.id(),
                            now.at(),
                            made.pages(),
                            made.places(),
                            made.searched(),
                            outcome));
            trail.record(
                    now,
                    person.id(),
                    body.id(),
                    Requests.THING,
                    request,
                    file.isPresent() ? "copy_made" : "copy_refused",
                    "");
        });
    }
}
