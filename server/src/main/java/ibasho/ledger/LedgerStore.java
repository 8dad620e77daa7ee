package ibasho.ledger;

import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditEntry;
import ibasho.store.AuditLog;
import ibasho.store.Database;
import ibasho.store.FieldCipher;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The ledger's rows. Everything that says who somebody is, is sealed for its own row. */
public final class LedgerStore {
    private static final String TABLE = "ledger_person";

    private final Database database;
    private final FieldCipher cipher;
    private final AuditLog audit;
    private final InstantSource clock;

    /** The ledger in this database, sealed with these keys. */
    public LedgerStore(Database database, FieldCipher cipher, AuditLog audit, InstantSource clock) {
        this.database = database;
        this.cipher = cipher;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Writes a person into the ledger, inside the caller's write, with an audit entry.
     *
     * @param identity as {@link Ledger#accept} gave it back
     * @param enteredBy who wrote it; {@code null} from the command line
     * @return the reference number, such as {@code 0007}
     */
    public String enter(
            Handle handle,
            SpaceId space,
            ParticipantId person,
            Identity identity,
            @Nullable ParticipantId enteredBy) {
        var reference = nextReference(handle, space);
        insert(handle, space, person, identity, reference, enteredBy);
        audit.append(
                handle,
                new AuditEntry(
                        space,
                        enteredBy,
                        "ledger.enter",
                        person.value(),
                        Map.of("reference", reference)));
        return reference;
    }

    /** {@link #enter} as a work, for callers that may not see the database. */
    public Function<Handle, String> entering(
            SpaceId space,
            ParticipantId person,
            Identity identity,
            @Nullable ParticipantId enteredBy) {
        return handle -> enter(handle, space, person, identity, enteredBy);
    }

    /** The identity, opened. Stays in this package. */
    CompletableFuture<Optional<Identity>> identity(SpaceId space, ParticipantId person) {
        return database.read(handle -> find(handle, space, person));
    }

    /** One person's page, opened; only for {@link BreakGlassStore}. */
    Opened.@Nullable Page page(Handle handle, SpaceId space, ParticipantId person) {
        var reference = references(handle, space).get(person);
        return reference == null
                ? null
                : find(handle, space, person)
                        .map(identity -> new Opened.Page(reference, identity))
                        .orElse(null);
    }

    /** Reference numbers of everybody in the 居場所. */
    CompletableFuture<Map<ParticipantId, String>> references(SpaceId space) {
        return database.read(handle -> references(handle, space));
    }

    private static String nextReference(Handle handle, SpaceId space) {
        var number =
                handle.createQuery(
                                """
                                insert into ledger_counter (space_id, newest) values (:space, 1)
                                on conflict (space_id)
                                    do update set newest = ledger_counter.newest + 1
                                returning newest
                                """)
                        .bind("space", space)
                        .mapTo(long.class)
                        .one();
        return String.format(Locale.ROOT, "%04d", number);
    }

    private void insert(
            Handle handle,
            SpaceId space,
            ParticipantId person,
            Identity identity,
            String reference,
            @Nullable ParticipantId enteredBy) {
        handle.createUpdate(
                        """
                        insert into ledger_person
                            (person_id, space_id, reference, real_name, reading, email, phone,
                             contact_note, entered_by, entered_at)
                        values
                            (:person, :space, :reference, :realName, :reading, :email, :phone,
                             :contactNote, :enteredBy, :now)
                        """)
                .bind("person", person)
                .bind("space", space)
                .bind("reference", reference)
                .bind("realName", seal(person, "real_name", identity.realName()))
                .bind("reading", seal(person, "reading", identity.reading()))
                .bind("email", sealIfAny(person, "email", identity.email()))
                .bind("phone", sealIfAny(person, "phone", identity.phone()))
                .bind("contactNote", seal(person, "contact_note", identity.contactNote()))
                .bind("enteredBy", enteredBy == null ? null : enteredBy.value())
                .bind("now", clock.instant())
                .execute();
    }

    private Optional<Identity> find(Handle handle, SpaceId space, ParticipantId person) {
        return handle.createQuery(
                        """
                        select real_name, reading, email, phone, contact_note
                        from ledger_person where person_id = :person and space_id = :space
                        """)
                .bind("person", person)
                .bind("space", space)
                .map((row, _) -> open(person, row))
                .findOne();
    }

    private static Map<ParticipantId, String> references(Handle handle, SpaceId space) {
        return handle
                .createQuery(
                        "select person_id, reference from ledger_person where space_id = :space")
                .bind("space", space)
                .mapTo(Numbered.class)
                .stream()
                .collect(Collectors.toMap(Numbered::personId, Numbered::reference));
    }

    private byte[] seal(ParticipantId person, String column, String text) {
        return cipher.seal(TABLE, person.value(), column, text);
    }

    private byte @Nullable [] sealIfAny(
            ParticipantId person, String column, @Nullable String text) {
        return text == null ? null : seal(person, column, text);
    }

    private Identity open(ParticipantId person, ResultSet row) throws SQLException {
        return new Identity(
                open(person, "real_name", row),
                open(person, "reading", row),
                openIfAny(person, "email", row),
                openIfAny(person, "phone", row),
                open(person, "contact_note", row));
    }

    private String open(ParticipantId person, String column, ResultSet row) throws SQLException {
        return cipher.open(TABLE, person.value(), column, row.getBytes(column));
    }

    private @Nullable String openIfAny(ParticipantId person, String column, ResultSet row)
            throws SQLException {
        return row.getBytes(column) == null ? null : open(person, column, row);
    }

    /** Whose reference number is which. */
    public record Numbered(ParticipantId personId, String reference) {}
}
