package eu.tiltas.planner;

import eu.tiltas.language.Language;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Map;

/** A flow's files as they were last good. */
@Entity
@Table(name = "flow")
class FlowRow {

    @Id
    @Column(name = "name")
    private String name;

    @Column(name = "tree")
    private String tree;

    @Column(name = "words_lt")
    private String lithuanian;

    @Column(name = "words_lv")
    private String latvian;

    @Column(name = "words_sv")
    private String swedish;

    @Column(name = "words_en")
    private String english;

    @Column(name = "live")
    private boolean live;

    protected FlowRow() {}

    FlowRow(String name) {
        this.name = name;
    }

    FlowFiles files() {
        return new FlowFiles(
                name,
                tree,
                Map.of(
                        Language.LT, lithuanian,
                        Language.LV, latvian,
                        Language.SV, swedish,
                        Language.EN, english));
    }

    /** Takes the files over; false if they are what is live already. */
    boolean publish(FlowFiles files) {
        if (live && files.equals(files())) {
            return false;
        }
        tree = files.tree();
        lithuanian = files.words().get(Language.LT);
        latvian = files.words().get(Language.LV);
        swedish = files.words().get(Language.SV);
        english = files.words().get(Language.EN);
        live = true;
        return true;
    }

    /** Takes it from the public site; its last files are kept. */
    void withdraw() {
        live = false;
    }
}
