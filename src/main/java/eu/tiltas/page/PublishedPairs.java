package eu.tiltas.page;

import eu.tiltas.language.Language;
import eu.tiltas.markup.TextBlock;
import eu.tiltas.memory.PairSource;
import eu.tiltas.memory.ParallelBlocks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Published pages as the translation memory sees them: each block of the source with what it was translated by. */
@ApplicationScoped
@Transactional
class PublishedPairs implements PairSource {

    @PersistenceContext
    EntityManager entities;

    @Override
    public String kind() {
        return PageDocuments.KIND;
    }

    @Override
    public List<String> subjects() {
        return entities.createQuery(
                        "select t.pageKey from Translation t where t.live = true group by t.pageKey"
                                + " having count(t.language) > 1 order by t.pageKey",
                        String.class)
                .getResultList();
    }

    @Override
    public Optional<ParallelBlocks> blocks(String subject) {
        Page page = entities.find(Page.class, subject);
        Optional<Language> source = page == null ? Optional.empty() : page.sourceLanguage();
        Optional<Revision> from = source.flatMap(language -> live(page, language));
        if (from.isEmpty()) {
            return Optional.empty();
        }
        List<TextBlock> blocks = from.get().text().blocks();
        List<Map<Language, String>> rows = new ArrayList<>();
        blocks.forEach(block -> {
            Map<Language, String> row = new EnumMap<>(Language.class);
            row.put(source.get(), block.text());
            rows.add(row);
        });
        for (Language language : Language.values()) {
            if (language != source.get()) {
                live(page, language).ifPresent(translation -> put(from.get(), blocks, translation, rows));
            }
        }
        rows.removeIf(row -> row.size() < 2);
        return Optional.of(new ParallelBlocks(PageDocuments.KIND + ":" + subject, rows));
    }

    private Optional<Revision> live(Page page, Language language) {
        return page.inLanguage(language)
                .filter(Translation::isLive)
                .map(translation -> entities.find(
                        Revision.class, new Revision.Key(page.key(), language.code(), translation.liveRevision())));
    }

    /** Blocks whose source changed since say something else than it says now: they teach nothing. */
    private void put(Revision source, List<TextBlock> blocks, Revision translation, List<Map<Language, String>> rows) {
        Revision madeFrom = translation.madeFrom() == 0
                ? null
                : entities.find(
                        Revision.class, new Revision.Key(source.pageKey(), source.language(), translation.madeFrom()));
        List<TextBlock> before = madeFrom == null ? blocks : madeFrom.text().blocks();
        DraftText text = translation.text();
        List<TextBlock> translated = text.blocks();
        int now = 0;
        for (SideBySide.Aligned one : SideBySide.aligned(before, blocks, translated)) {
            if (one.isThere()) {
                if (one.place().isPresent() && !one.block().isDifferent()) {
                    rows.get(now)
                            .put(
                                    text.language(),
                                    translated.get(one.place().get()).text());
                }
                now++;
            }
        }
    }
}
