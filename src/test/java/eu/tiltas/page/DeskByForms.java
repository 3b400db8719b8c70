package eu.tiltas.page;

import eu.tiltas.language.Language;
import java.net.http.HttpResponse;
import java.util.List;

/** What a person can do, by the forms of a running portal. */
final class DeskByForms implements Person.Desk {

    private final Browser author;
    private final Browser publisher;

    DeskByForms(Browser author, Browser publisher) {
        this.author = author;
        this.publisher = publisher;
    }

    private static String text(String key, Language language) {
        return "/editor/text?key=" + key + "&lang=" + language.code();
    }

    private static String text(RevisionKey revision) {
        return text(revision.page(), revision.language());
    }

    private static String number(RevisionKey revision) {
        return String.valueOf(revision.number());
    }

    static String[] fields(String title, String body, int basedOn) {
        return new String[] {
            "title", title, "slug", "", "summary", "", "keywords", "", "body", body, "basedon", String.valueOf(basedOn)
        };
    }

    @Override
    public void save(TextState text) {
        int number = text.latest() + 1;
        author.act(
                text(text.key(), text.language()),
                "save",
                fields(text.title(number), text.body(number), text.latest()));
    }

    @Override
    public void submit(RevisionKey revision) {
        author.act(text(revision), "submit", "number", number(revision), "note", "Pakeista.");
    }

    @Override
    public void approve(RevisionKey revision) {
        publisher.act(text(revision), "approve", "number", number(revision));
    }

    @Override
    public void publish(RevisionKey revision) {
        publisher.act(text(revision), "publish", "number", number(revision));
    }

    @Override
    public void release(List<RevisionKey> revisions) {
        String list = "/editor/releases";
        HttpResponse<String> begun = publisher.act(list, "begin", "title", "Kartu");
        String set = Browser.find(begun.headers().firstValue("Location").orElse(""), "set=([0-9a-f-]{36})");
        for (RevisionKey revision : revisions) {
            publisher.act(text(revision), "collect", "number", number(revision), "set", set);
        }
        publisher.act(list + "?set=" + set, "release");
    }

    @Override
    public void withdraw(String key, Language language) {
        publisher.act("/editor/page?key=" + key, "withdraw", "language", language.code(), "reason", Deed.REASON);
    }

    @Override
    public void restore(String key, Language language) {
        publisher.act("/editor/page?key=" + key, "restore", "language", language.code());
    }

    @Override
    public String share(String word) {
        String address = text(Ledger.SHARED, Language.LT);
        int latest = Integer.parseInt(Browser.find(author.open(address), "name=\"basedon\" value=\"(\\d+)\""));
        return Browser.isDone(author.send(address, "save", fields("Bendras", word, latest)))
                ? latest + 1 + "=" + word
                : "-";
    }

    @Override
    public String upload(String name, byte[] content) {
        HttpResponse<String> answer = author.upload("/editor/files", "upload", name, content);
        return Browser.find(answer.headers().firstValue("Location").orElse(""), "key=([a-z0-9-]+)");
    }
}
