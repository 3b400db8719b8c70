package eu.tiltas.proposal;

import eu.tiltas.security.Actor;
import eu.tiltas.security.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** A change set as it stands; its files have rows of their own. */
@Entity
@Table(name = "change_set")
class ChangeSetRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "folder")
    private String folder;

    @Column(name = "title")
    private String title;

    @Column(name = "state")
    private String state = State.DRAFT.code();

    @Column(name = "account")
    private String account;

    @Column(name = "account_name")
    private String accountName;

    @Column(name = "note")
    private String note = "";

    @Column(name = "decided_by")
    private String decidedBy = "";

    @Column(name = "decided_name")
    private String decidedName = "";

    @Column(name = "forced")
    private boolean forced;

    @Column(name = "organisation")
    private String organisation = "";

    @Column(name = "begun")
    private OffsetDateTime begun;

    @Column(name = "moved")
    private OffsetDateTime moved;

    protected ChangeSetRow() {}

    ChangeSetRow(String id, String folder, String title, Actor author, Instant now) {
        this.id = id;
        this.folder = folder;
        this.title = title;
        this.account = author.account();
        this.accountName = author.name();
        this.begun = now.atOffset(ZoneOffset.UTC);
        this.moved = begun;
    }

    String folder() {
        return folder;
    }

    State state() {
        return State.of(state).orElseThrow();
    }

    boolean isBy(Actor actor) {
        return account.equals(actor.account());
    }

    /** Whether an actor may see it and work on it: of what is published everybody may, of their own its authors too. */
    boolean isOpenTo(Actor actor) {
        return state() == State.APPLIED
                || actor.belongsTo(organisation())
                || isBy(actor)
                || actor.may(Role.ADMINISTRATOR);
    }

    private Optional<String> organisation() {
        return Optional.of(organisation).filter(key -> !key.isEmpty());
    }

    /** Lets the people of one institution alone work on it; everybody for the empty key. */
    void limit(String key) {
        organisation = key;
    }

    boolean isForced() {
        return forced;
    }

    boolean isDecidedBy(Actor actor) {
        return decidedBy.equals(actor.account());
    }

    void touch(Instant now) {
        moved = now.atOffset(ZoneOffset.UTC);
    }

    void move(Move move, Actor actor, String remark, Instant now) {
        state = move.to().code();
        forced = move == Move.FORCE;
        note = remark;
        if (move != Move.SUBMIT) {
            decidedBy = actor.account();
            decidedName = actor.name();
        }
        touch(now);
    }

    /** Somebody else has looked at what was forced. */
    void approve(Actor actor) {
        forced = false;
        decidedName = decidedName + ", " + actor.name();
    }

    ChangeSet set() {
        return new ChangeSet(
                id,
                folder,
                title,
                state(),
                account,
                accountName,
                note,
                decidedName,
                forced,
                organisation(),
                begun.toInstant(),
                moved.toInstant());
    }
}
