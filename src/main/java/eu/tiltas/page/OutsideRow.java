package eu.tiltas.page;

import eu.tiltas.language.Language;
import eu.tiltas.security.Actor;
import eu.tiltas.security.Token;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** A link for an outside reviewer, as it is stored: its secret is nowhere. */
@Entity
@Table(name = "outside_review")
class OutsideRow {

    @Id
    @Column(name = "id")
    private String id;

    @Column(name = "hash")
    private String hash;

    @Column(name = "page_key")
    private String page;

    @Column(name = "pins")
    private String pins;

    @Column(name = "addressee")
    private String addressee;

    @Column(name = "note")
    private String note;

    @Column(name = "account")
    private String account;

    @Column(name = "account_name")
    private String accountName;

    @Column(name = "made")
    private OffsetDateTime made;

    @Column(name = "expires")
    private OffsetDateTime expires;

    @Column(name = "revoked")
    private OffsetDateTime revoked;

    @Column(name = "first_opened")
    private OffsetDateTime firstOpened;

    @Column(name = "last_opened")
    private OffsetDateTime lastOpened;

    protected OutsideRow() {}

    OutsideRow(Token token, Outside.Wish wish, Map<Language, Integer> revisions, Actor actor, Instant now) {
        this.id = UUID.randomUUID().toString();
        this.hash = token.hash();
        this.page = wish.page();
        this.pins = revisions.entrySet().stream()
                .map(pin -> pin.getKey().code() + " " + pin.getValue())
                .collect(Collectors.joining(", "));
        this.addressee = wish.addressee();
        this.note = wish.note();
        this.account = actor.account();
        this.accountName = actor.name();
        this.made = now.atOffset(ZoneOffset.UTC);
        this.expires = now.plus(Duration.ofDays(wish.days())).atOffset(ZoneOffset.UTC);
    }

    String id() {
        return id;
    }

    String page() {
        return page;
    }

    String pins() {
        return pins;
    }

    boolean isBy(Actor actor) {
        return account.equals(actor.account());
    }

    /** The revision it shows in each of its languages. */
    Map<Language, Integer> revisions() {
        Map<Language, Integer> revisions = new EnumMap<>(Language.class);
        Arrays.stream(pins.split(", "))
                .map(pin -> pin.split(" "))
                .forEach(pin -> revisions.put(Language.of(pin[0]).orElseThrow(), Integer.valueOf(pin[1])));
        return revisions;
    }

    /**
     * Why a language can no longer be reviewed. It follows from what is public now, so that no way of publishing can
     * forget to end it.
     *
     * @param live the revision that readers of that language see, or saw last
     */
    Optional<OutsideEnd> end(int number, int live, Instant now) {
        if (revoked != null) {
            return Optional.of(OutsideEnd.REVOKED);
        }
        if (live >= number) {
            return Optional.of(OutsideEnd.PUBLISHED);
        }
        return now.isBefore(expires.toInstant()) ? Optional.empty() : Optional.of(OutsideEnd.EXPIRED);
    }

    void revoke(OffsetDateTime now) {
        revoked = now;
    }

    /** Notes that it was opened; whether for the first time. */
    boolean open(OffsetDateTime now) {
        boolean first = firstOpened == null;
        firstOpened = first ? now : firstOpened;
        lastOpened = now;
        return first;
    }

    OutsideReview review(Optional<OutsideEnd> end, List<OutsideAnswer> answers) {
        return new OutsideReview(
                id,
                page,
                revisions(),
                addressee,
                note,
                accountName,
                made.toInstant(),
                expires.toInstant(),
                end,
                Optional.ofNullable(firstOpened).map(OffsetDateTime::toInstant),
                answers);
    }
}
