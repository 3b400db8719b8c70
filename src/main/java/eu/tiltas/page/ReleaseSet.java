package eu.tiltas.page;

import eu.tiltas.security.Actor;
import eu.tiltas.security.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Revisions that go live together or not at all. */
@Entity
@Table(name = "release_set")
class ReleaseSet {

    /** Where a set stands. */
    enum State {
        OPEN,
        SCHEDULED,
        RELEASED,
        /** Its time came, and not all of it could go live. */
        FAILED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "title")
    private String title;

    @Column(name = "due")
    private OffsetDateTime due;

    @Column(name = "zone")
    private String zone = "";

    @Column(name = "account")
    private String account;

    @Column(name = "account_name")
    private String accountName;

    @Column(name = "state")
    private String state = State.OPEN.code();

    protected ReleaseSet() {}

    ReleaseSet(String id, String title, Actor actor) {
        this.id = id;
        this.title = title;
        belongTo(actor);
    }

    String id() {
        return id;
    }

    boolean is(State wanted) {
        return state.equals(wanted.code());
    }

    /** Whether it can still be changed. */
    boolean isOpen() {
        return is(State.OPEN) || is(State.FAILED);
    }

    void schedule(Instant time, ZoneId in, Actor actor) {
        due = time.atOffset(ZoneOffset.UTC);
        zone = in.getId();
        belongTo(actor);
        state = State.SCHEDULED.code();
    }

    private void belongTo(Actor actor) {
        account = actor.account();
        accountName = actor.name();
    }

    void move(State to) {
        state = to.code();
    }

    /** The one in whose name it goes live when its time has come; what that one may was looked at before. */
    Actor actor() {
        return new Actor(account, accountName, Set.of(Role.PUBLISHER), Set.of(), Optional.empty());
    }

    Releases.Entry entry() {
        return new Releases.Entry(
                id, title, Optional.ofNullable(due).map(OffsetDateTime::toInstant), zone, accountName, state);
    }
}
