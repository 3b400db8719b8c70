package eu.tiltas.register;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A register's declaration as it was last good. */
@Entity
@Table(name = "register")
class RegisterRow {

    @Id
    @Column(name = "name")
    private String name;

    @Column(name = "yaml")
    private String yaml;

    @Column(name = "checksum")
    private String checksum;

    @Column(name = "folder_checksum")
    private String folderChecksum;

    @Column(name = "live")
    private boolean live;

    protected RegisterRow() {}

    RegisterRow(String name) {
        this.name = name;
        this.yaml = "";
        this.checksum = "";
        this.folderChecksum = "";
    }

    String name() {
        return name;
    }

    String yaml() {
        return yaml;
    }

    String checksum() {
        return checksum;
    }

    String folderChecksum() {
        return folderChecksum;
    }

    boolean isLive() {
        return live;
    }

    /** Takes a declaration over; whether it is another. */
    boolean declare(String newYaml, String newChecksum) {
        boolean different = !live || !newYaml.equals(yaml);
        yaml = newYaml;
        checksum = newChecksum;
        live = true;
        return different;
    }

    /** Ends an import of the register; an empty checksum has the next import read it again. */
    void imported(String newFolderChecksum) {
        folderChecksum = newFolderChecksum;
    }

    void withdraw() {
        live = false;
        folderChecksum = "";
    }
}
