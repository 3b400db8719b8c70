package eu.tiltas.page;

import eu.tiltas.language.Language;
import eu.tiltas.language.Messages;
import eu.tiltas.language.PartialDate;
import eu.tiltas.markup.BlockNote;
import eu.tiltas.markup.Html;
import eu.tiltas.markup.MarkdownText;
import eu.tiltas.markup.Reader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A published page for readers of one language.
 *
 * @param body what the text says
 * @param html the same, rendered, its links leading to what these readers can read
 * @param versions the page's addresses in the languages it is published in
 * @param related where its related pages stand; those that are not published are left out
 * @param notes what readers are told of its changes, newest first
 * @param withdrawal where it no longer holds
 * @param provenance how it was made, where it is a translation
 * @param newer where its source is newer
 */
record PublishedPage(
        PageEntry entry,
        PageMetadata metadata,
        MarkdownText body,
        Html html,
        Map<Language, String> versions,
        List<Reader.Target> related,
        List<ChangeNote> notes,
        Optional<Withdrawal> withdrawal,
        Provenance provenance,
        List<NewerPart> newer) {

    PublishedPage {
        versions = Map.copyOf(versions);
        related = List.copyOf(related);
        notes = List.copyOf(notes);
        newer = List.copyOf(newer);
    }

    Language language() {
        return entry.language();
    }

    PublishedPage with(Html rendered) {
        return new PublishedPage(
                entry, metadata, body, rendered, versions, related, notes, withdrawal, provenance, newer);
    }

    /** What readers are told of a part that is newer in the source. */
    BlockNote note(NewerPart part) {
        Language source = original().orElseThrow();
        Messages.Words words = Messages.ofPortal().in(language());
        String in = words.get("language.in." + source.code());
        return new BlockNote(words.get("page.newer." + part.kind().code(), in), url(part), source);
    }

    /** The language it is translated from, where that is published; empty for a source. */
    Optional<Language> original() {
        return metadata.sourceLanguage().filter(source -> source != language() && versions.containsKey(source));
    }

    /** Where the newer text of a part stands. */
    String url(NewerPart part) {
        String url = original().map(versions::get).orElse("");
        return part.anchor().isEmpty() ? url : url + "#" + part.anchor();
    }

    /** Who answers for the subject; empty where nobody is named in this language. */
    Optional<String> owner() {
        return metadata.owner().flatMap(owner -> owner.in(language()));
    }

    /** The sources in their order, each with its date as wanted. */
    List<SourceLine> sources(Function<PartialDate, String> date) {
        return metadata.sources().stream().map(source -> line(source, date)).toList();
    }

    private SourceLine line(Source source, Function<PartialDate, String> date) {
        Language titled = source.title().best(language()).orElse(language());
        return new SourceLine(
                source.title().in(titled).orElse(""),
                source.language().orElse(titled).code(),
                source.url().orElse(""),
                source.publisher()
                        .flatMap(publisher -> publisher.in(language()))
                        .orElse(""),
                source.asOf().map(date).orElse(""));
    }
}
