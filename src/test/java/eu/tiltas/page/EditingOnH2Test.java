package eu.tiltas.page;

import eu.tiltas.OwnDatabase;
import javax.sql.DataSource;
import org.junit.jupiter.api.Nested;

/** The editing of pages on the database that the portal brings along. */
class EditingOnH2Test {

    @Nested
    class Publishing extends PublishingContract {
        @Override
        DataSource database() {
            return OwnDatabase.memory();
        }
    }

    @Nested
    class Releases extends ReleasesContract {
        @Override
        DataSource database() {
            return OwnDatabase.memory();
        }
    }

    @Nested
    class Translating extends TranslatingContract {
        @Override
        DataSource database() {
            return OwnDatabase.memory();
        }
    }

    @Nested
    class EditedImport extends EditedImportContract {
        @Override
        DataSource database() {
            return OwnDatabase.memory();
        }
    }

    @Nested
    class NamedFiles extends NamedFilesContract {
        @Override
        DataSource database() {
            return OwnDatabase.memory();
        }
    }

    @Nested
    class PageExport extends PageExportContract {
        @Override
        DataSource database() {
            return OwnDatabase.memory();
        }
    }

    @Nested
    class Lists extends ListContract {
        @Override
        DataSource database() {
            return OwnDatabase.memory();
        }

        @Override
        DataSource bare() {
            return OwnDatabase.memory();
        }
    }
}
