package eu.tiltas.attachment;

import eu.tiltas.OwnDatabase;
import eu.tiltas.OwnPostgres;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;

/** Files on both databases. */
class FilesTest {

    @Nested
    class OnH2 extends FilesContract {
        @Override
        DataSource database() {
            return OwnDatabase.memory();
        }
    }

    @Nested
    class OnPostgres extends FilesContract {
        @Override
        DataSource database() {
            return OwnPostgres.at(OwnPostgres.fresh());
        }
    }
}
