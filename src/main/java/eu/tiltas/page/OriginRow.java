package eu.tiltas.page;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Where a revision was taken from, as it is stored. */
@Entity
@Table(name = "revision_origin")
@IdClass(Revision.Key.class)
class OriginRow {

    @Id
    @Column(name = "page_key")
    private String pageKey;

    @Id
    @Column(name = "language")
    private String language;

    @Id
    @Column(name = "number")
    private int number;

    @Column(name = "name")
    private String name;

    @Column(name = "checksum")
    private String checksum;

    @Column(name = "address")
    private String address;

    @Column(name = "taken_on")
    private LocalDate takenOn;

    protected OriginRow() {}

    OriginRow(RevisionKey revision, Origin origin) {
        pageKey = revision.page();
        language = revision.language().code();
        number = revision.number();
        name = origin.name();
        checksum = origin.checksum();
        address = origin.address();
        takenOn = origin.takenOn();
    }

    Origin origin() {
        return new Origin(name, checksum, address, takenOn);
    }
}
