package eu.tiltas.dataset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A dataset's files as they were last good. */
@Entity
@Table(name = "dataset")
class DatasetRow {

    @Id
    @Column(name = "name")
    private String name;

    @Column(name = "csv")
    private String csv;

    @Column(name = "metadata")
    private String metadata;

    @Column(name = "live")
    private boolean live;

    protected DatasetRow() {}

    DatasetRow(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    String csv() {
        return csv;
    }

    String metadata() {
        return metadata;
    }

    /** Takes the files over; false if they are what is live already. */
    boolean publish(String newCsv, String newMetadata) {
        boolean different = !live || !newCsv.equals(csv) || !newMetadata.equals(metadata);
        csv = newCsv;
        metadata = newMetadata;
        live = true;
        return different;
    }

    /** Takes it from the public site; its last files are kept. */
    void withdraw() {
        live = false;
    }
}
