package eu.tiltas.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** The log of acts in the database. */
@ApplicationScoped
public class AuditLog {

    @PersistenceContext
    EntityManager entities;

    /**
     * Adds an act. Takes part in the caller's transaction: nothing is done without its row, and there is no row for what
     * was not done.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Act act) {
        entities.persist(new ActRow(act));
    }
}
