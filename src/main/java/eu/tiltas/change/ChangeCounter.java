package eu.tiltas.change;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The row under whose lock numbers are given out, so that the order of numbers is the order of commits. */
@Entity
@Table(name = "change_counter")
class ChangeCounter {

    static final int ONLY = 1;

    @Id
    private int id;

    @Column(name = "last_number")
    private long lastNumber;

    @Column(name = "origin")
    private String origin;

    protected ChangeCounter() {}

    ChangeCounter(String origin) {
        this.id = ONLY;
        this.origin = origin;
    }

    long next() {
        return ++lastNumber;
    }

    long lastNumber() {
        return lastNumber;
    }

    String origin() {
        return origin;
    }
}
