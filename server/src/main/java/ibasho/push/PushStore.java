package ibasho.push;

import ibasho.kernel.Ids;
import ibasho.protocol.ParticipantId;
import ibasho.protocol.SpaceId;
import ibasho.store.AuditEntry;
import ibasho.store.AuditLog;
import ibasho.store.Database;
import ibasho.store.FieldCipher;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The rows of devices and of the key; addresses and the private key are sealed. */
public final class PushStore {
    private static final String DEVICE = "push_device";
    private static final String KEY = "push_key";

    private final Database database;
    private final FieldCipher cipher;
    private final AuditLog audit;
    private final InstantSource clock;

    /** Devices in this database, sealed with these keys. */
    public PushStore(Database database, FieldCipher cipher, AuditLog audit, InstantSource clock) {
        this.database = database;
        this.cipher = cipher;
        this.audit = audit;
        this.clock = clock;
    }

    /** One subscribed device. */
    record Device(String id, String address) {}

    /** The key of this 居場所, made when first asked for. */
    CompletableFuture<VapidKey> key(SpaceId space) {
        return database.read(handle -> findKey(handle, space))
                .thenCompose(key ->
                        key == null
                                ? database.write(handle -> makeKey(handle, space))
                                : CompletableFuture.completedFuture(key));
    }

    CompletableFuture<Integer> count(SpaceId space, ParticipantId person) {
        return database.read(handle -> count(handle, space, person));
    }

    /**
     * Subscribes a device; an address that is there already, also for somebody else who used the
     * same browser, is theirs from now on.
     *
     * @return false when the person has {@code most} others
     */
    CompletableFuture<Boolean> add(
            SpaceId space, ParticipantId person, PushAddress address, int most) {
        return database.write(handle -> {
            delete(handle, space, address.uri().toString());
            if (count(handle, space, person) >= most) {
                return false;
            }
            insert(handle, space, person, address.uri().toString());
            return true;
        });
    }

    /** Forgets one of a person's own devices; whether it was there does not matter. */
    CompletableFuture<Integer> remove(SpaceId space, ParticipantId person, String address) {
        return database.write(handle ->
                handle.createUpdate(
                                """
                                delete from push_device
                                where space_id = :space and person_id = :person
                                    and address_hash = :hash
                                """)
                        .bind("space", space)
                        .bind("person", person)
                        .bind("hash", hash(address))
                        .execute());
    }

    /** Forgets a device that its push service does not know any more. */
    CompletableFuture<Integer> forget(SpaceId space, Device device) {
        return database.write(handle ->
                handle.createUpdate("delete from push_device where space_id = :space and id = :id")
                        .bind("space", space)
                        .bind("id", device.id())
                        .execute());
    }

    /** The devices of these people; at least one of them. */
    CompletableFuture<List<Device>> devices(SpaceId space, Set<ParticipantId> people) {
        return database.read(handle ->
                handle.createQuery(
                                """
                                select id, address from push_device
                                where space_id = :space and person_id in (<people>) order by id
                                """)
                        .bind("space", space)
                        .bindList("people", people.stream().map(ParticipantId::value).toList())
                        .map((row, _) -> open(row.getString("id"), row.getBytes("address")))
                        .list());
    }

    private Device open(String id, byte[] address) {
        return new Device(id, cipher.open(DEVICE, id, "address", address));
    }

    private @Nullable VapidKey findKey(Handle handle, SpaceId space) {
        return handle.createQuery("select * from push_key where space_id = :space")
                .bind("space", space)
                .map((row, _) ->
                        VapidKey.stored(
                                row.getString("public_key"),
                                cipher.open(
                                        KEY,
                                        space.value(),
                                        "private_key",
                                        row.getBytes("private_key"))))
                .findOne()
                .orElse(null);
    }

    private VapidKey makeKey(Handle handle, SpaceId space) {
        var there = findKey(handle, space);
        if (there != null) {
            return there;
        }
        var key = VapidKey.generate();
        handle.createUpdate(
                        """
                        insert into push_key (space_id, public_key, private_key, made_at)
                        values (:space, :publicKey, :privateKey, :now)
                        """)
                .bind("space", space)
                .bind("publicKey", key.publicKey())
                .bind("privateKey", cipher.seal(KEY, space.value(), "private_key", key.secret()))
                .bind("now", clock.instant())
                .execute();
        return key;
    }

    private static int count(Handle handle, SpaceId space, ParticipantId person) {
        return handle.createQuery(
                        """
                        select count(*) from push_device
                        where space_id = :space and person_id = :person
                        """)
                .bind("space", space)
                .bind("person", person)
                .mapTo(int.class)
                .one();
    }

    private void insert(Handle handle, SpaceId space, ParticipantId person, String address) {
        var id = Ids.id();
        handle.createUpdate(
                        """
                        insert into push_device
                            (id, space_id, person_id, address, address_hash, added_at)
                        values (:id, :space, :person, :address, :hash, :now)
                        """)
                .bind("id", id)
                .bind("space", space)
                .bind("person", person)
                .bind("address", cipher.seal(DEVICE, id, "address", address))
                .bind("hash", hash(address))
                .bind("now", clock.instant())
                .execute();
        audit.append(handle, new AuditEntry(space, person, "push.subscribe", id, Map.of()));
    }

    private static void delete(Handle handle, SpaceId space, String address) {
        handle.createUpdate(
                        "delete from push_device where space_id = :space and address_hash = :hash")
                .bind("space", space)
                .bind("hash", hash(address))
                .execute();
    }

    private static String hash(String address) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(address.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
