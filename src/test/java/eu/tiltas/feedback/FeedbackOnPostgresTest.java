package eu.tiltas.feedback;

import eu.tiltas.OwnPostgres;
import javax.sql.DataSource;

/** Feedback on PostgreSQL. */
class FeedbackOnPostgresTest extends FeedbackContract {

    @Override
    DataSource database() {
        return OwnPostgres.at(OwnPostgres.fresh());
    }
}
