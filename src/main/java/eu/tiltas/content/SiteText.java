package eu.tiltas.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The text of {@code site.yaml} as it was last good. */
@Entity
@Table(name = "site_text")
class SiteText {

    @Id
    private int id;

    @Column(name = "yaml")
    private String yaml;

    protected SiteText() {}

    SiteText(int id, String yaml) {
        this.id = id;
        this.yaml = yaml;
    }

    String yaml() {
        return yaml;
    }

    /** Takes a new text; false if it is the same. */
    boolean replace(String newer) {
        boolean different = !yaml.equals(newer);
        yaml = newer;
        return different;
    }
}
