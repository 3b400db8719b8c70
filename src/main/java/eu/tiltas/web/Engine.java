package eu.tiltas.web;

import eu.tiltas.change.ChangeLog;
import eu.tiltas.config.Settings;
import eu.tiltas.memory.PairSource;
import eu.tiltas.memory.TranslationMemory;
import eu.tiltas.search.DocumentSource;
import eu.tiltas.search.Indexer;
import eu.tiltas.search.Learner;
import eu.tiltas.search.PastSearches;
import eu.tiltas.search.Search;
import eu.tiltas.search.SearchIndex;
import eu.tiltas.search.concept.ConceptBook;
import eu.tiltas.search.lexicon.LexiconBook;
import eu.tiltas.search.lucene.LuceneIndex;
import eu.tiltas.search.relevance.RelevanceBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;

/** Puts the search engine together with what it follows. */
@ApplicationScoped
class Engine {

    @Produces
    @ApplicationScoped
    SearchIndex index(Settings settings, ConceptBook book, RelevanceBook relevances) {
        return new LuceneIndex(settings.dataDir().resolve("index"), book, relevances);
    }

    void close(@Disposes SearchIndex index) {
        index.close();
    }

    @Produces
    @ApplicationScoped
    Indexer indexer(SearchIndex index, ChangeLog changes, Instance<DocumentSource> sources) {
        return new Indexer(index, changes, sources);
    }

    /** Beside the index, which has its directory for itself. */
    @Produces
    @ApplicationScoped
    LexiconBook lexicons(Settings settings) {
        return LexiconBook.open(settings.dataDir().resolve("lexicon"));
    }

    @Produces
    @ApplicationScoped
    TranslationMemory memory(Settings settings, ChangeLog changes, Instance<PairSource> sources) {
        return new TranslationMemory(settings.dataDir().resolve("memory"), changes, sources);
    }

    void close(@Disposes TranslationMemory memory) {
        memory.close();
    }

    @Produces
    @ApplicationScoped
    Learner learner(LexiconBook lexicons, SearchIndex index, Instance<DocumentSource> sources) {
        return new Learner(lexicons, index, sources);
    }

    @Produces
    @ApplicationScoped
    Search search(
            SearchIndex index, ConceptBook book, LexiconBook lexicons, RelevanceBook relevances, PastSearches past) {
        return new Search(index, book, lexicons, relevances, past);
    }
}
