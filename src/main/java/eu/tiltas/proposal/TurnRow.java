package eu.tiltas.proposal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that is locked while a change set is applied. */
@Entity
@Table(name = "change_set_turn")
class TurnRow {

    static final int ONLY = 1;

    @Id
    @Column(name = "id")
    private int id;

    protected TurnRow() {}
}
