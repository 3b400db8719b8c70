package eu.tiltas.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tiltas.OwnDatabase;
import eu.tiltas.language.Language;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Refused;
import eu.tiltas.security.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who reads what readers say. */
class ScopeTest {

    private static final Actor AUTHOR = actor(Role.AUTHOR);
    private static final Actor TRANSLATOR =
            new Actor("t", "t", Set.of(Role.TRANSLATOR), Set.of(Language.SV), Optional.empty());

    private OwnDatabase database;

    private static Actor actor(Role role) {
        return new Actor("a", "a", Set.of(role), Set.of(), Optional.empty());
    }

    @BeforeEach
    void write() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        database = new OwnDatabase(source);
        write("page:own", Language.SV);
        write("page:theirs", Language.SV);
        write("page:own", Language.LT);
    }

    private void write(String subject, Language language) {
        database.run(() -> database.get(Remarks.class).add(subject, language));
    }

    /** Rows as the form of readers makes them. */
    static final class Remarks {

        @jakarta.persistence.PersistenceContext
        jakarta.persistence.EntityManager entities;

        void add(String subject, Language language) {
            entities.createNativeQuery("insert into feedback_remark (id, kind, subject, language, revision, address,"
                            + " build, searched, content, received) values (?1, 'problem', ?2, ?3, 1, '', '', '', 'x',"
                            + " current_timestamp)")
                    .setParameter(1, UUID.randomUUID().toString())
                    .setParameter(2, subject)
                    .setParameter(3, language.code())
                    .executeUpdate();
        }
    }

    @AfterEach
    void close() {
        database.close();
    }

    private List<Remark> read(Scope scope) {
        FeedbackStore store = database.get(FeedbackStore.class);
        List<Remark> list = database.in(() -> store.list(RemarkQuery.ALL, scope));
        assertThat(database.in(() -> store.total(RemarkQuery.ALL, scope))).isEqualTo(list.size());
        return list;
    }

    @Test
    void whoeverWritesReadsAllButWhatIsSaidOfAnotherInstitutionsPages() {
        assertThat(read(Scope.of(AUTHOR, RemarkQuery.ALL, Set.of("page:theirs", "page:none"))))
                .extracting(Remark::subject)
                .containsOnly("page:own")
                .hasSize(2);
        assertThat(read(Scope.ALL)).hasSize(3);
    }

    @Test
    void aTranslatorReadsTheOwnLanguages() {
        assertThat(read(Scope.of(TRANSLATOR, RemarkQuery.ALL, Set.of())))
                .extracting(Remark::language)
                .containsOnly(Language.SV)
                .hasSize(2);
    }

    @Test
    void aTranslatorWhoAsksForAnotherLanguageIsRefused() {
        RemarkQuery query =
                new RemarkQuery(Optional.empty(), Optional.of(Language.LT), Optional.empty(), Optional.empty(), 1, 10);
        assertThatThrownBy(() -> Scope.of(TRANSLATOR, query, Set.of())).isInstanceOf(Refused.class);
    }
}
