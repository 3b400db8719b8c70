package eu.tiltas.page;

import eu.tiltas.OwnPostgres;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;

/** The editing of pages on PostgreSQL: the same facts as on the database that the portal brings along. */
class EditingOnPostgresTest {

    @Nested
    class Publishing extends PublishingContract {
        @Override
        DataSource database() {
            return OwnPostgres.at(OwnPostgres.fresh());
        }
    }

    @Nested
    class Releases extends ReleasesContract {
        @Override
        DataSource database() {
            return OwnPostgres.at(OwnPostgres.fresh());
        }
    }

    @Nested
    class Translating extends TranslatingContract {
        @Override
        DataSource database() {
            return OwnPostgres.at(OwnPostgres.fresh());
        }
    }

    @Nested
    class EditedImport extends EditedImportContract {
        @Override
        DataSource database() {
            return OwnPostgres.at(OwnPostgres.fresh());
        }
    }

    @Nested
    class NamedFiles extends NamedFilesContract {
        @Override
        DataSource database() {
            return OwnPostgres.at(OwnPostgres.fresh());
        }
    }

    @Nested
    class PageExport extends PageExportContract {
        @Override
        DataSource database() {
            return OwnPostgres.at(OwnPostgres.fresh());
        }
    }

    @Nested
    class Lists extends ListContract {
        @Override
        DataSource database() {
            return OwnPostgres.at(OwnPostgres.fresh());
        }

        @Override
        DataSource bare() {
            return OwnPostgres.at(OwnPostgres.bare());
        }
    }
}
