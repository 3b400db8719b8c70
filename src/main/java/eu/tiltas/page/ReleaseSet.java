package eu.tiltas.page;

import eu.tiltas.security.Actor;
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

    @Column(name = "orphaned")
    private boolean orphaned;

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
        move(State.SCHEDULED);
    }

    private void belongTo(Actor actor) {
        account = actor.account();
        accountName = actor.name();
    }

    void move(State to) {
        orphaned = false;
        state = to.code();
    }

    /** The account in whose name it goes live when its time has come. */
    String account() {
        return account;
    }

    String accountName() {
        return accountName;
    }

    /** Notes that nobody was there who may publish it when its time came. */
    void lacksPublisher() {
        orphaned = true;
    }

    ReleaseSets.Entry entry() {
        return new ReleaseSets.Entry(
                id, title, Optional.ofNullable(due).map(OffsetDateTime::toInstant), zone, accountName, state, orphaned);
    }
}
