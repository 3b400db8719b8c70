package eu.tiltas.security;

import eu.tiltas.OwnDatabase;
import javax.sql.DataSource;

/** Accounts on the database that the portal brings along. */
class AccountsOnH2Test extends AccountsContract {

    @Override
    DataSource database() {
        return OwnDatabase.memory();
    }
}
