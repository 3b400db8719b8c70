package eu.tiltas.intake;

/** A kind of thing that the portal's Markdown can't hold, or that does not come along with a text. */
enum Loss {
    IMAGES("desk.intake.lost.images"),
    MERGED("desk.intake.lost.merged"),
    NESTED_TABLES("desk.intake.lost.nested-tables"),
    CELL_LINES("desk.intake.lost.cell-lines"),
    TEXT_BOXES("desk.intake.lost.text-boxes"),
    COMMENTS("desk.intake.lost.comments"),
    CHANGES("desk.intake.lost.changes"),
    SCRIPTS("desk.intake.lost.scripts"),
    FORMS("desk.intake.lost.forms"),
    FRAMES("desk.intake.lost.frames"),
    AROUND("desk.intake.lost.around"),
    HIDDEN("desk.intake.lost.hidden"),
    LEVELS("desk.intake.lost.levels"),
    RAISED("desk.intake.lost.raised"),
    FORMULAS("desk.intake.lost.formulas"),
    CONTENTS("desk.intake.lost.contents"),
    EMBEDDED("desk.intake.lost.embedded"),
    RUNNING_LINES("desk.intake.lost.running-lines"),
    JUNK("desk.intake.lost.junk"),
    HYPHENS("desk.intake.lost.hyphens"),
    PDF("desk.intake.lost.pdf"),
    OLD_FORMAT("desk.intake.lost.old-format"),
    ENCODING("desk.intake.lost.encoding");

    private final String key;

    Loss(String key) {
        this.key = key;
    }

    /** Of the portal's words; takes how many there were. */
    String key() {
        return key;
    }
}
