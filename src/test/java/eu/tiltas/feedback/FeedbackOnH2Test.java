package eu.tiltas.feedback;

import eu.tiltas.OwnDatabase;
import javax.sql.DataSource;

/** Feedback on the database that the portal brings along. */
class FeedbackOnH2Test extends FeedbackContract {

    @Override
    DataSource database() {
        return OwnDatabase.memory();
    }
}
