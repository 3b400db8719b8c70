package eu.tiltas.page;

import static eu.tiltas.language.Language.LT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tiltas.OwnDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Counts wait for a database that is away. */
class ReadsTest {

    private final DataSource source = OwnDatabase.memory();

    private void execute(String statement) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    @Test
    void whatCouldNotBePutDownIsPutDownTheNextTime() throws SQLException {
        try (OwnPages pages = new OwnPages(source)) {
            pages.begin("emn");
            pages.live("emn", LT, "Tinklas", "Pirma.\n");
            Reads reads = pages.get(Reads.class);
            reads.read("/lt/tinklas");
            execute("alter table page_reads rename to page_reads_away");
            assertThatThrownBy(() -> pages.run(reads::putDown)).isInstanceOf(RuntimeException.class);
            execute("alter table page_reads_away rename to page_reads");
            reads.read("/lt/tinklas");

            pages.run(reads::putDown);

            assertThat(pages.in(reads::lately)).containsEntry("emn", 2L);
        }
    }
}
