package eu.tiltas.page;

import static eu.tiltas.page.OwnPages.ANNA;
import static eu.tiltas.page.OwnPages.BORIS;

import eu.tiltas.attachment.FileDesk;
import eu.tiltas.language.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.apache.tika.config.TikaConfig;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;

/**
 * The desk in a process of its own, to be killed: the portal's own classes on real tables and a real index, without the
 * web. It begins when it reads a line, and tells on the standard output what its people do.
 */
final class KilledDesk implements Person.Desk {

    private final OnDisk portal;
    private final OwnPages pages;

    private KilledDesk(OnDisk portal) {
        this.portal = portal;
        this.pages = portal.pages;
    }

    /** Arguments: the directory, the address of the database or {@code -}, and a number that chance begins with. */
    public static void main(String[] arguments) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        String url = arguments[1].equals("-") ? "" : arguments[1];
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        // What files are is told by a library that takes its time to begin.
        try (TikaInputStream words = TikaInputStream.get(new byte[] {'a'})) {
            TikaConfig.getDefaultConfig().getDetector().detect(words, new Metadata());
        }
        out.println("here.");
        if (in.readLine() == null) {
            return;
        }
        KilledDesk desk = new KilledDesk(new OnDisk(Path.of(arguments[0]), url));
        desk.begin();
        out.println("open.");
        desk.work(Long.parseLong(arguments[2]), out);
    }

    private void begin() {
        for (int who = 0; who < Person.ALL; who++) {
            Person.keys(who).forEach(this::beginUnlessThere);
        }
        beginUnlessThere(Ledger.SHARED);
        portal.catchUp();
    }

    private void beginUnlessThere(String key) {
        if (!pages.in(() -> pages.get(PageRows.class).has(key))) {
            pages.begin(key);
        }
    }

    private void work(long seed, PrintStream out) {
        Map<String, TextState> states = portal.states();
        for (int who = 0; who < Person.ALL; who++) {
            Person person = new Person(who, states, seed, this, line -> out.println(line + " ."));
            Runnable work = () -> {
                while (true) {
                    person.act();
                }
            };
            new Thread(work, "person " + who).start();
        }
        while (true) {
            portal.catchUp();
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Override
    public void save(TextState text) {
        int number = text.latest() + 1;
        DraftText draft = OwnPages.text(text.language(), text.title(number), text.body(number));
        pages.save(ANNA, text.key(), draft, text.latest(), 0);
    }

    @Override
    public void submit(RevisionKey revision) {
        pages.run(() -> pages.get(Review.class).explain(BORIS, revision, "Pakeista.", false));
        pages.run(() -> pages.get(Review.class).take(ANNA, revision, Step.SUBMIT, ""));
    }

    @Override
    public void approve(RevisionKey revision) {
        pages.run(() -> pages.get(Review.class).take(BORIS, revision, Step.APPROVE, ""));
    }

    @Override
    public void publish(RevisionKey revision) {
        pages.run(() -> pages.get(Publishing.class).publish(BORIS, revision, false));
    }

    @Override
    public void release(List<RevisionKey> revisions) {
        Releases releases = pages.get(Releases.class);
        String id = pages.in(() -> releases.begin(BORIS, "Kartu"));
        revisions.forEach(revision -> pages.run(() -> releases.add(BORIS, id, revision)));
        pages.run(() -> releases.release(BORIS, id));
    }

    @Override
    public void withdraw(String key, Language language) {
        pages.run(() -> pages.get(Withdrawing.class).withdraw(BORIS, key, Set.of(language), Deed.REASON));
    }

    @Override
    public void restore(String key, Language language) {
        pages.run(() -> pages.get(Withdrawing.class).restore(BORIS, key, language));
    }

    @Override
    public String share(String word) {
        int latest = Optional.ofNullable(portal.states().get(Deed.name(Ledger.SHARED, Language.LT)))
                .map(TextState::latest)
                .orElse(0);
        DraftText text = OwnPages.text(Language.LT, "Bendras", word);
        Saving saving = pages.in(() -> pages.get(Drafts.class).save(ANNA, Ledger.SHARED, text, latest, 0));
        return saving instanceof Saving.Saved saved ? saved.number() + "=" + word : "-";
    }

    @Override
    public String upload(String name, byte[] content) {
        return pages.in(() -> pages.get(FileDesk.class).upload(ANNA, name, content, Map.of()));
    }
}
